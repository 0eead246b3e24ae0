/// Something that happened to a unit and may move one of its clocks.
public struct GuaranteeEvent: Sendable, Hashable {
  public var day: Day
  public var what: What
  /// What the events of one repair have in common, such as the ticket's number.
  ///
  /// Events without it are put together by their days: a notification or hand-over opens a repair, a return closes it.
  public var stay: String?
  /// On what ground the repair was asked for; nil when nobody said, which counts as a guarantee claim.
  ///
  /// One event of a stay is enough to say it. A paid repair and the guarantee of an earlier repair move neither the
  /// legal nor the commercial clock.
  public var under: ClaimBasis?

  public init(_ what: What, on day: Day, stay: String? = nil, under: ClaimBasis? = nil) {
    self.what = what
    self.day = day
    self.stay = stay
    self.under = under
  }

  public enum What: Sendable, Hashable {
    /// The seller or guarantor was told of the defect; a registration at the kiosk counts (W-D6).
    case defectNotified
    /// Since this day the customer provably cannot use the goods (W-PL10).
    case unusable
    case handedOver
    /// The written notice that it may be picked up was given (W-RO8).
    case readyNotified
    case returned(Return)
    /// The day on which the customer got the other unit.
    case replaced
    /// By its name as written on the worksheet: `power supply`.
    case partReplaced(String)
    /// A person's decision with its reason (W-PL11), never told by the program.
    case substantialRepair(reason: String)
    /// The workshop found that it cannot be repaired (W-HU9, W-RO10).
    case notRepairable
    /// The guarantor refused the claim (W-PL12).
    case guarantorRefused
    case inspectionDone
    /// A mandatory inspection was due and not done (W-IN2).
    case inspectionMissed
  }

  /// How a repair ended.
  public struct Return: Sendable, Hashable {
    public var outcome: Outcome
    /// What the customer paid for the repair, taxes and materials included (W-HU17).
    public var fee: Money?
    /// The guarantee that the repairer gave on this repair (L3), 0 to 600 months.
    public var repairGuaranteeMonths: Int?

    public init(_ outcome: Outcome, fee: Money? = nil, repairGuaranteeMonths: Int? = nil) {
      self.outcome = outcome
      self.fee = fee
      self.repairGuaranteeMonths = repairGuaranteeMonths
    }
  }
}

extension GuaranteeEvent.What {
  var isReturn: Bool { if case .returned = self { true } else { false } }

  /// Tells of a defect, and so begins a repair where none is open.
  var opensRepair: Bool {
    switch self {
    case .defectNotified, .handedOver, .unusable: true
    default: false
    }
  }

  var belongsToRepair: Bool { self != .inspectionDone && self != .inspectionMissed }

  /// The order of a repair's events on one day.
  var rank: Int {
    switch self {
    case .unusable: 0
    case .defectNotified: 1
    case .handedOver: 2
    case .notRepairable: 3
    case .partReplaced: 4
    case .substantialRepair: 5
    case .guarantorRefused: 6
    case .readyNotified: 7
    case .replaced: 8
    case .returned: 9
    case .inspectionDone: 10
    case .inspectionMissed: 11
    }
  }
}

extension GuaranteeEvent {
  /// Tells apart events of one kind on one day, so that the order of entering never matters.
  var sortText: String {
    let what =
      switch what {
      case .partReplaced(let part): part
      case .substantialRepair(let reason): reason
      case .returned(let how):
        "\(how.outcome.rawValue) \(how.fee?.minorUnits ?? -1) \(how.repairGuaranteeMonths ?? -1)"
      default: ""
      }
    return "\(what)\t\(stay ?? "")\t\(under?.rawValue ?? "")"
  }
}
