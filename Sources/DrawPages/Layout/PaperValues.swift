internal import ServiceDesk

/// The values that a text may place: those of the paper, those of a row, and what only the drawing knows.
struct PaperValues {
  private let paper: Paper
  /// Come before the paper's own: a row's values, page numbers.
  private var nearer: [String: String] = [:]

  /// - Parameter edition: which version of the template draws it.
  init(_ paper: Paper, edition: String) {
    self.paper = paper
    nearer["template"] = edition
    nearer["printNumber"] = String(paper.printNumber)
    nearer["isCopy"] = paper.isCopy ? "1" : ""
  }

  func with(_ values: [String: String]) -> PaperValues {
    var copy = self
    copy.nearer.merge(values) { $1 }
    return copy
  }

  /// Nil when absent or blank, which on paper is the same.
  func text(named name: String) -> String? {
    var value = nearer[name]
    if value == nil, case .text(let text) = paper.values[name] { value = text }
    guard let value, value.contains(where: { !$0.isWhitespace }) else { return nil }
    let printable = String(value.map { Self.isPrintable($0) ? $0 : " " })
    return paper.language == .hungarian ? Self.unbroken(printable) : printable
  }

  /// A Hungarian date, `2026. 11. 21.`, stays on one line.
  private static func unbroken(_ text: String) -> String {
    text.replacing(#/(\d{4})\. (\d{2})\. (\d{2})\./#) {
      "\($0.output.1).\u{A0}\($0.output.2).\u{A0}\($0.output.3)."
    }
  }

  func rows(named name: String) -> [[String: String]] {
    if case .rows(let rows) = paper.values[name] { rows } else { [] }
  }

  func isPresent(_ name: String) -> Bool {
    text(named: name) != nil || !rows(named: name).isEmpty
  }

  /// The text with its values, nil when it has an optional one that is absent.
  func callAsFunction(_ wording: Wording) throws(DrawFailure) -> String? {
    var text = ""
    for piece in wording[paper.language] {
      switch piece {
      case .literal(let words): text += words
      case .value(let name, let isOptional):
        if let value = self.text(named: name) {
          text += value
        } else if isOptional {
          return nil
        } else {
          throw .missingValue(name)
        }
      }
    }
    return text
  }

  /// Control characters would end the text for the C libraries (NUL) or come out as boxes.
  private static func isPrintable(_ character: Character) -> Bool {
    if character.isNewline { return true }
    return character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
