/// Zebra's language: each page a picture (`^GFA`), so that no font of the printer is asked for a letter.
///
/// The picture is written in the language's own short form: hexadecimal digits, letters for repeats, `,` and `!` for
/// a row that ends white or black, `:` for a row like the one before (ZPL II Programming Guide, "ZB64 and ASCII
/// compression"). Half of the bytes of an uncompressed label, without a checksum that copies get wrong.
enum ZPL {
  static func bytes(of pages: [DotPicture]) -> [UInt8] {
    var text: [UInt8] = []
    for page in pages {
      let count = page.bytes.count
      text += Array(
        // The printer keeps home position, shifts, turned, mirrored and white-on-black labels, also those of other
        // programs.
        ("^XA^PON^PMN^LRN^PW\(page.width)^LL\(page.height)^LH0,0^LS0^LT0"
          + "^FO0,0^GFA,\(count),\(count),\(page.bytesPerRow),").utf8)
      var last: ArraySlice<UInt8>?
      for y in 0..<page.height {
        let row = page.row(y)
        if let last, last.elementsEqual(row) { text.append(UInt8(ascii: ":")) } else { text += short(row) }
        last = row
      }
      text += Array("^FS^PQ1^XZ\n".utf8)
    }
    return text
  }

  private static func short(_ row: ArraySlice<UInt8>) -> [UInt8] {
    let digits = [UInt8](unsafeUninitializedCapacity: row.count * 2) { digits, count in
      for (index, byte) in row.enumerated() {
        digits[2 * index] = byte >> 4
        digits[2 * index + 1] = byte & 15
      }
      count = row.count * 2
    }
    var end = digits.count
    var ending: UInt8?
    for (digit, sign) in [(UInt8(0), UInt8(ascii: ",")), (15, UInt8(ascii: "!"))] where digits.last == digit {
      end = (digits.lastIndex { $0 != digit } ?? -1) + 1
      ending = sign
    }
    var text: [UInt8] = []
    var start = 0
    while start < end {
      var next = start + 1
      while next < end, digits[next] == digits[start] { next += 1 }
      if next > start + 1 { text += repeats(next - start) }
      text.append(hexadecimal[Int(digits[start])])
      start = next
    }
    if let ending { text.append(ending) }
    return text
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// G to Y are 1 to 19, g to z are 20 to 400 in twenties; several add up.
  private static func repeats(_ count: Int) -> [UInt8] {
    guard count > 1 else { return [] }
    var text: [UInt8] = []
    var rest = count
    while rest >= 20 {
      let twenties = min(rest / 20, 20)
      text.append(UInt8(ascii: "g") + UInt8(twenties - 1))
      rest -= twenties * 20
    }
    if rest > 0 { text.append(UInt8(ascii: "G") + UInt8(rest - 1)) }
    return text
  }
}
