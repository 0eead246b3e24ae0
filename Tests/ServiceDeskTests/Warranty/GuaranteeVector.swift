import ServiceDesk
import ServiceDeskTesting
import Testing

/// One question to the engine with the answer of one clock, as worked out by hand.
struct GuaranteeVector: Sendable, CustomStringConvertible {
  let name: String
  let facts: GuaranteeFacts
  let on: Day
  let clock: GuaranteeClock.Kind
  let status: GuaranteeVerdict.Status
  let last: String?
  /// A rule that must be in the trace.
  let rule: String

  init(
    _ name: String, _ rule: String, _ facts: GuaranteeFacts, on day: String,
    _ clock: GuaranteeClock.Kind, _ status: GuaranteeVerdict.Status, _ last: String? = nil
  ) {
    self.name = name
    self.rule = rule
    self.facts = facts
    on = Day(stringLiteral: day)
    self.clock = clock
    self.status = status
    self.last = last
  }

  /// About the legal clock.
  init(
    _ name: String, _ rule: String, _ facts: GuaranteeFacts, on day: String,
    _ status: GuaranteeVerdict.Status,
    _ last: String? = nil
  ) {
    self.init(name, rule, facts, on: day, .legal, status, last)
  }

  var description: String { "\(name) (\(rule)), \(clock.rawValue) on \(on)" }

  func check(_ engine: GuaranteeEngine = GuaranteeEngine()) throws {
    let verdict = engine.verdict(on: on, facts)
    let clock = try #require(verdict.clock(clock))
    #expect(clock.status == status, "\(clock.trace)")
    #expect(clock.lastCoveredDay?.description == last, "\(clock.trace)")
    #expect(clock.trace.map(\.rule).contains(rule), "\(clock.trace)")
  }
}

extension Day: ExpressibleByStringLiteral {
  /// A day that a test writes down. One that does not exist stops the tests.
  init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}

extension GuaranteeFacts {
  /// New goods sold to a consumer, contract and delivery on one day.
  static func example(
    _ country: CountryCode = .romania, delivered: Day?, contract: Day? = nil,
    customer: CustomerKind? = .consumer, _ events: [GuaranteeEvent] = [],
    change: (inout GuaranteeFacts) -> Void = { _ in }
  ) -> GuaranteeFacts {
    var facts = GuaranteeFacts(
      country: country, customerType: customer, contractDate: contract ?? delivered, deliveryDate: delivered,
      events: events)
    change(&facts)
    return facts
  }

  /// Sold in Poland with a guarantee by statement.
  static func polish(
    delivered: Day, contract: Day? = nil, months: Int? = 24, _ events: [GuaranteeEvent] = []
  ) -> GuaranteeFacts {
    example(.poland, delivered: delivered, contract: contract, events) { $0.guaranteeMonths = months }
  }

  /// Sold in Hungary for a price in forints.
  static func hungarian(
    delivered: Day, contract: Day? = nil, price: Int64?, customer: CustomerKind = .consumer,
    _ events: [GuaranteeEvent] = [], change: (inout GuaranteeFacts) -> Void = { _ in }
  ) -> GuaranteeFacts {
    example(.hungary, delivered: delivered, contract: contract, customer: customer, events) { facts in
      facts.grossPrice = price.map { Money(minorUnits: $0, currency: .forint) }
      change(&facts)
    }
  }
}

extension GuaranteeEvent {
  static func notified(_ day: Day, stay: String? = nil, under: ClaimBasis? = nil) -> GuaranteeEvent {
    GuaranteeEvent(.defectNotified, on: day, stay: stay, under: under)
  }

  static func handedOver(_ day: Day, stay: String? = nil, under: ClaimBasis? = nil) -> GuaranteeEvent {
    GuaranteeEvent(.handedOver, on: day, stay: stay, under: under)
  }

  static func returned(
    _ day: Day, _ outcome: Outcome = .repairedUnderGuarantee, fee: Money? = nil, months: Int? = nil,
    stay: String? = nil
  ) -> GuaranteeEvent {
    GuaranteeEvent(
      .returned(GuaranteeEvent.Return(outcome, fee: fee, repairGuaranteeMonths: months)), on: day, stay: stay)
  }

  static func happened(_ what: What, _ day: Day, stay: String? = nil) -> GuaranteeEvent {
    GuaranteeEvent(what, on: day, stay: stay)
  }

  /// A repair under guarantee, notified and returned.
  static func repair(
    _ from: Day, _ to: Day, stay: String? = nil, under: ClaimBasis? = nil
  ) -> [GuaranteeEvent] {
    [notified(from, stay: stay, under: under), returned(to, stay: stay)]
  }
}
