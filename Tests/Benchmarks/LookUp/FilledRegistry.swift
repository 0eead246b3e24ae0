import Foundation
import Secrets
import ServiceDesk
import Store
import StoreSQLite

/// A shop on SQLite with so many sold units; some of them were bought from a supplier, have been here twice with one fault,
/// and are here again with it.
final class FilledRegistry {
  struct Sample {
    let serial: String
    let owner: String
    let phone: String
  }

  private(set) var samples: [Sample] = []
  private let engine: SQLiteEngine
  private let store: SQLDeskStore
  private let desk: Desk
  private let secrecy: Sodium
  private let units: Int
  private static let chunk = 5_000
  private static let day = Day(number: 20_300)
  /// Units on one document.
  private static let ofDocument = 20

  init(at path: String, units: Int) async throws {
    self.units = units
    engine = try await SQLiteEngine.open(SQLiteOptions(path: path))
    try await Migrator(DeskSchema.migrations).bring(engine, now: 0)
    secrecy = try Sodium(masterKey: try MasterKey.load(orCreateAt: path + ".key"))
    let shop = ShopSettings(
      name: "Bench", address: "", taxNumber: "", phone: "", email: "", openingHours: "", country: .romania,
      branch: "B", currency: .leu, language: .romanian, publicAddress: "https://shop.example",
      receiptMedium: .roll80)
    store = SQLDeskStore(engine: engine, shop: shop, secrecy: secrecy, clock: BenchClock())
    desk = Desk(
      shop: shop, station: StationName("bench"), store: store, secrecy: secrecy, clock: BenchClock())
    try await fill()
  }

  func close() async { await engine.close() }

  // MARK: Filling

  /// In no order, twelve characters, with letters that makers use.
  static func serial(_ number: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
    var text = "DM"
    let letters = Array("0123456789ABCDEFGHJKLMNPQRSTUVWX")
    for _ in 0..<10 {
      text.append(letters[Int(state & 31)])
      state >>= 5
    }
    return text
  }

  private static func owner(_ number: Int) -> CustomerDetails {
    CustomerDetails(
      name: "Ana\(number % 997) Popescu\(number)", kind: .consumer, phone: "07\(10_000_000 + number)",
      language: .romanian)
  }

  private func fill() async throws {
    let customers = max(1, units / 5)
    for start in stride(from: 0, to: customers, by: Self.chunk) {
      try await store.record { (desk) throws(StoreFailure) in
        for number in start..<min(start + Self.chunk, customers) { _ = try desk.add(Self.owner(number)) }
      }
    }
    let batch = try await store.record { (desk) throws(StoreFailure) in
      for number in 1...50 {
        _ = try desk.add(
          ProductDetails(maker: "Maker \(number)", model: "MD-\(1000 + number)", type: "printer"))
      }
      return try desk.add(Self.batch)
    }
    for start in stride(from: 0, to: units, by: Self.chunk) {
      let serials = (start..<min(start + Self.chunk, units)).compactMap { number in
        SerialNumber(Self.serial(number)).map { serial in
          SerialRegistration(
            product: ProductID(Int64(number % 50) + 1), maker: "maker \(number % 50 + 1)", serial: serial,
            deal: .sale(
              CustomerID(Int64(number % customers) + 1),
              SaleTerms(
                document: "F \(number / Self.ofDocument)", contractDay: Self.day, deliveryDay: Self.day)))
        }
      }
      try await store.record { (desk) throws(StoreFailure) in _ = try desk.register(serials, in: batch) }
    }
    try await addStays(customers)
  }

  private static let batch = SerialBatch(
    id: SerialBatchID(0),
    heading: SerialHeading(
      party: .customer(CustomerID(1)), document: "F 0", documentDay: day, deliveryDay: day),
    opening: SerialBatch.Act(at: Moment(milliseconds: 0), by: nil, station: StationName("bench")))

  private func addStays(_ customers: Int) async throws {
    let samples = (0..<500).map { $0 * (units / 500) }
    let secrecy = secrecy
    try await store.record { (desk) throws(StoreFailure) in
      let staff = try desk.add(
        StaffMember(
          id: StaffID(0), name: "Ion", roles: [.technician], language: .romanian, badgeHash: nil,
          pin: SlowHash(rawValue: "x"), isActive: true))
      let shelf = try desk.addShelf("A1", ShelfCode.random(from: secrecy))
      let supplier = try desk.add(SupplierDetails(name: "Distribuitor SRL"))
      for (index, number) in samples.enumerated() {
        _ = try desk.add(
          Purchase(
            id: PurchaseID(0), unit: UnitID(Int64(number) + 1), supplier: supplier,
            terms: PurchaseTerms(document: "A \(number)", day: Self.day, guaranteeMonths: 24)))
        for stay in 0..<3 {
          let isOpen = stay == 2
          let opened = Moment(milliseconds: 1_770_000_000_000 + Int64(stay) * 5_000_000_000)
          var ticket = Ticket(
            id: TicketID(0), number: TicketNumber(branch: "B", year: 26, counter: index * 3 + stay + 1),
            unit: UnitID(Int64(number) + 1), customer: CustomerID(Int64(number % customers) + 1),
            openedAt: opened,
            intake: IntakeRecord(basis: .legalGuarantee, fault: "Nu pornește", remedyInformationGiven: true),
            unitCode: UnitCode.random(from: secrecy), stage: isOpen ? .inRepair : .delivered)
          if !isOpen {
            ticket.outcome = .repairedUnderGuarantee
            ticket.handover = Handover(
              at: opened.adding(seconds: 10 * 86_400), by: staff, collector: "Ana", proof: .receiptScanned,
              accessoriesReturned: [])
          } else {
            (ticket.shelf, ticket.technician) = (shelf, staff)
          }
          ticket.id = try desk.add(ticket)
          try desk.append(
            GuaranteeEntry(
              unit: ticket.unit, ticket: ticket.id, at: opened, actor: staff, station: StationName("bench"),
              what: .faultNamed("nu pornește")))
          for (step, what) in Self.history(isOpen).enumerated() {
            try desk.append(
              TicketEvent(
                id: EventID(0), ticket: ticket.id, at: opened.adding(seconds: Int64(step) * 86_400),
                actor: nil,
                station: StationName("bench"), what: what))
          }
        }
      }
    }
    self.samples = samples.map {
      let owner = Self.owner($0 % customers)
      return Sample(serial: Self.serial($0), owner: owner.name, phone: owner.phone ?? "")
    }
  }

  private static func history(_ isOpen: Bool) -> [TicketEvent.What] {
    let path: [Stage] = [.received, .diagnosing, .inRepair] + (isOpen ? [] : [.testing, .ready, .delivered])
    return [.takenIn, .coverageDecided(.guarantee)]
      + zip(path, path.dropFirst()).map { .moved(StageMove(from: $0, to: $1)) }
  }

  // MARK: Measuring

  func medians() async throws -> [String: Duration] {
    var medians: [String: Duration] = [:]
    for question in Question.allCases {
      for sample in samples.prefix(question.repeats / 5) { try await ask(question, sample) }
      var times: [Duration] = []
      for sample in samples.shuffled().prefix(question.repeats) {
        let begun = ContinuousClock.now
        try await ask(question, sample)
        times.append(begun.duration(to: .now))
      }
      times.sort()
      medians[question.rawValue] = times[times.count / 2]
      medians["\(question.rawValue), p99"] = times[times.count * 99 / 100]
    }
    return medians
  }

  private func ask(_ question: Question, _ sample: Sample) async throws {
    let serial = sample.serial
    switch question {
    case .scan:
      let found = try await desk.scan(serial).found
      guard case .unit(let sheet) = found, sheet.isWhole else { throw Wrong(what: serial) }
    case .exact: try await find(serial)
    case .labelled: try await find("S/N:\(serial)")
    case .zeros: try await find("00\(serial)")
    case .alike: try await find(serial.replacing("0", with: "O"))
    case .lastSix: try await find(String(serial.suffix(6)))
    case .lastFour: try await find(String(serial.suffix(4)))
    case .firstEight: try await find(String(serial.prefix(8)))
    case .customer: try await find(sample.owner)
    case .telephone: try await find(sample.phone)
    case .document: try await find("F 42")
    case .model: try await find("MD-1007")
    case .nothing: try await find("ZZZZ9ZZZZ7", atLeast: 0)
    case .inside:
      let part = String(serial.dropFirst(3).prefix(6))
      let found = try await desk.find(on: .inside, part, after: nil, byCustomer: true)
      guard found?.candidates.isEmpty == false else { throw Wrong(what: part) }
    }
  }

  private func find(_ text: String, atLeast count: Int = 1) async throws {
    let found = try await desk.find(text, byCustomer: true)
    guard (found?.candidates.count ?? 0) >= count else { throw Wrong(what: text) }
  }

  /// A measurement of a wrong answer would say nothing.
  private struct Wrong: Error { let what: String }
}

extension UnitSheet {
  /// Whether all is there that a scan's answer is measured with.
  fileprivate var isWhole: Bool {
    let isAnswered = owner != nil && sale != nil && openTicket != nil && earlier.count == 2
    let isExplained = verdict.clocks.count == 3 && repeats?.count == 3 && repeats?.isConfirmed == true
    return isAnswered && isExplained && supplied != nil && shelf != nil && technician != nil
      && entries.count == 3
  }
}

/// What is asked, by the name under which it is told.
enum Question: String, CaseIterable {
  case scan = "scan answer"
  case exact = "exact number"
  case labelled = "with a label's prefix"
  case zeros = "with zeros in front"
  case alike = "O for 0"
  case lastSix = "last six"
  case lastFour = "last four"
  case firstEight = "first eight"
  case customer = "customer's name"
  case telephone
  case document
  case model
  case nothing = "nothing near"
  case inside = "inside numbers"

  var repeats: Int { self == .inside ? 10 : 500 }
}

private struct BenchClock: ShopClock {
  func now() -> Moment { Moment(milliseconds: 1_795_248_000_000) }
  func civil(_ moment: Moment) -> CivilTime {
    CivilTime(day: Day(number: Int(moment.milliseconds / 86_400_000)), hour: 8, minute: 0)
  }
}
