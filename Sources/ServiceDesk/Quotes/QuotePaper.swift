/// Composes the quote with the fields of the European Repair Information Form, in the order of its annex.
struct QuotePaper {
  let desk: any DeskTransaction
  let envelope: CommandEnvelope

  func paper(
    _ quote: Quote, _ ticket: Ticket, lastDay: Day, in wanted: Language? = nil
  ) throws(StoreFailure) -> Paper {
    guard let customer = try desk.customer(ticket.customer), let unit = try desk.unit(ticket.unit),
      let product = try desk.product(unit.product)
    else { throw .damagedRow(what: "ticket.customer or ticket.unit") }
    let language = wanted ?? customer.documentLanguage(in: desk.shop.country)
    let terms = quote.terms
    var values = try PaperDesk(desk: desk, envelope: envelope).common(ticket, language)
    values["paper.id"] = "Q-\(quote.id)"
    values["customer.name"] = customer.details.name
    values["customer.company"] = customer.details.company
    values["unit.product"] = product.details.title
    values["unit.serial"] = unit.serial.text
    values["unit.aliases"] = unit.aliases.map(\.number.text).joined(separator: ", ")
    values["fault"] = ticket.intake.fault
    values["defect"] = terms.defect
    values["repair"] = terms.repair
    let price = LocalFormat.money(terms.price, language)
    values[terms.method == nil ? "price" : "price.most"] = price
    values["price.method"] = terms.method
    values["diagnosis.fee"] = ticket.intake.diagnosisFee.map { LocalFormat.money($0, language) }
    values["duration"] = QuoteTexts.duration(language, terms.days)
    values["replacement"] = terms.replacement ?? QuoteTexts.noReplacement[language]
    values["place"] = terms.place ?? "\(desk.shop.name), \(desk.shop.address)"
    values["ancillary"] = terms.ancillary ?? QuoteTexts.noAncillary[language]
    values["valid.until"] = LocalFormat.day(lastDay, language)
    values["validity"] = QuoteTexts.validity(language, ["day": LocalFormat.day(lastDay, language)])
    values["additional"] = terms.additional
    return Paper(kind: .quote, language: language, values: values.all)
  }
}
