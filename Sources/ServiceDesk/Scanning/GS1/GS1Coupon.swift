/// North American coupons, identifiers 8110 and 8112: digits in which one tells how long the next field is.
///
/// A shop that repairs things never pays with one; they are read so that a scan of one is told for what it is.
struct GS1Coupon {
  private let digits: [UInt8]
  private let prefixes: GS1Check.PrefixLookUp?
  private var index = 0

  private struct Stop: Error {
    let finding: GS1Finding
  }

  private init(_ digits: [UInt8], _ prefixes: GS1Check.PrefixLookUp?) {
    self.digits = digits
    self.prefixes = prefixes
  }

  /// What is wrong with a coupon (8110).
  static func finding(_ value: [UInt8], _ prefixes: GS1Check.PrefixLookUp?) -> GS1Finding? {
    var coupon = GS1Coupon(value, prefixes)
    do throws(Stop) {
      try coupon.readCoupon()
      return nil
    } catch {
      return error.finding
    }
  }

  /// What is wrong with a coupon for an offer of the till (8112).
  static func offerFinding(_ value: [UInt8], _ prefixes: GS1Check.PrefixLookUp?) -> GS1Finding? {
    var coupon = GS1Coupon(value, prefixes)
    do throws(Stop) {
      try coupon.readOffer()
      return nil
    } catch {
      return error.finding
    }
  }

  private mutating func readCoupon() throws(Stop) {
    try digitsOnly()
    try field("Gcp", 0...6, plus: 6, invalid: "GcpLength", isPrefix: true)
    try take(6, "OfferCode")
    try field("SaveValue", 1...5, invalid: "SaveValueLength")
    try purchase("1st")
    if option(1) {
      _ = try code("AdditionalPurchaseRulesCode", 0...3)
      try purchase("2nd")
      try otherMaker("2nd")
    }
    if option(2) {
      try purchase("3rd")
      try otherMaker("3rd")
    }
    var expiry: (start: Int, digits: [UInt8])?
    if option(3) {
      expiry = (index - 1, try date("ExpirationDate"))
    }
    if option(4) {
      let start = try date("StartDate")
      if let expiry, expiry.digits.lexicographicallyPrecedes(start) {
        throw Stop(finding: GS1Finding("couponExpirationBeforeStart", expiry.start..<index))
      }
    }
    if option(5) { try field("SerialNumber", 0...9, plus: 6) }
    if option(6) {
      try field("RetailerGcpOrGln", 1...7, plus: 6, invalid: "RetailerGcpOrGlnLength", isPrefix: true)
    }
    if option(9) {
      _ = try code("SaveValueCode", [0, 1, 2, 5, 6])
      _ = try code("SaveValueAppliesToItem", 0...2)
      _ = try code("StoreCouponFlag", 0...9)
      _ = try code("DontMultiplyFlag", 0...1)
    }
    try end()
  }

  private mutating func readOffer() throws(Stop) {
    try digitsOnly()
    _ = try code("FormatCode", 0...1)
    try field("Funder", 0...6, plus: 6, invalid: "FunderLength", isPrefix: true)
    try take(6, "OfferCode")
    try field("SerialNumber", 0...9, plus: 6)
    try end()
  }

  /// What must be bought: how much of it, in which unit, of which family of products.
  private mutating func purchase(_ place: String) throws(Stop) {
    let name = "\(place)PurchaseRequirement"
    try field(name, 1...5, invalid: "\(name)Length")
    _ = try code("\(name)Code", [0, 1, 2, 3, 4, 9])
    try take(3, "\(place)PurchaseFamilyCode")
  }

  /// The maker of the second or third thing to buy; the length 9 says that it is the first one's.
  private mutating func otherMaker(_ place: String) throws(Stop) {
    let name = "\(place)PurchaseGcp"
    if index < digits.count, digits[index] == UInt8(ascii: "9") {
      index += 1
    } else {
      try field(name, 0...6, plus: 6, invalid: "\(name)Length", isPrefix: true)
    }
  }

  // MARK: Pieces

  private func digitsOnly() throws(Stop) {
    if let finding = digits.nonDigit { throw Stop(finding: finding) }
  }

  private func end() throws(Stop) {
    if index < digits.count { throw Stop(finding: GS1Finding("couponExcessData", index..<digits.count)) }
  }

  /// Whether the optional field with this number comes next; they come in order.
  private mutating func option(_ number: Int) -> Bool {
    guard index < digits.count, Int(digits[index]) - 48 == number else { return false }
    index += 1
    return true
  }

  private mutating func code(_ name: String, _ allowed: some Sequence<Int>) throws(Stop) -> Int {
    guard index < digits.count else { throw missing("couponMissing\(name)") }
    let value = Int(digits[index]) - 48
    guard allowed.contains(value) else {
      throw Stop(finding: GS1Finding(.init(rawValue: "couponInvalid\(name)"), index..<index + 1))
    }
    index += 1
    return value
  }

  /// A digit that tells the length, then so many digits.
  private mutating func field(
    _ name: String, _ lengths: ClosedRange<Int>, plus: Int = 0, invalid: String = "", isPrefix: Bool = false
  ) throws(Stop) {
    guard index < digits.count else { throw missing("couponMissing\(name)Vli") }
    let length = Int(digits[index]) - 48
    guard lengths.contains(length) else {
      throw Stop(finding: GS1Finding(.init(rawValue: "couponInvalid\(invalid)"), index..<index + 1))
    }
    index += 1
    let start = index
    try take(length + plus, name)
    guard isPrefix,
      let finding = GS1CheckText.prefix(Array(digits[start..<index]), from: 0, prefixes)
    else { return }
    throw Stop(finding: GS1Finding(finding.code, start..<index))
  }

  private mutating func take(_ count: Int, _ name: String) throws(Stop) {
    guard digits.count - index >= count else {
      let code = GS1Fault.Code(rawValue: "couponTruncated\(name)")
      // With nothing there to mark, all is marked.
      throw Stop(finding: GS1Finding(code, (index == digits.count ? 0 : index)..<digits.count))
    }
    index += count
  }

  private mutating func date(_ name: String) throws(Stop) -> [UInt8] {
    let start = index
    guard digits.count - index >= 6 else {
      let code = GS1Fault.Code(rawValue: "couponTooShortFor\(name)")
      throw Stop(finding: GS1Finding(code, (index == digits.count ? 0 : index)..<digits.count))
    }
    index += 6
    let date = Array(digits[start..<index])
    guard GS1Check.date.finding(date) == nil else {
      throw Stop(finding: GS1Finding(.init(rawValue: "couponInvalid\(name)"), start..<index))
    }
    return date
  }

  private func missing(_ code: String) -> Stop {
    Stop(finding: GS1Finding(.init(rawValue: code), 0..<digits.count))
  }
}
