import ServiceDesk
import ServiceDeskTesting
import Testing

struct GuaranteeRulesTests {
  @Test func `every rule of the reference has a row`() {
    let wanted =
      (1...10).map { "W-D\($0)" } + (1...14).map { "W-EU\($0)" } + (1...6).map { "W-RR\($0)" }
      + (1...14).map { "W-RO\($0)" } + (1...17).map { "W-PL\($0)" } + (1...19).map { "W-HU\($0)" }
    let ids = Set(GuaranteeRules.shipped.rows.map(\.id))
    #expect(wanted.filter { !ids.contains($0) } == [])
  }

  @Test func `every row has its source, and its days are in order`() {
    for row in GuaranteeRules.shipped.rows {
      #expect(!row.basis.isEmpty, "\(row.id)")
      if let from = row.validFrom, let to = row.validTo { #expect(from <= to, "\(row.id)") }
    }
  }

  @Test func `no two rows that are on hold for one contract`() {
    let rows = GuaranteeRules.shipped.rows.filter { $0.isEnabled && $0.parameter != .servedElsewhere }
    for (index, a) in rows.enumerated() {
      for b in rows[(index + 1)...]
      where a.parameter == b.parameter && a.country == b.country && a.clock == b.clock
        && !Set(a.customers).isDisjoint(with: b.customers)
      {
        let apart =
          (a.validTo.map { to in b.validFrom.map { to < $0 } ?? false } ?? false)
          || (b.validTo.map { to in a.validFrom.map { to < $0 } ?? false } ?? false)
        let otherPrices = a.prices.map { prices in b.prices.map { !prices.overlaps($0) } ?? false } ?? false
        #expect(apart || otherPrices, "\(a.id) and \(b.id): \(a.parameter)")
      }
    }
  }

  @Test func `only other states, the return day and the Romanian bill are off`() {
    let off = GuaranteeRules.shipped.rows.filter { !$0.isEnabled }
    let known: Set<CountryCode?> = [.romania, .hungary, .poland]
    #expect(Set(off.filter { known.contains($0.country) }.map(\.id)) == ["W-D9", "W-RO6"])
    #expect(
      GuaranteeRules.shipped.rows.filter { $0.country.map { !known.contains($0) } ?? false }.allSatisfy {
        !$0.isEnabled
      })
  }

  @Test func `W-D9, a country may count the day of return`() {
    let facts = GuaranteeFacts.example(
      delivered: "2025-03-10", GuaranteeEvent.repair("2026-01-05", "2026-01-22"))
    let rules = GuaranteeRules.shipped.switching("W-D9", .returnDayCounts, in: .romania, to: true)
    let clock = GuaranteeEngine(rules: rules).verdict(on: "2026-11-21", facts).clock(.legal)
    #expect(clock?.lastCoveredDay == "2027-03-28")
  }
}
