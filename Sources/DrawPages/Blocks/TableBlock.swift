internal import ServiceDesk

/// A row for each row of a value, in columns with captions.
struct TableBlock: BlockContent {
  struct Column: Sendable, Decodable {
    let caption: Wording
    let value: Wording
    /// Relative to the other columns.
    let width: Double
    /// Bars of the value above its text, for a scanner. A value that is no text of this kind of code, or too long for
    /// the column, stands there as text alone.
    let bars: (kind: BarcodeKind, size: BarcodeSize)?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case caption, value, width, barcode, dots, least, height
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      caption = try values.decode(Wording.self, forKey: .caption)
      value = try values.decode(Wording.self, forKey: .value)
      width = try values.decodeIfPresent(Double.self, forKey: .width) ?? 1
      guard (0.1...100).contains(width) else { throw decoder.failure("a column is 0.1 to 100 wide") }
      guard let name = try values.decodeIfPresent(String.self, forKey: .barcode) else {
        bars = nil
        return
      }
      guard let kind = BarcodeKind(rawValue: name) else {
        throw decoder.failure("a barcode is \(BarcodeKind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      bars = (
        kind,
        try BarcodeSize(
          wanted: values.decode(Int.self, forKey: .dots),
          least: values.decodeIfPresent(Int.self, forKey: .least),
          height: values.decodeIfPresent(Double.self, forKey: .height) ?? 8, for: kind, decoder)
      )
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
    var head = try line(composer, style: captionStyle, width: width, withBars: false) { $0.caption }
    head.staysWithNext = true
    var slabs = [head]
    for row in rows {
      var rule = rule(width: width, shade: slabs.count == 1 ? 0 : 0.7)
      // The rule begins what goes to the next page with its row.
      (rule.runningHead, rule.runningHeadHeight) = (head.marks, head.height)
      slabs.append(rule)
      slabs.append(try line(composer.with(row), style: style, width: width, withBars: true) { $0.value })
    }
    return slabs
  }

  private func line(
    _ composer: Composer, style: String, width: Int, withBars: Bool, _ text: (Column) -> Wording
  ) throws(DrawFailure) -> Slab {
    let gap = Dots.of(millimetres: 2)
    let unit = Double(width - gap * (columns.count - 1)) / columns.reduce(0) { $0 + $1.width }
    var whole = Slab(height: 0)
    var x = 0
    for column in columns {
      let columnWidth = Int(unit * column.width)
      if let text = try composer.values(text(column)) {
        var cell = try composer.slabs(of: text, style: composer.style(style), width: columnWidth).joined
        if withBars, let bars = column.bars(of: text, width: columnWidth) { cell = [bars, cell].joined }
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

extension TableBlock.Column {
  /// The bars of `text` at the left of the column; nil where they cannot be drawn, and the text alone must do.
  fileprivate func bars(of text: String, width: Int) -> Slab? {
    guard let bars else { return nil }
    let symbol: BarcodeSymbol
    do {
      symbol = try BarcodeSymbol(bars.kind, value: text)
    } catch {
      return nil
    }
    guard let placed = bars.size.place(symbol, within: width, align: .left) else { return nil }
    let margin = symbol.isLinear ? 4 : placed.quietZone
    return Slab(height: placed.height + 2 * margin, marks: [Mark.symbol(placed).moved(down: margin)])
  }
}
