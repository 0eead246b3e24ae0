import Foundation
import Secrets
import ServiceDesk
import Store
import StoreSQLite

/// A shop on SQLite with so many sold units; some of them have been here twice and are here again.
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
    store = SQLDeskStore(engine: engine, shop: shop, secrecy: secrecy)
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
      for (index, number) in samples.enumerated() {
        for stay in 0..<3 {
          let isOpen = stay == 2
          let opened = Moment(milliseconds: 1_770_000_000_000 + Int64(stay) * 5_000_000_000)
          var ticket = Ticket(
            id: TicketID(0), number: TicketNumber(branch: "B", year: 26, counter: index * 3 + stay + 1),
            unit: UnitID(Int64(number) + 1), customer: CustomerID(Int64(number % customers) + 1),
            openedAt: opened,
            intake: IntakeRecord(basis: .legalGuarantee, fault: "Nu pornește", remedyInformationGiven: true),
            unitCode: UnitCode.random(from: secrecy), stage: isOpen ? .inRepair : .cancelled)
          ticket.id = try desk.add(ticket)
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
    let path: [Stage] = [.received, .diagnosing, .inRepair] + (isOpen ? [] : [.cancelled])
    return [.takenIn, .coverageDecided(.guarantee)]
      + zip(path, path.dropFirst()).map { .moved(StageMove(from: $0, to: $1)) }
  }

  // MARK: Measuring

  func medians() async throws -> [String: Duration] {
    var medians: [String: Duration] = [:]
    for (name, ask) in questions {
      for sample in samples.prefix(100) { try await ask(self, sample) }
      var times: [Duration] = []
      for sample in name.hasPrefix("inside") ? Array(samples.prefix(5)) : samples.shuffled() {
        let begun = ContinuousClock.now
        try await ask(self, sample)
        times.append(begun.duration(to: .now))
      }
      times.sort()
      medians[name] = times[times.count / 2]
      medians["\(name), p99"] = times[times.count * 99 / 100]
    }
    return medians
  }

  private typealias Question = (FilledRegistry, Sample) async throws -> Void

  private var questions: [(String, Question)] {
    [
      ("scan answer", { try await $0.scan($1.serial) }),
      ("unit known exactly", { try await $0.find($1.serial, atLeast: 1) }),
      ("with a label's prefix", { try await $0.find("S/N:\($1.serial)", atLeast: 1) }),
      ("with zeros in front", { try await $0.find("00\($1.serial)", atLeast: 1) }),
      ("O for 0, I for 1", { try await $0.find($1.serial.replacing("0", with: "O"), atLeast: 1) }),
      ("by its last 6", { try await $0.find(String($1.serial.suffix(6)), atLeast: 1) }),
      ("by its last 4", { try await $0.find(String($1.serial.suffix(4)), atLeast: 1) }),
      ("by its first 8", { try await $0.find(String($1.serial.prefix(8)), atLeast: 1) }),
      ("by customer's name", { try await $0.find($1.owner, atLeast: 1) }),
      ("by telephone", { try await $0.find($1.phone, atLeast: 1) }),
      ("by document", { try await $0.find("F 42", atLeast: 1) }),
      ("by model", { try await $0.find("MD-1007", atLeast: 20) }),
      ("nothing near", { try await $0.find("ZZZZ9ZZZZ\($1.serial.count)", atLeast: 0) }),
      ("inside numbers", { try await $0.findInside(String($1.serial.dropFirst(3).prefix(6))) }),
    ]
  }

  private func scan(_ serial: String) async throws {
    guard case .unit(let sheet) = try await desk.scan(serial).found, sheet.earlier.count == 2 else {
      throw Wrong(what: serial)
    }
  }

  private func find(_ text: String, atLeast count: Int) async throws {
    let found = try await desk.find(text, byCustomer: true)
    guard (found?.candidates.count ?? 0) >= count else { throw Wrong(what: text) }
  }

  private func findInside(_ text: String) async throws {
    let found = try await desk.find(on: .inside, text, after: nil, byCustomer: true)
    guard found?.candidates.isEmpty == false else { throw Wrong(what: text) }
  }

  /// A measurement of a wrong answer would say nothing.
  private struct Wrong: Error { let what: String }
}

private struct BenchClock: ShopClock {
  func now() -> Moment { Moment(milliseconds: 1_795_248_000_000) }
  func civil(_ moment: Moment) -> CivilTime {
    CivilTime(day: Day(number: Int(moment.milliseconds / 86_400_000)), hour: 8, minute: 0)
  }
}
