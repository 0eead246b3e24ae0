import Foundation

@testable import DrawPages

/// What a cheap camera in an unsteady hand makes of printed dots: seen from the side, unsharp, noisy, pale.
///
/// The seed decides all of it, so a picture that cannot be read can be made again.
struct HandCamera {
  private var state: UInt64
  /// Camera dots to a module of the finest code, which is what readers need two of.
  let scale: Double

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

  /// A grey PGM (P5) of the picture.
  mutating func photograph(_ picture: DotPicture) -> [UInt8] {
    let margin = 24.0
    let width = Int(Double(picture.width) * scale + 2 * margin)
    let height = Int(Double(picture.height) * scale + 2 * margin)
    // Turned by up to 4 degrees, and the far edge up to 6 % shorter.
    let turn = between(-0.07, 0.07)
    let (cosine, sine) = (cos(turn), sin(turn))
    let (tiltX, tiltY) = (between(-0.06, 0.06) / Double(width), between(-0.06, 0.06) / Double(height))
    let (paper, ink) = (between(150, 215), between(60, 100))
    var grey: [Double] = []
    grey.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        var sum = 0.0
        // Four samples of each camera dot.
        for step in 0..<4 {
          let dx = Double(x) + (step % 2 == 0 ? 0.25 : 0.75) - Double(width) / 2
          let dy = Double(y) + (step < 2 ? 0.25 : 0.75) - Double(height) / 2
          let reach = (1 + dx * tiltX + dy * tiltY) * scale
          let px = (dx * cosine - dy * sine) / reach + Double(picture.width) / 2
          let py = (dx * sine + dy * cosine) / reach + Double(picture.height) / 2
          sum += picture.isInk(Int(px.rounded(.down)), Int(py.rounded(.down))) ? ink : paper
        }
        grey.append(sum / 4)
      }
    }
    // Noise of more than 4 of 255 hides the edges of bars from zbar at any sharpness (measured).
    let soft = blurred(grey, width, height)
    let bytes = soft.map { UInt8(max(0, min(255, $0 + between(-4, 4)))) }
    return Array("P5 \(width) \(height) 255\n".utf8) + bytes
  }

  /// 1 2 1 in both directions: out of focus by about a camera dot.
  private func blurred(_ grey: [Double], _ width: Int, _ height: Int) -> [Double] {
    func pass(_ grey: [Double], _ step: Int) -> [Double] {
      grey.indices.map { index in
        let (before, after) = (max(index - step, 0), min(index + step, grey.count - 1))
        return (grey[before] + 2 * grey[index] + grey[after]) / 4
      }
    }
    return pass(pass(grey, 1), width)
  }
}
