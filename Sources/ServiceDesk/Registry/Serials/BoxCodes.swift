/// The codes of one box, told apart: product code, serial, second numbers (`domain.md` B-13).
struct BoxCodes {
  /// A product that one of the codes names.
  var product: Product?
  /// Product codes that no product has.
  var unknownProducts: [(gtin: GTIN, asSerial: SerialNumber)] = []
  var serials: [SerialNumber] = []
  var secondNumbers: [UnitAlias] = []
  /// SIM cards, which change telephones: a second number of none, and a serial only where there is nothing else.
  var cards: [SerialNumber] = []
  /// Whether there was an address, which is nobody's number.
  var hasAddress = false

  /// More codes than any box carries are a scanner gone wild.
  static let most = 16

  /// Reads one code more; refuses what cannot be a number of goods.
  ///
  /// - Parameter rule: how the serials of the chosen product look; what fits it is a serial whatever else it may be.
  mutating func read(
    _ text: String, _ rule: SerialRule?, isConfirmed: Bool, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Refusal? {
    let meaning = ScanMeaning(text, desk.secrecy)
    let isOurs = try desk.isOwnCode(meaning)
    if isOurs || meaning.looksLikeOurs && !isConfirmed { return Refusal(.ownCodeIsNoSerial) }
    switch meaning {
    case .webAddress, .information:
      hasAddress = true
      return nil
    case .rubbish(.foreignCommand): return Refusal(.ownCodeIsNoSerial)
    case .rubbish(.damagedLabel): return Refusal(.labelDamaged)
    case .rubbish: return .unacceptable("unit.serial")
    case .productCode(let gtin, let serial):
      if rule?.pattern != nil, rule?.accepts(serial) == true {
        serials.append(serial)
      } else if let known = try desk.product(gtin) {
        product = known
      } else {
        unknownProducts.append((gtin, serial))
      }
      return nil
    case .label(let fields): return try read(fields, rule, isConfirmed: isConfirmed, in: desk)
    default:
      guard let serial = SerialNumber(AIMIdentifier.parted(text).body) else {
        return .unacceptable("unit.serial")
      }
      return try read(serial, rule, isConfirmed: isConfirmed, in: desk)
    }
  }

  /// Each field of one code as if it had been a code of its own; what is neither a number of the unit nor its product's
  /// is left alone.
  private mutating func read(
    _ fields: LabelFields, _ rule: SerialRule?, isConfirmed: Bool, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Refusal? {
    if let gtin = fields.gtin, let serial = SerialNumber(gtin.printed) {
      if let known = try desk.product(gtin) {
        product = known
      } else {
        unknownProducts.append((gtin, serial))
      }
    }
    // What has the form of the chosen product's serials needs no second look.
    let isTold = rule?.pattern != nil
    if fields.isMended, !isConfirmed,
      let serial = fields.serials.first(where: { !isTold || rule?.accepts($0) != true })
    {
      return Refusal(.labelMended, ["serial": serial.text])
    }
    let broken = fields.secondNumbers.first { IdentifierForms.isBrokenIMEI($0.number.normalised) }
    if let broken, !isConfirmed { return Refusal(.wrongCheckDigit, ["code": broken.number.text]) }
    for serial in fields.serials {
      if let refusal = try read(serial, rule, isConfirmed: isConfirmed, in: desk) { return refusal }
    }
    secondNumbers += fields.secondNumbers
    return nil
  }

  private mutating func read(
    _ serial: SerialNumber, _ rule: SerialRule?, isConfirmed: Bool, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Refusal? {
    if rule?.pattern != nil, rule?.accepts(serial) == true {
      serials.append(serial)
      return nil
    }
    let number = serial.normalised
    if !isConfirmed {
      let isProductCode = try desk.isBrokenProductCode(number)
      if isProductCode || IdentifierForms.isBrokenIMEI(number) {
        return Refusal(.wrongCheckDigit, ["code": serial.text])
      }
    }
    if IdentifierForms.isCard(number) {
      cards.append(serial)
    } else if let kind = IdentifierForms.secondNumber(number) {
      let recorded = SerialNumber(DeviceNumber.recorded(serial.text)) ?? serial
      secondNumbers.append(UnitAlias(kind: kind, number: recorded))
    } else {
      serials.append(serial)
    }
    return nil
  }

  /// Which code is the unit's serial, and which are its other numbers.
  ///
  /// A code that fits the rule goes before others (a code that fits was read as a serial); an IMEI stands in where
  /// there is no serial at all. Nil when there is no number of a unit.
  func parted(chosen: SerialNumber?) -> Result<(serial: SerialNumber, others: [UnitAlias])?, Refusal> {
    if let chosen {
      let isThere =
        serials.contains(chosen) || cards.contains(chosen)
        || secondNumbers.contains { $0.number == chosen }
      guard isThere else {
        return .failure(.unacceptable("unit.serial"))
      }
      return .success((chosen, others(than: chosen)))
    }
    switch serials.count {
    case 0:
      let number = secondNumbers.first?.number ?? (cards.count == 1 ? cards[0] : nil)
      return .success(number.map { ($0, others(than: $0)) })
    case 1: return .success((serials[0], others(than: serials[0])))
    default:
      let candidates = serials.map(\.text).joined(separator: ", ")
      return .failure(Refusal(.serialNotClear, ["candidates": candidates]))
    }
  }

  private func others(than serial: SerialNumber) -> [UnitAlias] {
    let other = serials.filter { $0 != serial }.map { UnitAlias(kind: .other, number: $0) }
    var seen: Set<String> = [serial.normalised]
    return (secondNumbers + other).filter { seen.insert($0.number.normalised).inserted }
  }
}

/// Numbers that are told by their form (`domain.md` 5.4).
enum IdentifierForms {
  static func isCard(_ number: String) -> Bool {
    DeviceNumber.readings(number).contains { ($0.kind == .iccid || $0.kind == .eid) && $0.isCertain }
  }

  /// IMEI and MAC by their form.
  static func secondNumber(_ number: String) -> UnitAlias.Kind? {
    for reading in DeviceNumber.readings(number) {
      switch reading.kind {
      case .imei where reading.check == .holds: return .imei
      case .mac where reading.isCertain: return .mac
      default: continue
      }
    }
    return nil
  }

  /// 15 digits that begin like an IMEI of today (the reporting bodies 01, 35, 86, 99) and whose check digit is wrong.
  static func isBrokenIMEI(_ number: String) -> Bool {
    ["01", "35", "86", "99"].contains { number.hasPrefix($0) }
      && DeviceNumber.readings(number).contains { $0.kind == .imei && $0.check == .wrong }
  }
}

extension ScanMeaning {
  /// Whether a check character says that this is a code as ours are; one in 29 serials of that form has it by chance.
  fileprivate var looksLikeOurs: Bool {
    switch self {
    case .shelf, .unitLabel, .claim, .badge: true
    default: false
    }
  }
}

extension DeskTransaction {
  /// Whether a scan is a code of this shop: one that is on record, or a command, which carries our mark.
  fileprivate func isOwnCode(_ meaning: ScanMeaning) throws(StoreFailure) -> Bool {
    switch meaning {
    case .command, .stage: true
    case .shelf(let code): try shelf(code) != nil
    case .badge(let code): try staff(badgeHash: code.hash(secrecy)) != nil
    case .unitLabel(let code): try ticket(labelled: code) != nil
    case .claim(let code): try !claims(at: code.locator).isEmpty
    case .receipt(let key): try claim(opening: ReceiptKeyHash(rawValue: key.hash(secrecy))) != nil
    case .ticketNumber(let number): try ticket(number) != nil
    case .consignment(let code): try consignment(code) != nil
    case .productCode, .number, .label, .information, .serial, .webAddress, .rubbish: false
    }
  }

  /// Digits that would be a known product's code if their last one were another.
  fileprivate func isBrokenProductCode(_ number: String) throws(StoreFailure) -> Bool {
    guard [8, 12, 13, 14].contains(number.count), number.allSatisfy(\.isASCIIDigit) else { return false }
    for digit in 0...9 {
      if let gtin = GTIN(number.dropLast() + String(digit)) { return try product(gtin) != nil }
    }
    return false
  }
}
