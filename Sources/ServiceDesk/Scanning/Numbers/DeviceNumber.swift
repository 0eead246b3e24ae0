/// A number of telephones, SIM cards, network ports or parcels, told by its form (`domain.md` 5.4).
public struct DeviceNumber: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case imei
    /// 16 digits: the IMEI's 14 and two for the software.
    case imeisv
    case meid
    /// A SIM card, which changes telephones.
    case iccid
    /// An eSIM, soldered in or not.
    case eid
    case mac
    /// A parcel or pallet; never the goods in it.
    case sscc

    /// Whether a device may be known by it. Cards go from telephone to telephone, and parcels stay behind.
    var namesUnit: Bool {
      switch self {
      case .imei, .imeisv, .meid, .mac: true
      case .iccid, .eid, .sscc: false
      }
    }
  }

  public enum Check: String, Sendable, Hashable, Codable, CaseIterable {
    case holds, wrong
    /// The form has no check digit.
    case absent
  }

  public let kind: Kind
  /// Digits or upper case hexadecimal, nothing between them.
  public let text: String
  public let check: Check
  /// Whether the form leaves no doubt. Digits alone with a check digit are somebody's serial once in ten.
  public let isCertain: Bool

  /// Everything that `text` may be, the surest first.
  public static func readings(_ text: String) -> [DeviceNumber] {
    let compact = text.uppercased().filter { !$0.isWhitespace }
    if let imei = beforeSoftware(compact) { return [imei] }
    let isGrouped = compact.contains { separators.contains($0) }
    let bare = isGrouped ? compact.filter { !separators.contains($0) } : compact
    guard (12...32).contains(bare.utf8.count) else { return [] }
    var found: [DeviceNumber] = []
    if let mac = mac(compact) { found.append(mac) }
    if bare.allSatisfy(\.isASCIIDigit) {
      found += ofDigits(bare)
    } else if let sim = filledICCID(bare) {
      found.append(sim)
    } else if let meid = meid(bare) {
      found.append(meid)
    }
    // Hyphens stand in serials as well: grouped digits are a telephone's only where everything else says so.
    let kept = isGrouped ? found.filter { $0.isCertain } : found
    return kept.sorted { $0.rank < $1.rank }
  }

  /// The number as it is recorded: an IMEI without the version of its software, anything else as it was read.
  static func recorded(_ text: String) -> String {
    text.contains("/") ? beforeSoftware(text.filter { !$0.isWhitespace })?.text ?? text : text
  }

  /// What `text` is without doubt.
  public static func certain(_ text: String) -> DeviceNumber? { readings(text).first(where: \.isCertain) }

  /// The same number as it may stand on record: a MAC with and without signs, the IMEI of an IMEISV.
  public var writtenForms: [String] {
    switch kind {
    case .mac:
      let pairs = stride(from: 0, to: 12, by: 2).map { String(text.dropFirst($0).prefix(2)) }
      return [text, pairs.joined(separator: ":"), pairs.joined(separator: "-")]
    case .imeisv: return [text, Self.withLuhn(String(text.prefix(14)))]
    case .imei where text.count == 14: return [text, Self.withLuhn(text)]
    default: return [text]
    }
  }

  private static let separators: Set<Character> = ["-", ".", ":", "/"]

  private var rank: Int {
    switch (isCertain, check) {
    case (true, _): 0
    case (false, .holds): 1
    case (false, .absent): 2
    case (false, .wrong): 3
    }
  }

  // MARK: Digits

  /// Bodies that give out type allocation codes, now and formerly (GSMA TS.06, Annex A).
  private static let reportingBodies: Set<Substring> = [
    "01", "30", "33", "35", "44", "45", "49", "50", "51", "52", "53", "54", "86", "91", "98", "99",
  ]

  private static func ofDigits(_ digits: String) -> [DeviceNumber] {
    let isTelephone = reportingBodies.contains(digits.prefix(2)) && Set(digits).count > 2
    switch digits.count {
    case 14 where isTelephone:
      return [DeviceNumber(kind: .imei, text: digits, check: .absent, isCertain: false)]
    case 15 where holdsLuhn(digits):
      return [DeviceNumber(kind: .imei, text: digits, check: .holds, isCertain: isTelephone)]
    case 15 where isTelephone:
      return [DeviceNumber(kind: .imei, text: digits, check: .wrong, isCertain: false)]
    case 16 where isTelephone:
      return [DeviceNumber(kind: .imeisv, text: digits, check: .absent, isCertain: false)]
    case 18:
      return [decimalMEID(digits), sscc(digits)].compactMap(\.self)
    case 19, 20:
      if digits.hasPrefix("89") {
        let holds = holdsLuhn(digits)
        return [DeviceNumber(kind: .iccid, text: digits, check: holds ? .holds : .wrong, isCertain: holds)]
      }
      // The identifier 00 of GS1, which most scanners leave on.
      return digits.count == 20 && digits.hasPrefix("00")
        ? [sscc(String(digits.dropFirst(2)))].compactMap(\.self) : []
    case 32 where digits.hasPrefix("89"):
      let holds = remainder97(digits) == 1
      return [DeviceNumber(kind: .eid, text: digits, check: holds ? .holds : .wrong, isCertain: holds)]
    default: return []
    }
  }

  /// `490154203237518/01`: telephones show the two digits of their software so, which change with it.
  private static func beforeSoftware(_ compact: String) -> DeviceNumber? {
    let sides = compact.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, sides[1].count == 2, sides[1].allSatisfy(\.isASCIIDigit) else { return nil }
    let digits = sides[0].filter { $0 != "-" }
    guard digits.count == 15, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    return ofDigits(digits).first { $0.isCertain }
  }

  private static func sscc(_ digits: String) -> DeviceNumber? {
    holdsGS1Check(digits)
      ? DeviceNumber(kind: .sscc, text: digits, check: .holds, isCertain: false) : nil
  }

  /// 19 digits and a filler, as they are printed and stored in the card.
  private static func filledICCID(_ text: String) -> DeviceNumber? {
    let digits = text.dropLast()
    guard text.last == "F", digits.count == 19, digits.hasPrefix("89"), digits.allSatisfy(\.isASCIIDigit),
      holdsLuhn(digits)
    else { return nil }
    return DeviceNumber(kind: .iccid, text: String(digits), check: .holds, isCertain: true)
  }

  // MARK: Hexadecimal

  /// 14 hexadecimal digits of which the first two are at least A0, with or without a check digit of base 16
  /// (3GPP2 X.S0008).
  private static func meid(_ text: String) -> DeviceNumber? {
    guard text.allSatisfy(isHexadecimal), let body = Int(text.prefix(2), radix: 16), body >= 0xA0 else {
      return nil
    }
    switch text.count {
    case 14: return DeviceNumber(kind: .meid, text: text, check: .absent, isCertain: false)
    case 15:
      let holds = holdsLuhn(text, radix: 16)
      return DeviceNumber(
        kind: .meid, text: String(text.dropLast()), check: holds ? .holds : .wrong, isCertain: false)
    default: return nil
    }
  }

  /// 18 decimal digits: ten for the first 32 bits, eight for the other 24.
  private static func decimalMEID(_ digits: String) -> DeviceNumber? {
    guard let high = UInt64(digits.prefix(10)), let low = UInt64(digits.suffix(8)), high <= 0xFFFF_FFFF,
      low <= 0xFF_FFFF, high >> 24 >= 0xA0
    else { return nil }
    return DeviceNumber(
      kind: .meid, text: hexadecimal(high, 8) + hexadecimal(low, 6), check: .absent, isCertain: false)
  }

  private static func hexadecimal(_ number: UInt64, _ width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Six pairs between `:` or `-`, three fours between `.`, or twelve digits together, which leave a doubt.
  private static func mac(_ text: String) -> DeviceNumber? {
    var bare: String?
    for (separator, size) in [(Character(":"), 2), ("-", 2), (".", 4)] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 12 / size, parts.allSatisfy({ $0.count == size }) { bare = parts.joined() }
    }
    let digits = bare ?? text
    guard digits.count == 12, digits.allSatisfy(isHexadecimal), let first = Int(digits.prefix(2), radix: 16),
      // The lowest bit marks a group of stations, which no port has as its own; all zeros are a placeholder.
      first.isMultiple(of: 2), digits.contains(where: { $0 != "0" })
    else { return nil }
    return DeviceNumber(kind: .mac, text: digits, check: .absent, isCertain: bare != nil)
  }

  private static func isHexadecimal(_ sign: Character) -> Bool { sign.isASCII && sign.isHexDigit }

  // MARK: Check digits

  /// ISO/IEC 7812-1, Annex B, in base 10 or 16.
  static func holdsLuhn(_ digits: some StringProtocol, radix: Int = 10) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.element.hexDigitValue ?? 0
      guard !digit.offset.isMultiple(of: 2) else { return sum + value }
      return sum + value * 2 / radix + value * 2 % radix
    }
    return sum.isMultiple(of: radix)
  }

  private static func withLuhn(_ digits: String) -> String {
    (0...9).lazy.map { digits + String($0) }.first { holdsLuhn($0) } ?? digits
  }

  private static func remainder97(_ digits: String) -> Int {
    digits.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
  }
}
