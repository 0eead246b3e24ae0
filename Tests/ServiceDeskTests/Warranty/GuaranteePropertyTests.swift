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

    mutating func stay(_ key: String?, from day: Day) -> [GuaranteeEvent] {
      let under = [nil, nil, ClaimBasis.legalGuarantee, .commercialGuarantee].randomElement(using: &self)
      let begin: [GuaranteeEvent] = [.notified(day, stay: key, under: under ?? nil)] + circumstances(key, day)
      let back = day.adding(days: Int.random(in: 1...60, using: &self))
      var events = begin
      if Int.random(in: 0...3, using: &self) == 0 {
        let told = day.adding(days: Int.random(in: 0...day.days(until: back), using: &self))
        events.append(.happened(.readyNotified, told, stay: key))
      }
      switch Int.random(in: 0...8, using: &self) {
      case 0: events.append(.happened(.replaced, back, stay: key))
      case 1: events += [.happened(.partReplaced("part"), back, stay: key), .returned(back, stay: key)]
      case 2:
        events += [.happened(.substantialRepair(reason: "r"), back, stay: key), .returned(back, stay: key)]
      case 3: events.append(.returned(back, .noFaultFound, stay: key))
      case 4: events.append(.returned(back, .repairedPaid, months: 6, stay: key))
      case 5: events.append(.happened(.guarantorRefused, back, stay: key))
      default: events.append(.returned(back, stay: key))
      }
      return events
    }

    /// A hand-over on the day or later, and a proof that the unit was of no use before.
    private mutating func circumstances(_ key: String?, _ day: Day) -> [GuaranteeEvent] {
      var events: [GuaranteeEvent] = []
      if Bool.random(using: &self) { events.append(.handedOver(day, stay: key)) }
      if Int.random(in: 0...4, using: &self) == 0 {
        let before = day.adding(days: -Int.random(in: 0...20, using: &self))
        events.append(.happened(.unusable, before, stay: key))
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
      guard
        let repair = facts.events.indices.filter({ facts.events[$0].isRepaired }).randomElement(using: &life)
      else { continue }
      let days = Int.random(in: 1...90, using: &life)
      var later = facts
      later.events[repair].day = later.events[repair].day.adding(days: days)
      expect(later, endsNoEarlierThan: facts, "\(seed), returned \(days) days later")
      var earlier = facts
      let key = facts.events[repair].stay
      let begin = facts.events.filter { $0.stay == key }.map(\.day).min() ?? facts.events[repair].day
      earlier.events.append(.happened(.unusable, begin.adding(days: -days), stay: key))
      expect(earlier, endsNoEarlierThan: facts, "\(seed), of no use \(days) days before")
    }
  }

  @Test func `one more repair under guarantee never ends a term earlier`() {
    for seed in 1...2_000 {
      var life = Life(seed: UInt64(seed))
      let facts = life.facts(withKeys: true)
      let begin = (facts.deliveryDate ?? "2025-01-01").adding(days: Int.random(in: 0...900, using: &life))
      var more = facts
      more.events += GuaranteeEvent.repair(
        begin, begin.adding(days: Int.random(in: 0...90, using: &life)), stay: "more")
      expect(more, endsNoEarlierThan: facts, "\(seed), one more from \(begin)")
    }
  }

  private func expect(
    _ longer: GuaranteeFacts, endsNoEarlierThan facts: GuaranteeFacts, _ what: String
  ) {
    let day = max(asked(facts), asked(longer))
    for (before, after) in zip(
      engine.verdict(on: day, facts).clocks, engine.verdict(on: day, longer).clocks)
    {
      guard let end = before.lastCoveredDay else { continue }
      #expect(after.lastCoveredDay.map { $0 >= end } ?? false, "\(what), \(before.kind): \(longer.events)")
      for part in before.parts {
        let same = after.parts.first { $0.part == part.part && $0.startedOn >= part.startedOn }
        #expect(same.map { $0.lastCoveredDay >= part.lastCoveredDay } ?? false, "\(what), \(part)")
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
