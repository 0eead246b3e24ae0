/// How it stands with the guarantee document of a unit: given already, or what it still lacks.
public struct GuaranteeDocumentState: Sendable {
  public var product: Product
  /// What is recorded for documents of this product, or lent by another of its maker.
  public var facts: DocumentFacts?
  /// Nil when the unit is not sold: then there is nothing to certify.
  public var sale: Sale?
  /// Its first print.
  public var given: PaperEntry?
  /// Why it cannot be given as things are; nil when it can, or was.
  public var obstacle: Refusal?
}

extension Desk {
  /// How it stands with the guarantee document of a unit; nil when there is no such unit.
  public func guaranteeDocument(of unit: UnitID) async throws(StoreFailure) -> GuaranteeDocumentState? {
    let (shop, today) = (shop, clock.today)
    return try await store.read { (desk) throws(StoreFailure) in
      guard let device = try desk.unit(unit) else { return nil }
      return try desk.documentState(of: device, shop, today)
    }
  }
}

extension DeskReading {
  fileprivate func documentState(
    of device: DeviceUnit, _ shop: ShopSettings, _ today: Day
  ) throws(StoreFailure) -> GuaranteeDocumentState {
    guard let product = try product(device.product) else { throw .damagedRow(what: "unit.product") }
    var state = GuaranteeDocumentState(product: product, facts: try documentFacts(of: product))
    guard let sale = try sales(of: device.id).inForce else {
      state.obstacle = .notFound("sale")
      return state
    }
    state.sale = sale
    if let given = try guaranteeDocument(of: sale.id) {
      state.given = try paper(given.paper)
      return state
    }
    let document = GuaranteeDocumentPaper(desk: self, shop: shop, today: today)
    if case .failure(let refusal) = try document.paper(device, sale) { state.obstacle = refusal }
    return state
  }
}
