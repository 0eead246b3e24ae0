import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct LayoutTests {
  let drawer: TemplateDrawer

  init() throws { drawer = try DrawnPages.drawer.get() }

  @Test(arguments: Case.all)
  func `the longest texts stay on the paper, whole`(of sample: Case) throws {
    for sheet in try drawer.sheets(sample.paper, for: sample.medium) {
      let outside = sheet.marks.filter { !sheet.box.holds($0.box) }
      #expect(outside.isEmpty)
      #expect(!sheet.texts.contains { $0.contains("…") }, "nothing is cut")
    }
  }

  @Test(arguments: Case.all)
  func `no text lies over another`(of sample: Case) throws {
    for sheet in try drawer.sheets(sample.paper, for: sample.medium) {
      let texts = sheet.marks.filter { if case .text = $0 { true } else { false } }
      let boxes = texts.map(\.box)
      for index in texts.indices {
        let over = texts.indices.dropFirst(index + 1).filter { boxes[index].overlaps(boxes[$0]) }
        #expect(over.isEmpty, "\(texts[index]) and \(over.map { texts[$0] })")
      }
    }
  }

  @Test(arguments: Case.all)
  func `quiet zones are empty and modules wide enough`(of sample: Case) throws {
    for sheet in try drawer.sheets(sample.paper, for: sample.medium) {
      for case .symbol(let placed) in sheet.marks {
        let zone = placed.zone
        #expect(zone.left >= 0 && zone.right <= sheet.box.right)
        let intruders = sheet.marks.filter { zone.overlaps($0.box) && $0.box != placed.box }
        #expect(intruders.isEmpty)
        #expect(placed.dotsPerModule >= (placed.symbol.isLinear ? 2 : 4))
        if placed.symbol.isLinear {
          #expect(placed.height >= 8 * 8, "bars are at least 8 mm high")
        }
      }
    }
  }

  /// `domain.md` 2: every document has the ticket's code as a barcode and as a QR code.
  @Test(
    arguments: [PaperKind.releaseSlip, .refusal, .quote, .complaintRecord, .repairEntry],
    [PaperMedium.a4, .a5])
  func `a document has its ticket's number as bars and as a QR code of the same height`(
    _ kind: PaperKind, _ medium: PaperMedium
  ) throws {
    for sample in Case.all where sample.kind == kind && sample.medium == medium {
      let symbols = try #require(try drawer.sheets(sample.paper, for: medium).first).symbols
        .filter { $0.symbol.value == SamplePapers.ticketNumber }
      #expect(symbols.map(\.symbol.isLinear) == [true, false])
      #expect(symbols.map(\.dotsPerModule) == [3, 4])
      #expect(Set(symbols.map(\.y)).count == 1 && Set(symbols.map(\.height)).count == 1)
    }
  }

  @Test(arguments: Case.all)
  func `a translation says at the head of the sheet that it only informs`(of sample: Case) throws {
    let documents: [PaperKind] = [
      .intakeReceipt, .releaseSlip, .refusal, .quote, .complaintRecord, .repairEntry,
    ]
    guard documents.contains(sample.kind) else { return }
    var paper = sample.paper
    paper.isCopy = false
    let note = "Traducere informativă a documentului B26-001234/1234567."
    paper.values["translation"] = .text(note)
    let sheet = try #require(try drawer.sheets(paper, for: sample.medium).first)
    // Lines may end behind the hyphen of the number.
    let head = sheet.texts.joined().filter { $0 != " " }
    #expect(head.hasPrefix(note.filter { $0 != " " }), "\(head.prefix(80))")
    let document = try drawer.sheets(sample.paper, for: sample.medium).flatMap(\.texts)
    #expect(!document.contains { $0.contains("Traducere") })
  }

  @Test(arguments: Case.all)
  func `every sheet carries the paper's id and print number`(of sample: Case) throws {
    for sheet in try drawer.sheets(sample.paper, for: sample.medium) {
      let foot = sheet.texts.filter { $0.contains(SamplePapers.paperNumber) }
      #expect(foot.count == 1)
      #expect(foot.allSatisfy { $0.contains("2") })
    }
  }

  @Test(arguments: Case.all)
  func `a copy of any paper is marked in its language, and nothing else is`(of sample: Case) throws {
    let marks: [Language: String] = [
      .romanian: "COPIE", .english: "COPY", .hungarian: "MÁSOLAT", .polish: "DUPLIKAT",
    ]
    let mark = try #require(marks[sample.language])
    for isCopy in [true, false] {
      var paper = sample.paper
      paper.isCopy = isCopy
      let first = try #require(try drawer.sheets(paper, for: sample.medium).first)
      #expect(first.texts.contains(mark) == isCopy)
    }
  }

  @Test func `a sheet tells which version of its template drew it`() throws {
    let paper = SamplePapers.paper(.releaseSlip, .english)
    let texts = try drawer.sheets(paper, for: .a4).flatMap(\.texts)
    let identity = try drawer.draw(paper, for: .a4).template.split(separator: " ")
    #expect(texts.contains { $0.hasSuffix(" · v\(identity[1]).\(identity[2].prefix(4))") })
  }

  @Test func `the unit label shows nothing but code, dates, shelf and print`() throws {
    var paper = SamplePapers.paper(.unitLabel, .romanian)
    paper.values.merge(SamplePapers.paper(.intakeReceipt, .romanian).values) { label, _ in label }
    let sheet = try #require(try drawer.sheets(paper, for: .label50x30).first)
    #expect(
      Set(sheet.texts) == [
        "Raft", "R12-C04-B", "Primit", "21.11.2026", "Termen", "28.11.2026", "U1 K7M-2QX-9TQ",
        "\(SamplePapers.paperNumber) · tipărire 2", "COPIE",
      ])
  }

  @Test func `what shrinks gets smaller before a word is broken`() throws {
    for language in Language.allCases {
      let paper = SamplePapers.paper(.badge, language)
      guard case .text(let name) = paper.values["staff.name"] else { throw CocoaError(.coderValueNotFound) }
      let texts = try drawer.sheets(paper, for: .label50x30)[0].texts
      let parts = name.split { $0 == " " || $0 == "-" }
      for part in parts { #expect(texts.contains { $0.contains(part) }, "\(part)") }
    }
  }

  @Test func `a receipt grows over pages and numbers them`() throws {
    var paper = SamplePapers.paper(.intakeReceipt, .polish)
    let long = String(repeating: "Po kilku minutach pracy się wyłącza i czuć spaleniznę. ", count: 120)
    paper.values["fault"] = .text(long)
    paper.values["condition"] = .text(long)
    let sheets = try drawer.sheets(paper, for: .a4)
    #expect(sheets.count > 1)
    for (index, sheet) in sheets.enumerated() {
      #expect(sheet.texts.contains { $0.contains("· strona \(index + 1) z \(sheets.count) ·") })
      #expect(sheet.marks.allSatisfy { $0.box.bottom <= sheet.box.bottom })
    }
    let words = sheets.flatMap(\.texts).joined(separator: " ").split(separator: " ").filter {
      $0.contains("spaleniznę")
    }
    #expect(words.count == 240, "every sentence of both is on the pages")
  }

  @Test func `a heading is not left alone at the foot of a page`() throws {
    for filler in 0..<60 {
      var paper = SamplePapers.paper(.releaseSlip, .english)
      paper.values["work"] = .rows((0..<filler).map { ["text": "Step \($0)"] })
      let sheets = try drawer.sheets(paper, for: .a4)
      for sheet in sheets.dropLast() {
        let body = sheet.texts.dropLast()
        let headings = [
          "Outcome", "Work done", "Parts replaced", "Check", "Guarantees after the repair", "Payment",
        ]
        #expect(!headings.contains(body.last ?? ""))
      }
    }
  }

  @Test func `the roll is as long as its text, in whole millimetres`() throws {
    var paper = SamplePapers.paper(.intakeReceipt, .hungarian)
    let long = try drawer.draw(paper, for: .roll80)
    paper.values["fault"] = .text("x")
    let short = try drawer.draw(paper, for: .roll80)
    #expect(long.widthInMillimetres == 80)
    #expect(short.heightInMillimetres < long.heightInMillimetres)
    #expect(long.heightInMillimetres.truncatingRemainder(dividingBy: 1) == 0)
    for sheet in try drawer.sheets(paper, for: .roll80) {
      #expect(sheet.marks.allSatisfy { $0.box.left >= 32 && $0.box.right <= 32 + 576 }, "72 mm are printable")
    }
  }
}
