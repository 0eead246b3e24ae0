/// One try to print one paper, as the ledger remembers it.
public struct PrintAttempt: Sendable, Hashable {
  public var paper: PaperID
  public var state: PaperState
  /// 1 for the first try. A further try has a name of its own, so its jobs are never mixed up with these.
  public var attempt: Int
  public var jobName: PrintJobName
  public var jobNumber: PrintJobNumber?
  public var queue: QueueName
  /// Pages of the drawn document.
  public var pages: Int
  /// Whether the printer was ever seen at work on it: from then on there may be ink on paper.
  public var everProcessing: Bool
  /// Whether the printing system was out of reach while the printer worked: after that it may print twice
  /// (`reliability.md` H6).
  public var lostSight: Bool

  public init(
    paper: PaperID, state: PaperState, attempt: Int, jobName: PrintJobName, jobNumber: PrintJobNumber? = nil,
    queue: QueueName, pages: Int, everProcessing: Bool = false, lostSight: Bool = false
  ) {
    self.paper = paper
    self.state = state
    self.attempt = attempt
    self.jobName = jobName
    self.jobNumber = jobNumber
    self.queue = queue
    self.pages = pages
    self.everProcessing = everProcessing
    self.lostSight = lostSight
  }
}
