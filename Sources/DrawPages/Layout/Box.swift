/// What a mark covers of its sheet.
struct Box: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func holds(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func widened(by distance: Double, alsoVertically: Bool) -> Box {
    let up = alsoVertically ? distance : 0
    return Box(left: left - distance, top: top - up, right: right + distance, bottom: bottom + up)
  }
}

extension Sheet {
  var box: Box { Box(left: 0, top: 0, right: Double(width), bottom: Double(height)) }

  var texts: [String] {
    marks.compactMap { if case .text(let run) = $0 { run.text } else { nil } }
  }
}

extension Mark {
  /// Of a text: its capitals and digits, from 0.72 of the size down to the baseline. In the layout's dots.
  var box: Box {
    switch self {
    case .fill(let fill):
      Box(
        left: Double(fill.x), top: Double(fill.y), right: Double(fill.x + fill.width),
        bottom: Double(fill.y + fill.height))
    case .symbol(let placed): placed.box
    case .text(let run):
      Box(
        left: run.x.rounded(.down), top: (run.baseline - 0.72 * run.size * Dots.perPoint).rounded(.down),
        right: (run.x + run.width).rounded(.up), bottom: run.baseline.rounded(.down))
    }
  }
}

extension PlacedSymbol {
  var box: Box {
    Box(left: Double(x), top: Double(y), right: Double(x + width), bottom: Double(y + height))
  }

  /// The symbol with the light margin that its readers need; a matrix code needs it on all sides.
  var zone: Box { box.widened(by: Double(quietZone), alsoVertically: !symbol.isLinear) }
}
