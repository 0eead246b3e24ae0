/// Records an authorisation of the firm or of a person.
public struct AddCertificate: DeskCommand, Hashable {
  public static let kind = "certificate.add"

  public struct Answer: Codable, Sendable, Hashable {
    public var certificate: CertificateID
  }

  public var holder: Certificate.Holder
  public var certificateKind: Certificate.Kind
  public var details: CertificateDetails

  public init(holder: Certificate.Holder, kind: Certificate.Kind, details: CertificateDetails) {
    self.holder = holder
    certificateKind = kind
    self.details = details
  }

  public var permission: Permission { .manageCertificates }

  public func subject(of answer: Answer) -> String? { "certificate \(answer.certificate)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    if case .staff(let id) = holder, try desk.staff(id) == nil { return .refused(.notFound("staff")) }
    switch details.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      let isKnown = try desk.certificates().contains {
        $0.holder == holder && $0.kind == certificateKind && $0.details.number == checked.number
          && $0.details.validFrom == checked.validFrom
      }
      if isKnown { return .refused(Refusal(.alreadyExists, ["field": "certificate"])) }
      let certificate = Certificate(
        id: CertificateID(0), holder: holder, kind: certificateKind, details: checked,
        recordedAt: envelope.now, recordedBy: envelope.actor.staffID)
      return .done(Answer(certificate: try desk.add(certificate)))
    }
  }
}

/// Records the authorisation that follows another: same holder, same kind, new days.
public struct RenewCertificate: DeskCommand, Hashable {
  public static let kind = "certificate.renew"
  public typealias Answer = AddCertificate.Answer

  public var certificate: CertificateID
  public var details: CertificateDetails

  public init(certificate: CertificateID, details: CertificateDetails) {
    self.certificate = certificate
    self.details = details
  }

  public var permission: Permission { .manageCertificates }

  public func subject(of answer: Answer) -> String? { "certificate \(answer.certificate)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let old = try desk.certificate(certificate) else { return .refused(.notFound("certificate")) }
    guard try !desk.certificates().contains(where: { $0.renews == old.id }) else {
      return .refused(Refusal(.alreadyExists, ["field": "certificate"]))
    }
    switch details.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      guard checked.validFrom >= old.details.validFrom else {
        return .refused(.unacceptable("certificate.validFrom"))
      }
      let renewed = Certificate(
        id: CertificateID(0), holder: old.holder, kind: old.kind, details: checked, renews: old.id,
        recordedAt: envelope.now, recordedBy: envelope.actor.staffID)
      return .done(Answer(certificate: try desk.add(renewed)))
    }
  }
}

/// Records that an authorisation was withdrawn before its time.
public struct EndCertificate: DeskCommand, Hashable {
  public static let kind = "certificate.end"
  public typealias Answer = Done

  public var certificate: CertificateID
  /// The first day on which it no longer holds.
  public var day: Day
  public var reason: String

  public init(certificate: CertificateID, on day: Day, reason: String) {
    self.certificate = certificate
    self.day = day
    self.reason = reason
  }

  public var permission: Permission { .manageCertificates }

  public func subject(of answer: Done) -> String? { "certificate \(certificate)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var ended = try desk.certificate(certificate), ended.ended == nil else {
      return .refused(.notFound("certificate"))
    }
    guard day >= ended.details.validFrom, day <= envelope.today.adding(days: 366) else {
      return .refused(.unacceptable("certificate.ended"))
    }
    switch requiredReason(reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let why):
      ended.ended = PlanEnd(on: day, reason: why)
      try desk.replace(ended)
      return .done(Done())
    }
  }
}
