import PrintCUPS
import ServiceDesk
import TestRigs

extension PrintingRig {
  /// The rig's server, asked over its Unix socket.
  nonisolated var queues: CUPSPrintQueues { CUPSPrintQueues(server: .socket(path: socket)) }
}

/// The smallest worker that follows the rules of the print ledger, with its one row in memory.
struct PrintWorker {
  var paper: PrintAttempt
  var bytes: [UInt8]
  let queues: any PrintQueues
  /// The states that were written, in order, without repeats.
  private(set) var history: [PaperState] = []
  private(set) var trouble: PrinterTrouble?
  private(set) var documentsSent = 0
  private(set) var jobsCreated = 0

  init(_ name: String, on queue: String = "office", queues: any PrintQueues, pages: Int = 1) {
    paper = PrintAttempt(
      paper: PaperID(1), state: .drawn, attempt: 1, jobName: PrintJobName(name), queue: QueueName(queue),
      pages: pages)
    bytes = smallPDF(pages: pages)
    self.queues = queues
  }

  /// Looks, decides and carries out one step.
  mutating func step() async throws -> PrintStep {
    let found: [PrintJob]
    do {
      found = try await queues.jobs(named: [paper.jobName])
    } catch {
      if paper.everProcessing { paper.lostSight = true }
      throw error
    }
    let queue = try await queues.queues().first { $0.name == paper.queue }
    let step = PrintLedger.nextStep(paper: paper, found: found, queue: queue)
    switch step {
    case .create:
      write(.creating)
      paper.jobNumber = try await queues.create(
        paper.jobName, on: paper.queue, widthInMillimetres: 210, heightInMillimetres: 297)
      jobsCreated += 1
      write(.created)
    case .sendDocument(let number):
      try await queues.send(bytes, format: .pdf, toJob: number, on: paper.queue)
      documentsSent += 1
      write(.sent)
    case .follow(let state, let trouble):
      self.trouble = trouble
      if state == .printing { paper.everProcessing = true }
      write(state)
    case .cancelJob(let number, let state):
      write(state)
      try await queues.cancel(number, on: paper.queue)
    case .settle(.done): write(.done)
    case .settle(.failed): write(.failed)
    case .askPerson: write(.unknown)
    case .draw, .wait, .rest: break
    }
    return step
  }

  /// Works until a step satisfies `end`, like the real worker: quickly while something moves.
  @discardableResult
  mutating func work(
    within deadline: Duration = .seconds(120), until end: (PrintStep) -> Bool
  ) async throws -> PrintStep {
    let latest = ContinuousClock.now + deadline
    var rounds = 0
    while true {
      let step = try await step()
      rounds += 1
      if end(step) { return step }
      // On a busy machine one step may outlast the deadline; then it was never given its chance.
      guard ContinuousClock.now < latest || rounds < 20 else {
        throw RigFailure("\(paper.jobName) stood at \(step) after \(history)")
      }
      if case .follow = step { try await Task.sleep(for: .milliseconds(20)) }
    }
  }

  /// Works until the paper is settled or a person is asked.
  mutating func workToTheEnd() async throws -> PrintStep {
    try await work { step in
      switch step {
      case .settle, .askPerson, .rest: true
      case .draw, .create, .sendDocument, .follow, .cancelJob, .wait: false
      }
    }
  }

  private mutating func write(_ state: PaperState) {
    paper.state = state
    if history.last != state { history.append(state) }
  }
}
