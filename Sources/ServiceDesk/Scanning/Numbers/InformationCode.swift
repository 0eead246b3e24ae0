/// A code that informs and names no unit: the same on every device of its kind (`domain.md` 5.3).
public enum InformationCode: Sendable, Hashable {
  /// The European energy label, with the number of the model in its register.
  case energyLabel(model: String?)
  /// The label of a guarantee of durability (GARAN), the same address everywhere.
  case durabilityLabel
  /// The notice on the legal guarantee, the same address everywhere.
  case guaranteeNotice
  /// The name and password of a wireless network, as on the bottom of routers. The password is not kept.
  case networkAccess
  case contact
  case payment
  /// Mail, telephone, place, message: a text with a scheme that does something.
  case action

  /// Never opens anything: it is told by the host and the beginning.
  public init?(_ text: String) {
    if let address = WebAddress(text), let code = InformationCode(address) {
      self = code
      return
    }
    let lower = text.prefix(16).lowercased()
    switch lower {
    case _ where lower.hasPrefix("wifi:") || lower.hasPrefix("dpp:"): self = .networkAccess
    case _ where lower.hasPrefix("begin:vcard") || lower.hasPrefix("mecard:"): self = .contact
    // EPC069-12 (SEPA), the Hungarian and the Swiss form.
    case _ where ["bcd\n", "bcd\r", "hct\n", "spc\n", "spc\r", "bitcoin:"].contains(where: lower.hasPrefix):
      self = .payment
    case _ where Self.schemes.contains(where: lower.hasPrefix) || Self.isData(text): self = .action
    default: return nil
    }
  }

  /// `data:text/html,…` and `data:,…` (RFC 2397); labels begin with `Data: 12.05.2026` as well.
  private static func isData(_ text: String) -> Bool {
    guard text.prefix(5).lowercased() == "data:" else { return false }
    let rest = text.dropFirst(5)
    let type = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
    let next = rest.dropFirst(type.count).first
    return type.isEmpty ? next == "," || next == ";" : next == "/"
  }

  private init?(_ address: WebAddress) {
    switch address.host {
    case "eprel.ec.europa.eu":
      let number = address.path.split(whereSeparator: { "/?#".contains($0) }).last {
        $0.allSatisfy(\.isASCIIDigit) && (1...12).contains($0.count)
      }
      self = .energyLabel(model: number.map { String($0) })
    case "europa.eu", "www.europa.eu", "youreurope.europa.eu":
      let path = address.path.lowercased()
      guard address.host == "youreurope.europa.eu" || path.contains("youreurope") else { return nil }
      let isDurability = ["durability", "commercial-guarantee", "garan-", "/garan"].contains(
        where: path.contains)
      self = isDurability ? .durabilityLabel : .guaranteeNotice
    default: return nil
    }
  }

  private static let schemes = [
    "mailto:", "matmsg:", "tel:", "sms:", "smsto:", "geo:", "begin:vevent", "begin:vcalendar", "market:",
    "otpauth:", "javascript:", "file:/", "intent:",
  ]

  /// The word for programs.
  public var name: String {
    switch self {
    case .energyLabel: "energy-label"
    case .durabilityLabel: "durability-label"
    case .guaranteeNotice: "guarantee-notice"
    case .networkAccess: "network-access"
    case .contact: "contact"
    case .payment: "payment"
    case .action: "action"
    }
  }
}

/// An address in a code, of whatever scheme: told apart by its host, never opened (`domain.md` B-10, X-5).
public struct WebAddress: Sendable, Hashable {
  /// In lower case, without user and port.
  public let host: String
  /// From the first slash on, as it was read.
  public let path: String

  public init?(_ text: String) {
    // RFC 3986, 3.1.
    let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    let behind = text.dropFirst(scheme.count)
    let rest: Substring
    if scheme.first?.isLetter == true, behind.hasPrefix("://") {
      rest = behind.dropFirst(3)
    } else if text.prefix(4).lowercased() == "www." {
      rest = text[...]
    } else {
      return nil
    }
    // Browsers take a backslash for a slash: what stands behind either names no host.
    let authority = rest.prefix { !"/\\?#".contains($0) && !$0.isWhitespace }
    let named = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    host = named.prefix { $0 != ":" }.lowercased()
    path = String(rest.dropFirst(authority.count))
  }
}
