/// The codes of one box, plate or picture in one list: which is the unit's serial, and why (`features.md` U40).
///
/// Nothing is corrected: a number without its prefix stands beside the number as it was read, and a person may take
/// either.
public struct BoxReading: Sendable, Hashable {
  /// What is known before the codes are looked at.
  public struct Context: Sendable, Hashable {
    public var maker: String?
    public var model: String?
    public var rule: SerialRule?
    public var country: Country?
    /// Whether the product is a cash register, whose fiscal numbers have forms of their own.
    public var isFiscal: Bool

    public init(
      maker: String? = nil, model: String? = nil, rule: SerialRule? = nil, country: Country? = nil,
      isFiscal: Bool = false
    ) {
      self.maker = maker
      self.model = model
      self.rule = rule
      self.country = country
      self.isFiscal = isFiscal
    }
  }

  /// The best first; each number once.
  public private(set) var candidates: [CodeCandidate]
  /// The codes whose separators were damaged on their way: a person looks before anything of them is taken.
  private let mended: Set<Int>

  public init(_ codes: [ScannedCode], in context: Context = Context(), _ secrecy: some Secrecy) {
    self.init(
      codes.map { code in
        ReadCode(
          text: AIMIdentifier.parted(code.text).body.trimmedWhitespace, symbology: code.symbology,
          meaning: ScanMeaning(code.text, symbology: code.symbology, secrecy),
          others: OtherReading.all(of: code.text, symbology: code.symbology))
      }, in: context)
  }

  /// One code with several fields, read like a box.
  public init(_ label: LabelFields, in context: Context = Context()) {
    self.init([ReadCode(text: "", symbology: nil, meaning: .label(label))], in: context)
  }

  private init(_ codes: [ReadCode], in context: Context) {
    let labels = LabelSet(codes.map(\.text))
    var found: [CodeCandidate] = []
    var mended: Set<Int> = []
    for (place, code) in codes.enumerated() {
      let reader = CodeReader(
        text: code.text, symbology: code.symbology, others: code.others, place: place, context: context,
        labels: labels)
      found += reader.candidates(code.meaning)
      if case .label(let fields) = code.meaning, fields.isMended { mended.insert(place) }
    }
    self.mended = mended
    candidates = Self.ordered(Self.sifted(found))
  }

  private struct ReadCode {
    let text: String
    let symbology: Symbology?
    let meaning: ScanMeaning
    var others: [OtherReading] = []
  }

  /// The list with those first that a unit on record has.
  public func knowing(_ onRecord: Set<SerialNumber>) -> BoxReading {
    let numbers = Set(onRecord.map(\.normalised))
    var reading = self
    reading.candidates = Self.ordered(
      candidates.map { candidate in
        var candidate = candidate
        candidate.isOnRecord = candidate.serial.map { numbers.contains($0.normalised) } ?? false
        return candidate
      })
    return reading
  }

  /// The numbers for which the record is asked.
  public var numbers: [SerialNumber] {
    candidates.filter { $0.role == .serial || $0.role == .secondNumber }.compactMap(\.serial)
  }

  /// The unit's number, where the codes leave no doubt; nil where a person must say which.
  public var chosen: CodeCandidate? {
    let serials = candidates.filter { $0.role == .serial }
    guard let best = serials.first else { return nil }
    // A weak reason chooses nothing beside another number; several of one strength contradict each other.
    guard !serials.dropFirst().contains(where: { $0.rank == best.rank }) else { return nil }
    switch best.why {
    // Nothing says that the label lost anything, and a short number is soon somebody's.
    case .otherSplit where !mended.contains(best.code): return nil
    case _ where best.isOnRecord: return best
    case _ where mended.contains(best.code): return nil
    case .asRead, .otherSplit, .otherReading, .withoutEnds, .mayBePrefixed: return nil
    case .unmarked: return serials.contains { $0.code != best.code } ? nil : best
    default: return best
    }
  }

  /// Whether what is offered was read from a code that was damaged on its way.
  public var isMended: Bool { candidates.contains { mended.contains($0.code) } }

  /// The numbers among which a person may choose the unit's.
  public var offered: [CodeCandidate] { candidates.filter { $0.role == .serial } }

  /// The other numbers of the unit beside the chosen one.
  public var secondNumbers: [UnitAlias] { secondNumbers(beside: chosen?.serial) }

  /// The other numbers of the unit whose number is `taken`.
  public func secondNumbers(beside taken: SerialNumber?) -> [UnitAlias] {
    candidates.compactMap { candidate in
      guard candidate.role == .secondNumber, let kind = candidate.kind, let number = candidate.serial,
        candidate.why != .wrongIMEI, number.normalised != taken?.normalised
      else { return nil }
      return UnitAlias(kind: kind, number: number)
    }
  }

  public var gtin: GTIN? { candidates.lazy.compactMap(\.gtin).first }

  /// The maker's number of the model, where a field is marked as that.
  public var partNumber: String? { candidates.first { $0.why == .partNumber }?.text }

  // MARK: Order

  private static func ordered(_ candidates: [CodeCandidate]) -> [CodeCandidate] {
    candidates.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }

  /// Each number once under its best reason; the one number that looks like a serial among those that do not; an IMEI
  /// where there is no serial at all.
  private static func sifted(_ all: [CodeCandidate]) -> [CodeCandidate] {
    var seen: Set<String> = []
    var kept: [CodeCandidate] = []
    // What one code says to be a model or an order is no serial when it stands alone in another.
    let told = all.filter { $0.role == .detail || $0.role == .foreign }
    for candidate in ordered(all) {
      let number = candidate.serial?.normalised
      // Signs alone, and more than any serial holds, can be nobody's number.
      if candidate.role == .serial, number == nil { continue }
      if candidate.why == .unmarked,
        told.contains(where: { $0.code != candidate.code && $0.serial?.normalised == number })
      {
        continue
      }
      let key = (candidate.role == .serial ? "S" : "O") + (candidate.serial?.normalised ?? candidate.text)
      if seen.insert(key).inserted { kept.append(candidate) }
    }
    // Twelve hexadecimal digits may be a serial or a MAC: the latter where the box has a better number.
    let others = Set(kept.filter { $0.role == .secondNumber || $0.role == .foreign }.map(\.code))
    let clear = kept.filter { $0.why == .unmarked && !others.contains($0.code) }
    let doubted = Set(kept.filter { $0.why == .unmarked }.map(\.code)).intersection(others)
    if clear.contains(where: { looksLikeSerial($0.text) })
      || kept.contains(where: { $0.role == .secondNumber && !doubted.contains($0.code) })
    {
      kept.removeAll { $0.why == .unmarked && doubted.contains($0.code) }
    }
    let unmarked = kept.filter { $0.why == .unmarked }
    let likely = unmarked.filter { looksLikeSerial($0.text) }
    if likely.count == 1 || unmarked.count == 1 {
      let one = likely.first ?? unmarked[0]
      kept = kept.map {
        $0 == one ? CodeCandidate(.serial, $0.text, .likely, code: $0.code) : $0
      }
    }
    if !kept.contains(where: { $0.role == .serial }),
      let number = kept.first(where: { $0.role == .secondNumber && $0.why != .wrongIMEI && $0.serial != nil })
    {
      kept.append(CodeCandidate(.serial, number.text, .standsIn, code: number.code))
    }
    return kept
  }

  /// Long enough and with digits enough to number units; a colour, a quantity or the name of a model is not.
  private static func looksLikeSerial(_ text: String) -> Bool {
    let signs = text.filter { $0.isLetter || $0.isNumber }
    return signs.count >= 7 && signs.filter(\.isASCIIDigit).count >= 3 && !text.contains(" ")
  }
}

/// What the codes of one label say about each other.
struct LabelSet {
  /// Whether the label prints data identifiers, so that an `S` in front is one (`domain.md` 5.4: only the set proves it).
  let printsIdentifiers: Bool
  private let normalised: Set<String>

  init(_ texts: [String]) {
    normalised = Set(texts.compactMap { SerialNumber($0)?.normalised })
    var telling: Set<String> = []
    var others: Set<String> = []
    for text in normalised {
      guard let (tag, known, rest) = NumberForms.dataIdentifier(of: text) else { continue }
      if known.isTelling, rest.count >= 2 {
        telling.insert(tag)
      } else if tag == "Q"
        ? rest.allSatisfy(\.isASCIIDigit) && rest.count <= 5 : ["S", "P", "K", "V"].contains(tag)
      {
        others.insert(tag)
      }
    }
    printsIdentifiers = !telling.isEmpty && !others.isEmpty || others.contains("Q") && others.count >= 2
  }

  func holds(_ number: String) -> Bool { normalised.contains(number) }
}

/// Reads one code of a box.
private struct CodeReader {
  let text: String
  let symbology: Symbology?
  let others: [OtherReading]
  let place: Int
  let context: BoxReading.Context
  let labels: LabelSet

  func candidates(_ meaning: ScanMeaning) -> [CodeCandidate] {
    switch meaning {
    case .command, .stage, .shelf, .badge, .unitLabel, .claim, .receipt, .consignment,
      .rubbish(.foreignCommand):
      return [candidate(.foreign, text, .ownCode)]
    // It has no check, and makers number devices alike: a person may take it.
    case .ticketNumber: return [candidate(.foreign, text, .ownCode), candidate(.serial, text, .asRead)]
    case .rubbish: return [candidate(.foreign, "", .unreadable)]
    case .information: return [candidate(.foreign, text, .informationCode)]
    case .webAddress: return [candidate(.foreign, text, .webAddress)]
    case .label(let fields):
      return fields.fields.compactMap { candidate($0, fields.source) }
        + (fields.whole.map { [candidate(.serial, $0.text, .asRead)] } ?? [])
        + fields.otherSerials.map { candidate(.serial, $0.text, .otherSplit) }
    case .productCode(let gtin, let serial):
      if let rule = context.rule, rule.pattern != nil, rule.accepts(serial) { return number(serial) }
      // Eight digits may be a short number or a shortened one (UPC-E); without the kind of barcode both are possible.
      let other = symbology == nil && serial.text.count == 8 ? GTIN(upcE: serial.text) : nil
      return [gtin, other].compactMap(\.self).map {
        CodeCandidate(.product, $0.digits, .productCode, code: place, gtin: $0)
      }
    case .number(_, let serial), .serial(let serial): return number(serial)
    }
  }

  private func candidate(
    _ role: CodeCandidate.Role, _ text: String, _ why: CodeCandidate.Why, kind: UnitAlias.Kind? = nil
  ) -> CodeCandidate {
    CodeCandidate(role, text, why, code: place, kind: kind)
  }

  // MARK: A field of a label

  private func candidate(_ field: LabelFields.Field, _ source: LabelFields.Source) -> CodeCandidate? {
    guard !field.text.isEmpty else { return nil }
    switch field.meaning {
    case .serial:
      let why: CodeCandidate.Why =
        switch source {
        case .gs1: .gs1Serial
        case .dataIdentifiers: .dataIdentifier
        case .words: .labelWord
        }
      return candidate(.serial, field.text, why)
    case .gtin:
      guard let gtin = GTIN(field.text) else { return candidate(.foreign, field.text, .brokenProductCode) }
      return CodeCandidate(.product, gtin.digits, .productCode, code: place, gtin: gtin)
    case .imei:
      let holds = DeviceNumber.readings(field.text).contains {
        ($0.kind == .imei || $0.kind == .imeisv) && $0.check != .wrong
      }
      return candidate(
        .secondNumber, DeviceNumber.recorded(field.text), holds ? .imei : .wrongIMEI, kind: .imei)
    case .meid: return candidate(.secondNumber, field.text, .meid, kind: .other)
    case .mac: return candidate(.secondNumber, field.text, .mac, kind: .mac)
    case .fiscalNumber: return candidate(.secondNumber, field.text, .fiscalForm, kind: .fiscalNumber)
    case .iccid, .eid: return candidate(.foreign, field.text, .simCard)
    case .parcel: return candidate(.foreign, field.text, .parcel)
    case .partNumber: return candidate(.detail, field.text, .partNumber)
    case .quantity: return candidate(.detail, field.text, .quantity)
    case .partSerial, .lot, .date, .supplier, .country, .order, .other:
      return candidate(.detail, field.text, .otherField)
    }
  }

  // MARK: A number alone

  private func number(_ serial: SerialNumber) -> [CodeCandidate] {
    let normalised = serial.normalised
    if let rule = context.rule, rule.pattern != nil, rule.accepts(serial) {
      return [candidate(.serial, serial.text, .fitsRule)]
    }
    if let told = deviceNumber(serial) { return told }
    if let model = context.model.flatMap({ SerialNumber($0) }),
      LookUpKey(model).bare == LookUpKey(serial).bare
    {
      return [candidate(.detail, serial.text, .knownModel)]
    }
    if isBrokenProductCode(normalised) { return [candidate(.foreign, serial.text, .brokenProductCode)] }
    if let told = identified(serial) { return told }
    if let (_, number, model) = NumberForms.makerForm(of: normalised, maker: context.maker) {
      var found = [candidate(.serial, number, .makerForm)]
      if number != normalised { found.append(candidate(.serial, serial.text, .asRead)) }
      if let model { found.append(candidate(.detail, model, .knownModel)) }
      return found
    }
    if !FiscalNumber.readings(normalised, in: context.country, isFiscal: context.isFiscal).isEmpty,
      context.isFiscal
    {
      return [candidate(.secondNumber, serial.text, .fiscalForm, kind: .fiscalNumber)]
    }
    if let whole = toldInFull() { return whole }
    return [candidate(.serial, serial.text, .unmarked)] + withoutPrefix(serial) + otherReadings
  }

  // MARK: Other readings

  /// Another code of the label holds what these bars say otherwise: the pairs of signs, or the letters at the ends, are no part
  /// of a serial.
  private func toldInFull() -> [CodeCandidate]? {
    let isTold = others.contains { other in
      (other.form == .fullASCII || other.form == .withoutEnds)
        && SerialNumber(other.text).map { labels.holds($0.normalised) } == true
    }
    return isTold ? [candidate(.serial, text, .asRead)] : nil
  }

  private var otherReadings: [CodeCandidate] {
    others.compactMap { other -> CodeCandidate? in
      switch other.form {
      case .fullASCII: candidate(.serial, other.text, .otherReading)
      case .withoutEnds: candidate(.serial, other.text, .withoutEnds)
      case .pharmacode: candidate(.detail, other.text, .medicine)
      case .vehicle: nil
      }
    }
  }

  private func deviceNumber(_ serial: SerialNumber) -> [CodeCandidate]? {
    guard let reading = DeviceNumber.readings(serial.text).first else { return nil }
    switch (reading.kind, reading.check) {
    case (.imei, .holds):
      let found = candidate(.secondNumber, DeviceNumber.recorded(serial.text), .imei, kind: .imei)
      return reading.isCertain ? [found] : [found, candidate(.serial, serial.text, .unmarked)]
    case (.imei, .wrong): return [candidate(.secondNumber, serial.text, .wrongIMEI, kind: .imei)]
    case (.imei, .absent), (.imeisv, _):
      return [
        candidate(.secondNumber, serial.text, .imei, kind: .imei), candidate(.serial, serial.text, .unmarked),
      ]
    case (.meid, _):
      return [
        candidate(.secondNumber, serial.text, .meid, kind: .other),
        candidate(.serial, serial.text, .unmarked),
      ]
    case (.mac, _):
      let found = candidate(.secondNumber, serial.text, .mac, kind: .mac)
      return reading.isCertain ? [found] : [found, candidate(.serial, serial.text, .unmarked)]
    case (.iccid, .holds), (.eid, .holds): return [candidate(.foreign, serial.text, .simCard)]
    case (.iccid, _), (.eid, _): return nil
    case (.sscc, _):
      return [candidate(.foreign, serial.text, .parcel), candidate(.serial, serial.text, .unmarked)]
    }
  }

  /// A data identifier that the label proves, or a linear code that no serial begins like.
  private func identified(_ serial: SerialNumber) -> [CodeCandidate]? {
    guard let (_, known, rest) = NumberForms.dataIdentifier(of: serial.normalised) else { return nil }
    if let number = VehicleNumber.behindIdentifier(serial.normalised) {
      guard number.holdsCheck || labels.printsIdentifiers || labels.holds(rest) else { return nil }
      return [candidate(.serial, rest, .vehicleNumber), candidate(.serial, serial.text, .asRead)]
    }
    if known.meaning == .serial {
      guard labels.printsIdentifiers || labels.holds(rest) else { return nil }
      return [candidate(.serial, rest, .dataIdentifier), candidate(.serial, serial.text, .asRead)]
    }
    guard labels.printsIdentifiers, known.isTelling || known.meaning != .date && known.meaning != .other
    else {
      return nil
    }
    let field = LabelFields.Field(known.meaning, tag: "", text: rest)
    guard let detail = candidate(field, .dataIdentifiers) else { return nil }
    return known.isTelling || rest.count < 4 ? [detail] : [detail, candidate(.serial, serial.text, .asRead)]
  }

  /// The number behind a word that labels print; offered below the number as it was read.
  private func withoutPrefix(_ serial: SerialNumber) -> [CodeCandidate] {
    let number = serial.normalised
    let behind = LookUpKey.labels.lazy.compactMap { Self.behind($0, in: number) }.first
    guard let rest = behind.map({ String($0.drop { ":.-/_#".contains($0) }) }), rest.count >= 4 else {
      return []
    }
    return [candidate(.serial, rest, labels.holds(rest) ? .dataIdentifier : .mayBePrefixed)]
  }

  /// What stands behind the word, which labels also write with strokes and dots: `S/N`, `S.N.`.
  private static func behind(_ label: String, in number: String) -> Substring? {
    var rest = number[...]
    for (place, letter) in label.enumerated() {
      if place > 0 { rest = rest.drop { "/.".contains($0) } }
      guard rest.first == letter else { return nil }
      rest = rest.dropFirst()
    }
    return rest
  }

  /// 13 digits that begin like goods of these countries and do not add up: a damaged product code (B-6).
  private func isBrokenProductCode(_ number: String) -> Bool {
    guard number.count == 13, number.allSatisfy(\.isASCIIDigit), GTIN(number) == nil else { return false }
    return ["380", "590", "594", "599"].contains { number.hasPrefix($0) }
  }
}
