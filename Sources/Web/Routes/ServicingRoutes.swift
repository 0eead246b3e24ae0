import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// A unit's life, the entry about one repair, and the statement of a customer's servicing: printed or as files.
  var servicingRoutes: [StaffRoute] {
    [
      .may(.print, method: .post, "/api/units/{id}/life") { call in
        let fields = try call.call.read(LifeFields.self)
        let command = PrintUnitLife(unit: try call.call.id(), isForCustomer: fields.forCustomer)
        return owed(try await perform(command, call, id: fields.id))
      },
      .may(.scan, method: .get, "/api/units/{id}/life.pdf") { call in try await lifeFile(call) },
      .may(.print, method: .post, "/api/tickets/{id}/repair-entry") { call in
        let fields = try call.call.read(RepairEntryFields.self)
        let command = PrintRepairEntry(ticket: try call.call.id(), cause: fields.cause, work: fields.work)
        return owed(try await perform(command, call, id: fields.id))
      },
      .may(.readCustomer, method: .get, "/api/customers/{id}/statement") { call in
        let statement = try await statement(call)
        return Answer.json { statement.write(into: &$0, for: call.reader) }
      },
      .may(.readCustomer, method: .get, "/api/customers/{id}/statement.pdf") { call in
        let statement = try await statement(call)
        let paper = statement.paper(of: desk.shop, isDetailed: try isDetailed(call))
        return try await file(paper, name: "statement-\(statement.customer.id)-\(statement.to).pdf")
      },
      .may(.readCustomer, method: .get, "/api/customers/{id}/statement.csv") { call in
        try await table(.csv, call)
      },
      .may(.readCustomer, method: .get, "/api/customers/{id}/statement.xlsx") { call in
        try await table(.xlsx, call)
      },
      .may(.print, method: .post, "/api/customers/{id}/statement") { call in
        let fields = try call.call.read(StatementFields.self)
        let command = PrintServicingStatement(
          customer: try call.call.id(), from: fields.from, to: fields.to, isDetailed: fields.detailed)
        return owed(try await perform(command, call, id: fields.id))
      },
    ]
  }

  private func owed(_ paper: PaperOwed) -> Response {
    Answer.json(.created) { $0.member("paper", paper.paper) }
  }

  /// The sheet as it would be printed here, as a page for screens.
  private func file(_ paper: Paper, name: String) async throws -> Response {
    let form = await needs.paper.usualForm(paper.kind)
    let drawn = try needs.paper.drawer.draw(paper, for: form.medium, on: form.page)
    return Answer.file(drawn.bytes, type: drawn.format.rawValue, name: name)
  }

  /// `customer=1` names nobody; neither does the file of somebody who may not read customers.
  private func lifeFile(_ call: StaffCall) async throws -> Response {
    let unit = try call.call.id(UnitID.self)
    let isForCustomer = try flag("customer", call) || !call.member.may(.readCustomer)
    guard let paper = try await desk.lifePaper(of: unit, isForCustomer: isForCustomer) else {
      throw Refusal.notFound("unit")
    }
    return try await file(paper, name: "life-\(unit).pdf")
  }

  // MARK: Statements

  /// `from` and `to`: the first and last day of returns, both included.
  private func statement(_ call: StaffCall) async throws -> ServicingStatement {
    func day(_ name: String) throws -> Day {
      guard let text = try call.call.query(name) else { throw Refusal.missing(name) }
      guard let day = Day(iso: text) else { throw Refusal.unacceptable(name) }
      return day
    }
    let customer = try call.call.id(CustomerID.self)
    return try await desk.servicing(of: customer, from: day("from"), to: day("to")).get()
  }

  private func isDetailed(_ call: StaffCall) throws -> Bool { try flag("detailed", call) }

  private func flag(_ name: String, _ call: StaffCall) throws -> Bool {
    switch try call.call.query(name) {
    case nil, "0"?: return false
    case "1"?: return true
    default: throw Refusal.unacceptable(name)
    }
  }

  private func table(_ form: TableForm, _ call: StaffCall) async throws -> Response {
    let statement = try await statement(call)
    let table = ServicingTable(statement, isDetailed: try isDetailed(call), in: call.language)
    return Answer.download(
      "statement-\(statement.customer.id)-\(statement.to).\(form.rawValue)", type: form.mediaType,
      needs.tables.pieces(of: form, heading: table.heading, whole: table.rows))
  }
}

extension ServicingStatement: View {
  /// What it adds up to, to be seen before it is printed.
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("from", from.description)
    json.member("to", to.description)
    json.member("units", byUnit.count)
    json.member("stays", stays.count)
    json.member("days", stays.days)
    json.optional("amount", stays.price, for: reader)
  }
}

private struct LifeFields: Fields {
  let id: CommandID
  let forCustomer: Bool
  enum CodingKeys: String, CodingKey { case id, forCustomer }
}

private struct RepairEntryFields: Fields {
  let id: CommandID
  let cause: String
  let work: String?
  enum CodingKeys: String, CodingKey { case id, cause, work }
}

private struct StatementFields: Fields {
  let id: CommandID
  let from: Day
  let to: Day
  let detailed: Bool
  enum CodingKeys: String, CodingKey { case id, from, to, detailed }
}
