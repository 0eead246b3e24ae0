internal import Foundation

/// A JSON5 document as it was written, before anybody knows which keys it may have.
enum JSONValue: Sendable, Hashable, Decodable {
  case object([String: JSONValue])
  case list([JSONValue])
  case text(String)
  case number(Double)
  case flag(Bool)
  case null

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Name.self) {  // else: no object
      var values: [String: JSONValue] = [:]
      for key in container.allKeys {
        values[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
      }
      self = .object(values)
      return
    }
    if var container = try? decoder.unkeyedContainer() {  // else: no list
      var values: [JSONValue] = []
      while !container.isAtEnd { values.append(try container.decode(JSONValue.self)) }
      self = .list(values)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {  // else: no truth value
      self = .flag(flag)
    } else if let text = try? container.decode(String.self) {  // else: no text
      self = .text(text)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// What it is, without what it says: a value may be a password.
  var kind: String {
    switch self {
    case .object: "an object"
    case .list: "a list"
    case .text: "a text"
    case .number: "a number"
    case .flag: "true or false"
    case .null: "null"
    }
  }
}
