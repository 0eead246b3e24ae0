internal import CPangoCairo
internal import ServiceDesk

/// Draws sheets as a PDF with its fonts inside. The same sheets give the same bytes.
enum PDFPages {
  static func bytes(
    of pages: [PlacedSheet], title: String, typesetter: Typesetter
  ) throws(DrawFailure) -> [UInt8] {
    guard let first = pages.first else { throw .library(name: "cairo", message: "a document without pages") }
    let sink = ByteSink()
    let pointsPerDot = 1 / first.resolution.perPoint
    // The sink outlives the surface: `finish` makes the last write, and the sink is kept until after it.
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(),
      points(first.widthInMillimetres), points(first.heightInMillimetres))
    guard let surface else { throw .library(name: "cairo", message: "no PDF surface") }
    let canvas = try Canvas(
      surface: surface, scale: pointsPerDot, resolution: first.resolution, bars: .inset,
      typesetter: typesetter)
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    // The time of drawing would change the bytes; the ledger knows it.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    for page in pages {
      try canvas.draw(page.sheet)
      canvas.endPage()
    }
    try canvas.finish()
    return withExtendedLifetime(sink) { sink.bytes }
  }

  private static func points(_ millimetres: Double) -> Double { millimetres / 25.4 * 72 }
}

/// Takes what cairo writes to a stream.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
