import ArgumentParser
import ServiceDesk

struct ScannerLearn: Verb {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn how a scanner is set, from a scan of the calibration sheet.",
    discussion: """
      Print the sheet with --print, and scan its first code: layout, case, prefix, suffix, AIM identifier and group \
      separator are remembered for this very scanner. While the station is open it reads its scanners itself: then \
      print the sheet without naming a scanner, and scan the code at the counter page, signed in.
      """)

  @Argument(help: "The scanner's name in the settings; without it the sheet is only printed.")
  var scanner: String?
  @Flag(
    name: .customLong("print"),
    help: "Print the calibration sheet first; the station prints while it is open.")
  var printsSheet = false
  @OptionGroup var change: ChangeOptions

  func validate() throws {
    guard scanner != nil || printsSheet else { throw ValidationError("Name a scanner, or say --print.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    if printsSheet {
      let sheet = try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
        try await desk.order(PrintWallSheet(.calibration), as: try await desk.actor(change.by)).paper
      }
      if scanner == nil {
        session.show(RecordAnswer("paper", sheet.rawValue), change.answer)
      } else {
        session.console.err("The calibration sheet is paper \(sheet.rawValue).\n")
      }
    }
    if let scanner { try await learn(scanner, session) }
  }

  private func learn(_ scanner: String, _ session: Session) async throws(CommandEnd) {
    let settings = try session.configuration(change.place).scanners
    guard let setting = settings.first(where: { $0.name.rawValue == scanner }) else {
      throw CommandEnd(
        CommandEnd.Code.notFound, "The settings name no such scanner.",
        hint: "ghiseu scanner list shows names and addresses.")
    }
    let open: OpenScanner
    do { open = try session.program.openScanner(setting) } catch { throw CommandEnd(error) }
    session.console.err("Scan the first code of the calibration sheet.\n")
    let outcome: Result<(ScannerIdentity, ScannerProfile), CommandEnd>
    do {
      outcome = .success(try await learn(from: open.source, session))
    } catch {
      outcome = .failure(error)
    }
    await open.close()
    let (identity, profile) = try outcome.get()
    try await session.change(change) { (_) async throws(CommandEnd) in
      LearnScanner(identity, profile)
    } show: { answer, _ in
      LearnedProfile(name: scanner, identity: identity, profile: profile, earlier: answer.earlier)
    }
  }

  private func learn(
    from source: any ScanSource, _ session: Session
  ) async throws(CommandEnd) -> (ScannerIdentity, ScannerProfile) {
    var question: (profiles: [ScannerProfile], code: String)?
    for await happening in source.happenings() {
      switch happening {
      case .scanned(let frame):
        let learning =
          question.map { ScannerLearning(frame, of: $0.code, among: $0.profiles) }
          ?? ScannerLearning(frame, of: CalibrationSheet.whole)
        switch learning {
        case .learned(let profile): return (frame.identity, profile)
        case .ambiguous(let profiles, let code):
          question = (profiles, code)
          session.console.err("Now scan \(code).\n")
        case .notRecognised:
          session.console.err("That was not the code, or the layout is not known. Scan it again.\n")
        }
      case .trouble(_, .heldByAnother):
        throw CommandEnd(
          CommandEnd.Code.conflict, "Another program reads this scanner.",
          hint: "While the station is open, scan the code at its counter page.")
      case .trouble(_, .notPermitted):
        throw CommandEnd(
          CommandEnd.Code.unavailable, "This scanner may not be read.",
          hint: "ghiseu doctor tells which rights are missing.")
      case .trouble(_, .unusable(let reason)):
        throw CommandEnd(CommandEnd.Code.unavailable, "This scanner cannot be read: \(reason)")
      case .disconnected: session.console.err("The scanner is away; plug it in.\n")
      case .connected, .noticed, .trouble(_, .eventsDropped), .trouble(_, .frameTooLong): break
      }
    }
    throw CommandEnd(CommandEnd.Code.unavailable, "The scanner ended before its setting was known.")
  }
}

/// What was learned, as it is shown.
private struct LearnedProfile: Shown {
  let scanner: String
  let identity: String
  let layout: String?
  let letters: String
  let prefix: String
  let suffix: String
  let identifier: String
  let separator: String?
  let isChanged: Bool

  init(name: String, identity: ScannerIdentity, profile: ScannerProfile, earlier: ScannerProfile?) {
    scanner = name
    self.identity = identity.rawValue
    layout = profile.layout?.rawValue
    letters = profile.letters.rawValue
    prefix = visible(profile.prefix)
    suffix = visible(profile.suffix)
    identifier = profile.identifier.rawValue
    separator = profile.separator.map(visible)
    isChanged = earlier.map { $0 != profile } ?? false
  }

  var lines: [(caption: String, value: String)] {
    [
      ("scanner", scanner), ("identity", identity), ("layout", layout ?? "none"), ("letters", letters),
      ("prefix", prefix), ("suffix", suffix), ("identifier", identifier),
      ("separator", separator.map { $0.isEmpty ? "dropped" : $0 } ?? "not told"),
      ("changed", isChanged ? "yes" : "no"),
    ]
  }
}

/// Control characters as their numbers: a prefix may be anything.
private func visible(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    scalar.properties.generalCategory == .control
      ? "<" + String(scalar.value, radix: 16, uppercase: true) + ">" : String(Character(scalar))
  }.joined()
}

struct ScannerLearned: Verb {
  static let configuration = CommandConfiguration(
    commandName: "learned", abstract: "List how each scanner is set, as its calibration code told.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) in
        let people = try desk.staff()
        return try desk.learnedScanners().map { scanner in
          LearnedRow(scanner, by: people.first { $0.id == scanner.learnedBy }?.name)
        }
      }
    }
    session.show(rows, output)
  }
}

private struct LearnedRow: Listed {
  let identity: String
  let layout: String?
  let letters: String
  let prefix: String
  let suffix: String
  let identifier: String
  let separator: String?
  let station: String
  let learnedAt: String
  let learnedBy: String?

  init(_ scanner: LearnedScanner, by name: String?) {
    identity = scanner.scanner.rawValue
    layout = scanner.profile.layout?.rawValue
    letters = scanner.profile.letters.rawValue
    prefix = visible(scanner.profile.prefix)
    suffix = visible(scanner.profile.suffix)
    identifier = scanner.profile.identifier.rawValue
    separator = scanner.profile.separator.map(visible)
    station = scanner.station.rawValue
    learnedAt = scanner.learnedAt.iso
    learnedBy = name
  }

  static let header = [
    "SCANNER", "LAYOUT", "LETTERS", "PREFIX", "SUFFIX", "AIM", "GS", "STATION", "WHEN", "BY",
  ]
  var row: [String] {
    [
      identity, layout ?? "", letters, prefix, suffix, identifier, separator ?? "", station, learnedAt,
      learnedBy ?? "console",
    ]
  }
  var handle: String { identity }
}
