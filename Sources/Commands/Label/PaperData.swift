internal import Foundation
import ServiceDesk

/// A file of a paper's values: an object of texts and numbers, and of lists of rows.
///
/// It comes from anybody, so what is odd about it is told by its key, and its size has a limit.
enum PaperData {
  /// In bytes: a hundred times the longest paper.
  static let largest = 1_000_000

  static func read(_ path: String) throws(CommandEnd) -> [String: PaperValue] {
    let data: Data
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer {
        // Nothing was written: a failure to close loses nothing.
        try? file.close()
      }
      data = try file.read(upToCount: largest + 1) ?? Data()
    } catch {
      throw CommandEnd(CommandEnd.Code.notFound, "The file \(path) cannot be read.")
    }
    guard data.count <= largest else {
      throw CommandEnd(CommandEnd.Code.invalid, "The file \(path) is larger than \(largest) bytes.")
    }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let value: JSONValue
    do {
      value = try decoder.decode(JSONValue.self, from: data)
    } catch {
      throw CommandEnd(CommandEnd.Code.invalid, "The file \(path) is no JSON.")
    }
    return try values(of: value)
  }

  static func values(of value: JSONValue) throws(CommandEnd) -> [String: PaperValue] {
    guard case .object(let members) = value else {
      throw wrong("The file", value, "an object of values by their names")
    }
    var values: [String: PaperValue] = [:]
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      guard case .list(let items) = member else {
        values[name] = .text(try text(member, "“\(name)”", or: " or a list of rows"))
        continue
      }
      var rows: [[String: String]] = []
      for (index, item) in items.enumerated() {
        guard case .object(let cells) = item else {
          throw wrong("“\(name)[\(index)]”", item, "an object of texts")
        }
        var row: [String: String] = [:]
        for (cell, value) in cells { row[cell] = try text(value, "“\(name)[\(index)].\(cell)”", or: "") }
        rows.append(row)
      }
      values[name] = .rows(rows)
    }
    return values
  }

  private static func text(_ value: JSONValue, _ name: String, or other: String) throws(CommandEnd) -> String
  {
    switch value {
    case .text(let text): return text
    case .number(let number):
      if let whole = Int(exactly: number) { return String(whole) }
      return String(number)
    case .object, .list, .flag, .null: throw wrong(name, value, "a text\(other)")
    }
  }

  private static func wrong(_ name: String, _ value: JSONValue, _ expected: String) -> CommandEnd {
    CommandEnd(CommandEnd.Code.invalid, "\(name) must be \(expected), not \(value.kind).")
  }
}
