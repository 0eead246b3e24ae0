extension PaperDesk {
  /// What lies in the parcel, to be ticked and signed at the other end. It names no customer (`domain.md` P-6).
  func packingList(
    _ parcel: Consignment, _ expectedBack: Day, in language: Language
  ) throws(StoreFailure) -> Paper {
    var values = try parcelValues(parcel, in: language)
    values["consignment.expectedBack"] = LocalFormat.day(expectedBack, language)
    values["consignment.carrier"] = parcel.details.carrier
    values["consignment.tracking"] = parcel.details.trackingNumber
    values["consignment.reference"] = parcel.details.reference
    values["consignment.note"] = parcel.details.note
    values["consignment.clerk"] = envelope.station.rawValue
    if let staff = envelope.actor.staffID { values["consignment.clerk"] = try desk.staff(staff)?.name }
    var rows: [[String: String]] = []
    for line in parcel.packed { rows.append(try row(of: line, language)) }
    values.rows("lines", rows)
    return Paper(kind: .packingList, language: language, values: values.all)
  }

  /// The code that opens the parcel's record, and where it goes.
  func parcelLabel(_ parcel: Consignment, in language: Language) throws(StoreFailure) -> Paper {
    Paper(kind: .parcelLabel, language: language, values: try parcelValues(parcel, in: language).all)
  }

  private func parcelValues(_ parcel: Consignment, in language: Language) throws(StoreFailure) -> PaperValues
  {
    guard let supplier = try desk.supplier(parcel.supplier)?.details else {
      throw .damagedRow(what: "consignment.supplier")
    }
    let shop = desk.shop
    var values = PaperValues()
    values["shop.name"] = shop.name
    values["shop.address"] = shop.address
    values["shop.taxNumber"] = shop.taxNumber
    values["shop.phone"] = shop.phone
    values["shop.email"] = shop.email
    values["supplier.name"] = supplier.name
    values["supplier.address"] = supplier.address
    values["supplier.taxNumber"] = supplier.taxNumber
    values["supplier.phone"] = supplier.phone
    values["supplier.email"] = supplier.email
    values["consignment.code"] = parcel.code.text
    values["consignment.codeDisplay"] = parcel.code.display
    values["consignment.date"] = LocalFormat.day(envelope.today, language)
    values["consignment.units"] = ConsignmentSentences.units(language, parcel.packed.count)
    values["paper.id"] = parcel.code.display
    return values
  }

  private func row(
    of line: ConsignmentLine, _ language: Language
  ) throws(StoreFailure) -> [String: String] {
    guard let unit = try desk.unit(line.unit), let product = try desk.product(unit.product) else {
      throw .damagedRow(what: "consignment_line.unit")
    }
    let with = line.content.accessories.map { $0.count == 1 ? $0.name : "\($0.count) × \($0.name)" }
    var row = [
      "number": String(line.number), "product": product.details.title, "serial": unit.serial.text,
      "fault": line.content.fault,
      "accessories": with.isEmpty
        ? ConsignmentSentences.noAccessories[language] : with.joined(separator: ", "),
    ]
    row["note"] = line.content.note
    if let id = line.ticket { row["ticket"] = try desk.ticket(id)?.number.description }
    return row
  }
}
