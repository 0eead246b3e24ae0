import Foundation
import ServiceDesk
import Testing
@testable import TableFiles

struct CSVReadingTests {
  // MARK: Letters

  struct Sample: Sendable, CustomStringConvertible {
    let language: String
    let text: String
    let encoding: TextEncoding
    var description: String { "\(language) in \(encoding.rawValue)" }
  }

  private static let texts = [
    "ro":
      "Serie;Produs;Client\nDP25-001;Casă de marcat;Ana Ştefănescu\nDP25-002;Imprimantă fiscală;Ţiriac SRL\n",
    "hu": "Gyári szám;Termék;Ügyfél\nDP25-001;Pénztárgép;Szőke Győző\nDP25-002;Nyomtató;Fűtő Ödön Kft.\n",
    "pl":
      "Numer seryjny;Produkt;Klient\nDP25-001;Kasa;Łukasz Wiśniewski\nDP25-002;Ważenie;Gęśla Jaźń Sp. z o.o.\n",
  ]

  private static let samples: [Sample] = texts.sorted { $0.key < $1.key }.flatMap { language, text in
    [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1250, .iso8859Part2, .cp852].map {
      Sample(language: language, text: text, encoding: $0)
    }
  }

  @Test(arguments: samples)
  func `letters of our languages survive every encoding that our programs write, unasked`(_ sample: Sample)
    async throws
  {
    let bytes = try #require(encoded(sample.text, sample.encoding))
    let table = try await read(bytes)
    #expect(texts(table) == cells(sample.text))
    if sample.language == "pl" || sample.encoding != .iso8859Part2 {
      #expect(table.encoding == sample.encoding)
    }
  }

  @Test func `ISO 8859-16 is told by its own letters`() async throws {
    let text = "Client\nŞ€Łukasz Gęśla\n"
    // ą ę ł ś of ISO 8859-16 are signs in Windows-1250.
    let bytes =
      Array("Klient;Miasto\n".utf8) + [0xA3] + Array("ukasz G".utf8) + [0xFD, 0xF7]
      + Array("la;Gda".utf8) + [0xF1] + Array("sk\n".utf8)
    let table = try await read(bytes)
    #expect(table.encoding == .iso8859Part16)
    #expect(texts(table)[1] == ["Łukasz Gęśla", "Gdańsk"])
    #expect(!text.isEmpty)
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func `a byte order mark is no part of the first cell`(_ encoding: TextEncoding) async throws {
    let mark: [UInt8] =
      switch encoding {
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      default: [0xEF, 0xBB, 0xBF]
      }
    let table = try await read(mark + (try #require(encoded("Serie\nș1\n", encoding))))
    #expect(texts(table) == [["Serie"], ["ș1"]])
    #expect(table.encoding == encoding)
  }

  @Test func `a named encoding is taken before any guess`() async throws {
    let table = try await read([0xF5, 0x0A], TableWish(encoding: .windows1252))
    #expect(texts(table) == [["õ"]])
  }

  // MARK: Cells

  struct Form: Sendable, CustomStringConvertible {
    let text: String
    let rows: [[String]]
    init(_ text: String, _ rows: [[String]]) { (self.text, self.rows) = (text, rows) }
    var description: String { text.debugDescription }
  }

  @Test(arguments: [
    Form("a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    Form("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    Form("a\tb\r\n1\t2\r\n", [["a", "b"], ["1", "2"]]),
    Form("a|b\r1|2\r", [["a", "b"], ["1", "2"]]),
    Form("sep=,\na;x,b\n1,2\n", [["a;x", "b"], ["1", "2"]]),
    Form("SEP=;\r\na,b;c\r\n", [["a,b", "c"]]),
    Form("serial\n0012\n0013\n", [["serial"], ["0012"], ["0013"]]),
    Form("a;b\n\"x;\"\"y\"\"\nz\";2\n", [["a", "b"], ["x;\"y\"\nz", "2"]]),
    Form("a;b\n\"x\"y;2\n", [["a", "b"], ["xy", "2"]]),
    Form("price;n\n1,50;2\n2,75;3\n", [["price", "n"], ["1,50", "2"], ["2,75", "3"]]),
    Form("a;b;c\n1\n1;2;3;4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
    Form("a;b\n\n;\n1;2\n", [["a", "b"], ["1", "2"]]),
    Form("a;b\n'=1+1;'x\n", [["a", "b"], ["=1+1", "'x"]]),
    Form("490154203237518;'-AB\n", [["490154203237518", "-AB"]]),
  ])
  func `separators, quotes and line ends are read as spreadsheets write them`(_ form: Form) async throws {
    #expect(texts(try await read(Array(form.text.utf8))) == form.rows)
  }

  @Test func `rows keep the number of their first line`() async throws {
    let table = try await read(Array("a;b\n\n\"x\ny\";1\nz;2\n".utf8))
    #expect(table.rows.map(\.number) == [1, 3, 5])
  }

  // MARK: Hostile files

  struct Hostile: Sendable, CustomStringConvertible {
    let text: String
    let failure: TableFailure
    init(_ text: String, _ failure: TableFailure) { (self.text, self.failure) = (text, failure) }
    var description: String { "\(failure)" }
  }

  private static let megabyte = String(repeating: "y", count: 1 << 20)
  private static let wide = String(repeating: "x;", count: 300)

  private static let hostile: [Hostile] = [
    Hostile("", .nothingInIt),
    Hostile("\n;;\n\n", .nothingInIt),
    Hostile("\u{FEFF}", .nothingInIt),
    Hostile("a;b\nx;\u{0}y\n", .controlCharacter(row: 2, column: 2)),
    Hostile("a;b\n\"x\u{1}\";y\n", .controlCharacter(row: 2, column: 1)),
    Hostile("a\n1\n\"never closed\n", .openQuote(row: 3)),
    Hostile("a;b\nx;\(megabyte)", .cellTooLong(row: 2, column: 2, limit: 64 << 10)),
    Hostile("a\n\"\(megabyte)\"", .cellTooLong(row: 2, column: 1, limit: 64 << 10)),
    Hostile("h\n\(wide)", .tooManyColumns(row: 2, limit: 256)),
  ]

  @Test(arguments: hostile)
  func `a file that no shop wrote is refused with its place`(_ hostile: Hostile) async {
    await #expect(throws: hostile.failure) { try await read(Array(hostile.text.utf8)) }
  }

  @Test func `bytes that are no UTF-8 behind its mark are refused with their row`() async {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\nb\n".utf8) + [0xC3, 0x28]
    await #expect(throws: TableFailure.notInEncoding(.utf8, row: 3)) { try await read(bytes) }
  }

  @Test func `half a UTF-16 unit at the end is refused with its row`() async {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62]
    await #expect(throws: TableFailure.notInEncoding(.utf16LittleEndian, row: 2)) { try await read(bytes) }
  }

  @Test func `every beginning of a file is read or refused`() async throws {
    let whole = Array(try #require(Self.texts["hu"]).utf8) + Array("\"a;\n\"\";b\";c\r\n".utf8)
    for length in 0...whole.count {
      _ = try? await read(Array(whole.prefix(length)))  // a refusal is as good; a crash is not
    }
  }

  // MARK: How it is asked

  private func read(_ bytes: [UInt8], _ wish: TableWish = TableWish()) async throws(TableFailure) -> FileTable
  {
    try await FileTables(workFolder: "/nonexistent").read(bytes, wish)
  }

  private func texts(_ table: FileTable) -> [[String]] { table.rows.map { $0.cells.map(\.shown) } }

  private func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: ";").map(String.init) }
  }

  private func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: return text.data(using: encoding.foundation).map(Array.init)
    }
  }
}

extension TextEncoding {
  /// Foundation's own tables, so that reader and test do not share a mistake.
  fileprivate var foundation: String.Encoding {
    switch self {
    case .windows1250: .windowsCP1250
    case .iso8859Part2: .isoLatin2
    // kCFStringEncodingDOSLatin2
    case .cp852: String.Encoding(rawValue: 0x8000_0412)
    default: .utf8
    }
  }
}
