import ServiceDesk

/// The segments of a JPEG file that make up the picture (ITU-T T.81 annex B).
struct JPEGFile {
  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  /// Pixel density; without the thumbnail that it may hold.
  private var jfif: [UInt8] = []
  private var orientation: ExifOrientation?
  /// Everything else up to the end-of-image marker.
  private var picture: [UInt8] = []
  private var hasFrame = false
  private var hasScan = false

  init(_ bytes: [UInt8]) throws(PhotoFailure) {
    var reader = ByteReader(bytes[...])
    _ = try reader.take(2)
    picture.reserveCapacity(bytes.count)
    while true {
      let marker = try Self.marker(&reader)
      guard marker != Marker.endOfImage else { break }
      try take(marker, from: &reader)
    }
    guard hasScan else { throw .notAPicture }
  }

  /// The file again, with a minimal Exif segment when the picture has to be turned to be looked at.
  var stripped: [UInt8] {
    [0xFF, 0xD8] + jfif + (orientation?.segment ?? []) + picture + [0xFF, Marker.endOfImage]
  }

  /// Any number of 0xFF may stand before a marker (B.1.1.2).
  private static func marker(_ reader: inout ByteReader) throws(PhotoFailure) -> UInt8 {
    guard try reader.byte() == 0xFF else { throw .notAPicture }
    var code = try reader.byte()
    while code == 0xFF { code = try reader.byte() }
    return code
  }

  private mutating func take(_ marker: UInt8, from reader: inout ByteReader) throws(PhotoFailure) {
    // Markers without a segment have no place outside of a scan.
    guard marker > Marker.lastStandalone || (0xC0...0xCF).contains(marker) else { throw .notAPicture }
    let length = try reader.number(bytes: 2)
    guard length >= 2 else { throw .notAPicture }
    let content = try reader.take(length - 2)
    switch marker {
    case Marker.app0 where content.starts(with: Array("JFIF\0".utf8)) && content.count >= 14:
      // Version, unit and density; then a thumbnail of 0 by 0.
      if jfif.isEmpty { jfif = Self.segment(marker, content.prefix(12) + [0, 0]) }
    case Marker.app1:
      orientation = orientation ?? ExifOrientation(exif: content)
    case Marker.app2 where content.starts(with: Array("ICC_PROFILE\0".utf8)):
      picture += Self.segment(marker, content)
    case Marker.app14 where content.starts(with: Array("Adobe".utf8)) && content.count >= 12:
      picture += Self.segment(marker, content.prefix(12))
    case Marker.startOfScan:
      guard hasFrame else { throw .notAPicture }
      hasScan = true
      picture += Self.segment(marker, content)
      picture += try reader.take(until: 0xFF) { !Marker.isPartOfScan($0) }
    case _ where Marker.isFrame(marker):
      // Precision, height, width, number of components; then three bytes for each component (B.2.2).
      guard content.count >= 6, content.count == 6 + 3 * Int(content[content.startIndex + 5]) else {
        throw .notAPicture
      }
      hasFrame = true
      picture += Self.segment(marker, content)
    case _ where Marker.tables.contains(marker):
      picture += Self.segment(marker, content)
    default:
      break
    }
  }

  private static func segment(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  private enum Marker {
    static let lastStandalone: UInt8 = 0xD9
    static let endOfImage: UInt8 = 0xD9
    static let startOfScan: UInt8 = 0xDA
    static let app0: UInt8 = 0xE0
    static let app1: UInt8 = 0xE1
    static let app2: UInt8 = 0xE2
    static let app14: UInt8 = 0xEE
    /// Huffman and arithmetic tables, quantisation, number of lines, restart interval.
    static let tables: Set<UInt8> = [0xC4, 0xCC, 0xDB, 0xDC, 0xDD]

    static func isFrame(_ marker: UInt8) -> Bool {
      (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    /// After 0xFF within a scan: a stuffed zero or a restart marker (B.1.1.5).
    static func isPartOfScan(_ byte: UInt8) -> Bool {
      byte == 0 || (0xD0...0xD7).contains(byte)
    }
  }
}
