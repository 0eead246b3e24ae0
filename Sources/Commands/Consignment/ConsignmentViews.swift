import ServiceDesk

/// A parcel as a line of a list.
struct ConsignmentLineOfList: Listed {
  let id: Int64
  let code: String
  let state: String
  let supplier: String
  let packed: Int
  let away: Int
  let sentOn: String?
  let expectedBack: String?
  let daysOut: Int?
  let late: Bool

  static let header = ["CODE", "STATE", "TO", "UNITS", "AWAY", "SENT", "EXPECTED", "DAYS OUT"]
  var row: [String] {
    [
      code, state, supplier, String(packed), String(away), sentOn ?? "", expectedBack ?? "",
      daysOut.map { String($0) + (late ? " late" : "") } ?? "",
    ]
  }
  var handle: String { code }

  init(_ parcel: Consignment, on today: Day, in desk: any DeskReading) throws(StoreFailure) {
    id = parcel.id.rawValue
    code = parcel.code.text
    state = parcel.state.rawValue
    supplier = try desk.supplier(parcel.supplier)?.details.name ?? ""
    packed = parcel.packed.count
    away = parcel.away.count
    sentOn = parcel.dispatch?.on.description
    expectedBack = parcel.dispatch?.expectedBack.description
    daysOut = parcel.daysOut(on: today)
    late = parcel.isLate(on: today)
  }
}

/// The state that a parcel came to by a change.
struct ConsignmentAnswer: Shown {
  let consignment: Int64
  let code: String
  let state: String
  let line: Int?
  let packed: Int
  let checked: Int
  let away: Int
  let repeated: Bool
  let papers: [Int64]
  let stage: String?
  let replacement: Int64?

  init(_ changed: ConsignmentChanged) {
    consignment = changed.consignment.rawValue
    code = changed.code.text
    state = changed.state.rawValue
    line = changed.number
    packed = changed.packed
    checked = changed.checked
    away = changed.away
    repeated = changed.isRepeated
    papers = changed.papers.map(\.rawValue)
    stage = changed.stage?.rawValue
    replacement = changed.replacement?.rawValue
  }

  var lines: [(caption: String, value: String)] {
    [
      ("parcel", code), ("state", state),
      ("line", line.map { String($0) + (repeated ? " (again)" : "") } ?? ""),
      ("units", String(packed)), ("scanned out", String(checked)), ("away", String(away)),
      ("stage", stage ?? ""), ("new unit", replacement.map { String($0) } ?? ""),
      ("papers", papers.map(String.init).joined(separator: ", ")),
    ]
  }
}

/// Everything about one parcel.
struct ConsignmentDetailView: Shown {
  struct Line: Encodable {
    let id: Int64
    let number: Int
    let serial: String
    let product: String
    let ticket: String?
    let stage: String?
    let fault: String
    let accessories: [String]
    let note: String?
    let checked: Bool
    let takenOff: String?
    let answer: String?
    let answeredOn: String?
    let backOn: String?
    let reference: String?
    let reason: String?
    let cost: String?
    let newSerial: String?
    let supplierTermUntil: String?

    init(_ line: ConsignmentSheet.Line) {
      let (entry, back) = (line.line, line.line.back)
      id = entry.id.rawValue
      number = entry.number
      serial = line.unit.serial.text
      product = line.product.details.title
      ticket = line.ticket?.number.description
      stage = line.ticket?.stage.rawValue
      fault = entry.content.fault
      accessories = entry.content.accessories.map { $0.count == 1 ? $0.name : "\($0.count) × \($0.name)" }
      note = entry.content.note
      checked = entry.checked != nil
      takenOff = entry.takenOff.map { $0.reason ?? "" }
      answer = back?.answer.kind.rawValue
      answeredOn = back?.answer.answeredOn?.description
      backOn = back?.on.description
      reference = back?.answer.reference
      reason = back?.answer.reason
      cost = back?.answer.cost.map { LocalFormat.money($0, .english) }
      newSerial = line.replacement?.serial.text
      supplierTermUntil = line.ticket == nil ? line.purchase?.terms.lastCoveredDay?.description : nil
    }

    var words: String {
      let state: String
      if let answer {
        state = [answer, backOn, newSerial.map { "→ \($0)" }, reference, cost, reason].compactMap { $0 }
          .joined(separator: ", ")
      } else if let takenOff {
        state = takenOff.isEmpty ? "taken off" : "taken off (\(takenOff))"
      } else {
        state = checked ? "scanned out" : "not scanned out"
      }
      let term = supplierTermUntil.map { "supplier answers until \($0)" }
      return [product, "S/N \(serial)", ticket, term, fault, state].compactMap { $0 }.joined(separator: " · ")
    }
  }

  let row: ConsignmentLineOfList
  let carrier: String?
  let tracking: String?
  let reference: String?
  let note: String?
  let units: [Line]
  let strays: [String]
  let papers: [Int64]

  init(_ parcel: Consignment, on today: Day, in desk: any DeskReading) throws(StoreFailure) {
    let sheet = try desk.sheet(parcel)
    row = try ConsignmentLineOfList(parcel, on: today, in: desk)
    carrier = parcel.details.carrier
    tracking = parcel.details.trackingNumber
    reference = parcel.details.reference
    note = parcel.details.note
    units = sheet.lines.map(Line.init)
    strays = parcel.strays.map(\.scanned)
    papers = sheet.papers.map(\.id.rawValue)
  }

  var lines: [(caption: String, value: String)] {
    [
      ("parcel", row.code), ("to", row.supplier), ("state", row.state), ("sent", row.sentOn ?? ""),
      ("expected back", row.expectedBack ?? ""),
      ("days out", row.daysOut.map { String($0) + (row.late ? ", late" : "") } ?? ""),
      ("carrier", carrier ?? ""), ("tracking", tracking ?? ""), ("reference", reference ?? ""),
      ("note", note ?? ""), ("papers", papers.map(String.init).joined(separator: ", ")),
    ] + units.map { ("line \($0.number)", $0.words) } + strays.map { ("not sent by us", $0) }
  }
}
