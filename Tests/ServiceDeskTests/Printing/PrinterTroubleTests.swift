import ServiceDesk
import Testing

private func job(
  _ state: PrintJob.State = .processing, reasons: [String] = [], message: String = ""
) -> PrintJob {
  PrintJob(
    name: PrintJobName("g-7-1-abc"), number: PrintJobNumber(1), queue: QueueName("label"), state: state,
    documents: 1, impressionsCompleted: 0, beganProcessing: true, reasons: reasons, message: message)
}

private func queue(_ activity: QueueState.Activity, _ reasons: [String] = []) -> QueueState {
  QueueState(
    name: QueueName("label"), activity: activity, acceptsJobs: true, reasons: reasons, message: "",
    makeAndModel: "", deviceURI: "")
}

struct PrinterTroubleTests {
  @Test(arguments: [
    ("media-empty-warning", PrinterTrouble.outOfPaper), ("media-needed", .outOfPaper),
    ("media-jam-error", .jam), ("cover-open-error", .coverOpen), ("door-open", .coverOpen),
    ("offline", .offline), ("printer-stopped", .paused),
    ("marker-supply-empty", .ribbonOrTonerEmpty), ("output-area-full-warning", .outputFull),
    ("cutter-jam-error", .knifeJammed), ("hardware-error", .broken),
    ("fuser-over-temp-error", .other("fuser-over-temp")),
  ])
  func `a reason of the job is put into words`(reason: String, trouble: PrinterTrouble) {
    let job = job(reasons: ["job-printing", "cups-waiting-for-job-completed", reason])
    #expect(PrinterTrouble.holdingUp(job, on: queue(.processing)) == trouble)
  }

  @Test func `paper comes before what nobody can name`() {
    let job = job(reasons: ["fuser-over-temp-error", "media-empty-error"])
    #expect(PrinterTrouble.holdingUp(job, on: nil) == .outOfPaper)
  }

  @Test func `what a printer needs comes before the pause that follows from it`() {
    let zebra = queue(.stopped, ["paused", "marker-supply-empty"])
    #expect(PrinterTrouble.holdingUp(job(.pending), on: zebra) == .ribbonOrTonerEmpty)
    let unnamed = queue(.stopped, ["paused", "fuser-over-temp-error"])
    #expect(PrinterTrouble.holdingUp(job(.pending), on: unnamed) == .other("fuser-over-temp"))
  }

  @Test func `every trouble of ours is told in four languages and read back from the ledger`() {
    let troubles: [PrinterTrouble] = [
      .outOfPaper, .jam, .coverOpen, .ribbonOrTonerEmpty, .outputFull, .knifeJammed, .broken, .offline,
      .paused, .rejecting, .noSuchQueue, .printedElsewhere, .takenOut, .jobGone, .nothingPrinted,
      .notDrawn(.noTemplate(.intakeReceipt, .label50x30)), .notDrawn(.missingValue("claim.code")),
      .notDrawn(.codeDoesNotFit("code128")), .notDrawn(.missingGlyph("U+1F600")),
      .notDrawn(.library(name: "cairo", message: "write: disk full")),
    ]
    for trouble in troubles {
      let text = trouble.instruction
      #expect(Set([text.ro, text.en, text.hu, text.pl]).count == 4, "\(trouble.code)")
      #expect(PrinterTrouble(code: trouble.code) == trouble)
    }
    #expect(PrinterTrouble(code: "noTemplate:nonsense") == .other("noTemplate:nonsense"))
  }

  @Test(arguments: ["Printing.", "Idle.", "Color Manager: no profiles specified in PPD", ""])
  func `what filters say on the way is no trouble`(message: String) {
    #expect(PrinterTrouble.holdingUp(job(message: message), on: queue(.processing)) == nil)
  }

  @Test func `a printer that is off is known by the words only`() {
    let words = "The printer may not exist or is unavailable at this time."
    #expect(PrinterTrouble.holdingUp(job(message: words), on: queue(.processing)) == .offline)
    let back = job(reasons: ["cups-waiting-for-job-completed"], message: words)
    #expect(PrinterTrouble.holdingUp(back, on: queue(.processing)) == nil)
  }

  @Test func `a report of an earlier job is no trouble`() {
    #expect(PrinterTrouble.holdingUp(job(reasons: ["media-jam-report"]), on: queue(.processing)) == nil)
    #expect(PrinterTrouble.holdingUp(job(.pending), on: queue(.idle, ["media-jam-report"])) == nil)
  }

  @Test func `a stopped queue holds a job up, for its own reason`() {
    #expect(PrinterTrouble.holdingUp(job(.pending), on: queue(.stopped, ["paused"])) == .paused)
    #expect(PrinterTrouble.holdingUp(job(.pending), on: queue(.stopped)) == .paused)
    #expect(PrinterTrouble.holdingUp(job(.pending), on: queue(.stopped, ["cover-open-error"])) == .coverOpen)
  }

  @Test func `a job that a person holds says so`() {
    let held = job(.held, reasons: ["job-hold-until-specified"])
    #expect(PrinterTrouble.holdingUp(held, on: queue(.idle)) == .other("job-hold-until-specified"))
  }
}
