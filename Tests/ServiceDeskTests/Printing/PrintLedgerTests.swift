import ServiceDesk
import Testing

private let name = PrintJobName("g-7-1-abc")
private let number = PrintJobNumber(40)

private func attempt(
  _ state: PaperState, pages: Int = 1, everProcessing: Bool = false, lostSight: Bool = false
) -> PrintAttempt {
  PrintAttempt(
    paper: PaperID(7), state: state, attempt: 1, jobName: name, jobNumber: number, queue: QueueName("label"),
    pages: pages, everProcessing: everProcessing, lostSight: lostSight)
}

private func job(
  _ state: PrintJob.State, documents: Int = 0, printed: Int? = 0, began: Bool = false, reasons: [String] = [],
  message: String = "", number: Int = 40
) -> PrintJob {
  PrintJob(
    name: name, number: PrintJobNumber(number), queue: QueueName("label"), state: state, documents: documents,
    impressionsCompleted: printed, beganProcessing: began, reasons: reasons, message: message)
}

private func queue(
  _ activity: QueueState.Activity = .idle, accepts: Bool = true, reasons: [String] = []
) -> QueueState {
  QueueState(
    name: QueueName("label"), activity: activity, acceptsJobs: accepts, reasons: reasons, message: "",
    makeAndModel: "", deviceURI: "")
}

private func next(
  _ paper: PrintAttempt, _ found: [PrintJob] = [], queue: QueueState? = queue()
) -> PrintStep {
  PrintLedger.nextStep(paper: paper, found: found, queue: queue)
}

struct PrintLedgerTests {
  @Test func `a queued paper is drawn`() {
    #expect(next(attempt(.queued)) == .draw)
    #expect(next(attempt(.queued), [job(.held)]) == .draw)
  }

  @Test(arguments: [PaperState.drawn, .creating, .created, .sent, .attention])
  func `a job that is nowhere and never began is created`(state: PaperState) {
    #expect(next(attempt(state)) == .create)
  }

  @Test(arguments: [PaperState.creating, .created, .sent, .attention])
  func `a job that is nowhere after it was seen printing is asked about`(state: PaperState) {
    #expect(next(attempt(state, everProcessing: true)) == .askPerson(.vanished))
    #expect(next(attempt(.printing)) == .askPerson(.vanished))
  }

  @Test func `no job is created on a queue that rejects or is not there`() {
    #expect(next(attempt(.drawn), queue: queue(accepts: false)) == .wait(.rejecting))
    #expect(next(attempt(.drawn), queue: nil) == .wait(.noSuchQueue))
    let empty = queue(.stopped, accepts: false, reasons: ["media-empty"])
    #expect(next(attempt(.drawn), queue: empty) == .wait(.outOfPaper))
    #expect(
      next(attempt(.drawn), queue: queue(accepts: false, reasons: ["media-empty"])) == .wait(.rejecting))
    #expect(next(attempt(.drawn), queue: queue(.stopped, reasons: ["paused"])) == .create)
  }

  @Test(arguments: [PaperState.drawn, .creating, .created, .sent, .printing, .attention])
  func `a held job without a document gets it`(state: PaperState) {
    #expect(next(attempt(state), [job(.held, reasons: ["job-incoming"])]) == .sendDocument(number))
  }

  @Test(arguments: [PaperState.created, .sent, .printing])
  func `a pending job that lost its document in a restart is canceled and asked about`(state: PaperState) {
    #expect(next(attempt(state), [job(.pending)]) == .cancelJob(number, then: .unknown))
    #expect(next(attempt(.unknown), [job(.pending)]) == .cancelJob(number, then: .unknown))
    #expect(next(attempt(.unknown), [job(.canceled)]) == .askPerson(.cutShort))
  }

  @Test(arguments: [PaperState.creating, .created, .sent, .printing, .attention])
  func `a live job with its document is followed, never sent again`(state: PaperState) {
    #expect(next(attempt(state), [job(.pending, documents: 1)]) == .follow(.sent, nil))
    let working = job(.processing, documents: 1, began: true, reasons: ["job-printing"], message: "Printing.")
    #expect(next(attempt(state), [working], queue: queue(.processing)) == .follow(.printing, nil))
  }

  @Test func `a live job that is held up needs attention`() {
    let empty = job(.processing, documents: 1, began: true, reasons: ["media-empty-warning"])
    #expect(next(attempt(.sent), [empty]) == .follow(.attention, .outOfPaper))
    let paused = queue(.stopped, reasons: ["paused"])
    #expect(
      next(attempt(.sent), [job(.pending, documents: 1)], queue: paused) == .follow(.attention, .paused))
  }

  @Test(arguments: [PaperState.creating, .created, .sent, .printing, .attention])
  func `completed with all pages is done`(state: PaperState) {
    let complete = job(.completed, printed: 3, began: true, reasons: ["processing-to-stop-point"])
    #expect(next(attempt(state, pages: 3), [complete]) == .settle(.done(possibleDuplicate: false)))
  }

  @Test func `an old text on a completed job does not matter`() {
    let complete = job(
      .completed, printed: 1, began: true,
      message: "The printer may not exist or is unavailable at this time.")
    #expect(next(attempt(.printing), [complete]) == .settle(.done(possibleDuplicate: false)))
  }

  @Test func `completed without a page is a failure`() {
    let text = "Unable to add document to print job."
    let nothing = job(.completed, printed: 0, began: true, message: text)
    #expect(next(attempt(.printing), [nothing]) == .settle(.failed(.notPrinted(message: text))))
  }

  @Test func `completed with too few pages is asked about`() {
    let some = job(.completed, printed: 2, began: true)
    #expect(next(attempt(.printing, pages: 3), [some]) == .askPerson(.incomplete(printed: 2, of: 3)))
  }

  @Test func `more pages than the paper has, or a job out of sight, may be a duplicate`() {
    let twice = job(.completed, printed: 2, began: true)
    #expect(next(attempt(.printing), [twice]) == .settle(.done(possibleDuplicate: true)))
    let once = job(.completed, printed: 1, began: true)
    #expect(next(attempt(.printing, lostSight: true), [once]) == .settle(.done(possibleDuplicate: true)))
  }

  @Test func `a tray, which does not count pages, is believed`() {
    let filed = job(.completed, printed: nil, began: true)
    #expect(next(attempt(.sent, pages: 4), [filed]) == .settle(.done(possibleDuplicate: false)))
  }

  @Test(arguments: [PrintJob.State.canceled, .aborted])
  func `a job that others ended is a failure with their words`(state: PrintJob.State) {
    let refused = job(state, printed: 1, began: true, message: "Printer cannot print with supplied options.")
    #expect(
      next(attempt(.printing), [refused])
        == .settle(.failed(.refused(message: "Printer cannot print with supplied options."))))
    let early = job(state, message: "Job aborted due to timeout.")
    #expect(
      next(attempt(.created), [early])
        == .settle(.failed(.neverBegan(message: "Job aborted due to timeout."))))
    let taken = job(state, reasons: ["job-canceled-by-user"])
    #expect(next(attempt(.sent), [taken]) == .settle(.failed(.takenOut)))
  }

  @Test func `a jam, or a cancel at the printer, is asked about`() {
    let jammed = job(
      .canceled, printed: 1, began: true, reasons: ["processing-to-stop-point", "media-jam-report"],
      message: "Print job canceled at printer.")
    #expect(next(attempt(.printing), [jammed]) == .askPerson(.jammed))
    let complete = job(.completed, printed: 1, began: true, reasons: ["media-jam-report"])
    #expect(next(attempt(.printing), [complete]) == .askPerson(.jammed))
    let stopped = job(.canceled, printed: 1, began: true, reasons: ["job-canceled-by-user"])
    #expect(next(attempt(.printing), [stopped]) == .askPerson(.canceledWhilePrinting))
  }

  @Test func `a document whose sending was cut short is asked about, if any of it went out`() {
    let reasons = ["submission-interrupted"]
    let cut = job(.aborted, printed: nil, began: true, reasons: reasons)
    for state in [PaperState.created, .sent, .printing, .unknown] {
      #expect(next(attempt(state), [cut]) == .askPerson(.cutShort))
    }
    let unbegun = job(.aborted, reasons: reasons, message: "no")
    #expect(next(attempt(.sent), [unbegun]) == .settle(.failed(.neverBegan(message: "no"))))
  }

  @Test func `only a failure without ink and without a person is tried again unasked`() {
    #expect(PrintFault.neverBegan(message: "").mayTryAgainUnasked)
    for fault in [PrintFault.takenOut, .refused(message: ""), .notPrinted(message: "")] {
      #expect(!fault.mayTryAgainUnasked)
    }
  }

  @Test func `of two jobs with one name the one with the document stays`() {
    let empty = job(.held, number: 40)
    let full = job(.pending, documents: 1, number: 41)
    let other = PrintJobNumber(40)
    #expect(next(attempt(.sent), [empty, full]) == .cancelJob(other, then: .sent))
    #expect(next(attempt(.sent), [full, empty]) == .cancelJob(other, then: .sent))
    #expect(next(attempt(.sent), [job(.canceled, number: 40), full]) == .follow(.sent, nil))
  }

  @Test func `of two empty jobs with one name the ledger's own stays`() {
    let jobs = [job(.held, number: 39), job(.held, number: 40)]
    #expect(next(attempt(.created), jobs) == .cancelJob(PrintJobNumber(39), then: .created))
  }

  @Test func `a second job that had begun makes a possible duplicate`() {
    let done = job(.completed, printed: 1, began: true, number: 40)
    let spare = job(.canceled, printed: 1, began: true, number: 41)
    #expect(next(attempt(.printing), [spare, done]) == .settle(.done(possibleDuplicate: true)))
    let live = job(.processing, documents: 1, began: true, number: 41)
    #expect(next(attempt(.done), [done, live]) == .cancelJob(PrintJobNumber(41), then: .done))
  }

  @Test func `jobs of other names are left alone`() {
    var other = job(.completed, printed: 1, began: true)
    other.name = PrintJobName("g-8-1-abc")
    #expect(next(attempt(.creating), [other]) == .create)
  }

  @Test(arguments: [PaperState.canceled, .failed])
  func `a settled paper takes its live job back`(state: PaperState) {
    #expect(next(attempt(state), [job(.pending, documents: 1)]) == .cancelJob(number, then: state))
    #expect(next(attempt(state), [job(.canceled)]) == .rest)
    #expect(next(attempt(state)) == .rest)
  }

  @Test func `a paper that is done rests`() {
    #expect(next(attempt(.done), [job(.completed, printed: 1, began: true)]) == .rest)
    #expect(next(attempt(.done)) == .rest)
  }

  @Test func `an unknown paper is never printed again unasked`() {
    #expect(next(attempt(.unknown)) == .askPerson(.unanswered))
    #expect(next(attempt(.unknown), [job(.held)]) == .cancelJob(number, then: .unknown))
    #expect(next(attempt(.unknown), [job(.completed, printed: 0, began: true)]) == .askPerson(.unanswered))
    let complete = job(.completed, printed: 1, began: true)
    #expect(next(attempt(.unknown), [complete]) == .settle(.done(possibleDuplicate: true)))
  }
}
