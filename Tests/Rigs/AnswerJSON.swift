internal import Foundation

/// A JSON text that a test looks into; what is not there is ``none``.
public enum AnswerJSON: Sendable, Equatable, Decodable {
  case object([String: AnswerJSON])
  case list([AnswerJSON])
  case text(String)
  case number(Int)
  case truth(Bool)
  case none

  public init(bytes: [UInt8]) {
    // A body that is no JSON has no members, which the expectation that follows tells.
    self = (try? JSONDecoder().decode(AnswerJSON.self, from: Data(bytes))) ?? .none
  }

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // One of these it is; what none of them takes (a fraction) has no use in these answers.
    if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([AnswerJSON].self) {
      self = .list(list)
    } else if let object = try? value.decode([String: AnswerJSON].self) {
      self = .object(object)
    } else {
      self = .none
    }
  }

  public subscript(name: String) -> AnswerJSON {
    guard case .object(let members) = self else { return .none }
    return members[name] ?? .none
  }

  public subscript(index: Int) -> AnswerJSON { elements.indices.contains(index) ? elements[index] : .none }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var number: Int? { if case .number(let number) = self { number } else { nil } }
  public var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }
  /// Empty for everything that is no list.
  public var elements: [AnswerJSON] { if case .list(let list) = self { list } else { [] } }
}

extension AnswerJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(booleanLiteral truth: Bool) { self = .truth(truth) }
  public init(arrayLiteral elements: AnswerJSON...) { self = .list(elements) }
  public init(dictionaryLiteral members: (String, AnswerJSON)...) {
    self = .object(Dictionary(members) { _, last in last })
  }

  /// The text that is sent.
  var bytes: [UInt8] {
    get throws { Array(try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed])) }
  }

  private var value: Any {
    switch self {
    case .object(let members): members.mapValues(\.value)
    case .list(let elements): elements.map(\.value)
    case .text(let text): text
    case .number(let number): number
    case .truth(let truth): truth
    case .none: NSNull()
    }
  }
}
