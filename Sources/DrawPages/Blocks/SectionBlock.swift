internal import ServiceDesk

/// Blocks under a heading, with or without a frame. It vanishes when all that is in it does.
struct SectionBlock: BlockContent {
  private let section: Wording?
  private let inner: [Block]
  private let isFramed: Bool
  private let style: String
  /// Above and below, in millimetres.
  private let below: Double
  private let padding: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case section, blocks, frame, style, below, padding
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    // `section: null` groups blocks without a heading.
    section = try values.decodeNil(forKey: .section) ? nil : values.decode(Wording.self, forKey: .section)
    inner = try values.decode([Block].self, forKey: .blocks)
    isFramed = try values.decodeIfPresent(Bool.self, forKey: .frame) ?? false
    style = try values.decodeIfPresent(String.self, forKey: .style) ?? "heading"
    below = try values.decodeIfPresent(Double.self, forKey: .below) ?? 2
    padding = try values.decodeIfPresent(Double.self, forKey: .padding) ?? 2
  }

  var styleNames: [String] { section == nil ? [] : [style] }
  var wordings: [Wording] { section.map { [$0] } ?? [] }
  var blocks: [Block] { inner }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let padding = isFramed ? Dots.of(millimetres: self.padding) : 0
    let innerWidth = width - 2 * padding
    var body = try composer.slabs(of: inner, width: innerWidth)
    while body.last?.isGap == true { body.removeLast() }
    guard !body.isEmpty else { return [] }
    if let section, let text = try composer.values(section) {
      var head = try composer.slabs(of: text, style: composer.style(style), width: innerWidth)
      if !isFramed {
        head.append(
          Slab(
            height: Dots.of(millimetres: 1),
            marks: [.fill(Fill(x: 0, y: 1, width: innerWidth, height: 2))]))
      }
      for index in head.indices { head[index].staysWithNext = true }
      body = head + body
    }
    return (isFramed ? framed(body.moved(right: padding), width: width) : body) + [.gap(below)]
  }

  /// The frame is drawn strip by strip, so that a page break leaves it open instead of cutting it.
  private func framed(_ body: [Slab], width: Int) -> [Slab] {
    let line = 2
    let edge = Dots.of(millimetres: padding * 0.6)
    let top = Slab(
      height: edge, marks: [.fill(Fill(x: 0, y: 0, width: width, height: line))], staysWithNext: true)
    let bottom = Slab(height: edge, marks: [.fill(Fill(x: 0, y: edge - line, width: width, height: line))])
    var strips = [top] + body + [bottom]
    strips[strips.count - 2].staysWithNext = true
    for index in strips.indices {
      let height = strips[index].height
      strips[index].isGap = false
      strips[index].marks += [
        .fill(Fill(x: 0, y: 0, width: line, height: height)),
        .fill(Fill(x: width - line, y: 0, width: line, height: height)),
      ]
    }
    return strips
  }
}
