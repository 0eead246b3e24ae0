@testable import ServiceDesk
import ServiceDeskTesting
import Testing

struct IntakeSessionTests {
  private static let product = Product(id: ProductID(5), details: .example())
  private static let customer = Customer(id: CustomerID(6), details: .example())
  private static let record = IntakeRecord.example()
  private let answer = OpenTicket.Answer(
    ticket: TicketID(1), number: TicketNumber(branch: "B", year: 26, counter: 1), unit: UnitID(7),
    customer: CustomerID(6), unitCode: .example(), papers: [PaperID(1), PaperID(2)])

  private static func scanned(_ found: ScanAnswer.Found, as text: String = "SN-1") -> IntakeSession.Event {
    .scanned(ScanAnswer(meaning: .serial(.example(text)), found: found))
  }

  private static func sheet(
    unit: Int64 = 7, serial: String = "SN-1", owner: Customer? = customer, open: Ticket? = nil,
    status: GuaranteeVerdict.Status = .covered
  ) -> UnitSheet {
    UnitSheet(
      unit: DeviceUnit(id: UnitID(unit), product: product.id, serial: .example(serial), owner: owner?.id),
      product: product, owner: owner, sale: nil, verdict: GuaranteeVerdict(status: status, reasons: []),
      openTicket: open, earlier: [], shelf: nil, technician: nil)
  }

  private static let serialScanned = scanned(.unknownSerial(.example("SN-1")))
  private static let productChosen = IntakeSession.Event.productChosen(.known(product.id), title: "Acme")
  private static let customerChosen = IntakeSession.Event.customerChosen(
    .known(customer.id), customer.details)
  private static let filled = IntakeSession.Event.filled(record, priceLimitSigned: true)

  /// A session in which only the confirmation is missing.
  private func readyToConfirm() -> IntakeSession {
    var session = IntakeSession()
    for event in [Self.serialScanned, Self.productChosen, Self.customerChosen, Self.filled] {
      _ = session.receive(event)
    }
    return session
  }

  private let expected = OpenTicket(
    customer: .known(CustomerID(6)), unit: .new(.known(ProductID(5)), .example("SN-1"), []),
    intake: record, priceLimitSigned: true)

  @Test func `answers may come in any order, and the question is the first that is missing`() {
    let events: [(IntakeSession.Question, IntakeSession.Event)] = [
      (.unit, Self.serialScanned), (.product, Self.productChosen), (.customer, Self.customerChosen),
      (.details, Self.filled),
    ]
    for order in permutations([0, 1, 2, 3]) {
      var session = IntakeSession()
      var missing = Set(0...3)
      #expect(session.question == .unit)
      for index in order {
        let steps = session.receive(events[index].1)
        missing.remove(index)
        let question = missing.min().map { events[$0].0 } ?? .confirmation
        #expect(session.question == question, "\(order)")
        #expect(steps.last == .ask(question), "\(order)")
      }
      let id = CommandID.fresh()
      #expect(session.receive(.confirmed(id)) == [.save(expected, id)])
    }
  }

  @Test func `a known unit answers unit, product and owner at once`() {
    var session = IntakeSession()
    #expect(session.receive(Self.scanned(.unit(Self.sheet()))) == [.sound(.good), .ask(.details)])
    #expect(session.draft.customer == .known(CustomerID(6)))
    _ = session.receive(Self.filled)
    let id = CommandID.fresh()
    #expect(
      session.receive(.confirmed(id)) == [
        .save(
          OpenTicket(
            customer: .known(CustomerID(6)), unit: .known(UnitID(7)), intake: Self.record,
            priceLimitSigned: true), id)
      ])
  }

  @Test func `who was chosen first stays, whoever owns the unit`() {
    var session = IntakeSession()
    _ = session.receive(.customerChosen(.new(.example(name: "Bringer")), .example(name: "Bringer")))
    _ = session.receive(Self.scanned(.unit(Self.sheet())))
    #expect(session.draft.customerDetails?.name == "Bringer")
    #expect(session.draft.customer == .new(.example(name: "Bringer")))
  }

  @Test func `a unit without an owner still asks for the customer`() {
    var session = IntakeSession()
    #expect(
      session.receive(Self.scanned(.unit(Self.sheet(owner: nil)))) == [.sound(.good), .ask(.customer)])
  }

  @Test func `a guarantee that a person must check sounds so`() {
    var session = IntakeSession()
    #expect(
      session.receive(Self.scanned(.unit(Self.sheet(status: .review)))).first == .sound(.needsYou))
  }

  @Test func `a unit with an open ticket is refused with its number and leaves no trace`() {
    var session = IntakeSession()
    let open = Ticket.example(counter: 12)
    #expect(
      session.receive(Self.scanned(.unit(Self.sheet(open: open)))) == [
        .sound(.bad), .refuse(Refusal(.openTicketExists, ["number": "B26-000012"])),
      ])
    #expect(session == IntakeSession())
  }

  @Test func `a second unit does not slip into the same intake`() {
    var session = IntakeSession()
    _ = session.receive(Self.scanned(.unit(Self.sheet())))
    let before = session
    #expect(
      session.receive(Self.scanned(.unit(Self.sheet(unit: 8, serial: "SN-2")))) == [
        .sound(.bad), .refuse(Refusal(.serialOfAnotherProduct)),
      ])
    #expect(session == before)
    #expect(session.receive(Self.scanned(.unit(Self.sheet()))) == [.sound(.good), .ask(.details)])
  }

  @Test func `a known unit does not replace a new serial`() {
    var session = IntakeSession()
    _ = session.receive(Self.serialScanned)
    #expect(
      session.receive(Self.scanned(.unit(Self.sheet(unit: 8)))).last
        == .refuse(Refusal(.serialOfAnotherProduct)))
  }

  @Test func `a known unit that a person says it is replaces the new serial and what was read with it`() {
    var session = IntakeSession()
    _ = session.receive(Self.serialScanned)
    _ = session.receive(Self.scanned(.unknownSerial(.example("MAC-1"))))
    let before = session
    let open = Self.sheet(unit: 9, open: .example(counter: 12))
    #expect(session.receive(.unitChosen(open)).first == .sound(.bad))
    #expect(session == before)
    #expect(session.receive(.unitChosen(Self.sheet(unit: 8))) == [.sound(.good), .ask(.details)])
    #expect(session.draft.sheet?.unit.id == UnitID(8))
    #expect(session.draft.newSerial == nil)
    #expect(session.draft.aliases.isEmpty)
  }

  @Test func `two makers' units with one serial are for a person to choose`() {
    var session = IntakeSession()
    let sheets = [Self.sheet(unit: 7), Self.sheet(unit: 8)]
    #expect(
      session.receive(Self.scanned(.units(sheets))) == [.sound(.needsYou), .chooseUnit(sheets)])
    #expect(session.question == .unit)
    #expect(session.receive(.unitChosen(sheets[1])) == [.sound(.good), .ask(.details)])
    #expect(session.draft.sheet?.unit.id == UnitID(8))
  }

  @Test func `further numbers on the box are kept as other numbers, each once, at most eight`() {
    var session = IntakeSession()
    _ = session.receive(Self.serialScanned)
    #expect(session.receive(Self.serialScanned).first == .sound(.good))
    #expect(session.draft.aliases.isEmpty)
    for number in 1...8 {
      #expect(
        session.receive(Self.scanned(.unknownSerial(.example("MAC-\(number)")))).first == .sound(.good))
    }
    #expect(session.receive(Self.scanned(.unknownSerial(.example("mac-1")))).first == .sound(.bad))
    #expect(session.receive(Self.scanned(.unknownSerial(.example("MAC-9")))).first == .sound(.bad))
    #expect(session.draft.newSerial == .example("SN-1"))
    #expect(session.draft.aliases.map(\.number.text) == (1...8).map { "MAC-\($0)" })
    for event in [Self.productChosen, Self.customerChosen, Self.filled] { _ = session.receive(event) }
    guard case .save(let command, _)? = session.receive(.confirmed(.fresh())).first,
      case .new(_, _, let aliases) = command.unit
    else {
      Issue.record("the draft is complete")
      return
    }
    #expect(aliases == session.draft.aliases)
  }

  @Test func `a product code names the model, and the serial is still asked for`() {
    var session = IntakeSession()
    #expect(
      session.receive(Self.scanned(.product(Self.product))) == [.sound(.needsYou), .ask(.unit)])
    #expect(session.receive(Self.serialScanned) == [.sound(.good), .ask(.customer)])
    #expect(session.draft.product == .known(ProductID(5)))
    #expect(session.draft.productTitle == Self.product.details.title)
  }

  @Test func `a product code is no serial`() throws {
    let gtin = try #require(GTIN("4006381333931"))
    var session = IntakeSession()
    let refused: [IntakeSession.Step] = [.sound(.bad), .refuse(Refusal(.productCodeIsNoSerial))]
    #expect(session.receive(Self.scanned(.unknownProduct(gtin))) == refused + [.ask(.unit)])
    #expect(session.draft.newSerial == nil)
    #expect(session.draft.productCode == gtin)
    _ = session.receive(Self.scanned(.unit(Self.sheet())))
    #expect(session.receive(Self.scanned(.unknownProduct(gtin))) == refused)
    #expect(session.receive(Self.scanned(.product(Self.product))) == refused)
  }

  @Test func `an early confirmation asks for what is missing and saves nothing`() {
    var session = IntakeSession()
    #expect(session.receive(.confirmed(.fresh())) == [.sound(.bad), .ask(.unit)])
    _ = session.receive(Self.serialScanned)
    #expect(session.receive(.confirmed(.fresh())) == [.sound(.bad), .ask(.product)])
    #expect(session.saving == nil)
  }

  @Test func `a double confirmation saves once`() {
    var session = readyToConfirm()
    let id = CommandID.fresh()
    #expect(session.receive(.confirmed(id)) == [.save(expected, id)])
    #expect(session.receive(.confirmed(id)) == [])
    #expect(session.receive(.confirmed(.fresh())) == [.sound(.bad)])
    #expect(session.saving == id)
  }

  @Test func `the good sound comes when the ticket is on disk, not before`() {
    var session = readyToConfirm()
    #expect(!session.receive(.confirmed(.fresh())).contains(.sound(.good)))
    #expect(session.receive(.saved(.done(answer))) == [.sound(.good), .finished(answer)])
    #expect(session.saving == nil)
  }

  @Test func `a refused save is corrected and confirmed under a new id`() {
    var session = readyToConfirm()
    _ = session.receive(.confirmed(.fresh()))
    let refusal = Refusal.unacceptable("intake.fault")
    #expect(session.receive(.saved(.refused(refusal))) == [.sound(.bad), .refuse(refusal)])
    #expect(session.question == .confirmation)
    let corrected = IntakeRecord.example(fault: "Face zgomot")
    _ = session.receive(.filled(corrected, priceLimitSigned: false))
    let second = CommandID.fresh()
    guard case .save(let command, second)? = session.receive(.confirmed(second)).first else {
      Issue.record("the corrected draft is saved under the new id")
      return
    }
    #expect(command.intake == corrected)
    #expect(!command.priceLimitSigned)
  }

  @Test func `a failed save is tried again with the same id and the same words`() {
    var session = readyToConfirm()
    let id = CommandID.fresh()
    let first = session.receive(.confirmed(id))
    #expect(session.receive(.saveFailed) == [.sound(.bad)])
    #expect(session.receive(.confirmed(id)) == first)
  }

  @Test func `it is cancelled from anywhere, by page and by barcode`() {
    var session = IntakeSession()
    let cancel = Self.scanned(.command(.cancel))
    for event in [Self.serialScanned, Self.productChosen, Self.customerChosen, Self.filled] {
      var (byPage, byCode) = (session, session)
      #expect(byPage.receive(.cancelled) == [.abandoned])
      #expect(byCode.receive(cancel) == [.abandoned])
      _ = session.receive(event)
    }
    #expect(session.receive(.cancelled) == [.abandoned])
  }

  @Test func `nothing but its answer reaches an intake that is being saved`() {
    var session = readyToConfirm()
    _ = session.receive(.confirmed(.fresh()))
    let before = session
    for event in [.cancelled, Self.serialScanned, Self.customerChosen, Self.filled] {
      #expect(session.receive(event) == [.sound(.bad)])
    }
    #expect(session == before)
  }

  @Test(
    arguments: [
      .shelf(Shelf(id: ShelfID(1), name: "A-1", code: .example())), .staff(name: "Ioana", StaffID(1)),
      .command(.takeIn), .command(.handOut), .stage(.ready), .webAddress(host: "a.example"), .unknownCode,
      .rubbish(.empty),
    ] as [ScanAnswer.Found])
  func `a scan that answers no question changes nothing and asks again`(found: ScanAnswer.Found) {
    var session = IntakeSession()
    #expect(session.receive(Self.scanned(found)) == [.sound(.bad), .ask(.unit)])
    #expect(session == IntakeSession())
  }

  private static func scannedNumber(_ text: String) -> IntakeSession.Event {
    .scanned(
      ScanAnswer(meaning: ScanMeaning(text, TestSecrecy()), found: .unknownSerial(.example(text))))
  }

  @Test(arguments: ["89400100000000001235", "89049032123451234512345678901235"])
  func `the number of a SIM card is no device's`(text: String) {
    var session = IntakeSession()
    #expect(session.receive(Self.scannedNumber(text)) == [.sound(.bad), .refuse(Refusal(.scanTheItem))])
    #expect(session == IntakeSession())
  }

  @Test func `an IMEI stands in for the serial until the serial is scanned`() {
    var session = IntakeSession()
    _ = session.receive(Self.scannedNumber("490154203237518"))
    #expect(session.draft.newSerial == .example("490154203237518"))
    _ = session.receive(Self.scannedNumber("356938035643809"))
    #expect(session.draft.newSerial == .example("490154203237518"))
    _ = session.receive(Self.scannedNumber("R58M31ABCDE"))
    #expect(session.draft.newSerial == .example("R58M31ABCDE"))
    #expect(session.draft.aliases.map(\.kind) == [.imei, .imei])
    #expect(session.draft.aliases.map(\.number.text) == ["356938035643809", "490154203237518"])
    _ = session.receive(Self.scannedNumber("00:00:5E:00:53:01"))
    _ = session.receive(Self.scannedNumber("X-1"))
    #expect(session.draft.newSerial == .example("R58M31ABCDE"))
    #expect(session.draft.aliases.map(\.kind) == [.imei, .imei, .mac, .other])
  }

  @Test func `a label gives the serial and the other numbers in one scan`() {
    var session = IntakeSession()
    let label = ScanMeaning("SN:R58M31ABCDE;IMEI1:490154203237518;IMEI2:356938035643809", TestSecrecy())
    _ = session.receive(
      .scanned(ScanAnswer(meaning: label, found: .unknownSerial(.example("R58M31ABCDE")))))
    #expect(session.draft.newSerial == .example("R58M31ABCDE"))
    #expect(session.draft.aliases.map(\.kind) == [.imei, .imei])
  }

  @Test func `the confirm barcode asks the person to look, because the page makes the id`() {
    var session = readyToConfirm()
    #expect(
      session.receive(Self.scanned(.command(.confirm))) == [.sound(.needsYou), .ask(.confirmation)])
    #expect(session.saving == nil)
  }

  @Test func `an answer that nobody waits for is ignored`() {
    var session = IntakeSession()
    #expect(session.receive(.saved(.done(answer))) == [])
    #expect(session.receive(.saveFailed) == [])
  }
}

private func permutations(_ items: [Int]) -> [[Int]] {
  guard let first = items.first else { return [[]] }
  return permutations(Array(items.dropFirst())).flatMap { rest in
    (0...rest.count).map { place in Array(rest[..<place]) + [first] + Array(rest[place...]) }
  }
}
