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
  ///
  /// - Parameter columns: the part of their width that is kept; nil keeps it all.
  init(of pages: [PlacedSheet], columns: Range<Int>? = nil, typesetter: Typesetter) throws(DrawFailure) {
    let columns = columns ?? 0..<(pages.map(\.sheet.width).max() ?? 0)
    width = columns.count
    height = pages.reduce(0) { $0 + $1.sheet.height }
    paper = try Self.surface(CAIRO_FORMAT_A1, width: width, height: height)
    let cairo = cairo_create(paper)
    defer { cairo_destroy(cairo) }
    cairo_set_source_rgba(cairo, 0, 0, 0, 1)
    cairo_paint(cairo)
    var top = 0
    for page in pages {
      let sheet = page.sheet
      let ink = try Self.surface(CAIRO_FORMAT_A8, width: sheet.width, height: sheet.height)
      let canvas = try Canvas(
        surface: ink, scale: 1, resolution: page.resolution, bars: .exact, typesetter: typesetter)
      try canvas.draw(sheet)
      cairo_set_operator(cairo, CAIRO_OPERATOR_DEST_OUT)
      cairo_set_source_surface(cairo, canvas.surface, -Double(columns.lowerBound), Double(top))
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

  /// The same dots as printers' languages take them. Cairo's rows are 32-bit words in the machine's order, the first
  /// dot in the lowest bit on a little-endian one.
  var picture: DotPicture {
    let bytesPerRow = (width + 7) / 8
    let stride = Int(cairo_image_surface_get_stride(paper))
    guard let data = cairo_image_surface_get_data(paper) else {
      return DotPicture(width: 0, height: 0, bytes: [])
    }
    let padding = UInt8(truncatingIfNeeded: 0xFF << (bytesPerRow * 8 - width))
    let bytes = [UInt8](unsafeUninitializedCapacity: bytesPerRow * height) { buffer, count in
      for y in 0..<height {
        for column in 0..<bytesPerRow {
          buffer[y * bytesPerRow + column] = ~Self.mirrored[Int(data[y * stride + column])]
        }
        if bytesPerRow > 0 { buffer[(y + 1) * bytesPerRow - 1] &= padding }
      }
      count = bytesPerRow * height
    }
    return DotPicture(width: width, height: height, bytes: bytes)
  }

  /// Each byte with its bits in the opposite order.
  private static let mirrored: [UInt8] = (0..<256).map { byte in
    (0..<8).reduce(0) { $0 | UInt8(byte >> $1 & 1) << UInt8(7 - $1) }
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
