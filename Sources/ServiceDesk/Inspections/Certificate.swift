/// An authorisation of the firm or of one of its people, with the days on which it holds (W-IN8).
public struct Certificate: Sendable, Hashable, Codable {
  public enum Holder: Sendable, Hashable, Codable {
    case firm
    case staff(StaffID)
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Service of fiscal devices: accredited by the distributor in Romania, entered at the NAV in Hungary, by the
    /// maker's main service in Poland.
    case fiscalRO, fiscalHU, fiscalPL
    /// Repairs under a maker's guarantee.
    case maker
    /// Work on mains voltage.
    case electrical
    case other

    public static func fiscal(in country: Country) -> Kind {
      switch country {
      case .romania: .fiscalRO
      case .hungary: .fiscalHU
      case .poland: .fiscalPL
      }
    }
  }

  public var id: CertificateID
  public var holder: Holder
  public var kind: Kind
  public var details: CertificateDetails
  /// The one that this one follows.
  public var renews: CertificateID?
  /// Withdrawn before its time.
  public var ended: PlanEnd?
  public var recordedAt: Moment
  public var recordedBy: StaffID?

  public init(
    id: CertificateID, holder: Holder, kind: Kind, details: CertificateDetails, renews: CertificateID? = nil,
    ended: PlanEnd? = nil, recordedAt: Moment, recordedBy: StaffID? = nil
  ) {
    self.id = id
    self.holder = holder
    self.kind = kind
    self.details = details
    self.renews = renews
    self.ended = ended
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
  }

  /// The last day on which it holds; nil holds until further notice.
  public var lastDay: Day? {
    [details.validUntil, ended.map { $0.on.adding(days: -1) }].compactMap { $0 }.min()
  }

  public func isValid(on day: Day) -> Bool {
    details.validFrom <= day && lastDay.map { day <= $0 } ?? true
  }

  /// How it stands: `due` on its last day, `lapsed` from the next.
  public func state(on today: Day) -> DueState { lastDay.map { DueState(due: $0, on: today) } ?? .ok }
}

public struct CertificateID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What an authorisation's paper says.
public struct CertificateDetails: Sendable, Hashable, Codable {
  public var number: String
  public var issuer: String
  public var validFrom: Day
  /// Inclusive.
  public var validUntil: Day?
  /// Where the paper is kept: a file's name, a folder.
  public var document: String?

  public init(
    number: String, issuer: String, validFrom: Day, validUntil: Day? = nil, document: String? = nil
  ) {
    self.number = number
    self.issuer = issuer
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.document = document
  }

  /// As it is stored, or why it cannot be.
  func checked() -> Result<CertificateDetails, Refusal> {
    var checked = self
    checked.number = cleaned(number) ?? ""
    checked.issuer = cleaned(issuer) ?? ""
    checked.document = document.flatMap(cleaned)
    guard !checked.number.isEmpty else { return .failure(.missing("certificate.number")) }
    guard isShortText(checked.number) else { return .failure(.unacceptable("certificate.number")) }
    guard !checked.issuer.isEmpty else { return .failure(.missing("certificate.issuer")) }
    guard isShortText(checked.issuer) else { return .failure(.unacceptable("certificate.issuer")) }
    guard isShortText(checked.document ?? "") else { return .failure(.unacceptable("certificate.document")) }
    if let until = validUntil, until < validFrom { return .failure(.unacceptable("certificate.validUntil")) }
    return .success(checked)
  }
}

extension [Certificate] {
  /// Without those that another one renews.
  public var notRenewed: [Certificate] {
    let renewed = Set(compactMap(\.renews))
    return filter { !renewed.contains($0.id) }
  }
}
