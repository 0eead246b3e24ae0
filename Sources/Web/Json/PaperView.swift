import ServiceDesk

/// A line of the print ledger with the number of its ticket.
struct PaperView: View, Sendable {
  var entry: PaperEntry
  var number: TicketNumber?

  func write(into json: inout JSONText, for reader: Reader) {
    let state = entry.progress.state
    json.member("id", entry.id)
    json.member("kind", entry.kind.rawValue)
    json.member("kindTitle", entry.kind.title[reader.language])
    if let ticket = entry.ticket {
      json.member("ticket") {
        $0.member("id", ticket)
        $0.member("number", number?.description)
      }
    }
    json.member("state", state)
    json.member("stateTitle", PaperStateWords.title(state)[reader.language])
    json.optional("trouble", entry.progress.trouble)
    json.member("queuedAt", entry.queuedAt.milliseconds)
    json.member("printNumber", entry.paper.printNumber)
    json.optional("copyOf", entry.copyOf?.rawValue)
    json.member("possibleDuplicate", entry.progress.possibleDuplicate)
    json.member("canReprint", entry.progress.finishedAt != nil && reader.may(.print))
    json.member("mustAsk", state == "unknown")
  }
}

extension DeskReading {
  func view(of entry: PaperEntry) throws(StoreFailure) -> PaperView {
    var view = PaperView(entry: entry)
    if let id = entry.ticket { view.number = try ticket(id)?.number }
    return view
  }
}
