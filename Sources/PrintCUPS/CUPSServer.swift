/// Where a print server listens: the Unix socket of this machine, or a host and port.
public enum CUPSServer: Sendable, Hashable, CustomStringConvertible {
  /// A socket's path. The server knows who asks (`PeerCred`), so job names are visible under any policy.
  case socket(path: String)
  case host(String, port: Int)
  /// A host and port to which nothing is said before TLS.
  case tls(String, port: Int)

  /// Where Debian's `cupsd` listens.
  public static let debian = CUPSServer.socket(path: "/run/cups/cups.sock")

  /// Reads `/run/cups/cups.sock`, `printhost`, `printhost:6310`, `[::1]:631` or `ipps://printhost:631`; nil for anything
  /// else.
  public init?(_ text: String) {
    let scheme = "ipps://"
    if text.hasPrefix(scheme) {
      guard case .host(let name, let port)? = CUPSServer(String(text.dropFirst(scheme.count))) else {
        return nil
      }
      self = .tls(name, port: port)
      return
    }
    if text.hasPrefix("/") {
      // `sun_path` has 108 bytes with its ending zero (unix(7)).
      guard text.utf8.count < 108 else { return nil }
      self = .socket(path: text)
      return
    }
    var host = text[...]
    var port = 631
    let colon = text.lastIndex(of: ":")
    if let colon, !text.hasSuffix("]") {
      guard let number = Int(text[text.index(after: colon)...]), (1...65535).contains(number) else {
        return nil
      }
      host = text[..<colon]
      port = number
    }
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else {
      return nil
    }
    self = .host(String(host), port: port)
  }

  public var description: String {
    switch self {
    case .socket(let path): path
    case .tls(let name, let port): "ipps://\(CUPSServer.host(name, port: port))"
    case .host(let name, let port): name.contains(":") ? "[\(name)]:\(port)" : "\(name):\(port)"
    }
  }
}
