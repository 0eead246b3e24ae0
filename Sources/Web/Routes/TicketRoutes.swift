import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Lines of one page of the ticket list.
  private static let lines = 50

  var ticketRoutes: [StaffRoute] {
    [
      .may(.scan, .readReports, method: .get, "/api/tickets") { call in try await tickets(call) },
      .may(.takeIn, method: .post, "/api/tickets") { call in try await openTicket(call) },
      .may(.scan, .readReports, method: .get, "/api/tickets/{id}") { call in try await ticket(call) },
      .may(
        .moveStage, .takeIn, .test, .recall, .handOut, .closeCancelled, .closeDisposed, method: .post,
        "/api/tickets/{id}/moves"
      ) { call in try await change(call, MoveFields.self) },
      .may(.placeOnShelf, method: .post, "/api/tickets/{id}/shelf") { call in
        try await change(call, ShelfFields.self)
      },
      .may(.assign, method: .post, "/api/tickets/{id}/technician") { call in
        try await change(call, TechnicianFields.self)
      },
      .may(.decideCoverage, method: .post, "/api/tickets/{id}/coverage") { call in
        try await change(call, CoverageFields.self)
      },
      .may(.price, method: .post, "/api/tickets/{id}/approval") { call in
        try await change(call, ApprovalFields.self)
      },
      .may(.test, method: .post, "/api/tickets/{id}/tests") { call in try await change(call, TestFields.self)
      },
      .may(.price, method: .post, "/api/tickets/{id}/amount") { call in
        try await change(call, AmountFields.self)
      },
      .may(.handOut, method: .post, "/api/tickets/{id}/notice") { call in
        try await change(call, NoticeFields.self)
      },
      .may(.moveStage, method: .post, "/api/tickets/{id}/replacement") { call in
        try await change(call, ReplacementFields.self)
      },
    ]
  }

  private func change<F: TicketFields>(_ call: StaffCall, _ type: F.Type) async throws -> Response {
    let id = try call.call.id(TicketID.self)
    let fields = try call.call.read(F.self)
    let command = fields.command(for: id, in: desk.shop.currency)
    let changed = try await perform(command, call, id: fields.id)
    let view = try await desk.store.read { (desk) throws(StoreFailure) -> TicketView? in
      guard let ticket = try desk.ticket(changed.ticket) else { return nil }
      return try desk.view(of: ticket)
    }
    guard let view else { throw Refusal.notFound("ticket") }
    return Answer.json { $0.member("ticket", view, for: call.reader) }
  }

  private func tickets(_ call: StaffCall) async throws -> Response {
    var filter = TicketFilter.open
    if let stages = try call.call.query("stage") {
      let chosen = stages.split(separator: ",").map { Stage(rawValue: String($0)) }
      guard !chosen.contains(nil) else { throw Refusal.unacceptable("stage") }
      filter.stages = Set(chosen.compactMap { $0 })
    }
    switch try call.call.query("technician") {
    case "me"?: filter.technician = call.member.id
    case let text?:
      guard let id = Int64(text) else { throw Refusal.unacceptable("technician") }
      filter.technician = StaffID(id)
    case nil: break
    }
    if let text = try call.call.query("before") {
      guard let id = Int64(text) else { throw Refusal.unacceptable("before") }
      filter.before = TicketID(id)
    }
    let chosen = filter
    let text = try call.call.query("q")
    let lines = try await desk.store.read { (desk) throws(StoreFailure) -> [TicketView] in
      let tickets: [Ticket] =
        if let text { try desk.tickets(numbered: text) } else {
          try desk.tickets(chosen, limit: StaffSite.lines + 1)
        }
      var lines: [TicketView] = []
      for ticket in tickets { lines.append(try desk.line(of: ticket)) }
      return lines
    }
    return Answer.json {
      $0.member("tickets", Array(lines.prefix(StaffSite.lines)), for: call.reader)
      $0.member("more", lines.count > StaffSite.lines)
    }
  }

  private func ticket(_ call: StaffCall) async throws -> Response {
    let id = try call.call.id(TicketID.self)
    let reader = try call.readerAsAsked
    let (shop, today) = (desk.shop, call.today)
    let file = try await desk.store.read { (desk) throws(StoreFailure) -> TicketFile? in
      guard let ticket = try desk.ticket(id), let unit = try desk.unit(ticket.unit) else { return nil }
      let sheet = try desk.sheet(unit, shop, today)
      return TicketFile(
        ticket: try desk.view(of: ticket), sheet: sheet,
        told: try desk.toldVerdict(of: id).map { ToldVerdictView(told: $0, now: sheet.verdict) },
        faultName: sheet.entries.faultName(of: id),
        history: try desk.history(of: id), papers: try desk.papers(of: id),
        names: try desk.names(in: try desk.history(of: id)))
    }
    guard let file else { throw Refusal.notFound("ticket") }
    return Answer.json { file.write(into: &$0, for: reader) }
  }
}

/// All that is kept of one ticket.
private struct TicketFile: View, Sendable {
  let ticket: TicketView
  let sheet: UnitSheet
  let told: ToldVerdictView?
  let faultName: String?
  let history: [TicketEvent]
  let papers: [PaperEntry]
  let names: HistoryNames

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("ticket", ticket, for: reader)
    json.member("sheet", sheet, for: reader)
    json.member("told", told, for: reader)
    json.member("faultName", faultName)
    json.member("history", listOf: history) { json, event in
      json.element {
        $0.member("id", event.id)
        $0.member("at", event.at.milliseconds)
        $0.member("who", event.actor.flatMap { names.staff[$0] })
        $0.member("station", event.station.rawValue)
        $0.member("text", event.what.text(reader.language, names))
        $0.optional("reason", event.reason)
      }
    }
    json.member(
      "papers", papers.map { PaperView(entry: $0, number: ticket.ticket.number) }, for: reader)
  }
}

extension DeskReading {
  /// The one ticket with this number; none when it is no ticket number.
  fileprivate func tickets(numbered text: String) throws(StoreFailure) -> [Ticket] {
    guard let number = TicketNumber(text), let ticket = try ticket(number) else { return [] }
    return [ticket]
  }

  fileprivate func names(in history: [TicketEvent]) throws(StoreFailure) -> HistoryNames {
    var names = HistoryNames()
    for shelf in try shelves() { names.shelves[shelf.id] = shelf.name }
    for member in try staff() { names.staff[member.id] = member.name }
    for event in history {
      if case .replaced(let unit) = event.what { names.units[unit] = try self.unit(unit)?.serial.text }
    }
    return names
  }
}
