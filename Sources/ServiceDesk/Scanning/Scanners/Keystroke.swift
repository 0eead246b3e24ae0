/// One character as a keyboard-mode scanner sent it. What it says depends on the layout that the scanner is set to.
public enum Keystroke: Sendable, Hashable {
  /// A key by its code (`linux/input-event-codes.h`) and what was held with it.
  case key(UInt16, KeyModifiers)
  /// Typed as its number on the keypad while Alt was down, which no layout changes.
  case character(Character)

  /// Enter, keypad Enter, Tab, and the control characters that mean the same.
  public var endsFrame: Bool {
    switch self {
    case .key(let code, let held):
      Self.endKeys.contains(code) || held.contains(.control) && Self.endLetters.contains(code)
    case .character(let character): ["\r", "\n", "\t"].contains(character)
    }
  }

  private static let endKeys: Set<UInt16> = [KeyCode.enter, KeyCode.keypadEnter, KeyCode.tab]
  /// Ctrl with I, J and M of the United States layout.
  private static let endLetters: Set<UInt16> = [23, 36, 50]
}

/// What was down, or on, while a key was struck.
public struct KeyModifiers: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let shift = KeyModifiers(rawValue: 1)
  /// The right Alt key, or Ctrl and Alt together.
  public static let altGr = KeyModifiers(rawValue: 2)
  public static let control = KeyModifiers(rawValue: 4)
  public static let capsLock = KeyModifiers(rawValue: 8)
}

/// Codes of keys that are the same on every layout.
enum KeyCode {
  static let enter: UInt16 = 28
  static let keypadEnter: UInt16 = 96
  static let tab: UInt16 = 15
}
