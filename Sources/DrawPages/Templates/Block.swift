internal import ServiceDesk

/// A part of a page. Its kind is told by the key that only this kind has.
struct Block: Sendable, Decodable {
  /// The block is left out while this value is absent or empty.
  let when: String?
  let content: any BlockContent

  private static let kinds: [(key: String, type: any BlockContent.Type)] = [
    ("text", TextBlock.self), ("parts", PartsBlock.self), ("fields", FieldsBlock.self),
    ("list", ListBlock.self), ("table", TableBlock.self), ("section", SectionBlock.self),
    ("columns", ColumnsBlock.self), ("barcode", BarcodeBlock.self), ("grid", GridBlock.self),
    ("signatures", SignaturesBlock.self), ("rule", RuleBlock.self), ("space", SpaceBlock.self),
    ("cells", CellsBlock.self), ("ruler", RulerBlock.self),
  ]

  /// Keys that stand beside those of the kind.
  static let sharedKeys = ["when"] + FixedBlock.placeKeys

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    guard let kind = Self.kinds.first(where: { container.contains(AnyKey(stringValue: $0.key)) }) else {
      let known = Self.kinds.map(\.key).joined(separator: ", ")
      throw decoder.failure("a block has one of \(known)")
    }
    when = try container.decodeIfPresent(String.self, forKey: AnyKey(stringValue: "when"))
    content = try kind.type.init(from: decoder)
  }
}

/// A block with its place on the page, in millimetres from the top left corner.
struct FixedBlock: Sendable, Decodable {
  let block: Block
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  static let placeKeys = ["at"]

  init(from decoder: any Decoder) throws {
    block = try Block(from: decoder)
    let place = try decoder.container(keyedBy: AnyKey.self).decode(
      [Double].self, forKey: AnyKey(stringValue: "at"))
    guard place.count == 4, place.allSatisfy({ $0 >= 0 }) else {
      throw decoder.failure("at is [x, y, width, height] in millimetres")
    }
    (x, y, width, height) = (place[0], place[1], place[2], place[3])
  }
}

/// What a block is made of and how it becomes slabs.
protocol BlockContent: Sendable, Decodable {
  /// The strips of this block in a column of `width` dots; none when its values are absent.
  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab]

  var styleNames: [String] { get }
  var wordings: [Wording] { get }
  /// The blocks inside.
  var blocks: [Block] { get }
}

extension BlockContent {
  var styleNames: [String] { [] }
  var wordings: [Wording] { [] }
  var blocks: [Block] { [] }
}
