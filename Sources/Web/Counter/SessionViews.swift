import ServiceDesk

extension CounterSession.Armed: View {
  func write(into json: inout JSONText, for reader: Reader) {
    switch self {
    case .stage(let stage):
      json.member("kind", "stage")
      json.member("code", stage.rawValue)
      json.member("text", stage.title[reader.language])
    case .shelf(let shelf):
      json.member("kind", "shelf")
      json.member("text", shelf.name)
    case .technician(_, let name):
      json.member("kind", "technician")
      json.member("text", name)
    }
  }
}

/// An intake under way.
struct IntakeView: View {
  let session: IntakeSession
  let choices: [UnitSheet]?

  func write(into json: inout JSONText, for reader: Reader) {
    let draft = session.draft
    json.member("question", session.question.rawValue)
    if let choices {
      json.member("choices", choices, for: reader)
    } else {
      json.member("choices", String?.none)
    }
    json.member("sheet", draft.sheet, for: reader)
    json.optional("serial", draft.newSerial?.text)
    json.member("aliases", draft.aliases.map(\.number.text))
    json.optional("product", draft.productTitle)
    json.optional("verdict", draft.verdict, for: reader)
    json.optional("gtin", draft.productCode?.digits)
    json.optional("partNumber", draft.partNumber)
    json.optional("otherProduct", draft.otherProduct, for: reader)
    json.member("customer", customer, for: reader)
    json.member("record", draft.record, for: reader)
    json.member("priceLimitSigned", draft.priceLimitSigned)
    json.member("saving", session.saving != nil)
  }

  /// A new customer has no id yet: 0 stands for it.
  private var customer: Customer? {
    guard let choice = session.draft.customer, let details = session.draft.customerDetails else { return nil }
    switch choice {
    case .known(let id): return Customer(id: id, details: details)
    case .new: return Customer(id: CustomerID(0), details: details)
    }
  }
}

/// A hand-over under way.
struct HandoverView: View {
  let session: HandoverSession
  /// The last sheet that a scan brought.
  let seen: UnitSheet?

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("question", session.question.rawValue)
    json.member("ticket", session.ticket.map { TicketView(ticket: $0) }, for: reader)
    json.member("sheet", sheet, for: reader)
    json.member("labelScanned", session.unitCode != nil)
    json.member("receiptScanned", session.evidence != nil)
    var isClaimCode = false
    if case .claimCode = session.evidence { isClaimCode = true }
    json.member("claimCode", isClaimCode)
    json.member("saving", session.saving != nil)
  }

  private var sheet: UnitSheet? {
    guard let seen, let ticket = session.ticket, seen.openTicket?.id == ticket.id else { return nil }
    return seen
  }
}
