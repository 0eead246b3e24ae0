import ServiceDesk

/// A ticket as a line of a list.
struct TicketRow: Listed {
  let id: Int64
  let number: String
  let stage: String
  let product: String
  let serial: String
  let customer: String
  let promised: String?
  let openedAt: String

  static let header = ["NUMBER", "STAGE", "PRODUCT", "SERIAL", "CUSTOMER", "PROMISED"]
  var row: [String] { [number, stage, product, serial, customer, promised ?? ""] }
  var handle: String { number }

  init(_ ticket: Ticket, in desk: any DeskReading) throws(StoreFailure) {
    guard let unit = try desk.unit(ticket.unit), let model = try desk.product(unit.product),
      let owner = try desk.customer(ticket.customer)
    else { throw .damagedRow(what: "ticket.unit or ticket.customer") }
    id = ticket.id.rawValue
    number = ticket.number.description
    stage = ticket.stage.rawValue
    product = "\(model.details.maker) \(model.details.model)"
    serial = unit.serial.text
    customer = owner.details.company ?? owner.details.name
    promised = ticket.intake.promisedDay?.description
    openedAt = ticket.openedAt.iso
  }
}

/// The state that a ticket came to by a change.
struct TicketAnswer: Shown {
  let ticket: Int64
  let number: String
  let stage: String
  let revision: Int
  let papers: [Int64]

  init(_ changed: TicketChanged) {
    ticket = changed.ticket.rawValue
    number = changed.number.description
    stage = changed.stage.rawValue
    revision = changed.revision
    papers = changed.papers.map(\.rawValue)
  }

  var lines: [(caption: String, value: String)] {
    [("ticket", number), ("stage", stage), ("papers", papers.map(String.init).joined(separator: ", "))]
  }
}

/// Everything about one ticket.
struct TicketView: Shown {
  struct Line: Encodable {
    let at: String
    let by: String?
    let what: String
    let reason: String?
  }

  let id: Int64
  let number: String
  let stage: String
  let outcome: String?
  let product: String
  let serial: String
  let unitCode: String
  let customer: String
  let customerID: Int64
  let contact: String?
  let openedAt: String
  let basis: String
  let fault: String
  let condition: String
  let accessories: [String]
  let promised: String?
  let shelf: String?
  let technician: String?
  let coverage: String?
  let approval: String?
  let amountDue: String?
  let noticeGiven: String?
  let revision: Int
  let papers: [Int64]
  let history: [Line]

  init(_ ticket: Ticket, in desk: any DeskReading) throws(StoreFailure) {
    let row = try TicketRow(ticket, in: desk)
    guard let owner = try desk.customer(ticket.customer) else { throw .damagedRow(what: "ticket.customer") }
    id = row.id
    number = row.number
    stage = row.stage
    outcome = ticket.outcome?.rawValue
    product = row.product
    serial = row.serial
    unitCode = ticket.unitCode.text
    customer = owner.details.name
    customerID = owner.id.rawValue
    contact = owner.details.phone ?? owner.details.email
    openedAt = row.openedAt
    basis = ticket.intake.basis.rawValue
    fault = ticket.intake.fault
    condition = ticket.intake.condition
    accessories = ticket.intake.accessories.map { $0.count == 1 ? $0.name : "\($0.count) × \($0.name)" }
    promised = row.promised
    shelf = if let id = ticket.shelf { try desk.shelf(id)?.name } else { nil }
    technician = if let id = ticket.technician { try desk.staff(id)?.name } else { nil }
    coverage = ticket.coverage?.basis.rawValue
    approval = ticket.approval?.evidence.rawValue
    amountDue = ticket.amountDue.map { LocalFormat.money($0, .english) }
    noticeGiven = ticket.noticeGiven?.iso
    revision = ticket.revision
    papers = try desk.papers(of: ticket.id).map(\.id.rawValue)
    var lines: [Line] = []
    for event in try desk.history(of: ticket.id) {
      let by: String? = if let id = event.actor { try desk.staff(id)?.name } else { nil }
      lines.append(Line(at: event.at.iso, by: by, what: event.what.words, reason: event.reason))
    }
    history = lines
  }

  var lines: [(caption: String, value: String)] {
    var lines = [
      ("ticket", number), ("stage", stage), ("outcome", outcome ?? ""), ("product", product),
      ("serial", serial), ("label", unitCode), ("customer", customer), ("contact", contact ?? ""),
      ("basis", basis), ("fault", fault), ("condition", condition),
      ("accessories", accessories.joined(separator: ", ")), ("promised", promised ?? ""),
      ("shelf", shelf ?? ""), ("technician", technician ?? ""), ("coverage", coverage ?? ""),
      ("approval", approval ?? ""), ("to pay", amountDue ?? ""), ("told on", noticeGiven ?? ""),
      ("papers", papers.map(String.init).joined(separator: ", ")),
    ]
    for line in history {
      let why = line.reason.map { " (\($0))" } ?? ""
      lines.append((line.at, line.what + why + (line.by.map { " by \($0)" } ?? "")))
    }
    return lines.map { (caption: $0.0, value: $0.1) }
  }
}

extension TicketEvent.What {
  /// For people at the console.
  var words: String {
    switch self {
    case .takenIn: "taken in"
    case .moved(let move):
      "\(move.from.rawValue) → \(move.to.rawValue)" + (move.outcome.map { ", \($0.rawValue)" } ?? "")
    case .shelved(_, let shelf): shelf == nil ? "taken off the shelf" : "put on a shelf"
    case .assigned(_, let technician): technician == nil ? "given to nobody" : "given to a technician"
    case .coverageDecided(let basis): "coverage: \(basis.rawValue)"
    case .workApproved(let evidence): "work approved: \(evidence.rawValue)"
    case .testsPassed: "tests passed"
    case .replaced: "replaced by another unit"
    case .priced(let amount): "to pay: \(LocalFormat.money(amount, .english))"
    case .noticeGiven(let how): "customer told: \(how.rawValue)"
    case .handedOver: "handed over"
    case .undid: "last step undone"
    }
  }
}
