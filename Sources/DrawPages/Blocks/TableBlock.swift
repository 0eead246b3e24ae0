internal import ServiceDesk

/// A row for each row of a value, in columns with captions.
struct TableBlock: BlockContent {
  struct Column: Sendable, Decodable {
    let caption: Wording
    let value: Wording
    /// Relative to the other columns.
    let width: Double

    enum CodingKeys: String, CodingKey, CaseIterable {
      case caption, value, width
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      caption = try values.decode(Wording.self, forKey: .caption)
      value = try values.decode(Wording.self, forKey: .value)
      width = try values.decodeIfPresent(Double.self, forKey: .width) ?? 1
      guard (0.1...100).contains(width) else { throw decoder.failure("a column is 0.1 to 100 wide") }
    }
  }

  private let table: RowsName
  private let columns: [Column]
  private let style: String
  private let captionStyle: String

  enum CodingKeys: String, CodingKey, CaseIterable {
    case table, of, style, captionStyle
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    table = try values.decode(RowsName.self, forKey: .table)
    columns = try values.decode([Column].self, forKey: .of)
    style = try values.decodeIfPresent(String.self, forKey: .style) ?? "value"
    captionStyle = try values.decodeIfPresent(String.self, forKey: .captionStyle) ?? "caption"
    guard !columns.isEmpty else { throw decoder.failure("a table has columns") }
  }

  var styleNames: [String] { [style, captionStyle] }
  var wordings: [Wording] { columns.flatMap { [$0.caption, $0.value] } }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let rows = try table.rows(composer.values)
    guard !rows.isEmpty else { return [] }
    var head = try line(composer, style: captionStyle, width: width) { $0.caption }
    head.staysWithNext = true
    var slabs = [head]
    for row in rows {
      slabs.append(rule(width: width, shade: slabs.count == 1 ? 0 : 0.7))
      slabs.append(try line(composer.with(row), style: style, width: width) { $0.value })
    }
    return slabs
  }

  private func line(
    _ composer: Composer, style: String, width: Int, _ text: (Column) -> Wording
  ) throws(DrawFailure) -> Slab {
    let gap = Dots.of(millimetres: 2)
    let unit = Double(width - gap * (columns.count - 1)) / columns.reduce(0) { $0 + $1.width }
    var whole = Slab(height: 0)
    var x = 0
    for column in columns {
      let columnWidth = Int(unit * column.width)
      if let text = try composer.values(text(column)) {
        let cell = try composer.slabs(of: text, style: composer.style(style), width: columnWidth).joined
        whole.marks += cell.moved(right: x).marks
        whole.height = max(whole.height, cell.height)
      }
      x += columnWidth + gap
    }
    return whole
  }

  private func rule(width: Int, shade: Double) -> Slab {
    Slab(
      height: Dots.of(millimetres: 0.75),
      marks: [.fill(Fill(x: 0, y: 2, width: width, height: 1, shade: shade))],
      staysWithNext: true)
  }
}
