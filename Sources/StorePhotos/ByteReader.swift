import ServiceDesk

/// Reads a picture file front to back; running past its end means that it is not a picture.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.position = bytes.startIndex
  }

  mutating func byte() throws(PhotoFailure) -> UInt8 {
    guard position < bytes.endIndex else { throw .notAPicture }
    defer { position += 1 }
    return bytes[position]
  }

  /// Big-endian, as JPEG and PNG both are.
  mutating func number(bytes count: Int) throws(PhotoFailure) -> Int {
    try take(count).reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func take(_ count: Int) throws(PhotoFailure) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw .notAPicture }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Everything up to, not including, the next place where `first` is followed by a byte that `isEnd` accepts.
  mutating func take(
    until first: UInt8, followedBy isEnd: (UInt8) -> Bool
  ) throws(PhotoFailure) -> ArraySlice<UInt8> {
    var end = position
    while let candidate = bytes[end...].firstIndex(of: first), candidate + 1 < bytes.endIndex {
      if isEnd(bytes[candidate + 1]) { return try take(candidate - position) }
      end = candidate + 1
    }
    throw .notAPicture
  }
}
