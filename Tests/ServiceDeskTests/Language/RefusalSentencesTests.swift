import Foundation
@testable import ServiceDesk
import Testing

struct RefusalSentencesTests {
  /// What the desk gives with each code; codes that are not here have no values.
  private static let usual: [Refusal.Code: [String: String]] = [
    .missing: ["field": "customer.name"], .unacceptable: ["field": "intake.fault"],
    .notPermitted: ["permission": "takeIn"], .notFound: ["what": "ticket"],
    .changedMeanwhile: ["stage": "READY_OK"], .stageNotAllowed: ["from": "RECEIVED", "to": "TESTING"],
    .reasonRequired: ["to": "ON_HOLD"], .outcomeRequired: ["to": "READY_NOT"],
    .openTicketExists: ["number": "B26-000001"], .notYourStep: ["number": "B26-000001"],
    .tooLateToUndo: ["number": "B26-000001"], .lockedOut: ["minutes": "5"],
    .alreadyOnPackingList: ["line": "3"], .onAnotherConsignment: ["code": "C1 K7M-2QX-9TQ"],
    .linesNotScanned: ["lines": "1, 4"], .lineMayNotLeave: ["line": "2", "serial": "SN-2"],
    .alreadyExists: ["field": "unit.serial"], .alreadySold: ["document": "F 1001"],
    .serialSold: ["serial": "SN-1", "document": "F 1001", "day": "2026-11-21"],
    .serialBought: ["serial": "SN-1"],
    .alreadyInBatch: ["serial": "SN-1"], .serialFormat: ["serial": "SN-1", "pattern": "DB####"],
    .serialResembles: ["serial": "SN-1", "known": "N-1"], .serialOfAnotherMaker: ["serial": "SN-1"],
    .numberOfAnotherUnit: ["number": "SN-1"], .wrongCheckDigit: ["code": "356938035643800"],
    .serialNotClear: ["candidates": "SN-1, SN-2"], .labelMended: ["serial": "SN-1"],
    .rangeUnreadable: ["from": "A1", "to": "B2", "most": "10000"],
    .rangeCountDiffers: ["count": "5", "expected": "6"], .usedSince: ["serial": "SN-1", "count": "1"],
    .authorisationLapsed: ["holder": "Radu Ilie", "number": "N-1", "day": "2026-11-20"],
    .authorisationMissing: ["holder": "Radu Ilie"],
    .firmAuthorisationLapsed: ["number": "N-1", "day": "2026-11-20"],
    .serialDoesNotMatch: ["expected": "SN-1", "scanned": "SN-2"],
    .counterFell: ["value": "5000"], .nothingOwed: ["number": "B26-000001"],
    .columnMissing: ["field": "unit.serial"], .columnTwice: ["column": "day"], .rowTooLong: ["count": "7"],
    .valueDamaged: ["field": "unit.serial"], .dayAmbiguous: ["field": "sale.day", "text": "03/04/2026"],
    .severalFit: ["what": "customer", "count": "2"], .fileTaken: ["import": "3", "day": "2026-11-21"],
    .fileTooLong: ["count": "200000"], .rowsRefused: ["count": "2"],
    .quoteHolds: ["day": "2026-12-21"], .quoteLapsed: ["day": "2026-12-21"],
  ]

  @Test(arguments: Refusal.Code.allCases)
  func `every refusal is a whole sentence of its own in each language`(code: Refusal.Code) {
    let refusal = Refusal(code, RefusalSentencesTests.usual[code] ?? [:])
    let sentences = Language.allCases.map { refusal.text($0) }
    #expect(Set(sentences).count == Language.allCases.count)
    for sentence in sentences {
      #expect(!sentence.contains("{") && !sentence.contains("}"), "\(sentence)")
      #expect(sentence.first?.isUppercase == true || sentence.hasPrefix("„") || sentence.hasPrefix("“"))
      #expect(sentence.last == ".", "\(sentence)")
      #expect(!sentence.contains(code.rawValue) || code == .missing, "\(sentence)")
    }
  }

  @Test func `no two refusals read the same`() {
    for language in Language.allCases {
      let sentences = Refusal.Code.allCases.map {
        Refusal($0, RefusalSentencesTests.usual[$0] ?? [:]).text(language)
      }
      #expect(Set(sentences).count == sentences.count)
    }
  }

  @Test func `stages and fields are named in the reader's language`() {
    let refusal = Refusal(.stageNotAllowed, ["from": "RECEIVED", "to": "READY_OK"])
    #expect(refusal.text(.romanian) == "Din «Recepționat» nu se poate trece în «Gata de ridicare».")
    #expect(refusal.text(.english) == "“Ready for pick-up” cannot follow “Received”.")
    #expect(refusal.text(.hungarian) == "„Átvéve” után nem következhet „Átvehető”.")
    #expect(refusal.text(.polish) == "Ze stanu „Przyjęte” nie można przejść do „Gotowe do odbioru”.")
    #expect(Refusal.missing("customer.name").text(.romanian) == "Completați: numele clientului.")
    #expect(Refusal.notFound("shelf").text(.hungarian) == "Nem található: polc.")
  }

  @Test func `every field that the desk names in a refusal has a title`() throws {
    var named: Set<String> = []
    for source in try RefusalSentencesTests.sources() {
      for pattern in [
        #/\.(?:missing|unacceptable|notFound)\("([^"]+)"\)/#, #/"(?:field|what)": "([^"]+)"/#,
        // The fields of a table that is checked in a loop.
        #/\("((?:customer|product|intake|unit|sale|ticket|staff|shelf|supplier)\.[A-Za-z]+)", /#,
      ] { for match in source.matches(of: pattern) { named.insert(String(match.1)) } }
    }
    // Fewer would mean that the sources were not found or no longer look like this.
    #expect(named.count >= 25)
    #expect(
      named.isSuperset(of: ["customer.name", "intake.fault", "intake.advance", "ticket", "unit.alias"]))
    #expect(named.subtracting(FieldNames.table.keys) == [])
  }

  /// The sources of the desk, without the papers, whose values have names of their own.
  private static func sources() throws -> [String] {
    var root = URL(filePath: #filePath)
    for _ in 1...4 { root.deleteLastPathComponent() }
    let desk = root.appending(path: "Sources/ServiceDesk")
    let files = try #require(FileManager.default.enumerator(atPath: desk.path()))
    return try files.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Language/") && $0 != "Printing/PaperDesk.swift" }
      .map { try String(contentsOf: desk.appending(path: $0), encoding: .utf8) }
  }

  @Test func `every title of a field is a word in each language`() {
    for (field, title) in FieldNames.table {
      for language in Language.allCases {
        #expect(!title[language].isEmpty && !title[language].contains("."), "\(field)")
      }
    }
  }

  @Test func `a field without a title is named as it is`() {
    #expect(Refusal.missing("x.y").text(.english) == "Please fill in: x.y.")
  }

  @Test(arguments: [
    (Refusal.Code.missing, Refusal.Kind.invalid), (.weakPIN, .invalid), (.notFound, .notFound),
    (.notPermitted, .forbidden), (.wrongPIN, .unauthenticated), (.lockedOut, .tooMany),
    (.openTicketExists, .conflict), (.labelDoesNotMatch, .conflict),
  ])
  func `programs see what kind of refusal it is`(code: Refusal.Code, kind: Refusal.Kind) {
    #expect(Refusal(code).kind == kind)
  }
}
