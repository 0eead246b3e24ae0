internal import CPangoCairo
internal import ServiceDesk

/// A one-bit picture in printer dots: what a thermal head burns, dot for dot.
struct Bitmap {
  let width: Int
  let height: Int
  /// Row by row; true is ink.
  private(set) var ink: [Bool]

  /// Draws the sheets one below the other.
  init(of sheets: [Sheet], typesetter: Typesetter) throws(DrawFailure) {
    width = sheets.map(\.width).max() ?? 0
    height = sheets.reduce(0) { $0 + $1.height }
    ink = []
    ink.reserveCapacity(width * height)
    for sheet in sheets {
      try append(sheet, typesetter: typesetter)
    }
  }

  /// A PNG of one bit per dot.
  func png() throws(DrawFailure) -> [UInt8] {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(width), Int32(height)) else {
      throw .library(name: "cairo", message: "no image surface")
    }
    defer { cairo_surface_destroy(surface) }
    try Canvas.check(cairo_surface_status(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let data = cairo_image_surface_get_data(surface) else {
      throw .library(name: "cairo", message: "an image surface without data")
    }
    // An A1 surface is written as a grey PNG in which a set bit is white. Its 32-bit words are in the
    // machine's order, so that the first dot is the lowest bit on this (little-endian) one.
    for row in 0..<height {
      for column in 0..<width where !ink[row * width + column] {
        data[row * stride + column / 8] |= 1 << UInt8(column % 8)
      }
    }
    cairo_surface_mark_dirty(surface)
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(
      surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
    try Canvas.check(status)
    return withExtendedLifetime(sink) { sink.bytes }
  }

  /// Half-covered dots are burnt, no dithering: text stays legible from 6 pt (`printing.md` C.1).
  private mutating func append(_ sheet: Sheet, typesetter: Typesetter) throws(DrawFailure) {
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(sheet.width), Int32(sheet.height))
    else { throw .library(name: "cairo", message: "no image surface") }
    let canvas = try Canvas(surface: surface, scale: 1, bars: .exact, typesetter: typesetter)
    var paper = sheet
    paper.marks.insert(.fill(Fill(x: 0, y: 0, width: sheet.width, height: sheet.height, shade: 1)), at: 0)
    try canvas.draw(paper)
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let data = cairo_image_surface_get_data(surface) else {
      throw .library(name: "cairo", message: "an image surface without data")
    }
    for row in 0..<sheet.height {
      for column in 0..<width {
        // Everything drawn is grey, so one channel tells.
        ink.append(column < sheet.width && data[row * stride + column * 4] < 128)
      }
    }
    withExtendedLifetime(canvas) {}
  }
}
