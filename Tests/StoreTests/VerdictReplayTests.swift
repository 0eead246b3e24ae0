import Foundation
import ServiceDesk
import ServiceDeskTesting
import Store
import Testing

/// The same civil days give the same verdict wherever the shop is and whatever holds its records (W-D1).
struct VerdictReplayTests {
  /// A clock of a real zone, with its changes of the clock.
  private struct ZonedClock: ShopClock {
    let zone: TimeZone

    func now() -> Moment { .example }

    func civil(_ moment: Moment) -> CivilTime {
      let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
      let minutes = moment.milliseconds / 60_000 + Int64(zone.secondsFromGMT(for: date) / 60)
      return CivilTime(
        day: Day(number: Int(minutes / 1440)), hour: Int(minutes % 1440) / 60, minute: Int(minutes % 60))
    }

    /// What a clerk's wall clock showed; in the hour that comes twice, its second coming.
    func moment(_ day: Day, _ hour: Int, _ minute: Int) -> Moment {
      let wall = Int64(day.number) * 86_400_000 + Int64(hour * 60 + minute) * 60_000
      let date = Date(timeIntervalSince1970: Double(wall) / 1000 - 7200)
      return Moment(milliseconds: wall - Int64(zone.secondsFromGMT(for: date)) * 1000)
    }
  }

  /// First and last minutes of days on which clocks change, and of a 29 February.
  private static let stays: [(from: (Day, Int, Int), to: (Day, Int, Int))] = [
    ((.example(2024, 2, 29), 23, 59), (.example(2024, 3, 1), 0, 1)),
    ((.example(2026, 3, 28), 23, 59), (.example(2026, 3, 29), 4, 30)),
    ((.example(2026, 10, 24), 0, 1), (.example(2026, 10, 25), 23, 59)),
  ]

  @Test(
    arguments: EngineUnderTest.allCases,
    ["Europe/Bucharest", "Europe/Budapest", "Europe/Warsaw", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
  func `a unit's records are replayed to the same verdict`(engine: EngineUnderTest, zone: String) async throws
  {
    let clock = ZonedClock(zone: try #require(TimeZone(identifier: zone)))
    try await engine.onDeskDatabase { database in
      let sql = try await database.open()
      let (secrecy, shop) = (TestSecrecy(), ShopSettings.example())
      let stored = SQLDeskStore(engine: sql, shop: shop, secrecy: secrecy, clock: clock)
      let memory = InMemoryStore(shop: shop, secrecy: secrecy, clock: ManualClock())
      let fromDisk = try await verdict(in: stored, clock)
      // The stand-in with a plain clock and the same civil days is the measure.
      let wanted = try await verdict(in: memory, nil)
      await sql.close()
      #expect(fromDisk.facts == wanted.facts)
      #expect(fromDisk.verdict == wanted.verdict)
      #expect(wanted.facts.events.map(\.day).contains(.example(2024, 2, 29)))
      #expect(wanted.verdict.clocks.count == 3)
    }
  }

  private func verdict(
    in store: any DeskStore, _ zoned: ZonedClock?
  ) async throws -> (facts: GuaranteeFacts, verdict: GuaranteeVerdict) {
    @Sendable func moment(_ time: (Day, Int, Int)) -> Moment {
      guard let zoned else { return ManualClock(time.0, hour: time.1, minute: time.2).now() }
      return zoned.moment(time.0, time.1, time.2)
    }
    let id = try await store.record { (desk) throws(StoreFailure) in
      let customer = try desk.add(CustomerDetails.example())
      let product = try desk.add(ProductDetails.example())
      let unit = try desk.addUnit(product: product, serial: .example("SN-1"), aliases: [], owner: customer)
      _ = try desk.addSale(of: unit, to: customer, .example(deliveryDay: .example(2024, 2, 29)))
      let staff = try desk.add(StaffMember.example())
      for (index, stay) in Self.stays.enumerated() {
        var ticket = Ticket.example(
          counter: index + 1, unit: unit, customer: customer, openedAt: moment(stay.from), stage: .delivered)
        ticket.outcome = .repairedUnderGuarantee
        ticket.noticeGiven = moment(stay.to)
        ticket.handover = Handover(
          at: moment(stay.to), by: staff, collector: "Ana", proof: .receiptScanned, accessoriesReturned: [])
        _ = try desk.add(ticket)
      }
      return unit
    }
    let shop = ShopSettings.example()
    return try await store.read { (desk) throws(StoreFailure) in
      guard let unit = try desk.unit(id) else { throw .damagedRow(what: "the unit just added") }
      let today = Day.example(2026, 11, 21)
      return (try desk.guaranteeFacts(of: unit, shop, on: today), try desk.sheet(unit, shop, today).verdict)
    }
  }
}
