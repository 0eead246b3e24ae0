import ServiceDesk
import ServiceDeskTesting
import Testing

struct ClaimRightTests {
  private func rights(_ facts: GuaranteeFacts, on day: Day) -> [GuaranteeRight.What: GuaranteeRight] {
    Dictionary(uniqueKeysWithValues: GuaranteeEngine().verdict(on: day, facts).rights.map { ($0.what, $0) })
  }

  private func repairs(_ count: Int) -> [GuaranteeEvent] {
    (0..<count).flatMap { index in
      let day = Day.example(2025, 3, 3).adding(days: 30 * index)
      return GuaranteeEvent.repair(day, day.adding(days: 3))
    }
  }

  /// HU-12.
  @Test(arguments: [(2, true, false), (3, true, true), (4, true, true), (3, false, true)])
  func `W-HU11, a failure after three repairs`(count: Int, isClaimed: Bool, isDue: Bool) {
    let claim: [GuaranteeEvent] = isClaimed ? [.notified("2026-11-02")] : []
    let facts = GuaranteeFacts.hungarian(delivered: "2025-02-03", price: 150_000, repairs(count) + claim)
    let right = rights(facts, on: "2026-11-03")[.replacementAfterThreeRepairs]
    #expect((right != nil) == isDue)
    if isDue {
      #expect(right?.isRunning == isClaimed)
      #expect(right?.reason.count == count)
    }
    let due = GuaranteeEngine().verdict(on: "2026-11-03", facts).deadlines
      .filter { $0.what == .replaceOrRefund && $0.rule == "W-HU11" }
    #expect(due.map { $0.dueDay } == (isDue ? [isClaimed ? "2026-11-10" : "2026-11-11"] : []))
  }

  @Test(arguments: [("2026-12-02", false), ("2026-12-03", true)])
  func `W-HU10, after day 30 replacement or refund`(on: String, isDue: Bool) {
    let facts = GuaranteeFacts.hungarian(delivered: "2025-11-21", price: 150_000, [.notified("2026-11-02")])
    #expect((rights(facts, on: Day(stringLiteral: on))[.replacementOrRefundInEightDays] != nil) == isDue)
  }

  @Test func `W-EU10, a fault in spite of one repair opens the second tier`() {
    let once = repairs(1) + [.notified("2026-11-02")]
    for country in [CountryCode.romania, .poland, .hungary] {
      let facts = GuaranteeFacts.example(country, delivered: "2025-02-03", once)
      #expect(rights(facts, on: "2026-11-03")[.priceReductionOrTermination]?.isRunning == true)
      let first = GuaranteeFacts.example(country, delivered: "2025-02-03", [.notified("2026-11-02")])
      #expect(rights(first, on: "2026-11-03")[.priceReductionOrTermination] == nil)
    }
  }

  @Test func `W-EU10, refused or too slow opens it too`() {
    let refused = GuaranteeFacts.example(
      delivered: "2025-02-03", [.notified("2026-10-02"), .returned("2026-10-05", .guaranteeRefused)])
    #expect(
      rights(refused, on: "2026-11-03")[.priceReductionOrTermination]?.reason.sentence == .remedyRefused)
    let open = GuaranteeFacts.example(delivered: "2025-02-03", [.notified("2026-11-02")])
    #expect(rights(open, on: "2026-11-17")[.priceReductionOrTermination] == nil)
    #expect(rights(open, on: "2026-11-18")[.priceReductionOrTermination]?.reason.sentence == .remedyLate)
  }

  @Test func `W-EU5, before the remedy the customer is told of the choice, and of the twelve months once`() {
    let sentence = { (facts: GuaranteeFacts) in
      rights(facts, on: "2027-03-01")[.informationBeforeRemedy]?.reason.sentence
    }
    #expect(sentence(.example(delivered: "2026-07-30")) == .informationChoice)
    #expect(sentence(.example(delivered: "2026-07-31")) == .informationChoiceAndExtension)
    let repaired = GuaranteeEvent.repair("2026-09-01", "2026-09-08")
    #expect(sentence(.example(delivered: "2026-07-31", repaired)) == .informationChoice)
    #expect(sentence(.example(delivered: "2026-07-31", customer: .business)) == nil)
  }

  @Test func `W-RO10, not repairable`() {
    let facts = GuaranteeFacts.example(
      delivered: "2025-11-21", [.notified("2026-11-02"), .returned("2026-11-09", .irreparable)])
    #expect(rights(facts, on: "2026-11-21")[.replacementOrRefund]?.reason.day == "2026-11-09")
    var replaced = facts
    replaced.events.append(.happened(.replaced, "2026-11-16"))
    #expect(rights(replaced, on: "2026-11-21")[.replacementOrRefund] == nil)
  }
}
