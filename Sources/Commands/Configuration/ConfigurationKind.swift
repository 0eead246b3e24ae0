import ServiceDesk

/// What a setting may be, and how it is read. Reading gives nil for anything else.
struct ConfigurationKind<Value>: Sendable {
  let expected: String
  let read: @Sendable (JSONValue) -> Value?
}

extension ConfigurationKind where Value == String {
  static let line = ConfigurationKind(expected: "a text on one line") { value in
    guard case .text(let text) = value, !text.isEmpty, !text.contains(where: \.isNewline) else { return nil }
    return text
  }

  static let path = ConfigurationKind(expected: "a path") { value in
    guard case .text(let text) = value, !text.isEmpty, !text.utf8.contains(0) else { return nil }
    return text
  }

  /// Without a slash at its end: the receipt's code puts `/t#…` behind it.
  static let webAddress = ConfigurationKind(expected: "an address that begins with http:// or https://") {
    guard case .text(var text) = $0 else { return nil }
    while text.hasSuffix("/") { text.removeLast() }
    let host = ["http://", "https://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
    guard let host, !host.isEmpty, !text.contains(where: { $0.isWhitespace || $0 == "#" }) else {
      return nil
    }
    return text
  }
}

extension ConfigurationKind where Value == Bool {
  static let flag = ConfigurationKind(expected: "true or false") { value in
    if case .flag(let flag) = value { flag } else { nil }
  }
}

extension ConfigurationKind where Value == Character {
  static let letter = ConfigurationKind(expected: "one letter from A to Z") { value in
    guard case .text(let text) = value, text.count == 1, let letter = text.first, letter.isASCII,
      letter.isUppercase
    else { return nil }
    return letter
  }
}

extension ConfigurationKind where Value == Int {
  static let port = number(0...65535, "a port from 0 to 65535")
  static let baud = number(300...4_000_000, "a speed from 300 to 4000000")
  static let milliseconds = number(0...10_000, "milliseconds from 0 to 10000")
  static let days = number(1...365, "days from 1 to 365")

  private static func number(_ range: ClosedRange<Int>, _ expected: String) -> ConfigurationKind {
    ConfigurationKind(expected: expected) { value in
      guard case .number(let number) = value, let whole = Int(exactly: number), range.contains(whole) else {
        return nil
      }
      return whole
    }
  }
}

extension ConfigurationKind where Value == Double {
  static let amount = ConfigurationKind(expected: "an amount from 0 to 100000") { value in
    guard case .number(let number) = value, (0...100_000).contains(number) else { return nil }
    return number
  }
}

extension ConfigurationKind where Value == PaperMedium {
  static func medium(_ media: [PaperMedium]) -> ConfigurationKind {
    ConfigurationKind(expected: choices(media.map(\.rawValue))) { value in
      guard case .text(let text) = value else { return nil }
      return PaperMedium(rawValue: text).flatMap { media.contains($0) ? $0 : nil }
    }
  }
}

extension ConfigurationKind where Value: CaseIterable & RawRepresentable<String> & SendableMetatype {
  static func choice(_ type: Value.Type) -> ConfigurationKind {
    ConfigurationKind(expected: choices(Value.allCases.map(\.rawValue))) { value in
      guard case .text(let text) = value else { return nil }
      return Value(rawValue: text)
    }
  }
}

/// `“roll80” or “a4”`.
private func choices(_ names: [String]) -> String {
  let quoted = names.map { "“\($0)”" }
  guard quoted.count > 1, let last = quoted.last else { return quoted.joined() }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}
