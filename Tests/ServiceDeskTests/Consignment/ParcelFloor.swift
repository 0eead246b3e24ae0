import ServiceDesk
import ServiceDeskTesting
import Testing

/// A shop with a supplier and a parcel to it that is being packed.
struct ParcelFloor {
  let floor: ShopFloor
  let supplier: SupplierID
  let parcel: ConsignmentID
  let code: ConsignmentCode
  let keeper: StaffMember

  init(_ shop: ShopSettings = .example()) async throws {
    let floor = try await ShopFloor(shop)
    self.floor = floor
    keeper = try await floor.store.record { (desk) throws(StoreFailure) in
      var member = StaffMember.example(name: "Vasile Rus", roles: [.warehouse], badge: .example(104))
      member.id = try desk.add(member)
      return member
    }
    let details = SupplierDetails(
      name: "Acme Service SRL", address: "Str. Lungă 1, Brașov", isAuthorisedService: true)
    let opened = try #require(
      try await floor.perform(OpenConsignment(supplier: .new(details)), as: keeper).answer)
    parcel = opened.consignment
    code = opened.code
    supplier = try #require(
      try await floor.store.read { (desk) throws(StoreFailure) in
        try desk.consignment(opened.consignment)?.supplier
      })
  }

  /// A repair under guarantee that may leave for the maker.
  func repair(_ serial: String, basis: ClaimBasis = .legalGuarantee) async throws -> ShopFloor.Stay {
    let stay = try await floor.takeIn(serial, intake: .example(basis: basis))
    _ = try await floor.move(stay.ticket, to: .diagnosing)
    let cover: CoverageDecision.Basis = basis.isGuarantee ? .guarantee : .paid
    _ = try await floor.perform(
      DecideCoverage(ticket: stay.ticket, basis: cover, reason: "constatat"), as: floor.technician)
    if cover == .paid {
      _ = try await floor.perform(
        ApproveWork(ticket: stay.ticket, evidence: .telephone, limit: nil), as: floor.manager)
    }
    return stay
  }

  /// Goods of the shop that nobody bought.
  func stock(_ serial: String, maker: String = "Acme") async throws -> UnitID {
    try await floor.store.record { (desk) throws(StoreFailure) in
      let product = try desk.add(ProductDetails.example(maker: maker))
      return try desk.addUnit(product: product, serial: .example(serial), aliases: [], owner: nil)
    }
  }

  func pack(_ scanned: String, fault: String? = nil) async throws -> Decision<ConsignmentChanged> {
    try await floor.perform(PackUnit(consignment: parcel, scanned: scanned, fault: fault), as: keeper)
  }

  func check(_ scanned: String) async throws -> Decision<ConsignmentChanged> {
    try await floor.perform(CheckUnitOut(consignment: parcel, scanned: scanned), as: keeper)
  }

  func send(expectedBack: Day? = nil) async throws -> Decision<ConsignmentChanged> {
    try await floor.perform(SendConsignment(consignment: parcel, expectedBack: expectedBack), as: keeper)
  }

  func receive(
    _ scanned: String?, _ answer: MakersAnswer.Kind, line: ConsignmentLineID? = nil,
    newSerial: String? = nil, reason: String? = nil, next: Stage? = nil
  ) async throws -> Decision<ConsignmentChanged> {
    try await floor.perform(
      ReceiveUnit(
        consignment: parcel, scanned: scanned, line: line, answer: answer,
        newSerial: newSerial.map { .example($0) }, reason: reason, next: next), as: keeper)
  }

  /// Packs, checks and sends these labels or serials.
  func sendOff(_ scans: String...) async throws {
    for scan in scans {
      #expect(try await pack(scan, fault: "nu pornește").answer != nil, "\(scan)")
      #expect(try await check(scan).answer != nil, "\(scan)")
    }
    #expect(try await send().answer != nil)
  }

  func consignment() async throws -> Consignment {
    let id = parcel
    return try #require(
      try await floor.store.read { (desk) throws(StoreFailure) in try desk.consignment(id) })
  }

  func line(_ number: Int) async throws -> ConsignmentLine {
    try #require(try await consignment().lines.first { $0.number == number })
  }

  func swaps(of unit: UnitID) async throws -> [UnitSwap] {
    try await floor.store.read { (desk) throws(StoreFailure) in try desk.swaps(of: unit) }
  }
}
