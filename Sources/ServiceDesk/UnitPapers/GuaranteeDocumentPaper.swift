/// Composes the guarantee document of one sale from its records and the clocks of the verdict.
struct GuaranteeDocumentPaper {
  let desk: any DeskReading
  let shop: ShopSettings
  let today: Day

  private var texts: GuaranteeDocumentTexts { GuaranteeDocumentTexts.of(shop.country) }
  private var language: Language { texts.language }

  /// The paper, or which fact that the law asks for is not recorded.
  func paper(_ unit: DeviceUnit, _ sale: Sale) throws(StoreFailure) -> Result<Paper, Refusal> {
    let sheet = try desk.sheet(unit, shop, today)
    guard let facts = try desk.documentFacts(of: sheet.product) else {
      return .failure(.missing("document.producer"))
    }
    if shop.country == .romania, facts.lifetimeYears == nil {
      return .failure(.missing("document.lifetimeYears"))
    }
    if shop.country == .hungary, sale.terms.price == nil { return .failure(.missing("sale.price")) }
    guard !shop.address.isEmpty else { return .failure(.missing("shop.address")) }
    let certified = sheet.verdict.clocks.filter(hasTerm)
    // Poland's and Hungary's documents certify a guarantee by statement or decree (W-PL14, W-HU14); Romania's goes with
    // durable goods in any case (W-RO11).
    guard certified.contains(where: { $0.kind == .commercial || shop.country == .romania }) else {
      return .failure(Refusal(.noTermToCertify))
    }
    let terms = certified.map { term($0, facts) }

    var values = PaperValues(of: shop)
    values["certificate.title"] = texts.title
    values["certificate.number"] = Self.number(of: sale.id)
    values["certificate.date"] = LocalFormat.day(today, language)
    values["paper.id"] = Self.number(of: sale.id)
    values["producer.name"] = facts.producer
    values["producer.address"] = facts.producerAddress
    if let buyer = try desk.customer(sale.customer)?.details {
      values["customer.name"] = buyer.company ?? buyer.name
    }
    values.describe(sheet, seal: try desk.seals(of: unit.id).last)
    self.sale(sale.terms, &values)
    values["product.lifetime"] = facts.lifetimeYears.map { GuaranteeDocumentTexts.years(language, $0) }
    values.rows("terms", terms.map { ["text": $0] })
    values.rows("scope", texts.scope.map { ["text": $0] })
    values.rows("procedure", texts.procedure.map { ["text": filled($0)] })
    values.rows("serviceUnits", facts.serviceUnits.map { ["text": $0] })
    values.rows("rights", texts.rights.map { ["text": $0] })
    // Empty lines for what is entered by hand (D-3, Hungary); the invisible letter gives them their height.
    if shop.country == .hungary { values.rows("repairs", (0..<4).map { _ in ["work": "\u{200B}"] }) }
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

  /// Whether the document tells of this clock: not when it does not run or has no end on record.
  private func hasTerm(_ clock: GuaranteeClock) -> Bool {
    clock.kind != .repair && clock.status != .notApplicable && clock.lastCoveredDay != nil
  }

  private func term(_ clock: GuaranteeClock, _ facts: DocumentFacts) -> String {
    let giver = facts.guarantor == .producer ? facts.producer : shop.name
    return GuaranteeDocumentTexts.term(clock.kind, shop.country)(
      language,
      [
        "from": clock.startedOn.map { LocalFormat.day($0, language) } ?? "",
        "day": clock.lastCoveredDay.map { LocalFormat.day($0, language) } ?? "", "who": giver,
      ])
  }

  private func filled(_ text: String) -> String {
    let contact = [shop.phone, shop.email].filter { !$0.isEmpty }.joined(separator: ", ")
    return Phrase(verbatim: text)(
      language, ["seller": "\(shop.name), \(shop.address)", "contact": contact])
  }
}
