/// The events of one repair, from the notification of the defect to the return.
struct RepairStay: Sendable, Hashable {
  private(set) var notified: Day?
  private(set) var unusable: Day?
  private(set) var handedOver: Day?
  private(set) var ready: Day?
  private(set) var returned: Returned?
  private(set) var replaced: Day?
  private(set) var parts: [Part] = []
  private(set) var substantial: Part?
  private(set) var notRepairable: Day?
  private(set) var refused: Day?
  private(set) var under: ClaimBasis?
  private(set) var firstDay: Day

  /// A part that was replaced, or a repair that somebody called substantial with a reason.
  struct Part: Sendable, Hashable {
    var day: Day
    var name: String
  }

  struct Returned: Sendable, Hashable {
    var day: Day
    var how: GuaranteeEvent.Return
  }

  init(_ event: GuaranteeEvent) {
    firstDay = event.day
    take(event)
  }

  /// Takes an event of this repair. What is told twice counts from its first day; a return from its last.
  mutating func take(_ event: GuaranteeEvent) {
    let day = event.day
    firstDay = min(firstDay, day)
    under = under ?? event.under
    switch event.what {
    case .defectNotified: notified = earlier(notified, day)
    case .unusable: unusable = earlier(unusable, day)
    case .handedOver: handedOver = earlier(handedOver, day)
    case .readyNotified: ready = earlier(ready, day)
    case .returned(let how):
      if returned.map({ $0.day <= day }) ?? true { returned = Returned(day: day, how: how) }
      if how.outcome == .irreparable { notRepairable = earlier(notRepairable, day) }
      if how.outcome == .replaced { replaced = replaced ?? day }
    case .replaced: replaced = earlier(replaced, day)
    case .partReplaced(let name): parts.append(Part(day: day, name: name))
    case .substantialRepair(let reason): substantial = substantial ?? Part(day: day, name: reason)
    case .notRepairable: notRepairable = earlier(notRepairable, day)
    case .guarantorRefused: refused = earlier(refused, day)
    case .inspectionDone, .inspectionMissed: break
    }
  }

  /// The day on which seller, guarantor or service learned of the defect (W-D6).
  ///
  /// Nil for an exchange of which nothing else is known.
  var claimedOn: Day? { earlier(notified, handedOver) ?? unusable ?? returned?.day }

  /// When it came back to the customer, as the unit itself or as another.
  var givenBackOn: Day? { returned?.day ?? replaced }

  var isOpen: Bool { claimedOn != nil && returned?.day == nil && replaced == nil && refused == nil }

  /// A claim under a guarantee; where nobody said, it counts as one.
  var isGuaranteeClaim: Bool { under?.isGuarantee ?? true }

  /// Whether it is a claim that this clock answers.
  func isClaim(under clock: GuaranteeClock.Kind) -> Bool {
    switch (under, clock) {
    case (nil, .legal), (nil, .commercial), (.legalGuarantee, .legal), (.commercialGuarantee, .commercial),
      (nil, .repair), (.repairGuarantee, .repair):
      true
    default: false
    }
  }

  /// What the repair came to, as far as the clocks care.
  enum Ending: Sendable, Hashable {
    case running, repaired, replaced
    /// The fault was confirmed and stayed: the time out of use counts, but it was no repair.
    case notRepairable
    case refunded
    /// No fault, refused, withdrawn or paid: it moves no clock.
    case noRemedy
  }

  var ending: Ending {
    if replaced != nil { return .replaced }
    switch returned?.how.outcome {
    case nil: return refused == nil ? .running : .noRemedy
    case .repairedUnderGuarantee: return .repaired
    case .replaced: return .replaced
    case .refund: return .refunded
    case .irreparable: return .notRepairable
    case .repairedPaid, .noFaultFound, .uneconomic, .quoteRefused, .quoteLapsed, .guaranteeRefused,
      .customerWithdrew, .inspectionDone:
      return .noRemedy
    }
  }

  /// The day on which the claim was refused.
  var refusedOn: Day? { refused ?? (returned?.how.outcome == .guaranteeRefused ? returned?.day : nil) }
}

/// The earlier of two days of which one may be unknown.
func earlier(_ a: Day?, _ b: Day?) -> Day? {
  guard let a, let b else { return a ?? b }
  return min(a, b)
}
