extension PaperDesk {
  /// Parts with what they were and their serials out and in (D-5): those that were recorded for this stay, and a device given instead.
  func parts(
    of ticket: Ticket, _ unit: DeviceUnit, _ product: Product, in language: Language
  ) throws(StoreFailure) -> [[String: String]] {
    var rows: [[String: String]] = []
    for entry in try desk.guaranteeEntries(of: unit.id).standing where entry.ticket == ticket.id {
      guard case .recorded(.event(let event, let details)) = entry.what,
        case .partReplaced(let part) = event.what
      else { continue }
      rows.append(row(of: part, details, language))
    }
    if let replacement = ticket.replacement, let new = try desk.unit(replacement) {
      let serials = RecordedEvent.PartDetails(out: unit.serial.text, into: new.serial.text, condition: nil)
      rows.append(row(of: product.details.title, serials, language))
    }
    return rows
  }

  /// One part; `line` says it all, for paper too narrow for columns.
  private func row(
    of name: String, _ details: RecordedEvent.PartDetails?, _ language: Language
  ) -> [String: String] {
    var row = ["name": name]
    row["condition"] = details?.condition?.title[language]
    row["serialOut"] = details?.out
    row["serialIn"] = details?.into
    let known = [
      row["condition"], details?.out.map { PaperTexts.partOut(language, ["serial": $0]) },
      details?.into.map { PaperTexts.partIn(language, ["serial": $0]) },
    ].compactMap(\.self)
    row["line"] = ([name] + known).joined(separator: ", ")
    return row
  }

  /// The guarantees as they stand behind this stay, a line each (D-5); none where nothing is known of the sale.
  func guarantees(
    after ticket: Ticket, _ unit: DeviceUnit, in language: Language
  ) throws(StoreFailure) -> [String] {
    let held = try ticket.replacement.flatMap { (new) throws(StoreFailure) in try desk.unit(new) } ?? unit
    let verdict = try desk.sheet(held, desk.shop, envelope.today).verdict
    let lines = VerdictLines(verdict: verdict, repeats: nil, care: nil, language: language)
    let clocks = verdict.clocks.filter { $0.status != .notApplicable && $0.lastCoveredDay != nil }
    return clocks.map(lines.line)
  }

  /// One label for each accessory of an intake, in the order of the receipt and the shop's language.
  func accessoryLabels(_ ticket: Ticket) -> [Paper] {
    let language = desk.shop.language
    let accessories = ticket.intake.accessories
    return accessories.enumerated().map { index, accessory in
      var values = PaperValues()
      // The ticket's number and not the device's code: an accessory must not pass for the device at the hand-over.
      values["ticket.number"] = ticket.number.description
      values["ticket.date"] = LocalFormat.day(desk.day(of: ticket.openedAt), language)
      values["accessory.name"] =
        accessory.count == 1 ? accessory.name : "\(accessory.count) × \(accessory.name)"
      values["accessory.place"] = "\(index + 1)/\(accessories.count)"
      // Each accessory's labels are counted for themselves.
      values["paper.id"] = "\(ticket.number)-\(index + 1)"
      return Paper(kind: .accessoryLabel, language: language, values: values.all)
    }
  }

  /// In the shop's language: shelves are read by its people.
  func shelfLabel(_ shelf: Shelf) -> Paper {
    var values = PaperValues()
    values["shelf.code"] = shelf.code.text
    values["shelf.codeDisplay"] = shelf.code.display
    values["shelf.name"] = shelf.name
    values["shop.name"] = desk.shop.name
    values["paper.id"] = LocalFormat.day(envelope.today, desk.shop.language)
    return Paper(kind: .shelfLabel, language: desk.shop.language, values: values.all)
  }
}
