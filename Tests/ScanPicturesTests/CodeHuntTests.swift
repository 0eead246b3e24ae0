import CPictureWriting
import ServiceDesk
import Testing

@testable import ScanPictures

@Suite struct CodeHuntTests {
  static let kinds: [(code: PrintedCode, symbology: Symbology, text: String)] = [
    (PrintedCode(kind: 20, data: "SN-4711/az_9"), .code128, "SN-4711/az_9"),
    (PrintedCode(kind: 13, data: "400638133393"), .ean13, "4006381333931"),
    (PrintedCode(kind: 58, data: "https://example.ro/t/1?c=Q"), .qr, "https://example.ro/t/1?c=Q"),
    (PrintedCode(kind: 8, data: "0KN0-QV2"), .code39, "0KN0-QV2"),
    (PrintedCode(kind: 3, data: "123456789012"), .interleaved2of5, "123456789012"),
    (PrintedCode(kind: 71, data: "SN:4711/az"), .dataMatrix, "SN:4711/az"),
  ]

  private func found(in picture: GreyPicture) throws -> [PictureCode] {
    var hunt = try CodeHunt()
    // A slow machine must not fail what is a question of passes.
    hunt.budget = .seconds(600)
    hunt.patience = .seconds(600)
    return try hunt.codes(in: picture)
  }

  private func text(_ code: PictureCode) -> String { String(decoding: code.bytes, as: UTF8.self) }

  @Test(arguments: kinds.indices, ["ffffff", "d8d8d8", "a0a0a0"])
  func `each kind is read on white, light grey and grey paper`(_ kind: Int, _ paper: String) throws {
    var expected = Self.kinds[kind]
    expected.code.paper = paper
    let codes = try found(in: expected.code.picture())
    #expect(codes.map(\.symbology) == [expected.symbology])
    #expect(codes.map(text) == [expected.text])
  }

  @Test(arguments: kinds.indices, [-90.0, 25.0, 90.0, 180.0])
  func `each kind is read however the camera was turned`(_ kind: Int, _ degrees: Double) throws {
    let expected = Self.kinds[kind]
    let turned = PictureView(picture: try expected.code.picture()).turned(by: degrees).picture
    #expect(try found(in: turned).map(text) == [expected.text])
  }

  @Test(arguments: kinds.indices)
  func `a camera's frame gets little time, and a code held before it is read`(_ kind: Int) throws {
    let expected = Self.kinds[kind]
    let code = try expected.code.picture()
    let frame = GreyPicture(width: 1280, height: 720, brightness: 0x90)
      .with(code, x: (1280 - code.width) / 2, y: (720 - code.height) / 2)
    let whole = try CodeHunt()
    var hunt = whole.limited(to: .frame)
    #expect(hunt.budget == CodeHunt.glance && hunt.patience < whole.patience)
    // A slow machine must not fail what is a question of passes.
    hunt.budget = .seconds(600)
    hunt.patience = .seconds(600)
    #expect(try hunt.codes(in: frame).map(text) == [expected.text])
    #expect(whole.limited(to: .thorough).budget == whole.budget)
  }

  @Test func `white bars on black are read`() throws {
    let code = PrintedCode(kind: 20, data: "INVERSE1", paper: "000000", ink: "ffffff")
    #expect(try found(in: code.picture()).map(text) == ["INVERSE1"])
  }

  @Test func `all codes of a label are found, on grey paper too, each once and in its place`() throws {
    let serial = try PrintedCode(kind: 20, data: "SN0001", paper: "d8d8d8").picture()
    let product = try PrintedCode(kind: 13, data: "400638133393", paper: "d8d8d8").picture()
    let label = GreyPicture(width: 900, height: 700, brightness: 0xD8)
      .with(serial, x: 20, y: 30).with(product, x: 500, y: 400).with(serial, x: 20, y: 400)
    let codes = try found(in: label)
    #expect(Set(codes.map(text)) == ["SN0001", "4006381333931"])
    #expect(codes.count == 2)
    let corners = try #require(codes.first { $0.symbology == .ean13 }).corners
    #expect(corners.count == 4)
    #expect(corners.allSatisfy { (500...900).contains($0.x) && (400...700).contains($0.y) })
  }

  @Test(arguments: [0.0, 24.0])
  func `bars with wide spaces are one row, and the next label's are another`(_ degrees: Double) throws {
    let product = try PrintedCode(kind: 13, data: "950600013435").picture()
    let serial = try PrintedCode(kind: 20, data: "SZ-20440098").picture()
    let sheet = GreyPicture(width: 640, height: 640, brightness: 255)
      .with(product, x: 20, y: 40).with(serial, x: 20, y: 340)
    let view = PictureView(picture: sheet).turned(by: degrees)
    let regions = BarSearch(SlopeCells(view.picture)).regions(atMost: 12).filter { $0.height > 60 }
    #expect(regions.count == 2)
    // 95 and 123 modules of three pixels, to the next cell.
    #expect(regions.map { ($0.length / 50).rounded() * 50 }.sorted() == [300, 400])
  }

  @Test func `a small code on a large photograph is found where it is`() throws {
    let code = try PrintedCode(kind: 58, data: "SMALL").picture()
    let codes = try found(
      in: GreyPicture(width: 2400, height: 1600, brightness: 200).with(code, x: 1900, y: 1200))
    #expect(codes.map(text) == ["SMALL"])
    #expect(codes[0].corners.allSatisfy { (1895...2300).contains($0.x) && (1195...1600).contains($0.y) })
  }

  @Test(arguments: [10.0, 25.0, 40.0, 65.0, -35.0])
  func `a long low code is read at any angle, where no level line crosses all bars`(_ degrees: Double) throws
  {
    var code = PrintedCode(kind: 20, data: "LONG-AND-LOW-SERIAL-0123456789")
    code.height = 14
    let sheet = GreyPicture(width: 1600, height: 1200, brightness: 225)
      .with(try code.picture(), x: 200, y: 500)
    let view = PictureView(picture: sheet).turned(by: degrees)
    let codes = try found(in: view.picture)
    #expect(codes.map(text) == ["LONG-AND-LOW-SERIAL-0123456789"])
    // Its corners lead back to where it was glued.
    let place = try code.picture()
    for corner in codes.first?.corners ?? [] {
      let on = view.placement.point(corner)
      #expect((170...(230 + place.width)).contains(on.x) && (470...(530 + place.height)).contains(on.y))
    }
  }

  @Test(arguments: [0, 1, 3, 5], [0, 20])
  func `a photograph is noisy and a little out of focus`(_ kind: Int, _ degrees: Double) throws {
    let expected = Self.kinds[kind]
    let photo = PictureView(picture: try expected.code.picture()).turned(by: degrees).picture
      .blurredVertically(reach: 1).noisy(by: 25)
    #expect(try found(in: photo).map(text) == [expected.text])
  }

  @Test func `eight labels on one page are eight codes`() throws {
    var page = GreyPicture(width: 1700, height: 2200, brightness: 235)
    for row in 0..<8 {
      let label = try PrintedCode(kind: row == 7 ? 71 : 20, data: "PAGE-000\(row)").picture()
      page = page.with(label, x: 100 + 60 * row, y: 60 + 260 * row)
    }
    #expect(Set(try found(in: page).map(text)) == Set((0..<8).map { "PAGE-000\($0)" }))
  }

  @Test func `letters above ASCII in Code 128 are not lost`() throws {
    let codes = try found(in: PrintedCode(kind: 20, data: "ÄJHçLé").picture())
    #expect(codes.map(\.bytes) == [[0xC4, 0x4A, 0x48, 0xE7, 0x4C, 0xE9]])
  }

  @Test func `kinds that few shops meet are read when asked for`() throws {
    let sheets = try [PrintedCode(kind: 55, data: "PDF 417"), PrintedCode(kind: 92, data: "AZTEC")].map {
      try $0.picture()
    }
    for sheet in sheets { #expect(try found(in: sheet) == []) }
    let hunt = try CodeHunt(extras: [.pdf417, .aztec])
    #expect(try sheets.flatMap { try hunt.codes(in: $0) }.map(text) == ["PDF 417", "AZTEC"])
  }

  @Test(arguments: [(16, Symbology.code128), (58, .qr), (71, .dataMatrix)])
  func `a GS1 code says so and keeps its separators`(_ kind: Int, _ symbology: Symbology) throws {
    let data = "[01]09501101530003[10]AB12[21]XYZ9"
    let code = PrintedCode(
      kind: kind, data: data, text: kind == 16 ? CPictureWriting_characters : CPictureWriting_gs1)
    let codes = try found(in: code.picture())
    #expect(codes.map(text) == ["010950110153000310AB12\u{1D}21XYZ9"])
    #expect(codes.map(\.isGS1) == [true])
    #expect(codes.map(\.symbology) == [symbology])
  }

  @Test(arguments: ["Țuică și ștrudel", "őrült űrhajó", "zażółć gęślą jaźń", "列理修試"])
  func `texts of a QR code come as the bytes that were printed`(_ data: String) throws {
    let code = PrintedCode(kind: 58, data: data, text: CPictureWriting_bytes)
    #expect(try found(in: code.picture()).map(\.bytes) == [Array(data.utf8)])
  }

  @Test(arguments: [31, 81])
  func `DataBar Expanded is read whole, level and stacked`(_ kind: Int) throws {
    let code = PrintedCode(kind: kind, data: "[01]09501101530003[10]AB12[21]XYZ9")
    let codes = try found(in: code.picture())
    #expect(codes.map(text) == ["010950110153000310AB12\u{1D}21XYZ9"])
    #expect(codes.map(\.symbology) == [.dataBarExpanded])
    #expect(codes.map(\.isGS1) == [true])
  }

  @Test func `a Data Matrix on a rough table is found`() throws {
    let code = try PrintedCode(kind: 71, data: "SN7003-98PT6").picture()
    let table = GreyPicture(width: 1280, height: 720, brightness: 120).with(code, x: 700, y: 300)
    #expect(try found(in: table.noisy(by: 16)).map(text) == ["SN7003-98PT6"])
  }

  @Test(arguments: [(1, 1), (1, 400), (2, 2), (300, 200)])
  func `nothing to read is an empty list`(_ width: Int, _ height: Int) throws {
    #expect(try found(in: GreyPicture(width: width, height: height, brightness: 255)) == [])
  }
}
