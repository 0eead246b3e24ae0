import Foundation

@testable import DrawPages

/// What a cheap camera in an unsteady hand makes of printed dots: seen from the side, unsharp, noisy, pale.
///
/// The seed decides all of it, so a picture that cannot be read can be made again.
struct HandCamera {
  private var state: UInt64
  /// Camera dots to a printer dot; readers need two to a module of the finest code.
  let scale: Double

  /// A byte of brightness for each camera dot.
  struct Photograph {
    let width: Int
    let height: Int
    let pixels: [UInt8]
  }

  init(seed: UInt64, scale: Double) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.scale = scale
  }

  private mutating func next() -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Double(state >> 11) / Double(1 << 53)
  }

  private mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * next() }

  mutating func photograph(_ picture: DotPicture) -> Photograph {
    let margin = 24.0
    let width = Int(Double(picture.width) * scale + 2 * margin)
    let height = Int(Double(picture.height) * scale + 2 * margin)
    // Turned by up to 4 degrees, and the far edge up to 6 % shorter.
    let turn = between(-0.07, 0.07)
    let (tiltX, tiltY) = (between(-0.06, 0.06) / Double(width), between(-0.06, 0.06) / Double(height))
    let (paper, ink) = (between(150, 215), between(60, 100))
    let sharp = sampled(picture, width, height, turn, tiltX, tiltY, paper: paper, ink: ink)
    let soft = blurred(blurred(sharp, 1), width)
    var pixels = [UInt8](repeating: 0, count: soft.count)
    var index = 0
    while index < soft.count {
      // Noise of more than 4 of 255 hides the edges of bars from zbar at any sharpness (measured).
      pixels[index] = UInt8(max(0, min(255, soft[index] + between(-4, 4))))
      index += 1
    }
    return Photograph(width: width, height: height, pixels: pixels)
  }

  /// Four samples of each camera dot.
  private func sampled(
    _ picture: DotPicture, _ width: Int, _ height: Int, _ turn: Double, _ tiltX: Double, _ tiltY: Double,
    paper: Double, ink: Double
  ) -> [Double] {
    let (cosine, sine) = (cos(turn), sin(turn))
    let (middleX, middleY) = (Double(picture.width) / 2, Double(picture.height) / 2)
    let (columns, rows, perRow) = (picture.width, picture.height, picture.bytesPerRow)
    var grey = [Double](repeating: paper, count: width * height)
    picture.bytes.withUnsafeBufferPointer { bits in
      grey.withUnsafeMutableBufferPointer { grey in
        var index = 0
        while index < width * height {
          let (x, y) = (Double(index % width), Double(index / width))
          var dark = 0.0
          var step = 0
          while step < 4 {
            let dx = x + (step & 1 == 0 ? 0.25 : 0.75) - Double(width) / 2
            let dy = y + (step < 2 ? 0.25 : 0.75) - Double(height) / 2
            let reach = (1 + dx * tiltX + dy * tiltY) * scale
            let px = Int(((dx * cosine - dy * sine) / reach + middleX).rounded(.down))
            let py = Int(((dx * sine + dy * cosine) / reach + middleY).rounded(.down))
            if px >= 0, px < columns, py >= 0, py < rows,
              bits[py * perRow + px >> 3] & (0x80 >> UInt8(px & 7)) != 0
            {
              dark += 1
            }
            step += 1
          }
          grey[index] = paper + (ink - paper) * dark / 4
          index += 1
        }
      }
    }
    return grey
  }

  /// 1 2 1 between dots `step` apart: in both directions, out of focus by about a camera dot.
  private func blurred(_ grey: [Double], _ step: Int) -> [Double] {
    var soft = grey
    grey.withUnsafeBufferPointer { grey in
      soft.withUnsafeMutableBufferPointer { soft in
        var index = 0
        while index < grey.count {
          let (before, after) = (max(index - step, 0), min(index + step, grey.count - 1))
          soft[index] = (grey[before] + 2 * grey[index] + grey[after]) / 4
          index += 1
        }
      }
    }
    return soft
  }
}
