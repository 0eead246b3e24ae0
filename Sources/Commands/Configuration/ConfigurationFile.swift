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
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      root = try decoder.decode(JSONValue.self, from: Data(text.utf8))
    } catch {
      throw Self.notJSON5(error, name)
    }
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

  /// The decoder's words hold a line ("around line 3, column 5") and no value.
  private static func notJSON5(_ error: any Error, _ name: String) -> ConfigurationFailure {
    guard case DecodingError.dataCorrupted(let context) = error else {
      return .notJSON5(file: name, line: nil, reason: "it cannot be understood.")
    }
    let words = (context.underlyingError as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String
    let reason = words ?? context.debugDescription
    let line = reason.firstMatch(of: #/line (\d+)/#).flatMap { Int($0.output.1) }
    return .notJSON5(file: name, line: line, reason: reason)
  }
}
