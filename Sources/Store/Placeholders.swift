/// The lexer that turns `$1` into `?1` for SQLite, which takes `$1` for a name and numbers names in order of
/// appearance: `SELECT $2, $1` would silently swap its values (`stack.md` B.1).
package enum Placeholders {
  /// `text` with every `$n` outside of quotes and comments as `?n`.
  package static func numbered(_ text: String) -> String {
    var rest = Array(text.utf8)[...]
    var out: [UInt8] = []
    out.reserveCapacity(rest.count)
    var previous = UInt8(ascii: " ")
    while let byte = rest.first {
      let length: Int
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        // A doubled quote ends one quotation and begins the next, which comes to the same.
        length = quotation(rest, closedBy: byte)
      case UInt8(ascii: "-") where rest.dropFirst().first == byte:
        length = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 - rest.startIndex } ?? rest.count
      case UInt8(ascii: "/") where rest.dropFirst().first == UInt8(ascii: "*"):
        length = comment(rest)
      default:
        length = 1
      }
      let isPlaceholder =
        byte == UInt8(ascii: "$") && !isWordPart(previous) && rest.dropFirst().first.map(isDigit) == true
      if isPlaceholder {
        out.append(UInt8(ascii: "?"))
      } else {
        out.append(contentsOf: rest.prefix(length))
      }
      previous = byte
      rest = rest.dropFirst(length)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func quotation(_ text: ArraySlice<UInt8>, closedBy quote: UInt8) -> Int {
    let inside = text.dropFirst()
    guard let close = inside.firstIndex(of: quote) else { return text.count }
    return close - text.startIndex + 1
  }

  private static func comment(_ text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex + 2
    while index + 1 < text.endIndex {
      if text[index] == UInt8(ascii: "*") && text[index + 1] == UInt8(ascii: "/") {
        return index + 2 - text.startIndex
      }
      index += 1
    }
    return text.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
