/// The papers that a command entered into the ledger.
public struct PapersOwed: Codable, Sendable, Hashable {
  public var papers: [PaperID]

  public init(papers: [PaperID]) { self.papers = papers }
}

/// Prints the labels of shelves: of those named, or of all.
public struct PrintShelfLabels: DeskCommand, Hashable {
  public static let kind = "shelf.printLabels"
  public typealias Answer = PapersOwed

  /// Empty for all shelves.
  public var shelves: [ShelfID]

  public init(shelves: [ShelfID]) { self.shelves = shelves }

  public var permission: Permission { .print }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PapersOwed> {
    let papers = PaperDesk(desk: desk, envelope: envelope)
    var chosen: [Shelf] = shelves.isEmpty ? try desk.shelves() : []
    for id in shelves {
      guard let shelf = try desk.shelf(id) else { return .refused(.notFound("shelf")) }
      chosen.append(shelf)
    }
    guard !chosen.isEmpty else { return .refused(.notFound("shelf")) }
    var owed: [PaperID] = []
    for shelf in chosen { owed.append(try papers.owe(.shelfLabel, papers.shelfLabel(shelf), nil)) }
    return .done(PapersOwed(papers: owed))
  }
}

/// Prints a label for each accessory of a ticket, in a shop that does not do so at every intake, or again.
public struct PrintAccessoryLabels: DeskCommand, Hashable {
  public static let kind = "ticket.printAccessoryLabels"
  public typealias Answer = PapersOwed

  public var ticket: TicketID

  public init(ticket: TicketID) { self.ticket = ticket }

  public var permission: Permission { .print }

  public func subject(of answer: PapersOwed) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PapersOwed> {
    guard let stay = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    let papers = PaperDesk(desk: desk, envelope: envelope)
    let labels = papers.accessoryLabels(stay)
    guard !labels.isEmpty else { return .refused(.missing("intake.accessories")) }
    var owed: [PaperID] = []
    for label in labels { owed.append(try papers.owe(.accessoryLabel, label, ticket)) }
    return .done(PapersOwed(papers: owed))
  }
}
