public import ServiceDesk

/// The printer of a shop without a printer: a folder in which each paper becomes a file.
///
/// A job is created and sent like at a real printing system, and found again by looking into the folder:
/// `<job>.waiting` is a job without its document, `<job>.pdf` (or `.png`, `.zpl`, …) one that "came out". File calls
/// block until the disk has the bytes, so the actor runs on a queue of its own.
public actor PaperTray: PrintQueues, PaperFolder {
  /// The one queue of a tray.
  public static let queue = QueueName("tray")

  private nonisolated let folder: TrayFolder
  private nonisolated let calls = BlockingQueue("tray")

  public nonisolated var unownedExecutor: UnownedSerialExecutor { calls.asUnownedSerialExecutor() }

  /// A tray in the folder at `path`, which is made when it is not there.
  public init(path: String) throws(PrintFailure) {
    folder = try TrayFolder(path: path)
    try Self.removeOutlivedMarks(in: folder)
  }

  public func queues() throws(PrintFailure) -> [QueueState] {
    _ = try folder.files()
    return [
      QueueState(
        name: Self.queue, activity: .idle, acceptsJobs: true, reasons: [], message: "",
        makeAndModel: "Paper tray", deviceURI: "tray:")
    ]
  }

  public func jobs(named names: Set<PrintJobName>) throws(PrintFailure) -> [PrintJob] {
    try jobs().filter { names.contains($0.name) }
  }

  /// The page size is in the document itself. A job that is there already is the same job.
  public func create(
    _ name: PrintJobName, on queue: QueueName, widthInMillimetres: Double, heightInMillimetres: Double
  ) throws(PrintFailure) -> PrintJobNumber {
    guard queue == Self.queue else { throw .noSuchQueue(queue) }
    guard Self.isPlain(name.rawValue) else {
      throw .refused(status: Self.badRequest, message: "a job's name must be usable as a file's name")
    }
    if try !jobs().contains(where: { $0.name == name }) {
      try folder.write([], as: name.rawValue + Self.waiting)
    }
    return Self.number(of: name)
  }

  public func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) throws(PrintFailure) {
    guard queue == Self.queue else { throw .noSuchQueue(queue) }
    guard let job = try jobs().first(where: { $0.number == number }) else { throw .noSuchJob(number) }
    // A second try brings the same bytes; the paper lies there already.
    guard job.state == .held else { return }
    try folder.write(bytes, as: job.name.rawValue + format.fileEnding)
    try folder.remove(job.name.rawValue + Self.waiting)
  }

  public func cancel(_ number: PrintJobNumber, on queue: QueueName) throws(PrintFailure) {
    guard queue == Self.queue else { throw .noSuchQueue(queue) }
    guard let job = try jobs().first(where: { $0.number == number }) else { throw .noSuchJob(number) }
    guard job.state == .held else {
      throw .refused(status: Self.notPossible, message: "the paper lies in the tray")
    }
    try folder.remove(job.name.rawValue + Self.waiting)
  }

  /// What lies in the tray, newest first.
  public func documents() throws(PrintFailure) -> [TrayDocument] {
    try folder.files().filter { Self.isDocument($0.name) }
      .sorted { ($0.milliseconds, $0.name) > ($1.milliseconds, $1.name) }
  }

  /// The bytes of a paper in the tray; nil for a name that is none of `documents()`, whatever it looks like.
  public func document(named name: String) throws(PrintFailure) -> [UInt8]? {
    guard Self.isDocument(name) else { return nil }
    return try folder.read(name)
  }

  public func papers(before moment: Moment) throws(PrintFailure) -> [PrintJobName] {
    let old = try folder.files().filter { $0.milliseconds < moment.milliseconds }
    return Set(old.compactMap { Self.jobOfPaper($0.name) }).sorted { $0.rawValue < $1.rawValue }
  }

  public func removePaper(of job: PrintJobName) throws(PrintFailure) {
    guard Self.isPlain(job.rawValue) else { return }
    for format in PaperFormat.allCases {
      let name = job.rawValue + format.fileEnding
      try folder.remove(name)
      try folder.removePart(of: name)
    }
  }

  /// The job of a paper, or of the part of one that a crash left; nil for a file that is not named as our jobs are.
  private static func jobOfPaper(_ file: String) -> PrintJobName? {
    let name = TrayFolder.wholeName(ofPart: file) ?? file
    guard isDocument(name) else { return nil }
    let job = jobName(name)
    return job.paper == nil ? nil : job
  }

  /// A crash between the document's coming and its mark's going would leave the mark in the shop's folder for ever.
  private static func removeOutlivedMarks(in folder: TrayFolder) throws(PrintFailure) {
    let files = try folder.files().map(\.name)
    let sent = Set(files.filter(isDocument).map(jobName))
    for mark in files where isPlain(mark) && mark.hasSuffix(waiting) && sent.contains(jobName(mark)) {
      try folder.remove(mark)
    }
  }

  private func jobs() throws(PrintFailure) -> [PrintJob] {
    let files = try folder.files().map(\.name).filter(Self.isPlain)
    let sent = Set(files.filter(Self.isDocument).map(Self.jobName))
    // The mark goes after the document came, so a crash can leave both: then the document counts.
    let held = Set(files.filter { $0.hasSuffix(Self.waiting) }.map(Self.jobName)).subtracting(sent)
    return sent.union(held).map { name in
      let isHeld = held.contains(name)
      return PrintJob(
        name: name, number: Self.number(of: name), queue: Self.queue, state: isHeld ? .held : .completed,
        documents: 0, impressionsCompleted: nil, beganProcessing: !isHeld)
    }
  }

  private static let waiting = ".waiting"
  /// client-error-bad-request and client-error-not-possible (RFC 8011, appendix B).
  private static let badRequest = 0x0400
  private static let notPossible = 0x0404

  private static func isDocument(_ name: String) -> Bool {
    isPlain(name) && PaperFormat.allCases.contains { name.hasSuffix($0.fileEnding) }
  }

  private static func jobName(_ file: String) -> PrintJobName {
    PrintJobName(String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)]))
  }

  /// Whether a name can only be a file of this folder: letters, digits, `.`, `_`, `-`, no dot in front.
  private static func isPlain(_ name: String) -> Bool {
    guard (1...200).contains(name.utf8.count), name.first != "." else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
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
