import ServiceDesk
import ServiceDeskTesting
import Testing

/// A shop whose warehouse registers serials: a clerk of the warehouse, a customer, a supplier, two products.
struct Warehouse {
  let floor: ShopFloor
  let clerk: StaffMember
  let customer: CustomerID
  let supplier: SupplierID
  let product: ProductID
  /// Of another maker, with a product code.
  let coded: ProductID

  static let gtin = "9506000134352"

  init() async throws {
    floor = try await ShopFloor()
    var member = StaffMember.example(name: "Vasile Rus", roles: [.warehouse])
    let added = member
    member.id = try await floor.store.record { (desk) throws(StoreFailure) in try desk.add(added) }
    clerk = member
    (customer, supplier, product, coded) = try await floor.store.record { (desk) throws(StoreFailure) in
      (
        try desk.add(CustomerDetails.example()), try desk.add(SupplierDetails.example()),
        try desk.add(ProductDetails.example()),
        try desk.add(ProductDetails.example(maker: "Datecs", model: "DP-25X", gtin: GTIN(Warehouse.gtin)))
      )
    }
  }

  func perform<C: DeskCommand>(_ command: C) async throws -> Decision<C.Answer> {
    try await floor.perform(command, as: clerk)
  }

  func open(
    _ party: OpenSerialBatch.Party? = nil, product: ProductID? = nil, document: String = "F 1001"
  ) async throws -> SerialBatchID {
    let opened = try await perform(opening(party, product: product, document: document))
    return try #require(opened.answer).batch
  }

  func opening(
    _ party: OpenSerialBatch.Party? = nil, product: ProductID? = nil, document: String = "F 1001"
  ) -> OpenSerialBatch {
    OpenSerialBatch(
      party: party ?? .soldTo(.known(customer)), document: document, documentDay: floor.clock.today,
      guaranteeMonths: 24, product: product.map { .known($0) })
  }

  var bought: OpenSerialBatch.Party { .boughtFrom(.known(supplier)) }

  func scan(
    _ codes: String..., into batch: SerialBatchID, serial: String? = nil, isConfirmed: Bool = false
  ) async throws -> Decision<ScanIntoBatch.Answer> {
    try await perform(
      ScanIntoBatch(
        batch: batch, codes: codes, serial: serial.flatMap { SerialNumber($0) }, isConfirmed: isConfirmed))
  }

  func read<T: Sendable>(
    _ question: @escaping @Sendable (any DeskReading) throws(StoreFailure) -> T
  ) async throws -> T {
    try await floor.store.read(question)
  }

  func unit(_ serial: String) async throws -> DeviceUnit {
    let units = try await read { (desk) throws(StoreFailure) in
      try desk.units(numbered: .example(serial))
    }
    return try #require(units.first)
  }
}
