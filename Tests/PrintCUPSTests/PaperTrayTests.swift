import Foundation
import PrintTray
import ServiceDesk
import TestRigs
import Testing

struct PaperTrayTests {
  private func withTray(_ body: (PaperTray, RigFolder) async throws -> Void) async throws {
    let folder = try RigFolder("ghiseu-tray")
    defer { folder.remove() }
    try await body(PaperTray(path: folder["tray"].path), folder)
  }

  @Test func `a paper becomes one file named after its job`() async throws {
    try await withTray { tray, folder in
      var worker = PrintWorker("g-1-1-a", on: "tray", queues: tray)
      #expect(try await worker.workToTheEnd() == .settle(.done(possibleDuplicate: false)))
      #expect(worker.history == [.creating, .created, .sent, .done])

      let files = try FileManager.default.contentsOfDirectory(atPath: folder["tray"].path)
      #expect(files == ["g-1-1-a.pdf"])
      let document = try #require(try await tray.documents().first)
      #expect(document.name == "g-1-1-a.pdf")
      #expect(document.size == worker.bytes.count)
      #expect(abs(Double(document.milliseconds) / 1000 - Date.now.timeIntervalSince1970) < 60)
      #expect(try await tray.document(named: "g-1-1-a.pdf") == worker.bytes)
    }
  }

  @Test func `the same job sent twice leaves one file`() async throws {
    try await withTray { tray, _ in
      let name = PrintJobName("g-2-1-a")
      for _ in 1...2 {
        let number = try await tray.create(
          name, on: PaperTray.queue, widthInMillimetres: 50, heightInMillimetres: 30)
        try await tray.send(smallPDF(), format: .pdf, toJob: number, on: PaperTray.queue)
      }
      #expect(try await tray.documents().map(\.name) == ["g-2-1-a.pdf"])
      #expect(try await tray.jobs(named: [name]).map(\.state) == [.completed])
    }
  }

  @Test func `jobs are found by looking into the folder after a restart`() async throws {
    try await withTray { tray, folder in
      var worker = PrintWorker("g-3-1-a", on: "tray", queues: tray)
      #expect(try await worker.step() == .create)

      let again = try PaperTray(path: folder["tray"].path)
      let number = try #require(worker.paper.jobNumber)
      var other = PrintWorker("g-3-1-a", on: "tray", queues: again)
      other.paper.state = .creating
      #expect(try await other.step() == .sendDocument(number))
      #expect(try await other.workToTheEnd() == .settle(.done(possibleDuplicate: false)))
    }
  }

  @Test func `a job whose waiting mark outlived a crash counts as come out`() async throws {
    try await withTray { tray, folder in
      var worker = PrintWorker("g-4-1-a", on: "tray", queues: tray)
      _ = try await worker.workToTheEnd()
      try Data().write(to: folder["tray/g-4-1-a.waiting"])
      #expect(try await tray.jobs(named: [worker.paper.jobName]).map(\.state) == [.completed])
    }
  }

  @Test
  func `a waiting mark that outlived a crash is gone after the next start, one that still waits is not`()
    async throws
  {
    try await withTray { tray, folder in
      var worker = PrintWorker("g-4-1-a", on: "tray", queues: tray)
      _ = try await worker.workToTheEnd()
      for name in ["g-4-1-a", "g-4-2-a"] { try Data().write(to: folder["tray/\(name).waiting"]) }
      _ = try PaperTray(path: folder["tray"].path)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder["tray"].path)
      #expect(files.sorted() == ["g-4-1-a.pdf", "g-4-2-a.waiting"])
    }
  }

  @Test func `a half-written file is no document and no job`() async throws {
    try await withTray { tray, folder in
      try Data("half".utf8).write(to: folder["tray/.g-5-1-a.pdf.part"])
      #expect(try await tray.documents().isEmpty)
      #expect(try await tray.jobs(named: [PrintJobName("g-5-1-a")]).isEmpty)
    }
  }

  @Test func `a waiting job can be canceled, a paper in the tray cannot`() async throws {
    try await withTray { tray, _ in
      let name = PrintJobName("g-6-1-a")
      let number = try await tray.create(
        name, on: PaperTray.queue, widthInMillimetres: 50, heightInMillimetres: 30)
      try await tray.cancel(number, on: PaperTray.queue)
      #expect(try await tray.jobs(named: [name]).isEmpty)
      await #expect(throws: PrintFailure.noSuchJob(number)) {
        try await tray.cancel(number, on: PaperTray.queue)
      }

      var worker = PrintWorker("g-6-1-a", on: "tray", queues: tray)
      _ = try await worker.workToTheEnd()
      await #expect(throws: PrintFailure.self) { try await tray.cancel(number, on: PaperTray.queue) }
    }
  }

  @Test(arguments: [
    "../secret.pdf", "/etc/passwd", "..", ".", "", ".hidden.pdf", "a/b.pdf", "a\0.pdf", "notes.txt",
    "link.pdf",
    "ă.pdf",
  ])
  func `a name that is no document of the tray gives nothing`(name: String) async throws {
    try await withTray { tray, folder in
      try Data("secret".utf8).write(to: folder["secret.pdf"])
      try FileManager.default.createSymbolicLink(
        at: folder["tray/link.pdf"], withDestinationURL: folder["secret.pdf"])
      do {
        #expect(try await tray.document(named: name) == nil)
      } catch PrintFailure.unreachable {
        // A link is refused by the system itself.
        #expect(name == "link.pdf")
      }
    }
  }

  @Test(arguments: ["../g-1", "", ".g", "g/1", "g 1", String(repeating: "g", count: 201)])
  func `a job whose name is no file name is refused`(name: String) async throws {
    try await withTray { tray, folder in
      await #expect(throws: PrintFailure.self) {
        try await tray.create(
          PrintJobName(name), on: PaperTray.queue, widthInMillimetres: 50, heightInMillimetres: 30)
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder["tray"].path)
      #expect(files.isEmpty)
    }
  }

  @Test func `papers that lie there for long are told and removed, what others put there stays`() async throws
  {
    try await withTray { tray, folder in
      let old = [
        "g-1-1-a.pdf", "g-2-1-a.zpl", ".g-3-1-a.pdf.part", "g-4-1-a.txt", "g-5-1-a.waiting", "g-notes.pdf",
        "practice.pdf", ".practice.pdf.part",
      ]
      for name in old + ["g-6-1-a.pdf"] { try Data("x".utf8).write(to: folder["tray/\(name)"]) }
      for name in old {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1000)],
          ofItemAtPath: folder["tray/\(name)"].path)
      }
      let jobs = ["g-1-1-a", "g-2-1-a", "g-3-1-a"].map { PrintJobName($0) }
      #expect(try await tray.papers(before: Moment(milliseconds: 1_000_000)) == [])
      #expect(try await tray.papers(before: Moment(milliseconds: 1_000_001)) == jobs)
      for job in jobs + [PrintJobName("g-9-1-a"), PrintJobName("../tray/practice")] {
        try await tray.removePaper(of: job)
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder["tray"].path)
      #expect(
        files.sorted() == [
          ".practice.pdf.part", "g-4-1-a.txt", "g-5-1-a.waiting", "g-6-1-a.pdf", "g-notes.pdf",
          "practice.pdf",
        ])
    }
  }

  @Test func `a tray that is gone is thrown, never empty`() async throws {
    try await withTray { tray, folder in
      try FileManager.default.removeItem(at: folder["tray"])
      await #expect(throws: PrintFailure.self) { try await tray.jobs(named: []) }
      await #expect(throws: PrintFailure.self) { try await tray.documents() }
      await #expect(throws: PrintFailure.self) { try await tray.queues() }
    }
  }
}
