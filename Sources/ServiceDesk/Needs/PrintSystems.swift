/// The printing systems that a station reaches, by name.
public protocol PrintSystems: Sendable {
  /// Nil when this station knows none of that name.
  func system(_ name: PrintSystemName) -> (any PrintQueues)?
}

/// For a room that prints at its configured printers only.
public struct OwnPrintSystemsOnly: PrintSystems {
  public init() {}
  public func system(_ name: PrintSystemName) -> (any PrintQueues)? { nil }
}
