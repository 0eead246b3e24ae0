import ServiceDesk
import Testing

@testable import ScanPictures

/// Files that are more, less or other than the picture that they begin as.
@Suite(.timeLimit(.minutes(2))) struct HostilePicturesTests {
  private let png: [UInt8]
  private let jpeg: [UInt8]
  private let webP: [UInt8]

  init() throws {
    png = try PrintedCode(kind: 58, data: "SN-4711").png()
    let picture = try PictureFile(png).decoded()
    jpeg = picture.jpeg()
    webP = picture.webP()
  }

  private func texts(_ file: [UInt8]) throws -> [String] {
    try PictureFile(file).codes(found: CodeHunt()).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func failure(_ file: [UInt8]) -> PictureFailure? {
    do throws(PictureFailure) {
      _ = try PictureFile(file).decoded()
      return nil
    } catch {
      return error
    }
  }

  // MARK: Less than a picture

  @Test func `a file cut anywhere in its header, and at many places behind it, is damaged or unknown`() {
    for file in [png, jpeg, webP] {
      // Behind the last row only the mark of the end is missing.
      let places = Array(0..<min(200, file.count * 36 / 41)) + (1...36).map { file.count * $0 / 41 }
      for place in places {
        let failure = failure(Array(file.prefix(place)))
        #expect(failure == .damaged || failure == .unknownFormat && place < 12, "\(place) of \(file.count)")
      }
    }
  }

  @Test func `a picture without width or height is damaged`() throws {
    for (width, height) in [(0, 4), (4, 0), (0, 0)] as [(UInt32, UInt32)] {
      let file = handmadePNG(width: width, height: height, compressed: [0x78, 0x01])
      #expect(failure(file) == .damaged)
    }
    let frame = try #require(jpeg.indices.dropLast().first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
    for zeros in [5..<7, 7..<9, 5..<9] {
      var file = jpeg
      for index in zeros { file[frame + index] = 0 }
      #expect(failure(file) == .damaged)
    }
  }

  // MARK: Other than it says

  @Test func `one format's first bytes before another's content are damaged`() {
    #expect(failure([0xFF, 0xD8, 0xFF] + png) == .damaged)
    #expect(failure(Array(png.prefix(8)) + jpeg) == .damaged)
    #expect(failure(Array("RIFF\u{4}\0\0\0WEBP".utf8) + jpeg) == .damaged)
    #expect(failure(Array(webP.prefix(12)) + png) == .damaged)
  }

  @Test func `a header that claims more rows than the file has is damaged`() throws {
    // One row of one grey pixel, stored; the header claims 100 rows of 100.
    let stored: [UInt8] = [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0x80, 0x00, 0x82, 0x00, 0x81]
    #expect(failure(handmadePNG(width: 100, height: 100, compressed: stored)) == .damaged)
    // A canvas of another size than the one frame on it.
    let content = Array(webP.dropFirst(12))
    let canvas: [UInt8] = Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 15, 0, 0]
    #expect(failure(riff(canvas + content)) == .damaged)
  }

  // MARK: More than one picture

  @Test
  func `a film in WebP is damaged, one in GIF is unknown, and of an animated PNG the first picture is read`()
    throws
  {
    let frame = Array(webP.dropFirst(12))
    let picture = try PictureFile(webP).decoded()
    let sides: [UInt8] = [picture.width - 1, picture.height - 1].flatMap { side in
      [UInt8(side & 0xFF), UInt8(side >> 8), 0]
    }
    let canvas: [UInt8] = Array("VP8X".utf8) + [10, 0, 0, 0, 2, 0, 0, 0] + sides
    let film: [UInt8] = Array("ANIM".utf8) + [6, 0, 0, 0, 255, 255, 255, 255, 0, 0]
    let moment: [UInt8] = [0, 0, 0, 0, 0, 0] + sides + [100, 0, 0, 0] + frame
    let shown = Array("ANMF".utf8) + UInt32(moment.count).littleEndianBytes + moment
    #expect(failure(riff(canvas + film + shown + shown)) == .damaged)
    #expect(failure(Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x3B]) == .unknownFormat)
    // acTL: two pictures; fcTL: how the first is shown. Both stand before the first picture (PNG 3, 11.3.6).
    let control = pngChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])
    let first = pngChunk(
      "fcTL", [0, 0, 0, 0] + Array(png[16..<24]) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0])
    #expect(try texts(Array(png[..<33]) + control + first + Array(png[33...])) == ["SN-4711"])
  }

  @Test func `a picture that is also a page, a program or an archive is the picture`() throws {
    let page = Array("<!--<html><script>alert(1)</script>-->".utf8)
    let remark: [UInt8] = [0xFF, 0xFE, 0, UInt8(page.count + 2)] + page
    let archive: [UInt8] =
      [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18) + Array("#!/bin/sh\nrm -r /\n".utf8)
    #expect(try texts(Array(jpeg.prefix(2)) + remark + Array(jpeg.dropFirst(2)) + page) == ["SN-4711"])
    #expect(try texts(png + archive) == ["SN-4711"])
    #expect(try texts(webP + archive) == ["SN-4711"])
    #expect(failure(Array("<html>".utf8) + jpeg) == .unknownFormat)
    #expect(failure(archive + png) == .unknownFormat)
  }

  // MARK: More than is needed

  @Test func `six megabytes of Exif cost nothing and turn nothing`() throws {
    // A directory that claims 65,535 entries, all of another tag, and a next directory that is itself.
    let entry: [UInt8] = [0x10, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
    var tiff = Array("II*\0".utf8) + [8, 0, 0, 0, 0xFF, 0xFF]
    while tiff.count < 65_500 { tiff += entry }
    let content = Array("Exif\0\0".utf8) + tiff.prefix(65_500)
    let length = content.count + 2
    let segment: [UInt8] = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    let file =
      Array(jpeg.prefix(2)) + Array(repeatElement(segment, count: 100).joined()) + Array(jpeg.dropFirst(2))
    #expect(file.count > 6 << 20)
    #expect(try PictureFile(file).orientation == .upright)
    #expect(try texts(file) == ["SN-4711"])
    // The same in one piece, which WebP allows.
    let large = Array(repeatElement(tiff, count: 100).joined())
    let chunk = Array("EXIF".utf8) + UInt32(large.count).littleEndianBytes + large
    let whole = riff(Array(webP.dropFirst(12)) + chunk)
    #expect(try PictureFile(whole).orientation == .upright)
    #expect(try texts(whole) == ["SN-4711"])
  }

  @Test func `a text that unpacks to much more, or claims to be longer than the file, is never unpacked`()
    throws
  {
    // zTXt with 200 MB of nothing would be 200 KB; here the stream is broken, which only who unpacks it sees.
    let text = pngChunk("zTXt", Array("Comment\0\0".utf8) + [0x78, 0xDA, 0xFF, 0xFF, 0xFF])
    let profile = pngChunk("iCCP", Array("x\0\0".utf8) + [0x78, 0xDA, 0xFF, 0xFF, 0xFF])
    #expect(try texts(Array(png[..<33]) + text + profile + Array(png[33...])) == ["SN-4711"])
    // 788 MB, for which libpng asked before it saw that they are not there.
    var claiming = text
    claiming.replaceSubrange(0..<4, with: [0x2F, 0x00, 0x00, 0x2E])
    #expect(failure(Array(png[..<33]) + claiming + Array(png[33...])) == .damaged)
  }

  private func riff(_ chunks: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + UInt32(chunks.count + 4).littleEndianBytes + Array("WEBP".utf8) + chunks
  }
}
