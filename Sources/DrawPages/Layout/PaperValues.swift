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
    let isPrintable = value.unicodeScalars.allSatisfy { Self.isPrintable($0) }
    let printable = isPrintable ? value : String(value.map { Self.isPrintable($0) ? $0 : " " })
    return paper.language == .hungarian ? Self.unbroken(printable) : printable
  }

  /// A Hungarian date, `2026. 11. 21.`, stays on one line.
  ///
  /// Byte by byte: a regular expression took a third of a label's whole time.
  private static func unbroken(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let shape = Array("0000. 00. 00.".utf8)
    var spaces: Set<Int> = []
    for start in bytes.indices.dropLast(shape.count - 1) {
      let isDate = shape.indices.allSatisfy { place in
        let byte = bytes[start + place]
        return shape[place] == UInt8(ascii: "0")
          ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == shape[place]
      }
      if isDate { spaces.formUnion([start + 5, start + 9]) }
    }
    guard !spaces.isEmpty else { return text }
    let unbroken = bytes.indices.flatMap { spaces.contains($0) ? Array("\u{A0}".utf8) : [bytes[$0]] }
    return String(decoding: unbroken, as: UTF8.self)
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
    return character.unicodeScalars.allSatisfy { isPrintable($0) }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    (0x20..<0x7F).contains(scalar.value) || scalar.properties.generalCategory != .control
  }
}
