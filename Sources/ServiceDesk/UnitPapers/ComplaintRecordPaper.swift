/// Composes the record of a consumer's claim that Hungarian law asks for: 19/2014 (IV. 29.) NGM decree (`domain.md` D-2).
struct ComplaintRecordPaper {
  let desk: any DeskTransaction
  let envelope: CommandEnvelope

  /// Whether the intake itself owes it.
  static func isOwed(for intake: IntakeRecord, by customer: Customer, in shop: ShopSettings) -> Bool {
    shop.country == .hungary && intake.basis.isGuarantee && customer.details.kind != .business
  }

  /// - Parameter settlement: how the claim is settled, or why otherwise than asked; nil while that is open.
  func paper(
    _ ticket: Ticket, _ sheet: UnitSheet, _ customer: Customer, settlement: String? = nil,
    in wanted: Language? = nil
  ) throws(StoreFailure) -> Paper {
    let language = wanted ?? customer.documentLanguage(in: desk.shop.country)
    var values = try PaperDesk(desk: desk, envelope: envelope).common(ticket, language)
    values.claim(of: ticket, sheet, customer, desk, language)
    values["consent"] = ClaimPaperTexts.consent(language, ["shop": desk.shop.name])
    values["takenIn.day"] = values["claim.day"]
    values["promised"] = ticket.intake.promisedDay.map { LocalFormat.day($0, language) }
    values["settlement"] = settlement ?? ClaimPaperTexts.openSettlement[language]
    values.texts(
      "complaints",
      ClaimPaperTexts.whereToComplain(desk.shop.country, customer.details.kind).map { $0[language] })
    return Paper(kind: .complaintRecord, language: language, values: values.all)
  }
}

/// Prints the record of a consumer's claim again, once it is known how the claim is settled.
public struct PrintComplaintRecord: DeskCommand, Hashable {
  public static let kind = "ticket.printComplaintRecord"
  public typealias Answer = PaperOwed

  public var ticket: TicketID
  public var settlement: String?

  public init(ticket: TicketID, settlement: String? = nil) {
    self.ticket = ticket
    self.settlement = settlement
  }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    guard let stay = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    guard isLongText(settlement ?? "") else { return .refused(.unacceptable("complaint.settlement")) }
    guard let customer = try desk.customer(stay.customer), let unit = try desk.unit(stay.unit) else {
      throw .damagedRow(what: "ticket.customer or ticket.unit")
    }
    let sheet = try desk.sheet(unit, desk.shop, envelope.today)
    let paper = try ComplaintRecordPaper(desk: desk, envelope: envelope).paper(
      stay, sheet, customer, settlement: settlement.flatMap(cleaned))
    let papers = PaperDesk(desk: desk, envelope: envelope)
    return .done(PaperOwed(paper: try papers.owe(.complaintRecord, paper, ticket)))
  }
}

extension PaperValues {
  /// Who claims what about which device and sale: shared by the papers that answer a claim.
  mutating func claim(
    of ticket: Ticket, _ sheet: UnitSheet, _ customer: Customer, _ desk: any DeskReading, _ language: Language
  ) {
    let details = customer.details
    self["customer.name"] = details.name
    self["customer.company"] = details.company
    self["customer.taxNumber"] = details.taxNumber
    self["customer.address"] = details.address
    self["customer.contact"] = details.phone ?? details.email
    self["unit.product"] = sheet.product.details.title
    self["unit.serial"] = sheet.unit.serial.text
    self["unit.aliases"] = sheet.unit.aliases.map(\.number.text).joined(separator: ", ")
    self["claim.day"] = LocalFormat.day(desk.day(of: ticket.openedAt), language)
    self["fault"] = ticket.intake.fault
    self["basis"] = ticket.intake.basis.title[language]
    self["remedy"] = ticket.intake.remedy?.title[language]
    self["purchase.proof"] = ticket.intake.purchaseProof ?? sheet.sale?.terms.document
    self["sale.deliveryDay"] = (sheet.sale?.terms.deliveryDay).map { LocalFormat.day($0, language) }
    self["sale.price"] = (sheet.sale?.terms.price).map { LocalFormat.money($0, language) }
  }
}
