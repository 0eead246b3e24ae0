/// Records an inspection that was done, or corrects such a record.
public struct RecordInspection: DeskCommand, Hashable {
  public static let kind = "inspection.record"

  public struct Answer: Codable, Sendable, Hashable {
    public var inspection: InspectionID
    /// When the unit is due again, by the soonest of its plans.
    public var nextDue: Day?
  }

  public var unit: UnitID
  /// Nil counts for every plan of the unit.
  public var plan: InspectionPlanID?
  public var day: Day
  /// Who did it; nil is the person who records it.
  public var technician: StaffID?
  public var bookEntry: String?
  public var reading: CounterValue?
  public var result: Inspection.Result
  public var note: String?
  /// The record that this one replaces; `withdrawn` as a result takes it back.
  public var corrects: InspectionID?

  public init(
    unit: UnitID, plan: InspectionPlanID? = nil, day: Day, technician: StaffID? = nil,
    bookEntry: String? = nil, reading: CounterValue? = nil, result: Inspection.Result = .passed,
    note: String? = nil, corrects: InspectionID? = nil
  ) {
    self.unit = unit
    self.plan = plan
    self.day = day
    self.technician = technician
    self.bookEntry = bookEntry
    self.reading = reading
    self.result = result
    self.note = note
    self.corrects = corrects
  }

  public var permission: Permission { .inspect }

  public func subject(of answer: Answer) -> String? { "inspection \(answer.inspection)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard try desk.unit(unit) != nil else { return .refused(.notFound("unit")) }
    if let refusal = try refusal(in: desk, envelope) { return .refused(refusal) }
    let record = Inspection(
      id: InspectionID(0), unit: unit, plan: plan, day: day, technician: technician ?? envelope.actor.staffID,
      bookEntry: bookEntry.flatMap(cleaned), reading: reading, result: result, note: note.flatMap(cleaned),
      ticket: try corrects.flatMap { (id) throws(StoreFailure) in try desk.inspection(id)?.ticket },
      corrects: corrects, recordedAt: envelope.now, recordedBy: envelope.actor.staffID)
    return .done(try desk.keep(record, on: envelope.today))
  }

  private func refusal(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Refusal? {
    if let plan {
      guard try desk.inspectionPlan(plan)?.unit == unit else { return .notFound("plan") }
    }
    guard Day.ofOperation(until: envelope.today).contains(day) else { return .unacceptable("inspection.day") }
    if let technician, try desk.staff(technician) == nil { return .notFound("staff") }
    if let bookEntry, !isShortText(bookEntry) { return .unacceptable("inspection.bookEntry") }
    if let note, !isLongText(note) { return .unacceptable("inspection.note") }
    if let corrects {
      let effective = Inspection.effective(try desk.inspections(of: unit))
      guard effective.contains(where: { $0.id == corrects }) else { return .notFound("inspection") }
    } else if result == .withdrawn {
      return .unacceptable("inspection.result")
    }
    guard let reading else { return nil }
    return try desk.refusal(of: reading, at: unit, day: day, correcting: corrects)
  }
}

/// Records what a unit's counter shows.
public struct ReadCounter: DeskCommand, Hashable {
  public static let kind = "inspection.readCounter"

  public struct Answer: Codable, Sendable, Hashable {
    public var reading: CounterReadingID
    /// The worst state of the unit's plans now.
    public var state: DueState?
  }

  public var unit: UnitID
  public var reading: CounterValue
  public var day: Day
  /// The counter was replaced and begins with this number.
  public var restarted: Bool

  public init(unit: UnitID, reading: CounterValue, day: Day, restarted: Bool = false) {
    self.unit = unit
    self.reading = reading
    self.day = day
    self.restarted = restarted
  }

  public var permission: Permission { .inspect }

  public func subject(of answer: Answer) -> String? { "unit \(unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard try desk.unit(unit) != nil else { return .refused(.notFound("unit")) }
    guard Day.ofOperation(until: envelope.today).contains(day) else {
      return .refused(.unacceptable("reading.day"))
    }
    if let refusal = try desk.refusal(of: reading, at: unit, day: day, restarted: restarted) {
      return .refused(refusal)
    }
    let id = try desk.add(
      CounterReading(
        id: CounterReadingID(0), unit: unit, counter: reading.counter, value: reading.value, day: day,
        restarted: restarted, recordedAt: envelope.now, recordedBy: envelope.actor.staffID))
    let states = try desk.settlePlans(of: unit, on: envelope.today).map(\.state)
    return .done(Answer(reading: id, state: DueState.allCases.last(where: states.contains)))
  }
}

extension DeskTransaction {
  /// Why a counter cannot have shown this: it never falls, unless it was replaced.
  ///
  /// - Parameter correcting: the record of an inspection whose own reading no longer counts.
  func refusal(
    of reading: CounterValue, at unit: UnitID, day: Day, restarted: Bool = false,
    correcting: InspectionID? = nil
  ) throws(StoreFailure) -> Refusal? {
    guard (0...CounterReading.largest).contains(reading.value) else { return .unacceptable("reading.value") }
    let others = try readings(of: unit)
      .standing(beside: try inspections(of: unit), correcting: correcting)
      .filter { $0.counter == reading.counter }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    if !restarted, let before = others.last(where: { $0.day <= day }), before.value > reading.value {
      return Refusal(.counterFell, ["value": String(before.value)])
    }
    if let behind = others.first(where: { $0.day > day }), !behind.restarted, behind.value < reading.value {
      return .unacceptable("reading.value")
    }
    return nil
  }

  /// Adds a record with its reading and what the unit's plans then say.
  func keep(_ record: Inspection, on today: Day) throws(StoreFailure) -> RecordInspection.Answer {
    if let reading = record.reading, record.result != .withdrawn {
      _ = try add(
        CounterReading(
          id: CounterReadingID(0), unit: record.unit, counter: reading.counter, value: reading.value,
          day: record.day, recordedAt: record.recordedAt, recordedBy: record.recordedBy))
    }
    var told = record
    told.nextDue = try dueAfter(record, on: today)
    let id = try add(told)
    _ = try settlePlans(of: record.unit, on: today)
    return RecordInspection.Answer(inspection: id, nextDue: told.nextDue)
  }

  /// The soonest due day of the unit's plans once `record` is on file.
  private func dueAfter(_ record: Inspection, on today: Day) throws(StoreFailure) -> Day? {
    var added = record
    added.id = InspectionID(Int64.max)
    let (done, shown) = (try inspections(of: record.unit) + [added], try readings(of: record.unit))
    return try inspectionPlans(of: .unit(record.unit)).filter { $0.isLive(on: today) }
      .compactMap { $0.standing(after: done, readings: shown, on: today)?.nextDue }.min()
  }

  /// Keeps the records of inspections in step with a ticket: one while it says that the inspection was done, none when
  /// that step is taken back or the device is recalled.
  func followInspection(of ticket: Ticket, _ envelope: CommandEnvelope) throws(StoreFailure) {
    let standing = Inspection.effective(try inspections(by: ticket.id)).last
    if ticket.outcome == .inspectionDone, standing == nil {
      let record = Inspection(
        id: InspectionID(0), unit: ticket.unit, day: envelope.today,
        technician: ticket.technician ?? ticket.tests?.by ?? envelope.actor.staffID, ticket: ticket.id,
        recordedAt: envelope.now, recordedBy: envelope.actor.staffID)
      _ = try keep(record, on: envelope.today)
    } else if ticket.outcome != .inspectionDone, var record = standing {
      record.corrects = record.id
      record.result = .withdrawn
      record.recordedAt = envelope.now
      record.recordedBy = envelope.actor.staffID
      _ = try keep(record, on: envelope.today)
    }
  }
}
