/// Works off the papers that this station owes: draws them, takes them through the printing system, and writes down
/// how far each got.
///
/// Every step is written to the ledger before it is tried or after the answer that proves it, so that a station that
/// dies anywhere finds its way from ``PrintLedger`` and what the printing system knows. One room works a station's
/// papers at a time.
public actor PrintRoom {
  let desk: Desk
  private let drawer: any PageDrawer
  /// Of the station's configuration; the shop's choice stands before them.
  private let configured: [PrinterRole: RolePrinter]
  /// Where papers go whose role has no printer.
  private let tray: RolePrinter
  private let systems: any PrintSystems
  /// This program among all that may print for the station (``PrintRoomHold``).
  let holder: String
  var challengedAt: Moment?
  var hasHeld = false
  private(set) var isDisplaced = false
  private(set) var plan: PrintPlan
  private var lastStates: [PrinterRole: PrinterRoleState] = [:]
  /// Since when each printer has kept papers waiting.
  var troubledSince: [PrinterPlace: Moment] = [:]
  private var changes = 0

  public init(
    desk: Desk, drawer: any PageDrawer, printers: [PrinterRole: RolePrinter], tray: RolePrinter,
    systems: any PrintSystems = OwnPrintSystemsOnly()
  ) {
    self.desk = desk
    self.drawer = drawer
    configured = printers
    self.tray = tray
    self.systems = systems
    holder = A29.random(12, from: desk.secrecy)
    plan = PrintPlan(configured: printers, tray: tray)
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
    let (owed, hold, printers, assignments) = try await desk.store.read { (desk) throws(StoreFailure) in
      (
        try desk.papersToPrint(at: station, limit: 100), try desk.printRoomHold(of: station),
        try desk.shopPrinters(), try desk.printerAssignments(of: station)
      )
    }
    isDisplaced = try await !holdRoom(hold)
    if isDisplaced {
      for role in PrinterRole.allCases {
        let queue = plan.printer(for: role).queue
        lastStates[role] = PrinterRoleState(
          role: role, queue: queue, trouble: .printedElsewhere, waiting: owed.count { $0.kind.role == role })
      }
      return .waiting
    }
    plan = PrintPlan(
      configured: configured, tray: tray, printers: printers, assignments: assignments, systems: systems)
    var result = Round.idle
    var looks: [PrinterPlace: Seen] = [:]
    for role in PrinterRole.allCases {
      let papers = owed.filter { $0.kind.role == role }
      let primary = plan.printer(for: role)
      for printer in Set(papers.map { plan.printer(of: $0).place } + [primary.place])
      where looks[printer] == nil {
        looks[printer] = await look(at: plan.printer(at: printer), for: owed)
      }
      note(looks[primary.place] ?? Seen(), role, primary, waiting: papers.count)
      for paper in papers {
        let printer = plan.printer(of: paper)
        let after = try await work(paper, on: printer, looks[printer.place] ?? Seen())
        if after == .busy { result = .busy } else if result == .idle { result = after }
      }
    }
    return result
  }

  /// How each role's printer stood in the last round.
  public func states() -> [PrinterRoleState] {
    PrinterRole.allCases.map { role in
      lastStates[role]
        ?? PrinterRoleState(role: role, queue: plan.printer(for: role).queue, trouble: nil, waiting: 0)
    }
  }

  /// Rises with everything that this room wrote down about a paper; what pages compare to know that they are old.
  public func changeNumber() -> Int { changes }

  /// The medium on which a paper of this kind is drawn here.
  public func medium(of kind: PaperKind) -> PaperMedium { plan.printer(for: kind.role).medium(for: kind) }

  /// The dots and language in which a paper of this kind is drawn here.
  public func profile(of kind: PaperKind) -> PrinterProfile { plan.printer(for: kind.role).profile }

  // MARK: One look at the printing system

  struct Seen {
    var jobs: [PrintJob] = []
    var queue: QueueState?
    var failure: PrintFailure?
  }

  func look(at printer: RolePrinter, for papers: [PaperEntry]) async -> Seen {
    do throws(PrintFailure) {
      var seen = Seen()
      seen.queue = try await printer.system.queues().first { $0.name == printer.queue }
      let own = papers.filter { plan.printer(of: $0).place == printer.place }
      let names = Set(own.compactMap(\.progress.jobName))
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
    lastStates[role] = PrinterRoleState(
      role: role, queue: printer.queue, trouble: trouble, waiting: waiting, place: printer.place)
    if trouble == nil {
      troubledSince[printer.place] = nil
    } else if troubledSince[printer.place] == nil {
      troubledSince[printer.place] = desk.clock.now()
    }
  }

  // MARK: One paper

  private func work(_ entry: PaperEntry, on printer: RolePrinter, _ seen: Seen) async throws(StoreFailure)
    -> Round
  {
    var (entry, printer, seen) = (entry, printer, seen)
    if try await wantsToMove(&entry, from: printer, seen),
      try await moveAway(&entry, from: printer, seen) == .waits
    {
      return .waiting
    }
    let goesTo = plan.printer(of: entry)
    if goesTo.place != printer.place {
      printer = goesTo
      seen = await look(at: goesTo, for: [entry])
    }
    // What a person is asked about keeps its words; the printing system has no part in it.
    let waitsForPerson = [PaperState.failed, .unknown].map(\.rawValue).contains(entry.progress.state)
    if seen.failure != nil, waitsForPerson { return .waiting }
    if seen.failure != nil, entry.progress.state != PaperState.queued.rawValue {
      return try await outOfReach(entry)
    }
    var jobs = seen.jobs
    // Draw, create, send, follow: a paper that nothing holds up is on its way in one round.
    for _ in 0..<8 {
      let step = PrintLedger.nextStep(paper: attempt(entry, printer), found: jobs, queue: seen.queue)
      switch step {
      case .draw:
        guard try await draw(&entry, printer) else { return .waiting }
        if seen.failure != nil { return .waiting }
      case .create where entry.drawn?.suits(printer, entry.kind) == false:
        guard try await drawAnew(&entry) else { return .waiting }
      case .create:
        guard let job = try await create(&entry, printer) else { return .waiting }
        jobs.append(job)
      case .sendDocument(let number) where entry.drawn?.suits(printer, entry.kind) == false:
        // An empty job prints nothing: it goes, and one with other pages comes.
        do throws(PrintFailure) { try await printer.system.cancel(number, on: printer.queue) } catch {
          return .waiting
        }
        jobs.removeAll { $0.number == number }
        guard try await drawAnew(&entry) else { return .waiting }
      case .sendDocument(let number):
        guard try await send(&entry, number, printer) else { return .waiting }
        return .busy
      case .follow(let state, let trouble):
        let name = entry.progress.jobName
        let began = jobs.contains { $0.name == name && $0.beganProcessing }
        try await write(&entry, state, trouble: trouble?.code) {
          // A job that has not begun even now cannot have come out while nobody looked.
          $0.possibleDuplicate = $0.possibleDuplicate && (began || $0.everProcessing || $0.attempt > 1)
          $0.everProcessing = $0.everProcessing || began || state == .printing
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

  func attempt(_ entry: PaperEntry, _ printer: RolePrinter) -> PrintAttempt {
    let progress = entry.progress
    return PrintAttempt(
      paper: entry.id, state: PaperState(rawValue: progress.state) ?? .unknown, attempt: progress.attempt,
      jobName: progress.jobName ?? PrintJobName(""), jobNumber: progress.jobNumber,
      queue: progress.queue ?? printer.queue, pages: entry.drawn?.pages ?? 1,
      everProcessing: progress.everProcessing,
      lostSight: progress.possibleDuplicate)
  }

  private func draw(_ entry: inout PaperEntry, _ printer: RolePrinter) async throws(StoreFailure) -> Bool {
    let medium = printer.medium(for: entry.kind)
    do throws(DrawFailure) {
      var drawn = try drawer.draw(entry.paper, for: medium, on: printer.profile)
      (drawn.medium, drawn.profile) = (medium, printer.profile.name)
      entry.drawn = drawn
    } catch {
      let now = desk.clock.now()
      try await write(&entry, .failed, trouble: error.words) { $0.finishedAt = now }
      return false
    }
    return try await write(&entry, .drawn, trouble: nil)
  }

  /// The paper goes to another printer than it was drawn for, and no job has its pages: they are let go.
  private func drawAnew(_ entry: inout PaperEntry) async throws(StoreFailure) -> Bool {
    entry.drawn = nil
    return try await write(&entry, .queued, trouble: nil) { $0.beginAnew(as: .queued) }
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
      entry.progress.system = printer.systemName
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
    // The last look before the bytes go: what was taken back meanwhile, or is printed by another program, stays here.
    guard try await stands(entry) else { return false }
    var trouble: PrinterTrouble?
    do throws(PrintFailure) {
      try await printer.system.send(drawn.bytes, format: drawn.format, toJob: number, on: printer.queue)
    } catch {
      trouble = error.trouble
    }
    let stands = try await write(&entry, trouble == nil ? .sent : nil, trouble: trouble?.code) {
      $0.jobNumber = number
    }
    if !stands, !isDisplaced {
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

  /// The printing system does not answer. A paper that was at the printer may now come out twice (H6); one that was
  /// handed over may have begun unseen.
  private func outOfReach(_ entry: PaperEntry) async throws(StoreFailure) -> Round {
    var entry = entry
    let atPrinter = entry.progress.everProcessing || entry.progress.state == PaperState.sent.rawValue
    try await write(&entry, nil, trouble: PrinterTrouble.offline.code) {
      $0.possibleDuplicate = $0.possibleDuplicate || atPrinter
    }
    return .waiting
  }

  /// Writes the paper's progress, if it changed. With no state, the present one stays.
  ///
  /// Returns false when a person took the paper back meanwhile: their word stands, and nothing more is tried.
  @discardableResult
  func write(
    _ entry: inout PaperEntry, _ state: PaperState?, trouble: String?,
    _ change: (inout PaperProgress) -> Void = { _ in }
  ) async throws(StoreFailure) -> Bool {
    let read = entry.progress
    var progress = entry.progress
    if let state { progress.state = state.rawValue }
    progress.trouble = trouble
    change(&progress)
    let isFreshlyDrawn = entry.drawn != nil && state == .drawn
    guard progress != entry.progress || isFreshlyDrawn else { return true }
    entry.progress = progress
    let (stored, me) = (entry, holder)
    let outcome = try await desk.store.record { (desk) throws(StoreFailure) -> WriteOutcome in
      guard try desk.printRoomHold(of: stored.station)?.holder == me else { return .displaced }
      guard let present = try desk.paper(stored.id), present.station == stored.station,
        present.progress.state != PaperState.canceled.rawValue, present.progress.settledBy == nil
      else { return .takenBack }
      var kept = stored
      // What a person wished meanwhile is not known here yet; it stays for the next round.
      if present.progress.target != read.target || present.progress.mayRepeat != read.mayRepeat {
        kept.progress.target = present.progress.target
        kept.progress.movedBy = present.progress.movedBy
        kept.progress.mayRepeat = present.progress.mayRepeat
      }
      try desk.replace(kept)
      return .stands
    }
    changes += 1
    if outcome == .displaced { isDisplaced = true }
    return outcome == .stands
  }

  private enum WriteOutcome: Sendable { case stands, takenBack, displaced }

  private func stands(_ entry: PaperEntry) async throws(StoreFailure) -> Bool {
    let me = holder
    let (id, station) = (entry.id, entry.station)
    let outcome = try await desk.store.read { (desk) throws(StoreFailure) -> WriteOutcome in
      guard try desk.printRoomHold(of: station)?.holder == me else { return .displaced }
      guard let present = try desk.paper(id), present.station == station,
        present.progress.state != PaperState.canceled.rawValue, present.progress.settledBy == nil
      else { return .takenBack }
      return .stands
    }
    if outcome == .displaced { isDisplaced = true }
    return outcome == .stands
  }
}
