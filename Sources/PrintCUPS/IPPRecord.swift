/// The attributes of one job or queue, copied out of libcups.
struct IPPRecord {
  enum Value {
    case number(Int)
    case text(String)
  }
  var values: [String: [Value]] = [:]

  func number(_ name: String) -> Int? {
    guard case .number(let number)? = values[name]?.first else { return nil }
    return number
  }

  func text(_ name: String) -> String? { texts(name).first }

  func texts(_ name: String) -> [String] {
    (values[name] ?? []).compactMap { value in
      guard case .text(let text) = value else { return nil }
      return text
    }
  }

  /// Keywords of a `…-reasons` attribute, where `none` stands for an empty list.
  func reasons(_ name: String) -> [String] { texts(name).filter { $0 != "none" } }
}
