internal import ServiceDesk

/// A line across, `rule` millimetres thick.
struct RuleBlock: BlockContent {
  private let rule: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case rule
  }

  init(from decoder: any Decoder) throws {
    rule = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
      .decode(Double.self, forKey: .rule)
    guard (0.1...5).contains(rule) else { throw decoder.failure("a rule is 0.1 to 5 mm thick") }
  }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let thickness = max(1, Dots.of(millimetres: rule))
    return [Slab(height: thickness, marks: [.fill(Fill(x: 0, y: 0, width: width, height: thickness))])]
  }
}

/// Distance, `space` millimetres high.
struct SpaceBlock: BlockContent {
  private let space: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case space
  }

  init(from decoder: any Decoder) throws {
    space = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
      .decode(Double.self, forKey: .space)
    guard (0...200).contains(space) else { throw decoder.failure("space is up to 200 mm") }
  }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] { [.gap(space)] }
}
