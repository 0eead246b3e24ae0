import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Papers that somebody asks for: of the shop itself, and those that answer a claim.
  var shopPaperRoutes: [StaffRoute] {
    [
      .may(.print, method: .post, "/api/papers/sheet") { call in
        let fields = try call.call.read(WallSheetFields.self)
        let owed = try await perform(
          PrintWallSheet(fields.sheet, in: fields.language), call, id: fields.id)
        return Answer.json(.created) { $0.member("papers", numbers: [owed.paper.rawValue]) }
      },
      .may(.print, method: .post, "/api/papers/shelves") { call in
        let fields = try call.call.read(ShelfLabelFields.self)
        let owed = try await perform(PrintShelfLabels(shelves: fields.shelves ?? []), call, id: fields.id)
        return Answer.json(.created) { $0.member("papers", numbers: owed.papers.map(\.rawValue)) }
      },
      .may(.print, method: .post, "/api/papers/day-close") { call in
        let fields = try call.call.read(DayCloseFields.self)
        let owed = try await perform(PrintDayClose(day: fields.day ?? call.today), call, id: fields.id)
        return Answer.json(.created) { $0.member("papers", numbers: [owed.paper.rawValue]) }
      },
      .may(.readCustomer, method: .post, "/api/papers/addresses") { call in
        let fields = try call.call.read(AddressFields.self)
        let owed = try await perform(fields.command, call, id: fields.id)
        return Answer.json(.created) {
          $0.member("papers", numbers: owed.papers.map(\.rawValue))
          $0.member("without", numbers: owed.without.map(\.rawValue))
        }
      },
      .may(.print, method: .post, "/api/tickets/{id}/refusal") { call in
        let ticket = try call.call.id(TicketID.self)
        let fields = try call.call.read(RefusalFields.self)
        let owed = try await perform(fields.command(for: ticket), call, id: fields.id)
        return Answer.json(.created) { $0.member("papers", numbers: [owed.paper.rawValue]) }
      },
      .may(.print, method: .post, "/api/tickets/{id}/complaint-record") { call in
        let ticket = try call.call.id(TicketID.self)
        let fields = try call.call.read(ComplaintFields.self)
        let command = PrintComplaintRecord(ticket: ticket, settlement: fields.settlement)
        let owed = try await perform(command, call, id: fields.id)
        return Answer.json(.created) { $0.member("papers", numbers: [owed.paper.rawValue]) }
      },
      .may(.print, method: .post, "/api/tickets/{id}/accessory-labels") { call in
        let ticket = try call.call.id(TicketID.self)
        let fields = try call.call.read(AccessoryLabelFields.self)
        let owed = try await perform(PrintAccessoryLabels(ticket: ticket), call, id: fields.id)
        return Answer.json(.created) { $0.member("papers", numbers: owed.papers.map(\.rawValue)) }
      },
    ]
  }
}

private struct WallSheetFields: Fields {
  let id: CommandID
  let sheet: PrintWallSheet.Sheet
  let language: Language?
  enum CodingKeys: String, CodingKey { case id, sheet, language }
}

private struct ShelfLabelFields: Fields {
  let id: CommandID
  let shelves: [ShelfID]?
  enum CodingKeys: String, CodingKey { case id, shelves }
}

private struct DayCloseFields: Fields {
  let id: CommandID
  let day: Day?
  enum CodingKeys: String, CodingKey { case id, day }
}

private struct AddressFields: Fields {
  let id: CommandID
  let customers: [CustomerID]
  /// The first free place of an A4 sheet; absent for the label printer.
  let sheetStart: Int?
  enum CodingKeys: String, CodingKey { case id, customers, sheetStart }

  var command: PrintAddresses {
    PrintAddresses(customers: customers, on: sheetStart.map { .sheet(start: $0) } ?? .labels)
  }
}

private struct RefusalFields: Fields {
  let id: CommandID
  let guarantees: [GuaranteeClock.Kind]
  let reason: String?
  let evidence: [String]?
  enum CodingKeys: String, CodingKey { case id, guarantees, reason, evidence }

  func command(for ticket: TicketID) -> PrintRefusal {
    PrintRefusal(ticket: ticket, refused: Set(guarantees), reason: reason, evidence: evidence ?? [])
  }
}

private struct ComplaintFields: Fields {
  let id: CommandID
  let settlement: String?
  enum CodingKeys: String, CodingKey { case id, settlement }
}

private struct AccessoryLabelFields: Fields {
  let id: CommandID
  enum CodingKeys: String, CodingKey { case id }
}
