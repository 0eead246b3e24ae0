import ServiceDesk
import ServiceDeskTesting
import Testing

struct HandoverSessionTests {
  /// Two devices that are ready, of two customers.
  private struct Pair {
    let floor: ShopFloor
    let mine: ShopFloor.Stay
    let other: ShopFloor.Stay

    init() async throws {
      floor = try await ShopFloor()
      mine = try await floor.takeIn("SN-1", intake: .example(accessories: [Accessory(name: "cablu")]))
      other = try await floor.takeIn("SN-2")
      for stay in [mine, other] { try await floor.arrange(stay.ticket) { $0.stage = .ready } }
    }

    func scan(_ text: String) async throws -> HandoverSession.Event {
      .scanned(try await floor.desk.scan(text))
    }
  }

  private func details(identitySeen: Bool = true) -> HandoverSession.Details {
    HandoverSession.Details(
      collector: "Ana", identitySeen: identitySeen, accessoriesReturned: [Accessory(name: "cablu")],
      paid: true, invoiceNumber: "F 2", workDone: "curățat")
  }

  @Test func `receipt and label of one ticket match, in either order`() async throws {
    let pair = try await Pair()
    var session = HandoverSession()
    #expect(session.question == .receipt)
    #expect(
      session.receive(try await pair.scan(pair.mine.receiptKey.text)) == [.sound(.good), .ask(.unitLabel)])
    #expect(
      session.receive(try await pair.scan(pair.mine.unitCode.text)) == [.sound(.good), .ask(.details)])
    var reverse = HandoverSession()
    #expect(
      reverse.receive(try await pair.scan(pair.mine.unitCode.text)) == [.sound(.good), .ask(.receipt)])
    #expect(
      reverse.receive(try await pair.scan(pair.mine.receiptKey.text)) == [.sound(.good), .ask(.details)])
    #expect(reverse == session)
  }

  @Test func `a label of another ticket is not taken after the receipt`() async throws {
    let pair = try await Pair()
    var session = HandoverSession()
    _ = session.receive(try await pair.scan(pair.mine.receiptKey.text))
    let before = session
    #expect(
      session.receive(try await pair.scan(pair.other.unitCode.text)) == [
        .sound(.bad), .refuse(Refusal(.labelDoesNotMatch)),
      ])
    #expect(session == before)
    #expect(session.receive(try await pair.scan(pair.mine.unitCode.text)).first == .sound(.good))
  }

  @Test func `a receipt of another ticket is not taken after the label`() async throws {
    let pair = try await Pair()
    for text in [pair.other.receiptKey.text, pair.other.claimCode.text] {
      var session = HandoverSession()
      _ = session.receive(try await pair.scan(pair.mine.unitCode.text))
      let before = session
      #expect(
        session.receive(try await pair.scan(text)) == [
          .sound(.bad), .refuse(Refusal(.receiptDoesNotMatch)),
        ])
      #expect(session == before)
    }
  }

  @Test func `the label of an earlier stay does not match the open ticket`() async throws {
    let pair = try await Pair()
    try await pair.floor.arrange(pair.mine.ticket) { $0.stage = .delivered }
    let again = try await pair.floor.takeIn("SN-1")
    var session = HandoverSession()
    #expect(
      session.receive(try await pair.scan(pair.mine.unitCode.text)).last
        == .refuse(Refusal(.labelDoesNotMatch)))
    #expect(session.receive(try await pair.scan(again.unitCode.text)).first == .sound(.good))
  }

  @Test func `neither serial nor ticket number stands for label or receipt`() async throws {
    let pair = try await Pair()
    var session = HandoverSession()
    for text in ["SN-1", pair.mine.number.description, "U1K7M2QX9TQ", "", "https://a.example"] {
      #expect(
        session.receive(try await pair.scan(text)) == [
          .sound(.bad), .refuse(Refusal(.labelDoesNotMatch)),
        ])
    }
    _ = session.receive(try await pair.scan(pair.mine.unitCode.text))
    #expect(session.receive(try await pair.scan("SN-1")).last == .refuse(Refusal(.receiptDoesNotMatch)))
    #expect(session.question == .receipt)
  }

  @Test func `what was filled in goes with receipt and label of the same ticket`() async throws {
    let pair = try await Pair()
    let mine = pair.mine
    var session = HandoverSession()
    #expect(session.receive(.confirmed(.fresh(), details())) == [.sound(.bad), .ask(.receipt)])
    _ = session.receive(try await pair.scan(mine.claimCode.text))
    #expect(session.receive(.confirmed(.fresh(), details())) == [.sound(.bad), .ask(.unitLabel)])
    _ = session.receive(try await pair.scan(mine.unitCode.text))
    let id = CommandID.fresh()
    #expect(
      session.receive(.confirmed(id, details(identitySeen: false))) == [
        .handOver(
          HandOverRequest(
            ticket: mine.ticket, unitCode: mine.unitCode,
            evidence: .claimCode(mine.claimCode, identitySeen: false), collector: "Ana",
            accessoriesReturned: [Accessory(name: "cablu")], paid: true, invoiceNumber: "F 2",
            workDone: "curățat"), id)
      ])
    #expect(session.receive(.confirmed(id, details())) == [])
    #expect(session.receive(.confirmed(.fresh(), details())) == [])
  }

  @Test func `a refusal is corrected under a new id, a failure tried again under the same`() async throws {
    let pair = try await Pair()
    var session = HandoverSession()
    _ = session.receive(try await pair.scan(pair.mine.receiptKey.text))
    _ = session.receive(try await pair.scan(pair.mine.unitCode.text))
    let id = CommandID.fresh()
    let first = session.receive(.confirmed(id, details()))
    #expect(session.receive(.cancelled) == [.sound(.bad)])
    #expect(session.receive(.saveFailed) == [.sound(.bad)])
    #expect(session.receive(.confirmed(id, details())) == first)
    let refusal = Refusal(.amountOpen)
    #expect(session.receive(.saved(.refused(refusal))) == [.sound(.bad), .refuse(refusal)])
    guard case .handOver(_, let second)? = session.receive(.confirmed(.fresh(), details())).first else {
      Issue.record("a refused hand-over can be confirmed again")
      return
    }
    #expect(second != id)
    let changed = TicketChanged(.example())
    #expect(session.receive(.saved(.done(changed))) == [.sound(.good), .finished(changed)])
  }

  @Test func `it is cancelled by page and by barcode`() async throws {
    let pair = try await Pair()
    var session = HandoverSession()
    #expect(session.receive(.cancelled) == [.abandoned])
    let code = ControlCode.command(.cancel).text(pair.floor.secrecy)
    #expect(session.receive(try await pair.scan(code)) == [.abandoned])
  }
}
