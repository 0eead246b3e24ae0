internal import CLinuxInput

/// Which character a key code means, on a scanner that is set to the United States layout.
///
/// Working from key codes makes the layout of this machine irrelevant; only the scanner's own setting counts,
/// and US is what scanners leave the factory with (`barcodes.md` 11).
struct KeyboardLayout {
  struct Key {
    var plain: UInt8
    var shifted: UInt8
    /// Caps Lock acts on letters alone.
    var isLetter: Bool { (0x61...0x7A).contains(plain) }
  }

  private let keys: [Key?]
  private let keypadDigits: [UInt16: UInt8]

  func key(_ code: UInt16) -> Key? {
    Int(code) < keys.count ? keys[Int(code)] : nil
  }

  /// The digit of a keypad key, whatever Num Lock says: a scanner that sends it means the digit.
  func keypadDigit(_ code: UInt16) -> UInt8? { keypadDigits[code] }

  static let us: KeyboardLayout = {
    var keys = [Key?](repeating: nil, count: 128)
    /// Neighbours on the keyboard have neighbouring codes (`linux/input-event-codes.h`).
    func row(_ first: Int32, _ plain: StaticString, _ shifted: StaticString) {
      for index in 0..<plain.utf8CodeUnitCount {
        keys[Int(first) + index] = Key(
          plain: plain.utf8Start[index], shifted: shifted.utf8Start[index])
      }
    }
    row(KEY_1, "1234567890-=", "!@#$%^&*()_+")
    row(KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}")
    row(KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~")
    row(KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?")
    row(KEY_SPACE, " ", " ")
    row(KEY_102ND, "<", ">")
    row(KEY_KPASTERISK, "*", "*")
    row(KEY_KP7, "789-456+1230.", "789-456+1230.")
    row(KEY_KPSLASH, "/", "/")
    row(KEY_KPEQUAL, "=", "=")
    row(KEY_KPCOMMA, ",", ",")
    row(KEY_ENTER, "\r", "\r")
    row(KEY_KPENTER, "\r", "\r")
    row(KEY_TAB, "\t", "\t")
    // Some scanners send F8 for the group separator of GS1 codes (`barcodes.md` 10).
    row(KEY_F8, "\u{1D}", "\u{1D}")

    let digitKeys: [Int32] = [
      KEY_KP0, KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP4, KEY_KP5, KEY_KP6, KEY_KP7, KEY_KP8, KEY_KP9,
    ]
    let digits = digitKeys.enumerated().map { (UInt16($1), UInt8($0)) }
    return KeyboardLayout(keys: keys, keypadDigits: Dictionary(uniqueKeysWithValues: digits))
  }()
}
