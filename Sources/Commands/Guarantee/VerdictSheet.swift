import ServiceDesk

/// A verdict with its layers, for people as captions and for programs as JSON.
struct VerdictSheet: Shown {
  private let verdict: GuaranteeVerdict
  private let facts: GuaranteeFacts
  private let day: Day
  private let language: Language

  init(_ verdict: GuaranteeVerdict, _ facts: GuaranteeFacts, _ day: Day, _ language: Language) {
    self.verdict = verdict
    self.facts = facts
    self.day = day
    self.language = language
  }

  // MARK: For programs

  private enum CodingKeys: String, CodingKey {
    case on, country, status, lastCoveredDay, layers, deadlines, rights, contract
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(day, forKey: .on)
    try container.encode(facts.country, forKey: .country)
    try container.encode(verdict.status, forKey: .status)
    try container.encode(verdict.lastCoveredDay, forKey: .lastCoveredDay)
    let layers = verdict.clocks.map { ($0.kind.layer, LayerView($0, language)) }
    try container.encode(Dictionary(uniqueKeysWithValues: layers), forKey: .layers)
    try container.encode(verdict.deadlines.map { DeadlineView($0, language) }, forKey: .deadlines)
    try container.encode(verdict.rights.map { RightView($0, language) }, forKey: .rights)
    try container.encode(verdict.contract.map { ContractView($0, language) }, forKey: .contract)
  }

  // MARK: For people

  var lines: [(caption: String, value: String)] {
    [("on", "\(day)"), ("guarantee", summary(verdict.status, verdict.lastCoveredDay, isToVerify: false))]
      + verdict.clocks.flatMap(lines(of:)) + contractLines
      + verdict.deadlines.map { ("deadline", mark($0.text(language), $0.rule, $0.isRunning)) }
      + verdict.rights.map { ("right", mark($0.reason.text(language), $0.rule, $0.isRunning)) }
  }

  private func lines(of clock: GuaranteeClock) -> [(caption: String, value: String)] {
    let head = "\(clock.kind.layer) \(clock.kind.rawValue)"
    var lines = [
      (caption: head, value: summary(clock.status, clock.lastCoveredDay, isToVerify: clock.isToVerify))
    ]
    if let debtor = clock.owedBy {
      lines.append(
        ("", ["owed by the \(debtor.role.rawValue)", debtor.name].compactMap { $0 }.joined(separator: ", ")))
    }
    lines += clock.trace.map { ("", "\($0.text(language)) [\($0.rule)]") }
    lines += clock.parts.compactMap { part in
      part.part.map { ("", "\($0): \(part.status.rawValue) \(part.lastCoveredDay) [\(part.rule)]") }
    }
    return lines
  }

  private var contractLines: [(caption: String, value: String)] {
    guard let contract = verdict.contract else { return [] }
    return [("contract", summary(contract.status, contract.lastCoveredDay, isToVerify: false))]
      + contract.trace.map { ("", "\($0.text(language)) [\($0.rule)]") }
  }

  private func summary(_ status: GuaranteeVerdict.Status, _ until: Day?, isToVerify: Bool) -> String {
    [status.rawValue, until?.description, isToVerify ? "(VERIFY)" : nil].compactMap { $0 }.joined(
      separator: " ")
  }

  private func mark(_ text: String, _ rule: String, _ isRunning: Bool) -> String {
    "\(text) [\(rule)]" + (isRunning ? "" : " (if claimed on that day)")
  }
}

/// One layer of `domain.md` 1.0. Every key is always there; what is not known is null.
private struct LayerView: Encodable {
  let clock: GuaranteeClock
  let language: Language

  init(_ clock: GuaranteeClock, _ language: Language) {
    self.clock = clock
    self.language = language
  }

  private enum CodingKeys: String, CodingKey {
    case clock, status, startedOn, lastCoveredDay, owedBy, burdenOfProof, daysAdded, parts, deadlines, trace
    case reasons, confidence, verify
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(clock.kind, forKey: .clock)
    try container.encode(clock.status, forKey: .status)
    try container.encode(clock.startedOn, forKey: .startedOn)
    try container.encode(clock.lastCoveredDay, forKey: .lastCoveredDay)
    try container.encode(clock.owedBy, forKey: .owedBy)
    try container.encode(clock.burdenOfProof, forKey: .burdenOfProof)
    try container.encode(clock.daysAdded, forKey: .daysAdded)
    try container.encode(clock.parts, forKey: .parts)
    try container.encode(clock.deadlines.map { DeadlineView($0, language) }, forKey: .deadlines)
    try container.encode(clock.trace.map(\.rule), forKey: .trace)
    try container.encode(clock.trace.map { ReasonView($0, language) }, forKey: .reasons)
    try container.encode(clock.confidence, forKey: .confidence)
    try container.encode(clock.isToVerify, forKey: .verify)
  }
}

/// A rule with its sentence and the values in it.
private struct ReasonView: Encodable {
  let rule: String
  let text: String
  let code: GuaranteeVerdict.Sentence
  let day: Day?
  let until: Day?
  let count: Int?
  let name: String?

  init(_ reason: GuaranteeVerdict.Reason, _ language: Language) {
    rule = reason.rule
    text = reason.text(language)
    code = reason.sentence
    day = reason.day
    until = reason.until
    count = reason.count
    name = reason.text
  }
}

private struct DeadlineView: Encodable {
  let what: GuaranteeDeadline.What
  let clock: GuaranteeClock.Kind
  let startedOn: Day
  let due: Day?
  let rule: String
  let isRunning: Bool
  let verify: Bool
  let text: String

  init(_ deadline: GuaranteeDeadline, _ language: Language) {
    what = deadline.what
    clock = deadline.clock
    startedOn = deadline.startedOn
    due = deadline.dueDay
    rule = deadline.rule
    isRunning = deadline.isRunning
    verify = deadline.isToVerify
    text = deadline.text(language)
  }
}

private struct RightView: Encodable {
  let what: GuaranteeRight.What
  let rule: String
  let isRunning: Bool
  let verify: Bool
  let text: String

  init(_ right: GuaranteeRight, _ language: Language) {
    what = right.what
    rule = right.rule
    isRunning = right.isRunning
    verify = right.isToVerify
    text = right.reason.text(language)
  }
}

private struct ContractView: Encodable {
  let status: GuaranteeVerdict.Status
  let months: Int?
  let lastCoveredDay: Day?
  let reasons: [ReasonView]

  init(_ contract: ContractCover, _ language: Language) {
    status = contract.status
    months = contract.months
    lastCoveredDay = contract.lastCoveredDay
    reasons = contract.trace.map { ReasonView($0, language) }
  }
}
