/// How a text of a template looks, and what happens when it is too long.
struct TextStyle: Hashable, Sendable, Decodable {
  enum Alignment: String, Hashable, Sendable, Decodable {
    case left, center, right
  }

  enum Overflow: String, Hashable, Sendable, Decodable {
    /// Takes as many lines as it needs, up to `lines`; what is left then ends in "…".
    case wrap
    /// Gets smaller, down to `least`, until it fits `lines` without a break inside a word; then as `wrap`.
    case shrink
  }

  var face: Face
  /// In points.
  var size: Double
  /// Smallest size that `shrink` may take.
  var least: Double
  var align: Alignment
  /// Nil for no limit.
  var lines: Int?
  var overflow: Overflow
  /// Height of a line in sizes. 1.22 holds the accents of Ő and the comma of Ș in Noto Sans.
  var leading: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case font, size, bold, italic, align, lines, overflow, least, leading
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    size = try values.decode(Double.self, forKey: .size)
    face = Face(
      family: try values.decodeIfPresent(Face.Family.self, forKey: .font) ?? .sans,
      isBold: try values.decodeIfPresent(Bool.self, forKey: .bold) ?? false,
      isItalic: try values.decodeIfPresent(Bool.self, forKey: .italic) ?? false)
    align = try values.decodeIfPresent(Alignment.self, forKey: .align) ?? .left
    lines = try values.decodeIfPresent(Int.self, forKey: .lines)
    overflow = try values.decodeIfPresent(Overflow.self, forKey: .overflow) ?? .wrap
    least = try values.decodeIfPresent(Double.self, forKey: .least) ?? size
    leading = try values.decodeIfPresent(Double.self, forKey: .leading) ?? 1.22
    guard (3...200).contains(size), (3...size).contains(least), (0.8...4).contains(leading), lines ?? 1 > 0
    else {
      throw decoder.failure(
        "sizes go from 3 to 200 points, least ≤ size, leading from 0.8 to 4, lines from 1")
    }
    guard overflow != .shrink || lines != nil else {
      throw decoder.failure("shrink needs a number of lines to fit")
    }
  }
}
