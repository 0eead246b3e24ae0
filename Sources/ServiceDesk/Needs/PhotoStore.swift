/// Keeps the photos of an intake. A photo is named by what it holds.
public protocol PhotoStore: Sendable {
  /// Writes the photo so that it survives a power cut, then returns its name; the row that names it comes after.
  func keep(_ photo: [UInt8]) async throws(PhotoFailure) -> PhotoName

  func photo(_ name: PhotoName) async throws(PhotoFailure) -> [UInt8]
}

public enum PhotoFailure: Error, Sendable, Equatable {
  case tooManyBytes(limit: Int)
  case notAPicture
  case noSuchPhoto
  case diskFull
  case unavailable(reason: String)
}

/// SHA-256 of the photo's bytes in lower-case hexadecimal.
public struct PhotoName: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String

  /// Nil unless `rawValue` is 64 lower-case hexadecimal digits, so that a name can never be a path.
  public init?(rawValue: String) {
    let isHash =
      rawValue.utf8.count == 64
      && rawValue.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isHash else { return nil }
    self.rawValue = rawValue
  }

  public var description: String { rawValue }
}
