/// Writes what the papers say and enters them into the print ledger, inside the transaction that owes them.
struct PaperDesk {
  let desk: any DeskTransaction
  let envelope: CommandEnvelope

  /// Enters a paper for this station's printer.
  func owe(_ kind: PaperKind, _ paper: Paper, _ ticket: TicketID?) throws(StoreFailure) -> PaperID {
    var numbered = paper
    if let ticket { numbered.printNumber = try desk.nextPrint(of: paper, for: ticket) }
    return try desk.add(
      PaperEntry(
        id: PaperID(0), kind: kind, ticket: ticket, station: envelope.station, paper: numbered,
        queuedAt: envelope.now,
        requestedBy: envelope.actor.staffID))
  }

  /// Enters a further print of a paper, with the same codes and a copy mark, for this station's printer.
  func oweCopy(
    of original: PaperEntry, because reason: String? = nil, mayBeTwice: Bool = false
  ) throws(StoreFailure) -> PaperID {
    var sheet = original.paper
    sheet.isCopy = true
    if let ticket = original.ticket {
      sheet.printNumber = try desk.nextPrint(of: sheet, for: ticket)
    } else {
      sheet.printNumber = try desk.nextPrint(after: original)
    }
    return try desk.add(
      PaperEntry(
        id: PaperID(0), kind: original.kind, ticket: original.ticket, station: envelope.station, paper: sheet,
        queuedAt: envelope.now, requestedBy: envelope.actor.staffID, copyOf: original.id, reason: reason,
        progress: PaperProgress(possibleDuplicate: mayBeTwice)))
  }

  /// Code, dates and shelf; never a name, a phone or the fault (`domain.md` 5.8). In the shop's language: its people read it.
  func unitLabel(_ ticket: Ticket) throws(StoreFailure) -> Paper {
    let language = desk.shop.language
    var values = PaperValues()
    values["unit.code"] = ticket.unitCode.text
    values["unit.codeDisplay"] = ticket.unitCode.display
    values["ticket.date"] = LocalFormat.day(envelope.today, language)
    values["ticket.promised"] = ticket.intake.promisedDay.map { LocalFormat.day($0, language) }
    if let shelf = ticket.shelf { values["ticket.shelf"] = try desk.shelf(shelf)?.name }
    values["paper.id"] = ticket.number.description
    return Paper(kind: .unitLabel, language: language, values: values.all)
  }

  /// In the shop's language: the goods have no customer yet.
  func serialLabel(_ code: OwnSerial, _ product: Product) -> Paper {
    var values = PaperValues()
    values["unit.serial"] = code.text
    values["unit.serialDisplay"] = code.display
    values["unit.product"] = product.details.title
    values["shop.name"] = desk.shop.name
    values["paper.id"] = LocalFormat.day(envelope.today, desk.shop.language)
    return Paper(kind: .serialLabel, language: desk.shop.language, values: values.all)
  }

  /// D-1 of `domain.md` 2. `wanted` is another language than the law's, as in all documents.
  func intakeReceipt(
    _ ticket: Ticket, _ sheet: UnitSheet, _ customer: Customer, claim: ClaimCode, key: ReceiptKey,
    in wanted: Language? = nil
  ) throws(StoreFailure) -> Paper {
    let language = wanted ?? customer.documentLanguage(in: desk.shop.country)
    let intake = ticket.intake
    var values = try common(ticket, language)
    values["customer.name"] = customer.details.name
    values["customer.contact"] = customer.details.phone ?? customer.details.email
    values["customer.company"] = customer.details.company
    values["customer.taxNumber"] = customer.details.taxNumber
    values["customer.kind"] = customer.details.kind.title[language]
    values["handedOver.by"] = intake.handedOverBy
    values["unit.product"] = sheet.product.details.title
    values["unit.serial"] = sheet.unit.serial.text
    values["unit.aliases"] = sheet.unit.aliases.map(\.number.text).joined(separator: ", ")
    values.rows("accessories", intake.accessories.map { ["count": String($0.count), "name": $0.name] })
    values["accessories.without"] = intake.without
    values["condition"] = intake.condition
    values["photos.taken"] =
      intake.photos.isEmpty ? PaperTexts.noPhotos[language] : PaperTexts.photos(language, intake.photos.count)
    values["fault"] = intake.fault
    values["basis"] = intake.basis.title[language]
    values["purchase.proof"] = intake.purchaseProof ?? sheet.sale?.terms.document
    values["remedy"] = intake.remedy?.title[language]
    if intake.remedyInformationGiven { values["remedy.information"] = PaperTexts.remedyInformation[language] }
    if intake.basis.isGuarantee || sheet.verdict.status != .unknown {
      let lines = VerdictLines(
        verdict: sheet.verdict, repeats: sheet.repeats, care: sheet.care, language: language)
      values.texts("verdict", lines.summary)
      values.texts("verdict.deadlines", lines.deadlines)
      values.texts("verdict.rights", lines.rights)
      values.texts("verdict.reasons", lines.reasons)
    }
    values["promised"] =
      intake.promisedDay.map { LocalFormat.day($0, language) } ?? PaperTexts.promisedLater[language]
    values["diagnosis.fee"] = intake.diagnosisFee.map { LocalFormat.money($0, language) }
    values["price.limit"] = intake.priceLimit.map { LocalFormat.money($0, language) }
    values["advance"] = intake.advance.map { LocalFormat.money($0, language) }
    var data = [PaperTexts.backup, intake.mayErase ? PaperTexts.mayErase : PaperTexts.mayNotErase]
    if let given = intake.lockCodeGiven { data.append(given ? PaperTexts.lockCode : PaperTexts.noLockCode) }
    values.texts("data", data.map { $0[language] })
    values.texts("pickup.conditions", PaperTexts.pickUp(at: desk.shop, language))
    values["privacy"] = PaperTexts.privacy(language, ["shop": desk.shop.name, "email": desk.shop.email])
    values["claim.code"] = claim.text
    values["claim.codeDisplay"] = claim.display
    values["claim.url"] = "\(desk.shop.publicAddress)/t#\(key.text)"
    return Paper(kind: .intakeReceipt, language: language, values: values.all)
  }

  /// D-5 of `domain.md` 2.
  func releaseSlip(
    _ ticket: Ticket, amount: Money?, invoice: String?, service: ServiceDone, in wanted: Language? = nil
  ) throws(StoreFailure) -> Paper {
    guard let customer = try desk.customer(ticket.customer), let unit = try desk.unit(ticket.unit),
      let product = try desk.product(unit.product), let handover = ticket.handover
    else { throw .damagedRow(what: "ticket.customer or ticket.unit") }
    let language = wanted ?? customer.documentLanguage(in: desk.shop.country)
    var values = try common(ticket, language)
    values["customer.name"] = customer.details.name
    values["unit.product"] = product.details.title
    values["unit.serial"] = unit.serial.text
    values["unit.aliases"] = unit.aliases.map(\.number.text).joined(separator: ", ")
    // A parcel whose delivery was proven may have left without a word; the stage says as much.
    values["outcome"] = (ticket.outcome?.title ?? ticket.stage.title)[language]
    values.rows("found", service.found.flatMap(cleaned).map { [["text": $0]] } ?? [])
    values.rows("work", service.work.flatMap(cleaned).map { [["text": $0]] } ?? [])
    values.rows("parts", try parts(of: ticket, unit, product, in: language))
    values["tests"] = ticket.tests?.checklist
    let (from, to) = (desk.day(of: ticket.openedAt), envelope.today)
    let days = (from == to ? [to] : [from, to]).map { LocalFormat.day($0, language) }
    values["downtime"] = days.joined(separator: " – ")
    values.texts("guarantees", try guarantees(after: ticket, unit, in: language))
    values["data.state"] = service.data?.title[language]
    values["notice.at"] = ticket.noticeGiven.map { LocalFormat.dayAndTime(desk.civil(of: $0), language) }
    values["amount"] = amount.map { LocalFormat.money($0, language) }
    values["invoice.number"] = invoice.flatMap(cleaned)
    values.rows(
      "accessories",
      ticket.intake.accessories.map { accessory in
        let returned = handover.accessoriesReturned.contains(accessory)
        return [
          "count": String(accessory.count), "name": accessory.name,
          "returned": (returned ? PaperTexts.returned : PaperTexts.notReturned)[language],
        ]
      })
    values["returned.at"] = LocalFormat.dayAndTime(envelope.civil, language)
    values["collector.name"] = handover.collector
    values["collector.identity"] = PaperTexts.proof(handover.proof)[language]
    return Paper(kind: .releaseSlip, language: language, values: values.all)
  }

  func common(_ ticket: Ticket, _ language: Language) throws(StoreFailure) -> PaperValues {
    var values = PaperValues(of: desk.shop)
    values["ticket.number"] = ticket.number.description
    values["ticket.date"] = LocalFormat.day(envelope.today, language)
    values["ticket.time"] = LocalFormat.time(envelope.civil)
    values["ticket.clerk"] = envelope.station.rawValue
    if let staff = envelope.actor.staffID { values["ticket.clerk"] = try desk.staff(staff)?.name }
    values["paper.id"] = ticket.number.description
    return values
  }
}

extension DeskReading {
  /// One more than the highest number among the prints of a ticket's document.
  fileprivate func nextPrint(of paper: Paper, for ticket: TicketID) throws(StoreFailure) -> Int {
    let prints = try papers(of: ticket).filter {
      $0.kind == paper.kind && $0.paper.values["paper.id"] == paper.values["paper.id"]
    }
    return 1 + (prints.map(\.paper.printNumber).max() ?? 0)
  }

  /// One more than the highest number among a paper, what it is a copy of, and all copies of these.
  fileprivate func nextPrint(after paper: PaperEntry) throws(StoreFailure) -> Int {
    var original = paper
    while let earlier = original.copyOf, let entry = try self.paper(earlier) { original = entry }
    var prints = [original]
    var looked = 0
    while looked < prints.count {
      prints += try copies(of: prints[looked].id)
      looked += 1
    }
    return 1 + (prints.map(\.paper.printNumber).max() ?? 0)
  }
}

/// Collects the values of a paper; an absent or empty text leaves its line out.
struct PaperValues {
  private(set) var all: [String: PaperValue] = [:]

  subscript(name: String) -> String? {
    get {
      if case .text(let text) = all[name] { text } else { nil }
    }
    set {
      if let newValue, !newValue.isEmpty { all[name] = .text(newValue) } else { all[name] = nil }
    }
  }

  /// Rows of one text each.
  mutating func texts(_ name: String, _ texts: [String]) { rows(name, texts.map { ["text": $0] }) }

  mutating func rows(_ name: String, _ rows: [[String: String]]) {
    if !rows.isEmpty { all[name] = .rows(rows) }
  }
}
