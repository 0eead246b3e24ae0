import ServiceDesk

/// All that the demo shop begins with: a function of the seed, so that the practice sheet knows it again.
struct DemoPlan: Sendable {
  struct Sold: Sendable {
    let product: Int
    let customer: Int
    let serial: SerialNumber
    /// Days before the demo was made.
    let daysAgo: Int
    let document: String
  }

  static let customerCount = 60
  static let unitCount = 90

  let seed: UInt64
  let products: [ProductDetails]
  let customers: [CustomerDetails]
  let units: [Sold]
  /// A serial that nobody has sold.
  let unknownSerial: String

  init(seed: UInt64) {
    self.seed = seed
    var numbers = SeededNumbers(seed: seed)
    products = DemoPlan.products()
    customers = (0..<DemoPlan.customerCount).map { DemoPlan.customer($0, &numbers) }
    var units: [Sold] = []
    for index in 0..<DemoPlan.unitCount {
      let product = numbers.number(in: 0...(products.count - 1))
      guard let serial = SerialNumber(DemoPlan.serial(of: product, index, &numbers)) else { continue }
      units.append(
        Sold(
          product: product, customer: index % DemoPlan.customerCount, serial: serial,
          daysAgo: numbers.number(in: 165...1100), document: "DEMO-\(1000 + index)"))
    }
    self.units = units
    unknownSerial = DemoPlan.serial(of: 0, 999, &numbers)
  }

  /// The badge of a staff member, by place in ``DemoNames/staff``.
  func badge(_ index: Int, _ secrecy: any Secrecy) -> BadgeCode {
    BadgeCode.random(from: DemoSecrecy(seed: seed &* 1009 &+ UInt64(index), shop: secrecy))
  }

  private static func products() -> [ProductDetails] {
    let models = DemoNames.products.flatMap { line in line.models.map { (line, $0) } }
    return models.enumerated().map { index, entry in
      ProductDetails(
        maker: entry.0.maker, model: entry.1, type: entry.0.type, gtin: DemoNames.gtin(4_000 + index),
        guaranteeMonths: entry.0.months)
    }
  }

  static func customer(_ index: Int, _ numbers: inout SeededNumbers) -> CustomerDetails {
    let tongue = DemoNames.tongues[index % DemoNames.tongues.count]
    let (first, last) = (numbers.pick(tongue.first), numbers.pick(tongue.last))
    let name = tongue.language == .hungarian ? "\(last) \(first)" : "\(first) \(last)"
    let number = String(1000 + index % 9000)
    let phone = "\(tongue.dialling) \(number.prefix(1))\(index / 9000)\(number.suffix(3))"
    switch index % 6 {
    case 4:
      return CustomerDetails(
        name: name, kind: .business, company: numbers.pick(tongue.firms), taxNumber: "DEMO\(10_000 + index)",
        phone: phone, email: "firma\(index)@example.com", language: tongue.language)
    case 5:
      return CustomerDetails(
        name: name, kind: .soleTraderNonProfessional, phone: phone, language: tongue.language)
    default:
      return CustomerDetails(name: name, kind: .consumer, phone: phone, language: tongue.language)
    }
  }

  /// `NH24-7K3M0017`: the maker's letters, a year, three characters and a running number.
  static func serial(of product: Int, _ index: Int, _ numbers: inout SeededNumbers) -> String {
    let lines = DemoNames.products.flatMap { line in line.models.map { _ in line.serial } }
    let marks = Array("ABCDEFGHJKMNPRTX0123456789")
    let middle = String((0..<4).map { _ in numbers.pick(marks) })
    return "\(lines[product])\(numbers.number(in: 22...26))-\(middle)\(String(10_000 + index).dropFirst())"
  }
}
