import ServiceDesk

/// A store did not do what the desk relies on.
public struct ConformanceFailure: Error, CustomStringConvertible {
  /// What should have been.
  public let words: String
  /// `ServiceDeskTesting/CommandChecks.swift:12`.
  public let place: String

  public var description: String { "\(words) (\(place))" }
}

func expect(
  _ holds: Bool, _ words: @autoclosure () -> String, file: StaticString = #fileID, line: Int = #line
) throws(ConformanceFailure) {
  guard holds else { throw ConformanceFailure(words: words(), place: "\(file):\(line)") }
}

func expect<T: Equatable>(
  _ found: T, is wanted: T, _ words: @autoclosure () -> String, file: StaticString = #fileID,
  line: Int = #line
) throws(ConformanceFailure) {
  guard found != wanted else { return }
  throw ConformanceFailure(
    words: "\(words()): found \(found), not \(wanted)", place: "\(file):\(line)")
}

/// `change` must be refused by a constraint of the store, and leave nothing behind.
func expectConstraint(
  _ rule: String, in store: any DeskStore, file: StaticString = #fileID, line: Int = #line,
  _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> Void
) async throws {
  do {
    try await store.record(change)
  } catch .constraint {
    return
  } catch {
    throw ConformanceFailure(words: "\(rule): failed with \(error)", place: "\(file):\(line)")
  }
  throw ConformanceFailure(words: "\(rule): nothing refused it", place: "\(file):\(line)")
}
