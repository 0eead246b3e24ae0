/// A code with several named fields: a GS1 element string, an ISO/IEC 15434 message, a text with words such as `S/N:`.
public struct LabelFields: Sendable, Hashable {
  public enum Source: String, Sendable, Hashable, Codable, CaseIterable {
    case gs1
    /// ISO/IEC 15434 with the data identifiers of ANSI MH10.8.2.
    case dataIdentifiers
    /// Names that a maker or dealer wrote out: `S/N:…`, `{pm:…,qty:…}`.
    case words
  }

  /// What a field is to the shop.
  public enum Meaning: String, Sendable, Hashable, Codable, CaseIterable {
    case serial
    /// Of a part inside, or of a part that was sent.
    case partSerial
    case gtin, partNumber, imei, meid, mac, iccid, eid, fiscalNumber, parcel, lot, quantity, date, supplier,
      country
    case order, other
  }

  public struct Field: Sendable, Hashable {
    public let meaning: Meaning
    /// The identifier or word as it was read: `21`, `1P`, `S/N`.
    public let tag: String
    public let text: String

    public init(_ meaning: Meaning, tag: String, text: String) {
      self.meaning = meaning
      self.tag = tag
      self.text = text
    }
  }

  public let source: Source
  public let fields: [Field]
  /// Whether separators or the header were damaged on their way, so that a person should look at what was read.
  public let isMended: Bool
  /// The whole code as one number, where only its form says that it has fields.
  public let whole: SerialNumber?
  /// What the serial is where the code is parted in another way, because a separator may have been lost.
  public let otherSerials: [SerialNumber]

  public init(
    _ source: Source, _ fields: [Field], isMended: Bool = false, whole: SerialNumber? = nil,
    otherSerials: [SerialNumber] = []
  ) {
    self.source = source
    self.fields = fields
    self.isMended = isMended
    self.whole = whole
    self.otherSerials = otherSerials
  }

  /// The elements of a GS1 message, by their application identifiers (`domain.md` 5.1).
  ///
  /// - Parameter others: the same text in other ways.
  init(
    gs1 elements: [GS1Element], others: [[GS1Element]] = [], isMended: Bool = false,
    whole: SerialNumber? = nil
  ) {
    let fields = elements.map { element in
      // A piece of a product of several pieces: the product, then which piece of how many.
      let text = element.identifier == "8006" ? String(element.value.prefix(14)) : element.value
      return Field(
        NumberForms.applicationIdentifiers[element.identifier] ?? .other, tag: element.identifier, text: text)
    }
    var seen = Set(elements.filter(\.isSerial).map(\.value))
    let serials = others.joined().filter { $0.isSerial && seen.insert($0.value).inserted }
    self.init(
      .gs1, fields, isMended: isMended, whole: whole,
      otherSerials: serials.compactMap { SerialNumber($0.value) })
  }

  public func texts(_ meaning: Meaning) -> [String] { fields.filter { $0.meaning == meaning }.map(\.text) }

  /// The unit's serial; nil when there is none, or more than one.
  public var serial: SerialNumber? {
    let all = serials
    return all.count == 1 ? all[0] : nil
  }

  /// Each serial once, in the order of the label.
  public var serials: [SerialNumber] {
    var seen: Set<String> = []
    return texts(.serial).compactMap { SerialNumber($0) }.filter { seen.insert($0.normalised).inserted }
  }

  /// The other numbers under which the unit is found.
  public var secondNumbers: [UnitAlias] {
    let kinds: [(Meaning, UnitAlias.Kind)] = [
      (.imei, .imei), (.mac, .mac), (.meid, .other), (.fiscalNumber, .fiscalNumber),
    ]
    return kinds.flatMap { meaning, kind in
      texts(meaning).compactMap { text in
        // Where a device has no such number, labels print a word or a line in its place.
        let isNumber = meaning == .fiscalNumber || text.filter(\.isHexDigit).count >= 8
        guard isNumber, let number = SerialNumber(DeviceNumber.recorded(text)) else { return nil }
        return UnitAlias(kind: kind, number: number)
      }
    }
  }

  public var gtin: GTIN? { texts(.gtin).lazy.compactMap { GTIN($0) }.first }

  /// The maker's number of the model.
  public var partNumber: String? { texts(.partNumber).first }
}
