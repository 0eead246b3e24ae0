import Foundation
import ServiceDesk
import Testing

@testable import DrawPages
@testable import ScanPictures

/// Decoders that share nothing with what draws the codes: zbar behind the station's own door, in this process, and
/// ZXing in one process for all pictures.
enum CodeReader {
  /// The texts that zbar finds, sorted.
  static func texts(in picture: DotPicture) throws -> [String] {
    let grey = GreyPicture(width: picture.width, height: picture.height) { picture.spread(into: $0) }
    return try ZBarScanner().codes(in: grey).map(\.text).sorted()
  }

  /// The texts that the station finds in a photograph, with all its passes.
  static func texts(inPhotograph photo: HandCamera.Photograph) throws -> Set<String> {
    let grey = GreyPicture(width: photo.width, height: photo.height) {
      _ = $0.update(fromContentsOf: photo.pixels)
    }
    return Set(try CodeHunt().codes(in: grey).map(\.text))
  }

  /// What ZXing reads in each picture; nil where it reads nothing.
  static func zxing(_ pictures: [DotPicture], in folder: TemporaryFolder) throws -> [String?] {
    var all = Data()
    for picture in pictures { all.append(contentsOf: picture.portable) }
    let file = folder.url.appending(path: "codes.pbm")
    try all.write(to: file)
    let script = """
      import json, sys, numpy, zxingcpp
      found = []
      with open(sys.argv[1], "rb") as file:
          while head := file.readline():
              width, height = map(int, head.split()[1:])
              size = (width + 7) // 8 * height
              rows = numpy.frombuffer(file.read(size), numpy.uint8).reshape(height, -1)
              code = zxingcpp.read_barcode((1 - numpy.unpackbits(rows, axis=1)[:, :width]) * 255)
              found.append(code and code.text)
      print(json.dumps(found))
      """
    let answer = try DrawnPages.run("/usr/bin/python3", ["-c", script, file.path])
    return try JSONDecoder().decode([String?].self, from: Data(answer.utf8))
  }
}

extension PictureCode {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension DotPicture {
  /// Eight pixels of one byte each, white 255, for each byte of eight dots.
  private static let spread: [UInt64] = (0..<256).map { (dots: Int) -> UInt64 in
    var pixels: UInt64 = 0
    for bit in 0..<8 where dots & (0x80 >> bit) == 0 { pixels |= UInt64(0xFF) << UInt64(8 * bit) }
    return pixels
  }

  /// - Parameter pixels: a byte for each dot.
  fileprivate func spread(into pixels: UnsafeMutableBufferPointer<UInt8>) {
    let target = UnsafeMutableRawBufferPointer(pixels)
    let (whole, perRow) = (width / 8, bytesPerRow)
    bytes.withUnsafeBufferPointer { source in
      Self.spread.withUnsafeBufferPointer { spread in
        var y = 0
        while y < height {
          var column = 0
          while column < whole {
            let eight = spread[Int(source[y * perRow + column])]
            target.storeBytes(of: eight, toByteOffset: y * width + column * 8, as: UInt64.self)
            column += 1
          }
          var x = whole * 8
          while x < width {
            target[y * width + x] = source[y * perRow + x / 8] & (0x80 >> UInt8(x % 8)) == 0 ? 255 : 0
            x += 1
          }
          y += 1
        }
      }
    }
  }
}
