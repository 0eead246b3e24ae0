import ServiceDesk

/// The chunks of a PNG file that make up the picture (PNG, third edition, 11).
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The file again without texts, times, Exif and chunks unknown to the standard.
  private(set) var stripped = Self.signature

  init(_ bytes: [UInt8]) throws(PhotoFailure) {
    stripped.reserveCapacity(bytes.count)
    var reader = ByteReader(bytes[...])
    _ = try reader.take(Self.signature.count)
    var isFirst = true
    var hasData = false
    while true {
      let chunk = try Chunk(&reader)
      guard isFirst == (chunk.kind == "IHDR") else { throw .notAPicture }
      if isFirst { try Self.checkHeader(chunk.content) }
      isFirst = false
      hasData = hasData || chunk.kind == "IDAT"
      if Self.kept.contains(chunk.kind) {
        stripped += chunk.bytes
      } else if chunk.isCritical {
        throw .notAPicture
      }
      guard chunk.kind != "IEND" else {
        guard chunk.content.isEmpty else { throw .notAPicture }
        break
      }
    }
    guard hasData else { throw .notAPicture }
  }

  /// What the picture is drawn from, and what its colours mean. Not among them the frames of an animation: what is left
  /// of one is its still picture.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs",
  ]

  private static func checkHeader(_ content: ArraySlice<UInt8>) throws(PhotoFailure) {
    var reader = ByteReader(content)
    guard content.count == 13, try reader.number(bytes: 4) > 0, try reader.number(bytes: 4) > 0 else {
      throw .notAPicture
    }
  }

  private struct Chunk {
    let kind: String
    let content: ArraySlice<UInt8>
    /// With length, kind and check sum, as they stand in the file.
    let bytes: ArraySlice<UInt8>

    init(_ reader: inout ByteReader) throws(PhotoFailure) {
      let length = try reader.take(4)
      let kind = try reader.take(4)
      let count = length.reduce(0) { $0 << 8 | Int($1) }
      guard count < 1 << 31, kind.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) else {
        throw .notAPicture
      }
      self.content = try reader.take(count)
      self.kind = String(decoding: kind, as: UTF8.self)
      let checksum = try reader.take(4)
      self.bytes = length + kind + content + checksum
    }

    /// A reader must not show the picture if it does not know the chunk (5.4).
    var isCritical: Bool { kind.utf8.first.map { $0 & 0x20 == 0 } ?? false }
  }
}
