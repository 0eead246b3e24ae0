/// Takes one device in: customer and unit found or added, the ticket, its number and codes, the label and the receipt
/// that are owed, all or nothing.
public struct OpenTicket: DeskCommand, Hashable {
  public static let kind = "ticket.open"

  public enum CustomerChoice: Sendable, Hashable, Codable {
    case known(CustomerID)
    case new(CustomerDetails)
  }

  public enum UnitChoice: Sendable, Hashable, Codable {
    case known(UnitID)
    case new(ProductChoice, SerialNumber, [UnitAlias])
  }

  public enum ProductChoice: Sendable, Hashable, Codable {
    case known(ProductID)
    case new(ProductDetails)
  }

  public struct Answer: Codable, Sendable, Hashable {
    public var ticket: TicketID
    public var number: TicketNumber
    public var unit: UnitID
    public var customer: CustomerID
    public var unitCode: UnitCode
    public var papers: [PaperID]
  }

  public var customer: CustomerChoice
  public var unit: UnitChoice
  public var intake: IntakeRecord
  /// The customer signed the price limit: work up to it is approved.
  public var priceLimitSigned: Bool

  public init(
    customer: CustomerChoice, unit: UnitChoice, intake: IntakeRecord, priceLimitSigned: Bool = false
  ) {
    self.customer = customer
    self.unit = unit
    self.intake = intake
    self.priceLimitSigned = priceLimitSigned
  }

  public var permission: Permission { .takeIn }

  public func subject(of answer: Answer) -> String? { "ticket \(answer.ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    var record: IntakeRecord
    switch intake.checked(in: desk.shop, on: envelope.today) {
    case .success(let checked): record = checked
    case .failure(let refusal): return .refused(refusal)
    }
    let owner: Customer
    switch try chosenCustomer(in: desk) {
    case .success(let customer): owner = customer
    case .failure(let refusal): return .refused(refusal)
    }
    let device: DeviceUnit
    switch try chosenUnit(in: desk, owner: owner.id) {
    case .success(let unit): device = unit
    case .failure(let refusal): return .refused(refusal)
    }
    if let open = try desk.openTicket(of: device.id) {
      return .refused(Refusal(.openTicketExists, ["number": open.number.description]))
    }
    if record.basis.isGuarantee, owner.details.kind != .business, !record.remedyInformationGiven {
      return .refused(Refusal(.remedyInformationMissing))
    }
    let faultName = record.faultName
    record.faultName = nil
    var ticket = Ticket(
      id: TicketID(0),
      number: try desk.nextTicketNumber(branch: desk.shop.branch, year: envelope.today.year),
      unit: device.id, customer: owner.id, openedAt: envelope.now, intake: record,
      unitCode: UnitCode.random(from: desk.secrecy), stage: .received)
    if priceLimitSigned, let staff = envelope.actor.staffID, let limit = record.priceLimit {
      ticket.approval = WorkApproval(evidence: .signedPriceLimit, limit: limit, by: staff, at: envelope.now)
    }
    let sheet = try desk.sheet(
      device, desk.shop, envelope.today, takingIn: (ticket: ticket, fault: faultName))
    ticket.intake.verdict = sheet.verdict.inShort
    ticket.reopenOf = sheet.earlier.first?.id
    ticket.id = try desk.add(ticket)
    try desk.append(ticket.event(.takenIn, envelope))
    try desk.add(ToldVerdict(ticket: ticket.id, day: envelope.today, verdict: sheet.verdict))
    if let faultName { try desk.append(ticket.entry(.faultNamed(faultName), envelope)) }
    try desk.setOwner(owner.id, of: device.id)
    try desk.adoptDefaultPlans(for: device, on: envelope.today)

    let (claim, code, key) = try freshClaim(of: ticket.id, in: desk)
    try desk.add(claim)
    let papers = PaperDesk(desk: desk, envelope: envelope)
    var owed = [
      try papers.owe(.unitLabel, papers.unitLabel(ticket), ticket.id),
      try papers.owe(
        .intakeReceipt, papers.intakeReceipt(ticket, sheet, owner, claim: code, key: key), ticket.id),
    ]
    let labelled = desk.shop.labelsAccessories ? papers.accessoryLabels(ticket) : []
    for label in labelled { owed.append(try papers.owe(.accessoryLabel, label, ticket.id)) }
    if ComplaintRecordPaper.isOwed(for: ticket.intake, by: owner, in: desk.shop) {
      let record = ComplaintRecordPaper(desk: desk, envelope: envelope)
      owed.append(try papers.owe(.complaintRecord, record.paper(ticket, sheet, owner), ticket.id))
    }
    return .done(
      Answer(
        ticket: ticket.id, number: ticket.number, unit: device.id, customer: owner.id,
        unitCode: ticket.unitCode, papers: owed))
  }

  private func chosenCustomer(in desk: any DeskTransaction) throws(StoreFailure) -> Result<Customer, Refusal>
  {
    switch customer {
    case .known(let id):
      guard let known = try desk.customer(id) else { return .failure(.notFound("customer")) }
      return .success(known)
    case .new(let details):
      switch details.checked() {
      case .failure(let refusal): return .failure(refusal)
      case .success(let checked): return .success(Customer(id: try desk.add(checked), details: checked))
      }
    }
  }

  private func chosenUnit(
    in desk: any DeskTransaction, owner: CustomerID
  ) throws(StoreFailure) -> Result<DeviceUnit, Refusal> {
    switch unit {
    case .known(let id):
      guard let known = try desk.unit(id) else { return .failure(.notFound("unit")) }
      return .success(known)
    case .new(let choice, let serial, let aliases):
      let registration = UnitRegistration(product: choice, serial: serial, aliases: aliases)
      return try registration.carryOut(in: desk, owner: owner)
    }
  }

  /// Claim codes whose locator is live elsewhere are drawn again; with 707,281 locators that is rare.
  private func freshClaim(
    of ticket: TicketID, in desk: any DeskTransaction
  ) throws(StoreFailure) -> (Claim, ClaimCode, ReceiptKey) {
    let secrecy = desk.secrecy
    var code = ClaimCode.random(from: secrecy)
    while !(try desk.claims(at: code.locator)).isEmpty { code = ClaimCode.random(from: secrecy) }
    let key = ReceiptKey.random(from: secrecy)
    let claim = Claim(
      ticket: ticket, locator: code.locator, secret: .keyed(code.keyed(desk.secrecy)),
      receiptKey: ReceiptKeyHash(rawValue: key.hash(secrecy)))
    return (claim, code, key)
  }
}

extension IntakeRecord {
  /// The record as it is stored, or why it cannot be.
  func checked(in shop: ShopSettings, on today: Day) -> Result<IntakeRecord, Refusal> {
    var record = self
    record.fault = withCommaBelow(fault).trimmedWhitespace
    record.condition = withCommaBelow(condition).trimmedWhitespace
    record.handedOverBy = handedOverBy.flatMap(cleaned)
    record.purchaseProof = purchaseProof.flatMap(cleaned)
    record.without = without.flatMap(cleaned)
    record.verdict = nil
    record.faultName = faultName.flatMap(cleaned)
    guard !record.fault.isEmpty else { return .failure(.missing("intake.fault")) }
    guard isLongText(record.fault) else { return .failure(.unacceptable("intake.fault")) }
    guard isLongText(record.condition) else { return .failure(.unacceptable("intake.condition")) }
    guard isShortText(record.handedOverBy ?? "") else {
      return .failure(.unacceptable("intake.handedOverBy"))
    }
    guard isShortText(record.purchaseProof ?? "") else {
      return .failure(.unacceptable("intake.purchaseProof"))
    }
    guard isShortText(record.without ?? "") else { return .failure(.unacceptable("intake.without")) }
    guard isShortText(record.faultName ?? "") else { return .failure(.unacceptable("fault.name")) }
    guard record.photos.count <= 20 else { return .failure(.unacceptable("intake.photos")) }
    guard record.accessories.count <= 40 else { return .failure(.unacceptable("intake.accessories")) }
    record.accessories = []
    for accessory in accessories {
      guard let name = cleaned(accessory.name), isShortText(name), (1...999).contains(accessory.count) else {
        return .failure(.unacceptable("intake.accessories"))
      }
      record.accessories.append(Accessory(name: name, count: accessory.count))
    }
    if let promised = promisedDay, promised < today || promised > today.adding(days: 730) {
      return .failure(.unacceptable("intake.promisedDay"))
    }
    for (field, amount) in [
      ("intake.priceLimit", priceLimit), ("intake.diagnosisFee", diagnosisFee), ("intake.advance", advance),
    ] {
      guard let amount else { continue }
      guard amount.currency == shop.currency, (0...99_999_999_99).contains(amount.minorUnits) else {
        return .failure(.unacceptable(field))
      }
    }
    return .success(record)
  }
}

extension Ticket {
  func event(_ what: TicketEvent.What, _ envelope: CommandEnvelope, reason: String? = nil) -> TicketEvent {
    TicketEvent(
      id: EventID(0), ticket: id, at: envelope.now, actor: envelope.actor.staffID, station: envelope.station,
      what: what, reason: reason)
  }

  func entry(_ what: GuaranteeEntry.What, _ envelope: CommandEnvelope, reason: String? = nil)
    -> GuaranteeEntry
  {
    GuaranteeEntry(
      unit: unit, ticket: id, at: envelope.now, actor: envelope.actor.staffID, station: envelope.station,
      what: what, reason: reason)
  }
}
