internal import ServiceDesk

/// A sheet in the dots of one printer, shifted as its profile says.
///
/// Texts and lines keep their place to the nearest dot. Barcodes are set anew, with a whole number of printer dots to
/// the module, about their old middle: 0.25 mm are 2 dots at 203 dpi, but 3 (0.254 mm) at 300.
struct PlacedSheet: Hashable, Sendable {
  /// In printer dots.
  let sheet: Sheet
  let resolution: Resolution
  /// Of the paper, exactly: at 300 dpi, 50 mm are no whole number of dots.
  let widthInMillimetres: Double
  let heightInMillimetres: Double

  /// The sheet at the layout's own resolution.
  init(_ sheet: Sheet) {
    self.sheet = sheet
    resolution = .layout
    widthInMillimetres = Double(sheet.width) / Dots.perMillimetre
    heightInMillimetres = Double(sheet.height) / Dots.perMillimetre
  }

  /// Fails when the printer's dots are too coarse for a barcode, or marks would fall beside the print head.
  init(_ sheet: Sheet, on printer: PrinterProfile) throws(DrawFailure) {
    resolution = Resolution(perMillimetre: printer.dotsPerMillimetre)
    widthInMillimetres = Double(sheet.width) / Dots.perMillimetre
    heightInMillimetres = Double(sheet.height) / Dots.perMillimetre
    let right = resolution.dots(millimetres: printer.offset.x)
    let down = resolution.dots(millimetres: printer.offset.y)
    let placing = Placing(sheet: sheet, resolution: resolution)
    var marks: [Mark] = []
    marks.reserveCapacity(sheet.marks.count)
    for mark in sheet.marks { marks.append(try placing.placed(mark).moved(right: right, down: down)) }
    self.sheet = Sheet(
      width: resolution.dots(millimetres: widthInMillimetres),
      height: resolution.dots(millimetres: heightInMillimetres), marks: marks)
    guard printer.width != nil || right != 0 || down != 0 else { return }
    let reach = columns(of: printer)
    for mark in marks {
      let (left, right) = mark.columns
      guard Double(reach.lowerBound) <= left, right <= Double(reach.upperBound) else {
        throw .library(
          name: "layout", message: "the paper is wider than the \(reach.count) dots of \(printer.name)")
      }
    }
  }

  /// The columns of the sheet that lie under the print head.
  func columns(of printer: PrinterProfile) -> Range<Int> {
    guard let width = printer.width, width < sheet.width else { return 0..<sheet.width }
    let left = (sheet.width - width) / 2
    return left..<left + width
  }
}

extension Mark {
  /// From where to where it reaches across the sheet.
  fileprivate var columns: (left: Double, right: Double) {
    switch self {
    case .text(let run): (run.x, run.x + run.width)
    case .fill(let fill): (Double(fill.x), Double(fill.x + fill.width))
    case .symbol(let placed): (Double(placed.x), Double(placed.x + placed.width))
    }
  }
}

/// Sets the marks of one sheet into other dots.
private struct Placing {
  let sheet: Sheet
  let resolution: Resolution

  func placed(_ mark: Mark) throws(DrawFailure) -> Mark {
    guard resolution != .layout else { return mark }
    switch mark {
    case .text(var run):
      run.x *= resolution.scale
      run.baseline *= resolution.scale
      run.width *= resolution.scale
      return .text(run)
    case .fill(var fill):
      (fill.x, fill.width) = span(fill.x, fill.width)
      (fill.y, fill.height) = span(fill.y, fill.height)
      return .fill(fill)
    case .symbol(let symbol):
      return .symbol(try placed(symbol))
    }
  }

  /// Lines keep one thickness wherever they lie; what is broader keeps its edges, so that strips meet.
  private func span(_ start: Int, _ length: Int) -> (start: Int, length: Int) {
    let first = scaled(start)
    return length <= 8 ? (first, max(1, scaled(length))) : (first, scaled(start + length) - first)
  }

  private func scaled(_ dots: Int) -> Int { Int((Double(dots) * resolution.scale).rounded()) }

  /// The nearest whole number of dots to the module whose light margin stays free; else the smallest allowed.
  private func placed(_ placed: PlacedSymbol) throws(DrawFailure) -> PlacedSymbol {
    let nearest = Int((Double(placed.dotsPerModule) * resolution.scale).rounded())
    let least = BarcodeSize.leastDots(isLinear: placed.symbol.isLinear, resolution)
    guard nearest >= least else { throw .codeDoesNotFit(placed.symbol.isLinear ? "bars" : "QR-CODE") }
    for dots in stride(from: nearest, through: least, by: -1) {
      let candidate = placed.set(in: dots, resolution)
      if isClear(candidate, of: placed) { return candidate }
    }
    return placed.set(in: least, resolution)
  }

  /// Whether nothing is nearer to the symbol than it was in the layout.
  private func isClear(_ candidate: PlacedSymbol, of placed: PlacedSymbol) -> Bool {
    let zone = candidate.zone.divided(by: resolution.scale)
    // Half a dot beside the paper's edge comes from rounding.
    let paper = sheet.box.widened(by: 0.5, alsoVertically: true)
    guard paper.holds(zone) || !sheet.box.holds(placed.zone) else { return false }
    return !sheet.marks.contains { mark in
      let box = mark.box
      return box.overlaps(zone) && !box.overlaps(placed.zone)
    }
  }
}

extension PlacedSymbol {
  /// The same symbol about the same middle, `dots` printer dots to the module.
  fileprivate func set(in dots: Int, _ resolution: Resolution) -> PlacedSymbol {
    var set = self
    set.dotsPerModule = dots
    let scale = resolution.scale
    set.height = symbol.isLinear ? Int((Double(height) * scale).rounded()) : symbol.rows * dots
    set.x = Int(((Double(x) + Double(width) / 2) * scale - Double(set.width) / 2).rounded())
    set.y = Int(((Double(y) + Double(height) / 2) * scale - Double(set.height) / 2).rounded())
    return set
  }
}

extension Box {
  func divided(by scale: Double) -> Box {
    Box(left: left / scale, top: top / scale, right: right / scale, bottom: bottom / scale)
  }
}
