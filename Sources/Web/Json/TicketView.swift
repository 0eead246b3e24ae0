import ServiceDesk

/// A ticket with the names that its ids stand for.
struct TicketView: View {
  var ticket: Ticket
  var shelf: String?
  var technician: String?
  /// Only in lists, which have no sheet beside them.
  var product: String?
  var customer: Customer?
  /// Papers that somebody waits for: the stay is complete at none.
  var papersOwed = 0

  func write(into json: inout JSONText, for reader: Reader) {
    let language = reader.language
    json.member("id", ticket.id)
    json.member("number", ticket.number.description)
    json.member("unit", ticket.unit)
    json.member("stage", ticket.stage.rawValue)
    json.member("stageTitle", ticket.stage.title[language])
    json.optional("outcome", ticket.outcome?.rawValue)
    json.optional("outcomeTitle", ticket.outcome?.title[language])
    json.member("openedAt", ticket.openedAt.milliseconds)
    json.member("basis", ticket.intake.basis.rawValue)
    json.member("basisTitle", ticket.intake.basis.title[language])
    json.member("fault", ticket.intake.fault)
    json.member("condition", ticket.intake.condition)
    json.member("accessories", ticket.intake.accessories, for: reader)
    json.member("photos", ticket.intake.photos.map(\.rawValue))
    json.optional("promisedDay", ticket.intake.promisedDay)
    json.member("late", isLate(on: reader.today))
    json.optional("priceLimit", ticket.intake.priceLimit, for: reader)
    json.optional("amountDue", ticket.amountDue, for: reader)
    json.member("unitCode", ticket.unitCode.text)
    json.optional("shelf", shelf)
    json.optional("technician", technician)
    json.optional("coverage", ticket.coverage?.basis.rawValue)
    json.member("approved", ticket.approval != nil)
    json.member("tested", ticket.tests != nil)
    json.optional("noticeGiven", ticket.noticeGiven?.milliseconds)
    json.optional("handover", ticket.handover, for: reader)
    json.member("revision", ticket.revision)
    json.member("papersOwed", papersOwed)
    json.member("nextStages", nextStages(for: reader).map(\.rawValue))
    json.optional("product", product)
    if let customer {
      json.member(
        "customer",
        reader.may(.readCustomer)
          ? customer.details.name : customer.details.name.split(separator: " ").first.map(String.init))
    }
  }

  private func isLate(on today: Day) -> Bool {
    guard ticket.isOpen, !ticket.stage.isReady, let promised = ticket.intake.promisedDay else { return false }
    return promised < today
  }

  /// The stages that this person may choose; handing over is no choice of a stage.
  private func nextStages(for reader: Reader) -> [Stage] {
    let allowed = StageChange.allowed(from: ticket.stage, heldIn: ticket.heldIn)
    return Stage.allCases.filter {
      $0 != .delivered && allowed.contains($0)
        && reader.may(StageChange(from: ticket.stage, to: $0).permission)
    }
  }
}

extension Handover: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("at", at.milliseconds)
    json.member("collector", reader.may(.readCustomer) ? collector : nil)
    json.member("proof", proof.rawValue)
  }
}

extension DeskReading {
  /// A ticket with the names of its shelf and technician.
  func view(of ticket: Ticket) throws(StoreFailure) -> TicketView {
    var view = TicketView(ticket: ticket)
    view.papersOwed = try owedPapers(of: ticket.id)
    if let id = ticket.shelf { view.shelf = try shelf(id)?.name }
    if let id = ticket.technician { view.technician = try staff(id)?.name }
    return view
  }

  /// A line of a list: what it is and whose it is as well.
  func line(of ticket: Ticket) throws(StoreFailure) -> TicketView {
    var view = try view(of: ticket)
    if let unit = try unit(ticket.unit) { view.product = try product(unit.product)?.details.title }
    view.customer = try customer(ticket.customer)
    return view
  }
}
