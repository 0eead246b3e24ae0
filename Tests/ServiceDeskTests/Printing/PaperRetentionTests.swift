import ServiceDesk
import ServiceDeskTesting
import Testing

/// Drawn papers bear personal data and go after their time; the lines of the ledger stay.
struct PaperRetentionTests {
  private static let day: Int64 = 86_400

  /// A folder with files that are all old.
  private actor Folder: PaperFolder {
    private(set) var files: [PrintJobName]
    private(set) var asked: [Moment] = []
    private let stuck: PrintJobName?

    init(_ files: [PrintJobName] = [], stuck: PrintJobName? = nil) {
      self.files = files
      self.stuck = stuck
    }

    func papers(before moment: Moment) -> [PrintJobName] {
      asked.append(moment)
      return files
    }

    func removePaper(of job: PrintJobName) throws(PrintFailure) {
      if job == stuck { throw .unreachable(reason: "stuck") }
      files.removeAll { $0 == job }
    }
  }

  private static func room(_ floor: ShopFloor, _ queues: RecordingPrintQueues) -> PrintRoom {
    let tray = RolePrinter(system: queues, queue: QueueName("label"), receiptMedium: .roll80)
    return PrintRoom(
      desk: floor.desk, drawer: PlainPageDrawer(), printers: [:], tray: tray, roundPatience: .seconds(3600))
  }

  @Test func `pages go so many days after the end; the paper is shown and printed again from what it says`()
    async throws
  {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let room = Self.room(floor, queues)
    let label = try await floor.store.record { (desk) throws(StoreFailure) in
      try desk.add(PaperEntry.example())
    }
    _ = try await room.round()
    await queues.completeAll()
    _ = try await room.round()
    let before = try await floor.paper(label)
    #expect(before.progress.finishedAt == .example)

    let folder = Folder()
    let retention = PaperRetention(floor.desk, folder: folder, days: 30)
    floor.clock.advance(seconds: 30 * Self.day)
    #expect(try await !retention.work())
    #expect(try await floor.pages(label) != nil)
    floor.clock.advance(seconds: 1)
    #expect(try await !retention.work())
    #expect(try await floor.pages(label) == nil)
    #expect(await folder.asked == [.example, Moment.example.adding(seconds: 1)])

    let after = try await floor.paper(label)
    #expect(after == before)
    let (form, formBefore) = (await room.form(of: after), await room.form(of: before))
    #expect(form == formBefore)
    #expect(try await floor.perform(ReprintPaper(paper: label, reason: "pierdut")).answer != nil)
    _ = try await room.round()
    await queues.completeAll()
    #expect(await queues.sheets.count == 2)
  }

  @Test func `what is open keeps its pages for as long as it waits`() async throws {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let room = Self.room(floor, queues)
    let label = try await floor.store.record { (desk) throws(StoreFailure) in
      try desk.add(PaperEntry.example())
    }
    await queues.setAccepting(false, QueueName("label"))
    _ = try await room.round()
    floor.clock.advance(seconds: 400 * Self.day)
    _ = try await PaperRetention(floor.desk, folder: Folder(), days: 1).work()
    let pages = try #require(try await floor.pages(label))
    await queues.setAccepting(true, QueueName("label"))
    _ = try await room.round()
    await queues.completeAll()
    #expect(await queues.sheets.map(\.bytes) == [pages])
  }

  @Test func `many go in small slices`() async throws {
    let floor = try await ShopFloor()
    let ids = try await floor.store.record { (desk) throws(StoreFailure) in
      var ids: [PaperID] = []
      for _ in 1...5 {
        let id = try desk.add(
          PaperEntry.example(progress: PaperProgress(state: "done", finishedAt: .example)))
        let pages = DrawnPaper(
          format: .pdf, bytes: [1], pages: 1, template: "t", widthInMillimetres: 50, heightInMillimetres: 30)
        try desk.keep(pages, of: id)
        ids.append(id)
      }
      return ids
    }
    let folder = Folder((1...5).map { PrintJobName("g-\(900 + $0)-1-a") })
    let retention = PaperRetention(floor.desk, folder: folder, days: 7)
    floor.clock.advance(seconds: 8 * Self.day)
    for (isMore, left) in [(true, 3), (true, 1), (false, 0)] {
      #expect(try await retention.work(limit: 2) == isMore)
      var kept = 0
      for id in ids {
        if try await floor.pages(id) != nil { kept += 1 }
      }
      #expect(kept == left)
      #expect(await folder.files.count == left)
    }
    #expect(await folder.asked.count == 1)
  }

  @Test func `a file on which the ledger still rests stays, those of other tries and of no paper go`()
    async throws
  {
    let floor = try await ShopFloor()
    let files = try await floor.store.record { (desk) throws(StoreFailure) in
      var files: [PrintJobName] = []
      for state in ["sent", "done"] {
        var entry = PaperEntry.example(progress: PaperProgress(state: state))
        entry.id = try desk.add(entry)
        entry.progress.jobName = PrintJobName("g-\(entry.id)-2-b")
        try desk.replace(entry)
        files += [PrintJobName("g-\(entry.id)-1-a"), PrintJobName("g-\(entry.id)-2-b")]
      }
      return files
    }
    let folder = Folder(files + [PrintJobName("g-4711-1-a")])
    #expect(try await !PaperRetention(floor.desk, folder: folder, days: 7).work())
    #expect(await folder.files == [files[1]])
  }

  @Test func `a file that cannot be removed is told and keeps no other`() async throws {
    let floor = try await ShopFloor()
    let files = (1...3).map { PrintJobName("g-\(900 + $0)-1-a") }
    let folder = Folder(files, stuck: files[1])
    let retention = PaperRetention(floor.desk, folder: folder, days: 7)
    await #expect(throws: PrintFailure.unreachable(reason: "stuck")) { try await retention.work() }
    #expect(await folder.files == [files[1]])
  }
}
