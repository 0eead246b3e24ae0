internal import CPangoCairo
internal import ServiceDesk

/// A one-bit picture in printer dots: what a thermal head burns, dot for dot.
///
/// Dots that are covered by half are burnt, without dithering: text stays legible from 6 pt (`printing.md` C.1).
final class Bitmap {
  let width: Int
  let height: Int
  /// One bit per dot, set where the paper stays white: cairo writes such a surface as a grey PNG of one bit.
  private let paper: OpaquePointer

  /// Draws the sheets one below the other.
  init(of sheets: [Sheet], typesetter: Typesetter) throws(DrawFailure) {
    width = sheets.map(\.width).max() ?? 0
    height = sheets.reduce(0) { $0 + $1.height }
    paper = try Self.surface(CAIRO_FORMAT_A1, width: width, height: height)
    let cairo = cairo_create(paper)
    defer { cairo_destroy(cairo) }
    cairo_set_source_rgba(cairo, 0, 0, 0, 1)
    cairo_paint(cairo)
    var top = 0
    for sheet in sheets {
      let ink = try Self.surface(CAIRO_FORMAT_A8, width: sheet.width, height: sheet.height)
      let canvas = try Canvas(surface: ink, scale: 1, bars: .exact, typesetter: typesetter)
      try canvas.draw(sheet)
      cairo_set_operator(cairo, CAIRO_OPERATOR_DEST_OUT)
      cairo_set_source_surface(cairo, canvas.surface, 0, Double(top))
      cairo_paint(cairo)
      top += sheet.height
    }
    try Canvas.check(cairo_status(cairo))
    cairo_surface_flush(paper)
  }

  deinit { cairo_surface_destroy(paper) }

  func png() throws(DrawFailure) -> [UInt8] {
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(
      paper, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
    try Canvas.check(status)
    return withExtendedLifetime(sink) { sink.bytes }
  }

  /// Whether a dot is burnt. Rows are 32-bit words in the machine's order, the first dot in the lowest bit on
  /// a little-endian one.
  func isInk(_ x: Int, _ y: Int) -> Bool {
    guard (0..<width).contains(x), (0..<height).contains(y), let data = cairo_image_surface_get_data(paper)
    else { return false }
    return data[y * Int(cairo_image_surface_get_stride(paper)) + x / 8] >> UInt8(x % 8) & 1 == 0
  }

  private static func surface(
    _ format: cairo_format_t, width: Int, height: Int
  ) throws(DrawFailure) -> OpaquePointer {
    guard let surface = cairo_image_surface_create(format, Int32(width), Int32(height)) else {
      throw .library(name: "cairo", message: "no image surface")
    }
    do throws(DrawFailure) {
      try Canvas.check(cairo_surface_status(surface))
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    return surface
  }
}
