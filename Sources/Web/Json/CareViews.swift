import ServiceDesk

/// What is agreed and done for one unit, with the names that its ids stand for.
struct UnitCareView: View, Sendable {
  let care: UnitCare
  let unit: DeviceUnit
  let product: Product?
  let staff: [StaffID: String]

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("unit") {
      $0.member("id", unit.id)
      $0.member("serial", unit.serial.text)
      $0.member("product", product, for: reader)
    }
    json.member("fiscal", care.fiscal.rawValue)
    json.member("inspectionMissed", care.inspectionMissed)
    json.optional("state", care.state?.rawValue)
    json.member("plans", listOf: care.lines) { json, line in
      json.element { $0.write(line, for: reader) }
    }
    json.member("inspections", listOf: care.inspections) { json, done in
      json.element { $0.write(done, staff, for: reader) }
    }
    json.member("readings", listOf: care.readings) { json, reading in
      json.element {
        $0.member("day", reading.day.description)
        $0.member("counter", reading.counter.rawValue)
        $0.member("value", reading.value)
      }
    }
    json.member("contracts", care.contracts.map { ContractView(contract: $0) }, for: reader)
  }
}

extension JSONText {
  fileprivate mutating func write(_ line: UnitCare.Line, for reader: Reader) {
    member("id", line.plan.id)
    member("state", line.standing.state.rawValue)
    member("stateTitle", line.standing.state.title[reader.language])
    member("ground", line.plan.ground.kind.rawValue)
    member("groundTitle", line.plan.ground.kind.title[reader.language])
    optional("rule", line.plan.ground.rule)
    member("isOfProduct", line.plan.unit == nil)
    optional("intervalMonths", line.plan.terms.intervalMonths.map(Int64.init))
    if let limit = line.plan.terms.counterLimit {
      member("counter", limit.counter.rawValue)
      member("counterTitle", limit.counter.title[reader.language])
      member("counterLimit", limit.value)
      member("counted", line.standing.counted)
    }
    optional("lastDone", line.standing.lastDone)
    optional("nextDue", line.standing.nextDue)
    member("missed", line.standing.missed.map(\.description))
  }

  fileprivate mutating func write(
    _ done: Inspection, _ staff: [StaffID: String], for reader: Reader
  ) {
    member("id", done.id)
    member("day", done.day.description)
    member("result", done.result.rawValue)
    member("resultTitle", done.result.title[reader.language])
    optional("technician", done.technician.flatMap { staff[$0] })
    optional("bookEntry", done.bookEntry)
    optional("counter", done.reading?.counter.rawValue)
    optional("value", done.reading?.value)
    optional("note", done.note)
    optional("nextDue", done.nextDue)
    optional("ticket", done.ticket?.rawValue)
  }
}

/// A contract with the names of its customer and units, where a list has them.
struct ContractView: View, Sendable {
  let contract: ServiceContract
  var customer: Customer?
  var units: [String] = []

  func write(into json: inout JSONText, for reader: Reader) {
    let details = contract.details
    json.member("id", contract.id)
    json.member("number", details.number)
    json.optional("customer", customer, for: reader)
    json.member("from", details.from.description)
    json.optional("until", contract.lastDay)
    json.member("inForce", contract.isInForce(on: reader.today))
    json.member("visitsPerYear", details.visitsPerYear)
    json.member("coversLabour", details.coversLabour)
    json.member("coversParts", details.coversParts)
    json.member("count", contract.units.count)
    json.member("units", units)
    json.optional("endReason", contract.ended?.reason)
  }
}

/// An authorisation with its holder's name.
struct CertificateView: View, Sendable {
  let certificate: Certificate
  /// Nil for the firm.
  let holder: String?
  let isRenewed: Bool

  func write(into json: inout JSONText, for reader: Reader) {
    let state = certificate.state(on: reader.today)
    json.member("id", certificate.id)
    json.member("kind", certificate.kind.rawValue)
    json.member("kindTitle", certificate.kind.title[reader.language])
    json.member("holder", holder)
    json.member("number", certificate.details.number)
    json.member("issuer", certificate.details.issuer)
    json.member("validFrom", certificate.details.validFrom.description)
    json.optional("validUntil", certificate.lastDay)
    json.optional("document", certificate.details.document)
    json.member("state", state.rawValue)
    json.member("stateTitle", state.title[reader.language])
    json.member("isRenewed", isRenewed)
    json.optional("endReason", certificate.ended?.reason)
  }
}

extension AlarmLine: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("key", key)
    json.member("rule", rule)
    json.member("watch", watch.rawValue)
    json.member("watchTitle", watch.title[reader.language])
    json.member("day", day.description)
    json.member("state", state.rawValue)
    json.member("stateTitle", state.title[reader.language])
    json.member("isOver", state.isOver)
    json.member("text", text(reader.language))
    json.member("next", watch.nextAction[reader.language])
    json.optional("reminder", reminder(on: reader.today).map(Int64.init))
    json.optional("reminderText", reminderText(reader.language, on: reader.today))
    switch subject {
    case .ticket(let id, let number):
      json.member("ticket") {
        $0.member("id", id)
        $0.member("number", number.description)
      }
      json.optional("stage", stage?.rawValue)
    case .certificate(let id): json.member("certificate", id)
    case .contract(let id): json.member("contract", id)
    case .unit: break
    }
    json.optional("unit", unit?.rawValue)
    json.optional("device", device)
    json.optional("serial", serial)
    json.optional("holder", holder)
    json.optional("number", number)
    json.optional("law", law)
    json.optional("plan", plan?.rawValue)
    // Without the right to read customers only the first name is told, as everywhere (`reliability.md` 2.4).
    json.optional(
      "customer",
      reader.may(.readCustomer)
        ? customerName : customerName?.split(separator: " ").first.map(String.init))
    if let setAside {
      json.member("setAside") {
        $0.member("until", setAside.until.description)
        $0.member("reason", setAside.reason)
      }
    }
  }
}

extension AlarmRule: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("key", key)
    json.member("name", name ?? watch.title[reader.language])
    json.member("hasName", name != nil)
    json.member("watch", watch.rawValue)
    json.member("watchTitle", watch.title[reader.language])
    json.member("days", bounds.days)
    json.optional("leastAmount", bounds.leastAmount)
    json.optional("stage", bounds.stage?.rawValue)
    json.optional("productType", bounds.productType)
    json.optional("months", bounds.months.map(Int64.init))
    json.member("audience", Role.allCases.filter(audience.contains).map(\.rawValue))
    json.member("isEnabled", isEnabled)
  }
}
