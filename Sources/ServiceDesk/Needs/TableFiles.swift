/// Reads and writes tables as files, CSV and XLSX. Files come from anybody: the reader holds the limits.
public protocol TableFiles: Sendable {
  /// Reads one table of a file whole.
  ///
  /// - Parameter bytes: what the file holds; its kind is told by them, never by a name.
  func read(_ bytes: [UInt8], _ wish: TableWish) async throws(TableFailure) -> FileTable

  /// A table as a file, made piece by piece as it is asked for, without holding it.
  ///
  /// - Parameters:
  ///   - heading: the first row.
  ///   - rows: the next rows; none left when it gives none. What it throws ends the file.
  func pieces(
    of form: TableForm, heading: [String], rows: @escaping @Sendable () async throws -> [[TableCell]]
  ) -> TablePieces
}

/// The bytes of a file in their order. Whoever stops asking gives the file up.
public typealias TablePieces = AsyncThrowingStream<[UInt8], any Error>

public enum TableForm: String, Sendable, Hashable, Codable, CaseIterable {
  case csv, xlsx

  /// The media type that it is sent under.
  public var mediaType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }
}

/// What a person says about a file that it does not say itself; what is nil is found out.
public struct TableWish: Sendable, Hashable, Codable {
  public var encoding: TextEncoding?
  /// The name of a sheet, or its number from 1.
  public var sheet: String?

  public init(encoding: TextEncoding? = nil, sheet: String? = nil) {
    self.encoding = encoding
    self.sheet = sheet
  }
}

/// How the letters of a text file are stored: what programs of Romania, Hungary and Poland write.
public enum TextEncoding: String, Sendable, Hashable, Codable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1250 = "windows-1250"
  case iso8859Part2 = "iso-8859-2"
  case iso8859Part16 = "iso-8859-16"
  case windows1252 = "windows-1252"
  /// The DOS programs of fiscal devices.
  case cp852
}

/// A table as it was read.
public struct FileTable: Sendable, Hashable {
  public var form: TableForm
  /// Of a CSV file; nil for XLSX.
  public var encoding: TextEncoding?
  /// Between the cells of a CSV file; nil for XLSX.
  public var separator: String?
  /// Which of `sheets` was read; nil for CSV.
  public var sheet: String?
  public var sheets: [String]
  /// Rows that hold something, in their order; the first is usually the heading.
  public var rows: [TableRow]

  public init(
    form: TableForm, encoding: TextEncoding? = nil, separator: String? = nil, sheet: String? = nil,
    sheets: [String] = [], rows: [TableRow]
  ) {
    self.form = form
    self.encoding = encoding
    self.separator = separator
    self.sheet = sheet
    self.sheets = sheets
    self.rows = rows
  }
}

public struct TableRow: Sendable, Hashable {
  /// As a spreadsheet shows it, from 1; in CSV the line on which the row begins.
  public var number: Int
  public var cells: [TableCell]

  public init(number: Int, cells: [TableCell]) {
    self.number = number
    self.cells = cells
  }
}

public enum TableCell: Sendable, Hashable {
  /// Empty when there is nothing.
  case text(String)
  /// A number with a point for decimals: `490154203237518`, `12.5`.
  case number(String)
  case day(Day)
  /// Shows a value that was lost before the file was written: `4.90154E+14`, a number of more than 15 digits,
  /// `#N/A`, a formula that nobody computed.
  case damaged(String)

  /// What a person sees in the cell.
  public var shown: String {
    switch self {
    case .text(let text), .number(let text), .damaged(let text): text
    case .day(let day): day.description
    }
  }

  public var isEmpty: Bool { self == .text("") }
}

/// Why a file is not taken, and where.
public enum TableFailure: Error, Sendable, Hashable {
  case tooManyBytes(limit: Int)
  case nothingInIt
  case tooManyRows(limit: Int)
  case tooManyColumns(row: Int, limit: Int)
  case cellTooLong(row: Int, column: Int, limit: Int)
  case controlCharacter(row: Int, column: Int)
  /// The bytes of this row mean nothing in the encoding.
  case notInEncoding(TextEncoding, row: Int)
  /// A quotation mark that opens in this row never closes.
  case openQuote(row: Int)
  /// The `.xls` of before 2007.
  case oldSpreadsheet
  case passwordProtected
  case unknownFormat
  /// Ends early or contradicts itself; `part` names where in the archive.
  case damaged(part: String)
  /// Unpacks to more than any shop's list.
  case bomb
  case noSuchSheet(String)
  case unavailable(reason: String)
}
