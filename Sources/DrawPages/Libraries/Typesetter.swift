internal import CPangoCairo
internal import ServiceDesk

/// Breaks and measures text, and shows it on a canvas: the owner of Pango's font map.
///
/// Not thread-safe (Pango's font map is not): `TemplateDrawer` guards it with one lock.
final class Typesetter {
  struct Line: Hashable {
    var text: String
    /// In dots.
    var width: Double
    /// The line ends inside a word that is wider than the place, or before its hyphen.
    var breaksWord = false
  }

  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let measuring: OpaquePointer
  /// Of the canvases, which are many and of few kinds.
  private var contexts: [ContextKind: OpaquePointer] = [:]
  /// Captions stand on every label of a run: shaping them anew took half of a label's time.
  private var measured: [Measure: [Line]] = [:]
  private var shaped: [Shape: OpaquePointer] = [:]
  private static let remembered = 500

  private struct ContextKind: Hashable {
    let hinting: UInt32
    let scale: Double
  }

  private struct Measure: Hashable {
    let text: String
    let face: Face
    let size: Double
    let width: Double
  }

  private struct Shape: Hashable {
    let text: String
    let face: Face
    let size: Double
    let context: OpaquePointer
  }

  /// Fails when the fonts of the templates are not installed: a substitute would change every page.
  init() throws(DrawFailure) {
    guard let fontMap = pango_cairo_font_map_new() else {
      throw .library(name: "pango", message: "no font map")
    }
    guard let measuring = pango_font_map_create_context(fontMap) else {
      g_object_unref(fontMap)
      throw .library(name: "pango", message: "no context")
    }
    self.fontMap = fontMap
    self.measuring = measuring
    Self.prepare(measuring, hinting: CAIRO_HINT_STYLE_NONE)
    try requireFonts()
  }

  deinit {
    forgetShapes()
    for context in contexts.values { g_object_unref(UnsafeMutableRawPointer(context)) }
    g_object_unref(UnsafeMutableRawPointer(measuring))
    g_object_unref(fontMap)
  }

  /// The lines of `text`, broken at `width` dots. Line feeds in the text break it too.
  func lines(
    _ text: String, face: Face, size: Double, width: Double = .infinity
  ) throws(DrawFailure) -> [Line] {
    let measure = Measure(text: text, face: face, size: size, width: width)
    if let known = measured[measure] { return known }
    let lines = try broken(text, face: face, size: size, width: width)
    if measured.count >= Self.remembered { measured.removeAll(keepingCapacity: true) }
    measured[measure] = lines
    return lines
  }

  private func broken(
    _ text: String, face: Face, size: Double, width: Double
  ) throws(DrawFailure) -> [Line] {
    let layout = try layout(text, face: face, size: size, in: measuring)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    if width.isFinite {
      pango_layout_set_width(layout, Int32(max(1, width / Dots.perPoint * Double(PANGO_SCALE))))
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    }
    guard pango_layout_get_unknown_glyphs_count(layout) == 0 else {
      throw .missingGlyph(missingCharacter(of: text, face: face))
    }
    let bytes = Array(text.utf8)
    var lines: [Line] = []
    for index in 0..<pango_layout_get_line_count(layout) {
      guard let line = pango_layout_get_line_readonly(layout, index) else { continue }
      let start = Int(line.pointee.start_index)
      let slice = bytes[start..<start + Int(line.pointee.length)]
      var extents = PangoRectangle()
      pango_layout_line_get_extents(line, nil, &extents)
      let words = String(decoding: slice, as: UTF8.self)
      let next = String(decoding: bytes[slice.endIndex...].prefix(4), as: UTF8.self).first
      lines.append(
        Line(
          text: String(words.reversed().drop { $0.isWhitespace }.reversed()),
          width: Double(extents.width) / Double(PANGO_SCALE) * Dots.perPoint,
          breaksWord: words.last?.isWordPart == true && (next?.isWordPart == true || next == "-")))
    }
    return lines
  }

  /// A context whose texts are shown by `canvas`, in the resolution and with the hinting of that canvas: of `scale`
  /// device units to the point. It stays the typesetter's, and one canvas draws at a time.
  func context(
    for canvas: OpaquePointer, hinting: cairo_hint_style_t, scale: Double
  ) throws(DrawFailure) -> OpaquePointer {
    let kind = ContextKind(hinting: hinting.rawValue, scale: scale)
    if let known = contexts[kind] {
      // Where the canvas differs from the last, Pango shapes anew what was shaped for that.
      pango_cairo_update_context(canvas, known)
      return known
    }
    guard let context = pango_font_map_create_context(fontMap) else {
      throw .library(name: "pango", message: "no context")
    }
    Self.prepare(context, hinting: hinting)
    pango_cairo_update_context(canvas, context)
    contexts[kind] = context
    return context
  }

  /// Shows a run with its baseline at the canvas' current point.
  func show(_ run: TextRun, on canvas: OpaquePointer, in context: OpaquePointer) throws(DrawFailure) {
    let shape = Shape(text: run.text, face: run.face, size: run.size, context: context)
    if shaped[shape] == nil {
      if shaped.count >= Self.remembered { forgetShapes() }
      shaped[shape] = try layout(run.text, face: run.face, size: run.size, in: context)
    }
    guard let layout = shaped[shape], let line = pango_layout_get_line_readonly(layout, 0) else { return }
    pango_cairo_show_layout_line(canvas, line)
  }

  private func forgetShapes() {
    for layout in shaped.values { g_object_unref(UnsafeMutableRawPointer(layout)) }
    shaped.removeAll(keepingCapacity: true)
  }

  /// Resolution 72 makes a point of Pango a point of the page (its default of 96 makes text a third too
  /// large, `printing.md` C.1). Unrounded positions and advances give one layout for every resolution.
  private static func prepare(_ context: OpaquePointer, hinting: cairo_hint_style_t) {
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    // Else LANG of the process would choose glyphs, and the same paper give other bytes on another machine.
    pango_context_set_language(context, pango_language_from_string("en"))
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, hinting)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
  }

  private func layout(
    _ text: String, face: Face, size: Double, in context: OpaquePointer
  ) throws(DrawFailure) -> OpaquePointer {
    guard let layout = pango_layout_new(context) else {
      throw .library(name: "pango", message: "no layout")
    }
    let font = description(face, size: size)
    defer { pango_font_description_free(font) }
    pango_layout_set_font_description(layout, font)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    return layout
  }

  private func description(_ face: Face, size: Double) -> OpaquePointer? {
    let font = pango_font_description_new()
    pango_font_description_set_family(font, "\(face.family.name), DejaVu Sans")
    pango_font_description_set_weight(font, face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(font, face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_size(font, Int32(size * Double(PANGO_SCALE)))
    return font
  }

  private func requireFonts() throws(DrawFailure) {
    for (family, package) in [(Face.Family.sans, "fonts-noto-core"), (.mono, "fonts-dejavu-core")] {
      let wanted = pango_font_description_new()
      defer { pango_font_description_free(wanted) }
      pango_font_description_set_family(wanted, family.name)
      guard let font = pango_font_map_load_font(fontMap, measuring, wanted) else {
        throw .library(name: "pango", message: "no fonts at all; install \(package)")
      }
      defer { g_object_unref(font) }
      let found = pango_font_describe(font)
      defer { pango_font_description_free(found) }
      guard let name = pango_font_description_get_family(found), String(cString: name) == family.name else {
        throw .library(name: "pango", message: "the font \(family.name) is missing; install \(package)")
      }
    }
  }

  /// Names the character by number: the text itself may be a customer's.
  private func missingCharacter(of text: String, face: Face) -> String {
    for scalar in text.unicodeScalars {
      let alone = String(scalar)
      // Without a layout the search goes on; the answer below names no character then.
      guard let layout = try? layout(alone, face: face, size: 10, in: measuring) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
      if pango_layout_get_unknown_glyphs_count(layout) > 0 {
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
      }
    }
    return "a combination of characters"
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
