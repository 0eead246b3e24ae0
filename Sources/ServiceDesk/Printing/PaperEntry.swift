/// One line of the print ledger: one physical document that is owed, and how far it got (`printing.md` E.3).
///
/// The ledger is ours because the printing system forgets accepted jobs, gives their numbers to others and prints some
/// twice (`reliability.md` H4 to H6).
public struct PaperEntry: Sendable, Hashable {
  public var id: PaperID
  public var kind: PaperKind
  public var ticket: TicketID?
  /// The station whose printers play it.
  public var station: StationName
  /// What the sheet says. Encrypted at rest: it holds names and the claim code.
  public var paper: Paper
  public var queuedAt: Moment
  public var requestedBy: StaffID?
  /// The print of which this is a copy, and why it was asked for.
  public var copyOf: PaperID?
  public var reason: String?
  public var progress: PaperProgress
  /// How it was drawn, once it was: every try sends the same pages, which are read only for that
  /// (``PrinterReading/pages(of:)``).
  public var drawn: DrawnFacts?

  public init(
    id: PaperID, kind: PaperKind, ticket: TicketID?, station: StationName, paper: Paper, queuedAt: Moment,
    requestedBy: StaffID?, copyOf: PaperID? = nil, reason: String? = nil,
    progress: PaperProgress = PaperProgress(),
    drawn: DrawnFacts? = nil
  ) {
    self.id = id
    self.kind = kind
    self.ticket = ticket
    self.station = station
    self.paper = paper
    self.queuedAt = queuedAt
    self.requestedBy = requestedBy
    self.copyOf = copyOf
    self.reason = reason
    self.progress = progress
    self.drawn = drawn
  }

  /// The paper as it is drawn: its document's id with the number of this line of the ledger behind it. No other print has
  /// that number, so two sheets that bear it are one print that came out twice (`printing.md` E.3).
  public var sheet: Paper {
    var sheet = paper
    if case .text(let document) = paper.values["paper.id"] {
      sheet.values["paper.id"] = .text("\(document)/\(id)")
    } else {
      sheet.values["paper.id"] = .text("\(id)")
    }
    return sheet
  }
}

/// How far a paper got.
public struct PaperProgress: Sendable, Hashable, Codable {
  /// Raw value of `PaperState`; the state machine is in `PrintLedger`.
  public var state: String
  public var attempt: Int
  public var jobName: PrintJobName?
  public var jobNumber: PrintJobNumber?
  public var queue: QueueName?
  /// The printing system that has the job. Nil before the first try, and in rows of older programs, which knew one only.
  public var system: PrintSystemName?
  /// Where the paper shall come out instead of at its role's printer.
  public var target: PrinterPlace?
  /// Who asked for the target; nil when the print room chose it.
  public var movedBy: StaffID?
  /// The person who moved it looked, and would rather have a second sheet than none.
  public var mayRepeat: Bool
  /// The printer was seen at work on it: from here on ink may be on paper.
  public var everProcessing: Bool
  /// The printing system may have printed it more than once.
  public var possibleDuplicate: Bool
  /// What stands in the way, in IPP keywords or the printing system's words.
  public var trouble: String?
  public var finishedAt: Moment?
  /// Who said whether it came out, when it had to be asked.
  public var settledBy: StaffID?
  /// Done, as far as its printer can tell, which cannot say that it is on paper: a person may confirm it.
  public var isUnproven: Bool

  public init(
    state: String = "queued", attempt: Int = 0, jobName: PrintJobName? = nil,
    jobNumber: PrintJobNumber? = nil,
    queue: QueueName? = nil, everProcessing: Bool = false, possibleDuplicate: Bool = false,
    trouble: String? = nil,
    finishedAt: Moment? = nil, settledBy: StaffID? = nil, system: PrintSystemName? = nil,
    target: PrinterPlace? = nil, movedBy: StaffID? = nil, mayRepeat: Bool = false,
    isUnproven: Bool = false
  ) {
    self.isUnproven = isUnproven
    self.system = system
    self.target = target
    self.movedBy = movedBy
    self.mayRepeat = mayRepeat
    self.state = state
    self.attempt = attempt
    self.jobName = jobName
    self.jobNumber = jobNumber
    self.queue = queue
    self.everProcessing = everProcessing
    self.possibleDuplicate = possibleDuplicate
    self.trouble = trouble
    self.finishedAt = finishedAt
    self.settledBy = settledBy
  }

  /// Forgets the job of the last try, so that a further one begins. What was suspected of it stays.
  public mutating func beginAnew(as state: PaperState) {
    self.state = state.rawValue
    jobName = nil
    jobNumber = nil
    queue = nil
    system = nil
    everProcessing = false
    isUnproven = false
    trouble = nil
    finishedAt = nil
  }
}
