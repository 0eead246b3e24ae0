import ServiceDesk
import ServiceDeskTesting
import Store
import Testing

/// Drawn pages lie beside the ledger, and are read for nothing but the paper that is sent.
@Suite(.serialized)
struct PaperPagesTests {
  private static let label = QueueName("label")

  @Test(
    arguments: EngineUnderTest.allCases,
    ["UPDATE paper_pages SET bytes = $1", "DELETE FROM paper_pages WHERE bytes <> $1"])
  func `pages that cannot be read, and pages that are gone, are drawn anew and stop no other paper`(
    engine: EngineUnderTest, harm: SQL
  ) async throws {
    try await engine.onDeskDatabase { database in
      let sql = try await database.open()
      let (secrecy, clock) = (TestSecrecy(), ManualClock())
      let store = SQLDeskStore(engine: sql, shop: .example(), secrecy: secrecy, clock: clock)
      let desk = Desk(shop: .example(), station: .example, store: store, secrecy: secrecy, clock: clock)
      let queues = RecordingPrintQueues()
      func printer(_ name: String) -> RolePrinter {
        RolePrinter(system: queues, queue: QueueName(name), receiptMedium: .roll80)
      }
      let room = PrintRoom(
        desk: desk, drawer: PlainPageDrawer(), printers: [.label: printer("label")], tray: printer("receipt"),
        roundPatience: .seconds(3600))
      let waiting = try await store.record { (desk) throws(StoreFailure) in
        try desk.add(PaperEntry.example(kind: .unitLabel))
      }
      await queues.setAccepting(false, Self.label)
      _ = try await room.round()
      try await sql.write { connection in
        try connection.execute(harm, [.blob([0])])
      }
      try await store.record { (desk) throws(StoreFailure) in
        _ = try desk.add(PaperEntry.example(kind: .intakeReceipt))
      }
      _ = try await room.round()
      await queues.completeAll()
      #expect(await queues.sheets.map(\.queue.rawValue) == ["receipt"])

      await queues.setAccepting(true, Self.label)
      for _ in 1...2 { _ = try await room.round() }
      let (entry, pages) = try await store.read { (desk) throws(StoreFailure) in
        (try desk.paper(waiting), try desk.pages(of: waiting))
      }
      #expect(entry?.progress.state == "sent")
      await queues.completeAll()
      #expect(await queues.sheets.map(\.queue.rawValue) == ["receipt", "label"])
      #expect(await queues.sheets.last?.bytes == pages)
      await sql.close()
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `pages that an older program drew are kept`(engine: EngineUnderTest) async throws {
    let secrecy = TestSecrecy()
    try await engine.run(Array(DeskSchema.migrations.prefix { $0.name != "printers" })) { engine in
      try await engine.write { connection in
        try connection.execute(
          """
          INSERT INTO paper (kind, station, content, queued_at, state, attempt, ever_processing, possible_duplicate,
            drawn_format, drawn_pages, drawn_width, drawn_height, drawn_bytes)
          VALUES ('unitLabel', 'counter-1', $1, 1, 'drawn', 0, 0, 0, 'application/pdf', 1, 50, 30, $2)
          """, [.blob([1]), .blob(secrecy.encrypt([1, 2, 3], for: .paper))])
      }
      try await Migrator(DeskSchema.migrations).bring(engine, now: 0)
      let store = SQLDeskStore(engine: engine, shop: .example(), secrecy: secrecy, clock: ManualClock())
      let pages = try await store.read { (desk) throws(StoreFailure) in try desk.pages(of: PaperID(1)) }
      #expect(pages == [1, 2, 3])
    }
  }
}
