/// What a customer may ask in public: how one ticket stands, against its receipt or its claim code.
///
/// An unknown code and a wrong one get the same answer after the same work (`domain.md` P-1); guesses are counted in
/// the database, so that a restart forgives nothing (P-3, `reliability.md` 2.3).
public struct Kiosk: Sendable {
  private let desk: Desk
  /// The terminal, whose own guesses are limited.
  private let name: String

  public init(_ desk: Desk, name: String) {
    self.desk = desk
    self.name = name
  }

  static let failuresPerLocator = 5
  static let locatorWaitSeconds: Int64 = 15 * 60
  static let failuresPerKioskAndHour = 20
  static let failuresInShopAndHour = 100

  public enum Answer: Sendable, Equatable {
    case status(PublicStatus)
    /// Unknown, wrong, expired, or not for the public: one answer for all.
    case notFound
    /// Too many wrong guesses: the desk helps.
    case askAtTheDesk
  }

  /// Looks up what was scanned or typed. Only receipt keys and claim codes open anything; a unit label or a ticket
  /// number is as unknown as any other text (P-2, P-4).
  public func look(up text: String) async throws(StoreFailure) -> Answer {
    switch ScanMeaning(text, desk.secrecy) {
    case .receipt(let key): return try await lookUp(key)
    case .claim(let code): return try await lookUp(code)
    default:
      // A typed code that is not one at all is refused by the page before it is sent; here it costs the same.
      _ = await desk.secrecy.matches(text, nil)
      return .notFound
    }
  }

  private func lookUp(_ key: ReceiptKey) async throws(StoreFailure) -> Answer {
    let hash = ReceiptKeyHash(rawValue: key.hash(desk.secrecy))
    // 131 random bits cannot be guessed; nothing is counted.
    return try await status { (desk) throws(StoreFailure) in try desk.claim(opening: hash) }
  }

  private func lookUp(_ code: ClaimCode) async throws(StoreFailure) -> Answer {
    let now = desk.clock.now()
    guard try await mayGuess(code.locator, now) else { return .askAtTheDesk }
    let claims = try await desk.store.read { (desk) throws(StoreFailure) in try desk.claims(at: code.locator)
    }
    var opened: Claim?
    if claims.isEmpty { _ = await code.opens(nil, desk.secrecy) }
    for claim in claims where await code.opens(claim, desk.secrecy) { opened = claim }
    guard let opened else {
      let subjects = [GuessSubject.locator(code.locator), .kiosk(name), .wholeShop]
      try await desk.store.record { (desk) throws(StoreFailure) in
        for subject in subjects { try desk.recordFailure(of: subject, at: now) }
      }
      return .notFound
    }
    return try await status { (_) throws(StoreFailure) in opened }
  }

  private func mayGuess(_ locator: String, _ now: Moment) async throws(StoreFailure) -> Bool {
    let name = name
    return try await desk.store.read { (desk) throws(StoreFailure) in
      let hourAgo = now.adding(seconds: -3600)
      let wait = now.adding(seconds: -Kiosk.locatorWaitSeconds)
      let limits: [(GuessSubject, Moment, Int)] = [
        (.locator(locator), wait, Kiosk.failuresPerLocator),
        (.kiosk(name), hourAgo, Kiosk.failuresPerKioskAndHour),
        (.wholeShop, hourAgo, Kiosk.failuresInShopAndHour),
      ]
      for (subject, since, limit) in limits where try desk.failures(of: subject, since: since) >= limit {
        return false
      }
      return true
    }
  }

  private func status(
    _ claim: @escaping @Sendable (any DeskReading) throws(StoreFailure) -> Claim?
  ) async throws(StoreFailure) -> Answer {
    let now = desk.clock.now()
    let clock = desk.clock
    return try await desk.store.read { (desk) throws(StoreFailure) in
      guard let claim = try claim(desk), claim.isLive(at: now), let ticket = try desk.ticket(claim.ticket),
        let stage = ticket.stage.publicStage, let unit = try desk.unit(ticket.unit),
        let product = try desk.product(unit.product), let customer = try desk.customer(ticket.customer)
      else { return .notFound }
      let changed = try desk.history(of: ticket.id).last { $0.what.isPublicStep }
      return .status(
        PublicStatus(
          stage: stage, changedOn: clock.civil(changed?.at ?? ticket.openedAt).day,
          maker: product.details.maker,
          model: product.details.model, serialEnding: String(unit.serial.text.suffix(3)),
          initials: PublicStatus.initials(of: customer.details.name), promisedDay: ticket.intake.promisedDay,
          amountDue: ticket.amountDue, customerLanguage: customer.details.language))
    }
  }
}

extension TicketEvent.What {
  fileprivate var isPublicStep: Bool {
    switch self {
    case .takenIn, .moved: true
    default: false
    }
  }
}

/// All that the public screen may show of a ticket (`domain.md` 3.4); nothing else leaves the desk.
public struct PublicStatus: Sendable, Hashable {
  public var stage: PublicStage
  public var changedOn: Day
  public var maker: String
  public var model: String
  public var serialEnding: String
  public var initials: String
  public var promisedDay: Day?
  public var amountDue: Money?
  public var customerLanguage: Language

  /// `Ana Popescu` is `A. P.`
  static func initials(of name: String) -> String {
    name.split(whereSeparator: { $0.isWhitespace || $0 == "-" }).prefix(3)
      .compactMap { $0.first(where: \.isLetter).map { "\($0.uppercased())." } }.joined(separator: " ")
  }
}
