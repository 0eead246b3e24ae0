import CXLSXWriter
import Foundation
import ServiceDesk

/// One XLSX file while it is put together (libxlsxwriter), row by row with constant memory.
actor SpreadsheetFile {
  private let queue = BlockingQueue("spreadsheet-file")
  private let path: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let dayFormat: UnsafeMutablePointer<lxw_format>?
  /// The library keeps the pointer, not the text, until the workbook is closed.
  private var folder: UnsafeMutablePointer<CChar>?
  private var row: UInt32 = 1
  private var reading: FileHandle?

  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  init(in folder: String, heading: [String]) throws(TableFailure) {
    path = "\(folder)/\(UUID().uuidString).xlsx"
    self.folder = strdup(folder)
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.use_zip64 = 1
    options.tmpdir = self.folder
    guard let book = workbook_new_opt(path, &options), let sheet = workbook_add_worksheet(book, nil) else {
      throw .unavailable(reason: "no spreadsheet could be begun")
    }
    (workbook, self.sheet) = (book, sheet)
    dayFormat = workbook_add_format(book)
    format_set_num_format(dayFormat, "yyyy-mm-dd")
    let bold = workbook_add_format(book)
    format_set_bold(bold)
    worksheet_set_column(sheet, 0, UInt16(clamping: max(heading.count, 1) - 1), 20, nil)
    worksheet_freeze_panes(sheet, 1, 0)
    for (column, title) in heading.enumerated() {
      worksheet_write_string(sheet, 0, UInt16(clamping: column), title, bold)
    }
  }

  func add(_ rows: [[TableCell]]) throws(TableFailure) {
    for cells in rows {
      guard row < UInt32(TableLimits.rows) else { throw .tooManyRows(limit: TableLimits.rows - 1) }
      for (index, cell) in cells.enumerated() where !cell.isEmpty {
        let column = UInt16(clamping: index)
        let outcome =
          switch cell {
          case .day(let day): worksheet_write_number(sheet, row, column, Self.serial(of: day), dayFormat)
          case .number(let digits): worksheet_write_number(sheet, row, column, Double(digits) ?? 0, nil)
          // A string cell is never computed, whatever it begins with.
          case .text(let text), .damaged(let text): worksheet_write_string(sheet, row, column, text, nil)
          }
        guard outcome == LXW_NO_ERROR else {
          throw .unavailable(reason: String(cString: lxw_strerror(outcome)))
        }
      }
      row += 1
    }
  }

  /// Packs the file; afterwards ``nextPiece()`` gives its bytes.
  func finish() throws(TableFailure) {
    guard let book = workbook else { return }
    workbook = nil
    let outcome = workbook_close(book)
    free(folder)
    folder = nil
    guard outcome == LXW_NO_ERROR else { throw .unavailable(reason: String(cString: lxw_strerror(outcome))) }
    do { reading = try FileHandle(forReadingFrom: URL(filePath: path)) } catch {
      throw .unavailable(reason: "the finished spreadsheet cannot be read")
    }
  }

  func nextPiece() throws(TableFailure) -> [UInt8]? {
    do {
      guard let data = try reading?.read(upToCount: 64 << 10), !data.isEmpty else { return nil }
      return Array(data)
    } catch {
      throw .unavailable(reason: "the finished spreadsheet cannot be read")
    }
  }

  /// Frees what an unfinished file holds.
  func giveUp() {
    guard let book = workbook else { return }
    workbook = nil
    _ = workbook_close(book)
    free(folder)
    folder = nil
  }

  deinit {
    // Else: it stays, in a folder that holds nothing to keep.
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func serial(of day: Day) -> Double {
    // 25,569 is 1970-01-01 (see CellNumber for the count).
    Double(day.number + 25_569)
  }
}
