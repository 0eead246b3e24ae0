public import ServiceDesk

/// A printer that takes documents as they are on a TCP port, without a printing system between.
///
/// The line proves little: that every byte arrived, not that it is on paper. So a document whose sending was cut short,
/// by the line or by the death of this process, is never sent again unasked (`PrintDoubt.cutShort`). A printer that
/// answers questions is asked until nothing is left to print; one that was switched off or lost from sight before that
/// may have lost the document, and only a person knows. Of one that cannot say, the document is done without proof
/// (`PrintJob.isUnproven`). One connection at a time; calls block, so the actor runs on a queue of its own.
public actor DirectPrinter: PrintQueues {
  public nonisolated let address: PrinterAddress
  private nonisolated let language: PrinterLanguage
  /// Nil for a printer that does not answer.
  private nonisolated let question: [UInt8]?
  private nonisolated let marks: JobMarks
  private nonisolated let patience: Patience
  private nonisolated let calls = BlockingQueue("direct")
  private var lastLook: (at: ContinuousClock.Instant, report: PrinterReport)?
  /// Open until a receipt printer has answered for each document on it.
  private var kept: KeptLine?
  private var sentAt: [PrintJobName: ContinuousClock.Instant] = [:]
  private var seenAtWork: Set<PrintJobName> = []
  /// Documents whose printer did not answer since it was last seen.
  private var lostSight: Set<PrintJobName> = []

  private struct KeptLine {
    let connection: PrinterConnection
    /// In the order in which they are answered for.
    var documents: [(name: PrintJobName, lock: JobMarks.Lock)]
    /// The last time that the printer answered for one, or was in trouble.
    var since: ContinuousClock.Instant
  }

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

  /// Whether each document ends with a question that the printer answers when it is on paper.
  private nonisolated var isAskedForEnds: Bool { language == .escpos && question != nil }

  public func queues() throws(PrintFailure) -> [QueueState] {
    let report = try look()
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
    case .sent, .done, .unproven: return
    case .sending, .doubt: throw .refused(status: Self.notPossible, message: "it may be on paper already")
    }
    guard let lock = try marks.lock(name, .waiting) else {
      throw .refused(status: Self.notPossible, message: "it is being sent")
    }
    try deliver(bytes, of: name, lock)
    withExtendedLifetime(lock) {}
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

  private func deliver(
    _ bytes: [UInt8], of name: PrintJobName, _ lock: JobMarks.Lock
  ) throws(PrintFailure) {
    // While a receipt printer owes an answer, its line stays open and takes the next document too.
    try hear()
    let connection = if let kept { kept.connection } else { try connected() }
    if let question {
      let report = connection.report(question, in: language, within: patience.answer)
      note(report ?? .offline)
      guard let report else {
        try giveUpLine(as: .doubt)
        throw .unreachable(reason: "\(address.host) does not answer")
      }
      guard report.reasons.isEmpty else { throw .rejecting(address.queue) }
    }
    let others = try inSight()
    try marks.move(name, from: .waiting, to: .sending)
    if isAskedForEnds {
      if kept == nil { connection.forgetEnds() }
      guard connection.hand(ReceiptEnd.quiet + bytes + ReceiptEnd.question, patience) else {
        try hear()
        try giveUpLine(as: .doubt)
        throw brokenLine
      }
      try marks.move(name, from: .sending, to: .sent)
      kept = KeptLine(
        connection: connection, documents: (kept?.documents ?? []) + [(name, lock)], since: .now)
    } else {
      guard connection.deliver(bytes, patience) else { throw brokenLine }
      try marks.touch(name, .sending)
      try marks.move(name, from: .sending, to: question == nil ? .unproven : .sent)
      sentAt[name] = .now
      // A line that stayed whole from the answer to the last byte: the printer was not switched off meanwhile, however
      // long that took.
      let states = try marks.all()
      for other in others where states[other] == .sent { try marks.touch(other, .sent) }
    }
    // What was said before the document came says nothing of it.
    lastLook = question == nil ? (.now, PrinterReport()) : nil
  }

  /// Documents that a label printer holds and that it cannot have lost unseen until now.
  private func inSight() throws(PrintFailure) -> [PrintJobName] {
    guard question != nil, !isAskedForEnds, !sentAt.isEmpty else { return [] }
    var names: [PrintJobName] = []
    for (name, state) in try marks.all()
    where state == .sent && sentAt[name] != nil && !lostSight.contains(name) {
      let unseen = try marks.age(name, .sent)
      if unseen >= 0, unseen < patience.blind { names.append(name) }
    }
    return names
  }

  private func connected() throws(PrintFailure) -> PrinterConnection {
    do throws(PrintFailure) {
      return try PrinterConnection(to: address, within: patience.connect)
    } catch {
      note(.offline)
      throw error
    }
  }

  private var brokenLine: PrintFailure {
    .unreachable(reason: "\(address.host): the line broke in the middle of a document")
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
    case .unproven:
      var over = job(name, .completed)
      over.isUnproven = true
      return over
    case .sending:
      // Another process of this station may be at it.
      guard try marks.lock(name, .sending) != nil else { return job(name, .processing) }
      return cutShort(name, "the line to the printer broke in the middle of the document")
    case .doubt:
      return cutShort(name, "the printer was switched off or out of reach before it said that it had printed")
    case .sent: return isAskedForEnds ? try waitForEnd(of: name) : try watch(name)
    }
  }

  private func cutShort(_ name: PrintJobName, _ why: String) -> PrintJob {
    var cut = job(name, .aborted)
    cut.reasons = ["submission-interrupted"]
    cut.message = why
    return cut
  }

  private func end(_ name: PrintJobName, as state: JobMarks.State) throws(PrintFailure) -> PrintJob {
    try marks.move(name, from: .sent, to: state)
    sentAt[name] = nil
    seenAtWork.remove(name)
    lostSight.remove(name)
    return try job(name, state)
  }

  private func atWork(_ name: PrintJobName, _ report: PrinterReport) -> PrintJob {
    var live = job(name, .processing)
    live.reasons = report.reasons
    return live
  }

  private func job(_ name: PrintJobName, _ state: PrintJob.State) -> PrintJob {
    PrintJob(
      name: name, number: Self.number(of: name), queue: address.queue, state: state,
      documents: state == .processing ? 1 : 0, impressionsCompleted: nil, beganProcessing: state != .held)
  }

  // MARK: How it stands, and what became of a document

  /// What a label printer that was asked has told of a document that it holds.
  private func watch(_ name: PrintJobName) throws(PrintFailure) -> PrintJob {
    let report = try look()
    let unseen = try marks.age(name, .sent)
    let isSilent = report.reasons.contains("offline")
    if isSilent { lostSight.insert(name) }
    // Its memory is empty after a new start, and an empty printer looks like one that is done.
    let limit = lostSight.contains(name) ? patience.silent : patience.blind
    guard unseen >= 0, unseen < limit, !report.reasons.contains("media-jam") else {
      return try end(name, as: .doubt)
    }
    if isSilent { return atWork(name, report) }
    lostSight.remove(name)
    try marks.touch(name, .sent)
    guard report.reasons.isEmpty else { return atWork(name, report) }
    if report.isBusy {
      seenAtWork.insert(name)
      return atWork(name, report)
    }
    // ZPL counts what it has received and not begun; TSPL knows only its present work, EPL not even that.
    if language == .zpl || seenAtWork.contains(name) { return try end(name, as: .done) }
    if let sent = sentAt[name], sent.duration(to: .now) < .milliseconds(patience.begin) {
      return atWork(name, report)
    }
    return try end(name, as: .unproven)
  }

  /// What a receipt printer has answered for a document.
  private func waitForEnd(of name: PrintJobName) throws(PrintFailure) -> PrintJob {
    // What it has said by itself needs no question, and no further line once the last one is done with.
    try hear()
    if let state = try marks.all()[name], state != .sent { return try job(name, state) }
    let report = try look()
    if let state = try marks.all()[name], state != .sent { return try job(name, state) }
    if kept?.documents.contains(where: { $0.name == name }) == true { return atWork(name, report) }
    // Another process of this station may be waiting; else the line is gone, and with it the answer.
    guard try marks.lock(name, .sent) != nil else { return atWork(name, report) }
    return try end(name, as: .doubt)
  }

  /// Takes what a receipt printer has said of the documents on its line; waits for nothing.
  private func hear() throws(PrintFailure) {
    guard let line = kept else { return }
    line.connection.listen()
    try takeEnds()
    guard let rest = kept, rest.since.duration(to: .now) > .milliseconds(patience.confirm) else { return }
    // There, without trouble, and silent: it does not know the question.
    try giveUpLine(as: .unproven)
  }

  private func takeEnds() throws(PrintFailure) {
    while var line = kept, let answer = line.connection.takeEnd() {
      let name = line.documents.removeFirst().name
      line.since = .now
      kept = line.documents.isEmpty ? nil : line
      _ = try end(name, as: ReceiptEnd.hadPaper(answer) ? .done : .doubt)
    }
  }

  /// The line is gone: what is not answered for comes to this end.
  private func giveUpLine(as state: JobMarks.State) throws(PrintFailure) {
    guard let line = kept else { return }
    kept = nil
    for document in line.documents { _ = try end(document.name, as: state) }
  }

  private func look() throws(PrintFailure) -> PrinterReport {
    try hear()
    let fresh = question == nil ? patience.knock : patience.fresh
    if let lastLook, lastLook.at.duration(to: .now) < .milliseconds(fresh) { return lastLook.report }
    var report = PrinterReport.offline
    if let line = kept, let question {
      if let said = line.connection.report(question, in: language, within: patience.answer) {
        report = said
        if !said.reasons.isEmpty { kept?.since = .now }
        try takeEnds()
      } else {
        try takeEnds()
        try giveUpLine(as: .doubt)
      }
      note(report)
      return report
    }
    do throws(PrintFailure) {
      let connection = try PrinterConnection(to: address, within: patience.connect)
      // Who never answers is there when it takes a connection, which is all that can be known.
      report =
        if let question {
          connection.report(question, in: language, within: patience.answer) ?? .offline
        } else {
          PrinterReport()
        }
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
