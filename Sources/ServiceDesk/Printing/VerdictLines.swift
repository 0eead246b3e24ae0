/// What an intake receipt says of the guarantee, in lines short enough for an 80 mm roll.
struct VerdictLines {
  let verdict: GuaranteeVerdict
  let repeats: FaultRepeats?
  let care: UnitCare?
  let language: Language

  /// The verdict, then each guarantee that applies or may apply with its last day and who owes it.
  var summary: [String] {
    let clocks = verdict.clocks.filter { $0.status != .notApplicable }
    return [verdict.status.title[language]] + clocks.map(line)
      + (verdict.contract.map { [$0.text(language)] } ?? [])
      + (care?.texts(language) ?? [])
  }

  /// One guarantee: how it stands, its last day, who owes it.
  func line(of clock: GuaranteeClock) -> String {
    let until = clock.lastCoveredDay.map { LocalFormat.day($0, language) }
    let stand = [clock.statusTitle(language), until].compactMap(\.self).joined(separator: ", ")
    return ["\(clock.kind.title[language]): \(ended(stand))", clock.owedText(language)]
      .compactMap(\.self).joined(separator: " ")
  }

  /// A Hungarian day ends with a point of its own.
  private func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  /// What is to be done until when, of what runs from this intake.
  var deadlines: [String] {
    verdict.deadlines.filter { $0.isRunning && $0.dueDay != nil }.map { $0.text(language) }
  }

  /// That the fault came back, and what the customer may ask for.
  var rights: [String] {
    (repeats.map { [$0.text(language)] } ?? []) + verdict.rights.map { $0.text(language) }
  }

  /// The events and rules that led here, each with the rule's name, so that the arithmetic can be checked.
  var reasons: [String] { verdict.reasons.map { "\($0.text(language)) [\($0.rule)]" } }
}
