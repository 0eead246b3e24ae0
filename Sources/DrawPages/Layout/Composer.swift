internal import ServiceDesk

/// Composes the blocks of one template with the values of one paper.
struct Composer {
  let typesetter: Typesetter
  let styles: [String: TextStyle]
  var values: PaperValues

  func with(_ row: [String: String]) -> Composer {
    var copy = self
    copy.values = values.with(row)
    return copy
  }

  func slabs(of blocks: [Block], width: Int) throws(DrawFailure) -> [Slab] {
    var slabs: [Slab] = []
    for block in blocks where block.when.map(values.isPresent) ?? true {
      slabs += try block.content.slabs(self, width: width)
    }
    return slabs
  }

  /// The style of that name. `Template` has refused names without a style.
  func style(_ name: String) -> TextStyle {
    guard let style = styles[name] else { preconditionFailure("style \(name) was checked when read") }
    return style
  }

  /// Text as one slab per line.
  func slabs(
    of text: String, style: TextStyle, width: Int, isWhite: Bool = false
  ) throws(DrawFailure) -> [Slab] {
    let (lines, size) = try fitted(text, style: style, width: Double(width))
    let lineHeight = (size * style.leading * Dots.perPoint).rounded(.up)
    // Noto Sans: ascent of Ő 0.95, descent 0.24 of the size; the rest of the leading is shared.
    let baseline = ((lineHeight + size * Dots.perPoint * (0.95 - 0.24)) / 2).rounded()
    return lines.map { line in
      let x =
        switch style.align {
        case .left: 0.0
        case .center: (Double(width) - line.width) / 2
        case .right: Double(width) - line.width
        }
      let run = TextRun(
        text: line.text, face: style.face, size: size, x: x, baseline: baseline, width: line.width,
        isWhite: isWhite, breaksWord: line.breaksWord)
      return Slab(height: Int(lineHeight), marks: line.text.isEmpty ? [] : [.text(run)])
    }
  }

  /// The lines that the style allows, and the size at which they fit.
  private func fitted(
    _ text: String, style: TextStyle, width: Double
  ) throws(DrawFailure) -> (lines: [Typesetter.Line], size: Double) {
    var size = style.size
    var lines = try typesetter.lines(text, face: style.face, size: size, width: width)
    guard let limit = style.lines else { return (lines, size) }
    while lines.count > limit || lines.contains(where: \.breaksWord), style.overflow == .shrink,
      size > style.least
    {
      size = max(style.least, size - 0.25)
      lines = try typesetter.lines(text, face: style.face, size: size, width: width)
    }
    guard lines.count > limit else { return (lines, size) }
    let rest = lines[(limit - 1)...].map(\.text).joined(separator: " ")
    let last = try shortened(rest, face: style.face, size: size, width: width)
    return (lines.prefix(limit - 1) + [last], size)
  }

  /// As much of the text as fits before "…".
  private func shortened(
    _ text: String, face: Face, size: Double, width: Double
  ) throws(DrawFailure) -> Typesetter.Line {
    let characters = Array(text)
    var fitting = 0
    var tooMany = characters.count + 1
    var best = Typesetter.Line(text: "…", width: 0)
    while tooMany - fitting > 1 {
      let count = (fitting + tooMany) / 2
      var words = characters.prefix(count)
      while words.last?.isWhitespace == true { words.removeLast() }
      let lines = try typesetter.lines(String(words) + "…", face: face, size: size)
      if let line = lines.first, line.width <= width {
        best = line
        fitting = count
      } else {
        tooMany = count
      }
    }
    return best
  }
}
