import ServiceDesk
import ServiceDeskTesting
import Testing

/// The examples of `domain.md` 1.4 to 1.6 that end in a day by which something must be done.
struct ClaimDeadlineTests {
  private func due(
    _ what: GuaranteeDeadline.What, _ facts: GuaranteeFacts, on day: String,
    _ engine: GuaranteeEngine = GuaranteeEngine()
  ) -> [String?] {
    engine.verdict(on: Day(stringLiteral: day), facts).deadlines.filter { $0.what == what }
      .map { $0.dueDay?.description }
  }

  /// RO-4, RO-5 and D-10's arithmetic.
  @Test(arguments: [("2026-11-21", "2026-12-06"), ("2026-12-20", "2027-01-04"), ("2027-02-14", "2027-03-01")])
  func `W-RO5, repaired in fifteen calendar days from the notification`(informed: String, due: String) {
    let facts = GuaranteeFacts.example(delivered: "2026-01-15", [.notified(Day(stringLiteral: informed))])
    #expect(self.due(.repairOrReplace, facts, on: informed) == [due])
    #expect(self.due(.repairOrReplace, facts, on: "2027-12-01") == [due])
  }

  @Test func `W-RO6, were the bill law, fifteen working days`() {
    let rules = GuaranteeRules.shipped.switching("W-RO6", .repairLimit, in: .romania, to: true)
      .switching("W-RO5", .repairLimit, in: .romania, to: false)
    let facts = GuaranteeFacts.example(delivered: "2026-01-15", [.notified("2026-11-21")])
    #expect(due(.repairOrReplace, facts, on: "2026-11-21", GuaranteeEngine(rules: rules)) == ["2026-12-15"])
  }

  @Test func `PL-4, an answer to the complaint in fourteen days, strict`() {
    let facts = GuaranteeFacts.polish(delivered: "2025-11-21", [.notified("2026-11-21")])
    #expect(due(.replyToComplaint, facts, on: "2026-11-21") == ["2026-12-05"])
  }

  @Test func `W-PL5, a complaint is answered also when the guarantee has ended`() {
    let facts = GuaranteeFacts.polish(
      delivered: "2020-11-21", contract: "2023-01-01", [.notified("2026-11-20")])
    #expect(due(.replyToComplaint, facts, on: "2026-11-21") == ["2026-12-04"])
  }

  @Test func `W-PL8, the guarantor has fourteen days from the day on which he got it`() {
    let facts = GuaranteeFacts.polish(
      delivered: "2025-11-21", [.notified("2026-11-18"), .handedOver("2026-11-20")])
    #expect(due(.guarantorPerforms, facts, on: "2026-11-21") == ["2026-12-04"])
    let unseen = GuaranteeFacts.polish(delivered: "2025-11-21", [.notified("2026-11-18")])
    #expect(due(.guarantorPerforms, unseen, on: "2026-11-21") == [])
  }

  @Test func `HU-7, inform by day 15, repair by day 30, then eight days`() {
    let facts = GuaranteeFacts.hungarian(delivered: "2025-11-21", price: 150_000, [.notified("2026-11-02")])
    #expect(due(.repairOrInform, facts, on: "2026-11-21") == ["2026-11-17"])
    #expect(due(.repairAtLatest, facts, on: "2026-11-21") == ["2026-12-02"])
    #expect(due(.replaceOrRefund, facts, on: "2026-11-21") == ["2026-12-10"])
  }

  @Test func `HU-8, three working days from the purchase`() {
    let facts = GuaranteeFacts.hungarian(delivered: "2026-11-20", price: 150_000)
    #expect(due(.replacementAfterPurchase, facts, on: "2026-11-20") == ["2026-11-25"])
    #expect(due(.replacementAfterPurchase, facts, on: "2026-11-25") == ["2026-11-25"])
    #expect(due(.replacementAfterPurchase, facts, on: "2026-11-26") == [])
    var vehicle = facts
    vehicle.goodsGroup = .vehicle
    #expect(due(.replacementAfterPurchase, vehicle, on: "2026-11-20") == [])
  }

  @Test func `HU-9, a position in five working days`() {
    let facts = GuaranteeFacts.hungarian(delivered: "2025-11-21", price: 150_000, [.notified("2026-11-20")])
    #expect(due(.answerClaim, facts, on: "2026-11-20") == ["2026-11-27"])
  }

  @Test func `W-HU9, eight days from the day on which it was found irreparable`() {
    let facts = GuaranteeFacts.hungarian(
      delivered: "2025-11-21", price: 150_000,
      [.notified("2026-11-02"), .happened(.notRepairable, "2026-11-10")])
    #expect(due(.replaceOrRefund, facts, on: "2026-11-21").contains("2026-11-18"))
  }

  @Test func `W-D10, a time limit over a year without recorded holidays has no day`() {
    let facts = GuaranteeFacts.hungarian(delivered: "2030-01-21", price: 150_000, [.notified("2030-12-30")])
    #expect(due(.answerClaim, facts, on: "2030-12-30") == [nil])
  }

  @Test func `without an open claim a time limit is what would run from today`() throws {
    let facts = GuaranteeFacts.example(delivered: "2026-01-15")
    let verdict = GuaranteeEngine().verdict(on: "2026-11-21", facts)
    let deadline = try #require(verdict.deadlines.first { $0.what == .repairOrReplace })
    #expect(!deadline.isRunning)
    #expect(deadline.dueDay == "2026-12-06")
  }

  @Test func `a business has none of the consumers' time limits`() {
    for country in Country.allCases {
      let facts = GuaranteeFacts.example(
        CountryCode(country), delivered: "2026-01-15", customer: .business, [.notified("2026-11-21")])
      #expect(GuaranteeEngine().verdict(on: "2026-11-21", facts).deadlines.isEmpty)
    }
  }
}
