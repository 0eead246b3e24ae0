import ServiceDesk
import ServiceDeskTesting
import Testing

/// What must hold for any unit, tried on many made-up lives.
struct GuaranteePropertyTests {
  /// A life of repairs made from a seed, the same on every run.
  private struct Life: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }

    mutating func facts(withKeys: Bool) -> GuaranteeFacts {
      let country = [CountryCode.romania, .poland, .hungary].randomElement(using: &self) ?? .romania
      let delivered = Day.example(2024, 1, 1).adding(days: Int.random(in: 0...1_100, using: &self))
      var day = delivered
      var events: [GuaranteeEvent] = []
      for index in 0..<Int.random(in: 0...5, using: &self) {
        day = day.adding(days: Int.random(in: 1...300, using: &self))
        events += stay(withKeys ? "\(index)" : nil, from: day)
        day = events.map(\.day).max() ?? day
      }
      var facts = GuaranteeFacts.example(
        country, delivered: delivered, customer: Bool.random(using: &self) ? .consumer : .business, events)
      facts.guaranteeMonths = [nil, 12, 24, 60].randomElement(using: &self) ?? nil
      facts.grossPrice = Money(minorUnits: Int64.random(in: 5_000...400_000, using: &self), currency: .forint)
      return facts
    }

    private mutating func stay(_ key: String?, from day: Day) -> [GuaranteeEvent] {
      var events: [GuaranteeEvent] = [.notified(day, stay: key)]
      let back = day.adding(days: Int.random(in: 1...60, using: &self))
      if Bool.random(using: &self) { events.append(.handedOver(day, stay: key)) }
      switch Int.random(in: 0...7, using: &self) {
      case 0: events.append(.happened(.replaced, back, stay: key))
      case 1: events += [.happened(.partReplaced("part"), back, stay: key), .returned(back, stay: key)]
      case 2:
        events += [.happened(.substantialRepair(reason: "r"), back, stay: key), .returned(back, stay: key)]
      case 3: events.append(.returned(back, .noFaultFound, stay: key))
      case 4: events.append(.returned(back, .repairedPaid, months: 6, stay: key))
      default: events.append(.returned(back, stay: key))
      }
      return events
    }
  }

  private let engine = GuaranteeEngine()

  private func asked(_ facts: GuaranteeFacts) -> Day {
    (facts.events.map(\.day).max() ?? .example(2026, 11, 21)).adding(days: 1)
  }

  @Test func `more days out of use never end a term earlier`() {
    for seed in 1...2_000 {
      var life = Life(seed: UInt64(seed))
      let facts = life.facts(withKeys: true)
      guard let last = facts.events.lastIndex(where: \.isRepaired) else { continue }
      var longer = facts
      longer.events[last].day = longer.events[last].day.adding(days: Int.random(in: 1...90, using: &life))
      let day = max(asked(facts), asked(longer))
      let (before, after) = (engine.verdict(on: day, facts), engine.verdict(on: day, longer))
      for (a, b) in zip(before.clocks, after.clocks) {
        guard let end = a.lastCoveredDay else { continue }
        #expect(b.lastCoveredDay.map { $0 >= end } ?? false, "\(seed) \(a.kind): \(facts.events)")
      }
    }
  }

  @Test func `the order in which events were entered does not matter`() {
    for seed in 1...1_000 {
      var life = Life(seed: UInt64(seed))
      for withKeys in [true, false] {
        let facts = life.facts(withKeys: withKeys)
        var shuffled = facts
        shuffled.events.shuffle(using: &life)
        let day = asked(facts)
        #expect(
          engine.verdict(on: day, facts) == engine.verdict(on: day, shuffled), "\(seed): \(facts.events)")
      }
    }
  }

  @Test func `what happens later changes no verdict on a past day`() {
    for seed in 1...500 {
      var life = Life(seed: UInt64(seed))
      let facts = life.facts(withKeys: false)
      for event in facts.events {
        let day = event.day.adding(days: -1)
        var then = facts
        then.events.removeAll { $0.day > day }
        let (now, before) = (engine.verdict(on: day, facts), engine.verdict(on: day, then))
        #expect(now.clocks == before.clocks, "\(seed)")
        #expect(now.status == before.status)
      }
    }
  }

  @Test func `as long as a claim made in time is open, the clock that answers it covers`() {
    for delivered in [Day.example(2024, 2, 29), .example(2024, 11, 18)] {
      for country in [CountryCode.romania, .poland, .hungary] {
        let end = delivered.adding(months: 24)
        let facts = GuaranteeFacts.example(country, delivered: delivered, [.notified(end)])
        for days in 0...400 {
          #expect(engine.verdict(on: end.adding(days: days), facts).clock(.legal)?.status == .covered)
        }
      }
    }
  }

  @Test func `the summary denies nothing that a clock leaves open`() {
    for seed in 1...1_000 {
      var life = Life(seed: UInt64(seed))
      var facts = life.facts(withKeys: true)
      if seed % 3 == 0 { facts.grossPrice = nil }
      let verdict = engine.verdict(on: facts.deliveryDate?.adding(days: 1_200) ?? "2026-11-21", facts)
      let open: Set<GuaranteeVerdict.Status> = [.covered, .review, .unknown]
      if verdict.clocks.contains(where: { open.contains($0.status) }) {
        #expect(open.contains(verdict.status))
      }
    }
  }
}

extension GuaranteeEvent {
  fileprivate var isRepaired: Bool {
    if case .returned(let how) = what { how.outcome == .repairedUnderGuarantee } else { false }
  }
}
