import CCUPS
import Glibc
public import ServiceDesk

/// The queues of a CUPS server, spoken to in plain IPP.
///
/// Plain IPP instead of libcups' destinations: those need a server name that is kept per thread
/// (`printing.md` B). All calls block, so the actor runs on a serial queue of its own, never on Swift's pool.
public actor CUPSPrintQueues: PrintQueues {
  public nonisolated let server: CUPSServer
  nonisolated let user: String
  private nonisolated let answerTimeout: Double
  private nonisolated let calls = BlockingQueue("cups")
  private var watch = ServerWatch()
  /// Where our jobs were at the last look at them; nowhere, too.
  private var seen: [PrintJobName: [PrintJobNumber]] = [:]

  public nonisolated var unownedExecutor: UnownedSerialExecutor { calls.asUnownedSerialExecutor() }

  /// `user` owns the jobs; on a Unix socket it must be the user of this process, which is the default.
  /// `answerTimeout` in seconds.
  public init(server: CUPSServer, user: String? = nil, answerTimeout: Double = 15) {
    self.server = server
    self.user = user ?? Self.ownUser
    self.answerTimeout = answerTimeout
  }

  public func restarts() -> Int? {
    watch.look { () throws(CUPSError) in
      try CUPSConnection(to: server, user: user, answerTimeout: answerTimeout)
    }
    return watch.restarts
  }

  public func queues() throws(PrintFailure) -> [QueueState] {
    try talk { connection throws(CUPSError) in
      let request = IPPRequest(IPP_OP_CUPS_GET_PRINTERS, queue: nil, user: user)
      request.ask(for: [
        "printer-name", "printer-state", "printer-state-reasons", "printer-state-message",
        "printer-is-accepting-jobs", "printer-make-and-model", "device-uri",
      ])
      do throws(CUPSError) {
        return try connection.ask("CUPS-Get-Printers", request).records(IPP_TAG_PRINTER).compactMap(
          Self.queue)
      } catch  where error.answered && error.status == .notFound {
        // cupsd's way to say that it has no queues ("No destinations added.").
        return []
      }
    }
  }

  public func jobs(named names: Set<PrintJobName>) throws(PrintFailure) -> [PrintJob] {
    var records = try jobsWhereSeen(names)
    if records == nil {
      records = try allJobs(mine: false)
      // Names of other people's jobs may be hidden; of ours, never.
      if records?.contains(where: { $0.text("job-name") == nil }) == true,
        try allJobs(mine: true).contains(where: { $0.text("job-name") == nil })
      {
        // Not finding a job whose name is hidden would print its paper again.
        throw .refused(
          status: Int(CUPSError.Status.forbidden.rawValue), message: "the server hides the names of our jobs")
      }
    }
    var jobs: [PrintJob] = []
    for record in records ?? [] {
      guard let name = record.text("job-name").map(PrintJobName.init(_:)), names.contains(name) else {
        continue
      }
      // A job that is left out would be printed again, so one that is not understood is an error.
      guard let job = Self.job(record, name: name) else { throw Self.notUnderstood }
      jobs.append(job)
    }
    if seen.count > 1_000 { seen = [:] }
    for name in names { seen[name] = [] }
    for job in jobs { seen[job.name, default: []].append(job.number) }
    return jobs
  }

  public func create(
    _ name: PrintJobName, on queue: QueueName, widthInMillimetres: Double, heightInMillimetres: Double
  ) throws(PrintFailure) -> PrintJobNumber {
    let media = mediaName(widthInMillimetres: widthInMillimetres, heightInMillimetres: heightInMillimetres)
    let number = try talk(queue: queue) { connection throws(CUPSError) -> PrintJobNumber in
      let request = IPPRequest(IPP_OP_CREATE_JOB, queue: queue, user: user)
      request.add(IPP_TAG_NAME, "job-name", name.rawValue)
      request.add(IPP_TAG_KEYWORD, "media", media, group: IPP_TAG_JOB)
      request.add(IPP_TAG_KEYWORD, "print-scaling", "none", group: IPP_TAG_JOB)
      let answer = try connection.ask("Create-Job", request)
      guard let number = answer.records(IPP_TAG_JOB).first?.number("job-id") else {
        throw CUPSError(
          operation: "Create-Job", status: .internalError,
          message: "the server gave the job no number", answered: true)
      }
      return PrintJobNumber(number)
    }
    seen[name, default: []].append(number)
    return number
  }

  public func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) throws(PrintFailure) {
    try talk(queue: queue, job: number) { connection throws(CUPSError) in
      let request = IPPRequest(IPP_OP_SEND_DOCUMENT, queue: queue, user: user)
      request.add("job-id", number.rawValue)
      request.add(IPP_TAG_MIMETYPE, "document-format", Self.documentFormat(of: format))
      request.add("last-document", true)
      _ = try connection.ask("Send-Document", request, document: bytes)
    }
  }

  public func cancel(_ number: PrintJobNumber, on queue: QueueName) throws(PrintFailure) {
    try talk(queue: queue, job: number) { connection throws(CUPSError) in
      let request = IPPRequest(IPP_OP_CANCEL_JOB, queue: queue, user: user)
      request.add("job-id", number.rawValue)
      _ = try connection.ask("Cancel-Job", request)
    }
  }

  /// One conversation on a new connection.
  func talk<Value>(
    queue: QueueName? = nil, job: PrintJobNumber? = nil,
    _ body: (CUPSConnection) throws(CUPSError) -> Value
  ) throws(PrintFailure) -> Value {
    do {
      return try body(CUPSConnection(to: server, user: user, answerTimeout: answerTimeout))
    } catch {
      throw error.failure(queue: queue, job: job)
    }
  }

  /// Every job the server remembers, finished ones too; only ours with `mine`.
  func allJobs(mine: Bool) throws(PrintFailure) -> [IPPRecord] {
    try talk { connection throws(CUPSError) in try list("all", mine: mine, connection) }
  }

  /// The live jobs, and of the finished ones those that are where they were seen before; nil unless each of `names` is where
  /// it was, for then only ``allJobs(mine:)`` tells.
  ///
  /// A shop's server remembers 5,000 jobs, and listing them takes it 100 ms and more. A second job of one name is live
  /// and empty until it is found, or ended without a sheet: documents are sent only to a job whose number is kept.
  private func jobsWhereSeen(_ names: Set<PrintJobName>) throws(PrintFailure) -> [IPPRecord]? {
    guard names.allSatisfy({ seen[$0] != nil }) else { return nil }
    let records = try talk { connection throws(CUPSError) -> [IPPRecord]? in
      var records = try list("not-completed", mine: false, connection)
      let live = Set(records.compactMap { $0.number("job-id") })
      let ended = names.flatMap { seen[$0] ?? [] }.filter { !live.contains($0.rawValue) }
      // One request each: so many cost as much as the list.
      guard ended.count <= 50 else { return nil }
      for number in ended {
        let request = IPPRequest(IPP_OP_GET_JOB_ATTRIBUTES, queue: nil, user: user)
        request.add("job-id", number.rawValue)
        request.ask(for: Self.jobAttributes)
        do throws(CUPSError) {
          records += try connection.ask("Get-Job-Attributes", request).records(IPP_TAG_JOB)
        } catch  where error.answered && error.status == .notFound {
          return nil
        }
      }
      return records
    }
    guard let records else { return nil }
    let found = Set(records.compactMap { $0.text("job-name") })
    return names.allSatisfy { seen[$0]?.isEmpty == true || found.contains($0.rawValue) } ? records : nil
  }

  private static let jobAttributes = [
    "job-name", "job-id", "job-state", "job-state-reasons", "job-printer-uri", "number-of-documents",
    "job-impressions-completed", "time-at-processing", "job-printer-state-message",
    "job-printer-state-reasons",
  ]

  /// cupsd 2.4.2 shows the 500 with the lowest numbers and does not say that there are more, so the rest is asked for
  /// page by page: a job that is not found is printed again.
  private func list(_ which: String, mine: Bool, _ connection: CUPSConnection) throws(CUPSError)
    -> [IPPRecord]
  {
    var jobs: [IPPRecord] = []
    var next = 1
    while true {
      let request = IPPRequest(IPP_OP_GET_JOBS, queue: nil, user: user)
      request.add(IPP_TAG_KEYWORD, "which-jobs", which)
      request.add("my-jobs", mine)
      request.add("first-job-id", next)
      request.ask(for: Self.jobAttributes)
      let page = try connection.ask("Get-Jobs", request).records(IPP_TAG_JOB)
      guard let last = page.compactMap({ $0.number("job-id") }).max(), last >= next else { return jobs }
      jobs += page
      next = last + 1
    }
  }

  /// cupsd knows no printer's language by name and hands on untouched only what it is told is raw
  /// (`printing.md` A.4).
  private static func documentFormat(of format: PaperFormat) -> String {
    format.isPrinterLanguage ? "application/vnd.cups-raw" : format.rawValue
  }

  private static let notUnderstood = PrintFailure.refused(
    status: Int(CUPSError.Status.internalError.rawValue), message: "the server's answer was not understood")

  private static func job(_ record: IPPRecord, name: PrintJobName) -> PrintJob? {
    guard let number = record.number("job-id"), let uri = record.text("job-printer-uri"),
      let state = record.number("job-state").flatMap(jobState)
    else { return nil }
    return PrintJob(
      name: name, number: PrintJobNumber(number),
      queue: QueueName(String(uri[(uri.lastIndex(of: "/").map(uri.index(after:)) ?? uri.startIndex)...])),
      state: state, documents: record.number("number-of-documents") ?? 0,
      // cupsd always counts; a count that is missing proves no sheet.
      impressionsCompleted: record.number("job-impressions-completed") ?? 0,
      beganProcessing: record.number("time-at-processing") != nil,
      reasons: record.reasons("job-state-reasons") + record.reasons("job-printer-state-reasons"),
      message: record.text("job-printer-state-message") ?? "")
  }

  /// RFC 8011, 5.3.7.
  private static func jobState(_ number: Int) -> PrintJob.State? {
    switch number {
    case 3: .pending
    case 4: .held
    case 5: .processing
    case 6: .stopped
    case 7: .canceled
    case 8: .aborted
    case 9: .completed
    default: nil
    }
  }

  private static func queue(_ record: IPPRecord) -> QueueState? {
    guard let name = record.text("printer-name") else { return nil }
    // RFC 8011, 5.4.11. A state that is not one of these takes no paper: stopped.
    let activity: QueueState.Activity =
      switch record.number("printer-state") {
      case 3: .idle
      case 4: .processing
      default: .stopped
      }
    return QueueState(
      name: QueueName(name), activity: activity,
      acceptsJobs: record.number("printer-is-accepting-jobs") == 1,
      reasons: record.reasons("printer-state-reasons"), message: record.text("printer-state-message") ?? "",
      makeAndModel: record.text("printer-make-and-model") ?? "", deviceURI: record.text("device-uri") ?? "")
  }

  /// The name of the user this process runs as, by which `PeerCred` is checked.
  private static var ownUser: String {
    guard let entry = getpwuid(geteuid()) else { return String(geteuid()) }
    return String(cString: entry.pointee.pw_name)
  }
}
