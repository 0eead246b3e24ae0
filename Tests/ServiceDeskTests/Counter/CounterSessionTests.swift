import ServiceDesk
import ServiceDeskTesting
import Testing

struct CounterSessionTests {
  /// A shop with one device in it, and one shelf.
  private struct Scene {
    let floor: ShopFloor
    let stay: ShopFloor.Stay
    let shelf: Shelf

    init(_ intake: IntakeRecord = .example()) async throws {
      floor = try await ShopFloor()
      stay = try await floor.takeIn("SN-1", intake: intake)
      let added = try #require(try await floor.perform(AddShelf(name: "A-1")).answer)
      shelf = Shelf(id: added.shelf, name: "A-1", code: added.code)
    }

    func scan(_ text: String) async throws -> CounterSession.Event {
      .scanned(try await floor.desk.scan(text))
    }

    func scan(_ code: ControlCode) async throws -> CounterSession.Event {
      try await scan(code.text(floor.secrecy))
    }
  }

  @Test func `a stage and then a unit move that unit, once`() async throws {
    let scene = try await Scene()
    var session = CounterSession()
    #expect(session.receive(try await scene.scan(.stage(.diagnosing))) == [.sound(.needsYou), .show])
    #expect(session.activity == .armed(.stage(.diagnosing)))
    let move = MoveStage(ticket: scene.stay.ticket, from: .received, to: .diagnosing, itemScanned: true)
    #expect(session.receive(try await scene.scan("SN-1")) == [.move(move)])
    #expect(session.activity == .idle)
    #expect(session.receive(try await scene.scan("SN-1")) == [.sound(.good), .show])
  }

  @Test func `a shelf and then a unit put it there`() async throws {
    let scene = try await Scene()
    var session = CounterSession()
    _ = session.receive(try await scene.scan(scene.shelf.code.text))
    #expect(session.activity == .armed(.shelf(scene.shelf)))
    #expect(
      session.receive(try await scene.scan(scene.stay.unitCode.text)) == [
        .shelve(PlaceOnShelf(ticket: scene.stay.ticket, shelf: scene.shelf.id))
      ])
  }

  @Test func `a badge asks for the PIN, and a unit after it goes to that person`() async throws {
    let scene = try await Scene()
    var session = CounterSession()
    let badge = try await scene.scan(ShopFloor.techniciansBadge.text)
    #expect(session.receive(badge) == [.sound(.needsYou), .askPIN(name: "Radu Ilie"), .show])
    #expect(
      session.receive(try await scene.scan("SN-1")) == [
        .assign(AssignTechnician(ticket: scene.stay.ticket, technician: scene.floor.technician.id))
      ])
  }

  @Test func `the last code that was armed counts`() async throws {
    let scene = try await Scene()
    var session = CounterSession()
    _ = session.receive(try await scene.scan(.stage(.ready)))
    _ = session.receive(try await scene.scan(scene.shelf.code.text))
    #expect(session.activity == .armed(.shelf(scene.shelf)))
    _ = session.receive(try await scene.scan(ShopFloor.clerksBadge.text))
    #expect(
      session.activity == .armed(.technician(scene.floor.clerk.id, name: scene.floor.clerk.name)))
    _ = session.receive(try await scene.scan(.stage(.onHold)))
    #expect(session.activity == .armed(.stage(.onHold)))
  }

  @Test func `a unit that is not here is not changed, and the code stays armed`() async throws {
    let scene = try await Scene()
    try await scene.floor.arrange(scene.stay.ticket) { $0.stage = .delivered }
    var session = CounterSession()
    _ = session.receive(try await scene.scan(.stage(.diagnosing)))
    #expect(
      session.receive(try await scene.scan("SN-1")) == [.sound(.bad), .refuse(.notFound("ticket"))])
    #expect(session.receive(try await scene.scan("SN-UNKNOWN")) == [.sound(.bad), .show])
    #expect(session.activity == .armed(.stage(.diagnosing)))
  }

  @Test func `ready without a word means what the cost decision says`() async throws {
    for (basis, outcome) in [
      (CoverageDecision.Basis.guarantee, Outcome.repairedUnderGuarantee),
      (.contract, .repairedUnderGuarantee),
      (.goodwill, .repairedUnderGuarantee), (.paid, .repairedPaid), (nil, nil),
    ] as [(CoverageDecision.Basis?, Outcome?)] {
      let scene = try await Scene()
      try await scene.floor.arrange(scene.stay.ticket) {
        $0.stage = .testing
        $0.coverage = basis.map { CoverageDecision(basis: $0, by: StaffID(1), at: .example, reason: nil) }
      }
      var session = CounterSession()
      _ = session.receive(try await scene.scan(.stage(.ready)))
      guard case .move(let move)? = session.receive(try await scene.scan("SN-1")).first else {
        Issue.record("an armed stage moves the unit")
        continue
      }
      #expect(move.outcome == outcome)
    }
  }

  @Test func `a badge in the middle of an intake changes nothing`() async throws {
    let scene = try await Scene()
    var session = CounterSession()
    _ = session.receive(.takeIn)
    let before = session
    #expect(
      session.receive(try await scene.scan(ShopFloor.techniciansBadge.text)) == [
        .intake(.sound(.bad)), .intake(.ask(.unit)), .show,
      ])
    #expect(session == before)
  }

  @Test func `undo and lock work wherever the counter is, and keep what is under way`() async throws {
    let scene = try await Scene()
    var armed = CounterSession()
    _ = armed.receive(try await scene.scan(.stage(.ready)))
    var intake = CounterSession()
    _ = intake.receive(.takeIn)
    var handover = CounterSession()
    _ = handover.receive(.handOut)
    for before in [CounterSession(), armed, intake, handover] {
      var session = before
      #expect(session.receive(try await scene.scan(.command(.lock))) == [.lock])
      #expect(session.receive(try await scene.scan(.command(.undo))) == [.undo])
      #expect(session.receive(.lock) == [.lock])
      #expect(session.receive(.undo) == [.undo])
      #expect(session == before)
    }
  }

  @Test func `cancel ends whatever is under way`() async throws {
    let scene = try await Scene()
    for start in [
      try await scene.scan(.stage(.ready)), try await scene.scan(.command(.takeIn)),
      try await scene.scan(.command(.handOut)), try await scene.scan("SN-1"),
    ] {
      for cancel in [CounterSession.Event.cancel, try await scene.scan(.command(.cancel))] {
        var session = CounterSession()
        _ = session.receive(start)
        #expect(session.receive(cancel) == [.show])
        #expect(session == CounterSession())
      }
    }
  }

  @Test func `an intake that is being saved is not cancelled, and its end is heard`() async throws {
    let scene = try await Scene()
    try await scene.floor.arrange(scene.stay.ticket) { $0.stage = .delivered }
    var session = CounterSession()
    _ = session.receive(try await scene.scan("SN-1"))
    _ = session.receive(.takeIn)
    _ = session.receive(.intake(.filled(.example(), priceLimitSigned: false)))
    let id = CommandID.fresh()
    guard case .intake(.save(let command, id))? = session.receive(.intake(.confirmed(id))).first else {
      Issue.record("the intake is complete")
      return
    }
    for cancel in [.cancel, .takeIn, .handOut, try await scene.scan(.command(.cancel))] {
      #expect(session.receive(cancel) == [.sound(.bad)])
    }
    let decision = try await scene.floor.perform(command, id: id)
    let steps = session.receive(.intake(.saved(decision)))
    #expect(steps.first == .intake(.sound(.good)))
    #expect(steps.last == .show)
    #expect(session == CounterSession())
  }

  @Test func `a hand-over that is being saved is not cancelled`() async throws {
    let scene = try await Scene()
    try await scene.floor.arrange(scene.stay.ticket) { $0.stage = .ready }
    var session = CounterSession()
    _ = session.receive(.handOut)
    _ = session.receive(try await scene.scan(scene.stay.receiptKey.text))
    _ = session.receive(try await scene.scan(scene.stay.unitCode.text))
    let details = HandoverSession.Details(
      collector: "Ana", identitySeen: false, accessoriesReturned: [], paid: false)
    _ = session.receive(.handover(.confirmed(.fresh(), details)))
    #expect(session.receive(.cancel) == [.sound(.bad)])
    let changed = TicketChanged(.example())
    #expect(
      session.receive(.handover(.saved(.done(changed)))) == [
        .handover(.sound(.good)), .handover(.finished(changed)), .show,
      ])
  }

  @Test func `an intake begins with what is shown`() async throws {
    let scene = try await Scene()
    var fresh = CounterSession()
    #expect(fresh.receive(.takeIn) == [.intake(.ask(.unit)), .show])
    var serial = CounterSession()
    _ = serial.receive(try await scene.scan("SN-9"))
    #expect(serial.receive(.takeIn).contains(.intake(.ask(.product))))
    var rubbish = CounterSession()
    _ = rubbish.receive(try await scene.scan("https://a.example"))
    #expect(rubbish.receive(.takeIn) == [.intake(.ask(.unit)), .show])
    var open = CounterSession()
    _ = open.receive(try await scene.scan("SN-1"))
    #expect(
      open.receive(.takeIn) == [
        .sound(.bad), .refuse(Refusal(.openTicketExists, ["number": scene.stay.number.description])),
      ])
    #expect(open.activity == .idle)
  }

  @Test func `a hand-over begins with the label or receipt that is shown, never with a serial`() async throws
  {
    let scene = try await Scene()
    for (text, question) in [
      (scene.stay.unitCode.text, HandoverSession.Question.receipt),
      (scene.stay.receiptKey.text, .unitLabel), (scene.stay.claimCode.text, .unitLabel), ("SN-1", .receipt),
    ] {
      var session = CounterSession()
      _ = session.receive(try await scene.scan(text))
      #expect(session.receive(.handOut).contains(.handover(.ask(question))), "\(question)")
      guard case .handover(let handover) = session.activity else {
        Issue.record("a hand-over is under way")
        continue
      }
      #expect((handover.unitCode == nil) == (text != scene.stay.unitCode.text))
    }
  }

  @Test func `what nobody can use sounds so`() async throws {
    let scene = try await Scene()
    for text in ["", "https://a.example", "U1K7M2QX9TQ", "4006381333931", "SN\u{1D}"] {
      var session = CounterSession()
      #expect(session.receive(try await scene.scan(text)) == [.sound(.bad), .show], "\(text)")
      #expect(session.activity == .idle)
    }
  }

  @Test func `the answer to a change is heard`() async throws {
    var session = CounterSession()
    #expect(session.receive(.changed(.done(TicketChanged(.example())))) == [.sound(.good), .show])
    let refusal = Refusal(.testsMissing)
    #expect(session.receive(.changed(.refused(refusal))) == [.sound(.bad), .refuse(refusal)])
  }

  @Test func `what belongs to no intake or hand-over under way is refused`() {
    var session = CounterSession()
    #expect(session.receive(.intake(.cancelled)) == [.sound(.bad)])
    #expect(session.receive(.handover(.cancelled)) == [.sound(.bad)])
  }

  @Test func `what is shown is renewed after a change, but nothing appears by itself`() async throws {
    let scene = try await Scene()
    var session = CounterSession()
    let before = try await scene.floor.desk.scan("SN-1")
    session.refresh(before)
    #expect(session.shown == nil)
    _ = session.receive(.scanned(before))
    _ = try await scene.floor.move(scene.stay.ticket, to: .diagnosing)
    let after = try await scene.floor.desk.scan("SN-1")
    session.refresh(after)
    #expect(session.shown == after)
  }
}
