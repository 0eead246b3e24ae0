/// Jobs that live on though nobody wants their sheet: of papers that were settled, taken back, or given to another
/// station while this one was away.
extension PrintRoom {
  /// Seconds for which a done paper may be printed again by a print server that begins anew: cupsd writes a job's end
  /// down `DirtyCleanInterval` later, 30 s unless told otherwise, and the disk a few seconds after it.
  public static let remembrance: Int64 = 120

  /// Takes the jobs back. Idle when none of them is left.
  func takeBack(_ left: [OpenJob], from printer: RolePrinter) async throws(StoreFailure) -> Round {
    guard !left.isEmpty else { return .idle }
    let found: [PrintJob]
    do throws(PrintFailure) {
      found = try await printer.system.jobs(named: Set(left.map(\.name)))
    } catch {
      return .waiting
    }
    var result = Round.idle
    for job in left {
      let own = found.filter { $0.name == job.name }
      let live = own.filter(\.isLive)
      guard !live.isEmpty else {
        try await end(job, own)
        continue
      }
      result = .waiting
      try await noteLife(of: job)
      for one in live {
        // What cannot be taken back now is found again in the next round.
        do throws(PrintFailure) { try await printer.system.cancel(one.number, on: one.queue) } catch {
          continue
        }
        result = .busy
      }
    }
    return result
  }

  /// A paper that was seen done comes out again.
  private func noteLife(of job: OpenJob) async throws(StoreFailure) {
    let hasChanged = try await desk.store.record { (desk) throws(StoreFailure) in
      guard var paper = try desk.paper(job.paper), paper.progress.state == PaperState.done.rawValue,
        !paper.progress.possibleDuplicate
      else { return false }
      paper.progress.possibleDuplicate = true
      try desk.replace(paper)
      return true
    }
    if hasChanged { changes += 1 }
  }

  /// The job is over. Where it had begun, its sheet may lie somewhere besides that of a copy; where it certainly had not,
  /// the copy that was owed meanwhile is the only one.
  private func end(_ job: OpenJob, _ seen: [PrintJob]) async throws(StoreFailure) {
    let began = seen.contains { $0.beganProcessing || $0.state == .completed }
    try await desk.store.record { (desk) throws(StoreFailure) in
      try desk.endJob(job.name, at: job.station)
      guard var paper = try desk.paper(job.paper) else { return }
      let isDone = paper.progress.state == PaperState.done.rawValue
      guard !seen.isEmpty, !isDone else { return }
      if began {
        try desk.mark(&paper, true)
        for var copy in try desk.copies(of: job.paper) { try desk.mark(&copy, true) }
      } else if !paper.progress.everProcessing, paper.progress.attempt <= 1 {
        try desk.mark(&paper, false)
        for var copy in try desk.copies(of: job.paper) where copy.progress.attempt == 0 {
          try desk.mark(&copy, false)
        }
      }
    }
    changes += 1
  }

  /// The paper's job was seen at its end, though the paper itself waits for a person.
  func noteEnd(ofJobOf entry: PaperEntry) async throws(StoreFailure) {
    guard let name = entry.progress.jobName, endedJobs.insert(name).inserted else { return }
    let station = entry.station
    try await desk.store.record { (desk) throws(StoreFailure) in try desk.endJob(name, at: station) }
  }

  /// Remembers a paper that is done, for the case that its print server forgets that.
  func remember(_ entry: PaperEntry, at place: PrinterPlace) {
    guard let job = entry.openJob else { return }
    let now = desk.clock.now()
    lately[place, default: []].removeAll { $0.at.seconds(until: now) > Self.remembrance }
    lately[place]?.append((job, now))
  }

  /// A printing system has begun anew: what it had told as done shortly before may be live again.
  func lookAgain(at place: PrinterPlace) async throws(StoreFailure) -> [OpenJob] {
    let now = desk.clock.now()
    let jobs = (lately[place] ?? [])
      .filter { $0.at.seconds(until: now) <= Self.remembrance }.map { $0.job }
    if !jobs.isEmpty {
      try await desk.store.record { (desk) throws(StoreFailure) in
        for job in jobs { try desk.keep(job) }
      }
    }
    lately[place] = nil
    return jobs
  }
}

extension DeskTransaction {
  fileprivate func mark(_ paper: inout PaperEntry, _ mayBeTwice: Bool) throws(StoreFailure) {
    guard paper.progress.possibleDuplicate != mayBeTwice else { return }
    paper.progress.possibleDuplicate = mayBeTwice
    try replace(paper)
  }
}
