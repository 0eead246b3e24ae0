import ServiceDesk
import Testing

@testable import ScanPictures

@Suite struct CodeTallyTests {
  private func code(_ symbology: Symbology, _ text: String, _ quality: Int) -> PictureCode {
    PictureCode(symbology: symbology, bytes: Array(text.utf8), quality: quality)
  }

  private func believed(_ passes: [PictureCode]...) -> [String] {
    var tally = CodeTally()
    for pass in passes { tally.add(pass) }
    return tally.believed.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(
    arguments: [
      (.ean13, "4006381333931", 7, false), (.ean13, "4006381333931", 37, false),
      (.ean8, "96385074", 3, false),
      (.code39, "SN4711", 2, false), (.code39, "SN4711", 3, true), (.code39, "SN471", 9, false),
      (.codabar, "A12A", 9, false), (.code93, "SERIAL", 3, true), (.code128, "1", 1, false),
      (.code128, "1", 2, true), (.code128, "SN47", 1, true),
      (.qr, "x", 1, true), (.dataBar, "0148669405503358", 6, false),
      (.dataBar, "0148669405503358", 160, false),
      (.interleaved2of5, "123456", 19, false), (.interleaved2of5, "123456", 20, true),
      (.interleaved2of5, "12345678901231", 3, true),
      (.interleaved2of5, "12345678901231", 2, false), (.interleaved2of5, "12345678901232", 9, false),
    ] as [(Symbology, String, Int, Bool)])
  func `one pass alone is believed only when the read is strong`(
    _ symbology: Symbology, _ text: String, _ quality: Int, _ isBelieved: Bool
  ) {
    #expect(believed([code(symbology, text, quality)]) == (isBelieved ? [text] : []))
  }

  @Test func `a second pass that agrees makes a weak read good`() {
    let weak = code(.ean13, "4006381333931", 6)
    #expect(believed([weak], [weak]) == ["4006381333931"])
    #expect(believed([weak, weak]) == [])
    #expect(believed([weak], [code(.ean13, "5901234123457", 6)]) == [])
  }

  @Test func `the beginning of a tilted interleaved code is not believed, however many passes read it`() {
    let beginning = code(.interleaved2of5, "1234567890", 10)
    #expect(believed([beginning], [beginning], [beginning]) == [])
  }

  @Test func `a piece of a longer interleaved code is dropped`() {
    let whole = code(.interleaved2of5, "1234567890", 50)
    let piece = code(.interleaved2of5, "345678", 50)
    #expect(believed([whole, piece]) == ["1234567890"])
  }

  @Test func `of two product codes in one place the surer is right`() {
    var right = code(.ean13, "4198716008901", 100)
    var wrong = code(.ean13, "4198116008907", 20)
    right.corners = [PicturePoint(x: 10, y: 10), PicturePoint(x: 200, y: 90)]
    wrong.corners = [PicturePoint(x: 12, y: 40), PicturePoint(x: 190, y: 60)]
    #expect(believed([wrong, right], [wrong, right]) == ["4198716008901"])
    wrong.corners = [PicturePoint(x: 12, y: 140), PicturePoint(x: 190, y: 160)]
    #expect(believed([wrong, right], [wrong, right]) == ["4198716008901", "4198116008907"])
  }

  @Test func `two decoders that agree make any code good`() {
    var tally = CodeTally()
    let weak = code(.interleaved2of5, "123456", 3)
    tally.add([weak], by: .zbar)
    tally.add([weak], by: .zbar)
    #expect(tally.believed.isEmpty && !tally.believes([weak]))
    tally.add([weak], by: .zxing)
    #expect(tally.believed.map(\.bytes) == [weak.bytes] && tally.believes([weak]))
  }

  @Test func `letters that one decoder drops are taken from the other`() {
    var tally = CodeTally()
    tally.add([code(.code128, "DJHgLi", 50)], by: .zbar)
    let whole = PictureCode(symbology: .code128, bytes: [0xC4, 0x4A, 0x48, 0xE7, 0x4C, 0xE9], quality: 3)
    tally.add([whole], by: .zxing)
    #expect(tally.believed.map(\.bytes) == [whole.bytes])
  }

  @Test func `one square has one content`() {
    var tally = CodeTally()
    var first = code(.qr, "ł", 1)
    first.corners = [PicturePoint(x: 0, y: 0), PicturePoint(x: 50, y: 50)]
    var second = PictureCode(symbology: .qr, bytes: [0xB3], corners: first.corners)
    second.quality = 0
    tally.add([first], by: .zbar)
    tally.add([second], by: .zxing)
    #expect(tally.believed.count == 1)
  }

  @Test func `a DataBar joined of halves of two others is not believed`() {
    var tally = CodeTally()
    let (whole, joined) = (code(.dataBar, "0104852203734314", 20), code(.dataBar, "0104852218760636", 25))
    for _ in 0..<2 { tally.add([joined, whole], by: .zbar) }
    tally.add([whole], by: .zxing)
    #expect(tally.believed.map(\.bytes) == [whole.bytes])
  }

  @Test func `a small square within a large one is a code of its own`() {
    var outer = code(.qr, "outer", 1)
    outer.corners = [PicturePoint(x: 20, y: 20), PicturePoint(x: 236, y: 236)]
    var inner = code(.qr, "inner", 0)
    inner.corners = [PicturePoint(x: 117, y: 117), PicturePoint(x: 181, y: 181)]
    #expect(believed([outer, inner]) == ["outer", "inner"])
  }

  @Test func `a short code within the bars of another kind is not believed`() {
    var serial = code(.code128, "SN-4711-2026", 30)
    serial.corners = [PicturePoint(x: 10, y: 10), PicturePoint(x: 300, y: 90)]
    var piece = code(.codabar, "A1234B", 5)
    piece.corners = [PicturePoint(x: 100, y: 20), PicturePoint(x: 180, y: 80)]
    #expect(believed([serial, piece], [serial, piece]) == ["SN-4711-2026"])
  }

  @Test func `a product code that one decoder read wrong on many lines waits for the other`() {
    var tally = CodeTally()
    let right = code(.ean13, "0023942431015", 2)
    tally.add([right], by: .zxing)
    tally.add([code(.ean13, "9074932437075", 37)], by: .zbar)
    #expect(tally.believed.isEmpty)
    tally.add([right], by: .zxing)
    #expect(tally.believed.map(\.bytes) == [right.bytes])
  }

  @Test(
    arguments: [
      ("(01)09501101530003(10)AB12(21)XYZ9", "010950110153000310AB12\u{1D}21XYZ9"),
      ("(01)90012345678908(3103)012233(15)991231", "0190012345678908310301223315991231"),
      ("(10)12A", "1012A"), ("(10)A(B", nil), ("(10)A)B", nil), ("10AB", nil), ("(10)", nil), ("(1)A", nil),
      ("", nil),
    ] as [(String, String?)])
  func `what is printed in brackets becomes the element string`(_ bracketed: String, _ string: String?) {
    #expect(elementString(bracketed: Array(bracketed.utf8)) == string.map { Array($0.utf8) })
  }

  @Test func `the surest comes first and no more than 64 come at all`() {
    let codes = (1...100).map { code(.code128, "N\($0)", $0) }
    let texts = believed(codes)
    #expect(texts.count == 64)
    #expect(texts.first == "N100")
  }
}
