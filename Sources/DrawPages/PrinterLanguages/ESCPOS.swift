/// Receipt printers' language: the page as pictures (`GS v 0`), so that no code page is asked for ș or ő.
///
/// Sliced, because a picture must fit the printer's memory: 255 rows go through every model (`printing.md` C.5).
enum ESCPOS {
  static let rowsInSlice = 255

  /// - Parameters:
  ///   - cuts: whether the paper is cut after each page; else it is fed out to be torn.
  ///   - drawer: the contact (2 or 5) of the cash drawer to open first; nil for none.
  static func bytes(of pages: [DotPicture], cuts: Bool, drawer: Int? = nil) -> [UInt8] {
    // ESC @ forgets what an interrupted document left behind.
    var bytes: [UInt8] = [escape, UInt8(ascii: "@")]
    if let drawer {
      // ESC p: 50 ms on, 500 ms off, in units of 2 ms. Contact 2 is m = 0, contact 5 is m = 1.
      bytes += [escape, UInt8(ascii: "p"), drawer == 5 ? 1 : 0, 25, 250]
    }
    for page in pages {
      for top in stride(from: 0, to: page.height, by: rowsInSlice) {
        let rows = min(rowsInSlice, page.height - top)
        bytes += [group, UInt8(ascii: "v"), UInt8(ascii: "0"), 0]
        bytes += little(page.bytesPerRow) + little(rows)
        bytes += page.bytes[top * page.bytesPerRow..<(top + rows) * page.bytesPerRow]
      }
      // GS V 66: feeds the last line past the knife and cuts. ESC d: feeds lines, past the edge to tear at.
      bytes += cuts ? [group, UInt8(ascii: "V"), 66, 0] : [escape, UInt8(ascii: "d"), 5]
    }
    return bytes
  }

  private static let escape: UInt8 = 0x1B
  private static let group: UInt8 = 0x1D

  private static func little(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
}
