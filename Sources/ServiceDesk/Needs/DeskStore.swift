/// The shared database of the shop, as the desk sees it.
///
/// Everything inside a ``DeskTransaction`` is synchronous: it runs on the database's own thread, cannot interleave with
/// another, and either wholly happens or does not.
public protocol DeskStore: Sendable {
  /// Carries out a command once.
  ///
  /// One transaction holds the command's row, its effects, the papers it owes and its audit row. The same id with the
  /// same body returns the first decision without another effect; with another body it is refused with
  /// `commandConflict`. A refusal leaves no effect but its own row. When this returns, the outcome is on disk.
  func perform<C: DeskCommand>(
    _ command: C, _ envelope: CommandEnvelope
  ) async throws(StoreFailure) -> Decision<C.Answer>

  /// Answers a question from one consistent state.
  func read<T: Sendable>(
    _ question: @escaping @Sendable (any DeskReading) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T

  /// Carries out `change` and takes all of it back: what would happen. It waits for other changes like any other.
  func rehearse<T: Sendable>(
    _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T

  /// Writes that are no person's command: the print ledger's progress, counters of failed look-ups, sessions.
  func record<T: Sendable>(
    _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T
}

/// Why the database could not do its part.
public enum StoreFailure: Error, Sendable, Equatable {
  /// Another program held the database longer than we wait.
  case busy
  /// The connection broke before the outcome was known; ask again with the same command id.
  case unknownOutcome
  case unavailable(reason: String)
  case diskFull
  /// The database refused what the desk had checked: somebody else changed the same thing at the same time.
  case constraint(String)
  /// A row written by another program does not make sense; `what` names table and field, never a value.
  case damagedRow(what: String)

  /// Whether the same question may be answered a moment later.
  public var mayPass: Bool {
    switch self {
    case .busy, .unknownOutcome, .unavailable: true
    case .diskFull, .constraint, .damagedRow: false
    }
  }
}

/// Who sends a command, from where, and under which id.
public struct CommandEnvelope: Sendable, Hashable {
  /// Made by the sender before the first try.
  public var id: CommandID
  public var station: StationName
  public var actor: Actor
  public var now: Moment
  /// The shop's wall clock at `now`.
  public var civil: CivilTime

  public init(id: CommandID, station: StationName, actor: Actor, now: Moment, civil: CivilTime) {
    self.id = id
    self.station = station
    self.actor = actor
    self.now = now
    self.civil = civil
  }

  public var today: Day { civil.day }
}

/// On whose behalf a command runs.
public enum Actor: Sendable, Hashable {
  case staff(StaffMember)
  /// The person at the machine's console: set-up and the command line, which already needs the database's rights.
  case console
  case kiosk

  public var staffID: StaffID? {
    if case .staff(let member) = self { member.id } else { nil }
  }

  public func may(_ permission: Permission) -> Bool {
    switch self {
    case .staff(let member): member.may(permission)
    case .console: true
    case .kiosk: false
    }
  }
}

/// A UUID version 7 (RFC 9562): time-ordered, made by the sender, not a secret.
public struct CommandID: Sendable, Hashable, Codable, CustomStringConvertible {
  /// Lower case with hyphens, 36 characters.
  public let text: String

  public init?(_ text: String) {
    let lower = text.lowercased()
    let groups = lower.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.count) == [8, 4, 4, 4, 12],
      groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) } })
    else { return nil }
    self.text = lower
  }

  public init(at moment: Moment, random: [UInt8]) {
    precondition(random.count >= 10, "a UUIDv7 takes 74 random bits")
    var bytes =
      (0..<6).map { UInt8(truncatingIfNeeded: moment.milliseconds >> (40 - 8 * $0)) } + random.prefix(10)
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(hexadecimal(bytes))
    text = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
  }

  public var description: String { text }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = CommandID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a command id (UUID)")
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
