import ArgumentParser
import ServiceDesk

/// On whose behalf a change is made.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      """
      Act as this active staff member, with that person's rights. No PIN is asked: who may use this console may \
      use the database. Without it the console acts, which no person's step allows.
      """, valueName: "name|id"))
  var actor: String?
}

/// What every change takes.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions
  @OptionGroup var by: ActorOptions
  @OptionGroup var answer: AnswerOptions
}

extension Desk {
  func actor(_ options: ActorOptions) async throws(CommandEnd) -> Actor {
    guard let name = options.actor else { return .console }
    return .staff(try await member(name, onlyActive: true))
  }

  /// The staff member of this number or name; folded, as everywhere in the search.
  func member(_ nameOrID: String, onlyActive: Bool = false) async throws(CommandEnd) -> StaffMember {
    let all = try await ask { (desk) throws(StoreFailure) in try desk.staff() }
    let possible = all.filter { !onlyActive || $0.isActive }
    if let id = Int64(nameOrID), let member = possible.first(where: { $0.id == StaffID(id) }) {
      return member
    }
    let wanted = folded(nameOrID)
    if let exact = possible.first(where: { folded($0.name) == wanted }) { return exact }
    let similar = possible.filter { !wanted.isEmpty && folded($0.name).contains(wanted) }
    guard let only = similar.first, similar.count == 1 else {
      throw CommandEnd(
        CommandEnd.Code.notFound,
        similar.isEmpty
          ? "No \(onlyActive ? "active " : "")staff member is called that."
          : "Several staff members are called that.",
        hint: "ghiseu staff list shows names and numbers.")
    }
    return only
  }

  /// The ticket of this number (`A26-000123`), unit label or plain id.
  func ticket(_ name: String) async throws(CommandEnd) -> Ticket {
    let number = TicketNumber(name)
    let label = UnitCode(name)
    let id = Int64(name).map { TicketID($0) }
    guard number != nil || label != nil || id != nil else {
      throw CommandEnd(
        CommandEnd.Code.invalid, "This is no ticket.",
        hint: "Give its number (A26-000123) or its label's code.")
    }
    let found = try await ask { (desk) throws(StoreFailure) in
      if let number { return try desk.ticket(number) }
      if let label { return try desk.ticket(labelled: label) }
      guard let id else { return nil }
      return try desk.ticket(id)
    }
    guard let found else { throw CommandEnd(.notFound("ticket")) }
    return found
  }

  func shelf(named name: String) async throws(CommandEnd) -> Shelf {
    let wanted = folded(name)
    let code = ShelfCode(name)
    let all = try await ask { (desk) throws(StoreFailure) in try desk.shelves() }
    guard let shelf = all.first(where: { folded($0.name) == wanted || $0.code == code }) else {
      throw CommandEnd(.notFound("shelf"))
    }
    return shelf
  }
}

extension Session {
  /// Carries out one command as the person named, and shows its answer.
  func change<Command: DeskCommand, Answer: Shown>(
    _ options: ChangeOptions, _ command: (Desk) async throws(CommandEnd) -> Command,
    show: (Command.Answer, Desk) -> Answer
  ) async throws(CommandEnd) {
    let shown = try await atDesk(options.place) { (desk) async throws(CommandEnd) in
      let actor = try await desk.actor(options.by)
      return show(try await desk.order(try await command(desk), as: actor), desk)
    }
    self.show(shown, options.answer)
  }
}
