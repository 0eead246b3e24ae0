internal import ServiceDesk

/// A line for each row of a value, each with a mark before it.
struct ListBlock: BlockContent {
  private let list: RowsName
  private let item: Wording
  private let bullet: String?
  private let style: String
  private let below: Double
  /// What stands there when the list is empty; without it the block vanishes.
  private let none: Wording?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case list, item, bullet, style, below, none
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    list = try values.decode(RowsName.self, forKey: .list)
    item = try values.decode(Wording.self, forKey: .item)
    bullet = try values.decodeIfPresent(String.self, forKey: .bullet)
    style = try values.decodeIfPresent(String.self, forKey: .style) ?? "value"
    below = try values.decodeIfPresent(Double.self, forKey: .below) ?? 0
    none = try values.decodeIfPresent(Wording.self, forKey: .none)
  }

  var styleNames: [String] { [style] }
  var wordings: [Wording] { none.map { [item, $0] } ?? [item] }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let style = composer.style(style)
    let rows = try list.rows(composer.values, orNone: none != nil)
    if rows.isEmpty {
      guard let none, let text = try composer.values(none) else { return [] }
      return try composer.slabs(of: text, style: style, width: width)
    }
    let marker = try bullet.map { bullet throws(DrawFailure) in
      try composer.slabs(of: bullet, style: style, width: width)
    }
    let indent = bullet == nil ? 0 : Int(style.size * 1.1 * Dots.perPoint)
    var slabs: [Slab] = []
    for row in rows {
      guard let text = try composer.with(row).values(item) else { continue }
      var lines = try composer.slabs(of: text, style: style, width: width - indent).moved(right: indent)
      if let marks = marker?.first?.marks, !lines.isEmpty { lines[0].marks += marks }
      slabs += lines
      if below > 0 { slabs.append(.gap(below)) }
    }
    return slabs
  }
}

/// The name of a list value; with a `?` the list may be absent.
struct RowsName: Sendable, Hashable, Decodable {
  let name: String
  let isOptional: Bool

  init(from decoder: any Decoder) throws {
    var name = try decoder.singleValueContainer().decode(String.self)
    isOptional = name.last == "?"
    if isOptional { name.removeLast() }
    self.name = name
  }

  func rows(_ values: PaperValues, orNone hasNone: Bool = false) throws(DrawFailure) -> [[String: String]] {
    let rows = values.rows(named: name)
    guard !rows.isEmpty || isOptional || hasNone else { throw .missingValue(name) }
    return rows
  }
}
