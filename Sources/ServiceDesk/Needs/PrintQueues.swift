/// The printing system of this machine: its queues and jobs. The ledger, not this, is the truth about paper.
///
/// Submission has two phases so that a crash between them can be told apart (`printing.md` A.7): a job is
/// created under our own name, then its one document is sent.
public protocol PrintQueues: Sendable {
  /// All queues with their present state. An outage is thrown, never an empty list.
  func queues() async throws(PrintFailure) -> [QueueState]

  /// Every job, finished ones too, whose name is one of `names`.
  func jobs(named names: Set<PrintJobName>) async throws(PrintFailure) -> [PrintJob]

  /// Creates an empty job that waits for its document.
  func create(
    _ name: PrintJobName, on queue: QueueName, widthInMillimetres: Double, heightInMillimetres: Double
  ) async throws(PrintFailure) -> PrintJobNumber

  /// Sends the document of a job. The bytes must be the same on every try.
  func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) async throws(PrintFailure)

  func cancel(_ number: PrintJobNumber, on queue: QueueName) async throws(PrintFailure)

  /// How often the printing system has begun anew since it was first asked; nil of one that does not begin anew, or tells
  /// of each job what became of it. What it was printing then, it prints again (`reliability.md` H6).
  func restarts() async -> Int?
}

extension PrintQueues {
  public func restarts() async -> Int? { nil }
}

public enum PrintFailure: Error, Sendable, Equatable {
  /// The printing system does not answer. Whether the last call had an effect is not known.
  case unreachable(reason: String)
  case noSuchQueue(QueueName)
  /// The queue takes no jobs at present.
  case rejecting(QueueName)
  case noSuchJob(PrintJobNumber)
  /// The printing system refused, with its own status and words.
  case refused(status: Int, message: String)
}

public struct QueueName: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ name: String) { rawValue = name }
  public var description: String { rawValue }
}

/// Our own name of one try to print one paper: `g-<paper>-<attempt>-<random>`. Holds no personal data.
public struct PrintJobName: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ name: String) { rawValue = name }
  public var description: String { rawValue }

  /// The paper it was given to; nil for a name of another form.
  public var paper: PaperID? {
    let parts = rawValue.split(separator: "-")
    guard parts.count == 4, parts[0] == "g" else { return nil }
    return Int64(parts[1]).map { PaperID($0) }
  }
}

/// The printing system's number of a job. Numbers come back after a crash (`reliability.md` H5): never an identity.
public struct PrintJobNumber: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public init(_ number: Int) { rawValue = number }
  public var description: String { String(rawValue) }
}

public struct PrintJob: Sendable, Equatable {
  public enum State: String, Sendable, Codable {
    case pending, held, processing, stopped, canceled, aborted, completed
  }

  public var name: PrintJobName
  public var number: PrintJobNumber
  public var queue: QueueName
  public var state: State
  /// Documents the job holds; back to 0 after completion, when the files are gone.
  public var documents: Int
  /// Sheets the printer says it printed; nil when it does not say.
  public var impressionsCompleted: Int?
  /// Whether the printer ever began to work on it.
  public var beganProcessing: Bool
  /// IPP keywords such as `media-empty-warning`, `cups-waiting-for-job-completed`.
  public var reasons: [String]
  public var message: String
  /// Completed, but the printer cannot say whether it is on paper.
  public var isUnproven = false

  public init(
    name: PrintJobName, number: PrintJobNumber, queue: QueueName, state: State, documents: Int,
    impressionsCompleted: Int?, beganProcessing: Bool, reasons: [String] = [], message: String = ""
  ) {
    self.name = name
    self.number = number
    self.queue = queue
    self.state = state
    self.documents = documents
    self.impressionsCompleted = impressionsCompleted
    self.beganProcessing = beganProcessing
    self.reasons = reasons
    self.message = message
  }
}

public struct QueueState: Sendable, Equatable {
  public enum Activity: String, Sendable, Codable { case idle, processing, stopped }

  public var name: QueueName
  public var activity: Activity
  public var acceptsJobs: Bool
  /// IPP keywords such as `media-empty`, `paused`.
  public var reasons: [String]
  public var message: String
  public var makeAndModel: String
  public var deviceURI: String

  public init(
    name: QueueName, activity: Activity, acceptsJobs: Bool, reasons: [String], message: String,
    makeAndModel: String, deviceURI: String
  ) {
    self.name = name
    self.activity = activity
    self.acceptsJobs = acceptsJobs
    self.reasons = reasons
    self.message = message
    self.makeAndModel = makeAndModel
    self.deviceURI = deviceURI
  }
}
