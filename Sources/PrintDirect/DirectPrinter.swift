public import ServiceDesk

/// A printer that takes documents as they are on a TCP port, without a printing system between.
///
/// The line proves little: that every byte arrived, not that it is on paper. So a document whose sending was cut short,
/// by the line or by the death of this process, is never sent again unasked (`PrintDoubt.cutShort`); and a printer that
/// answers questions is asked until nothing is left to print. One connection at a time; calls block, so the actor runs
/// on a queue of its own.
public actor DirectPrinter: PrintQueues {
  public nonisolated let address: PrinterAddress
  private nonisolated let language: PrinterLanguage
  /// Nil for a printer that does not answer.
  private nonisolated let question: [UInt8]?
  private nonisolated let marks: JobMarks
  private nonisolated let patience: Patience
  private nonisolated let calls = BlockingQueue("direct")
  private var lastLook: (at: ContinuousClock.Instant, report: PrinterReport)?

  public nonisolated var unownedExecutor: UnownedSerialExecutor { calls.asUnownedSerialExecutor() }

  /// - Parameters:
  ///   - profile: its language, and whether it answers.
  ///   - folder: where its jobs are remembered; made when it is not there. Printers may share one.
  public init(
    at address: PrinterAddress, _ profile: PrinterProfile, marksIn folder: String, patience: Patience = .usual
  ) throws(PrintFailure) {
    self.address = address
    language = profile.language
    question = profile.answers ? PrinterQuestion.bytes(in: profile.language) : nil
    marks = try JobMarks(path: folder)
    self.patience = patience
    try marks.forget(olderThan: Self.remembered)
  }

  /// Whether it was made for a profile of this language, which answers as this one does.
  public nonisolated func speaks(_ profile: PrinterProfile) -> Bool {
    profile.language == language && profile.answers == (question != nil)
  }

  public func queues() throws(PrintFailure) -> [QueueState] {
    let report = look()
    return [
      QueueState(
        name: address.queue,
        activity: report.reasons.isEmpty ? (report.isBusy ? .processing : .idle) : .stopped,
        acceptsJobs: report.reasons.isEmpty, reasons: report.reasons, message: "",
        makeAndModel: language.rawValue, deviceURI: "socket://\(address.host):\(address.port)")
    ]
  }

  public func jobs(named names: Set<PrintJobName>) throws(PrintFailure) -> [PrintJob] {
    var jobs: [PrintJob] = []
    for (name, state) in try marks.all() where names.contains(name) {
      jobs.append(try job(name, state))
    }
    return jobs
  }

  /// The document says how large its page is. A job that is there already is the same job.
  public func create(
    _ name: PrintJobName, on queue: QueueName, widthInMillimetres: Double, heightInMillimetres: Double
  ) throws(PrintFailure) -> PrintJobNumber {
    guard queue == address.queue else { throw .noSuchQueue(queue) }
    guard Self.isPlain(name.rawValue) else {
      throw .refused(status: Self.badRequest, message: "a job's name must be usable as a file's name")
    }
    if try marks.all()[name] == nil { try marks.make(name) }
    return Self.number(of: name)
  }

  public func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) throws(PrintFailure) {
    guard queue == address.queue else { throw .noSuchQueue(queue) }
    guard format == language.format else {
      throw .refused(
        status: Self.formatNotSupported,
        message: "the paper was drawn as \(format.rawValue), and the printer takes \(language.rawValue)")
    }
    let (name, state) = try job(number)
    switch state {
    case .waiting: break
    case .sent, .done: return
    case .sending: throw .refused(status: Self.notPossible, message: "it may be on paper already")
    }
    let taken = try marks.whileLocked(name, .waiting) { () throws(PrintFailure) in
      try deliver(bytes, of: name)
      return true
    }
    guard taken != nil else { throw .refused(status: Self.notPossible, message: "it is being sent") }
  }

  public func cancel(_ number: PrintJobNumber, on queue: QueueName) throws(PrintFailure) {
    guard queue == address.queue else { throw .noSuchQueue(queue) }
    let (name, state) = try job(number)
    guard state == .waiting else {
      throw .refused(status: Self.notPossible, message: "the printer may have it")
    }
    try marks.remove(name, .waiting)
  }

  // MARK: Inside

  private func deliver(_ bytes: [UInt8], of name: PrintJobName) throws(PrintFailure) {
    let connection = try PrinterConnection(to: address, within: patience.connect)
    if let question {
      guard let report = connection.report(question, in: language, within: patience.answer) else {
        throw .unreachable(reason: "\(address.host) does not answer")
      }
      note(report)
      guard report.reasons.isEmpty else { throw .rejecting(address.queue) }
    }
    try marks.move(name, from: .waiting, to: .sending)
    lastLook = nil
    guard connection.deliver(bytes, patience) else {
      throw .unreachable(reason: "\(address.host): the line broke in the middle of a document")
    }
    try marks.move(name, from: .sending, to: question == nil ? .done : .sent)
  }

  private func job(_ number: PrintJobNumber) throws(PrintFailure) -> (PrintJobName, JobMarks.State) {
    guard let (name, state) = try marks.all().first(where: { Self.number(of: $0.key) == number }) else {
      throw .noSuchJob(number)
    }
    return (name, state)
  }

  private func job(_ name: PrintJobName, _ state: JobMarks.State) throws(PrintFailure) -> PrintJob {
    switch state {
    case .waiting: return job(name, .held)
    case .done: return job(name, .completed)
    case .sending:
      // Another process of this station may be at it.
      let isLeft = try marks.whileLocked(name, .sending) { true } ?? false
      guard isLeft else { return job(name, .processing) }
      var cut = job(name, .aborted)
      cut.reasons = ["submission-interrupted"]
      cut.message = "the line to the printer broke in the middle of the document"
      return cut
    case .sent:
      let report = look()
      if report.reasons.isEmpty, !report.isBusy {
        try marks.move(name, from: .sent, to: .done)
        return job(name, .completed)
      }
      var live = job(name, .processing)
      live.reasons = report.reasons
      return live
    }
  }

  private func job(_ name: PrintJobName, _ state: PrintJob.State) -> PrintJob {
    PrintJob(
      name: name, number: Self.number(of: name), queue: address.queue, state: state,
      documents: state == .processing ? 1 : 0, impressionsCompleted: nil, beganProcessing: state != .held)
  }

  /// How the printer stands. One that is never asked is thought well.
  private func look() -> PrinterReport {
    guard let question else { return PrinterReport() }
    if let lastLook, lastLook.at.duration(to: .now) < .milliseconds(patience.fresh) { return lastLook.report }
    var report = PrinterReport(reasons: ["offline"])
    do throws(PrintFailure) {
      let connection = try PrinterConnection(to: address, within: patience.connect)
      report = connection.report(question, in: language, within: patience.answer) ?? report
    } catch {
      // Switched off or out of reach, which is what the report says.
    }
    note(report)
    return report
  }

  private func note(_ report: PrinterReport) { lastLook = (.now, report) }

  /// client-error-bad-request, -not-possible and -document-format-not-supported (RFC 8011, appendix B).
  private static let badRequest = 0x0400
  private static let notPossible = 0x0404
  private static let formatNotSupported = 0x040A
  /// Days after which a job that is done is forgotten.
  private static let remembered = 30

  /// Whether a name can only be a file of the folder: letters, digits, `_`, `-`.
  private static func isPlain(_ name: String) -> Bool {
    guard (1...200).contains(name.utf8.count) else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_-".contains(Character(scalar)))
    }
  }

  /// A number made from the name (FNV-1a, cut to 52 bits so that JSON keeps it): no register can be lost.
  private static func number(of name: PrintJobName) -> PrintJobNumber {
    let hash = name.rawValue.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return PrintJobNumber(Int(hash >> 12))
  }
}
