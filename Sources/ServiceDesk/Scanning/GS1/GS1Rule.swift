/// What the standard says about one application identifier.
struct GS1Rule: Sendable, Equatable {
  let identifier: String
  /// Its value has a length known to all readers, so that no separator need follow.
  let endsByItself: Bool
  /// May stand in the query of a link.
  let isAttribute: Bool
  let parts: [GS1Part]
  /// Every one of these must be met: by any of its groups, whose patterns must all be there.
  let companions: [[[String]]]
  /// Patterns of identifiers that must not stand beside it.
  let opponents: [String]
  /// The rows of qualifiers that may follow it in a link; nil when it is no key of a link.
  let qualifiers: [[String]]?

  /// Whether the value carries a check that an accident seldom passes.
  var isChecked: Bool {
    parts.contains { $0.checks.contains(.checkDigit) || $0.checks.contains(.checkPair) }
  }

  /// Whether a value that stands somewhere by accident seldom passes: of known length, with a date or a check digit.
  var provesItself: Bool {
    let proofs: Set<GS1Check> = [.checkDigit, .checkPair, .date, .dateOrMonth]
    return endsByItself && parts.contains { !proofs.isDisjoint(with: $0.checks) }
  }

  /// The rule of an identifier that nobody has given a meaning yet.
  static func unknown(_ identifier: String) -> GS1Rule {
    GS1Rule(
      identifier: identifier, endsByItself: false, isAttribute: true,
      parts: [GS1Part(characters: .set82, lengths: 1...90, mayBeMissing: false, checks: [])],
      companions: [], opponents: [], qualifiers: nil)
  }
}

/// A part of a value: the company prefix with its check digit, the serial after it.
struct GS1Part: Sendable, Equatable {
  enum Characters: Character, Sendable {
    case digits = "n"
    case set82 = "x"
    case set39 = "y"
    case base64 = "z"

    var check: GS1Check {
      switch self {
      case .digits: .digits
      case .set82: .set82
      case .set39: .set39
      case .base64: .set64
      }
    }
  }

  let characters: Characters
  let lengths: ClosedRange<Int>
  let mayBeMissing: Bool
  let checks: [GS1Check]
}

extension GS1Rule {
  static let all: [GS1Rule] = GS1Table.text.split(separator: "\n").flatMap(rules(line:))

  private static let byIdentifier = Dictionary(uniqueKeysWithValues: all.map { ($0.identifier, $0) })

  /// Identifiers that begin with the same two digits are equally long (GS1 General Specifications, 7.8).
  private static let lengths = Dictionary(
    all.map { ($0.identifier.prefix(2), $0.identifier.count) }, uniquingKeysWith: { first, _ in first })

  static func of(_ identifier: String) -> GS1Rule? { byIdentifier[identifier] }

  /// The rule of the identifier that `bytes` has at `position`.
  static func at(_ position: Int, in bytes: [UInt8]) -> GS1Rule? {
    guard position + 2 <= bytes.count else { return nil }
    let start = String(decoding: bytes[position..<position + 2], as: UTF8.self)
    guard let length = lengths[start[...]], position + length <= bytes.count else { return nil }
    return of(String(decoding: bytes[position..<position + length], as: UTF8.self))
  }

  /// Reads a line of the table. A slip in the table is a slip in the program.
  private static func rules(line: Substring) -> [GS1Rule] {
    let words = line.split(separator: " ")
    precondition(words.count >= 3, "no identifier, marks and parts in: \(line)")
    let parts = words[2].split(separator: "+").map(part)
    var companions: [[[String]]] = []
    var opponents: [String] = []
    var qualifiers: [[String]]?
    for word in words.dropFirst(3) {
      let sides = word.split(separator: "=", maxSplits: 1)
      let choices = sides.count == 2 ? sides[1].split(separator: "|") : []
      switch sides[0] {
      case "with": companions.append(choices.map { $0.split(separator: "+").map(String.init) })
      case "not": opponents = choices.map(String.init)
      case "key": qualifiers = choices.map { $0.split(separator: ",").map(String.init) }
      default: preconditionFailure("an unknown word in: \(line)")
      }
    }
    return words[0].split(separator: ",").flatMap(identifiers).map { identifier in
      GS1Rule(
        identifier: identifier, endsByItself: words[1].contains("="), isAttribute: words[1].contains("&"),
        parts: parts, companions: companions,
        opponents: opponents.map { $0 == "~" ? String(identifier.prefix(3)) + "n" : $0 },
        qualifiers: qualifiers)
    }
  }

  private static func identifiers(_ range: Substring) -> [String] {
    let ends = range.split(separator: "-")
    guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]) else { return [String(range)] }
    return (first...last).map { number in
      let digits = String(number)
      return String(repeating: "0", count: ends[0].count - digits.count) + digits
    }
  }

  private static func part(_ text: Substring) -> GS1Part {
    let mayBeMissing = text.hasSuffix("?")
    let words = (mayBeMissing ? text.dropLast() : text).split(separator: ":")
    let isOpen = words[0].dropFirst().hasPrefix("-")
    guard let characters = words[0].first.flatMap(GS1Part.Characters.init(rawValue:)),
      let longest = Int(words[0].dropFirst(isOpen ? 2 : 1))
    else { preconditionFailure("no part of a value: \(text)") }
    let checks = words.dropFirst().map { word in
      guard let check = GS1Check(rawValue: String(word)) else { preconditionFailure("no check: \(word)") }
      return check
    }
    return GS1Part(
      characters: characters, lengths: (isOpen ? 1 : longest)...longest, mayBeMissing: mayBeMissing,
      checks: checks)
  }
}
