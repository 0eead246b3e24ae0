/// Which batches a list shows, newest first.
public struct SerialBatchFilter: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    case open
    /// Closed, or taken back.
    case ended
    case all
  }

  public var state: State
  /// Stands in the number of the document, or in a name of supplier or customer, whatever its case and marks; nil asks
  /// for every batch.
  public var matching: String?
  /// Only those that were opened before this one: where the next part of a list begins.
  public var before: SerialBatchID?

  public init(state: State, matching: String? = nil, before: SerialBatchID? = nil) {
    self.state = state
    self.matching = matching
    self.before = before
  }

  public static let open = SerialBatchFilter(state: .open)
  public static let all = SerialBatchFilter(state: .all)
}
