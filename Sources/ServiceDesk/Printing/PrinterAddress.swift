/// Where a printer takes bytes as they are: `direct:HOST[:PORT]`, port 9100 when none is named.
public struct PrinterAddress: Sendable, Hashable {
  /// A name or an address; one of IPv6 without its brackets.
  public let host: String
  public let port: Int

  static let prefix = "direct:"

  public init(host: String, port: Int = 9100) {
    self.host = host
    self.port = port
  }

  /// Whether a queue of the configuration is a printer of its own, rightly written or not.
  public static func isMeant(by queue: QueueName) -> Bool { queue.rawValue.hasPrefix(prefix) }

  /// Nil for a text that is no such address.
  public init?(_ queue: QueueName) {
    guard Self.isMeant(by: queue) else { return nil }
    var rest = queue.rawValue.dropFirst(Self.prefix.count)
    var host: Substring
    if rest.first == "[", let end = rest.firstIndex(of: "]") {
      host = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
    } else {
      host = rest.prefix { $0 != ":" }
      rest = rest.dropFirst(host.count)
    }
    guard !host.isEmpty, host.unicodeScalars.allSatisfy(Self.isPlain) else { return nil }
    var port = 9100
    if !rest.isEmpty {
      guard rest.first == ":", let given = Int(rest.dropFirst()), (1...65535).contains(given) else {
        return nil
      }
      port = given
    }
    self.init(host: String(host), port: port)
  }

  /// As a person writes it beside the word for a printer of its own: without the prefix.
  public init?(hostAndPort: String) { self.init(QueueName(Self.prefix + hostAndPort)) }

  /// The name under which its papers stand in the ledger.
  public var queue: QueueName {
    let host = host.contains(":") ? "[\(host)]" : host
    return QueueName("\(Self.prefix)\(host):\(port)")
  }

  /// Itself is the only queue of its system.
  public var place: PrinterPlace { PrinterPlace(PrintSystemName(queue.rawValue), queue) }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && scalar.value != 0x7F && !"/@?#[]".unicodeScalars.contains(scalar)
  }
}
