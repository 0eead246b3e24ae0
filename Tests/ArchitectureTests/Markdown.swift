/// A page of Markdown, as far as tests read it.
struct Markdown {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The cells of the table whose head begins with these, row by row, without the head.
  func table(_ head: String...) -> [[String]] {
    let tables = lines.split { !$0.hasPrefix("|") }.map {
      $0.filter { !$0.hasPrefix("|-") }.map(Self.cells(of:))
    }
    return tables.first { $0.first?.starts(with: head) == true }.map { Array($0.dropFirst()) } ?? []
  }

  /// Words of the lines that a reader types, from indented or fenced blocks, without their remarks.
  var commands: [[String]] {
    var isFenced = false
    var found: [[String]] = []
    for line in lines {
      if line.hasPrefix("```") {
        isFenced.toggle()
      } else if isFenced || line.hasPrefix("    ") {
        let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
        if !words.isEmpty { found.append(words) }
      }
    }
    return found
  }

  /// What stands in backticks, on one line: the fences of a block are none.
  static func quoted(_ text: String) -> [String] {
    text.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
  }

  private static func cells(of row: Substring) -> [String] {
    row.dropFirst().split(separator: "|", omittingEmptySubsequences: false).dropLast().map { cell in
      cell.split(separator: " ").joined(separator: " ")
    }
  }
}
