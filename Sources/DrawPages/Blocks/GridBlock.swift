internal import ServiceDesk

/// Captioned barcodes in rows, under a heading for each group. Codes wider than a cell take two or more.
struct GridBlock: BlockContent {
  private let grid: RowsName
  private let heading: Wording
  private let caption: Wording
  private let value: Wording
  private let symbology: Wording
  private let across: Int
  private let size: BarcodeSize

  enum CodingKeys: String, CodingKey, CaseIterable {
    case grid, heading, caption, value, symbology, across, dots, least, height
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    grid = try values.decode(RowsName.self, forKey: .grid)
    heading = try values.decode(Wording.self, forKey: .heading)
    caption = try values.decode(Wording.self, forKey: .caption)
    value = try values.decode(Wording.self, forKey: .value)
    symbology = try values.decode(Wording.self, forKey: .symbology)
    across = try values.decode(Int.self, forKey: .across)
    size = try BarcodeSize(
      wanted: values.decode(Int.self, forKey: .dots),
      least: values.decodeIfPresent(Int.self, forKey: .least),
      height: values.decodeIfPresent(Double.self, forKey: .height) ?? 12, for: nil, decoder)
    guard (1...6).contains(across) else { throw decoder.failure("across goes from 1 to 6") }
  }

  var styleNames: [String] { ["heading", "caption", "code"] }
  var wordings: [Wording] { [heading, caption, value, symbology] }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let gap = Dots.of(millimetres: 4)
    let column = (width - gap * (across - 1)) / across
    var slabs: [Slab] = []
    var group: String?
    var row = Row()
    for values in try grid.rows(composer.values) {
      let composer = composer.with(values)
      let heading = try composer.values(heading)
      if heading != group {
        slabs += row.slabs
        row = Row()
        if let heading { slabs += try head(heading, composer, width: width, isFirst: group == nil) }
        group = heading
      }
      let (cell, span) = try cell(composer, column: column, gap: gap)
      if row.used + span > across {
        slabs += row.slabs
        row = Row()
      }
      row.append(cell, span: span, at: row.used * (column + gap))
    }
    return slabs + row.slabs
  }

  private struct Row {
    var used = 0
    var whole = Slab(height: 0)

    mutating func append(_ cell: Slab, span: Int, at x: Int) {
      whole.marks += cell.moved(right: x).marks
      whole.height = max(whole.height, cell.height)
      used += span
    }

    var slabs: [Slab] { used == 0 ? [] : [whole, .gap(4)] }
  }

  private func head(
    _ text: String, _ composer: Composer, width: Int, isFirst: Bool
  ) throws(DrawFailure) -> [Slab] {
    var slabs: [Slab] = isFirst ? [] : [.gap(2)]
    slabs += try composer.slabs(of: text, style: composer.style("heading"), width: width)
    slabs.append(Slab(height: 6, marks: [.fill(Fill(x: 0, y: 2, width: width, height: 2))]))
    slabs.append(.gap(2))
    for index in slabs.indices { slabs[index].staysWithNext = true }
    return slabs
  }

  private func cell(
    _ composer: Composer, column: Int, gap: Int
  ) throws(DrawFailure) -> (cell: Slab, span: Int) {
    guard let value = try composer.values(value) else { throw .missingValue("code") }
    let name = try composer.values(symbology) ?? ""
    guard let kind = BarcodeKind(rawValue: name) else {
      throw .library(name: "zint", message: "a sheet has no barcodes of the kind “\(name)”")
    }
    let symbol = try BarcodeSymbol(kind, value: value)
    for span in 1...across {
      let width = column * span + gap * (span - 1)
      guard let placed = size.place(symbol, within: width, align: .center) else { continue }
      var slabs: [Slab] = []
      if let caption = try composer.values(caption) {
        slabs += try composer.slabs(of: caption, style: composer.style("caption"), width: width)
      }
      let margin = symbol.isLinear ? 6 : placed.quietZone
      slabs.append(
        Slab(height: placed.height + 2 * margin, marks: [Mark.symbol(placed).moved(down: margin)]))
      slabs += try composer.slabs(of: value, style: composer.style("code"), width: width)
      return (slabs.joined, span)
    }
    throw .codeDoesNotFit(kind.rawValue)
  }
}
