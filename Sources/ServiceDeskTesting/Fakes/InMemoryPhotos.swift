public import ServiceDesk

/// Photos in a dictionary, refused and named as on disk.
public actor InMemoryPhotos: PhotoStore {
  private let limit: Int
  private var photos: [PhotoName: [UInt8]] = [:]
  private var failure: PhotoFailure?

  /// - Parameter limit: the most bytes that a photo may have.
  public init(limit: Int = 8 << 20) { self.limit = limit }

  public func keep(_ photo: [UInt8]) throws(PhotoFailure) -> PhotoName {
    if let failure { throw failure }
    guard photo.count <= limit else { throw .tooManyBytes(limit: limit) }
    let isPicture = photo.starts(with: [0xFF, 0xD8, 0xFF]) || photo.starts(with: [0x89, 0x50, 0x4E, 0x47])
    guard isPicture, let name = PhotoName(rawValue: hexadecimal(TestSecrecy().sha256(photo))) else {
      throw .notAPicture
    }
    photos[name] = photo
    return name
  }

  public func photo(_ name: PhotoName) throws(PhotoFailure) -> [UInt8] {
    if let failure { throw failure }
    guard let photo = photos[name] else { throw .noSuchPhoto }
    return photo
  }

  /// Makes every call fail; nil mends it.
  public func fail(_ failure: PhotoFailure?) { self.failure = failure }
}
