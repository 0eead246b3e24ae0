/// Finds what is plugged into this station and is a scanner or could be one. It takes hold of nothing.
public protocol ScannerFinder: Sendable {
  func devices() throws(ScannerFindingFailure) -> [FoundScanner]
}

/// The system does not tell what is plugged in.
public struct ScannerFindingFailure: Error, Sendable, Hashable {
  /// The system's reason, in English.
  public var reason: String
  public init(reason: String) { self.reason = reason }
}

/// A device that a scanner's setting may name.
public struct FoundScanner: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// It types.
    case keyboard
    /// It writes to a serial line: USB CDC-ACM or a USB-serial adapter.
    case serial
    /// It reports codes as USB point-of-sale scanners do.
    case pointOfSale
  }

  public var kind: Kind
  /// What it calls itself.
  public var title: String
  /// Names that outlive unplugging, the best first: by its own serial number, by the port it is plugged into.
  ///
  /// The port comes first where two devices of one model are there that have one serial number, or none.
  public var addresses: [String]
  /// Where it is this time.
  public var node: String
  /// Other paths that lead to it, such as those under `/dev/input/by-id/`.
  public var links: [String]
  /// Whether its kind, maker or name speaks for a scanner; a keyboard without that is most likely a keyboard.
  public var looksLikeScanner: Bool

  public init(
    kind: Kind, title: String, addresses: [String], node: String, links: [String] = [],
    looksLikeScanner: Bool
  ) {
    self.kind = kind
    self.title = title
    self.addresses = addresses
    self.node = node
    self.links = links
    self.looksLikeScanner = looksLikeScanner
  }

  /// Whether a setting's path means this device.
  public func isNamed(by path: String) -> Bool {
    path == node || addresses.contains(path) || links.contains(path)
  }
}
