internal import ServiceDesk

/// A paragraph.
struct TextBlock: BlockContent {
  private let text: Wording
  private let style: String
  /// White on a black ground of the block's width.
  private let isInverse: Bool
  /// A heading: not left alone at the foot of a page.
  private let staysWithNext: Bool

  enum CodingKeys: String, CodingKey, CaseIterable {
    case text, style, inverse, heading
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    text = try values.decode(Wording.self, forKey: .text)
    style = try values.decode(String.self, forKey: .style)
    isInverse = try values.decodeIfPresent(Bool.self, forKey: .inverse) ?? false
    staysWithNext = try values.decodeIfPresent(Bool.self, forKey: .heading) ?? false
  }

  var styleNames: [String] { [style] }
  var wordings: [Wording] { [text] }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    guard let text = try composer.values(self.text) else { return [] }
    var slabs = try composer.slabs(of: text, style: composer.style(style), width: width, isWhite: isInverse)
    for index in slabs.indices {
      slabs[index].staysWithNext = staysWithNext
      guard isInverse else { continue }
      slabs[index].marks.insert(.fill(Fill(x: 0, y: 0, width: width, height: slabs[index].height)), at: 0)
    }
    return slabs
  }
}

/// Texts on one line, with a separator between those that have their values.
struct PartsBlock: BlockContent {
  private let parts: [Wording]
  private let join: String
  private let style: String

  enum CodingKeys: String, CodingKey, CaseIterable {
    case parts, join, style
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    parts = try values.decode([Wording].self, forKey: .parts)
    join = try values.decode(String.self, forKey: .join)
    style = try values.decode(String.self, forKey: .style)
    guard !join.contains(where: \.isLetter) else {
      throw decoder.failure("join has letters; a word needs a text for each language")
    }
  }

  var styleNames: [String] { [style] }
  var wordings: [Wording] { parts }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    var texts: [String] = []
    for part in parts {
      if let text = try composer.values(part) { texts.append(text) }
    }
    guard !texts.isEmpty else { return [] }
    return try composer.slabs(of: texts.joined(separator: join), style: composer.style(style), width: width)
  }
}
