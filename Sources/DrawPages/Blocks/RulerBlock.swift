internal import ServiceDesk

/// A scale to hold a ruler against: marks at each millimetre, numbers at each ten. `ruler` is its length in millimetres,
/// exact from the first mark to the last.
struct RulerBlock: BlockContent {
  private let length: Int
  private let goesDown: Bool
  private let style: String

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ruler, down, style
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    length = try values.decode(Int.self, forKey: .ruler)
    goesDown = try values.decodeIfPresent(Bool.self, forKey: .down) ?? false
    style = try values.decodeIfPresent(String.self, forKey: .style) ?? "caption"
    guard (10...280).contains(length) else { throw decoder.failure("a ruler is 10 to 280 mm long") }
  }

  var styleNames: [String] { [style] }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    let end = Dots.of(millimetres: Double(length))
    guard goesDown ? width >= Self.longest + Self.numberWidth : width >= end + Self.thickness else {
      throw .library(name: "layout", message: "a ruler of \(length) mm is longer than its place")
    }
    var ruler = Slab(height: goesDown ? end + Self.thickness : Self.longest)
    for millimetre in 0...length {
      let at = Dots.of(millimetres: Double(millimetre))
      let mark = Self.longest(at: millimetre)
      ruler.marks.append(
        .fill(
          goesDown
            ? Fill(x: 0, y: at, width: mark, height: Self.thickness)
            : Fill(x: at, y: 0, width: Self.thickness, height: mark)))
      // The first number would stand half beside the page.
      guard millimetre % 10 == 0, millimetre > 0 else { continue }
      let number = try composer.slabs(
        of: String(millimetre), style: composer.style(style), width: Self.numberWidth
      ).joined
      // The last one stands inside the ruler, or it would need more room than the ruler has.
      let (right, down) =
        goesDown
        ? (Self.longest, max(0, min(at - number.height / 2, end + Self.thickness - number.height)))
        : (max(0, min(at - Self.numberWidth / 2, width - Self.numberWidth)), Self.longest)
      ruler.marks += number.marks.map { $0.moved(right: right, down: down) }
      ruler.height = max(ruler.height, down + number.height)
    }
    return [ruler]
  }

  private static func longest(at millimetre: Int) -> Int {
    millimetre % 10 == 0 ? longest : millimetre % 5 == 0 ? longest * 2 / 3 : longest / 3
  }

  private static let longest = Dots.of(millimetres: 3)
  private static let thickness = 2
  private static let numberWidth = Dots.of(millimetres: 7)
}
