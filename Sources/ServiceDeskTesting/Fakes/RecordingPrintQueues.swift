public import ServiceDesk

/// A printing system in memory, with the two phases and the weaknesses of the real one (`printing.md` A.6, A.7).
///
/// A created job is held without documents; once sent it waits; a test moves it on with ``start(_:)``,
/// ``complete(_:impressions:)``, ``stop(_:reasons:)`` and ``abort(_:message:)``. As in the real one, sending twice
/// adds a second document and prints both, and a restart may forget jobs and give their numbers again.
public actor RecordingPrintQueues: PrintQueues {
  /// One document that came out of a printer.
  public struct Sheet: Sendable, Equatable {
    public let queue: QueueName
    public let job: PrintJobName
    public let format: PaperFormat
    public let bytes: [UInt8]
  }

  /// A call that a test may break.
  public enum Call: Sendable, Hashable { case queues, jobs, create, send, cancel }

  /// Everything printed so far, oldest first.
  public private(set) var sheets: [Sheet] = []
  private var states: [QueueName: QueueState]
  private var known: [Entry] = []
  private var lastNumber = 0
  private var isReachable = true
  private var answersToLose: Set<Call> = []
  private var begun = 0

  private struct Entry {
    var job: PrintJob
    var documents: [Sheet] = []
  }

  public init(queues: [QueueName] = [QueueName("label"), QueueName("receipt")]) {
    states = Dictionary(
      uniqueKeysWithValues: queues.map { name in
        (
          name,
          QueueState(
            name: name, activity: .idle, acceptsJobs: true, reasons: [], message: "",
            makeAndModel: "Recording printer", deviceURI: "memory:/\(name)")
        )
      })
  }

  // MARK: PrintQueues

  public func queues() throws(PrintFailure) -> [QueueState] {
    try reach()
    try loseAnswer(to: .queues)
    return states.values.sorted { $0.name.rawValue < $1.name.rawValue }
  }

  public func jobs(named names: Set<PrintJobName>) throws(PrintFailure) -> [PrintJob] {
    try reach()
    try loseAnswer(to: .jobs)
    return known.map(\.job).filter { names.contains($0.name) }
  }

  public func create(
    _ name: PrintJobName, on queue: QueueName, widthInMillimetres: Double, heightInMillimetres: Double
  ) throws(PrintFailure) -> PrintJobNumber {
    try reach()
    guard let state = states[queue] else { throw .noSuchQueue(queue) }
    guard state.acceptsJobs else { throw .rejecting(queue) }
    lastNumber += 1
    let number = PrintJobNumber(lastNumber)
    known.append(
      Entry(
        job: PrintJob(
          name: name, number: number, queue: queue, state: .held, documents: 0, impressionsCompleted: nil,
          beganProcessing: false, reasons: ["job-incoming"])))
    try loseAnswer(to: .create)
    return number
  }

  public func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) throws(PrintFailure) {
    try reach()
    let index = try index(of: number, on: queue)
    guard [.held, .pending].contains(known[index].job.state) else {
      throw .refused(status: 0x0404, message: "job \(number) is \(known[index].job.state.rawValue)")
    }
    known[index].documents.append(
      Sheet(queue: queue, job: known[index].job.name, format: format, bytes: bytes))
    known[index].job.documents = known[index].documents.count
    known[index].job.state = .pending
    known[index].job.reasons = []
    try loseAnswer(to: .send)
  }

  public func cancel(_ number: PrintJobNumber, on queue: QueueName) throws(PrintFailure) {
    try reach()
    let index = try index(of: number, on: queue)
    end(index, as: .canceled)
    try loseAnswer(to: .cancel)
  }

  public func restarts() -> Int? { begun }

  // MARK: The test's hand at the printers

  /// All jobs that the printing system remembers, oldest first.
  public var allJobs: [PrintJob] { known.map(\.job) }

  /// Makes a further queue. What it is called says whether it converts documents (``ServiceDesk/QueueState/isRaw``).
  public func addQueue(
    _ name: QueueName, deviceURI: String, makeAndModel: String = "Recording printer"
  ) {
    states[name] = QueueState(
      name: name, activity: .idle, acceptsJobs: true, reasons: [], message: "",
      makeAndModel: makeAndModel, deviceURI: deviceURI)
  }

  /// Takes the printing system away, or gives it back.
  public func setReachable(_ reachable: Bool) { isReachable = reachable }

  public func setAccepting(_ accepting: Bool, _ queue: QueueName) {
    states[queue]?.acceptsJobs = accepting
  }

  public func setActivity(_ activity: QueueState.Activity, reasons: [String] = [], _ queue: QueueName) {
    states[queue]?.activity = activity
    states[queue]?.reasons = reasons
  }

  /// The next such call takes effect, and its answer is lost.
  public func loseNextAnswer(to call: Call) { answersToLose.insert(call) }

  /// A crash and restart: the jobs are forgotten and numbers begin at 1 again (`reliability.md` H5).
  public func forgetJobs() {
    known = []
    lastNumber = 0
  }

  /// A crash and restart that keeps the jobs.
  public func beginAnew() { begun += 1 }

  /// The end of a job is forgotten, and its printer is at it again.
  public func revive(_ number: PrintJobNumber) {
    guard let job = known.first(where: { $0.job.number == number })?.job else { return }
    let documents = Array(sheets.filter { $0.job == job.name }.prefix(1))
    change(number) {
      $0.job.begin()
      $0.job.impressionsCompleted = nil
      $0.job.documents = documents.count
      $0.documents = documents
    }
  }

  /// The printer begins to work on a job.
  public func start(_ number: PrintJobNumber) { change(number) { $0.job.begin() } }

  /// The printing system says something of a job.
  public func say(_ message: String, of number: PrintJobNumber) {
    change(number) { $0.job.message = message }
  }

  /// The printer stands still with the job in it.
  public func stop(_ number: PrintJobNumber, reasons: [String]) {
    change(number) {
      $0.job.state = .stopped
      $0.job.reasons = reasons
    }
  }

  /// The printer finished a job, one impression for each document: its documents are sheets now.
  public func complete(_ number: PrintJobNumber) {
    let documents = known.first { $0.job.number == number }?.documents.count
    complete(number, impressions: documents)
  }

  /// - Parameter impressions: what the printer says it printed; nil when it does not say.
  public func complete(_ number: PrintJobNumber, impressions: Int?) {
    guard let index = known.firstIndex(where: { $0.job.number == number }) else { return }
    sheets += known[index].documents
    known[index].job.begin()
    known[index].job.impressionsCompleted = impressions
    end(index, as: .completed)
  }

  /// Completes every job that has a document, oldest first.
  public func completeAll() {
    for entry in known where [.pending, .processing, .stopped].contains(entry.job.state) {
      complete(entry.job.number)
    }
  }

  /// - Parameter reasons: what the printing system still says of it then.
  public func abort(_ number: PrintJobNumber, message: String, reasons: [String] = []) {
    guard let index = known.firstIndex(where: { $0.job.number == number }) else { return }
    known[index].job.message = message
    end(index, as: .aborted)
    known[index].job.reasons = reasons
  }

  // MARK: Inside

  private func end(_ index: Int, as state: PrintJob.State) {
    known[index].job.state = state
    known[index].job.documents = 0
    known[index].job.reasons = []
    known[index].documents = []
  }

  private func change(_ number: PrintJobNumber, _ change: (inout Entry) -> Void) {
    guard let index = known.firstIndex(where: { $0.job.number == number }) else { return }
    change(&known[index])
  }

  private func index(of number: PrintJobNumber, on queue: QueueName) throws(PrintFailure) -> Int {
    guard states[queue] != nil else { throw .noSuchQueue(queue) }
    guard let index = known.firstIndex(where: { $0.job.number == number && $0.job.queue == queue }) else {
      throw .noSuchJob(number)
    }
    return index
  }

  private func reach() throws(PrintFailure) {
    guard isReachable else { throw .unreachable(reason: "taken away by the test") }
  }

  private func loseAnswer(to call: Call) throws(PrintFailure) {
    guard answersToLose.remove(call) != nil else { return }
    throw .unreachable(reason: "answer lost by the test")
  }
}

extension PrintJob {
  fileprivate mutating func begin() {
    state = .processing
    beganProcessing = true
    reasons = []
  }
}
