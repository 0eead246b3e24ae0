/// One page as the dots that a print head burns: rows of bits, the first dot in the highest bit of a byte, set where
/// there is ink. Bits past the width are clear.
struct DotPicture: Hashable, Sendable {
  let width: Int
  let height: Int
  let bytes: [UInt8]

  var bytesPerRow: Int { (width + 7) / 8 }

  /// - Parameter bytes: `height` rows of whole bytes.
  init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(bytes.count == (width + 7) / 8 * height, "rows are whole bytes")
    (self.width, self.height, self.bytes) = (width, height, bytes)
  }

  func isInk(_ x: Int, _ y: Int) -> Bool {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return false }
    return bytes[y * bytesPerRow + x / 8] & (0x80 >> UInt8(x % 8)) != 0
  }

  func row(_ y: Int) -> ArraySlice<UInt8> { bytes[y * bytesPerRow..<(y + 1) * bytesPerRow] }

  /// The same picture with ink where there was none, its padding set too: for languages in which a clear bit burns.
  var inverted: [UInt8] { bytes.map { ~$0 } }
}
