/// What a scan means before the database is asked. The one place where that is decided.
///
/// Our own codes come first, because they carry a check or a mark that nothing else passes by accident; then what can
/// be told by its form; the rest is somebody's serial.
public enum ScanMeaning: Sendable, Hashable {
  case command(CounterCommand)
  case stage(Stage)
  case shelf(ShelfCode)
  case badge(BadgeCode)
  case unitLabel(UnitCode)
  case claim(ClaimCode)
  case receipt(ReceiptKey)
  case ticketNumber(TicketNumber)
  /// A parcel to a maker or supplier.
  case consignment(ConsignmentCode)
  /// A product code: names a model, never a unit. Digits alone may still be the serial of a known unit.
  case productCode(GTIN, asSerial: SerialNumber)
  case serial(SerialNumber)
  /// An address that is not ours. It is never opened (`domain.md` X-5).
  case webAddress(host: String)
  case rubbish(Rubbish)

  public enum Rubbish: String, Sendable, Hashable, Codable, CaseIterable {
    case empty
    case tooLong
    case controlCharacters
    case notText
    /// Dashes, dots, question marks: nothing that could name a device.
    case signsOnly
    /// A command or stage code of another shop, or a forged one.
    case foreignCommand
  }

  /// 1D codes are at most 128 bytes, 2D codes 2048 (`domain.md` X-4).
  public static let longestLinear = 128
  public static let longestMatrix = 2048

  public init(_ bytes: [UInt8], symbology: Symbology? = nil, _ secrecy: some Secrecy) {
    let limit = symbology.map { $0.isMatrix ? Self.longestMatrix : Self.longestLinear } ?? Self.longestMatrix
    guard bytes.count <= limit else {
      self = .rubbish(.tooLong)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      self = .rubbish(.notText)
      return
    }
    let (body, carrier) = Self.withoutAIMIdentifier(text)
    self = Self.meaning(of: body.trimmedWhitespace, symbology: symbology ?? carrier, secrecy)
  }

  public init(_ text: String, symbology: Symbology? = nil, _ secrecy: some Secrecy) {
    self.init(Array(text.utf8), symbology: symbology, secrecy)
  }

  private static func meaning(of text: String, symbology: Symbology?, _ secrecy: some Secrecy) -> ScanMeaning
  {
    guard !text.isEmpty else { return .rubbish(.empty) }
    // Direction overrides and zero-width characters too: what is shown must be what was read.
    guard
      text.unicodeScalars.allSatisfy({
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      })
    else { return .rubbish(.controlCharacters) }
    if let code = UnitCode(text) { return .unitLabel(code) }
    if let code = ClaimCode(text) { return .claim(code) }
    if let code = ShelfCode(text) { return .shelf(code) }
    if let code = BadgeCode(text) { return .badge(code) }
    if let code = ConsignmentCode(text) { return .consignment(code) }
    switch ControlCode.read(text, secrecy) {
    case .genuine(.command(let command)): return .command(command)
    case .genuine(.stage(let stage)): return .stage(stage)
    case .forged: return .rubbish(.foreignCommand)
    case nil: break
    }
    if let key = ReceiptKey(text) { return .receipt(key) }
    if let number = TicketNumber(text) { return .ticketNumber(number) }
    if let host = host(of: text) { return .webAddress(host: host) }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return .rubbish(.signsOnly) }
    guard let serial = SerialNumber(text) else { return .rubbish(.tooLong) }
    if symbology?.carriesProductCode ?? true, let gtin = GTIN(text) {
      return .productCode(gtin, asSerial: serial)
    }
    return .serial(serial)
  }

  /// The host of an http or https address, in lower case.
  private static func host(of text: String) -> String? {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://", "www."].first(where: lower.hasPrefix) else { return nil }
    let rest = scheme == "www." ? lower[...] : lower.dropFirst(scheme.count)
    let authority = rest.prefix { !"/?#".contains($0) }
    let address = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    return String(address.prefix { $0 != ":" })
  }

  /// Takes off `]C0` and its like, which tell how the code was carried (ISO/IEC 15424; `domain.md` B-1).
  private static func withoutAIMIdentifier(_ text: String) -> (String, Symbology?) {
    let characters = Array(text.prefix(3))
    guard characters.count == 3, characters[0] == "]", characters[1].isASCII, characters[1].isLetter,
      characters[2].isASCIIDigit || characters[2].isLetter
    else { return (text, nil) }
    let body = String(text.dropFirst(3))
    switch characters[1] {
    case "E": return (body, .ean13)
    case "e": return (body, .dataBar)
    case "C": return (body, .code128)
    case "A": return (body, .code39)
    case "G": return (body, .code93)
    case "I": return (body, .interleaved2of5)
    case "F": return (body, .codabar)
    case "Q": return (body, .qr)
    case "d": return (body, .dataMatrix)
    case "L": return (body, .pdf417)
    case "z": return (body, .aztec)
    default: return (body, Symbology(rawValue: "]\(characters[1])"))
    }
  }
}

extension ScanMeaning {
  /// A word for programs: the `meaning` of `ghiseu scan --json`.
  public var name: String {
    switch self {
    case .command: "command"
    case .stage: "stage"
    case .shelf: "shelf"
    case .badge: "badge"
    case .unitLabel: "unit-label"
    case .claim: "claim-code"
    case .receipt: "receipt"
    case .ticketNumber: "ticket-number"
    case .consignment: "consignment"
    case .productCode: "product-code"
    case .serial: "serial"
    case .webAddress: "web-address"
    case .rubbish: "rubbish"
    }
  }
}
