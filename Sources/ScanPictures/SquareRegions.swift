internal import Glibc
internal import ServiceDesk

/// A patch of a picture where brightness changes in all directions, as it does in a square of modules.
struct SquareRegion {
  /// In pixels of the picture that was searched.
  var x: Range<Int>
  var y: Range<Int>
  /// How much changes in it, and how well it fills its rectangle.
  var strength: Double

  var middle: PicturePoint {
    PicturePoint(x: (x.lowerBound + x.upperBound) / 2, y: (y.lowerBound + y.upperBound) / 2)
  }

  /// Whether both are nearly one place.
  fileprivate func isLike(_ other: SquareRegion) -> Bool {
    let width = x.clamped(to: other.x).count
    let height = y.clamped(to: other.y).count
    return 10 * width * height > 7 * max(x.count * y.count, other.x.count * other.y.count)
  }
}

/// Finds such patches, so that each is shown to the decoder alone.
///
/// The decoder of squares takes the first thing in its way for a symbol and gives up with it: of 41 Data Matrix
/// symbols on labels that lie on a rough table it read none in the whole picture. Modules change brightness more
/// densely than print and tables do, so patches are cut at several heights, like islands at several tides.
struct SquareSearch {
  private static let side = SlopeCells.side
  /// The weakest mean energy: noise of eight grey values stays below.
  private static let leastEnergy: Float = 800
  /// From one tide to the next.
  private static let fall: Float = 1.8
  /// A square is at least this many cells wide: ten modules of two pixels.
  private static let leastSide = 2
  /// The flattest rectangular symbols are four times as wide as high.
  private static let mostAspect = 5
  /// A square on its corner fills half of the rectangle around it.
  private static let leastFill: Float = 0.4
  /// Bars change in one direction only, 1 at best.
  private static let mostCoherence: Float = 0.6

  private let columns: Int
  private let rows: Int
  private let cells: [SlopeCells.Cell]
  private let energies: [Float]

  init(_ slopes: SlopeCells) {
    columns = slopes.columns
    rows = slopes.rows
    let area = Float(Self.side * Self.side)
    cells = slopes.cells
    energies = slopes.cells.map { $0.energy / area }
  }

  /// The patches, the strongest first.
  func regions(atMost limit: Int) -> [SquareRegion] {
    var found: [SquareRegion] = []
    var tide = (energies.max() ?? 0) / Self.fall
    while tide > Self.leastEnergy {
      for region in regions(above: tide) where !found.contains(where: { $0.isLike(region) }) {
        found.append(region)
      }
      tide /= Self.fall
    }
    return Array(found.sorted { $0.strength > $1.strength }.prefix(limit))
  }

  private func regions(above tide: Float) -> [SquareRegion] {
    var isOpen = energies.map { $0 > tide }
    var found: [SquareRegion] = []
    for start in isOpen.indices where isOpen[start] {
      if let region = region(from: start, &isOpen) { found.append(region) }
    }
    return found
  }

  private func region(from start: Int, _ isOpen: inout [Bool]) -> SquareRegion? {
    var members = [start]
    isOpen[start] = false
    var (left, right, top, bottom) = (columns, 0, rows, 0)
    var sum = SlopeCells.Cell()
    var energy: Float = 0
    var next = 0
    while next < members.count {
      let at = members[next]
      next += 1
      let (row, column) = (at / columns, at % columns)
      (left, right) = (min(left, column), max(right, column))
      (top, bottom) = (min(top, row), max(bottom, row))
      energy += energies[at]
      sum.xx += cells[at].xx
      sum.yy += cells[at].yy
      sum.xy += cells[at].xy
      func take(_ other: Int) {
        guard isOpen[other] else { return }
        isOpen[other] = false
        members.append(other)
      }
      if column > 0 { take(at - 1) }
      if column + 1 < columns { take(at + 1) }
      if row > 0 { take(at - columns) }
      if row + 1 < rows { take(at + columns) }
    }
    let (width, height) = (right - left + 1, bottom - top + 1)
    let fill = Float(members.count) / Float(width * height)
    guard min(width, height) >= Self.leastSide, max(width, height) <= Self.mostAspect * min(width, height),
      fill >= Self.leastFill, sum.coherence < Self.mostCoherence
    else { return nil }
    let density = energy / Float(members.count)
    return SquareRegion(
      x: (left * Self.side)..<((right + 1) * Self.side), y: (top * Self.side)..<((bottom + 1) * Self.side),
      strength: Double(density * fill * min(1, Float(members.count) / 16)))
  }
}

extension Pyramid {
  /// A patch cut out of the picture with its quiet zone, drawn so that its longer side has about `side` pixels.
  mutating func patch(_ region: SquareRegion, of view: PictureView, side: Double) -> PictureView {
    let cell = Double(SlopeCells.side)
    let zoom = view.placement.size
    // The cells at its rim may have missed the outermost modules.
    let (left, top) = (Double(region.x.lowerBound) - cell, Double(region.y.lowerBound) - cell)
    let width = (Double(region.x.count) + 2 * cell) * zoom
    let height = (Double(region.y.count) + 2 * cell) * zoom
    let pixel = max(1.0 / 3, max(width, height) / side)
    let level = halved(max(0, Int(log2(max(1, pixel)) + 0.25)))
    let scale = level.placement.size
    let step = pixel / scale
    let placement = Placement(
      xx: step, x: (left + 0.5) * zoom / scale - 0.5, yy: step, y: (top + 0.5) * zoom / scale - 0.5)
    let drawn = level.picture.drawn(
      width: max(2, Int(width / pixel)), height: max(2, Int(height / pixel)), placement)
    return PictureView(picture: drawn, placement: placement.then(level.placement))
  }
}
