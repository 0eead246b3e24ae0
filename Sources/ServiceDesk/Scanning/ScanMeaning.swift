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
  /// A number of telephones, SIM cards or network ports, told by its form; looked up like any serial.
  case number(DeviceNumber, asSerial: SerialNumber)
  /// Several fields in one code, of which one may be the serial.
  case label(LabelFields)
  /// A code that is the same on every device: energy label, notice on guarantees, network access.
  case information(InformationCode)
  case serial(SerialNumber)
  /// An address that is not ours. It is never opened (`domain.md` X-5).
  case webAddress(host: String)
  case rubbish(Rubbish)

  public enum Rubbish: String, Sendable, Hashable, Codable, CaseIterable {
    case empty
    case noCodeInPicture
    case tooLong
    case controlCharacters
    case notText
    /// Dashes, dots, question marks: nothing that could name a device.
    case signsOnly
    /// A command or stage code of another shop, or a forged one.
    case foreignCommand
    /// A label of GS1's that contradicts its own rules, or lost the marks between its fields.
    case damagedLabel
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
    let (identifier, body) = AIMIdentifier.parted(text)
    self = Self.meaning(
      of: body.trimmedWhitespace, symbology: symbology ?? identifier?.symbology, identifier, secrecy)
  }

  public init(_ text: String, symbology: Symbology? = nil, _ secrecy: some Secrecy) {
    self.init(Array(text.utf8), symbology: symbology, secrecy)
  }

  private static func meaning(
    of text: String, symbology: Symbology?, _ identifier: AIMIdentifier?, _ secrecy: some Secrecy
  ) -> ScanMeaning {
    guard !text.isEmpty else { return .rubbish(.empty) }
    // Direction overrides and zero-width characters too: what is shown must be what was read.
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    if isPlain, let ours = ownMeaning(of: text, secrecy) { return ours }
    // Separators and line ends belong to these; they keep no character that cannot be seen.
    switch GS1Label(text, identifier) {
    case .product(let gtin):
      if let serial = SerialNumber(text) ?? SerialNumber(gtin.digits) {
        return .productCode(gtin, asSerial: serial)
      }
    case .fields(let fields): return .label(fields)
    case .damaged: return .rubbish(.damagedLabel)
    case nil: break
    }
    if let fields = FormattedMessage.read(text) { return .label(fields) }
    if let code = InformationCode(text) { return .information(code) }
    if let fields = WordedText.read(text) { return .label(fields) }
    guard isPlain else { return .rubbish(.controlCharacters) }
    if let fields = BracketedIdentifiers.read(text) { return .label(fields) }
    if let address = WebAddress(text) { return .webAddress(host: address.host) }
    return numberMeaning(of: text, symbology: symbology, identifier)
  }

  private static func ownMeaning(of text: String, _ secrecy: some Secrecy) -> ScanMeaning? {
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
    return nil
  }

  private static func numberMeaning(
    of text: String, symbology: Symbology?, _ identifier: AIMIdentifier?
  ) -> ScanMeaning {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return .rubbish(.signsOnly) }
    guard let serial = SerialNumber(text) else { return .rubbish(.tooLong) }
    if symbology == nil, let gtin = GTIN(printedISBN: text) { return .productCode(gtin, asSerial: serial) }
    if let gtin = productCode(text, symbology, identifier) { return .productCode(gtin, asSerial: serial) }
    if symbology?.carriesProductCode == true { return .serial(serial) }
    if let number = DeviceNumber.certain(text) {
      return .number(number, asSerial: SerialNumber(DeviceNumber.recorded(text)) ?? serial)
    }
    return .serial(serial)
  }

  private static func productCode(
    _ text: String, _ symbology: Symbology?, _ identifier: AIMIdentifier?
  ) -> GTIN? {
    switch symbology {
    case .upcE: return GTIN(upcE: text) ?? GTIN(text)
    // A carton's number (ITF-14); other lengths carry anything.
    case .interleaved2of5: return text.count == 14 ? GTIN(text) : nil
    case let symbology?:
      guard symbology.carriesProductCode, identifier?.isSupplementOnly != true else { return nil }
      // The issue of a periodical or the price of a book stands behind the number.
      let isSupplemented = text.count == 15 || text.count == 18
      return isSupplemented ? GTIN(String(text.prefix(13))) : GTIN(text)
    case nil: return GTIN(text)
    }
  }
}

extension ScanMeaning {
  /// Whether it is a code that this shop prints.
  public var isOurs: Bool {
    switch self {
    case .command, .stage, .shelf, .badge, .unitLabel, .claim, .receipt, .ticketNumber, .consignment: true
    case .productCode, .number, .label, .information, .serial, .webAddress, .rubbish: false
    }
  }

  /// Whether it is a code of ours beyond doubt, so that other codes beside it say nothing more. A ticket's number has no
  /// check, and makers number devices alike.
  public var isSurelyOurs: Bool {
    if case .ticketNumber = self { false } else { isOurs }
  }

  /// One of our codes as it would be if it were a maker's serial.
  var ownCodeAsSerial: SerialNumber? {
    switch self {
    case .shelf(let code): SerialNumber(code.text)
    case .badge(let code): SerialNumber(code.text)
    case .unitLabel(let code): SerialNumber(code.text)
    case .claim(let code): SerialNumber(code.text)
    case .receipt(let key): SerialNumber(key.text)
    case .ticketNumber(let number): SerialNumber(number.description)
    case .consignment(let code): SerialNumber(code.text)
    case .command, .stage, .productCode, .number, .label, .information, .serial, .webAddress, .rubbish: nil
    }
  }

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
    case .number(let number, _): number.kind.rawValue
    case .label: "label"
    case .information(let code): code.name
    case .serial: "serial"
    case .webAddress: "web-address"
    case .rubbish: "rubbish"
    }
  }
}
