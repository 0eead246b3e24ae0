internal import ServiceDesk

/// Lines to sign on, side by side, with what each is for under it.
struct SignaturesBlock: BlockContent {
  private let signatures: [Wording]
  /// Room to write above the line, in millimetres.
  private let height: Double
  private let style: String

  enum CodingKeys: String, CodingKey, CaseIterable {
    case signatures, height, style
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    signatures = try values.decode([Wording].self, forKey: .signatures)
    height = try values.decodeIfPresent(Double.self, forKey: .height) ?? 12
    style = try values.decodeIfPresent(String.self, forKey: .style) ?? "caption"
    guard (1...4).contains(signatures.count), (4...60).contains(height) else {
      throw decoder.failure("1 to 4 signatures, 4 to 60 mm high")
    }
  }

  var styleNames: [String] { [style] }
  var wordings: [Wording] { signatures }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let gap = Dots.of(millimetres: 6)
    let column = (width - gap * (signatures.count - 1)) / signatures.count
    let top = Dots.of(millimetres: height)
    var whole = Slab(height: top)
    for (index, signature) in signatures.enumerated() {
      guard let text = try composer.values(signature) else { continue }
      let x = index * (column + gap)
      let cell = try composer.slabs(of: text, style: composer.style(style), width: column).joined
      whole.marks.append(.fill(Fill(x: x, y: top, width: column, height: 2)))
      whole.marks += cell.marks.map { $0.moved(right: x, down: top + 6) }
      whole.height = max(whole.height, top + 6 + cell.height)
    }
    return [whole]
  }
}
