import ServiceDesk

extension UnitSheet: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", unit.id)
    json.member("serial", unit.serial.text)
    json.member("aliases", unit.aliases.map(\.number.text))
    json.member("product", product, for: reader)
    json.member("owner", owner, for: reader)
    json.member("sale", sale?.terms, for: reader)
    json.member("verdict", verdict, for: reader)
    json.member(
      "openTicket", openTicket.map { TicketView(ticket: $0, shelf: shelf?.name, technician: technician) },
      for: reader)
    json.member("earlier", earlier.map { TicketView(ticket: $0) }, for: reader)
    json.member("shelf", shelf?.name)
    json.member("technician", technician)
    if let supplied, reader.may(.registerUnits) {
      json.member("supplied") {
        $0.member("supplier", supplied.supplier)
        $0.member("document", supplied.terms.document)
        $0.optional("lastCoveredDay", supplied.terms.lastCoveredDay)
      }
    }
    json.member("care", care?.texts(reader.language) ?? [])
    json.member("repeats", repeats, for: reader)
    json.member("faults", faultNames)
    json.member("overrides", overrides, for: reader)
    json.member("entries", recordedEvents, for: reader)
  }
}

extension SaleTerms: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("document", document)
    json.member("contractDay", contractDay.description)
    json.member("deliveryDay", deliveryDay.description)
    json.member("condition", condition.rawValue)
    json.optional("price", price?.minorUnits)
    json.optional("guaranteeMonths", guaranteeMonths.map(Int64.init))
    json.optional("contractMonths", contractMonths.map(Int64.init))
    json.optional("goodsGroup", goodsGroup)
    if let hasDigitalElements { json.member("hasDigitalElements", hasDigitalElements) }
  }
}

extension ScanAnswer: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("meaning", meaning.name)
    json.member("found", found.name)
    json.member("text", text(reader.language))
    switch found {
    case .unit(let sheet): json.member("unit", sheet, for: reader)
    case .units(let sheets): json.member("units", sheets, for: reader)
    case .unknownSerial(let serial): json.member("serial", serial.text)
    case .product(let product):
      json.member("product", product, for: reader)
      json.optional("verdict", verdict, for: reader)
    case .consignment(let id, _): json.member("consignment", id)
    case .unknownProduct:
      // Digits in the form of a product code may be nearly somebody's serial.
      if case .productCode(_, let serial) = meaning { json.member("serial", serial.text) }
    case .shelf, .staff, .command, .stage, .webAddress, .information, .noSerial, .unknownCode, .rubbish: break
    }
  }
}

extension ScanAnswer.Found {
  /// The word for programs.
  var name: String {
    switch self {
    case .unit: "unit"
    case .units: "units"
    case .unknownSerial: "unknownSerial"
    case .product: "product"
    case .unknownProduct: "unknownProduct"
    case .shelf: "shelf"
    case .consignment: "consignment"
    case .staff: "staff"
    case .command: "command"
    case .stage: "stage"
    case .webAddress: "webAddress"
    case .information: "information"
    case .noSerial: "noSerial"
    case .unknownCode: "unknownCode"
    case .rubbish: "rubbish"
    }
  }
}
