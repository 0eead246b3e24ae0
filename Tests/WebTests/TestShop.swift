import Logging
import ServiceDesk
import ServiceDeskTesting
import ServiceLifecycle
import Testing
@testable import Web

/// A shop with people, whose staff pages and kiosk really listen, on ports that the system chose.
struct TestShop: Sendable {
  let desk: Desk
  let store: InMemoryStore
  /// The store as the station has it: a test may let it stand still.
  let stalling: StallingStore
  let clock: ManualClock
  let secrecy: TestSecrecy
  let scanner = ScriptedScanner()
  let kioskScanner = ScriptedScanner(ScannerName("kiosk 1"))
  let board = ScannerBoard()
  /// What the staff pages know of the scanners' settings, and what is plugged in.
  var scannerSettings: [StationScanner] = []
  var scannerFinder: FixedScannerFinder?
  /// Whether the kiosk has a camera.
  var kioskCamera = false
  /// The watched folder of pictures.
  let inbox = ScriptedInbox()
  let photos = InMemoryPhotos()
  let pictures: FixedPictureReader
  var staffPort = 0
  var kioskPort = 0
  /// Stops both listeners, as a stopping station does.
  var stop: @Sendable () async -> Void = {}

  static let pin = "802417"
  static let setUpCode = "7F3K-92QD"

  init(pictures: FixedPictureReader = FixedPictureReader()) {
    clock = ManualClock()
    secrecy = TestSecrecy(seed: 4711)
    store = InMemoryStore(secrecy: secrecy)
    stalling = StallingStore(store)
    desk = Desk(shop: .example(), station: .example, store: stalling, secrecy: secrecy, clock: clock)
    self.pictures = pictures
  }

  static func badge(of role: Role) -> BadgeCode {
    .example(UInt64((Role.allCases.firstIndex(of: role) ?? 0) + 100))
  }

  /// Opens the shop with one person of every role, runs `visit`, and closes it.
  func open(staffed: Bool = true, _ visit: @Sendable (TestShop) async throws -> Void) async throws {
    if staffed {
      for role in Role.allCases {
        _ = try await desk.perform(
          AddStaff(
            name: "\(role.rawValue) Example", roles: [role], language: .english,
            badgeHash: TestShop.badge(of: role).hash(secrecy), pin: await secrecy.slowHash(TestShop.pin)),
          as: .console, id: .fresh())
      }
    }
    let (staffPorts, staffPort) = AsyncStream.makeStream(of: Int.self)
    let (kioskPorts, kioskPort) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let group = ServiceGroup(
      services: [
        StaffPages(staffNeeds(logger) { staffPort.yield($0) }),
        KioskDoor(kioskNeeds(logger) { kioskPort.yield($0) }),
      ], logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var open = self
      open.staffPort = try #require(await staffPorts.first { _ in true })
      open.kioskPort = try #require(await kioskPorts.first { _ in true })
      open.stop = { await group.triggerGracefulShutdown() }
      do {
        try await visit(open)
      } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  func staffNeeds(_ logger: Logger, _ listening: @escaping @Sendable (Int) -> Void) -> StaffPagesNeeds {
    StaffPagesNeeds(
      desk: desk, door: StaffDoor(desk), pictures: pictures, photos: photos, paper: .plain,
      tables: PlainTables(),
      scanners: UnderstoodScans(scanner, desk),
      scannerAccess: ScannerAccess(settings: scannerSettings, finder: scannerFinder, board: board),
      inbox: inbox,
      address: ListenAddress(host: "127.0.0.1", port: 0), setUpCode: TestShop.setUpCode, logger: logger,
      onListening: listening)
  }

  private func kioskNeeds(_ logger: Logger, _ listening: @escaping @Sendable (Int) -> Void) -> KioskDoorNeeds
  {
    KioskDoorNeeds(
      kiosk: Kiosk(desk, name: "kiosk-1"), shop: desk.shop, scanners: kioskScanner, board: board,
      pictures: kioskCamera ? pictures : nil, clock: clock,
      address: ListenAddress(host: "127.0.0.1", port: 0), secrecy: secrecy, logger: logger,
      onListening: listening)
  }

  /// One request on a connection of its own. A request that changes something says that it is a page's.
  func ask(
    _ method: String, _ path: String, as person: SignedIn? = nil, body: [UInt8]? = nil,
    type: String = "application/json", headers: [String: String]? = nil, onlyHead: Bool = false,
    atKiosk: Bool = false
  ) async throws -> Reply {
    let port = atKiosk ? kioskPort : staffPort
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    if method != "GET" {
      for (name, value) in headers ?? ["Origin": "http://127.0.0.1:\(port)"] {
        head += "\(name): \(value)\r\n"
      }
      head += "Content-Type: \(type)\r\nContent-Length: \(body?.count ?? 0)\r\n"
    } else {
      for (name, value) in headers ?? [:] { head += "\(name): \(value)\r\n" }
    }
    if let person { head += "Cookie: ghiseu_session=\(person.token); ghiseu_counter=\(person.browser)\r\n" }
    let connection = try RawConnection(port: port)
    connection.send(Array((head + "\r\n").utf8) + (body ?? []))
    if onlyHead { return Reply(Array(await connection.read(until: "\r\n\r\n").utf8)) }
    return Reply(await connection.readToEnd())
  }

  struct SignedIn: Sendable {
    let token: String
    let browser: String
  }

  func signIn(_ role: Role, browser: String? = nil) async throws -> SignedIn {
    let reply = try await ask(
      "POST", "/api/session",
      body: try json(["badge": TestShop.badge(of: role).text, "pin": TestShop.pin]),
      headers: [
        "Origin": "http://127.0.0.1:\(staffPort)", "Cookie": browser.map { "ghiseu_counter=\($0)" } ?? "a=b",
      ])
    #expect(reply.status == 201)
    return SignedIn(
      token: try #require(reply.cookie("ghiseu_session")),
      browser: try #require(reply.cookie("ghiseu_counter")))
  }

  func act(_ event: [String: Any], as person: SignedIn) async throws -> Reply {
    try await ask("POST", "/api/counter/act", as: person, body: try json(["event": event]))
  }

  func scan(_ text: String, as person: SignedIn) async throws -> Reply {
    try await ask("POST", "/api/counter/scan", as: person, body: try json(["text": text]))
  }

  /// Takes a device in without the pages, for tests that begin behind the intake.
  func takeIn(_ serial: String) async throws -> (ticket: Ticket, claim: String, receipt: String) {
    let command = OpenTicket(
      customer: .new(.example()), unit: .new(.new(.example()), .example(serial), []), intake: .example())
    let decision = try await desk.perform(command, as: .console, id: .fresh())
    let answer = try #require(decision.answer)
    return try await papers(of: answer.ticket)
  }

  /// The ticket with the claim code and the receipt's address that are printed for its customer.
  func papers(of id: TicketID) async throws -> (ticket: Ticket, claim: String, receipt: String) {
    let (ticket, entries) = try await store.read { (desk) throws(StoreFailure) in
      (try desk.ticket(id), try desk.papers(of: id))
    }
    let values = try #require(entries.first { $0.kind == .intakeReceipt }).paper.values
    guard case .text(let claim)? = values["claim.code"], case .text(let receipt)? = values["claim.url"] else {
      throw StoreFailure.damagedRow(what: "claim")
    }
    return (try #require(ticket), claim, receipt)
  }
}

extension PaperAccess {
  static let plain = PaperAccess(
    drawer: PlainPageDrawer(),
    form: { entry in
      // A moved paper is shown as the printer that it goes to will print it.
      entry.progress.target == nil
        ? PaperForm(medium: PaperMedium.media(of: entry.kind.role)[0])
        : PaperForm(
          medium: .label100x50,
          profile: PrinterProfile(name: "fine", language: .zpl, dotsPerMillimetre: 11.811))
    },
    usualForm: { kind in PaperForm(medium: PaperMedium.media(of: kind.role)[0]) },
    preview: { _, form in [0x89, 0x50] + Array(form.medium.rawValue.utf8) },
    look: { _, form in
      PaperLook(
        width: 1181, height: 591, dotsPerMillimetre: form.profile.dotsPerMillimetre,
        zones: [PaperLook.Zone(x: 1, y: 2, width: 3, height: 4)])
    }, code: { _, _ in [0x89, 0x50] },
    tray: { [TrayDocument(name: "a.pdf", at: .example, bytes: 3)] },
    trayDocument: { $0 == "a.pdf" ? [1, 2, 3] : nil },
    printers: {
      [
        PrinterRoleState(
          role: .label, queue: QueueName("raw"), trouble: nil, waiting: 0,
          place: PrinterPlace(.cups, QueueName("raw")))
      ]
    },
    queues: {
      [
        PaperAccess.queue("office", "Ricoh IPP Everywhere", "ipp://10.0.0.5/ipp/print"),
        PaperAccess.queue("raw", "Local Raw Printer", "socket://10.0.0.6"),
        PaperAccess.queue("asleep", "", "ipp://10.0.0.8/ipp/print"),
      ]
    },
    profiles: [
      .pdf,
      PrinterProfile(
        name: "zpl", language: .zpl, dotsPerMillimetre: 8, width: 832, media: PaperMedium.media(of: .label)),
    ], labels: TestLabels())

  private static func queue(
    _ name: String, _ model: String, _ address: String
  ) -> (place: PrinterPlace, state: QueueState) {
    return (
      PrinterPlace(.cups, QueueName(name)),
      QueueState(
        name: QueueName(name), activity: .idle, acceptsJobs: true, reasons: [], message: "",
        makeAndModel: model,
        deviceURI: address)
    )
  }
}

extension CommandID {
  /// A new id, as a page writes it.
  static var written: String { fresh().text }
}
