import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  var inspectionRoutes: [StaffRoute] {
    [
      .may(.scan, .readAlarms, method: .get, "/api/inspections") { call in try await care(call) },
      .may(.inspect, method: .post, "/api/inspections") { call in
        let fields = try call.call.read(InspectionFields.self)
        let done = try await perform(try fields.command, call, id: fields.id)
        return Answer.json(.created) {
          $0.member("inspection", done.inspection)
          $0.optional("nextDue", done.nextDue)
        }
      },
      .may(.inspect, method: .post, "/api/inspections/readings") { call in
        let fields = try call.call.read(ReadingFields.self)
        let read = try await perform(
          ReadCounter(
            unit: fields.unit, reading: CounterValue(fields.counter, fields.value), day: fields.day,
            restarted: fields.restarted ?? false), call, id: fields.id)
        return Answer.json(.created) {
          $0.member("reading", read.reading)
          $0.optional("state", read.state?.rawValue)
        }
      },
      .may(.inspect, method: .post, "/api/inspections/plans") { call in
        let fields = try call.call.read(PlanFields.self)
        let made = try await perform(try fields.command(in: desk.shop, on: call.today), call, id: fields.id)
        return Answer.json(.created) {
          $0.member("plan", made.plan)
          $0.optional("nextDue", made.nextDue)
        }
      },
      .may(.inspect, method: .post, "/api/inspections/plans/{id}/end") { call in
        let fields = try call.call.read(ReasonFields.self)
        let command = EndInspectionPlan(plan: try call.call.id(), reason: fields.reason)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      // A run at a time; the page goes on behind `last` until there is none.
      .may(.inspect, method: .post, "/api/inspections/plans/{id}/units") { call in
        let fields = try call.call.read(AdoptFields.self)
        let run = try await perform(
          AdoptInspectionPlan(plan: try call.call.id(), after: fields.after), call, id: fields.id)
        return Answer.json {
          $0.member("adopted", run.adopted)
          $0.optional("last", run.last?.rawValue)
        }
      },
    ]
  }

  /// What is agreed and done for the unit that `unit` names.
  private func care(_ call: StaffCall) async throws -> Response {
    guard let number = try call.call.query("unit").flatMap(Int64.init) else { throw Refusal.missing("unit") }
    let (id, today) = (UnitID(number), call.today)
    let view = try await desk.store.read { (desk) throws(StoreFailure) -> UnitCareView? in
      guard let unit = try desk.unit(id) else { return nil }
      let care = try desk.care(of: unit, on: today)
      var names: [StaffID: String] = [:]
      for technician in Set(care.inspections.compactMap(\.technician)) {
        names[technician] = try desk.staff(technician)?.name
      }
      return UnitCareView(care: care, unit: unit, product: try desk.product(unit.product), staff: names)
    }
    guard let view else { throw Refusal.notFound("unit") }
    return Answer.json { view.write(into: &$0, for: call.reader) }
  }
}

/// A reason for something that ends.
struct ReasonFields: Fields {
  let id: CommandID
  let reason: String
  enum CodingKeys: String, CodingKey { case id, reason }
}

private struct AdoptFields: Fields {
  let id: CommandID
  let after: UnitID?
  enum CodingKeys: String, CodingKey { case id, after }
}

private struct ReadingFields: Fields {
  let id: CommandID
  let unit: UnitID
  let counter: UnitCounter
  let value: Int64
  let day: Day
  let restarted: Bool?
  enum CodingKeys: String, CodingKey { case id, unit, counter, value, day, restarted }
}

private struct InspectionFields: Fields {
  let id: CommandID
  let unit: UnitID
  let plan: InspectionPlanID?
  let day: Day
  let technician: StaffID?
  let bookEntry: String?
  let counter: UnitCounter?
  let value: Int64?
  let result: Inspection.Result?
  let note: String?
  let corrects: InspectionID?
  enum CodingKeys: String, CodingKey {
    case id, unit, plan, day, technician, bookEntry, counter, value, result, note, corrects
  }

  var command: RecordInspection {
    get throws {
      var reading: CounterValue?
      if let counter, let value { reading = CounterValue(counter, value) }
      guard reading != nil || counter == nil && value == nil else { throw Refusal.missing("reading.value") }
      return RecordInspection(
        unit: unit, plan: plan, day: day, technician: technician, bookEntry: bookEntry, reading: reading,
        result: result ?? .passed, note: note, corrects: corrects)
    }
  }
}

/// A plan by a law (`rule`), or by terms of its own.
private struct PlanFields: Fields {
  let id: CommandID
  let unit: UnitID?
  let product: ProductID?
  let rule: String?
  let intervalMonths: Int?
  let counter: UnitCounter?
  let counterLimit: Int64?
  let earlyDays: Int?
  let graceDays: Int?
  let ground: InspectionGround.Kind?
  let source: String?
  let anchor: Day?
  let anchorReading: Int64?
  enum CodingKeys: String, CodingKey {
    case id, unit, product, rule, intervalMonths, counter, counterLimit, earlyDays, graceDays, ground, source
    case anchor, anchorReading
  }

  func command(in shop: ShopSettings, on today: Day) throws -> PlanInspections {
    let subject: InspectionPlan.Subject
    switch (unit, product) {
    case (let unit?, nil): subject = .unit(unit)
    case (nil, let product?): subject = .product(product)
    default: throw Refusal.missing("unit")
    }
    var terms = InspectionTerms(
      intervalMonths: intervalMonths, earlyDays: earlyDays, graceDays: graceDays ?? 0)
    if let counter {
      guard let counterLimit else { throw Refusal.missing("plan.counterLimit") }
      terms.counterLimit = CounterValue(counter, counterLimit)
    }
    var why = InspectionGround(ground ?? .guaranteeStatement, rule: source)
    if let rule {
      guard let law = InspectionRule.ofInspections(rule, in: shop.country, on: today) else {
        throw Refusal.unacceptable("plan.rule")
      }
      terms = law.terms(over: terms)
      why = InspectionGround(.law, rule: law.id)
    }
    return PlanInspections(
      subject: subject, terms: terms, ground: why, anchor: anchor, anchorReading: anchorReading ?? 0)
  }
}
