internal import ServiceDesk

/// Places of equal size in rows without distance, as on a sheet of labels. A row without values leaves its place empty.
struct CellsBlock: BlockContent {
  private let cells: RowsName
  private let across: Int
  /// Of one place, in millimetres, its padding included.
  private let width: Double
  private let height: Double
  private let padding: Double
  let blocks: [Block]

  enum CodingKeys: String, CodingKey, CaseIterable {
    case cells, across, width, height, padding, blocks
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    cells = try values.decode(RowsName.self, forKey: .cells)
    across = try values.decode(Int.self, forKey: .across)
    width = try values.decode(Double.self, forKey: .width)
    height = try values.decode(Double.self, forKey: .height)
    padding = try values.decodeIfPresent(Double.self, forKey: .padding) ?? 4
    blocks = try values.decode([Block].self, forKey: .blocks)
    guard (1...10).contains(across), (10...300).contains(width), (10...300).contains(height),
      padding >= 0, 2 * padding < min(width, height)
    else { throw decoder.failure("1 to 10 places across, each 10 to 300 mm wide and high, with room inside") }
  }

  func slabs(_ composer: Composer, width available: Int) throws(DrawFailure) -> [Slab] {
    let (wide, high) = (Dots.of(millimetres: width), Dots.of(millimetres: height))
    let inset = Dots.of(millimetres: padding)
    guard across * wide <= available else {
      throw .library(name: "layout", message: "\(across) places are wider than the page")
    }
    var slabs: [Slab] = []
    for (index, row) in try cells.rows(composer.values).enumerated() {
      if index % across == 0 { slabs.append(Slab(height: high)) }
      guard row.values.contains(where: { !$0.isEmpty }) else { continue }
      let cell = try composer.with(row).slabs(of: blocks, width: wide - 2 * inset).joined
      guard cell.height <= high - 2 * inset else {
        throw .library(name: "layout", message: "a text is higher than its place on the sheet")
      }
      let x = index % across * wide + inset
      slabs[slabs.count - 1].marks += cell.marks.map { $0.moved(right: x, down: inset) }
    }
    return slabs
  }
}
