import CPictureWriting
import Foundation
import Glibc
import Testing

@testable import ScanPictures

/// A barcode as zint itself draws it.
struct PrintedCode: Sendable, CustomTestStringConvertible {
  /// zint's number of the symbology.
  var kind: Int
  var data: String
  var paper = "ffffff"
  var ink = "000000"
  var text = CPictureWriting_characters
  /// Of bars, in modules.
  var height: Float = 50

  var testDescription: String { "\(kind) \(data) on \(paper)" }

  struct Failure: Error { var words: String }

  /// A PNG file, three pixels a module.
  func png() throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "ghiseu-" + UUID().uuidString + ".png"
    defer { unlink(path) }
    var words = [CChar](repeating: 0, count: 100)
    guard
      CPictureWriting_barcode(
        Int32(kind), data, Int32(data.utf8.count), text, height, paper, ink, path, &words) == 0
    else {
      throw Failure(words: words.withUnsafeBufferPointer { $0.baseAddress.map(String.init(cString:)) } ?? "")
    }
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  func picture() throws -> GreyPicture { try PictureFile(png()).decoded() }
}

extension GreyPicture {
  /// A sheet of one brightness.
  init(width: Int, height: Int, brightness: UInt8) {
    self.init(width: width, height: height) { $0.update(repeating: brightness) }
  }

  /// This sheet with `other` glued on it.
  func with(_ other: GreyPicture, x: Int, y: Int) -> GreyPicture {
    GreyPicture(width: width, height: height) { target in
      for (index, value) in pixels.enumerated() { target[index] = value }
      for row in 0..<other.height {
        for column in 0..<other.width {
          target[(y + row) * width + x + column] = other.pixels[row * other.width + column]
        }
      }
    }
  }

  /// This picture with grain, the same at every run.
  func noisy(by most: Int) -> GreyPicture {
    var state: UInt32 = 2_463_534_242
    return GreyPicture(width: width, height: height) { target in
      for (index, value) in pixels.enumerated() {
        state ^= state << 13
        state ^= state >> 17
        state ^= state << 5
        target[index] = UInt8(max(0, min(255, Int(value) + Int(state % UInt32(2 * most + 1)) - most)))
      }
    }
  }

  /// As a JPEG file: 1 component grey, 3 red, green and blue, 4 inks.
  func jpeg(components: Int = 1, quality: Int32 = 90) -> [UInt8] {
    let samples = pixels.flatMap { value -> [UInt8] in
      // Inverted inks: full light of three colours, and the black ink carries the picture.
      components == 4 ? [255, 255, 255, value] : [UInt8](repeating: value, count: components)
    }
    var bytes: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    CPictureWriting_jpeg(samples, Int32(width), Int32(height), Int32(components), quality, &bytes, &size)
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }
}

extension GreyPicture {
  /// As a WebP file; with EXIF chunk when an orientation is given.
  func webP(orientation: UInt8? = nil) -> [UInt8] {
    var written: UnsafeMutablePointer<UInt8>?
    let size = CPictureWriting_webP(pixels.flatMap { [$0, $0, $0] }, Int32(width), Int32(height), &written)
    defer { free(written) }
    var file = Array(UnsafeBufferPointer(start: written, count: size))
    guard let orientation else { return file }
    // A TIFF structure of one entry, little-endian: tag 0x0112, one short number.
    let tiff: [UInt8] =
      Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
    file += Array("EXIF".utf8) + [UInt8(tiff.count), 0, 0, 0] + tiff
    let length = UInt32(file.count - 8)
    for byte in 0..<4 { file[4 + byte] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(byte))) }
    return file
  }
}

/// A PNG file made by hand: right check sums, whatever its header claims.
func handmadePNG(width: UInt32, height: UInt32, compressed: [UInt8]) -> [UInt8] {
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + pngChunk("IHDR", width.bigEndianBytes + height.bigEndianBytes + [8, 0, 0, 0, 0])
    + pngChunk("IDAT", compressed) + pngChunk("IEND", [])
}

/// A piece of a PNG file with its length and check sum.
func pngChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
  var register: UInt32 = .max
  for byte in Array(name.utf8) + content {
    register ^= UInt32(byte)
    for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
  }
  return UInt32(content.count).bigEndianBytes + Array(name.utf8) + content + (~register).bigEndianBytes
}

extension UInt32 {
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
