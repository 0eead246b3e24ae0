/// The rules by which the print ledger and the printing system are brought together (`printing.md` E.3).
///
/// Jobs are known by their name. Their numbers come back after a crash (`reliability.md` H5), "completed" is said
/// of jobs that printed nothing, and a job may print twice, so none of these alone decides.
public enum PrintLedger {
  /// The next step for `paper`.
  ///
  /// - Parameters:
  ///   - found: jobs that the printing system knows *now*; those of other names are left out.
  ///   - queue: the paper's queue, nil when the printing system has none of that name.
  public static func nextStep(paper: PrintAttempt, found: [PrintJob], queue: QueueState?) -> PrintStep {
    if paper.state == .queued { return .draw }
    let jobs = found.filter { $0.name == paper.jobName }.sorted { isBetterEvidence($0, than: $1, for: paper) }
    guard let job = jobs.first else { return stepWithoutJob(paper, queue) }

    if paper.state == .canceled || paper.state == .failed {
      guard let live = jobs.first(where: \.isLive) else { return .rest }
      return .cancelJob(live.number, then: paper.state)
    }
    // Two submitters, or an answer that was lost: one job stays, the others must not print.
    if let spare = jobs.dropFirst().first(where: \.isLive) {
      return .cancelJob(spare.number, then: paper.state)
    }
    if paper.state == .done { return .rest }

    let step = stepWithJob(paper, job, queue)
    if paper.state == .unknown { return stepOutOfDoubt(step, job) }
    let spareBegan = jobs.dropFirst().contains(where: \.beganProcessing)
    if step == .settle(.done(possibleDuplicate: false)), spareBegan || paper.lostSight {
      return .settle(.done(possibleDuplicate: true))
    }
    return step
  }

  private static func stepWithoutJob(_ paper: PrintAttempt, _ queue: QueueState?) -> PrintStep {
    switch paper.state {
    case .done, .failed, .canceled: return .rest
    case .unknown: return .askPerson(.unanswered)
    case .printing: return .askPerson(.vanished)
    case .queued, .drawn, .creating, .created, .sent, .attention:
      if paper.everProcessing { return .askPerson(.vanished) }
      return PrinterTrouble.keepingOut(of: queue).map(PrintStep.wait) ?? .create
    }
  }

  private static func stepWithJob(_ paper: PrintAttempt, _ job: PrintJob, _ queue: QueueState?) -> PrintStep {
    switch job.state {
    case .held where job.documents == 0: return .sendDocument(job.number)
    // A new job without a document is held. Pending without one, it had one before a restart.
    case .pending where job.documents == 0: return .cancelJob(job.number, then: .unknown)
    case .pending, .held, .processing, .stopped:
      let trouble = PrinterTrouble.holdingUp(job, on: queue)
      let state: PaperState = job.state == .processing || job.beganProcessing ? .printing : .sent
      return .follow(trouble == nil ? state : .attention, trouble)
    case .completed: return stepAfterCompletion(paper, job)
    case .canceled, .aborted: return stepAfterCancel(job)
    }
  }

  private static func stepAfterCompletion(_ paper: PrintAttempt, _ job: PrintJob) -> PrintStep {
    // A job that jams at once ends as completed with all its pages counted and no sheet (measured, CUPS 2.4.2).
    if job.carriesJam { return .askPerson(.jammed) }
    // Only the paper tray does not count: there, completed means that the file is on disk.
    guard let printed = job.impressionsCompleted else { return .settle(.done(possibleDuplicate: false)) }
    if printed == 0 { return .settle(.failed(.notPrinted(message: job.message))) }
    if printed < paper.pages { return .askPerson(.incomplete(printed: printed, of: paper.pages)) }
    return .settle(.done(possibleDuplicate: printed > paper.pages))
  }

  /// The pages counted do not help here: CUPS counts them when its filter has them, before the printer does.
  private static func stepAfterCancel(_ job: PrintJob) -> PrintStep {
    if job.carriesJam { return .askPerson(.jammed) }
    if job.wasCutShort { return .askPerson(.cutShort) }
    let byPerson = job.reasons.contains { $0.hasPrefix("job-canceled-by") }
    switch (byPerson, job.beganProcessing) {
    case (true, true): return .askPerson(.canceledWhilePrinting)
    case (true, false): return .settle(.failed(.takenOut))
    case (false, true): return .settle(.failed(.refused(message: job.message)))
    case (false, false): return .settle(.failed(.neverBegan(message: job.message)))
    }
  }

  /// An unknown paper is never printed again unasked; but a job that is found after all may answer for it.
  private static func stepOutOfDoubt(_ step: PrintStep, _ job: PrintJob) -> PrintStep {
    switch step {
    case .settle(.done): .settle(.done(possibleDuplicate: true))
    case .follow(_, _): step
    case .cancelJob(_, _): step
    case .sendDocument(let number): .cancelJob(number, then: .unknown)
    case .askPerson(let doubt): .askPerson(doubt)
    case .draw, .create, .settle, .wait, .rest:
      .askPerson(job.state == .canceled || job.state == .aborted ? .cutShort : .unanswered)
    }
  }

  /// Of several jobs with one name, the one that says most about the paper comes first.
  private static func isBetterEvidence(_ a: PrintJob, than b: PrintJob, for paper: PrintAttempt) -> Bool {
    func rank(_ job: PrintJob) -> Int {
      switch job.state {
      case .completed: 5
      case .processing, .stopped: 4
      case .pending, .held: job.documents > 0 ? 3 : 2
      case .canceled, .aborted: job.beganProcessing ? 1 : 0
      }
    }
    if rank(a) != rank(b) { return rank(a) > rank(b) }
    if (a.number == paper.jobNumber) != (b.number == paper.jobNumber) { return a.number == paper.jobNumber }
    return a.number.rawValue < b.number.rawValue
  }
}

extension PrintJob {
  /// A jam that was cleared during the job is no longer among its reasons.
  fileprivate var carriesJam: Bool { reasons.contains { $0.hasPrefix("media-jam") } }

  /// The printer had a part of the document when the line or the sender broke (RFC 8011, 5.3.8).
  fileprivate var wasCutShort: Bool { beganProcessing && reasons.contains("submission-interrupted") }

  /// Something may still be printed of it.
  var isLive: Bool {
    switch state {
    case .pending, .held, .processing, .stopped: true
    case .canceled, .aborted, .completed: false
    }
  }
}
