/// Composes the guarantee document of one sale from its records and the clocks of the verdict.
struct GuaranteeDocumentPaper {
  let desk: any DeskTransaction
  let envelope: CommandEnvelope

  private var shop: ShopSettings { desk.shop }
  private var texts: GuaranteeDocumentTexts { GuaranteeDocumentTexts.of(shop.country) }
  private var language: Language { texts.language }

  /// The paper, or which fact that the law asks for is not recorded.
  func paper(_ unit: DeviceUnit, _ sale: Sale) throws(StoreFailure) -> Result<Paper, Refusal> {
    let sheet = try desk.sheet(unit, shop, envelope.today)
    guard let facts = try desk.documentFacts(of: sheet.product) else {
      return .failure(.missing("document.producer"))
    }
    if shop.country == .romania, facts.lifetimeYears == nil {
      return .failure(.missing("document.lifetimeYears"))
    }
    if shop.country == .hungary, sale.terms.price == nil { return .failure(.missing("sale.price")) }
    guard !shop.address.isEmpty else { return .failure(.missing("shop.address")) }
    let terms = sheet.verdict.clocks.compactMap { term($0, facts) }
    guard !terms.isEmpty else { return .failure(Refusal(.noTermToCertify)) }

    var values = PaperValues(of: shop)
    values["certificate.title"] = texts.title
    values["certificate.number"] = Self.number(of: sale.id)
    values["certificate.date"] = LocalFormat.day(envelope.today, language)
    values["paper.id"] = Self.number(of: sale.id)
    values["producer.name"] = facts.producer
    values["producer.address"] = facts.producerAddress
    if let buyer = try desk.customer(sale.customer)?.details {
      values["customer.name"] = buyer.company ?? buyer.name
    }
    values["unit.product"] = sheet.product.details.title
    values["unit.serial"] = unit.serial.text
    values["unit.aliases"] = unit.aliases.map(\.number.text).joined(separator: ", ")
    values["unit.seal"] = try desk.seals(of: unit.id).last?.number
    self.sale(sale.terms, &values)
    values["product.lifetime"] = facts.lifetimeYears.map { GuaranteeDocumentTexts.years(language, $0) }
    values.rows("terms", terms.map { ["text": $0] })
    values.rows("scope", texts.scope.map { ["text": $0] })
    values.rows("procedure", texts.procedure.map { ["text": filled($0)] })
    values.rows("serviceUnits", facts.serviceUnits.map { ["text": $0] })
    values.rows("rights", texts.rights.map { ["text": $0] })
    // Three empty lines for what is entered by hand (D-3, Hungary).
    if shop.country == .hungary { values.rows("repairs", (0..<3).map { _ in ["work": "\u{A0}"] }) }
    return .success(Paper(kind: .warrantyCertificate, language: language, values: values.all))
  }

  static func number(of sale: SaleID) -> String {
    let digits = String(sale.rawValue)
    return "CG-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private func sale(_ terms: SaleTerms, _ values: inout PaperValues) {
    values["sale.document"] = terms.document
    values["sale.contractDay"] = LocalFormat.day(terms.contractDay, language)
    values["sale.deliveryDay"] = LocalFormat.day(terms.deliveryDay, language)
    values["sale.commissioning"] = terms.commissioning.map { LocalFormat.day($0.day, language) }
    values["sale.price"] = terms.price.map { LocalFormat.money($0, language) }
  }

  /// One line of terms; nil for a clock that does not run or has no end on record.
  private func term(_ clock: GuaranteeClock, _ facts: DocumentFacts) -> String? {
    guard clock.kind != .repair, clock.status != .notApplicable, let last = clock.lastCoveredDay else {
      return nil
    }
    let giver = facts.guarantor == .producer ? facts.producer : shop.name
    return GuaranteeDocumentTexts.term(clock.kind, shop.country)(
      language,
      [
        "from": clock.startedOn.map { LocalFormat.day($0, language) } ?? "",
        "day": LocalFormat.day(last, language), "who": giver,
      ])
  }

  private func filled(_ text: String) -> String {
    let contact = [shop.phone, shop.email].filter { !$0.isEmpty }.joined(separator: ", ")
    return Phrase(verbatim: text)(
      language, ["seller": "\(shop.name), \(shop.address)", "contact": contact])
  }
}
