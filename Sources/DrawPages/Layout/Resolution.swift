/// How fine a printer's dots are.
struct Resolution: Hashable, Sendable {
  let perMillimetre: Double
  var perPoint: Double { perMillimetre * 25.4 / 72 }
  /// Printer dots to one of the layout.
  var scale: Double { perMillimetre / Dots.perMillimetre }

  static let layout = Resolution(perMillimetre: Dots.perMillimetre)

  func dots(millimetres: Double) -> Int { Int((millimetres * perMillimetre).rounded()) }
}
