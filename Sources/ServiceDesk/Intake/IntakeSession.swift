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
    /// One of several makers' units with the same serial, or a known one whose number is nearly the new one.
    case unitChosen(UnitSheet)
    case productChosen(OpenTicket.ProductChoice, title: String)
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
    case .unitChosen(let sheet): return chosen(sheet)
    case .productChosen(let choice, let title):
      draft.product = choice
      draft.productTitle = title
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
    case .unknownSerial(let serial): return take(serial, answer.meaning)
    case .product(let product):
      guard draft.sheet == nil else { return [.sound(.bad), .refuse(Refusal(.productCodeIsNoSerial))] }
      draft.product = .known(product.id)
      draft.productTitle = product.details.title
      // A product code alone does not name the unit: its serial is still asked for (B-5).
      return [.sound(question == .unit ? .needsYou : .good), .ask(question)]
    case .unknownProduct: return [.sound(.bad), .refuse(Refusal(.productCodeIsNoSerial))]
    case .command(.confirm): return [.sound(.needsYou), .ask(question)]
    case .command(.cancel): return [.abandoned]
    default: return [.sound(.bad), .ask(question)]
    }
  }

  /// A person says which unit it is: what was read for a new one is dropped.
  private mutating func chosen(_ sheet: UnitSheet) -> [Step] {
    if sheet.openTicket == nil, draft.newSerial != nil {
      (draft.newSerial, draft.product, draft.productTitle, draft.aliases) = (nil, nil, nil, [])
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
    if draft.customer == nil, let owner = sheet.owner {
      draft.customer = .known(owner.id)
      draft.customerDetails = owner.details
    }
    return [.sound(sheet.verdict.status == .review ? .needsYou : .good), .ask(question)]
  }

  private mutating func take(_ serial: SerialNumber, _ meaning: ScanMeaning) -> [Step] {
    let kind = UnitAlias.Kind(meaning)
    if draft.sheet == nil, draft.newSerial == nil {
      draft.newSerial = serial
      if case .label(let fields) = meaning {
        draft.aliases = Array(fields.secondNumbers.filter { $0.number != serial }.prefix(8))
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
