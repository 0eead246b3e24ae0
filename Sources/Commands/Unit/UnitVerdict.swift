import ArgumentParser
import ServiceDesk

struct UnitVerdict: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verdict", abstract: "Say what guarantee a device has on a day, and why.")

  @Argument(help: "Its serial, label or number, as scanned.")
  var code: String
  @Option(help: "The day, as 2026-11-21; today unless told otherwise.")
  var on: DayArgument?
  @Option(help: "The language of the sentences.")
  var language: Choice<Language>?
  @Flag(help: "Print the facts that the verdict rests on, as ghiseu guarantee --facts reads them.")
  var facts = false
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    if facts { return try await printFacts(in: session) }
    let view = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let unit = try await desk.oneUnit(code).unit
      let (day, shop) = (on?.day ?? desk.clock.today, desk.shop)
      let sheet = try await desk.ask { (desk) throws(StoreFailure) in try desk.sheet(unit, shop, day) }
      return UnitVerdictView(sheet, on: day, language?.value ?? .english)
    }
    session.show(view, answer)
  }

  private func printFacts(in session: Session) async throws(CommandEnd) {
    let facts = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let unit = try await desk.oneUnit(code).unit
      let (day, shop) = (on?.day ?? desk.clock.today, desk.shop)
      return try await desk.ask { (desk) throws(StoreFailure) in
        try desk.guaranteeFacts(of: unit, shop, on: day)
      }
    }
    session.print(Output.line(facts))
  }
}

/// A verdict with the names of `domain.md` 1.0.
struct UnitVerdictView: Shown {
  struct Reason: Encodable {
    let rule: String
    let sentence: String

    init(_ reason: GuaranteeVerdict.Reason, _ language: Language) {
      rule = reason.rule
      sentence = reason.text(language)
    }
  }

  struct Deadline: Encodable {
    let what: String
    let due: String?
    let rule: String
    let sentence: String
    let isRunning: Bool

    init(_ deadline: GuaranteeDeadline, _ language: Language) {
      what = deadline.what.rawValue
      due = deadline.dueDay?.description
      rule = deadline.rule
      sentence = deadline.text(language)
      isRunning = deadline.isRunning
    }
  }

  struct Layer: Encodable {
    let layer: String
    let clock: String
    let status: String
    let startedOn: String?
    let lastCoveredDay: String?
    let owedBy: String?
    let burdenOfProof: String?
    let sellerProvesUntil: String?
    let daysAdded: Int
    let parts: [String: String]
    let deadlines: [Deadline]
    let trace: [Reason]
    let confidence: String
    let verify: Bool

    init(_ clock: GuaranteeClock, _ language: Language) {
      layer = clock.kind.layer
      self.clock = clock.kind.rawValue
      status = clock.status.rawValue
      startedOn = clock.startedOn?.description
      lastCoveredDay = clock.lastCoveredDay?.description
      owedBy = clock.owedBy?.role.rawValue
      burdenOfProof = clock.burdenOfProof?.who.rawValue
      sellerProvesUntil = clock.burdenOfProof?.sellerUntil.description
      daysAdded = clock.daysAdded
      parts = Dictionary(
        clock.parts.map { ($0.part ?? clock.kind.rawValue, $0.lastCoveredDay.description) },
        uniquingKeysWith: max)
      deadlines = clock.deadlines.map { Deadline($0, language) }
      trace = clock.trace.map { Reason($0, language) }
      confidence = clock.confidence.rawValue
      verify = clock.isToVerify
    }
  }

  struct Said: Encodable {
    let entry: Int64
    let clock: String?
    let status: String
    let lastCoveredDay: String?
    let who: String?
    let reason: String?
  }

  let unit: Int64
  let serial: String
  let on: String
  let status: String
  let lastCoveredDay: String?
  let layers: [Layer]
  let rights: [Reason]
  let contract: String?
  /// Service contracts and mandatory visits, which are no part of the guarantee.
  let beside: [String]
  let repeats: String?
  let overrides: [Said]
  let reasons: [Reason]

  init(_ sheet: UnitSheet, on day: Day, _ language: Language) {
    let verdict = sheet.verdict
    unit = sheet.unit.id.rawValue
    serial = sheet.unit.serial.text
    on = day.description
    status = verdict.status.rawValue
    lastCoveredDay = verdict.lastCoveredDay?.description
    layers = verdict.clocks.map { Layer($0, language) }
    rights = verdict.rights.map { Reason($0.reason, language) }
    contract = verdict.contract?.text(language)
    beside = sheet.care?.texts(language) ?? []
    repeats = sheet.repeats?.text(language)
    overrides = sheet.entries.compactMap { entry in
      guard case .overridden(let said) = entry.what else { return nil }
      return Said(
        entry: entry.id.rawValue, clock: said.clock?.rawValue, status: said.status.rawValue,
        lastCoveredDay: said.lastCoveredDay?.description, who: entry.actor.flatMap { sheet.recorders[$0] },
        reason: entry.reason)
    }
    reasons = verdict.reasons.map { Reason($0, language) }
  }

  var lines: [(caption: String, value: String)] {
    var lines = [
      ("unit", String(unit)), ("serial", serial), ("on", on), ("guarantee", status),
      ("covered until", lastCoveredDay ?? ""), ("contract", contract ?? ""), ("repeats", repeats ?? ""),
    ]
    for layer in layers {
      let until = layer.lastCoveredDay.map { " until \($0)" } ?? ""
      lines.append((layer.clock, "\(layer.status)\(until)" + (layer.owedBy.map { ", owed by \($0)" } ?? "")))
      lines += layer.deadlines.compactMap { deadline in
        deadline.due.map {
          ("", "\(deadline.isRunning ? "due" : "if claimed now") \($0): \(deadline.sentence)")
        }
      }
    }
    lines += beside.map { ("beside", $0) }
    lines += rights.map { ("right", "\($0.sentence) [\($0.rule)]") }
    lines += overrides.map { said in
      ("a person said", "\(said.clock ?? "all") \(said.status) (\(said.entry)): \(said.reason ?? "")")
    }
    lines += reasons.map { ("", "\($0.sentence) [\($0.rule)]") }
    return lines.map { (caption: $0.0, value: $0.1) }
  }
}
