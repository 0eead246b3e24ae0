/// Takes one device in at the counter: scans and answers come in, steps come out. Reads no clock and calls nothing.
///
/// ```
///   ┌─────────┐ known unit   ┌──────────┐ chosen  ┌─────────┐ filled   ┌─────────────┐ confirmed ┌────────┐
///   │ unit    │─────────────►│ customer │────────►│ details │─────────►│ confirmation│──────────►│ saving │─► finished
///   └─────────┘              └──────────┘         └─────────┘          └─────────────┘           └────────┘
///        │ unknown serial         ▲                                            ▲        refused       │
///        ▼                        │ chosen                                     └──────────────────────┘
///   ┌─────────┐───────────────────┘
///   │ product │        cancelled: from anywhere but saving, nothing is kept
///   └─────────┘
/// ```
///
/// The question is always the first thing that is missing, so answers may come in any order: a receipt of an earlier
/// stay answers unit and customer at once.
public struct IntakeSession: Sendable, Equatable {
  public private(set) var draft = Draft()
  public private(set) var saving: CommandID?

  public init() {}

  /// What has been gathered so far.
  public struct Draft: Sendable, Equatable {
    /// The known unit, with all that its scan showed.
    public var sheet: UnitSheet?
    /// A serial that nobody registered, which will be.
    public var newSerial: SerialNumber?
    public var aliases: [UnitAlias] = []
    public var product: OpenTicket.ProductChoice?
    public var productTitle: String?
    /// The guarantee of a unit of that product that nobody bought here.
    public var verdict: GuaranteeVerdict?
    /// What a code or label told of a product that is not on record, for its form.
    public var productCode: GTIN?
    public var partNumber: String?
    /// A product that was read after another one had been taken: a person says which.
    public var otherProduct: Product?
    /// Codes of which something is left for a person to take.
    public var box: BoxAnswer?
    public var customer: OpenTicket.CustomerChoice?
    public var customerDetails: CustomerDetails?
    public var record: IntakeRecord?
    public var priceLimitSigned = false

    public init() {}
  }

  public enum Question: String, Sendable, Codable, CaseIterable {
    case unit, product, customer, details, confirmation
  }

  public enum Event: Sendable {
    case scanned(ScanAnswer)
    /// All codes of a box, a plate or a label at once: they fill what is empty.
    case read(BoxAnswer)
    /// One of several makers' units with the same serial, or a known one whose number is nearly the new one.
    case unitChosen(UnitSheet)
    case productChosen(OpenTicket.ProductChoice, title: String, verdict: GuaranteeVerdict? = nil)
    case customerChosen(OpenTicket.CustomerChoice, CustomerDetails)
    case filled(IntakeRecord, priceLimitSigned: Bool)
    case confirmed(CommandID)
    /// The answer to `save`.
    case saved(Decision<OpenTicket.Answer>)
    /// The database could not take it; the same id is tried again by the next confirmation.
    case saveFailed
    case cancelled
  }

  public enum Step: Sendable, Equatable {
    case sound(Sound)
    case ask(Question)
    case refuse(Refusal)
    case chooseUnit([UnitSheet])
    case save(OpenTicket, CommandID)
    case finished(OpenTicket.Answer)
    case abandoned
  }

  /// The first thing that is still missing.
  public var question: Question {
    if draft.sheet == nil, draft.newSerial == nil { return .unit }
    if draft.sheet == nil, draft.product == nil { return .product }
    if draft.customer == nil { return .customer }
    if draft.record == nil { return .details }
    return .confirmation
  }

  public mutating func receive(_ event: Event) -> [Step] {
    if let saving { return receiveWhileSaving(event, saving) }
    switch event {
    case .scanned(let answer): return scanned(answer)
    case .read(let box): return read(box)
    case .unitChosen(let sheet): return chosen(sheet)
    case .productChosen(let choice, let title, let verdict):
      take(choice, title, verdict)
      return [.sound(.good), .ask(question)]
    case .customerChosen(let choice, let details):
      draft.customer = choice
      draft.customerDetails = details
      return [.sound(.good), .ask(question)]
    case .filled(let record, let signed):
      draft.record = record
      draft.priceLimitSigned = signed
      return [.ask(question)]
    case .confirmed(let id): return confirm(id)
    case .cancelled: return [.abandoned]
    case .saved, .saveFailed: return []
    }
  }

  private mutating func scanned(_ answer: ScanAnswer) -> [Step] {
    switch answer.found {
    case .unit(let sheet): return take(sheet)
    case .units(let sheets): return [.sound(.needsYou), .chooseUnit(sheets)]
    case .unknownSerial(let serial):
      if case .number(let number, _) = answer.meaning, !number.kind.namesUnit {
        return [.sound(.bad), .refuse(Refusal(.scanTheItem))]
      }
      return take(serial, answer.meaning)
    case .product(let product):
      guard draft.sheet == nil else { return [.sound(.bad), .refuse(Refusal(.productCodeIsNoSerial))] }
      guard isFree(for: product) else {
        draft.otherProduct = product
        return [.sound(.needsYou), .ask(question)]
      }
      take(.known(product.id), product.details.title, answer.verdict)
      // A product code alone does not name the unit: its serial is still asked for (B-5).
      return [.sound(question == .unit ? .needsYou : .good), .ask(question)]
    case .unknownProduct(let gtin): return take(gtin)
    case .command(.confirm): return [.sound(.needsYou), .ask(question)]
    case .command(.cancel): return [.abandoned]
    default: return [.sound(.bad), .ask(question)]
    }
  }

  /// A person says which unit it is: what was read for a new one is dropped.
  private mutating func chosen(_ sheet: UnitSheet) -> [Step] {
    if sheet.openTicket == nil, draft.newSerial != nil {
      (draft.newSerial, draft.product, draft.productTitle, draft.aliases) = (nil, nil, nil, [])
      (draft.verdict, draft.productCode, draft.partNumber) = (nil, nil, nil)
      (draft.otherProduct, draft.box) = (nil, nil)
    }
    return take(sheet)
  }

  private mutating func take(_ sheet: UnitSheet) -> [Step] {
    if let open = sheet.openTicket {
      return [.sound(.bad), .refuse(Refusal(.openTicketExists, ["number": open.number.description]))]
    }
    guard draft.sheet == nil || draft.sheet?.unit.id == sheet.unit.id, draft.newSerial == nil else {
      return [.sound(.bad), .refuse(Refusal(.serialOfAnotherProduct))]
    }
    draft.sheet = sheet
    draft.box = nil
    if draft.customer == nil, let owner = sheet.owner {
      draft.customer = .known(owner.id)
      draft.customerDetails = owner.details
    }
    return [.sound(sheet.verdict.status == .review ? .needsYou : .good), .ask(question)]
  }

  // MARK: The product

  private mutating func take(
    _ choice: OpenTicket.ProductChoice, _ title: String, _ verdict: GuaranteeVerdict?
  ) {
    draft.product = choice
    draft.productTitle = title
    draft.verdict = verdict
    draft.otherProduct = nil
  }

  private func isFree(for product: Product) -> Bool {
    draft.product == nil || draft.product == .known(product.id)
  }

  /// The code of a product that is not on record is kept for its form; it is no serial (B-5).
  private mutating func take(_ gtin: GTIN) -> [Step] {
    guard draft.sheet == nil, draft.product == nil else {
      return [.sound(.bad), .refuse(Refusal(.productCodeIsNoSerial))]
    }
    draft.productCode = gtin
    guard draft.newSerial == nil else { return [.sound(.needsYou), .ask(question)] }
    return [.sound(.bad), .refuse(Refusal(.productCodeIsNoSerial)), .ask(question)]
  }

  // MARK: A box

  private mutating func read(_ box: BoxAnswer) -> [Step] {
    guard let found = box.found else { return fill(from: box) }
    switch found.found {
    case .unit(let sheet):
      draft.box = nil
      if box.isChosen { return chosen(sheet) }
      // A person entered another number before: which unit it is, a person says.
      guard draft.newSerial != nil, sheet.openTicket == nil else { return take(sheet) }
      return [.sound(.needsYou), .chooseUnit([sheet])]
    case .units(let sheets):
      draft.box = nil
      return [.sound(.needsYou), .chooseUnit(sheets)]
    case .unknownSerial, .product, .unknownProduct: return fill(from: box)
    default: return scanned(found)
    }
  }

  /// Takes from the box what is missing; where it says otherwise than what is there, it stays to be looked at.
  private mutating func fill(from box: BoxAnswer) -> [Step] {
    guard draft.sheet == nil else {
      let refusal = Refusal(box.reading.offered.isEmpty ? .productCodeIsNoSerial : .serialOfAnotherProduct)
      return [.sound(.bad), .refuse(refusal)]
    }
    draft.box = nil
    guard mayBeOfSameUnit(box) else {
      draft.box = box
      return [.sound(.needsYou), .ask(question)]
    }
    if let number = box.number, !isNumberKept(against: number, box) {
      take(number, with: box.secondNumbers)
    } else if let present = draft.newSerial {
      for alias in box.reading.secondNumbers(beside: present) { keep(alias) }
      if box.number != nil { draft.box = box }
    } else if box.isOpen {
      draft.box = box
    }
    return takeProduct(of: box)
  }

  /// Whether the box may be that of the number which is there already.
  private func mayBeOfSameUnit(_ box: BoxAnswer) -> Bool {
    guard let present = draft.newSerial, !box.isChosen else { return true }
    let numbers = box.reading.numbers.map(\.normalised)
    return numbers.isEmpty || numbers.contains(present.normalised)
  }

  /// What a person entered stays; only an IMEI gives way to the serial for which it stands in (B-13).
  private func isNumberKept(against number: SerialNumber, _ box: BoxAnswer) -> Bool {
    guard let present = draft.newSerial, !box.isChosen, present.normalised != number.normalised else {
      return false
    }
    return DeviceNumber.certain(present.text) == nil || DeviceNumber.certain(number.text) != nil
  }

  private mutating func take(_ number: SerialNumber, with others: [UnitAlias]) {
    let before = draft.newSerial
    draft.newSerial = number
    draft.aliases.removeAll { $0.number.normalised == number.normalised }
    if let before, let standIn = DeviceNumber.certain(before.text) {
      keep(UnitAlias(kind: UnitAlias.Kind(.number(standIn, asSerial: before)), number: before))
    }
    for alias in others { keep(alias) }
  }

  /// Another number of the unit, once; a box has no more than a few.
  private mutating func keep(_ alias: UnitAlias) {
    let known = ([draft.newSerial] + draft.aliases.map(\.number)).compactMap { $0?.normalised }
    guard draft.aliases.count < 8, !known.contains(alias.number.normalised) else { return }
    draft.aliases.append(alias)
  }

  private mutating func takeProduct(of box: BoxAnswer) -> [Step] {
    var isDoubtful = draft.box != nil
    if let product = box.product {
      if draft.product == nil {
        take(.known(product.id), product.details.title, box.verdict)
      } else if !isFree(for: product) {
        draft.otherProduct = product
        isDoubtful = true
      }
    } else if draft.product == nil {
      draft.productCode = box.unknownProduct ?? draft.productCode
      draft.partNumber = box.reading.partNumber ?? draft.partNumber
    }
    let isMissing = question == .unit || question == .product
    return [.sound(isDoubtful || isMissing ? .needsYou : .good), .ask(question)]
  }

  // MARK: A number

  private mutating func take(_ serial: SerialNumber, _ meaning: ScanMeaning) -> [Step] {
    let kind = UnitAlias.Kind(meaning)
    if draft.sheet == nil, draft.newSerial == nil {
      draft.newSerial = serial
      if case .label(let fields) = meaning {
        draft.aliases = Array(fields.secondNumbers.filter { $0.number != serial }.prefix(8))
      }
      // The scan says which of the box's numbers it is.
      if let box = draft.box, box.reading.numbers.contains(where: { $0.normalised == serial.normalised }) {
        draft.box = nil
        for alias in box.reading.secondNumbers(beside: serial) { keep(alias) }
      }
      return [.sound(draft.product == nil ? .needsYou : .good), .ask(question)]
    }
    if draft.newSerial == serial { return [.sound(.good), .ask(question)] }
    // A box carries several numbers: a further one is kept as another number of the same unit.
    guard draft.sheet == nil, draft.aliases.count < 8,
      !draft.aliases.contains(where: { $0.number.normalised == serial.normalised })
    else { return [.sound(.bad), .ask(question)] }
    if let first = draft.newSerial, let standIn = DeviceNumber.certain(first.text), !isDeviceNumber(meaning) {
      // An IMEI stands in for the serial until the serial is read (B-13).
      draft.newSerial = serial
      draft.aliases.append(
        UnitAlias(kind: UnitAlias.Kind(.number(standIn, asSerial: first)), number: first))
    } else {
      draft.aliases.append(UnitAlias(kind: kind, number: serial))
    }
    return [.sound(.good), .ask(question)]
  }

  private func isDeviceNumber(_ meaning: ScanMeaning) -> Bool {
    if case .number = meaning { true } else { false }
  }

  private mutating func confirm(_ id: CommandID) -> [Step] {
    guard question == .confirmation, let customer = draft.customer, let record = draft.record else {
      return [.sound(.bad), .ask(question)]
    }
    let unit: OpenTicket.UnitChoice
    if let sheet = draft.sheet {
      unit = .known(sheet.unit.id)
    } else if let serial = draft.newSerial, let product = draft.product {
      unit = .new(product, serial, draft.aliases)
    } else {
      return [.sound(.bad), .ask(question)]
    }
    saving = id
    let command = OpenTicket(
      customer: customer, unit: unit, intake: record, priceLimitSigned: draft.priceLimitSigned)
    return [.save(command, id)]
  }

  private mutating func receiveWhileSaving(_ event: Event, _ id: CommandID) -> [Step] {
    switch event {
    case .saved(.done(let answer)):
      saving = nil
      // Green only now: the ticket is on disk.
      return [.sound(.good), .finished(answer)]
    case .saved(.refused(let refusal)):
      saving = nil
      return [.sound(.bad), .refuse(refusal)]
    case .saveFailed:
      saving = nil
      return [.sound(.bad)]
    case .confirmed(id):
      // A double click: the first one is under way.
      return []
    default:
      return [.sound(.bad)]
    }
  }
}

/// What the counter hears. Each has a visual twin on the page (EN 301 549, 5.1.5).
public enum Sound: String, Sendable, Codable, CaseIterable {
  case good
  case bad
  /// A person must look or choose.
  case needsYou
}

extension UnitAlias.Kind {
  /// What a second number is, by what its scan meant.
  fileprivate init(_ meaning: ScanMeaning) {
    switch meaning {
    case .number(let number, _) where number.kind == .imei || number.kind == .imeisv: self = .imei
    case .number(let number, _) where number.kind == .mac: self = .mac
    default: self = .other
    }
  }
}
