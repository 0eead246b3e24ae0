/// The smallest pictures that decoders accept, put together by hand.
enum SampleJPEG {
  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  static let start: [UInt8] = [0xFF, 0xD8]
  static let end: [UInt8] = [0xFF, 0xD9]
  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 1, 0, 72, 0, 72, 0, 0])
  static let quantisation = segment(0xDB, [0] + Array(repeating: 1, count: 64))
  /// 8 by 8 grey dots.
  static let frame = segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])
  /// Two tables with one code of one bit each: no difference, and end of block.
  static let huffman =
    segment(0xC4, [0x00, 1] + Array(repeating: 0, count: 15) + [0])
    + segment(0xC4, [0x10, 1] + Array(repeating: 0, count: 15) + [0])
  static let scanHeader = segment(0xDA, [1, 1, 0, 0, 63, 0])
  static let scan = scanHeader + [0x3F]
  static let picture = quantisation + frame + huffman + scan

  static let bare = start + jfif + picture + end

  static let iccProfile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + Array("colours".utf8))
  static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])

  /// As a camera writes it: orientation between other tags, then a thumbnail.
  static func exif(orientation: UInt8, isLittleEndian: Bool) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) }
      return isLittleEndian ? bytes : bytes.reversed()
    }
    let make = number(0x010F, 2) + number(2, 2) + number(4, 4) + Array("Ana\0".utf8)
    let turn = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(Int(orientation), 2) + [0, 0]
    let place = number(0x8825, 2) + number(4, 2) + number(1, 4) + number(50, 4)
    let header = Array((isLittleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    let directory = number(3, 2) + make + turn + place + number(0, 4)
    return segment(0xE1, Array("Exif\0\0".utf8) + header + directory + Array("GPS 44.43 26.10".utf8))
  }

  /// The segment that is to stand for a picture that must be turned.
  static func minimalExif(orientation: UInt8) -> [UInt8] {
    [0xFF, 0xE1, 0x00, 0x22]
      + [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1]
      + [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  }
}

/// One grey dot.
enum SamplePNG {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static let header = bytes(hex: "0000000d49484452000000010000000108000000003a7e9b55")
  static let data = bytes(hex: "0000000a49444154789c63a8070000810080d394534a")
  static let end = bytes(hex: "0000000049454e44ae426082")
  static let bare = signature + header + data + end

  static let gamma = bytes(hex: "0000000467414d410000b18f0bfc6105")
  static let author = bytes(hex: "0000000e74455874417574686f7200416e6120506f7079e88417")
  static let exif = bytes(hex: "00000008655849664d4d002a0000000856614940")
  static let time = bytes(hex: "0000000774494d4507ea0102030405fa22fcad")
  static let privateChunk = bytes(hex: "0000000670725674736563726574ad984182")
}

func bytes(hex: String) -> [UInt8] {
  let digits = hex.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
