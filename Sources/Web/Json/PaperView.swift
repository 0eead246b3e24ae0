import ServiceDesk

/// A line of the print ledger with the number of its ticket.
struct PaperView: View, Sendable {
  var entry: PaperEntry
  var number: TicketNumber?

  func write(into json: inout JSONText, for reader: Reader) {
    // A state that a newer station wrote is unknown to this one.
    let state = PaperState(rawValue: entry.progress.state) ?? .unknown
    json.member("id", entry.id)
    json.member("kind", entry.kind.rawValue)
    json.member("kindTitle", entry.kind.title[reader.language])
    if let ticket = entry.ticket {
      json.member("ticket") {
        $0.member("id", ticket)
        $0.member("number", number?.description)
      }
    }
    json.member("state", state.rawValue)
    json.member("stateTitle", (entry.isUnproven ? PaperState.unprovenTitle : state.title)[reader.language])
    json.member("isUnproven", entry.isUnproven)
    json.optional(
      "trouble", entry.progress.trouble.map { PrinterTrouble(code: $0).instruction[reader.language] })
    json.member("queuedAt", entry.queuedAt.milliseconds)
    json.member("printNumber", entry.paper.printNumber)
    json.optional("copyOf", entry.copyOf?.rawValue)
    json.member("possibleDuplicate", entry.progress.possibleDuplicate)
    json.member("canReprint", (state.isSettled || state == .unknown) && reader.may(.print))
    json.member("language", entry.paper.language.rawValue)
    json.member("isTranslation", entry.isTranslation)
    json.member("canTranslate", entry.mayBeTranslated && reader.may(.print))
    json.member("mustAsk", state == .unknown || entry.isUnproven)
    json.member("station", entry.station.rawValue)
    let isTakenBack = entry.progress.target == .nowhere
    json.optional(
      "queue", (entry.progress.queue ?? (isTakenBack ? nil : entry.progress.target?.queue))?.rawValue)
    json.optional("reason", entry.reason)
    // Taking a paper from a printer that may be at it needs a look at the printer first.
    json.member("mayBeOut", entry.progress.everProcessing || state == .unknown)
    json.member("canMove", entry.isOpen && reader.may(.print))
    let hasWish = entry.progress.target != nil && entry.progress.jobName != nil && entry.isOpen
    let isThere = entry.progress.target?.queue == entry.progress.queue && !entry.progress.mayRepeat
    json.member("isMoving", hasWish && !isThere && !isTakenBack)
    json.member("isTakenBack", hasWish && isTakenBack)
  }
}

extension DeskReading {
  func view(of entry: PaperEntry) throws(StoreFailure) -> PaperView {
    var view = PaperView(entry: entry)
    if let id = entry.ticket { view.number = try ticket(id)?.number }
    return view
  }
}
