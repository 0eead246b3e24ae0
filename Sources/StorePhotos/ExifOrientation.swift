/// How a camera was held, 2 to 8 of Exif's tag 0x0112; the upright 1 needs no mention.
struct ExifOrientation: Equatable {
  let rawValue: UInt8

  init?(rawValue: UInt8) {
    guard (2...8).contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  /// From the content of an APP1 segment (Exif 2.3, 4.5). Nil when it has no such tag or cannot be read: the picture
  /// is good without.
  init?(exif content: ArraySlice<UInt8>) {
    let header = Array("Exif\0\0".utf8)
    guard content.starts(with: header) else { return nil }
    let tiff = Array(content.dropFirst(header.count))
    let isLittleEndian: Bool
    switch Array(tiff.prefix(2)) {
    case Array("II".utf8): isLittleEndian = true
    case Array("MM".utf8): isLittleEndian = false
    default: return nil
    }

    func number(at offset: Int, bytes count: Int) -> Int? {
      guard offset >= 0, offset <= tiff.count - count else { return nil }
      let field = tiff[offset..<offset + count]
      return (isLittleEndian ? Array(field.reversed()) : Array(field)).reduce(0) { $0 << 8 | Int($1) }
    }

    guard number(at: 2, bytes: 2) == 42, let directory = number(at: 4, bytes: 4),
      let entries = number(at: directory, bytes: 2)
    else { return nil }
    for entry in 0..<entries {
      let offset = directory + 2 + 12 * entry
      guard let tag = number(at: offset, bytes: 2) else { return nil }
      guard tag == Self.tag else { continue }
      guard number(at: offset + 2, bytes: 2) == Self.short, number(at: offset + 4, bytes: 4) == 1,
        let value = number(at: offset + 8, bytes: 2), let small = UInt8(exactly: value)
      else { return nil }
      self.init(rawValue: small)
      return
    }
    return nil
  }

  /// A whole APP1 segment that says this and nothing else.
  var segment: [UInt8] {
    let tiff: [UInt8] = [
      0x4D, 0x4D, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,  // big-endian, first directory at 8
      0x00, 0x01,  // one entry
      0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, rawValue, 0x00, 0x00,
      0x00, 0x00, 0x00, 0x00,  // no further directory
    ]
    let content = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1, 0x00, UInt8(content.count + 2)] + content
  }

  private static let tag = 0x0112
  private static let short = 3
}
