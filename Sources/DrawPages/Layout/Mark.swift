/// A page of the display list: what is drawn where, in dots from the top left corner.
struct Sheet: Hashable, Sendable {
  var width: Int
  var height: Int
  var marks: [Mark]
}

/// One thing on a sheet.
enum Mark: Hashable, Sendable {
  case text(TextRun)
  case fill(Fill)
  case symbol(PlacedSymbol)

  func moved(right: Int = 0, down: Int = 0) -> Mark {
    switch self {
    case .text(var run):
      run.x += Double(right)
      run.baseline += Double(down)
      return .text(run)
    case .fill(var fill):
      fill.x += right
      fill.y += down
      return .fill(fill)
    case .symbol(var placed):
      placed.x += right
      placed.y += down
      return .symbol(placed)
    }
  }
}

/// One line of text, already broken and measured.
struct TextRun: Hashable, Sendable {
  var text: String
  var face: Face
  /// In points.
  var size: Double
  var x: Double
  var baseline: Double
  var width: Double
  /// White on a filled ground.
  var isWhite = false
  /// The line ends inside a word that is wider than the place.
  var breaksWord = false
}

/// A font of the two families that Debian packages and that have every letter of the four languages.
struct Face: Hashable, Sendable {
  enum Family: String, Hashable, Sendable, Decodable {
    case sans, mono

    /// Noto Sans Mono is not in `fonts-noto-core` (`printing.md` C.1).
    var name: String {
      switch self {
      case .sans: "Noto Sans"
      case .mono: "DejaVu Sans Mono"
      }
    }
  }

  var family = Family.sans
  var isBold = false
  var isItalic = false
}

/// A filled rectangle. Lines are rectangles too, at least one dot thick.
struct Fill: Hashable, Sendable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
  /// 0 is black, 1 is white. A shade lighter than a half vanishes on one-bit paper.
  var shade = 0.0
}

/// A barcode whose modules are whole dots.
struct PlacedSymbol: Hashable, Sendable {
  var symbol: BarcodeSymbol
  /// Left edge of the first module, quiet zone not included.
  var x: Int
  var y: Int
  var dotsPerModule: Int
  var height: Int

  var width: Int { symbol.columns * dotsPerModule }
  var quietZone: Int { symbol.quietModules * dotsPerModule }
}

extension Sheet {
  /// A symbol alone with its quiet zone, at a size that a camera reads from a screen.
  init(showing symbol: BarcodeSymbol) {
    let dots = symbol.isLinear ? 3 : 6
    let quiet = symbol.quietModules * dots
    let tall = symbol.isLinear ? 100 : symbol.rows * dots
    self.init(
      width: symbol.columns * dots + 2 * quiet, height: tall + 2 * quiet,
      marks: [
        .symbol(PlacedSymbol(symbol: symbol, x: quiet, y: quiet, dotsPerModule: dots, height: tall))
      ])
  }
}
