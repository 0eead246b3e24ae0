import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct PrinterLanguageTests {
  let drawer: TemplateDrawer
  let profiles: PrinterProfiles

  init() throws {
    drawer = try DrawnPages.drawer.get()
    profiles = try PrinterProfiles(builtIn: LabelTemplates.printers)
  }

  private func profile(_ name: String) throws -> PrinterProfile { try #require(profiles[name]) }

  /// The dots that the preview shows.
  private func dots(_ paper: Paper, _ medium: PaperMedium, _ printer: PrinterProfile) throws -> [DotPicture] {
    try drawer.pictures(paper, for: medium, on: printer)
  }

  static let labels = Case.all.filter { $0.medium == .label50x30 }

  @Test(arguments: labels, ["label203-zpl", "label300-zpl"])
  func `ZPL carries the label dot for dot`(of sample: Case, _ name: String) throws {
    let printer = try profile(name)
    let drawn = try drawer.draw(sample.paper, for: sample.medium, on: printer)
    #expect(drawn.format == .zpl)
    #expect(try SentPictures.zpl(drawn.bytes) == dots(sample.paper, sample.medium, printer))
  }

  @Test(arguments: labels)
  func `EPL carries the label dot for dot`(of sample: Case) throws {
    let printer = try profile("label203-epl")
    let drawn = try drawer.draw(sample.paper, for: sample.medium, on: printer)
    #expect(try SentPictures.epl(drawn.bytes) == dots(sample.paper, sample.medium, printer))
    #expect(
      String(decoding: drawn.bytes.prefix(60), as: UTF8.self).hasPrefix(
        "\nR0,0\nZT\nq400\nQ240,24\nN\nGW0,0,"))
    // A head of 56 mm takes the same label.
    let narrow = try profile("label203-epl56")
    #expect(narrow.width == 448)
    #expect(try drawer.draw(sample.paper, for: sample.medium, on: narrow).bytes == drawn.bytes)
  }

  /// Each language before its picture: the order of its commands.
  @Test func `what other programs left in the printer is put right before the picture`() throws {
    let label = DotPicture(width: 16, height: 2, bytes: [1, 2, 3, 4])
    func head(_ bytes: [UInt8], _ picture: String) throws -> String {
      let end = try #require(bytes.firstRange(of: Array(picture.utf8)))
      return String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    }
    #expect(
      try head(ZPL.bytes(of: [label]), "^GFA") == "^XA^PON^PMN^LRN^PW16^LL2^LH0,0^LS0^LT0^FO0,0")
    #expect(try head(EPL.bytes(of: [label], gap: 24), "GW") == "\nR0,0\nZT\nq16\nQ2,24\nN\n")
    let page = TSPL.Page(picture: label, widthInMillimetres: 2, heightInMillimetres: 1)
    #expect(
      try head(TSPL.bytes(of: [page], gap: 3), "BITMAP")
        == "\r\nSIZE 2 mm,1 mm\r\nGAP 3 mm,0 mm\r\nDIRECTION 0\r\nREFERENCE 0,0\r\nSHIFT 0\r\nCLS\r\n")
  }

  @Test(arguments: labels)
  func `TSPL carries the label dot for dot`(of sample: Case) throws {
    let printer = try profile("label203-tspl")
    let drawn = try drawer.draw(sample.paper, for: sample.medium, on: printer)
    let sent = try SentPictures.tspl(drawn.bytes)
    #expect(sent.map(\.size) == ["50 mm,30 mm"])
    #expect(try sent.map(\.picture) == dots(sample.paper, sample.medium, printer))
  }

  @Test(arguments: Case.all.filter { $0.medium == .roll80 })
  func `ESC-POS carries the receipt dot for dot, in slices`(of sample: Case) throws {
    let printer = try profile("receipt80-escpos")
    let drawn = try drawer.draw(sample.paper, for: sample.medium, on: printer)
    var steps = try SentPictures.escpos(drawn.bytes)[...]
    #expect(steps.popFirst() == .initialized)
    #expect(steps.popLast() == .cut)
    var rows: [UInt8] = []
    var height = 0
    for step in steps {
      guard case .slice(let picture) = step else { throw SentPictures.Unreadable(what: "\(step)") }
      #expect(picture.width == 576)
      #expect(picture.height <= 255)
      rows += picture.bytes
      height += picture.height
    }
    let receipt = DotPicture(width: 576, height: height, bytes: rows)
    #expect(try [receipt] == dots(sample.paper, sample.medium, printer))
  }

  @Test(arguments: 1...40)
  func `any picture comes back from every language`(_ seed: Int) throws {
    let picture = DotPicture.arbitrary(seed: UInt64(seed))
    let other = DotPicture.arbitrary(seed: UInt64(seed + 1000))
    #expect(try SentPictures.zpl(ZPL.bytes(of: [picture, other])) == [picture, other])
    #expect(try SentPictures.epl(EPL.bytes(of: [picture, other], gap: 24)) == [picture, other])
    let page = TSPL.Page(picture: picture, widthInMillimetres: 50.04, heightInMillimetres: 7.25)
    let sent = try SentPictures.tspl(TSPL.bytes(of: [page], gap: 0))
    #expect(sent.map(\.size) == ["50 mm,7.3 mm"])
    #expect(sent.map(\.picture) == [picture.widened(to: picture.bytesPerRow * 8)])
    let steps = try SentPictures.escpos(ESCPOS.bytes(of: [picture, other], cuts: false))
    #expect(steps.first == .initialized)
    #expect(steps.filter { $0 == .fed(5) }.count == 2)
  }

  @Test func `every run of equal digits is written shorter and read back`() throws {
    for width in [8, 16, 152, 160, 168, 1600, 1608, 3216, 6400] {
      var bytes = Array(repeating: UInt8(0x55), count: width / 8)
      bytes[bytes.count - 1] = 0x5A
      let picture = DotPicture(width: width, height: 1, bytes: bytes)
      #expect(try SentPictures.zpl(ZPL.bytes(of: [picture])) == [picture])
    }
  }

  @Test(arguments: [(2, [UInt8(0), 25, 250]), (5, [1, 25, 250])])
  func `the drawer opens where money changes hands, and at no copy`(_ contact: Int, _ sent: [UInt8]) throws {
    var printer = try profile("receipt80-escpos")
    printer.drawer = CashDrawer(contact: contact, papers: [.releaseSlip])
    var paper = SamplePapers.paper(.releaseSlip, .polish)
    paper.isCopy = false
    func opened(_ paper: Paper) throws -> [SentPictures.ReceiptStep] {
      try SentPictures.escpos(drawer.draw(paper, for: .roll80, on: printer).bytes).filter {
        if case .drawer = $0 { true } else { false }
      }
    }
    #expect(try opened(paper) == [.drawer(sent)])
    paper.isCopy = true
    #expect(try opened(paper).isEmpty)
    paper = SamplePapers.paper(.intakeReceipt, .polish)
    paper.isCopy = false
    #expect(try opened(paper).isEmpty)
  }

  @Test func `an offset moves every dot, and none beside the head`() throws {
    var printer = try profile("label203-zpl")
    let paper = SamplePapers.paper(.unitLabel, .hungarian)
    let before = try #require(try dots(paper, .label50x30, printer).first)
    printer.offset = PrinterProfile.Offset(x: 0.25, y: -0.125)
    let after = try #require(try dots(paper, .label50x30, printer).first)
    for y in 1..<before.height {
      let moved = (2..<before.width).map { after.isInk($0, y - 1) }
      #expect(moved == (0..<before.width - 2).map { before.isInk($0, y) })
    }
    printer.offset = PrinterProfile.Offset(x: 5)
    #expect(throws: DrawFailure.self) { try drawer.draw(paper, for: .label50x30, on: printer) }
  }

  @Test func `a paper wider than the head is refused, not cut`() throws {
    let receipt = SamplePapers.paper(.intakeReceipt, .romanian)
    #expect(throws: DrawFailure.self) {
      try drawer.draw(receipt, for: .roll80, on: profile("receipt58-escpos"))
    }
    #expect(throws: DrawFailure.self) {
      try drawer.draw(receipt, for: .a4, on: profile("receipt80-escpos"))
    }
  }
}

extension DotPicture {
  /// Runs of every length, equal rows, rows that end white or black.
  static func arbitrary(seed: UInt64) -> DotPicture {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(below))
    }
    let (width, height) = (next(900) + 1, next(300) + 1)
    let perRow = (width + 7) / 8
    let padding = UInt8(truncatingIfNeeded: 0xFF << (perRow * 8 - width))
    var rows: [UInt8] = []
    for y in 0..<height {
      if y > 0, next(3) == 0 {
        rows += rows.suffix(perRow)
        continue
      }
      var row: [UInt8] = []
      while row.count < perRow {
        let value = [0, 0xFF, UInt8(next(256))][next(3)]
        row += Array(repeating: value, count: min(next(60) + 1, perRow - row.count))
      }
      row[perRow - 1] &= padding
      rows += row
    }
    return DotPicture(width: width, height: height, bytes: rows)
  }
}
