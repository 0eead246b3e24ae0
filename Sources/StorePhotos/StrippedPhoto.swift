import ServiceDesk

/// A photo without what the camera wrote about place, time and owner (ASVS 5.0 14.2.8).
///
/// The picture itself is copied, not decoded, so its quality stays. What stays is listed, so that a kind of metadata
/// nobody thought of is dropped too; so is whatever follows the picture's end, where phones put films and depth maps.
struct StrippedPhoto: Equatable, Sendable {
  let bytes: [UInt8]

  /// Throws `notAPicture` for what is neither JPEG nor PNG by its first bytes, and for files that are cut off or built
  /// wrongly.
  init(of photo: [UInt8]) throws(PhotoFailure) {
    if photo.starts(with: JPEGFile.signature) {
      self.bytes = try JPEGFile(photo).stripped
    } else if photo.starts(with: PNGFile.signature) {
      self.bytes = try PNGFile(photo).stripped
    } else {
      throw .notAPicture
    }
  }
}
