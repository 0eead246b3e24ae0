/// The unit of the whole layout, an eighth of a millimetre, so that bars, lines and page sizes are whole numbers and
/// every printer gets the same lines on the same pages.
///
/// It is the dot of a "203 dpi" printer, which has 8 to the millimetre, 203.2 dpi (`printing.md` C.1). For printers
/// of other dots a finished sheet is placed anew (`PlacedSheet`).
enum Dots {
  static let perMillimetre = 8.0
  /// Typographic points are 1/72 inch.
  static let perPoint = perMillimetre * 25.4 / 72

  static func of(millimetres: Double) -> Int { Int((millimetres * perMillimetre).rounded()) }
}
