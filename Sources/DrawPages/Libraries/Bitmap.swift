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
    guard let data = cairo_image_surface_get_data(paper), bytesPerRow > 0 else {
      return DotPicture(width: 0, height: 0, bytes: [])
    }
    let padding = UInt8(truncatingIfNeeded: 0xFF << (bytesPerRow * 8 - width))
    let bytes = [UInt8](unsafeUninitializedCapacity: bytesPerRow * height) { buffer, count in
      let target = UnsafeMutableRawBufferPointer(buffer)
      for y in 0..<height {
        let row = UnsafeRawPointer(data + y * stride)
        let start = y * bytesPerRow
        var column = 0
        // Eight bytes at once: an A4 sheet has four million at 600 dpi.
        while column + 8 <= bytesPerRow {
          let dots = row.loadUnaligned(fromByteOffset: column, as: UInt64.self)
          target.storeBytes(of: Self.mirrored(~dots), toByteOffset: start + column, as: UInt64.self)
          column += 8
        }
        while column < bytesPerRow {
          let dots = UInt64(data[y * stride + column])
          target[start + column] = UInt8(truncatingIfNeeded: Self.mirrored(~dots))
          column += 1
        }
        target[start + bytesPerRow - 1] &= padding
      }
      count = bytesPerRow * height
    }
    return DotPicture(width: width, height: height, bytes: bytes)
  }

  /// Each byte with its bits in the opposite order.
  private static func mirrored(_ bytes: UInt64) -> UInt64 {
    var bits = bytes
    bits = (bits >> 1) & 0x5555_5555_5555_5555 | (bits & 0x5555_5555_5555_5555) << 1
    bits = (bits >> 2) & 0x3333_3333_3333_3333 | (bits & 0x3333_3333_3333_3333) << 2
    return (bits >> 4) & 0x0F0F_0F0F_0F0F_0F0F | (bits & 0x0F0F_0F0F_0F0F_0F0F) << 4
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
