/// What a file may ask of this program. Lists of shops stay far below; bombs do not.
enum TableLimits {
  static let bytes = 64 << 20
  /// What a sheet can hold (ECMA-376: 1,048,576 rows).
  static let rows = 1 << 20
  static let columns = 256
  /// Of all rows together, empty ones between others included: 12 for each row of the largest sheet, 200 MB of memory.
  static let cells = 12 << 20
  /// UTF-8 bytes of one cell; a spreadsheet's cell holds 32,767 characters.
  static let cell = 64 << 10
  static let archiveEntries = 4_096
  /// Unpacked bytes of one part: a million rows of ten columns take about 500 MiB.
  static let part = 1 << 30
  /// How many times larger a part may be than its packed form once it is larger than ``freeBytes``.
  /// Sheets of equal rows reach 60; deflate ends at 1,032.
  static let ratio = 250
  static let freeBytes = 8 << 20
  static let sheets = 1_000
  static let sharedStrings = 4 << 20
}
