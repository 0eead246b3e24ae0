import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

struct GuaranteeCommandsTests {
  private static let today = Day.example(2026, 11, 21)

  private static func event(_ what: GuaranteeEvent.What, on day: Day = today) -> RecordedEvent {
    .event(GuaranteeEvent(what, on: day))
  }

  @Test func `a recorded fact is part of the verdict until it is withdrawn`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let recorded = try #require(
      try await floor.perform(
        RecordGuaranteeEvent(
          unit: stay.unit, ticket: stay.ticket,
          event: .event(
            GuaranteeEvent(.partReplaced(" sursă "), on: Self.today), part: .init(out: " A1 ", into: nil)))
      ).answer)
    var sheet = try #require(try await floor.desk.sheet(of: stay.unit))
    #expect(sheet.entries.map(\.id) == [recorded.entry])
    #expect(sheet.recorders[floor.clerk.id] == "Ioana Pop")
    guard case .recorded(.event(let event, let part)) = sheet.entries[0].what else {
      Issue.record("the fact was kept as another")
      return
    }
    #expect(event.what == .partReplaced("sursă"))
    #expect(event.stay == stay.ticket.description)
    #expect(part == .init(out: "A1", into: nil, condition: nil))
    let withdrawal = WithdrawGuaranteeEvent(entry: recorded.entry, reason: "altă piesă")
    #expect(try await floor.perform(withdrawal, as: floor.clerk).refusal?.code == .notPermitted)
    #expect(try await floor.perform(withdrawal, as: floor.technician).answer != nil)
    sheet = try #require(try await floor.desk.sheet(of: stay.unit))
    #expect(sheet.entries.isEmpty)
    #expect(try await floor.perform(withdrawal, as: floor.technician).refusal?.code == .notFound)
  }

  @Test func `what a part was is told where it was not new, and an entry without it stays without`() throws {
    func text(_ details: RecordedEvent.PartDetails?) -> String {
      RecordedEvent.event(GuaranteeEvent(.partReplaced("sursă"), on: Self.today), part: details).text(
        .english)
    }
    #expect(text(.init(out: "A1", into: "B2", condition: .refurbished)).hasSuffix("(A1 → B2, refurbished)."))
    #expect(text(.init(out: nil, into: nil, condition: .used)).hasSuffix("sursă (used)."))
    #expect(text(.init(out: nil, into: "B2")).hasSuffix("sursă (B2)."))
    #expect(text(nil) == text(.init(out: nil, into: nil)))
    let earlier = Data(#"{"out":"A1"}"#.utf8)
    let read = try JSONDecoder().decode(RecordedEvent.PartDetails.self, from: earlier)
    #expect(read == .init(out: "A1", into: nil, condition: nil))
  }

  @Test(
    arguments: [
      (event(.substantialRepair(reason: "")), String?.none, Refusal.Code.reasonRequired),
      (event(.guarantorRefused), "  ", .reasonRequired), (event(.unusable), nil, .reasonRequired),
      (event(.notRepairable), nil, .reasonRequired),
      (event(.defectNotified, on: today.adding(days: 1)), nil, .unacceptable),
      (event(.defectNotified, on: .example(1926, 1, 1)), nil, .unacceptable),
      (event(.partReplaced(" ")), nil, .missing),
      (event(.partReplaced(String(repeating: "x", count: 201))), nil, .unacceptable),
      (event(.partReplaced("a\u{202E}b")), nil, .unacceptable),
      (
        event(.returned(.init(.repairedPaid, fee: Money(minorUnits: -1, currency: .leu)))), nil, .unacceptable
      ),
      (
        event(.returned(.init(.repairedPaid, fee: Money(minorUnits: 1, currency: .euro)))), nil, .unacceptable
      ),
      (event(.returned(.init(.repairedPaid, repairGuaranteeMonths: 601))), nil, .unacceptable),
      (
        .event(GuaranteeEvent(.partReplaced("x"), on: today), part: .init(out: "a\nb", into: nil)), nil,
        .unacceptable
      ),
      (event(.defectNotified), "a\u{0}b", .unacceptable),
    ] as [(RecordedEvent, String?, Refusal.Code)])
  func `what cannot be is refused`(_ event: RecordedEvent, _ reason: String?, _ code: Refusal.Code)
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let decision = try await floor.perform(
      RecordGuaranteeEvent(unit: stay.unit, event: event, reason: reason), as: floor.manager)
    #expect(decision.refusal?.code == code)
  }

  @Test func `a fact belongs to a unit that is known and to a stay of that unit`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn("SN-1")
    let other = try await floor.takeIn("SN-2")
    for (unit, ticket) in [
      (UnitID(4711), TicketID?.none), (stay.unit, other.ticket), (stay.unit, TicketID(4711)),
    ] {
      let decision = try await floor.perform(
        RecordGuaranteeEvent(unit: unit, ticket: ticket, event: Self.event(.defectNotified)))
      #expect(decision.refusal?.code == .notFound)
    }
  }

  @Test func `a judgement needs the right to decide, a fact only to record`() {
    for kind in RecordedEvent.Kind.allCases {
      guard case .success(let event) = RecordedEvent.of(kind, on: Self.today, part: "x", by: .trader) else {
        Issue.record("\(kind) is no fact")
        continue
      }
      let isJudgement = [.substantialRepair, .guarantorRefused, .notRepairable, .unusable].contains(kind)
      #expect(
        RecordGuaranteeEvent(unit: UnitID(1), event: event).permission
          == (isJudgement ? .decideCoverage : .recordGuarantee), "\(kind)")
      for language in Language.allCases { #expect(!event.text(language).contains("{"), "\(kind)") }
    }
  }

  @Test func `an override stands beside the computed verdict and never in its place`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let before = try #require(try await floor.desk.sheet(of: stay.unit))
    let override = OverrideVerdict(
      unit: stay.unit, ticket: stay.ticket,
      verdict: .init(clock: .legal, status: .covered, lastCoveredDay: Self.today), reason: "bon găsit")
    for member in [floor.clerk, floor.technician] {
      #expect(try await floor.perform(override, as: member).refusal?.code == .notPermitted)
    }
    let entry = try #require(try await floor.perform(override, as: floor.manager).answer).entry
    var sheet = try #require(try await floor.desk.sheet(of: stay.unit))
    #expect(sheet.verdict == before.verdict)
    #expect(sheet.entries.map(\.reason) == ["bon găsit"])
    #expect(
      try await floor.perform(WithdrawGuaranteeEvent(entry: entry, reason: "x"), as: floor.manager)
        .refusal?.code == .notFound)
    #expect(
      try await floor.perform(WithdrawOverride(entry: entry, reason: " "), as: floor.manager).refusal?.code
        == .reasonRequired)
    _ = try await floor.perform(WithdrawOverride(entry: entry, reason: "bon fals"), as: floor.manager)
    sheet = try #require(try await floor.desk.sheet(of: stay.unit))
    #expect(sheet.entries.isEmpty)
    let all = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.guaranteeEntries(of: stay.unit)
    }
    #expect(all.map(\.reason) == ["bon găsit", "bon fals"])
  }

  @Test(arguments: [
    (VerdictOverride(status: .covered), "", Refusal.Code.reasonRequired),
    (VerdictOverride(status: .covered, lastCoveredDay: today.adding(days: -1)), "x", .unacceptable),
    (VerdictOverride(status: .expired, lastCoveredDay: today), "x", .unacceptable),
    (VerdictOverride(status: .review, lastCoveredDay: today), "x", .unacceptable),
  ])
  func `an override without a reason, or against its own day, is refused`(
    _ said: VerdictOverride, _ reason: String, _ code: Refusal.Code
  ) async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let decision = try await floor.perform(
      OverrideVerdict(unit: stay.unit, verdict: said, reason: reason), as: floor.manager)
    #expect(decision.refusal?.code == code)
  }

  @Test(arguments: [
    ("", Refusal.Code.missing), ("  ", .missing), (String(repeating: "x", count: 201), .unacceptable),
  ])
  func `a fault needs a readable name`(_ name: String, _ code: Refusal.Code) async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    #expect(try await floor.perform(NameFault(ticket: stay.ticket, name: name)).refusal?.code == code)
  }
}
