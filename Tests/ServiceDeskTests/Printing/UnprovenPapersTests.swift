import ServiceDesk
import ServiceDeskTesting
import Testing

/// Papers of printers that cannot say what they printed (`reliability.md` F-26).
struct UnprovenPapersTests {
  /// Takes everything and completes it without proof.
  private struct SilentPrinter: QueuesBefore {
    let behind = RecordingPrintQueues()

    func jobs(named names: Set<PrintJobName>) async throws(PrintFailure) -> [PrintJob] {
      try await behind.jobs(named: names).map { job in
        var job = job
        job.isUnproven = job.state == .completed
        return job
      }
    }
  }

  private func arrange(
    _ floor: ShopFloor, _ paper: PaperID, _ state: PaperState, isUnproven: Bool = false
  ) async throws {
    var entry = try await floor.paper(paper)
    entry.progress.state = state.rawValue
    entry.progress.isUnproven = isUnproven
    let arranged = entry
    try await floor.store.record { (desk) throws(StoreFailure) in try desk.replace(arranged) }
  }

  private func owed(_ floor: ShopFloor, _ ticket: TicketID) async throws -> Int {
    try await floor.store.read { (desk) throws(StoreFailure) in try desk.owedPapers(of: ticket) }
  }

  @Test func `what a printer cannot prove is done, and still owed until a person confirms it`() async throws {
    let floor = try await ShopFloor()
    let printer = SilentPrinter()
    let role = RolePrinter(system: printer, queue: QueueName("label"), receiptMedium: .roll80)
    let room = PrintRoom(
      desk: floor.desk, drawer: PlainPageDrawer(), printers: [.label: role, .receipt: role], tray: role,
      roundPatience: .seconds(3600))
    let stay = try await floor.takeIn()
    let ticket = try #require(stay.label.ticket)
    _ = try await room.round()
    await printer.behind.completeAll()
    #expect(try await room.round() == .idle)
    for paper in [stay.label.id, stay.receipt.id] {
      let entry = try await floor.paper(paper)
      #expect(entry.progress.state == "done" && entry.isUnproven)
    }
    #expect(try await owed(floor, ticket) == 2)
    #expect(try await floor.perform(SettlePaper(paper: stay.receipt.id, cameOut: true)).answer != nil)
    #expect(try await !floor.paper(stay.receipt.id).isUnproven)
    #expect(try await owed(floor, ticket) == 1)
    // The label lay in no printer: a copy is owed instead.
    #expect(try await floor.perform(SettlePaper(paper: stay.label.id, cameOut: false)).answer != nil)
    #expect(try await floor.paper(stay.label.id).progress.state == "failed")
    let papers = try await floor.store.read { (desk) throws(StoreFailure) in try desk.papers(of: ticket) }
    #expect(papers.filter { $0.copyOf == stay.label.id }.count == 1)
  }

  @Test(arguments: [(PaperState.done, true), (.unknown, false)])
  func `the scan of a label proves it`(_ state: PaperState, _ isUnproven: Bool) async throws {
    let floor = try await ShopFloor()
    let label = try await floor.takeIn().label
    let ticket = try #require(label.ticket)
    try await arrange(floor, label.id, state, isUnproven: isUnproven)
    #expect(try await floor.perform(SeeLabel(ticket: ticket)).answer?.paper == label.id)
    let progress = try await floor.paper(label.id).progress
    #expect(progress.state == "done" && !progress.isUnproven && progress.settledBy == floor.clerk.id)
    #expect(try await floor.perform(SeeLabel(ticket: ticket)).refusal == Refusal(.paperNotOpen))
  }

  @Test func `a scan proves neither of two prints with one code, nor one that is proven`() async throws {
    let floor = try await ShopFloor()
    let label = try await floor.takeIn().label
    let ticket = try #require(label.ticket)
    try await arrange(floor, label.id, .done)
    #expect(try await floor.perform(SeeLabel(ticket: ticket)).refusal == Refusal(.paperNotOpen))
    let copy = try #require(
      try await floor.perform(ReprintPaper(paper: label.id, reason: "rupt")).answer
    ).paper
    try await arrange(floor, copy, .done, isUnproven: true)
    #expect(try await floor.perform(SeeLabel(ticket: ticket)).refusal == Refusal(.paperNotOpen))
    // Of the first one a person said that it never came out: then the scan can only be of the copy.
    try await arrange(floor, label.id, .failed)
    #expect(try await floor.perform(SeeLabel(ticket: ticket)).answer?.paper == copy)
  }
}
