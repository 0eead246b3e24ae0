internal import ServiceDesk

/// How the camera was held, as the file says (Exif 2.32, tag 0x0112): 1 to 8, 1 is upright.
///
/// Bars read the same in every direction, so the pixels are never turned; only the corners are.
struct EXIFOrientation: RawRepresentable, Equatable {
  let rawValue: Int

  init?(rawValue: Int) {
    guard (1...8).contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private init() { rawValue = 1 }

  static let upright = EXIFOrientation()

  /// A point of the stored picture in the picture as people see it.
  func upright(_ point: PicturePoint, width: Int, height: Int) -> PicturePoint {
    let (x, y) = (point.x, point.y)
    let (flippedX, flippedY) = (width - 1 - x, height - 1 - y)
    switch rawValue {
    case 2: return PicturePoint(x: flippedX, y: y)
    case 3: return PicturePoint(x: flippedX, y: flippedY)
    case 4: return PicturePoint(x: x, y: flippedY)
    case 5: return PicturePoint(x: y, y: x)
    case 6: return PicturePoint(x: flippedY, y: x)
    case 7: return PicturePoint(x: flippedY, y: flippedX)
    case 8: return PicturePoint(x: y, y: flippedX)
    default: return point
    }
  }

  /// Reads the tag from a JPEG file; anything missing or contradictory means upright.
  init(jpeg: [UInt8]) {
    self = Self.application1(of: jpeg).flatMap(Self.orientation(inTIFF:)) ?? .upright
  }

  /// Reads the tag from a WebP file: RIFF chunks, the one named EXIF holds the same structure.
  init(webP bytes: [UInt8]) {
    var position = 12
    while position + 8 <= bytes.count {
      let size = bytes[(position + 4)..<(position + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
      let start = position + 8
      guard size <= bytes.count - start else { break }
      if bytes[position..<start].starts(with: "EXIF".utf8) {
        var content = bytes[start..<(start + size)]
        // Some writers keep the mark that JPEG files need.
        if content.starts(with: "Exif\0\0".utf8) { content = content.dropFirst(6) }
        self = Self.orientation(inTIFF: content) ?? .upright
        return
      }
      // Chunks begin at even places.
      position = start + size + size % 2
    }
    self = .upright
  }

  /// Reads the tag from a PNG file: the chunk eXIf holds the same structure (PNG 3, 11.3.3.1).
  init(png bytes: [UInt8]) {
    var position = 8
    while position + 12 <= bytes.count {
      let size = bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
      let start = position + 8
      guard size <= bytes.count - start - 4 else { break }
      if bytes[(position + 4)..<start].elementsEqual("eXIf".utf8) {
        self = Self.orientation(inTIFF: bytes[start..<(start + size)]) ?? .upright
        return
      }
      position = start + size + 4
    }
    self = .upright
  }

  /// The TIFF structure in the first EXIF segment of the file.
  private static func application1(of jpeg: [UInt8]) -> ArraySlice<UInt8>? {
    var position = 2
    while position + 4 <= jpeg.count, jpeg[position] == 0xFF {
      let marker = jpeg[position + 1]
      // Any number of fill bytes may stand before a marker (JPEG, B.1.1.2).
      if marker == 0xFF {
        position += 1
        continue
      }
      // Marks without content (B.1.1.3).
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {
        position += 2
        continue
      }
      // Start of scan: the header is over.
      guard marker != 0xDA else { return nil }
      let length = Int(jpeg[position + 2]) << 8 | Int(jpeg[position + 3])
      let end = position + 2 + length
      guard length >= 2, end <= jpeg.count else { return nil }
      let content = jpeg[(position + 4)..<end]
      if marker == 0xE1, content.starts(with: "Exif\0\0".utf8) { return content.dropFirst(6) }
      position = end
    }
    return nil
  }

  private static func orientation(inTIFF tiff: ArraySlice<UInt8>) -> EXIFOrientation? {
    let isLittle = tiff.starts(with: "II".utf8)
    guard isLittle || tiff.starts(with: "MM".utf8) else { return nil }
    func number(at offset: Int, size: Int) -> Int? {
      guard offset >= 0, offset + size <= tiff.count else { return nil }
      let bytes = tiff[(tiff.startIndex + offset)..<(tiff.startIndex + offset + size)]
      return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 2, size: 2) == 42, let directory = number(at: 4, size: 4),
      let entries = number(at: directory, size: 2)
    else { return nil }
    for entry in 0..<entries {
      let offset = directory + 2 + entry * 12
      guard let tag = number(at: offset, size: 2) else { return nil }
      guard tag == 0x0112 else { continue }
      // Some writers make a long number of the short one.
      let size = number(at: offset + 2, size: 2) == 4 ? 4 : 2
      return number(at: offset + 8, size: size).flatMap(EXIFOrientation.init(rawValue:))
    }
    return nil
  }
}
