import ServiceDesk

/// How a command line ended when it did not go well: an exit code, and for people a sentence and a hint.
struct CommandEnd: Error, Hashable {
  let exitCode: Int32
  let sentence: String
  let hint: String?

  /// The codes of `style.md` 5, from sysexits.h.
  enum Code {
    static let invalid: Int32 = 64
    static let notFound: Int32 = 66
    static let unavailable: Int32 = 69
    static let `internal`: Int32 = 70
    static let conflict: Int32 = 75
  }

  init(_ exitCode: Int32, _ sentence: String, hint: String? = nil) {
    self.exitCode = exitCode
    self.sentence = sentence
    self.hint = hint
  }

  /// Ends with a code only: everything was said already.
  static func silently(_ exitCode: Int32) -> CommandEnd { CommandEnd(exitCode, "") }

  /// What goes to the standard error.
  var text: String {
    guard !sentence.isEmpty else { return "" }
    return "ghiseu: \(sentence)\n" + (hint.map { "  \($0)\n" } ?? "")
  }
}

extension CommandEnd {
  /// The rules say no.
  init(_ refusal: Refusal) {
    let code =
      switch refusal.kind {
      // Another person (--as), or another value: the command line must be changed.
      case .invalid, .forbidden, .unauthenticated: Code.invalid
      case .notFound: Code.notFound
      case .conflict, .tooMany: Code.conflict
      }
    let hint: String? =
      switch refusal.code {
      case .notSignedIn: "This step needs a person: name one with --as."
      case .notPermitted: "Name a person who may with --as, or leave --as out where no person is needed."
      case .changedMeanwhile: "Look at the ticket again: ghiseu ticket show."
      default: nil
      }
    // The sentence for the counter asks for a badge; at the console there is none.
    let sentence =
      refusal.code == .notSignedIn ? "A person must answer for this step." : refusal.text(.english)
    self.init(code, sentence, hint: hint)
  }

  init(_ failure: StoreFailure) {
    switch failure {
    case .busy:
      self.init(
        Code.unavailable, "The database is busy.", hint: "Another program holds it; try again in a moment.")
    case .unknownOutcome:
      self.init(
        Code.unavailable, "The connection to the database broke before the outcome was known.",
        hint: "Look whether the step was done before you repeat it.")
    case .unavailable(let reason):
      self.init(
        Code.unavailable, "The database is not available: \(reason)", hint: "ghiseu doctor tells more.")
    case .diskFull:
      self.init(Code.unavailable, "The disk is full.", hint: "Nothing was changed. Make room and repeat.")
    case .constraint:
      self.init(
        Code.conflict, "Somebody else changed the same thing at the same time.", hint: "Look again.")
    case .damagedRow(let what):
      self.init(
        Code.internal, "The database holds a row that makes no sense (\(what)).",
        hint: "ghiseu database check reads all of it.")
    }
  }

  init(_ failure: ProgramFailure) {
    let code =
      switch failure.kind {
      case .unavailable: Code.unavailable
      case .notFound: Code.notFound
      case .invalid: Code.invalid
      case .conflict: Code.conflict
      case .internal: Code.internal
      }
    self.init(code, failure.sentence, hint: failure.hint)
  }

  init(_ failure: ConfigurationFailure) {
    let isMissing = if case .missingFile = failure { true } else { false }
    self.init(isMissing ? Code.notFound : Code.invalid, failure.sentence, hint: failure.hint)
  }

  init(_ failure: DrawFailure) {
    let sentence =
      switch failure {
      case .noTemplate(let kind, let medium):
        "There is no template for \(kind.rawValue) on \(medium.rawValue)."
      case .missingValue(let name): "The template asks for “\(name)”, which the paper does not have."
      case .codeDoesNotFit: "A barcode does not fit its place on the paper."
      case .missingGlyph: "The fonts lack a letter of this paper."
      case .library(let name, let message): "Drawing failed in \(name): \(message)"
      }
    self.init(Code.internal, sentence, hint: "Check the templates and fonts: ghiseu doctor.")
  }

  init(_ failure: PrintFailure) {
    switch failure {
    case .unreachable(let reason):
      self.init(
        Code.unavailable, "The printing system does not answer: \(reason)", hint: "ghiseu doctor tells more.")
    case .noSuchQueue(let name): self.init(Code.notFound, "There is no queue \(name).")
    case .rejecting(let name): self.init(Code.unavailable, "The queue \(name) takes no documents.")
    case .noSuchJob(let number): self.init(Code.notFound, "There is no job \(number).")
    case .refused(let status, let message):
      self.init(Code.unavailable, "The printing system refused (\(status)): \(message)")
    }
  }
}
