/// Finds printers that no queue serves yet, and makes queues for them.
public protocol PrinterFinder: Sendable {
  /// Printers that the printing system sees on its cables and its network. Takes some seconds.
  func printers() async throws(PrintFailure) -> [FoundPrinter]

  /// Makes a queue for the printer at `address` and returns when it can print.
  ///
  /// A printer that is off makes no queue: one without the printer's abilities would print nothing right.
  func addQueue(_ queue: QueueName, at address: DeviceAddress) async throws(PrintFailure)
}

/// A printer that is there but may have no queue.
public struct FoundPrinter: Sendable, Hashable {
  public var address: DeviceAddress
  /// What it calls itself.
  public var title: String
  /// The queue that serves it already.
  public var queue: QueueName?

  public init(address: DeviceAddress, title: String, queue: QueueName? = nil) {
    self.address = address
    self.title = title
    self.queue = queue
  }
}

/// Where a printer is reached, as a URI of one of five kinds; never a file of the print server.
public struct DeviceAddress: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String
  public var description: String { rawValue }

  /// IPP printers tell what they can (PWG 5100.14); the others get our bytes as they are.
  public var isDriverless: Bool { ["ipp", "ipps", "dnssd"].contains(scheme) }

  private var scheme: String { String(rawValue.prefix { $0 != ":" }).lowercased() }

  /// The same printer without a queue, where it has a port that takes bytes as they are.
  public var direct: PrinterAddress? {
    guard scheme == "socket" else { return nil }
    let rest = rawValue.dropFirst("socket://".count)
    return PrinterAddress(hostAndPort: String(rest.prefix { $0 != "/" && $0 != "?" }))
  }

  public init?(rawValue: String) {
    let parts = rawValue.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, ["ipp", "ipps", "dnssd", "socket", "usb"].contains(parts[0].lowercased()),
      parts[1].hasPrefix("//"), parts[1].utf8.count > 2, rawValue.utf8.count <= 1000,
      rawValue.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") })
    else { return nil }
    self.rawValue = rawValue
  }

  public init?(_ text: String) { self.init(rawValue: text) }
}

extension QueueName {
  /// A name that every printing system takes: up to 60 letters, digits, `_`, `-`.
  public init?(plain name: String) {
    guard (1...60).contains(name.utf8.count),
      name.utf8.allSatisfy({
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 0x5F
          || $0 == 0x2D
      })
    else { return nil }
    self.init(name)
  }
}
