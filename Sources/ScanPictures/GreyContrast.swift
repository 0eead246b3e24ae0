internal import Glibc

extension GreyPicture {
  /// Dark tones spread, light tones drawn together: exponent 2 helps faint bars on bright paper.
  func darkened(exponent: Double) -> GreyPicture {
    mapped((0...255).map { UInt8((pow(Double($0) / 255, exponent) * 255).rounded()) })
  }

  /// Contrast stretched part by part, each part's histogram cut off so that noise is not drawn up with it
  /// (contrast limited adaptive histogram equalisation).
  ///
  /// - Parameters:
  ///   - parts: how many parts lie side by side in each direction.
  ///   - limit: how many times the mean a brightness may be counted.
  func equalized(parts: Int = 8, limit: Int = 2) -> GreyPicture {
    let columns = max(1, min(parts, width / 16))
    let rows = max(1, min(parts, height / 16))
    func span(_ part: Int, _ count: Int, _ length: Int) -> Range<Int> {
      (length * part / count)..<(length * (part + 1) / count)
    }
    var tables: [UInt8] = []
    for row in 0..<rows {
      for column in 0..<columns {
        tables += equalization(x: span(column, columns, width), y: span(row, rows, height), limit: limit)
      }
    }
    /// The two parts that a row or column lies between, and how near it is to the second, in 256ths.
    func neighbours(_ length: Int, _ count: Int) -> [(first: Int, second: Int, share: Int)] {
      (0..<length).map { position in
        let place = max(0, (2 * position + 1) * count * 128 / length - 128)
        return (min(place >> 8, count - 1), min((place >> 8) + 1, count - 1), place & 255)
      }
    }
    let across = neighbours(width, columns)
    let down = neighbours(height, rows)
    return GreyPicture(width: width, height: height) { target in
      pixels.withUnsafeBufferPointer { source in
        tables.withUnsafeBufferPointer { tables in
          across.withUnsafeBufferPointer { across in
            for y in 0..<height {
              let (upper, lower, below) = down[y]
              let upperTables = upper * columns * 256
              let lowerTables = lower * columns * 256
              for x in 0..<width {
                let at = y &* width &+ x
                let value = Int(source[at])
                let (left, right, share) = across[x]
                let first = left &* 256 &+ value
                let second = right &* 256 &+ value
                let far = 256 &- share
                let a = Int(tables[upperTables &+ first]) &* far
                let b = Int(tables[upperTables &+ second]) &* share
                let c = Int(tables[lowerTables &+ first]) &* far
                let d = Int(tables[lowerTables &+ second]) &* share
                let mixed: Int = (a &+ b) &* (256 &- below) &+ (c &+ d) &* below
                target[at] = UInt8(truncatingIfNeeded: mixed >> 16)
              }
            }
          }
        }
      }
    }
  }

  /// The table that spreads the tones of one part evenly.
  private func equalization(x: Range<Int>, y: Range<Int>, limit: Int) -> [UInt8] {
    var histogram = [Int](repeating: 0, count: 256)
    pixels.withUnsafeBufferPointer { source in
      for row in y {
        for index in (row * width + x.lowerBound)..<(row * width + x.upperBound) {
          histogram[Int(source[index])] += 1
        }
      }
    }
    let total = max(1, x.count * y.count)
    let most = max(1, total * limit / 256)
    var excess = 0
    for value in 0..<256 where histogram[value] > most {
      excess += histogram[value] - most
      histogram[value] = most
    }
    var sum = 0
    return (0..<256).map { value in
      sum += histogram[value]
      // What was cut off is given back to all alike.
      return UInt8(min(255, (sum + excess * (value + 1) / 256) * 255 / total))
    }
  }
}
