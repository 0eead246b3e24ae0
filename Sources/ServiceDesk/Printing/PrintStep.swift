/// What to do next for a paper. The ledger decides it; a worker carries it out and asks again.
public enum PrintStep: Sendable, Hashable {
  /// Draw the paper and store its bytes, then write `drawn`.
  case draw
  /// Write `creating`, create a job under the attempt's name, write its number and `created`.
  case create
  /// Send the stored bytes to this job, then write `sent`.
  case sendDocument(PrintJobNumber)
  /// The printing system works on it: write this state (and that it was seen at work, with `printing`), show
  /// the trouble, look again later.
  case follow(PaperState, PrinterTrouble?)
  /// Write this state first, then cancel the job: a crash between the two repeats the step.
  case cancelJob(PrintJobNumber, then: PaperState)
  case settle(PrintOutcome)
  /// Write `unknown` and ask a person whether it came out.
  case askPerson(PrintDoubt)
  /// The queue takes no job at present: look again later.
  case wait(PrinterTrouble)
  /// The paper is settled.
  case rest
}

/// How a try to print ended.
public enum PrintOutcome: Sendable, Hashable {
  /// It came out; with `possibleDuplicate`, perhaps twice.
  case done(possibleDuplicate: Bool)
  case failed(PrintFault)
}

/// Why nothing came out.
public enum PrintFault: Error, Sendable, Hashable {
  /// The printing system gave the job up before the printer saw it.
  case neverBegan(message: String)
  /// A person took the job out of the printing system's queue before it began.
  case takenOut
  /// The printer refused it, with the printing system's words.
  case refused(message: String)
  /// The printing system says completed, and that not one page was printed (`printing.md` A.6, 10).
  case notPrinted(message: String)

  /// Whether the worker may start a further attempt unasked: certainly no ink, and nobody wanted it gone.
  public var mayTryAgainUnasked: Bool {
    switch self {
    case .neverBegan: true
    case .takenOut, .refused, .notPrinted: false
    }
  }
}

/// Why nobody knows whether a paper came out.
public enum PrintDoubt: Sendable, Hashable {
  /// The job was at the printer and the printing system no longer knows it.
  case vanished
  /// The printing system restarted during the job and lost its document (`printing.md` A.6, 7).
  case cutShort
  case jammed
  /// Canceled while the printer worked: the sheet still comes out (`printing.md` A.5).
  case canceledWhilePrinting
  /// Fewer pages than the paper has.
  case incomplete(printed: Int, of: Int)
  /// It stood in the ledger as unknown, and nothing found since says more.
  case unanswered
}
