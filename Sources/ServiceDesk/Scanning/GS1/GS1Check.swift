/// The checks that the table of identifiers names.
enum GS1Check: String, Sendable, CaseIterable {
  case digits = "csetnumeric"
  case set82 = "cset82"
  case set39 = "cset39"
  case set64 = "cset64"
  case checkDigit = "csum"
  case checkPair = "csumalpha"
  case prefix = "gcppos1"
  case prefixAfterOne = "gcppos2"
  case date = "yymmdd"
  case dateOrMonth = "yymmd0"
  case longDate = "yyyymmdd"
  case longDateOrMonth = "yyyymmd0"
  case hour = "hh"
  case minute = "mi"
  case second = "ss"
  case time = "hhmi"
  case country = "iso3166"
  case countryOrSeveral = "iso3166999"
  case countryLetters = "iso3166alpha2"
  case currency = "iso4217"
  case sex = "iso5218"
  case escapes = "pcenc"
  case positionInRow = "posinseqslash"
  case piece = "pieceoftotal"
  case account = "iban"
  case latitude, longitude
  case yesOrNo = "yesno"
  case winding, hyphen, zero
  case notZero = "nonzero"
  case noZeroAhead = "nozeroprefix"
  case notDigitsOnly = "hasnondigit"
  case importer = "importeridx"
  case medium = "mediatype"
  case package = "packagetype"
  case coupon = "couponcode"
  case couponOffer = "couponposoffer"

  typealias PrefixLookUp = ([UInt8]) -> GS1PrefixAnswer

  /// The first thing that is wrong with `value`; nil when it passes.
  func finding(_ value: [UInt8], prefixes: PrefixLookUp? = nil) -> GS1Finding? {
    let all = 0..<value.count
    switch self {
    case .digits: return value.nonDigit
    case .set82: return value.first(outside: Self.characters82, "invalidCset82Character")
    case .set39: return value.first(outside: Self.characters39, "invalidCset39Character")
    case .set64: return GS1CheckText.base64(value)
    case .checkDigit: return GS1CheckDigits.mod10(value)
    case .checkPair: return GS1CheckDigits.pair(value)
    case .account: return GS1CheckDigits.account(value)
    case .prefix: return GS1CheckText.prefix(value, from: 0, prefixes)
    case .prefixAfterOne: return GS1CheckText.prefix(value, from: 1, prefixes)
    case .date: return GS1CheckTimes.date(value, longYear: false, mayLackDay: false)
    case .dateOrMonth: return GS1CheckTimes.date(value, longYear: false, mayLackDay: true)
    case .longDate: return GS1CheckTimes.date(value, longYear: true, mayLackDay: false)
    case .longDateOrMonth: return GS1CheckTimes.date(value, longYear: true, mayLackDay: true)
    case .hour: return GS1CheckTimes.hour(value)
    case .minute: return GS1CheckTimes.minute(value)
    case .second: return GS1CheckTimes.second(value)
    case .time: return GS1CheckTimes.time(value)
    case .country: return value.isOne(of: GS1CodeLists.countries) ? nil : GS1Finding("notIso3166", all)
    case .countryOrSeveral:
      let isKnown = value.isOne(of: ["999"]) || value.isOne(of: GS1CodeLists.countries)
      return isKnown ? nil : GS1Finding("notIso3166Or999", all)
    case .countryLetters:
      return value.isOne(of: GS1CodeLists.countryLetters) ? nil : GS1Finding("notIso3166Alpha2", all)
    case .currency: return value.isOne(of: GS1CodeLists.currencies) ? nil : GS1Finding("notIso4217", all)
    case .sex:
      return value.isOne(of: ["0", "1", "2", "9"]) ? nil : GS1Finding("invalidBiologicalSexCode", all)
    case .escapes: return GS1CheckText.escapes(value)
    case .positionInRow: return GS1CheckText.positionInRow(value)
    case .piece: return GS1CheckText.piece(value)
    case .latitude:
      return GS1CheckText.degrees(value, most: 1_800_000_000, "latitudeInvalidLength", "invalidLatitude")
    case .longitude:
      return GS1CheckText.degrees(value, most: 3_600_000_000, "longitudeInvalidLength", "invalidLongitude")
    case .yesOrNo: return value.isOne(of: ["0", "1"]) ? nil : GS1Finding("notZeroOrOne", all)
    case .winding: return value.isOne(of: ["0", "1", "9"]) ? nil : GS1Finding("invalidWindingDirection", all)
    case .hyphen:
      return !value.isEmpty && value.allSatisfy { $0 == UInt8(ascii: "-") }
        ? nil : GS1Finding("notHyphen", all)
    case .zero: return value.allSatisfy { $0 == zeroDigit } ? nil : GS1Finding("notZero", all)
    case .notZero:
      if let finding = value.nonDigit { return finding }
      return value.allSatisfy { $0 == zeroDigit } ? GS1Finding("illegalZeroValue", all) : nil
    case .noZeroAhead:
      return value.first == zeroDigit ? GS1Finding("illegalZeroPrefix", 0..<1) : value.nonDigit
    case .notDigitsOnly: return value.nonDigit == nil ? GS1Finding("requiresNonDigitCharacter", all) : nil
    case .importer:
      guard value.count == 1 else { return GS1Finding("importerIdxMustBeOneCharacter", all) }
      return value.first(outside: Self.characters64, "invalidImportIdxCharacter")
    case .medium:
      let isKnown =
        value.count == 2 && value.nonDigit == nil && [1...10, 80...99].contains { $0 ~= value.number }
      return isKnown ? nil : GS1Finding("invalidMediaType", all)
    case .package: return value.isOne(of: GS1CodeLists.packages) ? nil : GS1Finding("invalidPackageType", all)
    case .coupon: return GS1Coupon.finding(value, prefixes)
    case .couponOffer: return GS1Coupon.offerFinding(value, prefixes)
    }
  }

  private var zeroDigit: UInt8 { UInt8(ascii: "0") }

  /// GS1 General Specifications, 7.11, in the order of their values in the check pair.
  static let alphabet82 = Array(
    "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz".utf8)
  private static let characters82 = Set(alphabet82)
  private static let characters39 = Set("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  static let characters64 = Set("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz".utf8)
}

extension UInt8 {
  /// Whether the byte is one of `0` to `9`.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension [UInt8] {
  /// The first byte that is no digit.
  var nonDigit: GS1Finding? {
    firstIndex { !$0.isDigit }.map { GS1Finding("nonDigitCharacter", $0..<$0 + 1) }
  }

  /// The digits as a number; only for few of them, and when there is nothing else.
  var number: Int { reduce(0) { $0 * 10 + Int($1) - 48 } }

  func first(outside characters: Set<UInt8>, _ code: GS1Fault.Code) -> GS1Finding? {
    firstIndex { !characters.contains($0) }.map { GS1Finding(code, $0..<$0 + 1) }
  }

  func isOne(of words: Set<String>) -> Bool {
    // No code is longer than four characters; a long value is not made into text for nothing.
    count <= 4 && words.contains(String(decoding: self, as: UTF8.self))
  }
}
