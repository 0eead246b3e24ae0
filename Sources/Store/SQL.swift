/// One statement, written in the program text with `$1`, `$2`, … for its values.
///
/// A literal only: there is no way to make one from a string at run time, so what a customer or a scanner
/// sends can become a value but never a part of a statement. Statements that share a piece are joined with
/// `+` in a `static let`.
public struct SQL: Sendable, Hashable, ExpressibleByStringLiteral {
  private enum Form: Sendable {
    case literal(StaticString)
    case joined(String)
  }

  private let form: Form

  public init(stringLiteral value: StaticString) {
    // A literal of one character may be stored without an address.
    form = value.hasPointerRepresentation ? .literal(value) : .joined(value.description)
  }

  package init(text: String) {
    form = .joined(text)
  }

  public static func + (left: SQL, right: SQL) -> SQL {
    SQL(text: left.text + right.text)
  }

  package var text: String {
    switch form {
    case .literal(let literal): literal.description
    case .joined(let text): text
    }
  }

  // A literal is known by its address, which spares hashing its text on every use of the statement cache.

  public static func == (left: SQL, right: SQL) -> Bool {
    switch (left.form, right.form) {
    case (.literal(let a), .literal(let b)):
      a.utf8Start == b.utf8Start && a.utf8CodeUnitCount == b.utf8CodeUnitCount
    case (.joined(let a), .joined(let b)): a == b
    case (.literal, .joined), (.joined, .literal): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch form {
    case .literal(let literal): hasher.combine(literal.utf8Start)
    case .joined(let text): hasher.combine(text)
    }
  }
}

/// The two languages behind the seam.
public enum SQLDialect: String, Sendable, Hashable, CaseIterable {
  case sqlite
  case postgres
}
