/// Which character each key types on a keyboard of some country.
///
/// Working from key codes makes the layout of this machine irrelevant; only the layout that the scanner itself is set
/// to counts, and scanners leave the factory with that of the United States (`barcodes.md` 11).
public struct KeyboardLayout: Sendable {
  public let name: LayoutName
  /// By level, in the order of ``keyCodes``.
  private let levels: [[Character]]

  private enum Level: Int { case plain, shifted, altGr, shiftedAltGr, caps, shiftedCaps }

  init(
    _ name: String, plain: String, shifted: String, altGr: String, shiftedAltGr: String, caps: String,
    shiftedCaps: String
  ) {
    self.name = LayoutName(rawValue: name)
    levels = [plain, shifted, altGr, shiftedAltGr, caps, shiftedCaps].map(Array.init)
    precondition(
      levels.allSatisfy { $0.count == Self.keyCodes.count }, "\(name) has a character for each key")
  }

  public static func named(_ name: LayoutName) -> KeyboardLayout? { all.first { $0.name == name } }

  /// Whether a key types anything on any layout; modifiers and the keys of a remote control do not.
  public static func hasCharacter(_ code: UInt16) -> Bool { places[code] != nil || fixedKeys[code] != nil }

  /// What the keys say on this layout.
  ///
  /// A dead key makes a letter of the one behind it, and stands for itself before a space and everything else.
  ///
  /// - Parameter turningCaps: whether the scanner sends each letter as if Caps Lock were on.
  public func text(of keys: [Keystroke], turningCaps: Bool = false) -> String {
    var result = ""
    var pending: Unicode.Scalar?
    for key in keys {
      let typed: Character
      switch key {
      case .character(let character): typed = character
      case .key(let code, let held):
        guard
          let character = character(of: code, turningCaps ? held.symmetricDifference(.capsLock) : held)
        else { continue }
        typed = character
      }
      if let mark = Self.deadMark(typed) {
        guard let earlier = pending else {
          pending = mark
          continue
        }
        result.append(Self.alone(earlier))
        result.append(Self.alone(mark))
        pending = nil
      } else if let mark = pending {
        pending = nil
        if let letter = Self.composed(typed, mark) {
          result.append(letter)
        } else {
          result.append(Self.alone(mark))
          if typed != " " { result.append(typed) }
        }
      } else {
        result.append(typed)
      }
    }
    if let pending { result.append(Self.alone(pending)) }
    return result
  }

  private func character(of code: UInt16, _ held: KeyModifiers) -> Character? {
    if let fixed = Self.fixedKeys[code] { return fixed }
    let typed = printable(code, held)
    if held.contains(.control) {
      if let control = Self.control(of: typed) ?? Self.controlPositions[code] { return control }
    }
    return typed
  }

  private func printable(_ code: UInt16, _ held: KeyModifiers) -> Character? {
    guard let place = Self.places[code] else { return nil }
    let isShifted = held.contains(.shift)
    if held.contains(.altGr), let typed = at(isShifted ? .shiftedAltGr : .altGr, place) { return typed }
    if held.contains(.capsLock) { return at(isShifted ? .shiftedCaps : .caps, place) }
    return at(isShifted ? .shifted : .plain, place)
  }

  private func at(_ level: Level, _ place: Int) -> Character? {
    let character = levels[level.rawValue][place]
    return character == Self.nothing ? nil : character
  }

  /// Where the table has no character.
  private static let nothing: Character = "\u{2400}"

  private static let places = Dictionary(
    uniqueKeysWithValues: keyCodes.enumerated().map { ($0.element, $0.offset) })

  /// The control character that Ctrl makes of a character: GS of `]`.
  private static func control(of typed: Character?) -> Character? {
    guard let value = typed?.asciiValue, (0x5B...0x5F).contains(value) || (0x41...0x7A).contains(value),
      value != 0x60
    else { return nil }
    return Character(Unicode.Scalar(value & 0x1F))
  }

  /// What Ctrl makes of a key whose character says nothing: scanners send GS as Ctrl and the United States' `]`.
  private static let controlPositions: [UInt16: Character] = [
    26: "\u{1B}", 43: "\u{1C}", 27: "\u{1D}", 7: "\u{1E}", 12: "\u{1F}", 3: "\u{0}",
  ]

  /// Keys that no layout changes. A scanner that sends a keypad digit means the digit, whatever Num Lock says.
  private static let fixedKeys: [UInt16: Character] = [
    71: "7", 72: "8", 73: "9", 74: "-", 75: "4", 76: "5", 77: "6", 78: "+", 79: "1", 80: "2", 81: "3",
    82: "0", 83: ".", 55: "*", 98: "/", 117: "=", 121: ",",
    KeyCode.enter: "\r", KeyCode.keypadEnter: "\r", KeyCode.tab: "\t",
    // Some scanners send F8 for the group separator of GS1 codes (`barcodes.md` 10).
    66: "\u{1D}",
  ]

  // MARK: The other way round

  /// The keys that a scanner of this layout types a text with; what the layout has not is sent as its number.
  func keys(for text: String, turningCaps: Bool = false) -> [Keystroke] {
    let strokes = strokes(turningCaps: turningCaps)
    return text.flatMap { character -> [Keystroke] in
      if character == "\u{1D}" { return [.key(27, .control)] }
      return strokes[character] ?? [.character(character)]
    }
  }

  private func strokes(turningCaps: Bool) -> [Character: [Keystroke]] {
    let rows: [(Level, KeyModifiers)] = [
      (turningCaps ? .caps : .plain, []), (turningCaps ? .shiftedCaps : .shifted, .shift), (.altGr, .altGr),
      (.shiftedAltGr, [.shift, .altGr]),
    ]
    var strokes: [Character: [Keystroke]] = [:]
    var deadKeys: [Character: [Keystroke]] = [:]
    // The key beside the left Shift is not on every keyboard, so it comes last.
    for isExtra in [false, true] {
      for (level, held) in rows {
        for (place, code) in Self.keyCodes.enumerated() where (code == 86) == isExtra {
          guard let character = at(level, place) else { continue }
          if let mark = Self.deadMark(character) {
            let alone = Self.alone(mark)
            if deadKeys[alone] == nil { deadKeys[alone] = [.key(code, held), .key(57, [])] }
          } else if strokes[character] == nil {
            strokes[character] = [.key(code, held)]
          }
        }
      }
    }
    return strokes.merging(deadKeys) { plain, _ in plain }
  }

  // MARK: Dead keys

  /// The mark of a dead key, which the table writes on a dotted circle.
  private static func deadMark(_ character: Character) -> Unicode.Scalar? {
    let scalars = character.unicodeScalars
    guard scalars.count == 2, scalars.first == "\u{25CC}" else { return nil }
    return scalars.last
  }

  private static func alone(_ mark: Unicode.Scalar) -> Character { deadKeys[mark]?.alone ?? Character(mark) }

  private static func composed(_ letter: Character, _ mark: Unicode.Scalar) -> Character? {
    guard let pairs = deadKeys[mark].map({ Array($0.letters) }),
      let place = stride(from: 0, to: pairs.count, by: 2).first(where: { pairs[$0] == letter })
    else { return nil }
    return pairs[place + 1]
  }
}

/// The name of a keyboard layout, as xkb and the shop call it: `us`, `hu`, `pl-214`.
public struct LayoutName: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public var description: String { rawValue }
}
