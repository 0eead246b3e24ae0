import ServiceDesk
import Testing

private let name = PrintJobName("g-7-1-abc")
private let number = PrintJobNumber(40)

private func attempt(_ state: PaperState = .sent, began: Bool = false) -> PrintAttempt {
  PrintAttempt(
    paper: PaperID(7), state: state, attempt: 1, jobName: name, jobNumber: number, queue: QueueName("label"),
    pages: 1, everProcessing: began)
}

private func job(_ state: PrintJob.State, began: Bool = false, number: Int = 40) -> PrintJob {
  PrintJob(
    name: name, number: PrintJobNumber(number), queue: QueueName("label"), state: state, documents: 1,
    impressionsCompleted: 0, beganProcessing: began)
}

struct PrintMoveTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let paper: PrintAttempt
    let found: [PrintJob]
    /// Without a person's word, and with it.
    let unasked: MoveStep
    let asked: MoveStep
    var testDescription: String { what }

    init(
      _ what: String, _ paper: PrintAttempt, _ found: [PrintJob], _ unasked: MoveStep, asked: MoveStep? = nil
    ) {
      self.what = what
      self.paper = paper
      self.found = found
      self.unasked = unasked
      self.asked = asked ?? unasked
    }
  }

  static let cases: [Case] = [
    Case("no job was ever made", attempt(.drawn), [], .leave(mayHavePrinted: false)),
    Case("the job was lost before the printer had it", attempt(), [], .leave(mayHavePrinted: false)),
    Case("waiting", attempt(), [job(.pending)], .cancelJob(number)),
    Case("waiting without its document", attempt(.created), [job(.held)], .cancelJob(number)),
    Case("taken back before it began", attempt(), [job(.canceled)], .leave(mayHavePrinted: false)),
    Case("given up before it began", attempt(), [job(.aborted)], .leave(mayHavePrinted: false)),
    Case(
      "at the printer", attempt(.printing, began: true), [job(.processing, began: true)], .stay,
      asked: .cancelJob(number)),
    Case(
      "at a printer that is off", attempt(.attention), [job(.processing, began: true)], .stay,
      asked: .cancelJob(number)),
    Case(
      "waiting again after a restart amid printing", attempt(.attention, began: true), [job(.pending)], .stay,
      asked: .cancelJob(number)),
    Case(
      "taken back while it was printed", attempt(), [job(.canceled, began: true)],
      .askPerson(.canceledWhilePrinting), asked: .leave(mayHavePrinted: true)),
    Case(
      "vanished at the printer", attempt(.printing, began: true), [], .askPerson(.vanished),
      asked: .leave(mayHavePrinted: true)),
    Case("printed meanwhile", attempt(), [job(.completed, began: true)], .letItEnd),
    Case(
      "printed by one of two jobs", attempt(), [job(.completed, began: true), job(.pending, number: 41)],
      .letItEnd),
    Case("failed", attempt(.failed), [job(.canceled, began: true)], .leave(mayHavePrinted: false)),
    Case("failed, with a job that lives", attempt(.failed), [job(.pending)], .cancelJob(number)),
    Case(
      "unknown", attempt(.unknown, began: true), [], .askPerson(.unanswered),
      asked: .leave(mayHavePrinted: true)),
    Case(
      "unknown, with a job that lives", attempt(.unknown, began: true), [job(.stopped, began: true)],
      .askPerson(.unanswered), asked: .cancelJob(number)),
    Case(
      "another paper's job", attempt(),
      [
        PrintJob(
          name: PrintJobName("g-8-1-x"), number: number, queue: QueueName("label"), state: .processing,
          documents: 1, impressionsCompleted: 0, beganProcessing: true)
      ], .leave(mayHavePrinted: false)),
  ]

  @Test(arguments: cases)
  func `a paper leaves a printer only when it is certain, or a person says so`(example: Case) {
    #expect(
      PrintLedger.moveStep(paper: example.paper, found: example.found, mayRepeat: false) == example.unasked)
    #expect(
      PrintLedger.moveStep(paper: example.paper, found: example.found, mayRepeat: true) == example.asked)
  }
}
