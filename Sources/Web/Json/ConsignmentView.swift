import ServiceDesk

/// One consignment with all that its page shows.
struct ConsignmentView: View, Sendable {
  let sheet: ConsignmentSheet

  func write(into json: inout JSONText, for reader: Reader) {
    let parcel = sheet.consignment
    ConsignmentRow(consignment: parcel, supplier: sheet.supplier.details.name).write(into: &json, for: reader)
    json.member("supplierDetails", SupplierView(sheet.supplier), for: reader)
    json.optional("carrier", parcel.details.carrier)
    json.optional("trackingNumber", parcel.details.trackingNumber)
    json.optional("reference", parcel.details.reference)
    json.optional("note", parcel.details.note)
    json.optional("calledOffReason", parcel.closing?.reason)
    json.member("lines", sheet.lines.map(ConsignmentLineView.init), for: reader)
    json.member("strays", listOf: parcel.strays) { json, stray in
      json.element {
        $0.member("scanned", stray.scanned)
        $0.optional("note", stray.note)
        $0.member("at", stray.handling.at.milliseconds)
      }
    }
    // The papers show what the page shows; opening and reprinting them asks for the right to print.
    json.member("papers", sheet.papers.map { PaperView(entry: $0, number: nil) }, for: reader)
  }
}

/// A consignment as a line of the list.
struct ConsignmentRow: View, Sendable {
  let consignment: Consignment
  let supplier: String

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", consignment.id)
    json.member("code", consignment.code.text)
    json.member("codeDisplay", consignment.code.display)
    json.member("supplier", supplier)
    json.member("state", consignment.state.rawValue)
    json.member("stateTitle", consignment.state.title[reader.language])
    json.member("openedAt", consignment.opened.at.milliseconds)
    json.optional("sentOn", consignment.dispatch?.on)
    json.optional("expectedBack", consignment.dispatch?.expectedBack)
    json.optional("daysOut", consignment.daysOut(on: reader.today).map(Int64.init))
    json.member("isLate", consignment.isLate(on: reader.today))
    json.member("packed", consignment.packed.count)
    json.member("unchecked", consignment.unchecked.count)
    json.member("away", consignment.away.count)
  }
}

private struct ConsignmentLineView: View {
  let line: ConsignmentSheet.Line

  init(_ line: ConsignmentSheet.Line) { self.line = line }

  func write(into json: inout JSONText, for reader: Reader) {
    let entry = line.line
    json.member("id", entry.id)
    json.member("number", entry.number)
    json.member("serial", line.unit.serial.text)
    json.member("product", line.product.details.title)
    if let ticket = line.ticket {
      json.member("ticket") {
        $0.member("id", ticket.id)
        $0.member("number", ticket.number.description)
        $0.member("stageTitle", ticket.stage.title[reader.language])
      }
    }
    json.member("fault", entry.content.fault)
    json.member("accessories", entry.content.accessories, for: reader)
    json.optional("note", entry.content.note)
    json.member("checked", entry.checked != nil)
    if let off = entry.takenOff {
      json.member("takenOff") { $0.optional("reason", off.reason) }
    }
    if let purchase = line.purchase, line.ticket == nil {
      json.member("purchase") {
        $0.member("document", purchase.terms.document)
        $0.member("day", purchase.terms.day.description)
        $0.optional("until", purchase.terms.lastCoveredDay)
      }
    }
    json.optional(
      "back", entry.back.map { UnitReturnView(back: $0, replacement: line.replacement) }, for: reader)
  }
}

private struct UnitReturnView: View {
  let back: UnitReturn
  let replacement: DeviceUnit?

  func write(into json: inout JSONText, for reader: Reader) {
    let answer = back.answer
    json.member("answer", answer.kind.rawValue)
    json.member("answerTitle", answer.kind.title[reader.language])
    json.member("on", back.on.description)
    json.optional("answeredOn", answer.answeredOn)
    json.optional("reference", answer.reference)
    json.optional("reason", answer.reason)
    json.optional("cost", answer.cost, for: reader)
    json.optional("newSerial", replacement?.serial.text)
    json.member("unitCameBack", answer.unitCameBack)
  }
}

struct SupplierView: View, Sendable {
  let supplier: Supplier

  init(_ supplier: Supplier) { self.supplier = supplier }

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", supplier.id)
    json.member("name", supplier.details.name)
    json.optional("address", supplier.details.address)
    json.optional("phone", supplier.details.phone)
    json.optional("email", supplier.details.email)
    json.optional("taxNumber", supplier.details.taxNumber)
    json.member("isAuthorisedService", supplier.details.isAuthorisedService)
  }
}

extension ConsignmentChanged: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("line", line)
    json.member("isRepeated", isRepeated)
    json.member("papers", numbers: papers.map(\.rawValue))
    json.member("stageTitle", stage?.title[reader.language])
  }
}
