/// Defines an alarm, or changes one: a preset, or one that somebody defined.
public struct SaveAlarmRule: DeskCommand, Hashable {
  public static let kind = "alarm.save"

  public struct Answer: Codable, Sendable, Hashable {
    public var key: String
  }

  /// Nil makes a new rule.
  public var key: String?
  public var name: String?
  public var watch: AlarmKind
  public var bounds: AlarmBounds
  public var audience: Set<Role>
  public var isEnabled: Bool

  public init(
    key: String? = nil, name: String? = nil, watch: AlarmKind, bounds: AlarmBounds, audience: Set<Role> = [],
    isEnabled: Bool = true
  ) {
    self.key = key
    self.name = name
    self.watch = watch
    self.bounds = bounds
    self.audience = audience
    self.isEnabled = isEnabled
  }

  public var permission: Permission { .defineAlarms }

  public func subject(of answer: Answer) -> String? { "alarm \(answer.key)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    let known = try desk.effectiveAlarmRules(in: desk.shop.country)
    if let key {
      guard let old = known.first(where: { $0.key == key }) else { return .refused(.notFound("alarm")) }
      // What a rule watches is what its name and its lines stand for.
      guard old.watch == watch else { return .refused(.unacceptable("alarm.kind")) }
    } else {
      guard name.flatMap(cleaned) != nil else { return .refused(.missing("alarm.name")) }
      guard known.count < 100 else { return .refused(.unacceptable("alarm")) }
    }
    let rule = AlarmRule(
      key: key ?? envelope.id.text, name: name, watch: watch, bounds: bounds, audience: audience,
      isEnabled: isEnabled)
    switch rule.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      try desk.keep(checked)
      return .done(Answer(key: checked.key))
    }
  }
}

/// Sets an alarm aside until a day; today or earlier shows it again.
public struct SnoozeAlarm: DeskCommand, Hashable {
  public static let kind = "alarm.snooze"
  public typealias Answer = Done

  /// ``AlarmLine/key``.
  public var key: String
  public var until: Day
  public var reason: String

  public init(key: String, until: Day, reason: String) {
    self.key = key
    self.until = until
    self.reason = reason
  }

  public var permission: Permission { .snoozeAlarms }

  public func subject(of answer: Done) -> String? { "alarm \(key)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard isShortText(key), key.contains(":") else { return .refused(.unacceptable("alarm")) }
    // A year at most: what is set aside for ever is switched off, in the open.
    guard (envelope.today.adding(days: -1)...envelope.today.adding(days: 366)).contains(until) else {
      return .refused(.unacceptable("alarm.until"))
    }
    switch requiredReason(reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let why):
      try desk.add(
        AlarmSnooze(key: key, until: until, reason: why, at: envelope.now, by: envelope.actor.staffID))
      return .done(Done())
    }
  }
}

/// Records that the open amount of a ticket was paid after its hand-over.
public struct RecordPayment: DeskCommand, Hashable {
  public static let kind = "ticket.recordPayment"
  public typealias Answer = Done

  public var ticket: TicketID
  /// Number of the receipt or invoice.
  public var document: String

  public init(ticket: TicketID, document: String) {
    self.ticket = ticket
    self.document = document
  }

  public var permission: Permission { .price }

  public func subject(of answer: Done) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard let paid = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    guard paid.stage == .delivered, let due = paid.amountDue, due.minorUnits > 0 else {
      return .refused(Refusal(.nothingOwed, ["number": paid.number.description]))
    }
    guard try desk.payment(of: ticket) == nil else {
      return .refused(Refusal(.nothingOwed, ["number": paid.number.description]))
    }
    guard let document = cleaned(document) else { return .refused(.missing("payment.document")) }
    guard isShortText(document) else { return .refused(.unacceptable("payment.document")) }
    try desk.add(
      TicketPayment(ticket: ticket, document: document, at: envelope.now, by: envelope.actor.staffID))
    return .done(Done())
  }
}

extension AlarmReading {
  /// The country's presets with what the shop changed, then what it added.
  public func effectiveAlarmRules(in country: Country) throws(StoreFailure) -> [AlarmRule] {
    let stored = try alarmRules()
    let presets = AlarmRule.presets(for: country)
    let presetKeys = Set(presets.map(\.key))
    return presets.map { preset in stored.first { $0.key == preset.key } ?? preset }
      + stored.filter { !presetKeys.contains($0.key) }
  }
}
