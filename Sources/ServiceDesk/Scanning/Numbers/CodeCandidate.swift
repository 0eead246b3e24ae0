/// What one of the codes of a box may be, and why (`domain.md` B-12, B-13). An offer: a person takes it or leaves it.
public struct CodeCandidate: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// May be the unit's serial.
    case serial
    /// Another number under which the unit is found.
    case secondNumber
    /// The product's code.
    case product
    /// Says something about the goods that identifies nothing: model, quantity, lot.
    case detail
    /// Names no unit.
    case foreign
  }

  public let role: Role
  /// The number that is offered, for a serial; what was read, for everything else.
  public let text: String
  public let why: Why
  /// Its place among the codes that were read.
  public let code: Int
  /// The kind of a second number.
  public let kind: UnitAlias.Kind?
  public let gtin: GTIN?
  /// Whether a unit with this number is on record.
  public internal(set) var isOnRecord = false

  init(
    _ role: Role, _ text: String, _ why: Why, code: Int, kind: UnitAlias.Kind? = nil, gtin: GTIN? = nil
  ) {
    self.role = role
    self.text = text
    self.why = why
    self.code = code
    self.kind = kind
    self.gtin = gtin
  }

  /// The number as it would be stored.
  public var serial: SerialNumber? { SerialNumber(text) }

  /// Why a code is taken for what it is. Those of serials first, in the order in which they are believed.
  public enum Why: String, Sendable, Hashable, Codable, CaseIterable {
    // Serials.
    case fitsRule, gs1Serial, dataIdentifier, vehicleNumber, labelWord, makerForm, fiscalForm, likely
    case unmarked, asRead, otherSplit, otherReading, withoutEnds, mayBePrefixed
    case standsIn
    // Second numbers.
    case imei, meid, mac, wrongIMEI
    // Products.
    case productCode
    // Details.
    case knownModel, partNumber, quantity, otherField, medicine
    // Nothing of a unit.
    case simCard, parcel, brokenProductCode, informationCode, webAddress, ownCode, unreadable
  }

  /// Smaller is offered first.
  var rank: Int {
    let place = Why.allCases.firstIndex(of: why) ?? 0
    return isOnRecord && (role == .serial || role == .secondNumber) ? place - Why.allCases.count : place
  }
}

/// One code as a scanner or the picture reader gave it.
public struct ScannedCode: Sendable, Hashable {
  public var text: String
  public var symbology: Symbology?

  public init(_ text: String, symbology: Symbology? = nil) {
    self.text = text
    self.symbology = symbology
  }

  /// A serial of which another reader would say something else, so that a person sees both; nil for any other code.
  public init?(_ bytes: [UInt8], symbology: Symbology?, ifReadOtherwise meaning: ScanMeaning) {
    guard case .serial = meaning, let text = String(validating: bytes, as: UTF8.self),
      !OtherReading.all(of: text, symbology: symbology).isEmpty
    else { return nil }
    self.init(text, symbology: symbology)
  }
}
