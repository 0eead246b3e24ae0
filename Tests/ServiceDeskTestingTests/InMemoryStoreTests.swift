import ServiceDesk
import ServiceDeskTesting
import Testing

struct InMemoryStoreTests {
  @Test(arguments: DeskStoreConformance.checks)
  func `it does what the desk relies on`(check: DeskStoreConformance.Check) async throws {
    let shop = ShopSettings.example()
    try await check.run(InMemoryStore(shop: shop), shop)
  }

  @Test(arguments: ZoneClock.zones, DeskStoreConformance.dayChecks)
  func `a verdict is the same in every zone`(
    clock: ZoneClock, check: DeskStoreConformance.Check
  ) async throws {
    let shop = ShopSettings.example()
    try await check.run(InMemoryStore(shop: shop, clock: clock), shop)
  }

  @Test func `commands with an effect leave one audit row, refusals and repeats none`() async throws {
    let store = InMemoryStore()
    let member = StaffMember.example(id: StaffID(7))
    let done = CommandEnvelope.example(actor: .staff(member))
    let refused = CommandEnvelope.example()

    _ = try await store.perform(KeepShelf(name: "A1"), done)
    _ = try await store.perform(KeepShelf(name: "A1"), done)
    _ = try await store.perform(KeepShelf(name: ""), refused)

    let expected = AuditRow(
      actor: StaffID(7), station: .example, at: .example, kind: "test.shelf.keep", subject: "shelf 1",
      command: done.id)
    #expect(await store.audit == [expected])
  }

  @Test func `a failing store fails every call without effect until it is mended`() async throws {
    let store = InMemoryStore()
    await store.fail(.always(.unavailable(reason: "unplugged")))
    await #expect(throws: StoreFailure.unavailable(reason: "unplugged")) {
      _ = try await store.perform(KeepShelf(name: "A1"), .example())
    }
    await #expect(throws: StoreFailure.unavailable(reason: "unplugged")) {
      _ = try await shelves(of: store)
    }
    await store.fail(nil)
    #expect(try await shelves(of: store) == 0)
  }

  @Test func `a lost answer is asked for again with the same id and found`() async throws {
    let store = InMemoryStore()
    let envelope = CommandEnvelope.example()
    await store.fail(.answerLost)
    await #expect(throws: StoreFailure.unknownOutcome) {
      _ = try await store.perform(KeepShelf(name: "A1"), envelope)
    }
    let again = try await store.perform(KeepShelf(name: "A1"), envelope)
    #expect(again == .done(ShelfID(1)))
    #expect(try await shelves(of: store) == 1)
  }

  @Test func `a busy store is busy once`() async throws {
    let store = InMemoryStore()
    await store.fail(.once(.busy))
    await #expect(throws: StoreFailure.busy) { _ = try await shelves(of: store) }
    #expect(try await shelves(of: store) == 0)
  }

  private func shelves(of store: InMemoryStore) async throws -> Int {
    try await store.read { desk throws(StoreFailure) in try desk.shelves().count }
  }
}

private struct KeepShelf: DeskCommand {
  static let kind = "test.shelf.keep"
  var name: String
  var permission: Permission { .placeOnShelf }

  func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<ShelfID> {
    guard !name.isEmpty else { return .refused(.missing("shelf.name")) }
    return .done(try desk.addShelf(name, .example()))
  }

  func subject(of answer: ShelfID) -> String? { "shelf \(answer)" }
}
