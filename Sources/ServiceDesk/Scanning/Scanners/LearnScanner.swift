/// What the calibration code of one scanner told, when, and to whom.
public struct LearnedScanner: Sendable, Hashable, Codable {
  public var scanner: ScannerIdentity
  public var profile: ScannerProfile
  /// Where it was learned; the scanner may work elsewhere since.
  public var station: StationName
  public var learnedAt: Moment
  public var learnedBy: StaffID?

  public init(
    scanner: ScannerIdentity, profile: ScannerProfile, station: StationName, learnedAt: Moment,
    learnedBy: StaffID?
  ) {
    self.scanner = scanner
    self.profile = profile
    self.station = station
    self.learnedAt = learnedAt
    self.learnedBy = learnedBy
  }
}

extension ScannerIdentity {
  /// The name under which a scanner of this station is on record.
  ///
  /// A path or port is another scanner's at every other station, for two computers of one model have their ports under
  /// the same names; and cheap scanners of one model have one serial number.
  public func recorded(at station: StationName) -> ScannerIdentity {
    ScannerIdentity("\(station): \(rawValue)")
  }

  /// An address with the scanner's own serial number, not with the port that it is plugged into.
  fileprivate var isBySerial: Bool {
    (rawValue.hasPrefix("usb:") || rawValue.hasPrefix("bluetooth:")) && !rawValue.contains("@")
  }
}

extension DeskReading {
  /// What is known of a scanner of this station: what was learned here, else what every other station learned alike of
  /// the same serial number, for it may have been carried here.
  public func learned(_ scanner: ScannerIdentity, at station: StationName) throws(StoreFailure)
    -> LearnedScanner?
  {
    if let own = try learnedScanner(scanner.recorded(at: station)) { return own }
    guard scanner.isBySerial else { return nil }
    let elsewhere = try learnedScanners().filter { $0.scanner == scanner.recorded(at: $0.station) }
    return Set(elsewhere.map(\.profile)).count == 1 ? elsewhere.first : nil
  }
}

/// Remembers how a scanner is set, in place of what was known of it.
public struct LearnScanner: DeskCommand, Hashable {
  public static let kind = "scanner.learn"

  public struct Answer: Codable, Sendable, Hashable {
    /// What was known before; nil when it was never calibrated.
    public var earlier: ScannerProfile?
  }

  public var scanner: ScannerIdentity
  public var profile: ScannerProfile

  public init(_ scanner: ScannerIdentity, _ profile: ScannerProfile) {
    self.scanner = scanner
    self.profile = profile
  }

  /// Whoever scans may say how the scanner in the hand is set: the code on the sheet proves it.
  public var permission: Permission { .scan }

  public func subject(of answer: Answer) -> String? { "scanner \(scanner)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard cleaned(scanner.rawValue) == scanner.rawValue, scanner.rawValue.count <= Self.longestIdentity else {
      return .refused(.unacceptable("scanner.identity"))
    }
    if let layout = profile.layout, KeyboardLayout.named(layout) == nil {
      return .refused(.unacceptable("scanner.layout"))
    }
    let texts = [profile.prefix, profile.suffix, profile.separator ?? ""]
    // A database keeps no NUL in a text.
    guard texts.allSatisfy({ $0.count <= Self.longestAffix && !$0.unicodeScalars.contains("\0") }) else {
      return .refused(.unacceptable("scanner.affixes"))
    }
    let recorded = scanner.recorded(at: envelope.station)
    let earlier = try desk.learnedScanner(recorded)?.profile
    try desk.keep(
      LearnedScanner(
        scanner: recorded, profile: profile, station: envelope.station, learnedAt: envelope.now,
        learnedBy: envelope.actor.staffID))
    return .done(Answer(earlier: earlier))
  }

  /// The names of udev are far shorter.
  private static let longestIdentity = 256
  private static let longestAffix = 64
}
