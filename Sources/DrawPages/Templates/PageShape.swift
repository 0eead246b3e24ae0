/// The paper of a template, in millimetres.
struct PageShape: Hashable, Sendable, Decodable {
  let width: Double
  /// Nil on a roll: as long as the text.
  let height: Double?
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// Width between the side margins, in dots.
  var contentWidth: Int { Dots.of(millimetres: width - left - right) }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case width, height, left, right, top, bottom
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    width = try values.decode(Double.self, forKey: .width)
    height = try values.decodeIfPresent(Double.self, forKey: .height)
    left = try values.decode(Double.self, forKey: .left)
    right = try values.decode(Double.self, forKey: .right)
    top = try values.decode(Double.self, forKey: .top)
    bottom = try values.decode(Double.self, forKey: .bottom)
    guard (10...1000).contains(width), (10...2000).contains(height ?? 100), left + right < width - 5,
      top + bottom < (height ?? 1000) - 5, [left, right, top, bottom].allSatisfy({ $0 >= 0 })
    else { throw decoder.failure("the page has no room between its margins") }
  }
}
