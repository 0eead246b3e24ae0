import Hummingbird
import ServiceDesk

extension StaffSite {
  var guaranteeRoutes: [StaffRoute] {
    [
      .may(.recordGuarantee, .decideCoverage, method: .post, "/api/units/{id}/guarantee-events") { call in
        let unit = try call.call.id(UnitID.self)
        let fields = try call.call.read(GuaranteeEventFields.self)
        _ = try await perform(try fields.command(for: unit), call, id: fields.id)
        return try await sheet(of: unit, call)
      },
      .may(.recordGuarantee, method: .post, "/api/units/{id}/sale") { call in
        let unit = try call.call.id(UnitID.self)
        let fields = try call.call.read(SaleFactsFields.self)
        _ = try await perform(fields.command(for: unit, in: desk.shop.currency), call, id: fields.id)
        return try await sheet(of: unit, call)
      },
      .may(.overrideVerdict, method: .post, "/api/units/{id}/overrides") { call in
        let unit = try call.call.id(UnitID.self)
        let fields = try call.call.read(OverrideFields.self)
        _ = try await perform(fields.command(for: unit), call, id: fields.id)
        return try await sheet(of: unit, call)
      },
      .may(.decideCoverage, .overrideVerdict, method: .post, "/api/guarantee-entries/{id}/withdrawal") {
        call in
        try await withdraw(try call.call.id(GuaranteeEntryID.self), call)
      },
      .may(.nameFault, method: .post, "/api/tickets/{id}/fault") { call in
        let ticket = try call.call.id(TicketID.self)
        let fields = try call.call.read(FaultNameFields.self)
        let answer = try await perform(NameFault(ticket: ticket, name: fields.name), call, id: fields.id)
        return Answer.json(.created) { $0.member("entry", answer.entry) }
      },
      .may(.scan, .readReports, method: .get, "/api/reports/deadlines") { call in try await deadlines(call) },
      .may(.readReports, method: .get, "/api/reports/repeats") { call in try await repeats(call) },
    ]
  }

  private func sheet(of unit: UnitID, _ call: StaffCall) async throws -> Response {
    guard let sheet = try await desk.sheet(of: unit) else { throw Refusal.notFound("unit") }
    return Answer.json(.created) { $0.member("unit", sheet, for: call.reader) }
  }

  /// An override is withdrawn by whoever may override, a recorded fact by whoever decides about cover.
  private func withdraw(_ id: GuaranteeEntryID, _ call: StaffCall) async throws -> Response {
    let fields = try call.call.read(WithdrawalFields.self)
    let entry = try await desk.store.read { (desk) throws(StoreFailure) in try desk.guaranteeEntry(id) }
    guard let entry else { throw Refusal.notFound("guaranteeEntry") }
    if case .overridden = entry.what {
      _ = try await perform(WithdrawOverride(entry: id, reason: fields.reason), call, id: fields.id)
    } else {
      _ = try await perform(WithdrawGuaranteeEvent(entry: id, reason: fields.reason), call, id: fields.id)
    }
    return try await sheet(of: entry.unit, call)
  }

  /// `days`: how far ahead, 0 to 366; 7 unless told otherwise.
  private func deadlines(_ call: StaffCall) async throws -> Response {
    var days = 7
    if let text = try call.call.query("days") {
      guard let number = Int(text), (0...366).contains(number) else { throw Refusal.unacceptable("days") }
      days = number
    }
    let due = try await desk.deadlinesDue(by: call.today.adding(days: days))
    let lines = try await desk.store.read { (desk) throws(StoreFailure) -> [DeadlineLine] in
      var lines: [DeadlineLine] = []
      for due in due { lines.append(DeadlineLine(due: due, ticket: try desk.line(of: due.ticket))) }
      return lines
    }
    return Answer.json { $0.member("deadlines", lines, for: call.reader) }
  }

  /// `from` and `to`: days, both included; the year up to today unless told otherwise.
  private func repeats(_ call: StaffCall) async throws -> Response {
    let to = try day("to", call) ?? call.today
    let from = try day("from", call) ?? to.adding(months: -12)
    guard from <= to, from >= to.adding(months: -120) else { throw Refusal.unacceptable("from") }
    let today = call.today
    let lines = try await desk.store.read { (desk) throws(StoreFailure) -> [ModelRepeatsLine] in
      var lines: [ModelRepeatsLine] = []
      for line in try desk.modelRepeats(from: from, to: to, on: today) {
        lines.append(ModelRepeatsLine(line: line, product: try desk.product(line.product)?.details.title))
      }
      return lines
    }
    return Answer.json {
      $0.member("from", from.description)
      $0.member("to", to.description)
      $0.member("models", lines, for: call.reader)
    }
  }

  private func day(_ name: String, _ call: StaffCall) throws -> Day? {
    guard let text = try call.call.query(name) else { return nil }
    guard let day = Day(iso: text) else { throw Refusal.unacceptable(name) }
    return day
  }
}

private struct DeadlineLine: View, Sendable {
  let due: DeadlineDue
  let ticket: TicketView

  func write(into json: inout JSONText, for reader: Reader) {
    due.deadline.write(into: &json, for: reader)
    json.member("days", reader.today.days(until: due.dueDay))
    json.member("ticket", ticket, for: reader)
  }
}

private struct ModelRepeatsLine: View, Sendable {
  let line: ModelRepeats
  let product: String?

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("product", line.product)
    json.member("title", product)
    json.member("repairs", line.repairs)
    json.member("units", line.units)
    json.member("unitsWithRepeats", line.unitsWithRepeats)
    json.member("most", line.most)
    json.optional("commonFault", line.commonFault)
    json.member("daysOut", line.daysOut)
  }
}

/// A fact that no ticket tells; `kind` names it as in `domain.md` 1.0.
private struct GuaranteeEventFields: Fields {
  let id: CommandID
  let kind: RecordedEvent.Kind
  let day: Day
  let ticket: TicketID?
  let part: String?
  let serialOut: String?
  let serialIn: String?
  /// What a part was when it was put in.
  let condition: PartCondition?
  let by: SaleTerms.Commissioning.By?
  let reason: String?
  enum CodingKeys: String, CodingKey {
    case id, kind, day, ticket, part, serialOut, serialIn, condition, by, reason
  }

  func command(for unit: UnitID) throws -> RecordGuaranteeEvent {
    let details = RecordedEvent.PartDetails(out: serialOut, into: serialIn, condition: condition)
    let event = RecordedEvent.of(kind, on: day, part: part, details: details, by: by, reason: reason)
    return RecordGuaranteeEvent(unit: unit, ticket: ticket, event: try event.get(), reason: reason)
  }
}

/// What was not known of a sale; what is not given stays.
private struct SaleFactsFields: Fields {
  let id: CommandID
  let price: Int64?
  let guaranteeMonths: Int?
  let contractMonths: Int?
  let goodsGroup: String?
  let hasDigitalElements: Bool?
  enum CodingKeys: String, CodingKey {
    case id, price, guaranteeMonths, contractMonths, goodsGroup, hasDigitalElements
  }

  func command(for unit: UnitID, in currency: Currency) -> DescribeSale {
    DescribeSale(
      unit: unit,
      facts: SaleFacts(
        price: price.map { Money(minorUnits: $0, currency: currency) }, guaranteeMonths: guaranteeMonths,
        contractMonths: contractMonths, goodsGroup: goodsGroup, hasDigitalElements: hasDigitalElements))
  }
}

private struct OverrideFields: Fields {
  let id: CommandID
  let ticket: TicketID?
  let clock: GuaranteeClock.Kind?
  let status: GuaranteeVerdict.Status
  let lastCoveredDay: Day?
  let reason: String
  enum CodingKeys: String, CodingKey { case id, ticket, clock, status, lastCoveredDay, reason }

  func command(for unit: UnitID) -> OverrideVerdict {
    OverrideVerdict(
      unit: unit, ticket: ticket,
      verdict: VerdictOverride(clock: clock, status: status, lastCoveredDay: lastCoveredDay), reason: reason)
  }
}

private struct WithdrawalFields: Fields {
  let id: CommandID
  let reason: String
  enum CodingKeys: String, CodingKey { case id, reason }
}

private struct FaultNameFields: Fields {
  let id: CommandID
  let name: String
  enum CodingKeys: String, CodingKey { case id, name }
}
