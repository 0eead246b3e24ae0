/// A picture without colour: one byte a pixel, row by row from the top, 0 black to 255 white.
struct GreyPicture: Sendable, Equatable {
  let width: Int
  let height: Int
  let pixels: [UInt8]

  var pixelCount: Int { width * height }

  /// - Precondition: `fill` writes all `width * height` bytes.
  init(width: Int, height: Int, fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    self.width = width
    self.height = height
    let count = width * height
    self.pixels = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }

  /// The same size with each brightness replaced by its entry.
  func mapped(_ table: [UInt8]) -> GreyPicture {
    GreyPicture(width: width, height: height) { target in
      pixels.withUnsafeBufferPointer { source in
        table.withUnsafeBufferPointer { table in
          for index in 0..<source.count { target[index] = table[Int(source[index])] }
        }
      }
    }
  }

  /// White on black becomes black on white.
  var inverted: GreyPicture { mapped((0...255).map { UInt8(255 - $0) }) }

  /// Grey paper becomes white: all brighter than 0.7 of the paper is paper.
  ///
  /// zbar never reads a clean Code 128 on light grey paper (measured, `stack.md` D), but does after this.
  var whitened: GreyPicture {
    let tones = tones(0.01, 0.9)
    return spread(from: tones.dark, to: max(1, tones.bright * 7 / 10))
  }

  /// Ink becomes black and paper white, however little they differ.
  var stretched: GreyPicture {
    let tones = tones(0.02, 0.95)
    return spread(from: tones.dark, to: max(1, tones.bright))
  }

  private func spread(from dark: Int, to white: Int) -> GreyPicture {
    let black = min(dark, white - 1)
    return mapped((0...255).map { UInt8(max(0, min(255, ($0 - black) * 255 / (white - black)))) })
  }

  /// The brightnesses that these shares of the pixels do not exceed.
  private func tones(_ dark: Double, _ bright: Double) -> (dark: Int, bright: Int) {
    var histogram = [Int](repeating: 0, count: 256)
    pixels.withUnsafeBufferPointer { for value in $0 { histogram[Int(value)] += 1 } }
    /// The brightness that `share` of the pixels do not exceed.
    func brightness(_ share: Double) -> Int {
      var left = Int(Double(pixelCount) * share)
      for value in 0..<256 {
        left -= histogram[value]
        if left < 0 { return value }
      }
      return 255
    }
    return (brightness(dark), brightness(bright))
  }

  /// The mean of blocks of `factor` × `factor` pixels; a rest at the right and the bottom is left out.
  func reduced(by factor: Int) -> GreyPicture {
    if factor == 2 { return halved }
    let narrow = width / factor
    return GreyPicture(width: narrow, height: height / factor) { target in
      pixels.withUnsafeBufferPointer { source in
        for y in 0..<(height / factor) {
          for x in 0..<narrow {
            var sum = 0
            for row in 0..<factor {
              let start = (y * factor + row) * width + x * factor
              for index in start..<(start + factor) { sum += Int(source[index]) }
            }
            target[y * narrow + x] = UInt8(sum / (factor * factor))
          }
        }
      }
    }
  }

  private var halved: GreyPicture {
    let narrow = width / 2
    return GreyPicture(width: narrow, height: height / 2) { target in
      pixels.withUnsafeBufferPointer { source in
        for y in 0..<(height / 2) {
          let upper = 2 &* y &* width
          let lower = upper &+ width
          let start = y &* narrow
          for x in 0..<narrow {
            let column = 2 &* x
            let top = UInt16(source[upper &+ column]) &+ UInt16(source[upper &+ column &+ 1])
            let bottom = UInt16(source[lower &+ column]) &+ UInt16(source[lower &+ column &+ 1])
            target[start &+ x] = UInt8(truncatingIfNeeded: (top &+ bottom) >> 2)
          }
        }
      }
    }
  }

  /// Light that falls unevenly evened out: each pixel against the mean of its surroundings.
  ///
  /// - Parameter reach: half the side of the surroundings, in pixels.
  func evened(reach: Int) -> GreyPicture {
    let stride = width + 1
    // Sums over all pixels above and to the left; 25 megapixels × 255 do not fit 32 bits, but wrapped
    // differences of smaller areas are exact.
    var sums = [UInt32](repeating: 0, count: stride * (height + 1))
    return GreyPicture(width: width, height: height) { target in
      sums.withUnsafeMutableBufferPointer { sums in
        pixels.withUnsafeBufferPointer { source in
          for y in 0..<height {
            var rowSum: UInt32 = 0
            for x in 0..<width {
              rowSum &+= UInt32(source[y * width + x])
              sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] &+ rowSum
            }
          }
          for y in 0..<height {
            let (first, last) = (max(0, y - reach), min(height, y + reach + 1))
            let (top, bottom) = (first * stride, last * stride)
            // A division a pixel would be most of the time.
            let inner = 1 / Float((2 * reach + 1) * (last - first))
            for x in 0..<width {
              let left = max(0, x &- reach)
              let right = min(width, x &+ reach &+ 1)
              let sum =
                sums[bottom &+ right] &- sums[bottom &+ left] &- sums[top &+ right] &+ sums[top &+ left]
              let isInner = right &- left == 2 &* reach &+ 1
              let share = isInner ? inner : 1 / Float((right &- left) &* (last &- first))
              let mean = Int(Float(sum) * share)
              let value = 128 &+ (Int(source[y &* width &+ x]) &- mean) &* 4
              target[y &* width &+ x] = UInt8(max(0, min(255, value)))
            }
          }
        }
      }
    }
  }

  /// Each column averaged over `reach` pixels up and down: noise and scratches go, upright bars stay.
  func blurredVertically(reach: Int) -> GreyPicture {
    GreyPicture(width: width, height: height) { target in
      pixels.withUnsafeBufferPointer { source in
        for x in 0..<width {
          var sum = 0
          var count = 0
          for y in -reach..<height {
            if y + reach < height {
              sum += Int(source[(y + reach) * width + x])
              count += 1
            }
            if y - reach - 1 >= 0 {
              sum -= Int(source[(y - reach - 1) * width + x])
              count -= 1
            }
            if y >= 0 { target[y * width + x] = UInt8(sum / count) }
          }
        }
      }
    }
  }

  /// The picture seen through `placement`, each pixel mixed from four; white where there is none.
  func drawn(width newWidth: Int, height newHeight: Int, _ placement: Placement) -> GreyPicture {
    GreyPicture(width: newWidth, height: newHeight) { target in
      pixels.withUnsafeBufferPointer { source in
        // Fixed point with 16 fraction bits: twice the speed of floating point here.
        let stepX = Int(placement.xx * 65536)
        let stepY = Int(placement.yx * 65536)
        for y in 0..<newHeight {
          var fixedX = Int((placement.xy * Double(y) + placement.x) * 65536)
          var fixedY = Int((placement.yy * Double(y) + placement.y) * 65536)
          for x in 0..<newWidth {
            let column = fixedX >> 16
            let row = fixedY >> 16
            var value = 255
            if column >= 0, row >= 0, column < width - 1, row < height - 1 {
              let right = fixedX & 0xFFFF
              let below = fixedY & 0xFFFF
              let at = row * width + column
              let upper = Int(source[at]) * (65536 - right) + Int(source[at + 1]) * right
              let lower = Int(source[at + width]) * (65536 - right) + Int(source[at + width + 1]) * right
              value = ((upper >> 8) * (65536 - below) + (lower >> 8) * below) >> 24
            }
            target[y * newWidth + x] = UInt8(value)
            fixedX += stepX
            fixedY += stepY
          }
        }
      }
    }
  }
}
