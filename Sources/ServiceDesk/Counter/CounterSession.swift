/// What one counter page is doing: nothing, waiting for the unit a change is for, taking in, or handing over.
///
/// Scanning a stage, shelf or badge code first and then a unit changes that unit; the code stays armed for one unit.
public struct CounterSession: Sendable, Equatable {
  public private(set) var activity: Activity = .idle
  /// What the last scan showed, while nothing is under way.
  public private(set) var shown: ScanAnswer?
  /// The box or label that was read last while nothing is under way.
  private var shownBox: BoxAnswer?

  public init() {}

  /// The codes among which a person may choose, here or in the intake.
  public var box: BoxAnswer? {
    switch activity {
    case .intake(let session): session.draft.box
    case .idle: shownBox
    case .armed, .handover: nil
    }
  }

  public enum Activity: Sendable, Equatable {
    case idle
    case armed(Armed)
    case intake(IntakeSession)
    case handover(HandoverSession)
  }

  /// A change that waits for its unit.
  public enum Armed: Sendable, Equatable {
    case stage(Stage)
    case shelf(Shelf)
    case technician(StaffID, name: String)
  }

  public enum Event: Sendable {
    case scanned(ScanAnswer)
    /// All codes of a box, a plate or a label at once.
    case read(BoxAnswer)
    case takeIn
    case handOut
    case undo
    case lock
    case cancel
    case intake(IntakeSession.Event)
    case handover(HandoverSession.Event)
    /// What came of a change that was asked for.
    case changed(Decision<TicketChanged>)
  }

  public enum Step: Sendable, Equatable {
    case sound(Sound)
    case refuse(Refusal)
    /// Show the state of this session.
    case show
    case intake(IntakeSession.Step)
    case handover(HandoverSession.Step)
    case move(MoveStage)
    case shelve(PlaceOnShelf)
    case assign(AssignTechnician)
    case undo
    /// Somebody's badge was scanned with nothing armed: ask for the PIN of this person.
    case askPIN(name: String)
    case lock
  }

  public mutating func receive(_ event: Event) -> [Step] {
    switch event {
    case .scanned(let answer): return scanned(answer)
    case .read(let box): return read(box)
    case .takeIn: return isSaving ? [.sound(.bad)] : takeIn()
    case .handOut: return isSaving ? [.sound(.bad)] : handOut()
    case .undo: return [.undo]
    case .lock: return [.lock]
    case .cancel:
      // Its ticket may be on disk already: the answer must find the one who asked.
      guard !isSaving else { return [.sound(.bad)] }
      forget()
      return [.show]
    case .intake(let event): return intake(event)
    case .handover(let event): return handover(event)
    case .changed(.done): return [.sound(.good), .show]
    case .changed(.refused(let refusal)): return [.sound(.bad), .refuse(refusal)]
    }
  }

  private mutating func forget() {
    activity = .idle
    shown = nil
    shownBox = nil
  }

  private var isSaving: Bool {
    switch activity {
    case .intake(let session): session.saving != nil
    case .handover(let session): session.saving != nil
    case .idle, .armed: false
    }
  }

  private mutating func scanned(_ answer: ScanAnswer) -> [Step] {
    switch answer.found {
    case .command(.lock): return [.lock]
    case .command(.undo): return [.undo]
    case .command(.cancel): return receive(.cancel)
    default: break
    }
    switch activity {
    case .intake: return intake(.scanned(answer))
    case .handover: return handover(.scanned(answer))
    case .armed(let armed): return scanned(answer, armed)
    case .idle: return scannedIdle(answer)
    }
  }

  private mutating func read(_ box: BoxAnswer) -> [Step] {
    if case .intake = activity { return intake(.read(box)) }
    guard activity == .idle else {
      guard let found = box.found else { return [.sound(.bad), .show] }
      return scanned(found)
    }
    guard let found = box.found else {
      forget()
      shownBox = box
      return [.sound(.needsYou), .show]
    }
    let steps = scannedIdle(found)
    shownBox = box
    return steps
  }

  private mutating func scannedIdle(_ answer: ScanAnswer) -> [Step] {
    switch answer.found {
    // What is shown is what they are for.
    case .command(.takeIn): return takeIn()
    case .command(.handOut): return handOut()
    default: break
    }
    shown = answer
    shownBox = nil
    switch answer.found {
    case .stage(let stage): return arm(.stage(stage))
    case .shelf(let shelf): return arm(.shelf(shelf))
    case .staff(let name, let id):
      // One scan serves both: the PIN makes this person the one at the counter; a unit scanned next is theirs to work on.
      activity = .armed(.technician(id, name: name))
      return [.sound(.needsYou), .askPIN(name: name), .show]
    case .unit(let sheet): return [.sound(sheet.verdict.status == .review ? .needsYou : .good), .show]
    case .consignment: return [.sound(.good), .show]
    case .units, .unknownSerial, .product: return [.sound(.needsYou), .show]
    case .webAddress, .information, .noSerial, .unknownCode, .unknownProduct, .rubbish, .command:
      return [.sound(.bad), .show]
    }
  }

  private mutating func arm(_ armed: Armed) -> [Step] {
    activity = .armed(armed)
    return [.sound(.needsYou), .show]
  }

  private mutating func scanned(_ answer: ScanAnswer, _ armed: Armed) -> [Step] {
    switch answer.found {
    case .stage(let stage): return arm(.stage(stage))
    case .shelf(let shelf): return arm(.shelf(shelf))
    case .staff:
      activity = .idle
      return scannedIdle(answer)
    case .unit(let sheet):
      guard let ticket = sheet.openTicket else {
        return [.sound(.bad), .refuse(.notFound("ticket"))]
      }
      activity = .idle
      shown = answer
      switch armed {
      case .stage(let stage):
        return [
          .move(
            MoveStage(
              ticket: ticket.id, from: ticket.stage, to: stage,
              outcome: stage == .ready ? ticket.plainOutcome : nil, itemScanned: true))
        ]
      case .shelf(let shelf): return [.shelve(PlaceOnShelf(ticket: ticket.id, shelf: shelf.id))]
      case .technician(let id, _): return [.assign(AssignTechnician(ticket: ticket.id, technician: id))]
      }
    default:
      return [.sound(.bad), .show]
    }
  }

  private mutating func takeIn() -> [Step] {
    var session = IntakeSession()
    var steps: [IntakeSession.Step] = []
    if let shown, case .unit(let sheet) = shown.found {
      steps = session.receive(.unitChosen(sheet))
    } else if let shownBox {
      steps = session.receive(.read(shownBox))
    } else if let shown, isUseful(shown) {
      steps = session.receive(.scanned(shown))
      // It was no wrong serial: whoever begins from it knows that the product is not on record.
      if case .unknownProduct = shown.found { steps = [.sound(.needsYou), .ask(session.question)] }
    } else {
      steps = [.ask(session.question)]
    }
    if case .refuse(let refusal)? = steps.last { return [.sound(.bad), .refuse(refusal)] }
    activity = .intake(session)
    return steps.map(Step.intake) + [.show]
  }

  private func isUseful(_ answer: ScanAnswer) -> Bool {
    switch answer.found {
    case .unknownSerial, .product, .unknownProduct, .units: true
    default: false
    }
  }

  private mutating func handOut() -> [Step] {
    var session = HandoverSession()
    var steps: [HandoverSession.Step] = [.ask(session.question)]
    if let shown, case .unit = shown.found {
      switch shown.meaning {
      case .unitLabel, .receipt, .claim: steps = session.receive(.scanned(shown))
      default: break
      }
    }
    if case .refuse(let refusal)? = steps.last { return [.sound(.bad), .refuse(refusal)] }
    activity = .handover(session)
    return steps.map(Step.handover) + [.show]
  }

  private mutating func intake(_ event: IntakeSession.Event) -> [Step] {
    guard case .intake(var session) = activity else { return [.sound(.bad)] }
    let steps = session.receive(event)
    activity = .intake(session)
    if steps.contains(where: \.endsIntake) { forget() }
    return steps.map(Step.intake) + [.show]
  }

  private mutating func handover(_ event: HandoverSession.Event) -> [Step] {
    guard case .handover(var session) = activity else { return [.sound(.bad)] }
    let steps = session.receive(event)
    activity = .handover(session)
    if steps.contains(where: \.endsHandover) { forget() }
    return steps.map(Step.handover) + [.show]
  }

  /// Replaces what is shown by its present state, after a change.
  public mutating func refresh(_ answer: ScanAnswer) {
    if shown != nil, activity == .idle { shown = answer }
  }
}

extension IntakeSession.Step {
  fileprivate var endsIntake: Bool {
    switch self {
    case .finished, .abandoned: true
    default: false
    }
  }
}

extension HandoverSession.Step {
  fileprivate var endsHandover: Bool {
    switch self {
    case .finished, .abandoned: true
    default: false
    }
  }
}

extension Ticket {
  /// The outcome that "ready" means when it is scanned without a word: what the cost decision says.
  var plainOutcome: Outcome? {
    if replacement != nil { return .replaced }
    if intake.basis == .inspection { return .inspectionDone }
    switch coverage?.basis {
    case .guarantee, .contract, .goodwill: return .repairedUnderGuarantee
    case .paid: return .repairedPaid
    case nil: return nil
    }
  }
}
