import ServiceDesk
import ServiceDeskTesting
import Testing

struct UnitSearchTests {
  @Test func `one exact number opens its unit and looks no further`() async throws {
    let shop = try await LookUpShop(["AB12345", "0AB12345", "AB123456"])
    let found = try await shop.find("ab 12345")
    #expect(found.identified?.line.serial.text == "AB12345")
    #expect(found.candidates.count == 1)
    #expect(found.more.isEmpty)
  }

  @Test func `two makers with one serial are both offered`() async throws {
    let shop = try await LookUpShop(["SN-1001"], makers: ["Acme", "Other"])
    let found = try await shop.find("SN-1001")
    #expect(found.identified == nil)
    #expect(found.candidates.map(\.how) == [.number(.exact), .number(.exact)])
  }

  @Test(arguments: [
    ("S/N:DM10000007", "DM10000007", NumberMatch.withoutPrefix),
    ("DM-1000-0007", "DM10000007", .withoutSeparators),
    ("DMI0OOOOO7", "DM10000007", .looksAlike), ("0000442", "442", .withoutZeros),
    ("77", "00077", .withoutZeros),
    ("00077000", "0077000", .withoutZeros), ("1S20XW0010USPF2ABCDE", "PF2ABCDE", .withoutPrefix),
    ("0007", "DM10000007", .ending), ("SQ5J", "DM74SQ5J", .ending), ("SN5J", "DM74SN5J", .ending),
    ("DM1000", "DM10000007", .beginning),
    ("490154203237518", "DM10000007", .exact),
  ])
  func `a number is found by what is near it, and says how`(
    asked: String, serial: String, match: NumberMatch
  ) async throws {
    let shop = try await LookUpShop([
      "DM10000007", "442", "00077", "0077000", "PF2ABCDE", "Q1", "DM74SQ5J", "DM74SN5J",
    ])
    let found = try await shop.find(asked)
    let candidate = try #require(found.candidates.first { $0.line.serial.text == serial })
    #expect(candidate.how == .number(match))
    #expect((found.identified != nil) == (match == .exact))
  }

  @Test func `a near number never opens by itself, even when it is the only one`() async throws {
    let shop = try await LookUpShop(["0012345"])
    let found = try await shop.find("12345")
    #expect(found.identified == nil)
    #expect(found.candidates.map(\.matched) == ["0012345"])
  }

  @Test func `exact answers can be looked past`() async throws {
    let shop = try await LookUpShop(["12345", "0012345"])
    #expect(try await shop.find("12345").candidates.count == 1)
    let all = try await shop.find("12345", looksFurther: true)
    #expect(all.candidates.map(\.how) == [.number(.exact), .number(.withoutZeros)])
    #expect(all.identified?.line.serial.text == "12345")
  }

  @Test(arguments: [
    "Ștefănescu", "stefanescu ana", "ANA ST", "exemplu", "0700 123 456", "+40 700 123 456", "3456",
    "RO 1234567",
    "1234567",
  ])
  func `a unit is found by its customer, for those who may look customers up`(text: String) async throws {
    let shop = try await LookUpShop(["X1"])
    #expect(try await shop.find(text).candidates.map(\.how) == [.customer])
    #expect(try await shop.find(text, byCustomer: false).candidates.isEmpty)
  }

  @Test(arguments: [
    ("f1001", UnitMatch.document), ("F 1001", .document), ("f10", .document), ("DN-77", .purchase),
  ])
  func `a unit is found by its documents`(text: String, how: UnitMatch) async throws {
    let shop = try await LookUpShop(["X1"], document: "F 1001")
    let found = try await shop.find(text)
    #expect(found.candidates.map(\.how) == (text.count < 4 ? [] : [how]))
  }

  @Test func `a unit is found by its model and by its ticket`() async throws {
    let shop = try await LookUpShop(["X1", "X2"])
    #expect(try await shop.find("fp-700").candidates.map(\.how) == [.product, .product])
    let ticket = try await shop.openTicket(for: "X1")
    for text in [ticket.number.description, ticket.unitCode.text, ticket.unitCode.display] {
      let found = try await shop.find(text)
      #expect(found.identified?.line.serial.text == "X1")
      #expect(found.identified?.how == .ticket)
    }
  }

  @Test(arguments: [UnitWay.ending, .beginning, .product, .document, .inside])
  func `pages follow each other without a gap or a repeat`(way: UnitWay) async throws {
    let serials = (0..<23).map { "P\(1000 + $0)7777" }
    let shop = try await LookUpShop(serials, document: "F 1001")
    let text = [
      UnitWay.ending: "7777", .beginning: "P10", .product: "fp-700", .document: "F 1001", .inside: "0777",
    ][way]
    var seen: [String] = []
    var place: FoundPlace?
    repeat {
      let page = try #require(
        try await shop.desk.find(
          on: way, way == .beginning ? "P100" : text ?? "", after: place, byCustomer: true, limit: 5))
      seen += page.candidates.map(\.line.serial.text)
      place = page.more[way]
    } while place != nil
    let expected =
      switch way {
      case .beginning: serials.filter { $0.hasPrefix("P100") }
      case .inside: serials.filter { $0.contains("0777") }
      default: serials
      }
    #expect(seen.sorted() == expected)
  }

  @Test(arguments: ["", "  ", String(repeating: "a", count: 129), "A\u{0}1", "A\u{202E}1"])
  func `what cannot be looked for is refused`(text: String) {
    #expect(UnitSearch(text, byCustomer: true) == nil)
  }

  @Test(arguments: ["%", "%%%%", "____", "!!!!", "'; --", "****", "⁰⁰⁰⁰", "ꙮꙮꙮꙮ", "n:ana", "p:654"])
  func `signs and wildcards are only characters`(text: String) async throws {
    let shop = try await LookUpShop(["X1", "DM10000007"])
    #expect(try await shop.find(text).candidates.isEmpty)
    let inside = try await shop.desk.find(on: .inside, text, after: nil, byCustomer: true)
    #expect(inside?.candidates == [])
  }
}

/// A shop with units of one customer, to be looked for.
struct LookUpShop {
  let desk: Desk

  init(_ serials: [String], makers: [String] = ["Acme"], document: String = "Z 9") async throws {
    let store = InMemoryStore()
    desk = Desk(
      shop: .example(), station: .example, store: store, secrecy: TestSecrecy(), clock: ManualClock())
    try await store.record { (desk) throws(StoreFailure) in
      let customer = try desk.add(
        CustomerDetails.example(
          name: "Ana Ștefănescu", company: "Exemplu SRL", taxNumber: "RO1234567", phone: "0700 123 456"))
      let supplier = try desk.add(SupplierDetails(name: "Angro"))
      for maker in makers {
        let product = try desk.add(ProductDetails.example(maker: maker))
        for serial in serials {
          let aliases =
            serial == "DM10000007" ? [UnitAlias(kind: .imei, number: .example("490154203237518"))] : []
          let unit = try desk.addUnit(
            product: product, serial: .example(serial), aliases: aliases, owner: customer)
          _ = try desk.addSale(of: unit, to: customer, .example(document: document))
          if serial == "X1" {
            _ = try desk.add(
              Purchase(
                id: PurchaseID(0), unit: unit, supplier: supplier,
                terms: PurchaseTerms(document: "DN-77", day: .example(2025, 11, 1))))
          }
        }
      }
    }
  }

  func find(_ text: String, looksFurther: Bool = false, byCustomer: Bool = true) async throws -> UnitFindings
  {
    try #require(try await desk.find(text, looksFurther: looksFurther, byCustomer: byCustomer))
  }

  func openTicket(for serial: String) async throws -> Ticket {
    try await desk.store.record { (desk) throws(StoreFailure) in
      let unit = try desk.units(numbered: .example(serial))[0]
      let id = try desk.add(Ticket.example(unit: unit.id, customer: CustomerID(1)))
      guard let ticket = try desk.ticket(id) else { throw .damagedRow(what: "ticket") }
      return ticket
    }
  }
}
