/// A fact about a unit's guarantee that no ticket tells.
public enum RecordedEvent: Sendable, Hashable, Codable {
  /// What may move a clock; of a replaced part also what is known of it.
  case event(GuaranteeEvent, part: PartDetails? = nil)
  /// The goods were put into operation after the sale was registered (W-HU5).
  case commissioned(SaleTerms.Commissioning)

  /// The serials out and in, where a part has them, and what it was when it was put in.
  public struct PartDetails: Sendable, Hashable, Codable {
    public var out: String?
    public var into: String?
    /// Nil where nobody recorded it.
    public var condition: PartCondition?

    public init(out: String?, into: String?, condition: PartCondition? = nil) {
      self.out = out
      self.into = into
      self.condition = condition
    }
  }

  /// The facts that a person may record; those of a stay in this shop are the ticket's own.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case defectNotified, unusable, handedOver, readyNotified, replaced, partReplaced, substantialRepair
    case notRepairable, guarantorRefused, inspectionDone, inspectionMissed, commissioned
  }

  /// A fact from the fields of a form or command line.
  ///
  /// - Parameters:
  ///   - part: of `partReplaced`, its name; `details` are of the same.
  ///   - by: of `commissioned`, who did it.
  public static func of(
    _ kind: Kind, on day: Day, part: String? = nil, details: PartDetails? = nil,
    by: SaleTerms.Commissioning.By? = nil, reason: String? = nil
  ) -> Result<RecordedEvent, Refusal> {
    let what: GuaranteeEvent.What
    switch kind {
    case .commissioned:
      guard let by else { return .failure(.missing("event.by")) }
      return .success(.commissioned(SaleTerms.Commissioning(day: day, by: by)))
    case .partReplaced:
      guard let part else { return .failure(.missing("event.part")) }
      return .success(.event(GuaranteeEvent(.partReplaced(part), on: day), part: details))
    case .defectNotified: what = .defectNotified
    case .unusable: what = .unusable
    case .handedOver: what = .handedOver
    case .readyNotified: what = .readyNotified
    case .replaced: what = .replaced
    case .substantialRepair: what = .substantialRepair(reason: reason ?? "")
    case .notRepairable: what = .notRepairable
    case .guarantorRefused: what = .guarantorRefused
    case .inspectionDone: what = .inspectionDone
    case .inspectionMissed: what = .inspectionMissed
    }
    return .success(.event(GuaranteeEvent(what, on: day)))
  }

  public var day: Day {
    switch self {
    case .event(let event, _): event.day
    case .commissioned(let commissioning): commissioning.day
    }
  }

  /// Somebody judged rather than saw: such a fact moves a term, so its reason is kept with it.
  public var isJudgement: Bool {
    switch self {
    case .event(let event, _):
      switch event.what {
      case .substantialRepair, .guarantorRefused, .notRepairable, .unusable: true
      case .defectNotified, .handedOver, .readyNotified, .returned, .replaced, .partReplaced, .inspectionDone,
        .inspectionMissed:
        false
      }
    case .commissioned: false
    }
  }

  /// The event as it is stored: texts trimmed, at home in its stay, its reason in place.
  func checked(
    in shop: ShopSettings, on today: Day, ticket: TicketID?, reason: String?
  ) -> Result<RecordedEvent, Refusal> {
    guard day <= today, day >= today.adding(months: -600) else { return .failure(.unacceptable("event.day")) }
    guard case .event(var event, let part) = self else { return .success(self) }
    event.stay = ticket?.description ?? event.stay
    switch event.what {
    case .partReplaced(let name):
      guard let name = cleaned(name) else { return .failure(.missing("event.part")) }
      guard isShortText(name) else { return .failure(.unacceptable("event.part")) }
      event.what = .partReplaced(name)
    case .substantialRepair: event.what = .substantialRepair(reason: reason ?? "")
    case .returned(let end):
      if let fee = end.fee, fee.currency != shop.currency || fee.minorUnits < 0 {
        return .failure(.unacceptable("event.fee"))
      }
      if let months = end.repairGuaranteeMonths, !(0...600).contains(months) {
        return .failure(.unacceptable("event.months"))
      }
    default: break
    }
    let serials = [part?.out, part?.into].map { $0.flatMap(cleaned) }
    guard serials.allSatisfy({ $0.map(isShortText) ?? true }) else {
      return .failure(.unacceptable("event.serial"))
    }
    let isKnown = part?.condition != nil || serials.contains { $0 != nil }
    let details = PartDetails(out: serials[0], into: serials[1], condition: part?.condition)
    return .success(.event(event, part: isKnown ? details : nil))
  }
}
