internal import ServiceDesk

/// Blocks side by side, not broken over pages. What grows over half a page goes one below the other instead.
struct ColumnsBlock: BlockContent {
  struct Column: Sendable, Decodable {
    /// In millimetres; nil shares what the others leave.
    let width: Double?
    let blocks: [Block]

    enum CodingKeys: String, CodingKey, CaseIterable {
      case width, blocks
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      width = try values.decodeIfPresent(Double.self, forKey: .width)
      blocks = try values.decode([Block].self, forKey: .blocks)
    }
  }

  private let columns: [Column]
  private let gap: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case columns, gap
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    columns = try values.decode([Column].self, forKey: .columns)
    gap = try values.decodeIfPresent(Double.self, forKey: .gap) ?? 4
    guard !columns.isEmpty else { throw decoder.failure("columns are missing") }
  }

  var blocks: [Block] { columns.flatMap(\.blocks) }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let gap = Dots.of(millimetres: self.gap)
    let given = columns.compactMap(\.width).reduce(0) { $0 + Dots.of(millimetres: $1) }
    let sharing = columns.count { $0.width == nil }
    let share = (width - gap * (columns.count - 1) - given) / max(1, sharing)
    var whole = Slab(height: 0)
    var distance = 0
    var x = 0
    for column in columns {
      let columnWidth = column.width.map(Dots.of(millimetres:)) ?? share
      guard columnWidth > 0 else {
        throw .library(name: "layout", message: "columns are wider than the page")
      }
      var slabs = try composer.slabs(of: column.blocks, width: columnWidth)
      while let last = slabs.last, last.isGap {
        distance = max(distance, last.height)
        slabs.removeLast()
      }
      whole.marks += slabs.joined.moved(right: x).marks
      whole.height = max(whole.height, slabs.height)
      x += columnWidth + gap
    }
    guard whole.height > 0 else { return [] }
    guard whole.height > Slab.tallestWhole else { return [whole, Slab(height: distance, isGap: true)] }
    return try composer.slabs(of: blocks, width: width)
  }
}
