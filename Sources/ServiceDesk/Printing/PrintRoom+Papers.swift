/// One paper's way through the printing system.
extension PrintRoom {
  func work(_ entry: PaperEntry, on printer: RolePrinter, _ seen: Seen) async throws(StoreFailure)
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
    if entry.progress.jobName == nil, let target = entry.progress.target, !plan.knows(target) {
      try await write(&entry, nil, trouble: PrinterTrouble.noSuchQueue.code)
      return .waiting
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
      if step.handsOver, visits[printer.place]?.isSilent == true {
        try await write(&entry, nil, trouble: PrinterTrouble.offline.code)
        return .waiting
      }
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
        let isCopy = entry.copyOf != nil
        try await write(&entry, state, trouble: trouble?.code) {
          // A job that has not begun even now cannot have come out while nobody looked. A copy may be the second sheet of
          // another line.
          $0.possibleDuplicate =
            $0.possibleDuplicate && (began || $0.everProcessing || $0.attempt > 1 || isCopy)
          $0.everProcessing = $0.everProcessing || began || state == .printing
        }
        if trouble == nil { noteTaken(by: printer.place) }
        return trouble == nil ? .busy : .waiting
      case .cancelJob(let number, let state):
        try await write(&entry, state, trouble: entry.progress.trouble)
        do throws(PrintFailure) { try await printer.system.cancel(number, on: printer.queue) } catch {
          return .waiting
        }
        jobs.removeAll { $0.number == number }
      case .settle(.done(let duplicate)):
        let now = desk.clock.now()
        let name = entry.progress.jobName
        let isUnproven = jobs.contains { $0.name == name && $0.state == .completed && $0.isUnproven }
        let stands = try await write(&entry, .done, trouble: nil) {
          $0.isUnproven = isUnproven
          $0.possibleDuplicate = duplicate
          $0.finishedAt = now
        }
        if stands { remember(entry, at: printer.place) }
        return .idle
      case .settle(.failed(let fault)):
        return try await fail(&entry, fault)
      case .askPerson(let doubt):
        let trouble = doubt == .jammed ? PrinterTrouble.jam.code : entry.progress.trouble
        try await write(&entry, .unknown, trouble: trouble)
        try await noteEnd(ofJobOf: entry)
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
    var pages: DrawnPaper
    do throws(DrawFailure) {
      pages = try drawer.draw(entry.sheet, for: medium, on: printer.profile)
    } catch {
      let now = desk.clock.now()
      try await write(&entry, .failed, trouble: PrinterTrouble.notDrawn(error).code) { $0.finishedAt = now }
      return false
    }
    (pages.medium, pages.profile) = (medium, printer.profile.mark)
    entry.drawn = pages.facts
    return try await write(&entry, .drawn, trouble: nil, pages: pages)
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
      note(error, from: printer.place)
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
    let bytes: [UInt8]
    switch try await lastLook(at: entry) {
    case .send(let pages): bytes = pages
    case .stay: return false
    case .drawAnew:
      do throws(PrintFailure) { try await printer.system.cancel(number, on: printer.queue) } catch {
        return false
      }
      return try await drawAnew(&entry)
    }
    var trouble: PrinterTrouble?
    do throws(PrintFailure) {
      try await printer.system.send(bytes, format: drawn.format, toJob: number, on: printer.queue)
      noteTaken(by: printer.place)
    } catch {
      note(error, from: printer.place)
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
      try await write(&entry, .drawn, trouble: fault.trouble.code) {
        $0.jobName = nil
        $0.jobNumber = nil
      }
      return .busy
    }
    let now = desk.clock.now()
    try await write(&entry, .failed, trouble: fault.trouble.code) { $0.finishedAt = now }
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

  /// Writes the paper's progress, if it changed, and the pages drawn for it. With no state, the present one stays.
  ///
  /// Returns false when a person took the paper back meanwhile: their word stands, and nothing more is tried.
  @discardableResult
  func write(
    _ entry: inout PaperEntry, _ state: PaperState?, trouble: String?, pages: DrawnPaper? = nil,
    _ change: (inout PaperProgress) -> Void = { _ in }
  ) async throws(StoreFailure) -> Bool {
    let read = entry.progress
    var progress = entry.progress
    if let state { progress.state = state.rawValue }
    progress.trouble = trouble
    change(&progress)
    guard progress != entry.progress || pages != nil else { return true }
    entry.progress = progress
    let (stored, me) = (entry, holder)
    let outcome = try await desk.store.record { (desk) throws(StoreFailure) -> WriteOutcome in
      guard try desk.printRoomHold(of: stored.station)?.holder == me else { return .displaced }
      guard let present = try desk.paper(stored.id), present.station == stored.station,
        present.progress.state == read.state, present.progress.settledBy == nil
      else { return .takenBack }
      var kept = stored
      // What a person wished meanwhile is not known here yet; it stays for the next round.
      if present.progress.target != read.target || present.progress.mayRepeat != read.mayRepeat {
        kept.progress.target = present.progress.target
        kept.progress.movedBy = present.progress.movedBy
        kept.progress.mayRepeat = present.progress.mayRepeat
      }
      // Another room may have seen meanwhile that a job left there came out.
      if present.progress.possibleDuplicate, !read.possibleDuplicate {
        kept.progress.possibleDuplicate = true
      }
      try desk.replace(kept)
      if let pages { try desk.keep(pages, of: kept.id) }
      try desk.noteJob(of: kept, after: present)
      return .stands
    }
    changes += 1
    if outcome == .displaced { isDisplaced = true }
    return outcome == .stands
  }

  private enum WriteOutcome: Sendable { case stands, takenBack, displaced }

  private enum LastLook: Sendable { case send([UInt8]), stay, drawAnew }

  /// The last look before the pages go, which are read here only: what was taken back meanwhile, or is printed by another
  /// program, stays.
  private func lastLook(at entry: PaperEntry) async throws(StoreFailure) -> LastLook {
    let me = holder
    let (id, station) = (entry.id, entry.station)
    let (outcome, pages) = try await desk.store.read {
      (desk) throws(StoreFailure) -> (WriteOutcome, [UInt8]?) in
      guard try desk.printRoomHold(of: station)?.holder == me else { return (.displaced, nil) }
      guard let present = try desk.paper(id), present.station == station,
        present.progress.state != PaperState.canceled.rawValue, present.progress.settledBy == nil
      else { return (.takenBack, nil) }
      // What the sheet says is in its line: pages that cannot be read are drawn anew like those that are gone.
      do throws(StoreFailure) { return (.stands, try desk.pages(of: id)) } catch .damagedRow {
        return (.stands, nil)
      }
    }
    if outcome == .displaced { isDisplaced = true }
    guard outcome == .stands else { return .stay }
    return pages.map(LastLook.send) ?? .drawAnew
  }
}

extension DeskTransaction {
  /// A paper's job is written down with its first step, and let go with the step that follows its end: papers are tried
  /// anew and settled by the room only then.
  fileprivate func noteJob(of paper: PaperEntry, after before: PaperEntry) throws(StoreFailure) {
    let wasUnknown = before.progress.state == PaperState.unknown.rawValue
    var (isOver, isMade) = (false, false)
    switch PaperState(rawValue: paper.progress.state) {
    case .creating: isMade = true
    // It was found after all.
    case .created, .sent, .printing, .attention: isMade = wasUnknown
    case .done, .failed, .canceled: isOver = true
    case .queued, .drawn, .unknown, nil: break
    }
    if let old = before.openJob, isOver || old.name != paper.progress.jobName {
      try endJob(old.name, at: old.station)
    }
    if isMade, let job = paper.openJob { try keep(job) }
  }
}

extension PrintStep {
  fileprivate var handsOver: Bool {
    switch self {
    case .create, .sendDocument: true
    case .draw, .follow, .cancelJob, .settle, .askPerson, .wait, .rest: false
    }
  }
}
