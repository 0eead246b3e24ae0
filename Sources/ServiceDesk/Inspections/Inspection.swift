/// One inspection that was done. Records are only added: a mistake is corrected by a further one.
public struct Inspection: Sendable, Hashable, Codable {
  public enum Result: String, Sendable, Hashable, Codable, CaseIterable {
    case passed
    /// It may be used on; what was noted has to be looked after.
    case passedWithRemarks
    case failed
    /// Recorded by mistake; only as a correction.
    case withdrawn

    public var isPassed: Bool { self == .passed || self == .passedWithRemarks }
  }

  public var id: InspectionID
  public var unit: UnitID
  /// The plan it was done for; nil counts for every plan of the unit.
  public var plan: InspectionPlanID?
  public var day: Day
  public var technician: StaffID?
  /// Number of the entry in the device's book: carte de intervenții, książka kasy, pénztárgépnapló.
  public var bookEntry: String?
  public var reading: CounterValue?
  public var result: Result
  public var note: String?
  /// The next due day as it was told, on paper or screen, when this was recorded.
  public var nextDue: Day?
  public var ticket: TicketID?
  /// The record that this one stands in place of.
  public var corrects: InspectionID?
  public var recordedAt: Moment
  public var recordedBy: StaffID?

  public init(
    id: InspectionID, unit: UnitID, plan: InspectionPlanID? = nil, day: Day, technician: StaffID? = nil,
    bookEntry: String? = nil, reading: CounterValue? = nil, result: Result = .passed, note: String? = nil,
    nextDue: Day? = nil, ticket: TicketID? = nil, corrects: InspectionID? = nil, recordedAt: Moment,
    recordedBy: StaffID? = nil
  ) {
    self.id = id
    self.unit = unit
    self.plan = plan
    self.day = day
    self.technician = technician
    self.bookEntry = bookEntry
    self.reading = reading
    self.result = result
    self.note = note
    self.nextDue = nextDue
    self.ticket = ticket
    self.corrects = corrects
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
  }

  /// What holds after all corrections, by the day on which it was done.
  public static func effective(_ all: [Inspection]) -> [Inspection] {
    let corrected = Set(all.compactMap(\.corrects))
    return all.filter { !corrected.contains($0.id) && $0.result != .withdrawn }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }
}

public struct InspectionID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}
