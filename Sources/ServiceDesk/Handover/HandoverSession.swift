/// Matches the collector's receipt and the device's label before anything leaves the shop.
///
/// ```
///   receipt or claim code ─┐
///                          ├─► both of one ticket ─► accessories ticked ─► confirmed ─► closed
///   unit label ────────────┘         │ not
///                                    ▼
///                          bad sound, the second scan is not taken
/// ```
public struct HandoverSession: Sendable, Equatable {
  /// The ticket both sides must belong to, known from the first scan.
  public private(set) var ticket: Ticket?
  public private(set) var unitCode: UnitCode?
  public private(set) var evidence: Evidence?
  public private(set) var saving: CommandID?

  public init() {}

  public enum Evidence: Sendable, Equatable {
    case receipt(ReceiptKey)
    case claimCode(ClaimCode)
  }

  public enum Question: String, Sendable, Codable, CaseIterable {
    case receipt, unitLabel, details
  }

  public enum Event: Sendable {
    case scanned(ScanAnswer)
    /// Everything else was filled in and ticked.
    case confirmed(CommandID, Details)
    case saved(Decision<TicketChanged>)
    case saveFailed
    case cancelled
  }

  /// What the person at the counter fills in.
  public struct Details: Sendable, Equatable {
    public var collector: String
    public var identitySeen: Bool
    public var accessoriesReturned: [Accessory]
    public var missingAccessoriesReason: String?
    public var paid: Bool
    public var debtAllowed: Bool
    public var invoiceNumber: String?
    public var workDone: String?
    public var found: String?
    public var dataState: DataState?
    public var faultCause: String?

    public init(
      collector: String, identitySeen: Bool, accessoriesReturned: [Accessory],
      missingAccessoriesReason: String? = nil,
      paid: Bool, debtAllowed: Bool = false, invoiceNumber: String? = nil, workDone: String? = nil,
      faultCause: String? = nil, found: String? = nil, dataState: DataState? = nil
    ) {
      self.collector = collector
      self.identitySeen = identitySeen
      self.accessoriesReturned = accessoriesReturned
      self.missingAccessoriesReason = missingAccessoriesReason
      self.paid = paid
      self.debtAllowed = debtAllowed
      self.invoiceNumber = invoiceNumber
      self.workDone = workDone
      self.found = found
      self.dataState = dataState
      self.faultCause = faultCause
    }
  }

  public enum Step: Sendable, Equatable {
    case sound(Sound)
    case ask(Question)
    case refuse(Refusal)
    case handOver(HandOverRequest, CommandID)
    case finished(TicketChanged)
    case abandoned
  }

  public var question: Question {
    if evidence == nil { return .receipt }
    return unitCode == nil ? .unitLabel : .details
  }

  public mutating func receive(_ event: Event) -> [Step] {
    if saving != nil { return receiveWhileSaving(event) }
    switch event {
    case .scanned(let answer): return scanned(answer)
    case .confirmed(let id, let details): return confirm(id, details)
    case .cancelled: return [.abandoned]
    case .saved, .saveFailed: return []
    }
  }

  private mutating func scanned(_ answer: ScanAnswer) -> [Step] {
    switch (answer.meaning, answer.found) {
    case (.command(.cancel), _): return [.abandoned]
    case (.unitLabel(let code), .unit(let sheet)):
      guard let labelled = sheet.openTicket, labelled.unitCode == code, isSame(labelled) else {
        return [.sound(.bad), .refuse(Refusal(.labelDoesNotMatch))]
      }
      ticket = labelled
      unitCode = code
      return [.sound(.good), .ask(question)]
    case (.receipt(let key), .unit(let sheet)): return take(.receipt(key), sheet)
    case (.claim(let code), .unit(let sheet)): return take(.claimCode(code), sheet)
    default:
      return [.sound(.bad), .refuse(Refusal(unitCode == nil ? .labelDoesNotMatch : .receiptDoesNotMatch))]
    }
  }

  private mutating func take(_ proof: Evidence, _ sheet: UnitSheet) -> [Step] {
    guard let open = sheet.openTicket, isSame(open) else {
      return [.sound(.bad), .refuse(Refusal(.receiptDoesNotMatch))]
    }
    ticket = open
    evidence = proof
    return [.sound(.good), .ask(question)]
  }

  private func isSame(_ other: Ticket) -> Bool { ticket.map { $0.id == other.id } ?? true }

  private mutating func confirm(_ id: CommandID, _ details: Details) -> [Step] {
    guard let ticket, let unitCode, let evidence else { return [.sound(.bad), .ask(question)] }
    saving = id
    let proof: HandOverRequest.Evidence =
      switch evidence {
      case .receipt(let key): .receipt(key)
      case .claimCode(let code): .claimCode(code, identitySeen: details.identitySeen)
      }
    let request = HandOverRequest(
      ticket: ticket.id, unitCode: unitCode, evidence: proof, collector: details.collector,
      accessoriesReturned: details.accessoriesReturned,
      missingAccessoriesReason: details.missingAccessoriesReason,
      paid: details.paid, debtAllowed: details.debtAllowed, invoiceNumber: details.invoiceNumber,
      workDone: details.workDone, faultCause: details.faultCause, found: details.found,
      dataState: details.dataState)
    return [.handOver(request, id)]
  }

  private mutating func receiveWhileSaving(_ event: Event) -> [Step] {
    switch event {
    case .saved(.done(let changed)):
      saving = nil
      return [.sound(.good), .finished(changed)]
    case .saved(.refused(let refusal)):
      saving = nil
      return [.sound(.bad), .refuse(refusal)]
    case .saveFailed:
      saving = nil
      return [.sound(.bad)]
    case .confirmed:
      return []
    default:
      return [.sound(.bad)]
    }
  }
}
