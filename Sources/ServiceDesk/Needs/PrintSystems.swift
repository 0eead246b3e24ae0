/// The printing systems that a station reaches, by name.
public protocol PrintSystems: Sendable {
  /// Nil when this station knows none of that name. A printer that is spoken to directly is spoken to as its `profile`
  /// says; the profile says nothing to other systems.
  func system(_ name: PrintSystemName, for profile: PrinterProfile) -> (any PrintQueues)?
  /// Nil when neither the shop nor we describe a printer of that name.
  func profile(named name: String) -> PrinterProfile?
}

/// For a room that prints at its configured printers only.
public struct OwnPrintSystemsOnly: PrintSystems {
  public init() {}
  public func system(_ name: PrintSystemName, for profile: PrinterProfile) -> (any PrintQueues)? { nil }
  public func profile(named name: String) -> PrinterProfile? { name == PrinterProfile.pdf.name ? .pdf : nil }
}
