internal import CPangoCairo
internal import ServiceDesk

/// A cairo drawing context over a surface, both owned. One user unit is one printer dot.
final class Canvas {
  let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let texts: OpaquePointer
  private let typesetter: Typesetter

  /// How bars meet the dots of the paper.
  enum Bars {
    /// On the dots exactly, on a surface of dots (one channel, ink or none) that nobody rasterises again.
    case exact
    /// 0.2 dot narrower on each side: Ghostscript and poppler paint every pixel that a shape touches, and
    /// would make each bar a dot wider (`printing.md` C.3).
    case inset
  }

  private let bars: Bars
  private let resolution: Resolution

  /// Takes over `surface`. `scale` is device units per dot.
  init(
    surface: OpaquePointer, scale: Double, resolution: Resolution, bars: Bars, typesetter: Typesetter
  ) throws(DrawFailure) {
    self.surface = surface
    self.resolution = resolution
    self.bars = bars
    self.typesetter = typesetter
    let cairo = cairo_create(surface)
    do throws(DrawFailure) {
      guard let cairo else { throw .library(name: "cairo", message: "no context") }
      try Self.check(cairo_surface_status(surface))
      try Self.check(cairo_status(cairo))
      cairo_scale(cairo, scale, scale)
      cairo_save(cairo)
      cairo_scale(cairo, resolution.perPoint, resolution.perPoint)
      let hinting = bars == .exact ? CAIRO_HINT_STYLE_FULL : CAIRO_HINT_STYLE_NONE
      texts = try typesetter.context(for: cairo, hinting: hinting, scale: scale * resolution.perPoint)
      cairo_restore(cairo)
      self.cairo = cairo
    } catch {
      cairo_destroy(cairo)
      cairo_surface_destroy(surface)
      throw error
    }
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  func draw(_ sheet: Sheet) throws(DrawFailure) {
    for mark in sheet.marks {
      switch mark {
      case .fill(let fill): draw(fill)
      case .symbol(let placed): draw(placed)
      case .text(let run): try draw(run)
      }
    }
    try Self.check(cairo_status(cairo))
  }

  /// Ends the page on a surface that has pages.
  func endPage() { cairo_show_page(cairo) }

  /// Writes everything out; the surface takes no more marks.
  func finish() throws(DrawFailure) {
    try Self.check(cairo_status(cairo))
    cairo_surface_finish(surface)
    try Self.check(cairo_surface_status(surface))
  }

  /// The one place where a status of cairo becomes an error.
  static func check(_ status: cairo_status_t) throws(DrawFailure) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .library(name: "cairo", message: String(cString: cairo_status_to_string(status)))
  }

  /// A surface of dots knows ink or none: what is lighter than a half takes ink away.
  private func setInk(shade: Double) {
    guard bars == .exact else { return cairo_set_source_rgb(cairo, shade, shade, shade) }
    cairo_set_source_rgba(cairo, 0, 0, 0, 1)
    cairo_set_operator(cairo, shade < 0.5 ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_DEST_OUT)
  }

  private func draw(_ fill: Fill) {
    setInk(shade: fill.shade)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE)
    cairo_rectangle(cairo, Double(fill.x), Double(fill.y), Double(fill.width), Double(fill.height))
    cairo_fill(cairo)
  }

  private func draw(_ run: TextRun) throws(DrawFailure) {
    setInk(shade: run.isWhite ? 1 : 0)
    cairo_save(cairo)
    cairo_translate(cairo, run.x, run.baseline)
    cairo_scale(cairo, resolution.perPoint, resolution.perPoint)
    cairo_move_to(cairo, 0, 0)
    try typesetter.show(run, on: cairo, in: texts)
    cairo_restore(cairo)
  }

  /// One path for the whole symbol, so that modules side by side leave no seam.
  private func draw(_ placed: PlacedSymbol) {
    let symbol = placed.symbol
    let dots = Double(placed.dotsPerModule)
    let rowHeight = Double(placed.height) / Double(symbol.rows)
    let inset = bars == .inset ? 0.2 : 0
    setInk(shade: 0)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE)
    for row in 0..<symbol.rows {
      var column = 0
      while column < symbol.columns {
        guard symbol.isDark(row: row, column: column) else {
          column += 1
          continue
        }
        // Modules side by side that end alike above and below are one rectangle.
        func isOpen(_ other: Int, _ column: Int) -> Bool { !symbol.isDark(row: other, column: column) }
        let (above, below) = (isOpen(row - 1, column), isOpen(row + 1, column))
        var end = column + 1
        while end < symbol.columns, symbol.isDark(row: row, column: end),
          bars == .exact || (isOpen(row - 1, end) == above && isOpen(row + 1, end) == below)
        {
          end += 1
        }
        let left = symbol.isDark(row: row, column: column - 1) ? 0 : inset
        let right = symbol.isDark(row: row, column: end) ? 0 : inset
        let (top, bottom) = (above ? inset : 0, below ? inset : 0)
        cairo_rectangle(
          cairo, Double(placed.x) + Double(column) * dots + left,
          Double(placed.y) + Double(row) * rowHeight + top,
          Double(end - column) * dots - left - right, rowHeight - top - bottom)
        column = end
      }
    }
    cairo_fill(cairo)
  }
}
