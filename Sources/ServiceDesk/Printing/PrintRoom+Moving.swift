/// Papers that shall come out of another printer than the one they went to.
extension PrintRoom {
  /// Seconds for which a printer may keep its papers waiting before those that have not begun go to the fallback:
  /// time to load paper.
  public static let patience: Int64 = 30

  enum Moved { case left, stays, waits }

  /// Whether the paper must be taken from the printer that has its job. A paper without a job simply changes its aim.
  func wantsToMove(
    _ entry: inout PaperEntry, from printer: RolePrinter, _ seen: Seen
  ) async throws(StoreFailure) -> Bool {
    let progress = entry.progress
    if let target = progress.target {
      return progress.mayRepeat || (progress.jobName != nil && target != printer.place)
    }
    guard let fallback = await fallback(of: entry, at: printer, seen) else { return false }
    let stands = try await write(&entry, nil, trouble: progress.trouble) { $0.target = fallback }
    return stands && progress.jobName != nil
  }

  /// Where the paper goes unasked, because its printer has been in trouble for long and it has certainly not begun, or
  /// the printing system says that it never reached the printer. That is not proof: its double would be marked.
  private func fallback(
    of entry: PaperEntry, at printer: RolePrinter, _ seen: Seen
  ) async -> PrinterPlace? {
    let progress = entry.progress
    guard let fallback = plan.fallback(for: entry.kind.role), fallback.place != printer.place,
      printer.place == plan.printer(for: entry.kind.role).place,
      let since = troubledSince[printer.place],
      since.seconds(until: desk.clock.now()) >= PrintRoom.patience,
      !progress.everProcessing || seen.neverReached(by: progress)
    else { return nil }
    let movable: [PaperState] = [.queued, .drawn, .creating, .created, .sent, .attention]
    guard movable.map(\.rawValue).contains(progress.state) else { return nil }
    if let name = progress.jobName {
      guard seen.failure == nil else { return nil }
      let own = seen.jobs.filter { $0.name == name }
      let mayBeOut = own.contains { $0.beganProcessing || $0.state == .completed }
      guard !mayBeOut || seen.neverReached(by: progress) else { return nil }
    }
    let other = await look(at: fallback, for: [])
    guard other.failure == nil, PrinterTrouble.keepingOut(of: other.queue) == nil,
      other.queue?.activity != .stopped, troubledSince[fallback.place] == nil, !isSilent(fallback.place)
    else { return nil }
    return fallback.place
  }

  func moveAway(
    _ entry: inout PaperEntry, from printer: RolePrinter, _ seen: Seen
  ) async throws(StoreFailure) -> Moved {
    guard let name = entry.progress.jobName else {
      return try await leave(&entry, mayHavePrinted: entry.progress.state == PaperState.unknown.rawValue)
    }
    guard seen.failure == nil else {
      try await write(&entry, nil, trouble: PrinterTrouble.offline.code)
      return .waits
    }
    var jobs = seen.jobs
    let mayRepeat = entry.progress.mayRepeat || seen.neverReached(by: entry.progress)
    // Cancelled, seen cancelled, left: what is not certain by then is looked at again in the next round.
    for _ in 0..<4 {
      let step = PrintLedger.moveStep(
        paper: attempt(entry, printer), found: jobs, mayRepeat: mayRepeat)
      switch step {
      case .leave(let mayHavePrinted): return try await leave(&entry, mayHavePrinted: mayHavePrinted)
      case .cancelJob(let number):
        do throws(PrintFailure) {
          try await printer.system.cancel(number, on: printer.queue)
          jobs = try await printer.system.jobs(named: [name])
        } catch {
          return .waits
        }
      case .stay, .letItEnd:
        let stands = try await write(&entry, nil, trouble: entry.progress.trouble) { $0.endMove() }
        return stands ? .stays : .waits
      case .askPerson:
        try await write(&entry, .unknown, trouble: entry.progress.trouble) { $0.endMove() }
        return .waits
      }
    }
    return .waits
  }

  /// Drawn anew: the other printer may take another paper or another language.
  private func leave(_ entry: inout PaperEntry, mayHavePrinted: Bool) async throws(StoreFailure) -> Moved {
    if entry.progress.target == .nowhere {
      let now = desk.clock.now()
      try await write(&entry, .canceled, trouble: nil) {
        $0.mayRepeat = false
        $0.finishedAt = now
      }
      return .waits
    }
    entry.drawn = nil
    let stands = try await write(&entry, nil, trouble: nil) {
      $0.beginAnew(as: .queued)
      $0.possibleDuplicate = $0.possibleDuplicate || mayHavePrinted
      $0.mayRepeat = false
    }
    return stands ? .left : .waits
  }
}

extension PrintRoom.Seen {
  /// Whether the printing system has begun with the paper, and does nothing but look for its printer. CUPS counts a job
  /// to a printer that is switched off as one at work.
  fileprivate func neverReached(by progress: PaperProgress) -> Bool {
    let live = jobs.filter { $0.name == progress.jobName && $0.isLive }
    return live.count == 1 && live.allSatisfy(PrinterTrouble.looksForPrinter)
      && !jobs.contains { $0.name == progress.jobName && !$0.isLive }
  }
}

extension PaperProgress {
  /// The paper stays where its job is.
  fileprivate mutating func endMove() {
    target = nil
    movedBy = nil
    mayRepeat = false
  }
}
