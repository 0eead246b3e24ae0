/// Printer dots: the unit of the whole layout, so that bars, lines and page sizes are whole numbers.
///
/// A "203 dpi" printer has 8 dots to the millimetre, which is 203.2 dpi (`printing.md` C.1).
enum Dots {
  static let perMillimetre = 8.0
  /// Typographic points are 1/72 inch.
  static let perPoint = perMillimetre * 25.4 / 72

  static func of(millimetres: Double) -> Int { Int((millimetres * perMillimetre).rounded()) }
}
