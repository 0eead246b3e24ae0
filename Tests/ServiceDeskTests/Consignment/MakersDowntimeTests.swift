import ServiceDesk
import ServiceDeskTesting
import Testing

/// What the days at the maker do to the customer's clock: the law knows no pause for them (`domain.md` 3.3).
struct MakersDowntimeTests {
  private let sold = Day.example(2025, 11, 21)

  /// A unit that was sold, claimed, sent to the maker two days later and came back after 17 days more.
  private struct Errand {
    let place: ParcelFloor
    let unit: UnitID
    let ticket: TicketID
    let claimed: Day

    var floor: ShopFloor { place.floor }

    init(_ country: Country, sold: Day, months: Int? = nil, basis: ClaimBasis) async throws {
      place = try await ParcelFloor(.example(country: country))
      claimed = place.floor.clock.today
      var terms = SaleTerms.example(deliveryDay: sold)
      terms.price = Money(minorUnits: 249_990, currency: .forint)
      terms.goodsGroup = "durable"
      terms.guaranteeMonths = months
      let floor = place.floor
      let sale = try #require(
        try await floor.perform(
          RegisterSale(
            product: .new(.example()), serial: .example("SN-1"), customer: .new(.example()), terms: terms)
        ).answer)
      let owner = try #require(try await floor.desk.sheet(of: sale.unit)?.owner)
      let stay = try await floor.takeIn(
        OpenTicket(customer: .known(owner.id), unit: .known(sale.unit), intake: .example(basis: basis)))
      (unit, ticket) = (sale.unit, stay.ticket)
      #expect(try await floor.move(ticket, to: .diagnosing).answer != nil)
      let cover = DecideCoverage(ticket: ticket, basis: .guarantee, reason: "constatat")
      #expect(try await floor.perform(cover, as: floor.technician).answer != nil)
      pass(days: 2)
      try await place.sendOff(stay.unitCode.text)
      pass(days: 17)
    }

    func pass(days: Int64) { floor.clock.advance(seconds: days * 86_400) }

    /// The customer is told on the spot and fetches it six days later.
    func giveBack() async throws {
      #expect(try await floor.perform(GiveNotice(ticket: ticket, how: .telephone)).answer != nil)
      pass(days: 6)
      let handover = Handover(
        at: floor.clock.now(), by: floor.clerk.id, collector: "Ana", proof: .receiptScanned,
        accessoriesReturned: [])
      try await floor.arrange(ticket) {
        $0.stage = .delivered
        $0.handover = handover
      }
    }

    func clock(_ kind: GuaranteeClock.Kind, of unit: UnitID? = nil) async throws -> GuaranteeClock {
      let sheet = try #require(try await floor.desk.sheet(of: unit ?? self.unit))
      return try #require(sheet.verdict.clock(kind))
    }
  }

  @Test(arguments: [
    // From the notification to the notice that it is ready: 2 + 17 (W-RO8).
    (Country.romania, nil, ClaimBasis.legalGuarantee, GuaranteeClock.Kind.legal, 19),
    // From handing over until it is back in the customer's hands: 2 + 17 + 6 (W-HU7, W-PL10).
    (.hungary, nil, .commercialGuarantee, .commercial, 25),
    (.poland, 24, .commercialGuarantee, .commercial, 25),
  ])
  func `days at the maker count like days in the shop`(
    _ country: Country, _ months: Int?, _ basis: ClaimBasis, _ kind: GuaranteeClock.Kind, _ days: Int
  ) async throws {
    let errand = try await Errand(country, sold: sold, months: months, basis: basis)
    let away = try await errand.clock(kind)
    #expect(away.daysAdded == 19, "it counts while the unit is away")
    let limits = away.deadlines.filter(\.isRunning)
    #expect(limits.allSatisfy { $0.startedOn == errand.claimed || $0.what == .replaceOrRefund }, "\(limits)")
    #expect(try await errand.place.receive("SN-1", .repaired).answer?.stage == .testing)
    let tests = PassTests(ticket: errand.ticket, checklist: "autotest")
    #expect(try await errand.floor.perform(tests, as: errand.floor.technician).answer != nil)
    #expect(
      try await errand.floor.move(errand.ticket, to: .ready, outcome: .repairedUnderGuarantee).answer != nil)
    try await errand.giveBack()
    let clock = try await errand.clock(kind)
    #expect(clock.daysAdded == days)
    #expect(clock.lastCoveredDay == sold.adding(months: 24).adding(days: days))
  }

  @Test func `another unit from the maker has a new term from the day the customer gets it (W-RO9)`()
    async throws
  {
    let errand = try await Errand(.romania, sold: sold, basis: .legalGuarantee)
    let line = try await errand.place.line(1).id
    let new = try #require(
      try await errand.place.receive(nil, .replaced, line: line, newSerial: "SN-99").answer?.replacement)
    #expect(try await errand.floor.move(errand.ticket, to: .ready, outcome: .replaced).answer != nil)
    try await errand.giveBack()
    let fetched = errand.claimed.adding(days: 25)
    for unit in [errand.unit, new] {
      let clock = try await errand.clock(.legal, of: unit)
      #expect(clock.startedOn == fetched && clock.lastCoveredDay == fetched.adding(months: 24), "\(unit)")
    }
  }

  @Test func `what the maker found without fault adds nothing`() async throws {
    let errand = try await Errand(.romania, sold: sold, basis: .legalGuarantee)
    #expect(
      try await errand.place.receive("SN-1", .refused, reason: "fără defect").answer?.stage == .diagnosing)
    #expect(
      try await errand.floor.move(errand.ticket, to: .readyUnrepaired, outcome: .noFaultFound).answer != nil)
    try await errand.giveBack()
    let clock = try await errand.clock(.legal)
    #expect(clock.daysAdded == 0 && clock.lastCoveredDay == sold.adding(months: 24))
  }
}
