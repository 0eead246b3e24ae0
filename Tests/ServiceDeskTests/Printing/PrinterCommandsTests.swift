import ServiceDesk
import ServiceDeskTesting
import Testing

struct PrinterCommandsTests {
  private let label = PrinterDetails(
    name: " Etichete ", place: PrinterPlace(.cups, QueueName("label")), medium: .label50x30)

  private func add(_ floor: ShopFloor, _ details: PrinterDetails) async throws -> Decision<AddPrinter.Answer>
  {
    try await floor.desk.perform(AddPrinter(details), as: .console, id: .fresh())
  }

  @Test func `only who may manage printers adds one`() async throws {
    let floor = try await ShopFloor()
    #expect(try await floor.perform(AddPrinter(label)).refusal?.code == .notPermitted)
    #expect(try await add(floor, label).answer != nil)
    let printers = try await floor.store.read { (desk) throws(StoreFailure) in try desk.shopPrinters() }
    #expect(printers.map(\.details.name) == ["Etichete"])
  }

  @Test func `a name is there and used once among those in use`() async throws {
    let floor = try await ShopFloor()
    var nameless = label
    nameless.name = " "
    #expect(try await add(floor, nameless).refusal == .missing("printer.name"))
    let id = try #require(try await add(floor, label).answer).printer
    #expect(try await add(floor, label).refusal?.code == .alreadyExists)
    #expect(
      try await floor.desk.perform(RetirePrinter(printer: id), as: .console, id: .fresh()).answer != nil)
    #expect(try await add(floor, label).answer != nil)
    #expect(
      try await floor.desk.perform(RetirePrinter(printer: id), as: .console, id: .fresh()).refusal
        == .notFound("printer"))
  }

  @Test func `a role takes a printer with its paper, and another one as fallback`() async throws {
    let floor = try await ShopFloor()
    let id = try #require(try await add(floor, label).answer).printer
    func assign(_ role: PrinterRole, _ printer: ShopPrinterID?, _ fallback: ShopPrinterID? = nil) async throws
      -> Refusal?
    {
      let assignment = PrinterAssignment(station: .example, role: role, printer: printer, fallback: fallback)
      return try await floor.desk.perform(AssignPrinter(assignment), as: .console, id: .fresh()).refusal
    }
    #expect(try await assign(.office, id) == .unacceptable("printer"))
    #expect(try await assign(.label, id, id) == .unacceptable("printer.fallback"))
    #expect(try await assign(.label, ShopPrinterID(99)) == .notFound("printer"))
    #expect(try await assign(.label, id) == nil)
    _ = try await floor.desk.perform(RetirePrinter(printer: id), as: .console, id: .fresh())
    let left = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.printerAssignments(of: .example)
    }
    #expect(left.map(\.printer) == [nil])
  }

  @Test func `a test page is owed to the printer that is tried`() async throws {
    let floor = try await ShopFloor()
    let id = try #require(try await add(floor, label).answer).printer
    let answer = try #require(
      try await floor.desk.perform(PrintTestPage(printer: id), as: .console, id: .fresh()).answer)
    let paper = try await floor.paper(answer.paper)
    #expect(paper.kind == .testPage && paper.progress.target == label.place)
    #expect(paper.text("printer.name") == "Etichete")
  }

  @Test func `a printer of the configuration is tried where it is`() async throws {
    let floor = try await ShopFloor()
    let place = PrinterPlace(.cups, QueueName("office"))
    let answer = try #require(
      try await floor.desk.perform(PrintTestPage(configured: place), as: .console, id: .fresh()).answer)
    let paper = try await floor.paper(answer.paper)
    #expect(paper.progress.target == place && paper.text("printer.name") == "office")
    #expect(try await floor.perform(PrintTestPage(configured: place)).refusal?.code == .notPermitted)
  }

  @Test func `a printer is shifted as far as its paper is wide, and no farther`() async throws {
    let floor = try await ShopFloor()
    let id = try #require(try await add(floor, label).answer).printer
    func shift(_ x: Double, _ y: Double, _ printer: ShopPrinterID? = nil) async throws -> Refusal? {
      let command = ShiftPrinter(printer: printer ?? id, offset: PrinterProfile.Offset(x: x, y: y))
      return try await floor.desk.perform(command, as: .console, id: .fresh()).refusal
    }
    #expect(try await shift(1.5, -0.25) == nil)
    #expect(try await shift(30.1, 0) == .unacceptable("printer.offset"))
    #expect(try await shift(0, -31) == .unacceptable("printer.offset"))
    #expect(try await shift(1, 1, ShopPrinterID(99)) == .notFound("printer"))
    let stored = try await floor.store.read { (desk) throws(StoreFailure) in try desk.shopPrinter(id) }
    #expect(stored?.details.offset == PrinterProfile.Offset(x: 1.5, y: -0.25))
    var shifted = label
    shifted.name = "Rezerva"
    shifted.offset.y = 40
    #expect(try await add(floor, shifted).refusal == .unacceptable("printer.offset"))
    let command = ShiftPrinter(printer: id, offset: PrinterProfile.Offset())
    #expect(try await floor.perform(command).refusal?.code == .notPermitted)
  }

  @Test(arguments: [
    ("socket://10.0.0.5:9101", "direct:10.0.0.5:9101"), ("socket://10.0.0.5", "direct:10.0.0.5:9100"),
    ("socket://[fe80::1]:9100/", "direct:[fe80::1]:9100"),
    ("socket://etichete.local:9100?x=1", "direct:etichete.local:9100"),
    ("SOCKET://10.0.0.5", "direct:10.0.0.5:9100"), ("ipp://10.0.0.5/ipp/print", nil),
    ("usb://Zebra/ZD421", nil),
    ("socket://10.0.0.5:0", nil),
  ])
  func `a printer on a port of its own needs no queue`(found: String, direct: String?) {
    #expect(DeviceAddress(found)?.direct?.queue.rawValue == direct)
  }

  @Test func `a sheet is drawn on the paper of the printer that the shop chose for it`() async throws {
    let floor = try await ShopFloor()
    let zpl = PrinterProfile(
      name: "zpl", language: .zpl, dotsPerMillimetre: 8, offset: PrinterProfile.Offset(x: 1, y: 0))
    var large = label
    (large.medium, large.profile) = (.label100x50, zpl.name)
    large.offset = PrinterProfile.Offset(x: 0.5, y: -1)
    let id = try #require(try await add(floor, large).answer).printer
    func form(_ kind: PaperKind, _ profiles: [PrinterProfile]) async throws -> PaperForm? {
      try await floor.store.read { (desk) throws(StoreFailure) in
        try desk.form(of: kind, at: .example, profiles: profiles)
      }
    }
    #expect(try await form(.unitLabel, [zpl]) == nil)
    let assignment = PrinterAssignment(station: .example, role: .label, printer: id)
    _ = try await floor.desk.perform(AssignPrinter(assignment), as: .console, id: .fresh())
    let chosen = try #require(try await form(.badge, [zpl]))
    #expect(chosen.medium == .label100x50 && chosen.profile.name == "zpl")
    #expect(chosen.profile.offset == PrinterProfile.Offset(x: 1.5, y: -1))
    #expect(try await form(.intakeReceipt, [zpl]) == nil)
    #expect(try await form(.badge, [.pdf]) == nil, "a profile that was taken away")
  }

  @Test func `a queue of a station's own print server is used by that station only`() async throws {
    let floor = try await ShopFloor()
    let there = StationName("counter-2")
    var common = label
    (common.name, common.place) = (
      "Comun", PrinterPlace(PrintSystemName("cups:printhost:631"), QueueName("label"))
    )
    let own = try #require(try await add(floor, label).answer).printer
    let shared = try #require(try await add(floor, common).answer).printer
    func assign(_ printer: ShopPrinterID?, _ fallback: ShopPrinterID?, at station: StationName) async throws
      -> Refusal?
    {
      let assignment = PrinterAssignment(station: station, role: .label, printer: printer, fallback: fallback)
      return try await floor.desk.perform(AssignPrinter(assignment), as: .console, id: .fresh()).refusal
    }
    #expect(try await assign(own, nil, at: there) == .unacceptable("printer"))
    #expect(try await assign(shared, own, at: there) == .unacceptable("printer.fallback"))
    #expect(try await assign(shared, nil, at: there) == nil)
    #expect(try await assign(own, shared, at: .example) == nil)

    // Its test page comes out of it, whoever asks.
    let away = Desk(
      shop: .example(), station: there, store: floor.store, secrecy: floor.secrecy, clock: floor.clock)
    for (printer, station) in [(own, StationName.example), (shared, there)] {
      let page = try #require(
        try await away.perform(PrintTestPage(printer: printer), as: .console, id: .fresh()).answer)
      #expect(try await floor.paper(page.paper).station == station)
    }
  }

  @Test(arguments: [
    ("cups", true), ("cups:localhost:631", true), ("cups:printhost:631", false), ("tray", false),
    ("direct:10.0.0.5:9100", false),
  ])
  func `a print server on the station's own machine is the station's`(name: String, isOwn: Bool) {
    #expect(PrintSystemName(name).isStationsOwn == isOwn)
  }

  @Test(arguments: [
    ("cups#label", PrinterPlace(.cups, QueueName("label"))), ("cups", nil), ("#label", nil), ("cups#", nil),
    ("cups#a b", nil), ("cups#a\u{0}", nil), (String(repeating: "a", count: 255) + "#q", nil),
    ("cups:ipps://[::1]:631#q", PrinterPlace(PrintSystemName("cups:ipps://[::1]:631"), QueueName("q"))),
  ])
  func `a place is a system and a queue`(text: String, place: PrinterPlace?) {
    #expect(PrinterPlace(text) == place)
    if let place { #expect(PrinterPlace(place.description) == place) }
  }

  @Test(arguments: [
    ("cups", false), ("tray", false), ("cups:printhost:631", true), ("cups:ipps://printhost:631", true),
    ("cups:localhost:631", false), ("cups:127.0.0.1:631", false), ("cups:ipps://[::1]:631", false),
    ("direct:10.0.0.5:9100", false),
  ])
  func `only a server that all stations reach under one name is shared`(name: String, isShared: Bool) {
    #expect(PrintSystemName(name).isSharedByStations == isShared)
  }

  @Test(arguments: [
    ("ipp://printer.local/ipp/print", true), ("socket://10.0.0.5:9100", true),
    ("dnssd://Office%20A4._ipp._tcp.local/", true), ("usb://Zebra/ZD421", true),
    ("file:///etc/passwd", false),
    ("ipp://", false), ("ipp:host", false), ("http://host/", false), ("socket", false),
    ("ipp://a b/", false), ("ipp://a\n/", false), ("ipp://é/", false),
  ])
  func `an address is a printer's, never a file of the server`(text: String, isOne: Bool) {
    #expect((DeviceAddress(text) != nil) == isOne)
  }

  @Test func `papers are counted by the days of the shop`() async throws {
    let floor = try await ShopFloor()
    let day = floor.clock.today
    try await floor.store.record { (desk) throws(StoreFailure) in
      // The clock of these tests is two hours ahead of Universal Time: midnight is at 22:00.
      for offset in [-3 * 3600, -2 * 3600, 0, 22 * 3600 - 1, 22 * 3600] {
        let at = Moment(milliseconds: Int64(day.number) * 86_400_000 + Int64(offset) * 1000)
        _ = try desk.add(
          .example(progress: PaperProgress(state: "done", queue: QueueName("q"), finishedAt: at)))
      }
    }
    let days = try await floor.store.read { [clock = floor.clock] (desk) throws(StoreFailure) in
      try desk.paperDays(from: day.adding(days: -1), to: day.adding(days: 1), in: clock)
    }
    #expect(days.map(\.day) == [day.adding(days: -1), day, day.adding(days: 1)])
    #expect(days.map { $0.counts.map(\.printed) } == [[1], [3], [1]])
  }
}
