internal import CPictures
internal import Glibc
internal import ServiceDesk

/// The bytes of a picture file, known to be JPEG, PNG or WebP by its first bytes.
struct PictureFile {
  enum Format {
    case jpeg, png, webP
  }

  static let byteLimit = 8 << 20
  static let pixelLimit = 25_000_000

  let bytes: [UInt8]
  let format: Format

  init(_ bytes: [UInt8]) throws(PictureFailure) {
    guard bytes.count <= Self.byteLimit else { throw .tooManyBytes(limit: Self.byteLimit) }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      format = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      format = .png
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      format = .webP
    } else {
      throw .unknownFormat
    }
    self.bytes = bytes
  }

  var orientation: EXIFOrientation {
    switch format {
    case .jpeg: EXIFOrientation(jpeg: bytes)
    case .webP: EXIFOrientation(webP: bytes)
    case .png: EXIFOrientation(png: bytes)
    }
  }

  /// Decodes the file; only the worker process does this. See the manuals of libjpeg-turbo, libpng and libwebp.
  func decoded() throws(PictureFailure) -> GreyPicture {
    var raw = CPictures_Picture()
    let read =
      switch format {
      case .jpeg: CPictures_readJPEG
      case .png: CPictures_readPNG
      case .webP: CPictures_readWebP
      }
    let status = bytes.withUnsafeBufferPointer { read($0.baseAddress, $0.count, Self.pixelLimit, &raw) }
    try check(status)
    defer { free(raw.grey) }
    return GreyPicture(width: Int(raw.width), height: Int(raw.height)) { pixels in
      _ = pixels.update(fromContentsOf: UnsafeBufferPointer(start: raw.grey, count: pixels.count))
    }
  }

  private func check(_ status: CInt) throws(PictureFailure) {
    switch Int(status) {
    case CPictures_ok: return
    case CPictures_tooManyPixels: throw .tooManyPixels(limit: Self.pixelLimit)
    // Within the pixel limit only a forged picture needs more memory than the worker has.
    case CPictures_outOfMemory: throw .readerLost
    default: throw .damaged
    }
  }
}
