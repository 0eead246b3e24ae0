/// How one scanner is set: what must be undone so that a label gives the same text from every scanner.
public struct ScannerProfile: Sendable, Hashable, Codable {
  /// The layout that it types for; nil on a serial line, whose bytes need none.
  public var layout: LayoutName?
  public var letters: LetterCase
  /// What it sends before and behind every code, as the shop or the last owner set it.
  public var prefix: String
  public var suffix: String
  public var identifier: IdentifierPlace
  /// What stands for the group separator of GS1 codes: U+001D, a substitute, or nothing where the scanner drops it.
  ///
  /// Nil while no code with a separator told.
  public var separator: String?

  public init(
    layout: LayoutName?, letters: LetterCase = .asPrinted, prefix: String = "", suffix: String = "",
    identifier: IdentifierPlace = .absent, separator: String? = nil
  ) {
    self.layout = layout
    self.letters = letters
    self.prefix = prefix
    self.suffix = suffix
    self.identifier = identifier
    self.separator = separator
  }

  /// As scanners leave the factory.
  public static let asDelivered = ScannerProfile(layout: KeyboardLayout.us.name)

  /// Where the AIM identifier stands (`]C1`; ISO/IEC 15424).
  public enum IdentifierPlace: String, Sendable, Hashable, Codable, CaseIterable {
    case absent, beforeText, beforePrefix
  }

  /// What the scanner does to letters.
  public enum LetterCase: String, Sendable, Hashable, Codable, CaseIterable {
    case asPrinted
    /// It types for a keyboard whose Caps Lock is on; on some layouts that moves digits too.
    case capsLock
    case swapped
    /// Every letter is sent as a capital or a small one: how it was printed is lost.
    case upper, lower

    public var losesCase: Bool { self == .upper || self == .lower }
  }

  static let groupSeparator = "\u{1D}"

  // MARK: Reading

  /// The text of a scan as its label has it, or how the scan contradicts this profile.
  public func text(of frame: ScannedFrame) -> Result<String, Misfit> {
    guard let sent = sent(by: frame) else { return .failure(.notText) }
    return text(of: sent)
  }

  /// What the scanner sent, letters as printed, everything around the code still there; nil for bytes that are no text.
  func sent(by frame: ScannedFrame) -> String? {
    let sent: String
    if let keys = frame.keys {
      guard let keyboard = KeyboardLayout.named(layout ?? KeyboardLayout.us.name) else { return nil }
      sent = keyboard.text(of: keys, turningCaps: letters == .capsLock)
    } else {
      guard let text = String(validating: frame.bytes, as: UTF8.self) else { return nil }
      sent = text
    }
    let isTurned = letters == .swapped || letters == .capsLock && frame.keys == nil
    return isTurned ? sent.withTurnedCase : sent
  }

  private func text(of sent: String) -> Result<String, Misfit> {
    var rest = sent[...]
    var carrier = ""
    func takeIdentifier() -> Bool {
      guard let found = aimIdentifier(at: rest) else { return false }
      carrier = found
      rest = rest.dropFirst(found.count)
      return true
    }
    if identifier == .beforePrefix, !takeIdentifier() { return .failure(.identifier) }
    guard rest.hasPrefix(prefix) else { return .failure(.prefix) }
    rest = rest.dropFirst(prefix.count)
    guard rest.hasSuffix(suffix) else { return .failure(.suffix) }
    rest = rest.dropLast(suffix.count)
    if identifier == .beforeText, !takeIdentifier() { return .failure(.identifier) }
    return .success(carrier + withSeparators(String(rest), carrier))
  }

  /// A substitute is turned back only in what may be a GS1 code: elsewhere the same sign is a sign of the label.
  private func withSeparators(_ text: String, _ carrier: String) -> String {
    guard let separator, !separator.isEmpty, separator != Self.groupSeparator else { return text }
    let isGS1 =
      carrier.isEmpty
      ? text.prefix(2).count == 2 && text.prefix(2).allSatisfy(\.isASCIIDigit)
      : ["]C1", "]e0", "]d2", "]Q3", "]J1"].contains(carrier)
    return isGS1 ? text.replacing(separator, with: Self.groupSeparator) : text
  }

  /// How a scan contradicts what was learned of its scanner.
  public enum Misfit: String, Error, Sendable, Hashable, Codable, CaseIterable {
    case prefix, suffix, identifier, layout, notText
  }
}

/// `]C1` and its like at the beginning of a text (ISO/IEC 15424).
func aimIdentifier(at text: Substring) -> String? {
  let head = Array(text.prefix(3))
  guard head.count == 3, head[0] == "]", head[1].isASCII, head[1].isLetter,
    head[2].isASCII, head[2].isLetter || head[2].isNumber
  else { return nil }
  return String(head)
}

extension String {
  /// Every capital as the small letter and the other way round; what has no single counterpart stays.
  var withTurnedCase: String {
    String(
      map { character in
        let turned = character.isUppercase ? character.lowercased() : character.uppercased()
        return turned.count == 1 ? Character(turned) : character
      })
  }

  /// All places of `text` turned into `other`, from the left.
  fileprivate func replacing(_ text: String, with other: String) -> String {
    var (result, rest) = ("", self[...])
    while !rest.isEmpty {
      if rest.hasPrefix(text) {
        result += other
        rest = rest.dropFirst(text.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
