/// Works off the papers that this station owes: draws them, takes them through the printing system, and writes down
/// how far each got.
///
/// Every step is written to the ledger before it is tried or after the answer that proves it, so that a station that
/// dies anywhere finds its way from ``PrintLedger`` and what the printing system knows. One room works a station's
/// papers at a time.
public actor PrintRoom {
  private let desk: Desk
  private let drawer: any PageDrawer
  private let printers: [PrinterRole: RolePrinter]
  /// Where papers go whose role has no printer.
  private let tray: RolePrinter
  private var lastStates: [PrinterRole: PrinterRoleState] = [:]

  public init(desk: Desk, drawer: any PageDrawer, printers: [PrinterRole: RolePrinter], tray: RolePrinter) {
    self.desk = desk
    self.drawer = drawer
    self.printers = printers
    self.tray = tray
  }

  /// What one round left behind.
  public enum Round: Sendable, Equatable {
    /// Nothing waits.
    case idle
    /// Something is on its way: look again within a quarter of a second.
    case busy
    /// A person or a printer is waited for: a few seconds are soon enough.
    case waiting
  }

  /// A further try without asking is made at most this often, and only when nothing can have been printed.
  static let unaskedAttempts = 3

  public func round() async throws(StoreFailure) -> Round {
    let station = desk.station
    let owed = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.openPapers(of: station, limit: 100)
    }
    var result = Round.idle
    for role in PrinterRole.allCases {
      let papers = owed.filter { $0.kind.role == role }
      let printer = printers[role] ?? tray
      let seen = await look(at: printer, for: papers)
      note(seen, role, printer, waiting: papers.count)
      for paper in papers {
        let after = try await work(paper, on: printer, seen)
        if after == .busy { result = .busy } else if result == .idle { result = after }
      }
    }
    return result
  }

  /// How each role's printer stood in the last round.
  public func states() -> [PrinterRoleState] {
    PrinterRole.allCases.map { role in
      lastStates[role]
        ?? PrinterRoleState(role: role, queue: (printers[role] ?? tray).queue, trouble: nil, waiting: 0)
    }
  }

  /// The medium on which a paper of this kind is drawn here.
  public func medium(of kind: PaperKind) -> PaperMedium { (printers[kind.role] ?? tray).medium(for: kind) }

  // MARK: One look at the printing system

  private struct Seen {
    var jobs: [PrintJob] = []
    var queue: QueueState?
    var failure: PrintFailure?
  }

  private func look(at printer: RolePrinter, for papers: [PaperEntry]) async -> Seen {
    do throws(PrintFailure) {
      var seen = Seen()
      seen.queue = try await printer.system.queues().first { $0.name == printer.queue }
      let names = Set(papers.compactMap(\.progress.jobName))
      if !names.isEmpty { seen.jobs = try await printer.system.jobs(named: names) }
      return seen
    } catch {
      return Seen(failure: error)
    }
  }

  private func note(_ seen: Seen, _ role: PrinterRole, _ printer: RolePrinter, waiting: Int) {
    var trouble: PrinterTrouble?
    if seen.failure != nil {
      trouble = .offline
    } else if let job = seen.jobs.first(where: { $0.state == .processing || $0.state == .stopped }) {
      trouble = PrinterTrouble.holdingUp(job, on: seen.queue)
    } else {
      trouble = PrinterTrouble.keepingOut(of: seen.queue)
      if trouble == nil, seen.queue?.activity == .stopped { trouble = .paused }
    }
    lastStates[role] = PrinterRoleState(role: role, queue: printer.queue, trouble: trouble, waiting: waiting)
  }

  // MARK: One paper

  private func work(_ entry: PaperEntry, on printer: RolePrinter, _ seen: Seen) async throws(StoreFailure)
    -> Round
  {
    var entry = entry
    // What a person is asked about keeps its words; the printing system has no part in it.
    let waitsForPerson = [PaperState.failed, .unknown].map(\.rawValue).contains(entry.progress.state)
    if seen.failure != nil, waitsForPerson { return .waiting }
    if seen.failure != nil, entry.progress.state != PaperState.queued.rawValue {
      return try await outOfReach(entry)
    }
    var jobs = seen.jobs
    // Draw, create, send, follow: a paper that nothing holds up is on its way in one round.
    for _ in 0..<6 {
      let step = PrintLedger.nextStep(paper: attempt(entry, printer), found: jobs, queue: seen.queue)
      switch step {
      case .draw:
        guard try await draw(&entry, printer) else { return .waiting }
        if seen.failure != nil { return .waiting }
      case .create:
        guard let job = try await create(&entry, printer) else { return .waiting }
        jobs.append(job)
      case .sendDocument(let number):
        guard try await send(&entry, number, printer) else { return .waiting }
        return .busy
      case .follow(let state, let trouble):
        try await write(&entry, state, trouble: trouble?.code) {
          $0.everProcessing = $0.everProcessing || state == .printing
        }
        return trouble == nil ? .busy : .waiting
      case .cancelJob(let number, let state):
        try await write(&entry, state, trouble: entry.progress.trouble)
        do throws(PrintFailure) { try await printer.system.cancel(number, on: printer.queue) } catch {
          return .waiting
        }
        jobs.removeAll { $0.number == number }
      case .settle(.done(let duplicate)):
        let now = desk.clock.now()
        try await write(&entry, .done, trouble: nil) {
          $0.possibleDuplicate = duplicate
          $0.finishedAt = now
        }
        return .idle
      case .settle(.failed(let fault)):
        return try await fail(&entry, fault)
      case .askPerson:
        try await write(&entry, .unknown, trouble: entry.progress.trouble)
        return .waiting
      case .wait(let trouble):
        try await write(&entry, nil, trouble: trouble.code)
        return .waiting
      case .rest:
        return .waiting
      }
    }
    return .busy
  }

  private func attempt(_ entry: PaperEntry, _ printer: RolePrinter) -> PrintAttempt {
    let progress = entry.progress
    return PrintAttempt(
      paper: entry.id, state: PaperState(rawValue: progress.state) ?? .unknown, attempt: progress.attempt,
      jobName: progress.jobName ?? PrintJobName(""), jobNumber: progress.jobNumber,
      queue: progress.queue ?? printer.queue, pages: entry.drawn?.pages ?? 1,
      everProcessing: progress.everProcessing,
      lostSight: progress.possibleDuplicate)
  }

  private func draw(_ entry: inout PaperEntry, _ printer: RolePrinter) async throws(StoreFailure) -> Bool {
    do throws(DrawFailure) {
      entry.drawn = try drawer.draw(
        entry.paper, for: printer.medium(for: entry.kind), on: printer.profile)
    } catch {
      try await write(&entry, .failed, trouble: error.words)
      return false
    }
    return try await write(&entry, .drawn, trouble: nil)
  }

  private func create(_ entry: inout PaperEntry, _ printer: RolePrinter) async throws(StoreFailure)
    -> PrintJob?
  {
    guard let drawn = entry.drawn else { return nil }
    if entry.progress.jobName == nil {
      entry.progress.attempt += 1
      let random = A29.random(6, from: desk.secrecy)
      entry.progress.jobName = PrintJobName("g-\(entry.id)-\(entry.progress.attempt)-\(random)")
      entry.progress.queue = printer.queue
    }
    guard try await write(&entry, .creating, trouble: nil), let name = entry.progress.jobName else {
      return nil
    }
    let number: PrintJobNumber
    do throws(PrintFailure) {
      number = try await printer.system.create(
        name, on: printer.queue, widthInMillimetres: drawn.widthInMillimetres,
        heightInMillimetres: drawn.heightInMillimetres)
    } catch {
      try await write(&entry, nil, trouble: error.trouble.code)
      return nil
    }
    guard try await write(&entry, .created, trouble: nil, { $0.jobNumber = number }) else {
      // An empty job prints nothing; the printing system drops it by itself.
      return nil
    }
    return PrintJob(
      name: name, number: number, queue: printer.queue, state: .held, documents: 0, impressionsCompleted: nil,
      beganProcessing: false)
  }

  private func send(
    _ entry: inout PaperEntry, _ number: PrintJobNumber, _ printer: RolePrinter
  ) async throws(StoreFailure) -> Bool {
    guard let drawn = entry.drawn else { return false }
    var trouble: PrinterTrouble?
    do throws(PrintFailure) {
      try await printer.system.send(drawn.bytes, format: drawn.format, toJob: number, on: printer.queue)
    } catch {
      trouble = error.trouble
    }
    let stands = try await write(&entry, trouble == nil ? .sent : nil, trouble: trouble?.code) {
      $0.jobNumber = number
    }
    if !stands {
      // Taken back while it was being sent. Where the cancel comes too late too, the sheet comes out.
      do throws(PrintFailure) { try await printer.system.cancel(number, on: printer.queue) } catch {
        return false
      }
    }
    return stands && trouble == nil
  }

  private func fail(_ entry: inout PaperEntry, _ fault: PrintFault) async throws(StoreFailure) -> Round {
    if fault.mayTryAgainUnasked, entry.progress.attempt < PrintRoom.unaskedAttempts {
      try await write(&entry, .drawn, trouble: fault.words) {
        $0.jobName = nil
        $0.jobNumber = nil
      }
      return .busy
    }
    let now = desk.clock.now()
    try await write(&entry, .failed, trouble: fault.words) { $0.finishedAt = now }
    return .waiting
  }

  /// The printing system does not answer. A paper that was at the printer may now come out twice (H6).
  private func outOfReach(_ entry: PaperEntry) async throws(StoreFailure) -> Round {
    var entry = entry
    let atPrinter = entry.progress.everProcessing
    try await write(&entry, nil, trouble: PrinterTrouble.offline.code) {
      $0.possibleDuplicate = $0.possibleDuplicate || atPrinter
    }
    return .waiting
  }

  /// Writes the paper's progress, if it changed. With no state, the present one stays.
  ///
  /// Returns false when a person took the paper back meanwhile: their word stands, and nothing more is tried.
  @discardableResult
  private func write(
    _ entry: inout PaperEntry, _ state: PaperState?, trouble: String?,
    _ change: (inout PaperProgress) -> Void = { _ in }
  ) async throws(StoreFailure) -> Bool {
    var progress = entry.progress
    if let state { progress.state = state.rawValue }
    progress.trouble = trouble
    change(&progress)
    let isFreshlyDrawn = entry.drawn != nil && state == .drawn
    guard progress != entry.progress || isFreshlyDrawn else { return true }
    entry.progress = progress
    let stored = entry
    return try await desk.store.record { (desk) throws(StoreFailure) in
      let present = try desk.paper(stored.id)
      guard let present, present.progress.state != PaperState.canceled.rawValue else { return false }
      try desk.replace(stored)
      return true
    }
  }
}

/// The printer that plays a role at this station.
public struct RolePrinter: Sendable {
  public let system: any PrintQueues
  public let queue: QueueName
  /// What it takes as the printer of receipts and as that of labels; sheets are always A4.
  public let receiptMedium: PaperMedium
  public let labelMedium: PaperMedium
  /// Its dots and language.
  public let profile: PrinterProfile

  public init(
    system: any PrintQueues, queue: QueueName, receiptMedium: PaperMedium,
    labelMedium: PaperMedium = .label50x30, profile: PrinterProfile = .pdf
  ) {
    self.system = system
    self.queue = queue
    self.receiptMedium = receiptMedium
    self.labelMedium = labelMedium
    self.profile = profile
  }

  public func medium(for kind: PaperKind) -> PaperMedium {
    switch kind.role {
    case .label: labelMedium
    case .receipt: receiptMedium
    case .office: .a4
    }
  }
}

/// How the printer of a role stands.
public struct PrinterRoleState: Sendable, Equatable {
  public let role: PrinterRole
  public let queue: QueueName
  /// What a person must do; nil while all is well.
  public let trouble: PrinterTrouble?
  /// Papers of this role that somebody waits for.
  public let waiting: Int

  public init(role: PrinterRole, queue: QueueName, trouble: PrinterTrouble?, waiting: Int) {
    self.role = role
    self.queue = queue
    self.trouble = trouble
    self.waiting = waiting
  }
}

extension PrintFailure {
  fileprivate var trouble: PrinterTrouble {
    switch self {
    case .unreachable: .offline
    case .noSuchQueue: .noSuchQueue
    case .rejecting: .rejecting
    case .noSuchJob(let number): .other("job \(number) is gone")
    case .refused(_, let message): .other(message)
    }
  }
}

extension DrawFailure {
  /// For the person who looks why a paper failed; names no value of it.
  public var words: String {
    switch self {
    case .noTemplate(let kind, let medium): "no template \(kind.rawValue)-\(medium.rawValue)"
    case .missingValue(let name): "the template asks for \(name)"
    case .codeDoesNotFit(let code): "a barcode does not fit: \(code)"
    case .missingGlyph(let scalar): "no installed font has \(scalar)"
    case .library(let name, let message): "\(name): \(message)"
    }
  }
}

extension PrintFault {
  fileprivate var words: String {
    switch self {
    case .neverBegan(let message), .refused(let message), .notPrinted(let message): message
    case .takenOut: "taken out of the queue"
    }
  }
}

extension PrinterTrouble {
  /// A word for programs and for the ledger.
  public var code: String {
    switch self {
    case .outOfPaper: "outOfPaper"
    case .jam: "jam"
    case .coverOpen: "coverOpen"
    case .offline: "offline"
    case .paused: "paused"
    case .rejecting: "rejecting"
    case .noSuchQueue: "noSuchQueue"
    case .other(let message): message
    }
  }

  /// The trouble that the ledger wrote down.
  public init(code: String) {
    let known: [PrinterTrouble] = [
      .outOfPaper, .jam, .coverOpen, .offline, .paused, .rejecting, .noSuchQueue,
    ]
    self = known.first { $0.code == code } ?? .other(code)
  }
}
