/// What to do with a paper that shall come out of another printer than the one that has its job.
public enum MoveStep: Sendable, Hashable {
  /// The first printer is done with it: begin anew at the other. With `mayHavePrinted`, perhaps on two sheets.
  case leave(mayHavePrinted: Bool)
  /// Take this job back, then look again: only a job that is seen cancelled before it began counts as taken back.
  case cancelJob(PrintJobNumber)
  /// The printer is at it, so it stays there.
  case stay
  /// It came to its end where it was: the ledger settles it.
  case letItEnd
  case askPerson(PrintDoubt)
}

extension PrintLedger {
  /// The next step of taking `paper` away from its printer, so that it never comes out of both unasked.
  ///
  /// - Parameters:
  ///   - found: jobs that the printing system of that printer knows *now*.
  ///   - mayRepeat: a person looked, and wants it moved although it may have begun.
  public static func moveStep(paper: PrintAttempt, found: [PrintJob], mayRepeat: Bool) -> MoveStep {
    let jobs = found.filter { $0.name == paper.jobName }
    let live = jobs.first(where: \.isLive)
    switch paper.state {
    case .failed: return live.map { .cancelJob($0.number) } ?? .leave(mayHavePrinted: false)
    case .unknown:
      guard mayRepeat else { return .askPerson(.unanswered) }
      return live.map { .cancelJob($0.number) } ?? .leave(mayHavePrinted: true)
    default: break
    }
    guard !jobs.isEmpty else {
      guard paper.everProcessing else { return .leave(mayHavePrinted: false) }
      return mayRepeat ? .leave(mayHavePrinted: true) : .askPerson(.vanished)
    }
    if jobs.contains(where: { $0.state == .completed }) { return .letItEnd }
    let began = paper.everProcessing || jobs.contains(where: \.beganProcessing)
    if let live {
      return began && !mayRepeat ? .stay : .cancelJob(live.number)
    }
    guard began else { return .leave(mayHavePrinted: false) }
    return mayRepeat ? .leave(mayHavePrinted: true) : .askPerson(.canceledWhilePrinting)
  }
}
