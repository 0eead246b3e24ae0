internal import Foundation

/// A configuration's text whose keys are all known: values are taken out of it by key.
struct ConfigurationFile {
  private let name: String
  private let root: JSONValue
  private let lines: KeyLines

  /// - Parameter name: the file's path, for the words of an error.
  init(_ text: String, name: String) throws(ConfigurationFailure) {
    self.name = name
    lines = KeyLines(text)
    guard let value = Self.decoded(text) else { throw Self.notJSON5(text, name) }
    root = value
    guard case .object = root else { throw wrong("the whole file", root, "an object: { … }") }
    try checkKeys(root, shown: "", known: "")
  }

  /// The value of `key`, for its `index`th owner where the key is one of a list; nil when it is not set.
  func value<Value>(
    of key: ConfigurationKey<Value>, at index: Int? = nil
  ) throws(ConfigurationFailure) -> Value? {
    var value = root
    for part in key.path.split(separator: ".") {
      guard case .object(let values) = value else { return nil }
      let isList = part.hasSuffix("[]")
      guard let next = values[String(isList ? part.dropLast(2) : part)] else { return nil }
      value = next
      if isList, case .list(let items) = next, let index { value = items[index] }
    }
    let shown = index.map { key.path.replacing("[]", with: "[\($0)]") } ?? key.path
    guard let read = key.kind.read(value) else { throw wrong(shown, value, key.expected) }
    return read
  }

  /// The value of a key that each item of its list must have.
  func required<Value>(
    _ key: ConfigurationKey<Value>, at index: Int
  ) throws(ConfigurationFailure) -> Value {
    if let value = try value(of: key, at: index) { return value }
    let shown = key.path.replacing("[]", with: "[\(index)]")
    throw .wrongValue(
      file: name, line: lines[shown], key: shown, found: "left out", expected: key.expected)
  }

  /// How many objects the list at `name` has.
  func count(of list: String) -> Int {
    guard case .object(let values) = root, case .list(let items)? = values[list] else { return 0 }
    return items.count
  }

  /// The failure of a file that sets both keys.
  func conflict(of first: String, and second: String) -> ConfigurationFailure {
    .wrongValue(
      file: name, line: lines[second], key: second, found: "beside it",
      expected: "set instead of “\(first)”")
  }

  // MARK: Inside

  /// - Parameters:
  ///   - shown: the path with the numbers of list items.
  ///   - known: the path as ``ConfigurationKeys`` writes it.
  private func checkKeys(_ value: JSONValue, shown: String, known: String) throws(ConfigurationFailure) {
    if ConfigurationKeys.all.contains(where: { $0.path == known }) { return }
    switch value {
    case .object(let values) where known.isEmpty || isGroup(known + "."):
      for (name, value) in values.sorted(by: { $0.key < $1.key }) {
        try checkKeys(value, shown: joined(shown, name), known: joined(known, name))
      }
    case .list(let items) where isGroup(known + "[]."):
      for (index, item) in items.enumerated() {
        try checkKeys(item, shown: "\(shown)[\(index)]", known: known + "[]")
      }
    default:
      if isGroup(known + ".") { throw wrong(shown, value, "an object: { … }") }
      if isGroup(known + "[].") { throw wrong(shown, value, "a list: [ … ]") }
      throw .unknownKey(file: name, line: lines[shown], key: shown, known: neighbours(of: known))
    }
  }

  private func isGroup(_ prefix: String) -> Bool {
    ConfigurationKeys.all.contains { $0.path.hasPrefix(prefix) }
  }

  /// The keys that may stand where `path` stands.
  private func neighbours(of path: String) -> [String] {
    let around = path.lastIndex(of: ".").map { String(path[...$0]) } ?? ""
    var names: [String] = []
    for setting in ConfigurationKeys.all where setting.path.hasPrefix(around) {
      let name = String(setting.path.dropFirst(around.count).prefix { $0 != "." && $0 != "[" })
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private func wrong(_ key: String, _ value: JSONValue, _ expected: String) -> ConfigurationFailure {
    .wrongValue(file: name, line: lines[key], key: key, found: value.kind, expected: expected)
  }

  /// Nil for a text that is no JSON5.
  private static func decoded(_ text: String) -> JSONValue? {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try? decoder.decode(JSONValue.self, from: Data(text.utf8))  // else: told by line, below
  }

  /// Foundation does not say where it stopped. The line is the one after the longest beginning of the text that is
  /// whole once its brackets are closed.
  private static func notJSON5(_ text: String, _ name: String) -> ConfigurationFailure {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for count in stride(from: lines.count, to: 0, by: -1) {
      let beginning = lines[..<count].joined(separator: "\n")
      guard decoded(beginning + "\n" + KeyLines(beginning).closers) != nil else { continue }
      guard let next = lines[count...].firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else {
        return .notJSON5(file: name, line: lines.count, reason: "it ends too early.")
      }
      return .notJSON5(file: name, line: next + 1, reason: "from here on it cannot be understood.")
    }
    return .notJSON5(file: name, line: 1, reason: "it cannot be understood.")
  }
}
