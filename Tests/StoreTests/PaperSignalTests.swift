import ServiceDesk
import ServiceDeskTesting
import Store
import Synchronization
import Testing

/// Who prints is told of papers, so that a label need not wait for the next look at the ledger.
struct PaperSignalTests {
  private final class Told: Sendable {
    private let stations = Mutex<[Set<StationName>]>([])
    func note(_ more: Set<StationName>) { stations.withLock { $0.append(more) } }
    var all: [Set<StationName>] { stations.withLock { $0 } }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a command that owes or changes a paper tells for which station, other writes tell nothing`(
    engine: EngineUnderTest
  ) async throws {
    try await engine.onDeskDatabase { database in
      let sql = try await database.open()
      let store = SQLDeskStore(
        engine: sql, shop: .example(), secrecy: TestSecrecy(), clock: ManualClock())
      let told = Told()
      store.onPapers { told.note($0) }
      let details = PrinterDetails(
        name: "Etichete", place: PrinterPlace(.cups, QueueName("label")), medium: .label50x30)
      let added = try await store.perform(AddPrinter(details), .example())
      let printer = try #require(added.answer?.printer)
      #expect(told.all.isEmpty)

      let owed = try await store.perform(PrintTestPage(printer: printer), .example())
      let paper = try #require(owed.answer?.paper)
      #expect(told.all == [[.example]])
      // The print room's own writes must not wake it.
      try await store.record { (desk) throws(StoreFailure) in
        guard var entry = try desk.paper(paper) else { return }
        entry.progress.trouble = "offline"
        try desk.replace(entry)
      }
      #expect(told.all.count == 1)
      // Refused: the paper is not there.
      _ = try await store.perform(CancelPaper(paper: PaperID(4711)), .example())
      #expect(told.all.count == 1)

      let there = StationName("there")
      _ = try await store.perform(TakeOverPapers(from: .example), .example(station: there))
      #expect(told.all.last == [there])
      await sql.close()
    }
  }
}
