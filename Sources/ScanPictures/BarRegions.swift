internal import Glibc

/// A stretch of a picture where brightness changes along one line only, as it does across bars.
struct BarRegion {
  /// The middle, in pixels of the picture that was searched.
  var x: Double
  var y: Double
  /// The direction across the bars, radians.
  var angle: Double
  /// How far it reaches across the bars and along them.
  var length: Double
  var height: Double
  /// How many cells it has, each weighted with how well its direction is kept.
  var strength: Double
}

extension BarRegion {
  /// Whether both are pieces of one row of bars, with no more than a wide space between them.
  fileprivate func continues(_ other: BarRegion, over space: Double) -> Bool {
    let (cosine, sine) = (cos(angle), sin(angle))
    let (x, y) = (other.x - x, other.y - y)
    let along = abs(y * cosine - x * sine)
    let gap = abs(x * cosine + y * sine) - (length + other.length) / 2
    // Twice the angle: opposite directions are one.
    return cos(2 * (angle - other.angle)) > 0.97 && along < 0.25 * min(height, other.height)
      && max(height, other.height) < 1.6 * min(height, other.height)
      && gap < space
  }

  fileprivate func joined(with other: BarRegion) -> BarRegion {
    let main = strength >= other.strength ? self : other
    let (cosine, sine) = (cos(main.angle), sin(main.angle))
    let ends = [self, other].flatMap { piece in
      let across = piece.x * cosine + piece.y * sine
      return [across - piece.length / 2, across + piece.length / 2]
    }
    let (near, far) = (ends.min() ?? 0, ends.max() ?? 0)
    let (u, v) = ((near + far) / 2, main.y * cosine - main.x * sine)
    return BarRegion(
      x: u * cosine - v * sine, y: u * sine + v * cosine, angle: main.angle, length: far - near,
      height: main.height, strength: strength + other.strength)
  }
}

/// Finds such stretches by the structure tensor: the products of a pixel's two slopes, summed over cells.
///
/// Turned, long and low codes have no upright or level line through all bars, so zbar never meets them; found and
/// turned level they raise its share of photographed EAN codes from 76 to 98 of 100 (`barcodes.md` 5).
struct BarSearch {
  private static let side = SlopeCells.side
  /// The weakest mean product: a step of ten grey values on every second pixel.
  private static let leastSlope: Float = 800
  /// 1 where all slopes point one way, 0 where they point everywhere.
  private static let leastCoherence: Float = 0.55
  /// Half of what a long code in pieces could have; pieces that are joined are among the strongest.
  private static let piecesPerRegion = 4
  /// Cosine of twice the 15° that a cell's direction may differ from its neighbours'.
  private static let leastAgreement: Float = 0.86
  /// Fewer cells hold no bars that could be read.
  private static let leastCells = 5

  private let columns: Int
  private let rows: Int
  private var cells: [Cell]

  private struct Cell {
    /// Direction across the bars, doubled so that opposite directions are one.
    var cosine: Float = 0
    var sine: Float = 0
    var coherence: Float = 0
    var isOpen = false
  }

  init(_ slopes: SlopeCells) {
    columns = slopes.columns
    rows = slopes.rows
    cells = Self.smoothed(slopes)
  }

  /// The regions, the strongest first.
  func regions(atMost limit: Int) -> [BarRegion] {
    var cells = cells
    var found: [BarRegion] = []
    for start in cells.indices where cells[start].isOpen {
      if let region = region(from: start, &cells) { found.append(region) }
    }
    found.sort { $0.strength > $1.strength }
    return Array(Self.joined(found.prefix(Self.piecesPerRegion * limit)).prefix(limit))
  }

  /// Bars with spaces as wide as three cells come in pieces: each goes to the piece that it continues.
  private static func joined(_ pieces: some Collection<BarRegion>) -> [BarRegion] {
    var regions: [BarRegion] = []
    for piece in pieces {
      var whole = piece
      while let at = regions.firstIndex(where: { $0.continues(whole, over: Double(3 * side)) }) {
        whole = regions.remove(at: at).joined(with: whole)
      }
      regions.append(whole)
    }
    return regions.sorted { $0.strength > $1.strength }
  }

  // MARK: Cells

  /// Each cell with its eight neighbours: one cell alone may lie within a single wide bar.
  private static func smoothed(_ slopes: SlopeCells) -> [Cell] {
    let (raw, columns, rows) = (slopes.cells, slopes.columns, slopes.rows)
    var cells = [Cell](repeating: Cell(), count: raw.count)
    for row in 0..<rows {
      for column in 0..<columns {
        var (xx, yy, xy, count) = (Float(0), Float(0), Float(0), Float(0))
        for y in max(0, row - 1)..<min(rows, row + 2) {
          for x in max(0, column - 1)..<min(columns, column + 2) {
            let cell = raw[y * columns + x]
            xx += cell.xx
            yy += cell.yy
            xy += cell.xy
            count += 1
          }
        }
        let energy = xx + yy
        let (difference, mixed) = (xx - yy, 2 * xy)
        let length = (difference * difference + mixed * mixed).squareRoot()
        guard energy > leastSlope * count * Float(side * side), length > leastCoherence * energy else {
          continue
        }
        let own = raw[row * columns + column]
        // Its own slopes too, lest the region grows over the quiet zone and the digits.
        guard own.energy > leastSlope * Float(side * side) / 2 else { continue }
        let at = row * columns + column
        cells[at].cosine = difference / length
        cells[at].sine = mixed / length
        cells[at].coherence = length / energy
        cells[at].isOpen = true
      }
    }
    return cells
  }

  // MARK: Regions

  private func region(from start: Int, _ cells: inout [Cell]) -> BarRegion? {
    var members = [start]
    cells[start].isOpen = false
    var (cosine, sine) = (cells[start].cosine, cells[start].sine)
    var next = 0
    while next < members.count {
      let (row, column) = (members[next] / columns, members[next] % columns)
      next += 1
      let norm = (cosine * cosine + sine * sine).squareRoot()
      for y in max(0, row - 1)..<min(rows, row + 2) {
        for x in max(0, column - 1)..<min(columns, column + 2) {
          let at = y * columns + x
          guard cells[at].isOpen,
            cells[at].cosine * cosine + cells[at].sine * sine > Self.leastAgreement * norm
          else { continue }
          cells[at].isOpen = false
          cosine += cells[at].cosine * cells[at].coherence
          sine += cells[at].sine * cells[at].coherence
          members.append(at)
        }
      }
    }
    guard members.count >= Self.leastCells else { return nil }
    return region(of: members, angle: Double(atan2(sine, cosine)) / 2, cells)
  }

  private func region(of members: [Int], angle: Double, _ cells: [Cell]) -> BarRegion? {
    let (cosine, sine) = (cos(angle), sin(angle))
    let side = Double(Self.side)
    func middle(_ at: Int) -> (x: Double, y: Double) {
      ((Double(at % columns) + 0.5) * side, (Double(at / columns) + 0.5) * side)
    }
    let across = members.map { middle($0).x * cosine + middle($0).y * sine }.sorted()
    let along = members.map { middle($0).y * cosine - middle($0).x * sine }.sorted()
    let (near, far) = (across[0] - side / 2, across[across.count - 1] + side / 2)
    // A word or an edge that hangs on above or below must not pull the strip off the bars.
    let (high, low) = (
      along[along.count / 20] - side / 2, along[along.count - 1 - along.count / 20] + side / 2
    )
    // An edge of a table is long along and short across.
    guard far - near >= 4 * side else { return nil }
    let (u, v) = ((near + far) / 2, (high + low) / 2)
    let strength = members.reduce(0.0) { $0 + Double(cells[$1].coherence) }
    return BarRegion(
      x: u * cosine - v * sine, y: u * sine + v * cosine, angle: angle, length: far - near,
      height: low - high, strength: strength)
  }
}

/// The picture and its halves, made when first asked for.
struct Pyramid {
  private var levels: [PictureView]

  init(_ picture: GreyPicture) { levels = [PictureView(picture: picture)] }

  var original: PictureView { levels[0] }

  /// The picture halved `count` times, or as often as it can be.
  mutating func halved(_ count: Int) -> PictureView {
    while levels.count <= count {
      let last = levels[levels.count - 1]
      guard last.picture.width >= 4, last.picture.height >= 4 else { return last }
      levels.append(last.reduced(by: 2))
    }
    return levels[count]
  }

  /// The largest level whose sides are at most `longest`.
  mutating func fitting(longest: Int) -> PictureView {
    var count = 0
    var side = max(original.picture.width, original.picture.height)
    while side > longest {
      side /= 2
      count += 1
    }
    return halved(count)
  }

  /// The bars of a region laid level, cut out of the picture at its full sharpness.
  ///
  /// - Parameters:
  ///   - view: the level in which the region was found.
  ///   - pixel: the side of a pixel of the strip, in pixels of the original; below 1 enlarges.
  ///   - rows: how many lines are drawn from one end of the bars to the other.
  ///   - thick: how many neighbouring lines each is the mean of.
  mutating func strip(
    _ region: BarRegion, of view: PictureView, pixel: Double, rows: Int, thick: Int = 1
  ) -> PictureView {
    let level = halved(max(0, Int(log2(max(1, pixel)) + 0.25)))
    let scale = level.placement.size
    // From the level of the search by way of the original to the level that is drawn.
    let zoom = view.placement.size / scale
    let step = pixel / scale
    // Wider than the region by what a quiet zone needs and what the cells have missed.
    let length = region.length * 1.16 * zoom + 24 * zoom
    let height = max(1, region.height * 0.96 * zoom)
    let width = max(2, Int(length / step))
    let (cosine, sine) = (cos(region.angle), sin(region.angle))
    let spacing = height / Double(rows * thick)
    // Pixels of a halved picture lie half a pixel off those of the larger one.
    let (middleX, middleY) = ((region.x + 0.5) * zoom - 0.5, (region.y + 0.5) * zoom - 0.5)
    let half = (u: Double(width) * step / 2, v: height / 2 - spacing / 2)
    let placement = Placement(
      xx: cosine * step, xy: -sine * spacing, x: middleX - cosine * half.u + sine * half.v,
      yx: sine * step, yy: cosine * spacing, y: middleY - sine * half.u - cosine * half.v)
    var drawn = level.picture.drawn(width: width, height: rows * thick, placement)
    var back = placement
    if thick > 1 {
      drawn = drawn.flattened(by: thick)
      back.xy *= Double(thick)
      back.yy *= Double(thick)
    }
    return PictureView(picture: drawn, placement: back.then(level.placement))
  }
}

extension GreyPicture {
  /// The mean of each `count` lines.
  func flattened(by count: Int) -> GreyPicture {
    GreyPicture(width: width, height: height / count) { target in
      pixels.withUnsafeBufferPointer { source in
        for y in 0..<(height / count) {
          for x in 0..<width {
            var sum = 0
            for row in 0..<count { sum += Int(source[(y * count + row) * width + x]) }
            target[y * width + x] = UInt8(sum / count)
          }
        }
      }
    }
  }
}
