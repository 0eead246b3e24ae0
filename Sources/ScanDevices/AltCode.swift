/// A character typed as its number on the keypad while Alt is down, as some scanners send every character.
///
/// A leading zero means Windows-1252, none means code page 437; numbers above 255 wrap, as on Windows.
struct AltCode {
  private var number = 0
  private var digits = 0
  private var hasLeadingZero = false

  mutating func take(digit: UInt8) {
    if digits == 0 { hasLeadingZero = digit == 0 }
    digits += 1
    number = (number * 10 + Int(digit)) % 256
  }

  /// The character of the number; nil when Alt was only touched.
  var character: Character? {
    guard digits > 0 else { return nil }
    if number < 0x80 { return Character(Unicode.Scalar(UInt8(number))) }
    if hasLeadingZero {
      return Character(number < 0xA0 ? Self.windows1252[number - 0x80] : Unicode.Scalar(UInt8(number)))
    }
    return Character(Self.codePage437[number - 0x80])
  }

  /// 0x80 to 0x9F; the five unassigned places are the control characters that Windows gives.
  private static let windows1252: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// 0x80 to 0xFF.
  private static let codePage437: [Unicode.Scalar] = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
