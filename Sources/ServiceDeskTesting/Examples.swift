public import ServiceDesk

// Records with defaults, so that a test names only what matters to it. The shop, the people and the numbers are
// invented; telephone numbers and addresses are from ranges kept for examples.

extension Moment {
  /// 2026-11-21 08:00 Universal Time, 10:00 in a shop two hours ahead.
  public static let example = Moment(milliseconds: 1_795_248_000_000)
}

extension ShopSettings {
  public static func example(
    country: Country = .romania, branch: Character = "B", language: Language? = nil,
    receiptMedium: PaperMedium = .roll80, labelsAccessories: Bool = false
  ) -> ShopSettings {
    let (currency, ownLanguage): (Currency, Language) =
      switch country {
      case .romania: (.leu, .romanian)
      case .hungary: (.forint, .hungarian)
      case .poland: (.zloty, .polish)
      }
    return ShopSettings(
      name: "Service Exemplu", address: "Strada Exemplului 1", taxNumber: "RO00000000",
      phone: "+40 21 000 0000", email: "service@shop.example", openingHours: "9-17", country: country,
      branch: branch, currency: currency, language: language ?? ownLanguage,
      publicAddress: "https://shop.example", receiptMedium: receiptMedium,
      labelsAccessories: labelsAccessories)
  }
}

extension CustomerDetails {
  public static func example(
    name: String = "Ana Ștefănescu", kind: CustomerKind = .consumer, company: String? = nil,
    taxNumber: String? = nil, phone: String? = "0700 123 456", email: String? = nil,
    language: Language = .romanian, address: String? = nil
  ) -> CustomerDetails {
    CustomerDetails(
      name: name, kind: kind, company: company ?? (kind == .business ? "Exemplu SRL" : nil),
      taxNumber: taxNumber, phone: phone, email: email, language: language, address: address)
  }
}

extension ProductDetails {
  public static func example(
    maker: String = "Acme", model: String = "FP-700", type: String = "fiscal printer", gtin: GTIN? = nil,
    guaranteeMonths: Int? = nil
  ) -> ProductDetails {
    ProductDetails(maker: maker, model: model, type: type, gtin: gtin, guaranteeMonths: guaranteeMonths)
  }
}

extension SaleTerms {
  public static func example(
    document: String = "F 1001", contractDay: Day? = nil, deliveryDay: Day = .example(2025, 11, 21),
    price: Money? = nil, condition: Condition = .new
  ) -> SaleTerms {
    SaleTerms(
      document: document, contractDay: contractDay ?? deliveryDay, deliveryDay: deliveryDay, price: price,
      condition: condition)
  }
}

extension SupplierDetails {
  public static func example(
    name: String = "Distribuție Exemplu SRL", taxNumber: String? = nil, phone: String? = nil,
    email: String? = nil, address: String? = nil, isAuthorisedService: Bool = false
  ) -> SupplierDetails {
    SupplierDetails(
      name: name, taxNumber: taxNumber, phone: phone, email: email, address: address,
      isAuthorisedService: isAuthorisedService)
  }
}

extension SerialHeading {
  public static func example(
    _ party: Party, document: String = "F 1001", documentDay: Day = .example(2026, 11, 20),
    guaranteeMonths: Int? = 24
  ) -> SerialHeading {
    SerialHeading(
      party: party, document: document, documentDay: documentDay, guaranteeMonths: guaranteeMonths)
  }
}

extension StaffMember {
  public static func example(
    id: StaffID = StaffID(1), name: String = "Ioana Pop", roles: Set<Role> = [.counter],
    language: Language = .romanian, badge: BadgeCode? = nil, pin: String = "802417", isActive: Bool = true
  ) -> StaffMember {
    StaffMember(
      id: id, name: name, roles: roles, language: language, badgeHash: badge?.hash(TestSecrecy()),
      pin: TestSecrecy.cheapHash(pin), isActive: isActive)
  }
}

extension IntakeRecord {
  public static func example(
    basis: ClaimBasis = .legalGuarantee, fault: String = "Nu pornește", accessories: [Accessory] = [],
    promisedDay: Day? = nil, priceLimit: Money? = nil, remedyInformationGiven: Bool = true,
    remedy: Remedy? = nil
  ) -> IntakeRecord {
    IntakeRecord(
      basis: basis, fault: fault, accessories: accessories, promisedDay: promisedDay,
      priceLimit: priceLimit, remedyInformationGiven: remedyInformationGiven, remedy: remedy)
  }
}

extension Ticket {
  /// - Parameter counter: makes the ticket number and the unit code of this ticket differ from others.
  public static func example(
    counter: Int = 1, id: TicketID = TicketID(1), unit: UnitID = UnitID(1),
    customer: CustomerID = CustomerID(1), openedAt: Moment = .example, intake: IntakeRecord = .example(),
    stage: Stage = .received, heldIn: Stage? = nil, reopenOf: TicketID? = nil, revision: Int = 1
  ) -> Ticket {
    var ticket = Ticket(
      id: id, number: TicketNumber(branch: "B", year: 26, counter: counter), unit: unit,
      customer: customer, openedAt: openedAt, intake: intake, unitCode: .example(counter), stage: stage,
      reopenOf: reopenOf, revision: revision)
    ticket.heldIn = heldIn
    return ticket
  }
}

extension TicketEvent {
  public static func example(
    ticket: TicketID, what: What = .takenIn, actor: StaffID? = nil, at: Moment = .example,
    station: StationName = .example, reason: String? = nil
  ) -> TicketEvent {
    TicketEvent(
      id: EventID(0), ticket: ticket, at: at, actor: actor, station: station, what: what, reason: reason)
  }
}

extension PaperEntry {
  public static func example(
    kind: PaperKind = .unitLabel, ticket: TicketID? = nil, station: StationName = .example,
    values: [String: PaperValue] = ["code": .text("U1…")], queuedAt: Moment = .example,
    requestedBy: StaffID? = nil, progress: PaperProgress = PaperProgress()
  ) -> PaperEntry {
    PaperEntry(
      id: PaperID(0), kind: kind, ticket: ticket, station: station,
      paper: Paper(kind: kind, language: .romanian, values: values), queuedAt: queuedAt,
      requestedBy: requestedBy, progress: progress)
  }
}

extension CommandEnvelope {
  /// An envelope with a fresh id, unless one is given.
  public static func example(
    id: CommandID = .fresh(), actor: Actor = .console, station: StationName = .example,
    now: Moment = .example
  ) -> CommandEnvelope {
    CommandEnvelope(
      id: id, station: station, actor: actor, now: now, civil: ManualClock().civil(now))
  }
}

extension CommandID {
  /// A new id each time; two tests never meet in one database.
  public static func fresh() -> CommandID {
    CommandID(at: .example, random: (0..<10).map { _ in UInt8.random(in: 0...255) })
  }
}

extension StationName {
  public static let example = StationName("counter-1")
}

extension Day {
  /// A day that exists; anything else is a mistake in the test.
  public static func example(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    return day
  }
}

extension SerialNumber {
  /// A serial that is one; anything else is a mistake in the test.
  public static func example(_ text: String) -> SerialNumber {
    guard let serial = SerialNumber(text) else { preconditionFailure("not a serial: \(text)") }
    return serial
  }
}

extension UnitCode {
  /// The same code for the same number, another for another.
  public static func example(_ number: Int = 1) -> UnitCode {
    guard let code = UnitCode("U1" + exampleBody(number)) else { preconditionFailure("not a unit code") }
    return code
  }
}

extension ShelfCode {
  /// The same code for the same number, another for another.
  public static func example(_ number: Int = 1) -> ShelfCode {
    guard let code = ShelfCode("N1" + exampleBody(number)) else { preconditionFailure("not a shelf code") }
    return code
  }
}

extension BadgeCode {
  /// The same badge for the same seed, another for another.
  public static func example(_ seed: UInt64 = 1) -> BadgeCode { .random(from: TestSecrecy(seed: seed)) }
}

extension ConsignmentCode {
  /// The same code for the same number, another for another.
  public static func example(_ number: Int = 1) -> ConsignmentCode {
    guard let code = ConsignmentCode("C1" + exampleBody(number)) else {
      preconditionFailure("not a consignment code")
    }
    return code
  }
}

/// Eight characters that spell `number`, and their check.
private func exampleBody(_ number: Int) -> String {
  var payload = ""
  var rest = number
  for _ in 0..<8 {
    payload = String(A29.alphabet[rest % 29]) + payload
    rest /= 29
  }
  return payload + String(A29.check(of: payload))
}
