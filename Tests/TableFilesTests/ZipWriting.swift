import CZip
import Foundation

/// Zip files made by hand, with libzip, as other programs would make them.
enum ZipWriting {
  /// - Parameter password: encrypts every part.
  static func archive(_ parts: [String: [UInt8]], password: String? = nil) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip").path
    defer { try? FileManager.default.removeItem(atPath: path) }  // else: the system clears its folder
    var code: Int32 = 0
    guard let archive = zip_open(path, Int32(ZIP_CREATE), &code) else { throw ZipFailure() }
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
      // libzip frees what it is given, once it has written it.
      let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
      bytes.withUnsafeBytes {
        if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
      }
      let memory = malloc(max(bytes.count, 1))
      memory?.copyMemory(from: copy, byteCount: bytes.count)
      copy.deallocate()
      guard let source = zip_source_buffer(archive, memory, UInt64(bytes.count), 1) else {
        throw ZipFailure()
      }
      let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else { throw ZipFailure() }
      if let password { zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) }
    }
    guard zip_close(archive) == 0 else { throw ZipFailure() }
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  struct ZipFailure: Error {}
}

/// A workbook written down part by part.
struct HandMadeWorkbook {
  var sheets: [(name: String, state: String, rows: String)] = []
  var sharedStrings: String?
  /// Inside `styleSheet`.
  var styles: String?
  var startsIn1904 = false
  var doctype = ""
  var password: String?

  init(_ rows: String) { sheets = [("Foaie1", "visible", rows)] }

  func bytes() throws -> [UInt8] { try ZipWriting.archive(parts, password: password) }

  var parts: [String: [UInt8]] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts = [
      "_rels/.rels": """
      <Relationships><Relationship Id="rId1" Type="\(relations)/officeDocument" Target="xl/workbook.xml"/>\
      </Relationships>
      """,
      "xl/workbook.xml": """
      <workbook xmlns:r="\(relations)"><workbookPr date1904="\(startsIn1904 ? 1 : 0)"/><sheets>\
      \(sheets.enumerated().map { "<sheet name=\"\($1.name)\" state=\"\($1.state)\" r:id=\"s\($0)\"/>" }.joined())\
      </sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships>\(sheets.indices.map {
        "<Relationship Id=\"s\($0)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
      }.joined())\
      <Relationship Id="st" Type="\(relations)/styles" Target="/xl/styles.xml"/>\
      <Relationship Id="ss" Type="\(relations)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
      """,
      "xl/styles.xml": "<styleSheet>\(styles ?? "")</styleSheet>",
      "xl/sharedStrings.xml": "<sst>\(sharedStrings ?? "")</sst>",
    ]
    for (index, sheet) in sheets.enumerated() {
      parts["xl/worksheets/sheet\(index).xml"] =
        "\(doctype)<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>"
    }
    return parts.mapValues { Array((head + $0).utf8) }
  }
}
