internal import ServiceDesk

/// Captions with their values, in one or more columns. A field without its value vanishes, caption and all,
/// and the others move up.
struct FieldsBlock: BlockContent {
  struct Field: Sendable, Decodable {
    let caption: Wording
    let value: Wording
    let style: String
    /// How many columns it takes.
    let span: Int

    enum CodingKeys: String, CodingKey, CaseIterable {
      case caption, value, style, span
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      caption = try values.decode(Wording.self, forKey: .caption)
      value = try values.decode(Wording.self, forKey: .value)
      style = try values.decodeIfPresent(String.self, forKey: .style) ?? "value"
      span = try values.decodeIfPresent(Int.self, forKey: .span) ?? 1
    }
  }

  private let fields: [Field]
  private let columns: Int
  /// In millimetres: captions stand left of the values; nil: above them.
  private let captionWidth: Double?
  private let captionStyle: String
  private let gap: Double
  private let below: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case fields, columns, captionWidth, captionStyle, gap, below
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    fields = try values.decode([Field].self, forKey: .fields)
    columns = try values.decodeIfPresent(Int.self, forKey: .columns) ?? 1
    captionWidth = try values.decodeIfPresent(Double.self, forKey: .captionWidth)
    captionStyle = try values.decodeIfPresent(String.self, forKey: .captionStyle) ?? "caption"
    gap = try values.decodeIfPresent(Double.self, forKey: .gap) ?? 3
    below = try values.decodeIfPresent(Double.self, forKey: .below) ?? 1
    guard (1...6).contains(columns), fields.allSatisfy({ (1...columns).contains($0.span) }) else {
      throw decoder.failure("columns go from 1 to 6, and a field spans no more than there are")
    }
  }

  var styleNames: [String] { [captionStyle] + fields.map(\.style) }
  var wordings: [Wording] { fields.flatMap { [$0.caption, $0.value] } }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let gap = Dots.of(millimetres: self.gap)
    let column = (width - gap * (columns - 1)) / columns
    var slabs: [Slab] = []
    var row: [[Slab]] = []
    var used = 0
    for field in fields {
      guard let value = try composer.values(field.value), let caption = try composer.values(field.caption)
      else { continue }
      if used + field.span > columns {
        slabs += finished(row)
        (row, used) = ([], 0)
      }
      let cell = try cell(
        composer, caption: caption, value: value, style: field.style,
        width: column * field.span + gap * (field.span - 1))
      row.append(cell.moved(right: used * (column + gap)))
      used += field.span
    }
    return slabs + finished(row)
  }

  /// A row of several cells is one slab. A cell alone may break over pages between its lines, and so do the
  /// cells of a row that has grown over half a page, one below the other.
  private func finished(_ row: [[Slab]]) -> [Slab] {
    guard let first = row.first else { return [] }
    var whole = Slab(height: row.map(\.height).max() ?? 0)
    guard row.count > 1 else { return first + [.gap(below)] }
    guard whole.height <= Slab.tallestWhole else { return row.joined() + [.gap(below)] }
    for cell in row { whole.marks += cell.joined.marks }
    return [whole, .gap(below)]
  }

  private func cell(
    _ composer: Composer, caption: String, value: String, style: String, width: Int
  ) throws(DrawFailure) -> [Slab] {
    let captionStyle = composer.style(captionStyle)
    guard let captionWidth else {
      var captions = try composer.slabs(of: caption, style: captionStyle, width: width)
      for index in captions.indices { captions[index].staysWithNext = true }
      return try captions + composer.slabs(of: value, style: composer.style(style), width: width)
    }
    let left = Dots.of(millimetres: captionWidth)
    let gap = Dots.of(millimetres: 1.5)
    let captions = try composer.slabs(of: caption, style: captionStyle, width: left)
    let values = try composer.slabs(of: value, style: composer.style(style), width: width - left - gap)
    return sideBySide(captions, values.moved(right: left + gap))
  }

  /// Line beside line on a common baseline, as far as the captions go.
  private func sideBySide(_ captions: [Slab], _ values: [Slab]) -> [Slab] {
    var rows: [Slab] = []
    for index in 0..<max(captions.count, values.count) {
      guard index < captions.count else {
        rows.append(values[index])
        continue
      }
      guard index < values.count else {
        rows.append(captions[index])
        continue
      }
      var row = values[index]
      let drop = row.baseline - captions[index].baseline
      row.marks += captions[index].marks.map { $0.moved(down: max(0, drop)) }
      row.height = max(row.height, captions[index].height + max(0, drop))
      rows.append(row)
    }
    return rows
  }
}

extension Slab {
  fileprivate var baseline: Int {
    for case .text(let run) in marks { return Int(run.baseline) }
    return 0
  }
}
