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
    let (always, leading) = prefixParts
    guard rest.hasPrefix(always) else { return .failure(.prefix) }
    rest = rest.dropFirst(always.count)
    if rest.hasPrefix(leading) { rest = rest.dropFirst(leading.count) }
    guard rest.hasSuffix(suffix) else { return .failure(.suffix) }
    rest = rest.dropLast(suffix.count)
    if identifier == .beforeText, !takeIdentifier() { return .failure(.identifier) }
    return .success(carrier + withSeparators(String(rest), carrier))
  }

  /// The FNC1 in front of a GS1 code comes from some scanners like those between its fields; other codes come without it.
  private var prefixParts: (always: String, leading: String) {
    guard let separator, !separator.isEmpty, prefix.hasSuffix(separator) else { return (prefix, "") }
    return (String(prefix.dropLast(separator.count)), separator)
  }

  /// A substitute is turned back only where a GS1 code comes of it: elsewhere the same signs are signs of the label. One of
  /// digits (029, the number of the separator) may stand within a number of the code as well.
  private func withSeparators(_ text: String, _ carrier: String) -> String {
    guard let separator, !separator.isEmpty, separator != Self.groupSeparator else { return text }
    let isCarried = GS1Carrier(aim: carrier)?.kind == .elements
    let isLike = text.prefix(2).count == 2 && text.prefix(2).allSatisfy(\.isASCIIDigit) && GTIN(text) == nil
    guard isCarried || carrier.isEmpty && isLike else { return text }
    let pieces = text.pieces(around: separator)
    guard pieces.count > 1 else { return text }
    let whole = pieces.joined(separator: Self.groupSeparator)
    if Self.isGS1(whole) { return whole }
    // More than these are no label.
    let places = min(pieces.count - 1, 5)
    let some = (1..<(1 << places)).map { (chosen: Int) -> String in
      var text = pieces[0]
      for (place, piece) in pieces.enumerated().dropFirst() {
        let isSeparator = (chosen >> (place - 1)) & 1 == 1
        text += isSeparator ? Self.groupSeparator : separator
        text += piece
      }
      return text
    }.filter(Self.isGS1)
    if some.count == 1 { return some[0] }
    return isCarried && !Self.isGS1(text) ? whole : text
  }

  private static func isGS1(_ text: String) -> Bool {
    do throws(GS1Fault) {
      _ = try GS1ElementString.elements(Array(text.utf8))
      return true
    } catch {
      return false
    }
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

  /// What stands between the places of `text`, from the left.
  fileprivate func pieces(around text: String) -> [String] {
    var (pieces, rest) = ([""], self[...])
    while !rest.isEmpty {
      if rest.hasPrefix(text) {
        pieces.append("")
        rest = rest.dropFirst(text.count)
      } else {
        pieces[pieces.count - 1].append(rest.removeFirst())
      }
    }
    return pieces
  }
}
