import ArgumentParser
internal import Foundation

/// A record as a line of a list. A new list joins here and has tables, JSON and `--quiet` like all others.
protocol Listed: Encodable {
  static var header: [String] { get }
  var row: [String] { get }
  /// What `--quiet` prints: what other commands take to name this record.
  var handle: String { get }
}

/// One record, or the answer of a command, as captions with values.
protocol Shown: Encodable {
  /// Values that are empty are left out.
  var lines: [(caption: String, value: String)] { get }
}

/// The one place where answers become text.
enum Output {
  enum Form: Sendable, Hashable, CaseIterable {
    /// Aligned columns, for people.
    case table
    /// For programs: one value, keys sorted.
    case json
    /// Handles only, one a line.
    case quiet
  }

  static func render<Item: Listed>(_ items: [Item], as form: Form) -> String {
    switch form {
    case .table: items.isEmpty ? "Nothing found." : aligned([Item.header] + items.map(\.row))
    case .json: json(items, pretty: true)
    case .quiet: items.map(\.handle).joined(separator: "\n")
    }
  }

  static func render(_ item: some Shown, as form: Form) -> String {
    switch form {
    case .table, .quiet: aligned(item.lines.filter { !$0.value.isEmpty }.map { [$0.caption, $0.value] })
    case .json: json(item, pretty: true)
    }
  }

  /// One value on one line: for answers that come one after the other.
  static func line(_ value: some Encodable) -> String { json(value, pretty: false) }

  private static func json(_ value: some Encodable, pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    guard let data = try? encoder.encode(value) else {  // else: a bug, and it stops here
      preconditionFailure("an answer has no JSON form")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func aligned(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, text) in row.enumerated() {
        let isLast = column == row.count - 1
        line += text
        if !isLast { line += String(repeating: " ", count: widths[column] - displayWidth(text) + 2) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

/// How many columns of a terminal a text takes: marks none, East Asian wide letters two (UAX #11).
func displayWidth(_ text: String) -> Int {
  text.reduce(0) { width, character in
    guard let scalar = character.unicodeScalars.first else { return width }
    switch scalar.value {
    case 0..<0x20, 0x200B...0x200F, 0x300...0x36F: return width
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return width + 2
    default: return width + 1
    }
  }
}

/// How a list is wanted.
struct ListOptions: ParsableArguments {
  @Flag(help: "One JSON value, for programs.")
  var json = false

  @Flag(name: .shortAndLong, help: "Names or numbers only, one a line.")
  var quiet = false

  func validate() throws {
    if json && quiet { throw ValidationError("Take --json or --quiet, not both.") }
  }

  var form: Output.Form { json ? .json : quiet ? .quiet : .table }
}

/// How an answer is wanted.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "One JSON value, for programs.")
  var json = false

  var form: Output.Form { json ? .json : .table }
}

extension Session {
  func show<Item: Listed>(_ items: [Item], _ options: ListOptions) {
    let text = Output.render(items, as: options.form)
    if !text.isEmpty { print(text) }
  }

  func show(_ item: some Shown, _ options: AnswerOptions) { print(Output.render(item, as: options.form)) }
}
