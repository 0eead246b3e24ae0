import ServiceDesk
import ServiceDeskTesting
import Testing

/// The label and the receipt that an intake owes.
struct IntakePapersTests {
  private let customer = CustomerDetails.example(
    name: "Ana Ștefănescu", kind: .business, company: "Exemplu SRL", taxNumber: "RO00000000",
    phone: "0700 123 456", email: "ana@shop.example")

  private var record: IntakeRecord {
    var record = IntakeRecord.example(
      fault: "Nu pornește deloc",
      accessories: [Accessory(name: "cablu", count: 2), Accessory(name: "husă")],
      promisedDay: .example(2026, 12, 5), priceLimit: Money(minorUnits: 1_234_50, currency: .leu))
    record.condition = "zgâriat"
    record.handedOverBy = "Ion Pop"
    record.purchaseProof = "F 1001"
    record.advance = Money(minorUnits: 50_00, currency: .leu)
    record.diagnosisFee = Money(minorUnits: 80_00, currency: .leu)
    return record
  }

  @Test func `an intake owes one label and one receipt at its station`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let papers = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.papers(of: stay.ticket)
    }
    #expect(papers.map(\.kind) == [.unitLabel, .intakeReceipt])
    #expect(papers.allSatisfy { $0.station == .example && $0.progress.state == "queued" })
    #expect(papers.allSatisfy { $0.requestedBy == floor.clerk.id && !$0.paper.isCopy })
  }

  @Test func `the label has code and dates, and nothing of the customer`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(customer: customer, intake: record)
    #expect(
      stay.label.paper.values == [
        "unit.code": .text(stay.unitCode.text), "unit.codeDisplay": .text(stay.unitCode.display),
        "ticket.date": .text("21.11.2026"), "ticket.promised": .text("05.12.2026"),
        "paper.id": .text(stay.number.description),
      ])
    let forbidden = [
      "Ana", "Ștefănescu", "Exemplu", "RO00000000", "0700", "123 456", "ana@", "pornește", "zgâriat", "cablu",
      "Ion Pop", "SN-1", stay.claimCode.text, stay.claimCode.display, stay.receiptKey.text,
    ]
    for text in stay.label.everything {
      for secret in forbidden { #expect(!text.contains(secret), "\(secret)") }
    }
  }

  @Test func `the receipt says what the customer is owed in writing`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(customer: customer, intake: record)
    let receipt = stay.receipt
    let expected = [
      "shop.name": "Service Exemplu", "shop.address": "Strada Exemplului 1", "shop.taxNumber": "RO00000000",
      "shop.phone": "+40 21 000 0000", "shop.hours": "9-17", "ticket.number": stay.number.description,
      "ticket.date": "21.11.2026", "ticket.time": "10:00", "ticket.clerk": "Ioana Pop",
      "customer.name": "Ana Ștefănescu", "customer.contact": "0700 123 456",
      "customer.company": "Exemplu SRL", "customer.taxNumber": "RO00000000", "customer.kind": "Firmă",
      "handedOver.by": "Ion Pop", "unit.product": "Acme FP-700 (fiscal printer)", "unit.serial": "SN-1",
      "condition": "zgâriat", "photos.taken": "fără fotografii", "fault": "Nu pornește deloc",
      "basis": "Garanție legală de conformitate", "purchase.proof": "F 1001", "promised": "05.12.2026",
      "diagnosis.fee": "80,00\u{A0}lei", "price.limit": "1.234,50\u{A0}lei", "advance": "50,00\u{A0}lei",
      "claim.code": stay.claimCode.text, "claim.codeDisplay": stay.claimCode.display,
      "claim.url": "https://shop.example/t#\(stay.receiptKey.text)",
    ]
    for (name, text) in expected { #expect(receipt.text(name) == text, "\(name)") }
    #expect(
      receipt.rows("accessories") == [
        ["count": "2", "name": "cablu"], ["count": "1", "name": "husă"],
      ])
    #expect(receipt.text("remedy.information") != nil)
    #expect(receipt.rows("verdict").first?["text"] == "Nu se știe")
    #expect(receipt.rows("verdict").count > 1)
    #expect(receipt.rows("data").count == 2)
    #expect(receipt.rows("pickup.conditions").count == 3)
    #expect(receipt.text("privacy")?.contains("service@shop.example") == true)
    #expect(!receipt.everything.contains(where: { $0.contains("{") }))
  }

  @Test func `what was not said leaves its line out`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(
      customer: .example(phone: nil, email: "ana@shop.example"),
      intake: .example(basis: .paid, remedyInformationGiven: false))
    for name in [
      "customer.company", "customer.taxNumber", "handedOver.by", "condition", "purchase.proof",
      "remedy.information", "price.limit", "diagnosis.fee", "advance", "unit.aliases",
    ] { #expect(stay.receipt.paper.values[name] == nil, "\(name)") }
    #expect(stay.receipt.text("customer.contact") == "ana@shop.example")
    #expect(stay.receipt.text("promised") == "se anunță după diagnosticare")
    #expect(stay.receipt.rows("verdict").isEmpty)
    #expect(stay.receipt.rows("accessories").isEmpty)
    #expect(stay.label.paper.values["ticket.promised"] == nil)
  }

  @Test func `other numbers, photos and the sale's document are on the receipt`() async throws {
    let floor = try await ShopFloor()
    let sold = try #require(
      try await floor.perform(
        RegisterSale(
          product: .new(.example()), serial: .example("SN-1"),
          aliases: [
            UnitAlias(kind: .mac, number: .example("00:00:5E")),
            UnitAlias(kind: .other, number: .example("Z9")),
          ], customer: .new(.example()), terms: .example(document: "F 77"))
      ).answer)
    let photo = try #require(PhotoName(rawValue: String(repeating: "a", count: 64)))
    var record = IntakeRecord.example()
    record.photos = [photo, photo]
    let stay = try await floor.takeIn(
      OpenTicket(customer: .new(.example()), unit: .known(sold.unit), intake: record))
    #expect(stay.receipt.text("unit.aliases") == "00:00:5E, Z9")
    #expect(stay.receipt.text("photos.taken") == "2 fotografii")
    #expect(stay.receipt.text("purchase.proof") == "F 77")
  }

  @Test(arguments: [
    (Language.romanian, "21.11.2026", "05.12.2026", "1.234,50\u{A0}lei"),
    (.english, "21 Nov 2026", "5 Dec 2026", "RON 1,234.50"),
    (.hungarian, "2026. 11. 21.", "2026. 12. 05.", "1\u{A0}234,50\u{A0}lei"),
    (.polish, "21.11.2026", "05.12.2026", "1\u{A0}234,50\u{A0}lei"),
  ])
  func `dates and money are written in a firm's own language, and the label in the shop's`(
    language: Language, date: String, promised: String, limit: String
  ) async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(
      customer: .example(kind: .business, language: language), intake: record)
    #expect(stay.receipt.paper.language == language)
    #expect(stay.label.paper.language == .romanian)
    #expect(stay.receipt.text("ticket.date") == date)
    #expect(stay.label.text("ticket.date") == "21.11.2026")
    #expect(stay.receipt.text("promised") == promised)
    #expect(stay.label.text("ticket.promised") == "05.12.2026")
    #expect(stay.receipt.text("price.limit") == limit)
    #expect(stay.receipt.text("basis") == ClaimBasis.legalGuarantee.title[language])
  }

  @Test(arguments: [
    (Country.romania, Language.romanian), (.hungary, .hungarian), (.poland, .polish),
  ])
  func `a consumer's documents are written in the country's language, whichever the customer speaks`(
    country: Country, language: Language
  ) async throws {
    let shop = ShopSettings.example(country: country)
    let floor = try await ShopFloor(shop)
    for kind in [CustomerKind.consumer, .soleTraderNonProfessional] {
      let stay = try await floor.takeIn(
        "SN-\(kind)", customer: .example(kind: kind, language: .english),
        intake: .example(accessories: [Accessory(name: "X")]))
      #expect(stay.receipt.paper.language == language)
      #expect(stay.label.paper.language == shop.language)
      let owed = try #require(try await floor.perform(PrintAccessoryLabels(ticket: stay.ticket)).answer)
      #expect(try await floor.paper(owed.papers[0]).paper.language == shop.language)
      let entry = try #require(
        try await floor.perform(PrintRepairEntry(ticket: stay.ticket, cause: "X"))
          .answer)
      #expect(try await floor.paper(entry.paper).paper.language == language)
    }
  }

  @Test
  func `the receipt says what did not come along, whether the lock's code was told, and what waiting costs`()
    async throws
  {
    var shop = ShopSettings.example()
    for (given, sentence) in [
      (true, "Clientul a comunicat codul de deblocare"), (false, "Codul de deblocare a ecranului nu a fost"),
    ] {
      shop.storageFee = given ? Money(minorUnits: 500, currency: .leu) : nil
      shop.storageFromDay = 14
      let floor = try await ShopFloor(shop)
      var record = IntakeRecord.example()
      record.without = " SIM, baterie "
      record.lockCodeGiven = given
      let receipt = try await floor.takeIn(intake: record).receipt
      #expect(receipt.text("accessories.without") == "SIM, baterie")
      let data = receipt.rows("data").compactMap { $0["text"] }
      #expect(data.count == 3 && data.contains { $0.hasPrefix(sentence) })
      let conditions = receipt.rows("pickup.conditions").compactMap { $0["text"] }
      #expect(conditions.count == (given ? 4 : 3))
      #expect(conditions.contains { $0.contains("ziua 14") && $0.contains("5,00\u{A0}lei") } == given)
      #expect(conditions.contains { $0.contains("scrisoare recomandată") })
    }
    let silent = try await ShopFloor().takeIn().receipt
    #expect(silent.text("accessories.without") == nil)
    #expect(silent.rows("data").count == 2)
  }

  @Test func `forints have no decimals`() async throws {
    let floor = try await ShopFloor(.example(country: .hungary))
    let stay = try await floor.takeIn(
      customer: .example(language: .hungarian),
      intake: .example(priceLimit: Money(minorUnits: 25_400, currency: .forint)))
    #expect(stay.receipt.text("price.limit") == "25\u{A0}400\u{A0}Ft")
  }

  @Test func `no two tickets share a claim, a place of it, a receipt key or a label`() async throws {
    let floor = try await ShopFloor()
    var stays: [ShopFloor.Stay] = []
    for number in 1...60 { stays.append(try await floor.takeIn("SN-\(number)")) }
    #expect(Set(stays.map(\.claimCode)).count == 60)
    #expect(Set(stays.map(\.claimCode.locator)).count == 60)
    #expect(Set(stays.map(\.receiptKey)).count == 60)
    #expect(Set(stays.map(\.unitCode)).count == 60)
    #expect(stays.map(\.number.counter) == Array(1...60))
  }

  @Test func `a claim's place that is taken is drawn again`() async throws {
    let floor = try await ShopFloor()
    let first = try await floor.takeIn("SN-1")
    // The claim is the second of three draws of an intake: the same seed finds the same place once more.
    let again = TestSecrecy()
    let store = InMemoryStore(secrecy: again)
    let taken = Claim(
      ticket: TicketID(1), locator: first.claimCode.locator, secret: .keyed("other"),
      receiptKey: ReceiptKeyHash(rawValue: "other"))
    try await store.record { (desk) throws(StoreFailure) in
      let customer = try desk.add(CustomerDetails.example())
      let product = try desk.add(ProductDetails.example())
      let unit = try desk.addUnit(product: product, serial: .example("SN-0"), aliases: [], owner: customer)
      var claim = taken
      claim.ticket = try desk.add(Ticket.example(counter: 9, unit: unit, customer: customer))
      try desk.add(claim)
    }
    let desk = Desk(
      shop: .example(), station: .example, store: store, secrecy: again, clock: ManualClock())
    let opened = try #require(
      try await desk.perform(
        OpenTicket(
          customer: .new(.example()), unit: .new(.new(.example(maker: "Z")), .example("SN-1"), []),
          intake: .example()), as: .console, id: .fresh()
      ).answer)
    #expect(opened.unitCode == first.unitCode)
    let claim = try await store.read { (desk) throws(StoreFailure) in try desk.claim(of: opened.ticket) }
    #expect(try #require(claim).locator != first.claimCode.locator)
  }

  @Test func `neither claim secret nor receipt key is stored with the claim`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let stored = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.claim(of: stay.ticket)
    }
    let claim = try #require(stored)
    #expect(claim.locator == stay.claimCode.locator)
    #expect(claim.secret == .keyed(stay.claimCode.keyed(floor.secrecy)))
    #expect(!"\(claim)".contains(stay.claimCode.secret))
    #expect(!"\(claim)".contains(stay.receiptKey.text))
    #expect(claim.deadFrom == nil)
  }
}
