/// Composes the entry about one repair that belongs to a guarantee document (`domain.md` 2, D-3).
struct RepairEntryPaper {
  let desk: any DeskReading
  let shop: ShopSettings
  let today: Day

  /// What nobody typed is left as a line, to be written by hand before it is signed.
  static let line = String(repeating: "\u{2026}", count: 24)

  /// - Parameter stay: with its hand-over, where it was handed over.
  func paper(
    of stay: Ticket, _ sheet: UnitSheet, cause: String?, work: String?, in wanted: Language? = nil
  ) throws(StoreFailure) -> Paper {
    guard let customer = try desk.customer(stay.customer) else { throw .damagedRow(what: "ticket.customer") }
    let language = wanted ?? customer.documentLanguage(in: shop.country)
    let returned = stay.handover.map { desk.day(of: $0.at) }
    let begun = desk.day(of: stay.openedAt)

    var values = PaperValues(of: shop)
    values["paper.id"] = stay.number.description
    values["ticket.number"] = stay.number.description
    values["ticket.date"] = LocalFormat.day(today, language)
    values.describe(sheet, seal: try desk.seals(of: sheet.unit.id).last)
    values["customer.name"] = customer.details.company ?? customer.details.name
    if let sale = sheet.sale, try desk.guaranteeDocument(of: sale.id) != nil {
      values["certificate.number"] = GuaranteeDocumentPaper.number(of: sale.id)
    }
    values["claim.day"] = LocalFormat.day(begun, language)
    values["takenIn.day"] = LocalFormat.day(begun, language)
    values["cause"] = cause.flatMap(cleaned) ?? Self.line
    values["work"] = work.flatMap(cleaned) ?? Self.line
    values["returned.day"] = returned.map { LocalFormat.day($0, language) }
    values["downtime"] = String(begun.days(until: returned ?? today))
    var verdict = sheet.verdict
    if let replacement = stay.replacement, let new = try desk.unit(replacement) {
      values["replaced.day"] = values["returned.day"]
      values.texts("remarks", [Self.replacedBy(language, ["serial": new.serial.text])])
      // The customer's guarantee goes on with the device in hand, under its own term (W-HU18).
      verdict = try desk.sheet(new, shop, today).verdict
    }
    values["newEnd"] = newEnd(verdict).map { LocalFormat.day($0, language) } ?? Self.line
    return Paper(kind: .repairEntry, language: language, values: values.all)
  }

  /// The end of the guarantee by statement or decree where there is one, else of the seller's legal one.
  private func newEnd(_ verdict: GuaranteeVerdict) -> Day? {
    for kind in [GuaranteeClock.Kind.commercial, .legal] {
      if let clock = verdict.clocks.first(where: { $0.kind == kind }), clock.status != .notApplicable,
        let last = clock.lastCoveredDay
      {
        return last
      }
    }
    return nil
  }

  private static let replacedBy = Phrase(
    ro: "Clientul a primit în schimb aparatul cu seria {serial}.",
    en: "The customer got the device with the serial {serial} in exchange.",
    hu: "Az ügyfél cserébe ezt a készüléket kapta, gyári száma: {serial}.",
    pl: "Klient otrzymał w zamian urządzenie o numerze seryjnym {serial}.")
}

extension Ticket {
  /// Whether a hand-over owes the repair entry by itself.
  ///
  /// Hungary's guarantee document tells every repair and exchange under it (D-3). A guarantee that does not run has no
  /// such document; one whose sale is not on record may have one in the customer's hand.
  func owesRepairEntry(in country: Country, _ verdict: GuaranteeVerdict) -> Bool {
    guard country == .hungary, intake.basis.isGuarantee,
      outcome == .repairedUnderGuarantee || outcome == .replaced,
      coverage == nil || coverage?.basis == .guarantee
    else { return false }
    return verdict.clocks.first { $0.kind == .commercial }?.status != .notApplicable
  }
}
