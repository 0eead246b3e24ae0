import ServiceDeskTesting
import Testing

@testable import ServiceDesk

struct TakeInFileTests {
  let store = InMemoryStore(secrecy: TestSecrecy())
  let desk: Desk
  let imports: ImportDesk

  init() {
    desk = Desk(
      shop: .example(), station: .example, store: store, secrecy: TestSecrecy(), clock: ManualClock())
    imports = ImportDesk(desk: desk, tables: PlainTables())
  }

  private static let heading =
    "Serie;Producător;Model;Client;Fel de client;CUI;Telefon;Factura;Data;Luni garanție;IMEI"
  private static func row(_ serial: String, client: String = "Ana Pop", phone: String = "0722111222")
    -> String
  {
    "\(serial);Datecs;DP-25X;\(client);consumer;;\(phone);F 1;21.10.2026;24;"
  }

  // MARK: Taking in

  @Test func `rows become units, sales, customers and products, and the file is in the list`() async throws {
    let preview = try await open([Self.heading, Self.row("0012"), Self.row("0013")])
    #expect(preview.mapping.fields.first == .serial)
    let answer = try #require(try await run(preview).answer)
    #expect(answer.counts == ImportCounts(rows: 2, registered: 2, newUnits: 2, newProducts: 1, newParties: 1))
    let sale = try await store.read { (desk) throws(StoreFailure) in
      let unit = try desk.units(numbered: SerialNumber.example("0012")).first
      return try unit.flatMap { (unit) throws(StoreFailure) in try desk.sales(of: unit.id).first }
    }
    #expect(sale?.terms.document == "F 1")
    #expect(sale?.terms.contractDay == Day(iso: "2026-10-21"))
    #expect(sale?.terms.guaranteeMonths == 24)
    #expect(sale?.batch == answer.batch)
    let found = try await store.read { (desk) throws(StoreFailure) in
      (try desk.fileImports(limit: 5), try desk.customers(matching: "ana pop", limit: 5))
    }
    #expect(found.0.map(\.file.name) == ["list.csv"])
    #expect(found.1.count == 1)
  }

  @Test func `the same file is refused with its day, and the same rows under another name are all sold`()
    async throws
  {
    _ = try await run(try await open([Self.heading, Self.row("0012")]))
    let again = try await open([Self.heading, Self.row("0012")])
    #expect(again.before?.fileImport == FileImportID(1))
    let refusal = try #require(try await run(again).refusal)
    #expect(refusal.code == .fileTaken)
    #expect(refusal.values["import"] == "1")
    let renamed = try await open([Self.heading, Self.row("0012"), ""])
    let report = try await check(renamed)
    #expect(report.lines.map(\.outcome).map(code) == [.serialSold])
  }

  @Test func `an import that was taken back leaves nothing, and the file may come again`() async throws {
    let lines = [Self.heading, Self.row("0012")]
    let answer = try #require(try await run(try await open(lines)).answer)
    let taken = try await desk.perform(
      TakeBackBatch(batch: answer.batch), as: .console, id: desk.newCommandID())
    #expect(taken.answer?.serials == 1)
    let left = try await store.read { (desk) throws(StoreFailure) in
      try desk.units(numbered: SerialNumber.example("0012"))
    }
    #expect(left.isEmpty)
    #expect(try await open(lines).before == nil)
    #expect(try await run(try await open(lines)).answer != nil)
  }

  @Test func `one bad row keeps all out, or is left out when a person says so`() async throws {
    let lines = [Self.heading, Self.row("0012"), Self.row(""), Self.row("0012")]
    let refusal = try #require(try await run(try await open(lines)).refusal)
    #expect(refusal == Refusal(.rowsRefused, ["count": "2"]))
    #expect(try await store.read { (desk) throws(StoreFailure) in try desk.count(.units) } == 0)
    let answer = try #require(try await run(try await open(lines), .goodRows).answer)
    #expect(answer.counts.registered == 1)
    #expect(answer.counts.refused == 2)
  }

  @Test func `a stopped import leaves nothing`() async throws {
    let preview = try await open([Self.heading, Self.row("0012")])
    let refusal = try #require(try await run(preview) { _ in false }.refusal)
    #expect(refusal.code == .importStopped)
    let left = try await store.read { (desk) throws(StoreFailure) in
      try desk.count(.units) + desk.count(.customers) + desk.fileImports(limit: 1).count
    }
    #expect(left == 0)
  }

  @Test func `a dry run says what would become of each row, and changes nothing`() async throws {
    let preview = try await open([Self.heading, Self.row("0012"), Self.row("0012"), Self.row("0014")])
    let report = try await check(preview)
    #expect(report.lines.map(\.row) == [2, 3, 4])
    #expect(report.lines.map(\.outcome).map(code) == [nil, .alreadyInBatch, nil])
    #expect(
      report.counts
        == ImportCounts(rows: 3, registered: 2, newUnits: 2, refused: 1, newProducts: 1, newParties: 1))
    let left = try await store.read { (desk) throws(StoreFailure) in
      try desk.count(.units) + desk.count(.customers)
    }
    #expect(left == 0)
  }

  @Test func `a new customer for rows that name none is added and counted once`() async throws {
    let nobody = Self.row("0013", client: "", phone: "").replacing("consumer", with: "")
    let preview = try await open([Self.heading, Self.row("0012", client: "", phone: ""), nobody])
    var plan = ImportPlan(direction: .sold, mapping: preview.mapping)
    plan.terms.customer = .new(.example(name: "Ion Pop"))
    let report = try await imports.check(preview.id, plan, as: .console)
    #expect(report.counts.registered == 2 && report.counts.newParties == 1)
  }

  @Test func `a corrected mapping is remembered for the same headings`() async throws {
    let lines = ["Ce;Unde;Cine;Cand;Model", "SN1;F 1;0722111222;21.10.2026;X"]
    let preview = try await open(lines)
    #expect(!preview.isRemembered)
    var plan = ImportPlan(
      direction: .sold, mapping: ColumnMapping(fields: [.serial, .document, .phone, .day, .model]))
    plan.terms = ImportTerms(
      product: try await product(), customer: .new(.example()), customerKind: .consumer)
    plan.mapping.fields[2] = nil
    plan.mapping.fields[4] = nil
    #expect(try await run(preview, .all, plan).answer != nil)
    let next = try await open(["Ce;Unde;Cine;Cand;Model", "SN2;F 2;x;22.10.2026;X"])
    #expect(next.isRemembered)
    #expect(next.mapping == plan.mapping)
  }

  // MARK: Rows

  struct Bad: Sendable, CustomStringConvertible {
    let row: String
    let code: Refusal.Code
    init(_ row: String, _ code: Refusal.Code) { (self.row, self.code) = (row, code) }
    var description: String { row }
  }

  @Test(arguments: [
    Bad(";D;M;A;consumer;;0722111222;F;21.10.2026;24;", .missing),
    Bad("4,90154E+14;D;M;A;consumer;;0722111222;F;21.10.2026;24;", .valueDamaged),
    Bad("1;D;M;A;consumer;;0722111222;F;03/04/2026;24;", .dayAmbiguous),
    Bad("1;D;M;A;consumer;;0722111222;F;31.02.2026;24;", .unacceptable),
    Bad("1;D;M;A;consumer;;0722111222;F;21.10.2090;24;", .unacceptable),
    Bad("1;D;M;A;consumer;;0722111222;;21.10.2026;24;", .missing),
    Bad("1;D;M;A;;;0722111222;F;21.10.2026;24;", .missing),
    Bad("1;D;M;A;consumer;;;F;21.10.2026;24;", .missing),
    Bad("1;D;M;A;alien;;0722111222;F;21.10.2026;24;", .unacceptable),
    Bad("1;D;M;A;consumer;;0722111222;F;21.10.2026;9999;", .unacceptable),
    Bad("1;;Unknown;A;consumer;;0722111222;F;21.10.2026;24;", .notFound),
    Bad("1;D;M;A;consumer;;0722111222;F;21.10.2026;24;;extra", .rowTooLong),
    Bad("1;D;M;\u{202E}A;consumer;;0722111222;F;21.10.2026;24;", .unacceptable),
    Bad("\(String(repeating: "9", count: 65));D;M;A;consumer;;0722111222;F;21.10.2026;24;", .unacceptable),
  ])
  func `a bad row is refused with its reason, and the good one beside it is not`(_ bad: Bad) async throws {
    let report = try await check(try await open([Self.heading, Self.row("0012"), bad.row]))
    #expect(report.lines.map(\.outcome).map(code) == [nil, bad.code])
  }

  @Test func `one telling day settles how its column is meant`() async throws {
    let rows = ["1;03/04/2026", "2;21/04/2026"].map { row in
      let (serial, day) = (row.split(separator: ";")[0], row.split(separator: ";")[1])
      return "\(serial);D;M;A;consumer;;0722111222;F;\(day);24;"
    }
    #expect(try await check(try await open([Self.heading] + rows)).counts.refused == 0)
  }

  // MARK: Parties

  @Test func `a customer is known by tax number, telephone or name, and namesakes are told apart or refused`()
    async throws
  {
    let firm = try await add(
      CustomerDetails(
        name: "Ion", kind: .business, company: "Őrség Kft.", taxNumber: "HU123", language: .hungarian))
    let ana = try await add(.example(name: "Ana Pop", phone: "+40722111222"))
    _ = try await add(.example(name: "Twin", phone: "0711"))
    _ = try await add(.example(name: "Twin", phone: "0799999999"))
    let rows = [
      "1;D;M;Whatever;business;HU-123;;F;21.10.2026;;", "2;D;M;ORSEG KFT.;;;;F;21.10.2026;;",
      "3;D;M;ana pop;;;0722 111 222;F;21.10.2026;;", "4;D;M;Twin;;;;F;21.10.2026;;",
      "5;D;M;Ana Pop;consumer;;0733333333;F;21.10.2026;;", "6;D;M;New SRL;business;RO77;;F;21.10.2026;;",
    ]
    let answer = try #require(try await run(try await open([Self.heading] + rows), .goodRows).answer)
    #expect(answer.counts.refused == 1)
    #expect(answer.counts.newParties == 2)
    let owners = try await store.read { (desk) throws(StoreFailure) in
      var owners: [CustomerID?] = []
      for serial in ["1", "2", "3", "5"] {
        owners.append(try desk.units(numbered: SerialNumber.example(serial)).first?.owner)
      }
      return owners
    }
    #expect(owners.prefix(3) == [firm, firm, ana])
    #expect(owners[3] != ana)
  }

  @Test func `bought serials belong to suppliers, found or added`() async throws {
    let heading = "Serie;Producător;Model;Furnizor;CUI;NIR;Data;Garanție"
    let preview = try await open(
      [heading, "1;D;M;Depozit SRL;RO1;N1;21.10.2026;36", "2;D;M;DEPOZIT srl;;N1;21.10.2026;36"], .bought)
    let answer = try #require(try await run(preview).answer)
    #expect(answer.counts.newParties == 1)
    let purchases = try await store.read { (desk) throws(StoreFailure) in
      try desk.units(numbered: SerialNumber.example("2")).first.map { (unit) throws(StoreFailure) in
        try desk.purchases(of: unit.id)
      }
    }
    #expect(purchases?.first?.terms.guaranteeMonths == 36)
  }

  @Test func `a bought row is refused by the names of a purchase`() async throws {
    let rows = ["Serie;Producător;Model;Furnizor;NIR;Data", "1;D;M;Depozit SRL;N1;31.02.2026"]
    let report = try await check(try await open(rows, .bought))
    guard case .refused(let refusal)? = report.lines.first?.outcome else {
      Issue.record("the row was taken")
      return
    }
    #expect(refusal.values["field"] == "purchase.day")
  }

  // MARK: Doors

  @Test func `whoever may not register units takes nothing in and tries nothing`() async throws {
    let accountant = Actor.staff(.example(roles: [.accountant]))
    let preview = try await imports.open(
      "list.csv", Array("Serie\n1".utf8), .sold, TableWish(), as: accountant)
    let plan = ImportPlan(direction: .sold, mapping: preview.mapping)
    await #expect(throws: ImportFailure.refused(Refusal(.notPermitted))) {
      try await imports.check(preview.id, plan, as: accountant)
    }
    let decision = try await imports.run(
      preview.id, plan, .all, as: accountant, id: desk.newCommandID(), watch: { _ in true })
    #expect(decision.refusal?.code == .notPermitted)
  }

  @Test func `a file is open to the person who brought it alone`() async throws {
    let preview = try await open([Self.heading, Self.row("0012")])
    await #expect(throws: ImportFailure.refused(.notFound("file"))) {
      try await imports.check(
        preview.id, ImportPlan(direction: .sold, mapping: preview.mapping),
        as: .staff(.example(id: StaffID(7))))
    }
  }

  // MARK: How it is asked

  private func open(
    _ lines: [String], _ direction: SerialHeading.Direction = .sold
  ) async throws -> ImportPreview {
    try await imports.open(
      "C:\\lists\\list.csv", Array(lines.joined(separator: "\n").utf8), direction, TableWish(), as: .console)
  }

  private func check(_ preview: ImportPreview) async throws -> ImportReport {
    try await imports.check(
      preview.id, ImportPlan(direction: preview.direction, mapping: preview.mapping), as: .console)
  }

  private func run(
    _ preview: ImportPreview, _ acceptance: ImportAcceptance = .all, _ plan: ImportPlan? = nil,
    watch: @escaping TakeInFile.Watch = { _ in true }
  ) async throws -> Decision<TakeInFile.Answer> {
    try await imports.run(
      preview.id, plan ?? ImportPlan(direction: preview.direction, mapping: preview.mapping), acceptance,
      as: .console, id: desk.newCommandID(), watch: watch)
  }

  private func code(_ outcome: ImportReport.Outcome) -> Refusal.Code? {
    if case .refused(let refusal) = outcome { refusal.code } else { nil }
  }

  private func add(_ details: CustomerDetails) async throws -> CustomerID {
    try await store.record { (desk) throws(StoreFailure) in try desk.add(details) }
  }

  private func product() async throws -> ProductID {
    try await store.record { (desk) throws(StoreFailure) in try desk.add(ProductDetails.example()) }
  }
}
