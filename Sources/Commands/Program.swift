public import ServiceDesk

/// What the command line asks of the program that it belongs to: the parts behind the desk, made as configured.
///
/// Each call stands alone and closes what it opened, but for ``openDesk(_:)``. Failures are ready to be shown.
public protocol Program: Sendable {
  /// Opens the shop's database, at its newest schema, and the desk on it.
  func openDesk(_ configuration: Configuration) async throws(ProgramFailure) -> OpenDesk

  /// Runs the counter station until it is told to stop. With `demo`, an empty database is filled with the demo
  /// shop first (``DemoShop``).
  func serve(_ configuration: Configuration, demo: Bool) async throws(ProgramFailure)

  func pictureReader(_ configuration: Configuration) throws(ProgramFailure) -> any PictureReader

  /// The printing systems of this station: the print server when one is configured, and the paper tray.
  func queues(_ configuration: Configuration) throws(ProgramFailure) -> [NamedQueues]

  /// The station's print server, where printers are found and queues made.
  func printServer(_ configuration: Configuration) throws(ProgramFailure) -> PrintServer

  func drawer(_ configuration: Configuration) throws(ProgramFailure) -> any PageDrawer

  /// The templates of this shop's papers and its printers' profiles.
  ///
  /// - Parameter folder: a template folder in place of the configured one.
  func labels(_ configuration: Configuration, folder: String?) throws(ProgramFailure) -> any LabelProofing

  /// Finds what is plugged into this station and could be a scanner.
  func scannerFinder() -> any ScannerFinder

  /// Reads one scanner of the settings; while another program has it, its happenings say so.
  func openScanner(_ scanner: Configuration.Scanner) throws(ProgramFailure) -> OpenScanner

  /// Reads and writes the tables of this station's files.
  func tables(_ configuration: Configuration) throws(ProgramFailure) -> any TableFiles

  /// Looks at everything that a station needs. It changes nothing and reports an outage as a finding.
  func doctor(_ configuration: Configuration) async -> [Finding]

  func databaseFacts(_ configuration: Configuration) async throws(ProgramFailure) -> [DatabaseFact]

  /// Reads the whole database: the engine's own check of integrity and the seals of the audit trail.
  func checkDatabase(_ configuration: Configuration) async throws(ProgramFailure) -> [Finding]

  /// Brings the schema up to date.
  ///
  /// - Returns: the names of the migrations carried out now, oldest first; empty when nothing was to do.
  func migrate(_ configuration: Configuration) async throws(ProgramFailure) -> [String]
}

/// A desk that somebody must close.
public struct OpenDesk: Sendable {
  public let desk: Desk
  public let close: @Sendable () async -> Void

  public init(desk: Desk, close: @escaping @Sendable () async -> Void) {
    self.desk = desk
    self.close = close
  }
}

/// A scanner that somebody must close.
public struct OpenScanner: Sendable {
  public let source: any ScanSource
  public let close: @Sendable () async -> Void

  public init(source: any ScanSource, close: @escaping @Sendable () async -> Void) {
    self.source = source
    self.close = close
  }
}

/// A printing system with the name that a person knows it by: `cups`, `tray`.
public struct NamedQueues: Sendable {
  public let name: String
  public let queues: any PrintQueues

  public init(name: String, queues: any PrintQueues) {
    self.name = name
    self.queues = queues
  }
}

/// The print server of a station.
public struct PrintServer: Sendable {
  /// The name under which papers remember it.
  public let name: PrintSystemName
  public let finder: any PrinterFinder
  public let queues: any PrintQueues
  /// The lines that its settings should have, with where they go and why.
  public let settings: String
  /// How printers can be drawn for.
  public let profiles: [PrinterProfile]

  public init(
    name: PrintSystemName, finder: any PrinterFinder, queues: any PrintQueues, settings: String,
    profiles: [PrinterProfile]
  ) {
    self.name = name
    self.finder = finder
    self.queues = queues
    self.settings = settings
    self.profiles = profiles
  }
}

/// One thing that was looked at, how it stands, and what to do about it.
public struct Finding: Sendable, Hashable, Codable {
  public enum State: String, Sendable, Hashable, Codable, CaseIterable { case ok, warning, failure }

  /// The part of the station: `database`, `keys`, `printers`, `scanners`, `fonts`.
  public var area: String
  public var state: State
  public var what: String
  /// The next step for a person; nil when nothing is to do.
  public var howToMend: String?

  public init(area: String, state: State, what: String, howToMend: String? = nil) {
    self.area = area
    self.state = state
    self.what = what
    self.howToMend = howToMend
  }
}

/// One line about the database: `journal mode`, `TRUNCATE`.
public struct DatabaseFact: Sendable, Hashable, Codable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Why a part of the program could not do its work, ready to be shown at the console.
///
/// Sentence and hint hold no personal data and no secrets.
public struct ProgramFailure: Error, Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A device, the database or another service does not answer.
    case unavailable
    /// A file or record is not there.
    case notFound
    /// What was given cannot be used as it is.
    case invalid
    /// Somebody else is at it, or the state has moved on.
    case conflict
    case `internal`
  }

  public var kind: Kind
  public var sentence: String
  /// What to do next.
  public var hint: String?

  public init(_ kind: Kind, _ sentence: String, hint: String? = nil) {
    self.kind = kind
    self.sentence = sentence
    self.hint = hint
  }
}
