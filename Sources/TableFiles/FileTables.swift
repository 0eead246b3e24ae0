public import ServiceDesk

/// CSV and XLSX files, read and written. Reads one file after the other, so that memory is asked for once.
public actor FileTables: TableFiles {
  private let queue = BlockingQueue("table-files")
  /// Where a spreadsheet is put together before it is handed over.
  private let workFolder: String

  public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// - Parameter workFolder: for unfinished spreadsheets; they are gone when the writing ends. What a crash leaves there
  ///   may be removed.
  public init(workFolder: String) { self.workFolder = workFolder }

  public func read(_ bytes: [UInt8], _ wish: TableWish) async throws(TableFailure) -> FileTable {
    guard bytes.count <= TableLimits.bytes else { throw .tooManyBytes(limit: TableLimits.bytes) }
    switch FileKind(of: bytes) {
    case .empty: throw .nothingInIt
    case .archive: return try Workbook(bytes).table(wish.sheet)
    case .oldSpreadsheet: throw .oldSpreadsheet
    case .encrypted: throw .passwordProtected
    case .foreign: throw .unknownFormat
    case .text: return try CSVFile(bytes, wish.encoding).table()
    }
  }

  public nonisolated func pieces(
    of form: TableForm, heading: [String], rows: @escaping @Sendable () async throws -> [[TableCell]]
  ) -> TablePieces {
    switch form {
    case .csv:
      let text = CSVPieces(heading, rows)
      return TablePieces(unfolding: { try await text.next() })
    case .xlsx:
      let file = SpreadsheetPieces(in: workFolder, heading, rows)
      return TablePieces(unfolding: { try await file.next() })
    }
  }
}

/// A CSV file on its way: the heading first, then what the rows give.
private actor CSVPieces {
  private let rows: @Sendable () async throws -> [[TableCell]]
  private var heading: [String]?

  init(_ heading: [String], _ rows: @escaping @Sendable () async throws -> [[TableCell]]) {
    self.heading = heading
    self.rows = rows
  }

  func next() async throws -> [UInt8]? {
    if let heading {
      self.heading = nil
      return CSVText.byteOrderMark + CSVText.line(heading.map { .text($0) })
    }
    let next = try await rows()
    return next.isEmpty ? nil : next.flatMap(CSVText.line)
  }
}

/// An XLSX file on its way: put together at the first question, because a spreadsheet is packed as a whole.
private actor SpreadsheetPieces {
  private let folder: String
  private let heading: [String]
  private let rows: @Sendable () async throws -> [[TableCell]]
  private var file: SpreadsheetFile?

  init(
    in folder: String, _ heading: [String], _ rows: @escaping @Sendable () async throws -> [[TableCell]]
  ) {
    self.folder = folder
    self.heading = heading
    self.rows = rows
  }

  func next() async throws -> [UInt8]? {
    if let file { return try await file.nextPiece() }
    let file = try SpreadsheetFile(in: folder, heading: heading)
    do {
      while case let next = try await rows(), !next.isEmpty { try await file.add(next) }
      try await file.finish()
    } catch {
      await file.giveUp()
      throw error
    }
    self.file = file
    return try await file.nextPiece()
  }
}

/// What a file is by its first bytes.
enum FileKind: Equatable {
  case empty, text, archive, oldSpreadsheet, encrypted, foreign

  init(of bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The compound file of old Office; a password puts the new format into one as well (MS-OFFCRYPTO).
      self = Self.holds(bytes, "EncryptedPackage") ? .encrypted : .oldSpreadsheet
    } else if Self.others.contains(where: { bytes.starts(with: $0) }) {
      self = .foreign
    } else {
      self = .text
    }
  }

  /// PDF, RTF, gzip, 7z, RAR, PNG, JPEG, ELF and Windows programs; anything with a markup in front.
  private static let others: [[UInt8]] = [
    Array("%PDF".utf8), Array("{\\rtf".utf8), [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8),
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x7F, 0x45, 0x4C, 0x46], [0x4D, 0x5A, 0x90],
    Array("<?xml".utf8), Array("<html".utf8), Array("<!DOCTYPE".utf8), Array("<table".utf8),
  ]

  /// Looks for a name in the directory of a compound file, where names are UTF-16.
  private static func holds(_ bytes: [UInt8], _ name: String) -> Bool {
    let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard bytes.count >= wanted.count else { return false }
    // Directory entries are 128 bytes, on a sector's border.
    return stride(from: 0, through: bytes.count - wanted.count, by: 128).contains { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
