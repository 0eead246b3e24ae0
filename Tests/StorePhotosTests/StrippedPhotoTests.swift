import ServiceDesk
import Testing

@testable import StorePhotos

@Suite struct StrippedPhotoTests {
  private typealias JPEG = SampleJPEG
  private typealias PNG = SamplePNG

  @Test func `a bare picture stays as it is, byte for byte`() throws {
    #expect(try StrippedPhoto(of: JPEG.bare).bytes == JPEG.bare)
    #expect(try StrippedPhoto(of: PNG.bare).bytes == PNG.bare)
  }

  @Test(arguments: [
    ("Exif", SampleJPEG.exif(orientation: 1, isLittleEndian: true)),
    ("XMP", SampleJPEG.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".utf8))),
    ("IPTC", SampleJPEG.segment(0xED, Array("Photoshop 3.0\08BIM".utf8))),
    ("comment", SampleJPEG.segment(0xFE, Array("taken at home".utf8))),
    ("further pictures", SampleJPEG.segment(0xE2, Array("MPF\0MM".utf8))),
    ("thumbnail", SampleJPEG.segment(0xE0, Array("JFXX\0".utf8) + [0x10, 1, 2, 3])),
    ("maker's own", SampleJPEG.segment(0xEF, [1, 2, 3])),
    ("nothing", SampleJPEG.segment(0xE5, [])),
    ("reserved", SampleJPEG.segment(0xF5, [1, 2, 3])),
    ("filling", [0xFF, 0xFF, 0xFF]),
  ])
  func `what the camera wrote into a JPEG goes`(what: String, segment: [UInt8]) throws {
    #expect(
      try StrippedPhoto(of: JPEG.start + JPEG.jfif + segment + JPEG.picture + JPEG.end).bytes == JPEG.bare)
    #expect(
      try StrippedPhoto(of: JPEG.start + segment + JPEG.jfif + JPEG.picture + JPEG.end).bytes == JPEG.bare)
    #expect(
      try StrippedPhoto(of: JPEG.start + JPEG.jfif + JPEG.picture + segment + JPEG.end).bytes == JPEG.bare)
  }

  @Test func `what follows the end of a JPEG goes`() throws {
    #expect(try StrippedPhoto(of: JPEG.bare + Array("film".utf8) + JPEG.bare).bytes == JPEG.bare)
  }

  @Test func `a thumbnail in the JFIF header goes and the density stays`() throws {
    let header = Array("JFIF\0".utf8) + [1, 1, 1, 0, 72, 0, 72]
    let withThumbnail = JPEG.segment(0xE0, header + [1, 1, 9, 9, 9])
    #expect(try StrippedPhoto(of: JPEG.start + withThumbnail + JPEG.picture + JPEG.end).bytes == JPEG.bare)
  }

  @Test func `colour profile and colour transform stay`() throws {
    let photo = JPEG.start + JPEG.iccProfile + JPEG.adobe + JPEG.picture + JPEG.end
    #expect(try StrippedPhoto(of: photo).bytes == photo)
  }

  @Test(arguments: [2, 3, 4, 5, 6, 7, 8] as [UInt8], [true, false])
  func `a picture that must be turned still says so, and nothing else`(
    orientation: UInt8, isLittleEndian: Bool
  ) throws {
    let exif = JPEG.exif(orientation: orientation, isLittleEndian: isLittleEndian)
    let expected =
      JPEG.start + JPEG.jfif + JPEG.minimalExif(orientation: orientation) + JPEG.picture + JPEG.end
    #expect(try StrippedPhoto(of: JPEG.start + exif + JPEG.jfif + JPEG.picture + JPEG.end).bytes == expected)
    #expect(try StrippedPhoto(of: expected).bytes == expected)
  }

  @Test(arguments: [0, 1, 9, 255] as [UInt8])
  func `an upright or senseless orientation is not mentioned`(orientation: UInt8) throws {
    let exif = JPEG.exif(orientation: orientation, isLittleEndian: false)
    #expect(try StrippedPhoto(of: JPEG.start + exif + JPEG.jfif + JPEG.picture + JPEG.end).bytes == JPEG.bare)
  }

  @Test func `an Exif segment cut anywhere costs the orientation and not the picture`() throws {
    let content = JPEG.exif(orientation: 6, isLittleEndian: true).dropFirst(4)
    for length in 0..<content.count {
      let exif = JPEG.segment(0xE1, Array(content.prefix(length)))
      let stripped = try StrippedPhoto(of: JPEG.start + JPEG.jfif + exif + JPEG.picture + JPEG.end).bytes
      let turned = JPEG.start + JPEG.jfif + JPEG.minimalExif(orientation: 6) + JPEG.picture + JPEG.end
      #expect(stripped == JPEG.bare || stripped == turned)
    }
  }

  @Test func `several scans, stuffed bytes and restart markers stay`() throws {
    let scans = JPEG.scan + [0xFF, 0x00, 0x12, 0xFF, 0xD0, 0x34, 0xFF, 0xD7] + JPEG.huffman + JPEG.scan
    let photo = JPEG.start + JPEG.jfif + JPEG.quantisation + JPEG.frame + JPEG.huffman + scans + JPEG.end
    #expect(try StrippedPhoto(of: photo).bytes == photo)
  }

  @Test func `texts, times, Exif and private chunks of a PNG go and its colours stay`() throws {
    let photo =
      PNG.signature + PNG.header + PNG.author + PNG.gamma + PNG.exif + PNG.data + PNG.time + PNG.privateChunk
      + PNG.end + Array("appended".utf8)
    let expected = PNG.signature + PNG.header + PNG.gamma + PNG.data + PNG.end
    #expect(try StrippedPhoto(of: photo).bytes == expected)
  }

  @Test(
    arguments: [
      ("nothing", []),
      ("text", Array("GIF89a".utf8)),
      ("PDF", Array("%PDF-1.7".utf8)),
      ("page", Array("<svg onload=alert(1)>".utf8)),
      ("JPEG without picture", SampleJPEG.start + SampleJPEG.jfif + SampleJPEG.end),
      ("JPEG without scan", SampleJPEG.start + SampleJPEG.frame + SampleJPEG.end),
      ("JPEG scan without frame", SampleJPEG.start + SampleJPEG.huffman + SampleJPEG.scan + SampleJPEG.end),
      ("JPEG without end", SampleJPEG.start + SampleJPEG.picture),
      ("JPEG in JPEG", SampleJPEG.start + SampleJPEG.bare),
      ("JPEG segment shorter than its length", SampleJPEG.start + [0xFF, 0xE1, 0, 1] + SampleJPEG.picture),
      ("JPEG segment past the end", SampleJPEG.start + [0xFF, 0xE1, 0xFF, 0xFF] + SampleJPEG.picture),
      ("JPEG without marker", SampleJPEG.start + [0xFF, 0x00] + SampleJPEG.picture),
      (
        "JPEG frame of wrong size",
        SampleJPEG.start + SampleJPEG.segment(0xC0, [8, 0, 8, 0, 8, 2, 1, 0x11, 0])
      ),
      ("PNG without header", SamplePNG.signature + SamplePNG.data + SamplePNG.end),
      ("PNG with two headers", SamplePNG.signature + SamplePNG.header + SamplePNG.header + SamplePNG.data),
      ("PNG without data", SamplePNG.signature + SamplePNG.header + SamplePNG.end),
      ("PNG without end", SamplePNG.signature + SamplePNG.header + SamplePNG.data),
      (
        "PNG without size",
        SamplePNG.signature + bytes(hex: "0000000d494844520000000000000001080000000000000000")
          + SamplePNG.data
          + SamplePNG.end
      ),
      (
        "PNG with something unknown that matters",
        SamplePNG.signature + SamplePNG.header + bytes(hex: "000000005858585800000000") + SamplePNG.data
          + SamplePNG.end
      ),
      (
        "PNG chunk past the end",
        SamplePNG.signature + SamplePNG.header + bytes(hex: "ffffffff49444154") + SamplePNG.data
      ),
    ] as [(String, [UInt8])])
  func `what is not a whole JPEG or PNG is refused`(what: String, bytes: [UInt8]) {
    #expect(throws: PhotoFailure.notAPicture) { try StrippedPhoto(of: bytes) }
  }

  @Test(arguments: [SampleJPEG.bare, SamplePNG.bare])
  func `a picture cut off anywhere is refused`(photo: [UInt8]) {
    for length in 0..<photo.count {
      #expect(throws: PhotoFailure.notAPicture) { try StrippedPhoto(of: Array(photo.prefix(length))) }
    }
  }

  /// Whatever 20,000 damaged pictures hold, each is refused or comes out as a picture with nothing left to strip.
  @Test func `damaged pictures are refused or stripped for good`() throws {
    let samples = [
      JPEG.start + JPEG.jfif + JPEG.exif(orientation: 6, isLittleEndian: true) + JPEG.iccProfile + JPEG.adobe
        + JPEG.picture + JPEG.end,
      JPEG.start + JPEG.exif(orientation: 8, isLittleEndian: false) + JPEG.picture + JPEG.huffman + JPEG.scan
        + JPEG.end,
      PNG.signature + PNG.header + PNG.author + PNG.gamma + PNG.exif + PNG.data + PNG.time + PNG.end,
    ]
    var mutations = Mutations(seed: 0x6768_6973_6575)
    var refused = 0
    for round in 0..<20_000 {
      let damaged = mutations.damage(samples[round % samples.count])
      do {
        let stripped = try StrippedPhoto(of: damaged).bytes
        let again = try StrippedPhoto(of: stripped).bytes
        #expect(stripped == again, "round \(round): \(damaged)")
      } catch {
        #expect(error == .notAPicture, "round \(round)")
        refused += 1
      }
    }
    // Both outcomes must be common, or the loop would prove nothing.
    #expect((2_000...18_000).contains(refused), "\(refused) refused")
  }
}
