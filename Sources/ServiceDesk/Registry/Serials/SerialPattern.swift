/// What the serials of a product look like: `#` a digit, `@` a letter, `*` either, `+` more of the kind before it,
/// `|` between alternatives; every other character is itself. `DB##########`, `@@@#+`.
///
/// Not a regular expression: it is written by people of the shop and matched in one pass.
public struct SerialPattern: Sendable, Hashable, Codable, CustomStringConvertible {
  public let text: String
  private let alternatives: [[Step]]

  private struct Step: Sendable, Hashable {
    let kind: Kind
    var repeats = false
  }

  private enum Kind: Sendable, Hashable {
    case digit, letter, either
    case exactly(Unicode.Scalar)

    func holds(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .digit: isDigit(scalar)
      case .letter: isLetter(scalar)
      case .either: isDigit(scalar) || isLetter(scalar)
      case .exactly(let wanted): scalar == wanted
      }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
  }

  /// Nil for an empty text or alternative, one of more than 200 characters, a `+` with nothing before it, or one that
  /// no normalised serial could match.
  public init?(_ text: String) {
    guard let written = cleaned(text), written.unicodeScalars.count <= 200 else { return nil }
    var alternatives: [[Step]] = []
    for part in written.split(separator: "|", omittingEmptySubsequences: false) {
      guard let steps = SerialPattern.steps(part), !steps.isEmpty else { return nil }
      alternatives.append(steps)
    }
    self.text = written
    self.alternatives = alternatives
  }

  private static func steps(_ text: Substring) -> [Step]? {
    var steps: [Step] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "#": steps.append(Step(kind: .digit))
      case "@": steps.append(Step(kind: .letter))
      case "*": steps.append(Step(kind: .either))
      case "+":
        guard let last = steps.indices.last, !steps[last].repeats else { return nil }
        steps[last].repeats = true
      default:
        guard let sign = SerialNumber.normalised(scalar) else { return nil }
        steps += sign.unicodeScalars.map { Step(kind: .exactly($0)) }
      }
    }
    return steps
  }

  /// Whether a normalised serial looks like this.
  public func matches(_ normalised: String) -> Bool {
    alternatives.contains { SerialPattern.matches(normalised.unicodeScalars, $0) }
  }

  /// Follows all places in the pattern at once, so that a `+` never makes it go back.
  private static func matches(_ scalars: String.UnicodeScalarView, _ steps: [Step]) -> Bool {
    var places: Set<Int> = [0]
    for scalar in scalars {
      var next: Set<Int> = []
      for place in places {
        if place < steps.count, steps[place].kind.holds(scalar) { next.insert(place + 1) }
        if place > 0, steps[place - 1].repeats, steps[place - 1].kind.holds(scalar) { next.insert(place) }
      }
      if next.isEmpty { return false }
      places = next
    }
    return places.contains(steps.count)
  }

  public var description: String { text }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let pattern = SerialPattern(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a serial pattern")
    }
    self = pattern
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
