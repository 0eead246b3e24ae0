import ServiceDesk

/// What the format of a cell makes of its number.
enum NumberStyle: Equatable {
  case plain
  case day
  /// `000000`: zeros in front, to so many digits.
  case zeros(Int)

  /// - Parameter code: a number format such as `dd\.mm\.yyyy` or `[$-418]d mmmm yyyy`.
  init(code: String) {
    let first = code.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
    if !first.isEmpty, first.allSatisfy({ $0 == "0" }) {
      self = first.count > 1 ? .zeros(first.count) : .plain
    } else {
      self = Self.namesDay(first) ? .day : .plain
    }
  }

  /// Whether letters of a date stand outside quotation marks and brackets. Hours alone are no day.
  private static func namesDay(_ code: Substring) -> Bool {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\\", "_", "*": isEscaped = true
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "d", "y": return true
        default: break
        }
      }
    }
    return false
  }

  /// Formats that need no code (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are East Asian dates.
  init(builtIn number: Int) {
    self =
      [14, 15, 16, 17, 22].contains(number) || (27...31).contains(number) || number == 36 ? .day : .plain
  }
}

/// The cell formats of a workbook.
final class NumberStyles: XMLListener {
  /// By a cell's style number.
  private(set) var meanings: [NumberStyle] = []
  private var own: [Int: NumberStyle] = [:]
  private var isInCellFormats = false
  var isDone: Bool { false }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableFailure) {
    if name == "numFmt", let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
      guard own.count < 65_536 else { throw .bomb }
      own[id] = NumberStyle(code: code)
    } else if name == "cellXfs" {
      isInCellFormats = true
    } else if name == "xf", isInCellFormats {
      guard meanings.count < 65_536 else { throw .bomb }
      let id = attributes.number("numFmtId") ?? 0
      meanings.append(own[id] ?? NumberStyle(builtIn: id))
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
