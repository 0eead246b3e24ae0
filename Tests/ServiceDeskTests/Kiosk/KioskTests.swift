@testable import ServiceDesk
import ServiceDeskTesting
import Testing

struct KioskTests {
  /// A code of the same place with another secret.
  private func wrongSecret(of code: ClaimCode) throws -> ClaimCode {
    let payload = code.locator + (code.secret == "111112" ? "111113" : "111112")
    return try #require(ClaimCode("T1" + payload + String(A29.check(of: payload))))
  }

  private func kiosk(_ floor: ShopFloor, _ name: String = "hall") -> Kiosk { Kiosk(floor.desk, name: name) }

  private func isStatus(_ answer: Kiosk.Answer) -> Bool {
    if case .status = answer { true } else { false }
  }

  @Test func `receipt and claim code show how the ticket stands`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(
      "SN-1234567", customer: .example(name: "Ana-Maria Ștefănescu", language: .hungarian),
      intake: .example(promisedDay: .example(2026, 12, 1)))
    let due = Money(minorUnits: 90_00, currency: .leu)
    _ = try await floor.perform(SetAmountDue(ticket: stay.ticket, amount: due))
    floor.clock.advance(seconds: 86_400)
    _ = try await floor.move(stay.ticket, to: .diagnosing)
    floor.clock.advance(seconds: 86_400)
    let expected = PublicStatus(
      stage: .diagnosis, changedOn: .example(2026, 11, 22), maker: "Acme", model: "FP-700",
      serialEnding: "567", initials: "A. M. Ș.", promisedDay: .example(2026, 12, 1), amountDue: due,
      customerLanguage: .hungarian)
    for text in [
      stay.receiptKey.text, "https://shop.example/t#\(stay.receiptKey.text)", stay.claimCode.text,
      stay.claimCode.display.lowercased(),
    ] { #expect(try await kiosk(floor).look(up: text) == .status(expected)) }
  }

  @Test func `the public status holds nothing that is withheld`() async throws {
    let floor = try await ShopFloor()
    var record = IntakeRecord.example(fault: "Nu pornește")
    record.condition = "zgâriat"
    let stay = try await floor.takeIn(
      "SN-1234567",
      customer: .example(
        name: "Ana Ștefănescu", kind: .business, company: "Exemplu SRL", taxNumber: "RO99",
        phone: "0700 123 456", email: "ana@shop.example"), intake: record)
    _ = try await floor.perform(
      DecideCoverage(ticket: stay.ticket, basis: .paid, reason: "lichid"), as: floor.technician)
    guard case .status(let status) = try await kiosk(floor).look(up: stay.receiptKey.text) else {
      Issue.record("the receipt opens its ticket")
      return
    }
    var shown = ""
    dump(status, to: &shown)
    for secret in [
      "Ana", "Ștefănescu", "Exemplu", "RO99", "0700", "ana@", "pornește", "zgâriat", "lichid", "SN-1234567",
      "1234567", stay.number.description, stay.unitCode.text, stay.claimCode.text, "Radu", "Ioana",
    ] { #expect(!shown.contains(secret), "\(secret)") }
  }

  @Test func `unknown and wrong are answered alike, for the same work`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let counting = CountingSecrecy()
    let desk = Desk(
      shop: floor.desk.shop, station: .example, store: floor.store, secrecy: counting, clock: floor.clock)
    let kiosk = Kiosk(desk, name: "hall")
    let wrong = try wrongSecret(of: stay.claimCode).text
    for hardened in [false, true] {
      if hardened { _ = try await ClaimHardening(floor.desk).work() }
      for text in [wrong, ClaimCode.random(from: floor.secrecy).text, "SN-1", "hello", ""] {
        let before = counting.checks
        #expect(try await kiosk.look(up: text) == .notFound, "\(text)")
        #expect(counting.checks == before + 1, "\(text)")
      }
    }
  }

  @Test func `neither label nor number nor serial opens anything in public`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let kiosk = kiosk(floor)
    for text in [
      stay.unitCode.text, stay.number.description, "SN-1", ShopFloor.clerksBadge.text,
      ControlCode.command(.handOut).text(floor.secrecy), ReceiptKey.random(from: floor.secrecy).text,
    ] { #expect(try await kiosk.look(up: text) == .notFound) }
  }

  @Test func `five wrong secrets close a place for a quarter of an hour, at every kiosk`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn("SN-1")
    let other = try await floor.takeIn("SN-2")
    let wrong = try wrongSecret(of: stay.claimCode).text
    for _ in 1...5 { #expect(try await kiosk(floor).look(up: wrong) == .notFound) }
    for name in ["hall", "door"] {
      #expect(try await kiosk(floor, name).look(up: stay.claimCode.text) == .askAtTheDesk)
      #expect(isStatus(try await kiosk(floor, name).look(up: other.claimCode.text)))
    }
    #expect(isStatus(try await kiosk(floor).look(up: stay.receiptKey.text)))
    floor.clock.advance(seconds: 15 * 60 + 1)
    #expect(isStatus(try await kiosk(floor).look(up: stay.claimCode.text)))
  }

  @Test func `twenty wrong codes in an hour close this kiosk, and only this`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    for _ in 1...20 {
      _ = try await kiosk(floor).look(up: ClaimCode.random(from: floor.secrecy).text)
    }
    #expect(try await kiosk(floor).look(up: stay.claimCode.text) == .askAtTheDesk)
    #expect(isStatus(try await kiosk(floor, "door").look(up: stay.claimCode.text)))
    #expect(isStatus(try await kiosk(floor).look(up: stay.receiptKey.text)))
    floor.clock.advance(seconds: 3601)
    #expect(isStatus(try await kiosk(floor).look(up: stay.claimCode.text)))
  }

  @Test func `a hundred wrong codes in an hour end typed look-ups in the shop, receipts still work`()
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    for number in 0..<100 {
      _ = try await kiosk(floor, "k\(number % 10)").look(
        up: ClaimCode.random(from: floor.secrecy).text)
    }
    #expect(try await kiosk(floor, "fresh").look(up: stay.claimCode.text) == .askAtTheDesk)
    #expect(isStatus(try await kiosk(floor, "fresh").look(up: stay.receiptKey.text)))
  }

  @Test func `right codes and rubbish are not counted`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    for _ in 1...30 {
      #expect(isStatus(try await kiosk(floor).look(up: stay.claimCode.text)))
      _ = try await kiosk(floor).look(up: "T1 typing")
    }
    #expect(isStatus(try await kiosk(floor).look(up: stay.claimCode.text)))
  }

  @Test func `what was cancelled is not shown, what is disposed of sends people to the desk`() async throws {
    let floor = try await ShopFloor()
    let cancelled = try await floor.takeIn("SN-1")
    try await floor.arrange(cancelled.ticket) { $0.stage = .cancelled }
    #expect(try await kiosk(floor).look(up: cancelled.receiptKey.text) == .notFound)
    #expect(try await kiosk(floor).look(up: cancelled.claimCode.text) == .notFound)
    let disposed = try await floor.takeIn("SN-2")
    try await floor.arrange(disposed.ticket) { $0.stage = .disposed }
    guard case .status(let status) = try await kiosk(floor).look(up: disposed.receiptKey.text) else {
      Issue.record("its customer may ask")
      return
    }
    #expect(status.stage == .contactTheDesk)
  }

  @Test(arguments: [
    ("Ana Popescu", "A. P."), ("ana-maria popescu", "A. M. P."), ("Ștefan Ț. Ăla Bău", "Ș. Ț. Ă."),
    ("  O’Neill ", "O."), ("(SRL) 3M", "S. M."), ("12 34", ""),
  ])
  func `a name is shown as initials`(name: String, initials: String) async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(customer: .example(name: name))
    guard case .status(let status) = try await kiosk(floor).look(up: stay.receiptKey.text) else {
      Issue.record("the receipt opens its ticket")
      return
    }
    #expect(status.initials == initials)
  }

  @Test func `an outage is thrown, never an unknown code`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    await floor.store.fail(.always(.busy))
    await #expect(throws: StoreFailure.busy) { try await kiosk(floor).look(up: stay.claimCode.text) }
    await #expect(throws: StoreFailure.busy) { try await kiosk(floor).look(up: stay.receiptKey.text) }
  }
}
