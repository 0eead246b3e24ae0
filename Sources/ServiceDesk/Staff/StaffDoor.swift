/// How people come in: a badge they have and a PIN they know (`reliability.md` 2.4).
public struct StaffDoor: Sendable {
  private let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Wrong PINs at one badge and station before it waits; then five minutes, then fifteen.
  static let allowedFailures = 5
  static let firstWaitSeconds: Int64 = 5 * 60
  static let secondWaitSeconds: Int64 = 15 * 60

  public struct SignedIn: Sendable {
    public let member: StaffMember
    /// 128 random bits, hexadecimal, for the session cookie. Only its hash is stored.
    public let token: String
  }

  /// The name to greet, for a lock screen that shows who was scanned; nil for an unknown badge.
  public func name(on badge: BadgeCode) async throws(StoreFailure) -> String? {
    let hash = badge.hash(desk.secrecy)
    return try await desk.store.read { (desk) throws(StoreFailure) in
      guard let member = try desk.staff(badgeHash: hash), member.isActive else { return nil }
      return member.name
    }
  }

  /// Opens a session for the owner of `badge`.
  ///
  /// Refused with `unknownBadge`, `wrongPIN` or `lockedOut`; an unknown badge costs the time of a wrong PIN.
  public func signIn(badge: BadgeCode, pin: String) async throws(StoreFailure) -> Result<SignedIn, Refusal> {
    let (now, station, hash) = (desk.clock.now(), desk.station, badge.hash(desk.secrecy))
    let member = try await desk.store.read { (desk) throws(StoreFailure) in try desk.staff(badgeHash: hash) }
    let subject = member.map { GuessSubject.badge($0.id, at: station) } ?? .unknownBadge(at: station)
    if let wait = try await countTry(at: subject, now) {
      return .failure(Refusal(.lockedOut, ["minutes": String((wait + 59) / 60)]))
    }
    let known = member.flatMap { $0.isActive ? $0 : nil }
    guard await desk.secrecy.matches(pin, known?.pin), let known else {
      return .failure(Refusal(known == nil ? .unknownBadge : .wrongPIN))
    }
    let token = hexadecimal(desk.secrecy.randomBytes(16))
    let session = StaffSession(tokenHash: tokenHash(token), staff: known.id, startedAt: now, lastUsedAt: now)
    try await desk.store.record { (desk) throws(StoreFailure) in
      try desk.forgetFailures(of: subject)
      try desk.add(session)
    }
    return .success(SignedIn(member: known, token: token))
  }

  /// Who holds `token`; nil when the session ended, timed out, or its owner may no longer work here.
  ///
  /// Rights are read anew each time: what an administrator changes holds at once.
  public func member(holding token: String) async throws(StoreFailure) -> StaffMember? {
    let (now, hash) = (desk.clock.now(), tokenHash(token))
    let found = try await desk.store.read { (desk) throws(StoreFailure) -> (StaffSession, StaffMember)? in
      guard let session = try desk.session(tokenHash: hash), session.isLive(at: now),
        let member = try desk.staff(session.staff), member.isActive
      else { return nil }
      return (session, member)
    }
    guard let (session, member) = found else { return nil }
    // Written once a minute at most: the idle limit is a quarter of an hour, a scan should not cost a commit.
    if session.lastUsedAt.seconds(until: now) >= 60 {
      var used = session
      used.lastUsedAt = now
      let touched = used
      try await desk.store.record { (desk) throws(StoreFailure) in try desk.replace(touched) }
    }
    return member
  }

  public func signOut(_ token: String) async throws(StoreFailure) {
    let (now, hash) = (desk.clock.now(), tokenHash(token))
    try await desk.store.record { (desk) throws(StoreFailure) in
      guard var session = try desk.session(tokenHash: hash), session.endedAt == nil else { return }
      session.endedAt = now
      try desk.replace(session)
    }
  }

  private func tokenHash(_ token: String) -> String { hexadecimal(desk.secrecy.sha256(Array(token.utf8))) }

  /// Counts a try as wrong before the PIN is looked at, and returns how long to wait when there were too many: tries
  /// that are sent at the same moment cannot all pass the limit while the first is still being checked. A right PIN
  /// takes its own back.
  private func countTry(at subject: GuessSubject, _ now: Moment) async throws(StoreFailure) -> Int64? {
    try await desk.store.record { (desk) throws(StoreFailure) in
      // The long wait counts from the last wrong PIN, so the ten before it may be as old again.
      let series = now.adding(seconds: -2 * StaffDoor.secondWaitSeconds)
      if try desk.failures(of: subject, since: series) >= 2 * StaffDoor.allowedFailures,
        try desk.failures(of: subject, since: now.adding(seconds: -StaffDoor.secondWaitSeconds)) > 0
      {
        return StaffDoor.secondWaitSeconds
      }
      let short = try desk.failures(of: subject, since: now.adding(seconds: -StaffDoor.firstWaitSeconds))
      guard short < StaffDoor.allowedFailures else { return StaffDoor.firstWaitSeconds }
      try desk.recordFailure(of: subject, at: now)
      return nil
    }
  }
}
