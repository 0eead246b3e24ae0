import ServiceDesk
import Testing

@testable import ScanPictures

@Suite struct PictureFileTests {
  private let label = Result { try PrintedCode(kind: 20, data: "SN-4711").png() }

  private func text(_ file: [UInt8]) throws -> [String] {
    try PictureFile(file).codes(found: CodeHunt()).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    [], [0], Array("GIF89a".utf8), Array("%PDF-1.7".utf8), [0xFF, 0xD8], Array("RIFF0000WAVE".utf8),
  ])
  func `what does not begin as JPEG, PNG or WebP is unknown, whatever it is called`(_ bytes: [UInt8]) {
    #expect(throws: PictureFailure.unknownFormat) { try PictureFile(bytes) }
  }

  @Test func `more than 8 MiB are refused before they are looked at`() {
    #expect(throws: PictureFailure.tooManyBytes(limit: 8 << 20)) {
      try PictureFile([UInt8](repeating: 0xFF, count: (8 << 20) + 1))
    }
  }

  @Test(arguments: [1, 3, 4])
  func `JPEG in grey, colour and inks is read`(_ components: Int) throws {
    let picture = try PictureFile(label.get()).decoded()
    #expect(try text(picture.jpeg(components: components)) == ["SN-4711"])
  }

  @Test func `PNG in colour, with palette and with transparent paper is read`() throws {
    for (paper, ink) in [("ffd800", "003080"), ("ffffff00", "000000")] {
      let file = try PrintedCode(kind: 20, data: "SN-4711", paper: paper, ink: ink).png()
      #expect(try text(file) == ["SN-4711"])
    }
  }

  @Test func `WebP is read, and how the camera was held is in it`() throws {
    let picture = try PictureFile(label.get()).decoded()
    #expect(try text(picture.webP()) == ["SN-4711"])
    #expect(try PictureFile(picture.webP()).orientation == .upright)
    #expect(try PictureFile(picture.webP(orientation: 6)).orientation.rawValue == 6)
    let whole = picture.webP()
    #expect(throws: PictureFailure.damaged) { try text(Array(whole.prefix(whole.count / 2))) }
    #expect(throws: PictureFailure.damaged) { try text(Array(whole.prefix(14))) }
  }

  @Test func `black and white stay black and white in WebP`() throws {
    let sheet = GreyPicture(width: 64, height: 64) { target in
      for index in 0..<(64 * 64) { target[index] = index % 64 < 32 ? 0 : 255 }
    }
    let back = try PictureFile(sheet.webP()).decoded()
    #expect(back.width == 64 && back.height == 64)
    #expect(back.pixels[5] < 12 && back.pixels[60] > 243)
  }

  @Test func `a picture of one pixel holds nothing`() throws {
    #expect(try text(GreyPicture(width: 1, height: 1, brightness: 0).jpeg()) == [])
    // zlib: one stored block with filter 0 and one grey pixel.
    let stored: [UInt8] = [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0x80, 0x00, 0x82, 0x00, 0x81]
    #expect(try text(handmadePNG(width: 1, height: 1, compressed: stored)) == [])
  }

  @Test(
    arguments: [(30_000, 30_000), (25_000_001, 1), (1, 25_000_001), (0x7FFF_FFFF, 0x7FFF_FFFF)]
      as [(UInt32, UInt32)])
  func `a PNG that claims more than 25 megapixels is refused by its header`(_ width: UInt32, _ height: UInt32)
    throws
  {
    let bomb = handmadePNG(width: width, height: height, compressed: [0x78, 0x01])
    // libpng itself refuses sides above a million pixels.
    let expected: PictureFailure =
      max(width, height) > 1_000_000 ? .damaged : .tooManyPixels(limit: 25_000_000)
    #expect(throws: expected) { try text(bomb) }
  }

  @Test func `a JPEG that claims more than 25 megapixels is refused by its header`() throws {
    var bomb = GreyPicture(width: 16, height: 16, brightness: 9).jpeg()
    // The frame header: marker C0, length, precision, then height and width.
    let frame = try #require(bomb.indices.dropLast().first { bomb[$0] == 0xFF && bomb[$0 + 1] == 0xC0 })
    bomb.replaceSubrange((frame + 5)..<(frame + 9), with: [0xEA, 0x60, 0xEA, 0x60])
    #expect(throws: PictureFailure.tooManyPixels(limit: 25_000_000)) { try text(bomb) }
  }

  @Test func `a WebP that claims more than 25 megapixels is refused by its header`() {
    // A lossless frame: its mark, then 14 bits each for the sides less one, all set; nothing behind them.
    let frame: [UInt8] = [0x2F, 0xFF, 0xFF, 0xFF, 0x0F] + [UInt8](repeating: 0, count: 15)
    let chunk = Array("VP8L".utf8) + UInt32(frame.count).littleEndianBytes + frame
    let bomb = Array("RIFF".utf8) + UInt32(chunk.count + 4).littleEndianBytes + Array("WEBP".utf8) + chunk
    #expect(throws: PictureFailure.tooManyPixels(limit: 25_000_000)) { try text(bomb) }
  }

  @Test func `a picture that ends early is damaged wherever it is cut`() throws {
    let png = try label.get()
    let jpeg = try PictureFile(png).decoded().jpeg()
    for file in [png, jpeg] {
      for tenth in 1...9 {
        #expect(throws: PictureFailure.damaged) { try text(Array(file.prefix(file.count * tenth / 10))) }
      }
    }
  }

  @Test(arguments: 1...8)
  func `corners stand in the picture as people see it`(_ orientation: Int) throws {
    let code = try PrintedCode(kind: 58, data: "CORNER").picture()
    // Stored at the upper left; Exif says where that corner is for the eye.
    let stored = GreyPicture(width: 600, height: 400, brightness: 255).with(code, x: 0, y: 0)
    let file = withOrientation(UInt8(orientation), stored.jpeg())
    let corners = try #require(try PictureFile(file).codes(found: CodeHunt()).first).corners
    let isSideways = orientation >= 5
    let (width, height) = isSideways ? (400, 600) : (600, 400)
    let isRight = [2, 3, 6, 7].contains(orientation)
    let isLow = [3, 4, 7, 8].contains(orientation)
    for corner in corners {
      #expect((0..<width).contains(corner.x) && (0..<height).contains(corner.y))
      #expect(isRight == (corner.x > width / 2))
      #expect(isLow == (corner.y > height / 2))
    }
  }

  @Test func `the camera's hold is found behind fill bytes, as a long number, and in PNG`() throws {
    var filled = withOrientation(6, [0xFF, 0xD8, 0xFF, 0xDA])
    filled.insert(contentsOf: [0xFF, 0x01, 0xFF, 0xFF], at: 2)
    #expect(EXIFOrientation(jpeg: filled).rawValue == 6)
    let long: [UInt8] =
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + [0x01, 0x12, 0, 4, 0, 0, 0, 1, 0, 0, 0, 8] + [
        0, 0, 0, 0,
      ]
    let content = Array("Exif\0\0".utf8) + long
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
    #expect(EXIFOrientation(jpeg: jpeg).rawValue == 8)
    let png = try label.get()
    #expect(try PictureFile(png).orientation == .upright)
    let held = Array(png[..<33]) + pngChunk("eXIf", long) + Array(png[33...])
    #expect(try PictureFile(held).orientation.rawValue == 8)
    #expect(try text(held) == ["SN-4711"])
    #expect(EXIFOrientation(png: Array(held.prefix(50))) == .upright)
  }

  @Test func `16-bit and interlaced PNG is read, and 16 bits keep their brightness`() throws {
    // Half of the light in the middle row, bright and dark beside it; a stored block of zlib.
    func png(depth: Int, interlaced: Bool, _ rows: [UInt8]) throws -> GreyPicture {
      var file = handmadePNG(width: 2, height: 1, compressed: zlib(rows))
      file[24] = UInt8(depth)
      file[28] = interlaced ? 1 : 0
      file.replaceSubrange(8..<33, with: pngChunk("IHDR", Array(file[16..<29])))
      return try PictureFile(file).decoded()
    }
    #expect(try png(depth: 8, interlaced: false, [0, 128, 255]).pixels == [128, 255])
    #expect(try png(depth: 16, interlaced: false, [0, 128, 128, 255, 255]).pixels == [128, 255])
    // The first pixel is of the first pass, the second of the sixth.
    #expect(try png(depth: 8, interlaced: true, [0, 128, 0, 255]).pixels == [128, 255])
    #expect(try png(depth: 16, interlaced: true, [0, 128, 128, 0, 255, 255]).pixels == [128, 255])
  }

  /// One stored block of zlib (RFC 1950, 1951).
  private func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var (one, two) = (1, 0)
    for byte in bytes {
      one = (one + Int(byte)) % 65_521
      two = (two + one) % 65_521
    }
    let count = UInt8(bytes.count)
    let sum = [two >> 8, two & 0xFF, one >> 8, one & 0xFF].map { UInt8($0) }
    return [0x78, 0x01, 0x01, count, 0, ~count, 0xFF] + bytes + sum
  }

  @Test func `a contradictory Exif block means upright`() {
    var file = withOrientation(6, [0xFF, 0xD8, 0xFF, 0xDA])
    #expect(EXIFOrientation(jpeg: file).rawValue == 6)
    for index in file.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        let kept = file[index]
        file[index] = value
        #expect((1...8).contains(EXIFOrientation(jpeg: file).rawValue))
        file[index] = kept
      }
    }
    #expect(EXIFOrientation(jpeg: Array(file.dropLast(8))) == .upright)
    #expect(EXIFOrientation(jpeg: withOrientation(9, [0xFF, 0xD8])) == .upright)
  }

  /// The JPEG file with an Exif segment put after its first marker (big-endian, one entry).
  private func withOrientation(_ orientation: UInt8, _ jpeg: [UInt8]) -> [UInt8] {
    let tiff: [UInt8] =
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0] + [0, 0, 0, 0]
    let content = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(content.count + 2)] + content + jpeg.dropFirst(2)
  }
}
