import ServiceDesk
import ServiceDeskTesting
import Testing

struct FiscalAuthorisationTests {
  private static let today = Day.example(2026, 11, 21)

  /// A fiscal printer on the bench of a Hungarian shop: tested, ready to be signed off.
  private func onBench(
    _ country: Country = .hungary, type: String = "fiscal printer", numbered: Bool = true,
    assigned: Bool = true
  ) async throws -> (ShopFloor, ShopFloor.Stay) {
    let floor = try await ShopFloor(.example(country: country))
    let alias = UnitAlias(kind: .fiscalNumber, number: .example("A12345678"))
    let stay = try await floor.takeIn(
      OpenTicket(
        customer: .new(.example()),
        unit: .new(.new(.example(type: type)), .example("FP-1"), numbered ? [alias] : []),
        intake: .example()))
    try await floor.arrange(stay.ticket) {
      $0.stage = .testing
      $0.technician = assigned ? floor.technician.id : nil
      $0.tests = assigned ? TestsPassed(checklist: "tot", by: floor.technician.id, at: .example) : nil
    }
    return (floor, stay)
  }

  private func authorise(
    _ floor: ShopFloor, _ holder: Certificate.Holder, _ kind: Certificate.Kind = .fiscalHU,
    until: Day? = nil, from: Day = .example(2025, 1, 1)
  ) async throws -> CertificateID {
    let details = CertificateDetails(number: "N-1", issuer: "NAV", validFrom: from, validUntil: until)
    return try #require(
      try await floor.perform(AddCertificate(holder: holder, kind: kind, details: details), as: floor.manager)
        .answer
    ).certificate
  }

  private func signOff(_ floor: ShopFloor, _ stay: ShopFloor.Stay) async throws -> Refusal? {
    try await floor.move(stay.ticket, to: .ready, outcome: .repairedUnderGuarantee).refusal
  }

  private func handOver(_ floor: ShopFloor, _ stay: ShopFloor.Stay) async throws -> Refusal? {
    try await floor.desk.handOver(
      HandOverRequest(
        ticket: stay.ticket, unitCode: stay.unitCode, evidence: .receipt(stay.receiptKey), collector: "Ana",
        accessoriesReturned: [], paid: false), as: .staff(floor.clerk), id: .fresh()
    ).refusal
  }

  @Test
  func `an expired authorisation blocks closing a fiscal ticket, and a renewed one lets it pass (W-IN8)`()
    async throws
  {
    let (floor, stay) = try await onBench()
    _ = try await authorise(floor, .firm)
    let old = try await authorise(floor, .staff(floor.technician.id), until: .example(2026, 11, 20))
    let refused = Refusal(
      .authorisationLapsed, ["holder": "Radu Ilie", "number": "N-1", "day": "2026-11-20"])
    #expect(try await signOff(floor, stay) == refused)
    #expect(try await floor.ticket(stay.ticket).stage == .testing)
    // What was signed off before the authorisation was found lapsed does not leave the shop either.
    try await floor.arrange(stay.ticket) {
      $0.stage = .ready
      $0.outcome = .repairedUnderGuarantee
    }
    #expect(try await handOver(floor, stay) == refused)
    #expect(try await floor.ticket(stay.ticket).isOpen)
    let renewal = RenewCertificate(
      certificate: old,
      details: CertificateDetails(
        number: "N-2", issuer: "NAV", validFrom: Self.today, validUntil: .example(2028, 11, 20)))
    #expect(try await floor.perform(renewal, as: floor.manager).answer != nil)
    #expect(try await handOver(floor, stay) == nil)
    #expect(try await floor.ticket(stay.ticket).stage == .delivered)
  }

  @Test func `it holds on its last day`() async throws {
    let (floor, stay) = try await onBench()
    _ = try await authorise(floor, .firm, until: Self.today)
    _ = try await authorise(floor, .staff(floor.technician.id), until: Self.today)
    #expect(try await signOff(floor, stay) == nil)
  }

  @Test func `the refusal says whose it is and what to do`() {
    let refusal = Refusal(
      .authorisationLapsed, ["holder": "Radu Ilie", "number": "N-1", "day": "2026-11-20"])
    #expect(
      refusal.text(.romanian)
        == "Autorizația N-1 a lui Radu Ilie a expirat la 20.11.2026: reînnoiți-o sau repartizați fișa unui "
        + "tehnician autorizat.")
    #expect(refusal.text(.hungarian).contains("(2026. 11. 20.)"))
  }

  @Test func `what the law asks for and nobody recorded blocks a device with a fiscal number`() async throws {
    let (floor, stay) = try await onBench()
    #expect(try await signOff(floor, stay) == Refusal(.firmAuthorisationMissing))
    _ = try await authorise(floor, .firm)
    #expect(
      try await signOff(floor, stay) == Refusal(.authorisationMissing, ["holder": "Radu Ilie"]))
    // Another authorised person answers for it.
    _ = try await authorise(floor, .staff(floor.manager.id))
    _ = try await floor.perform(
      AssignTechnician(ticket: stay.ticket, technician: floor.manager.id), as: floor.manager)
    #expect(try await signOff(floor, stay) == nil)
  }

  @Test func `an authorisation of another country, one not yet valid, and a withdrawn one do not count`()
    async throws
  {
    let (floor, stay) = try await onBench()
    _ = try await authorise(floor, .firm, .fiscalPL)
    #expect(try await signOff(floor, stay) == Refusal(.firmAuthorisationMissing))
    _ = try await authorise(floor, .firm, from: Self.today.adding(days: 1))
    #expect(try await signOff(floor, stay) == Refusal(.firmAuthorisationMissing))
    let firm = try await authorise(floor, .firm)
    _ = try await floor.perform(
      EndCertificate(certificate: firm, on: Self.today, reason: "retrasă"), as: floor.manager)
    #expect(
      try await signOff(floor, stay)
        == Refusal(.firmAuthorisationLapsed, ["number": "N-1", "day": "2026-11-20"]))
  }

  @Test func `Romanian law asks for the firm's authorisation alone (W-IN6)`() async throws {
    let (floor, stay) = try await onBench(.romania)
    _ = try await authorise(floor, .firm, .fiscalRO)
    #expect(try await signOff(floor, stay) == nil)
  }

  @Test func `a device that is fiscal only by the words of its type is blocked by what lapsed alone`()
    async throws
  {
    let (floor, stay) = try await onBench(numbered: false)
    #expect(try await signOff(floor, stay) == nil)
    let (other, its) = try await onBench(numbered: false)
    _ = try await authorise(other, .firm, until: .example(2026, 1, 1))
    #expect(try await signOff(other, its)?.code == .firmAuthorisationLapsed)
  }

  @Test func `a person's word on the product stands above numbers and types`() async throws {
    let (floor, stay) = try await onBench()
    let product = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.unit(stay.unit)?.product
    }
    let mark = MarkFiscal(product: try #require(product), isFiscal: false)
    #expect(try await floor.perform(mark, as: floor.technician).refusal?.code == .notPermitted)
    _ = try await floor.perform(mark, as: floor.manager)
    #expect(try await signOff(floor, stay) == nil)
  }

  @Test func `a fiscal device goes back unrepaired whatever the authorisations`() async throws {
    let (floor, stay) = try await onBench()
    try await floor.arrange(stay.ticket) {
      $0.stage = .readyUnrepaired
      $0.outcome = .irreparable
    }
    #expect(try await handOver(floor, stay) == nil)
  }

  @Test func `nobody named answers for a fiscal device where the law asks for a person`() async throws {
    let (floor, stay) = try await onBench(assigned: false)
    _ = try await authorise(floor, .firm)
    try await floor.arrange(stay.ticket) {
      $0.stage = .ready
      $0.outcome = .repairedUnderGuarantee
    }
    #expect(try await handOver(floor, stay) == Refusal(.technicianNotNamed))
  }

  @Test(arguments: [
    ("fiscal printer", true), ("Casă de marcat", true), ("AMEF", true), ("kasa fiskalna", true),
    ("drukarka fiskalna", true), ("online pénztárgép", true), ("adóügyi nyomtató", true),
    ("imprimantă nefiscală", false), ("drukarka niefiskalna", false), ("laptop", false), ("", false),
  ])
  func `the type of a product suggests whether it is fiscal`(type: String, isFiscal: Bool) {
    #expect(FiscalStatus.suggested(byType: type) == isFiscal)
  }

  @Test func `papers of authorisations are checked`() async throws {
    let floor = try await ShopFloor()
    func refusal(_ change: (inout CertificateDetails) -> Void) async throws -> Refusal? {
      var details = CertificateDetails(number: "1", issuer: "NAV", validFrom: Self.today)
      change(&details)
      return try await floor.perform(
        AddCertificate(holder: .firm, kind: .other, details: details), as: floor.manager
      ).refusal
    }
    #expect(try await refusal { $0.number = " " } == .missing("certificate.number"))
    #expect(try await refusal { $0.issuer = "" } == .missing("certificate.issuer"))
    #expect(
      try await refusal { $0.validUntil = Self.today.adding(days: -1) }
        == .unacceptable("certificate.validUntil"))
    #expect(try await refusal { $0.document = "a\u{202E}b" } == .unacceptable("certificate.document"))
    #expect(try await refusal { _ in } == nil)
    #expect(try await refusal { _ in }?.code == .alreadyExists)
    #expect(
      try await floor.perform(
        AddCertificate(
          holder: .staff(StaffID(99)), kind: .other,
          details: CertificateDetails(number: "1", issuer: "NAV", validFrom: Self.today)), as: floor.manager
      ).refusal == .notFound("staff"))
  }
}
