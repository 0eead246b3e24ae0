import ServiceDesk
import ServiceDeskTesting
import Testing

struct RecordingPrintQueuesTests {
  let printing = RecordingPrintQueues()
  let queue = QueueName("label")
  let name = PrintJobName("g-1-1-x")

  @Test func `a job is held empty, waits with its document, works, and is a sheet at the end`() async throws {
    let number = try await create()
    #expect(try await job().state == .held)
    #expect(try await job().documents == 0)

    try await send("hello", to: number)
    #expect(try await job().state == .pending)
    #expect(try await job().documents == 1)
    #expect(await printing.sheets.isEmpty)

    await printing.start(number)
    #expect(try await job().state == .processing)
    #expect(try await job().beganProcessing)

    await printing.complete(number)
    #expect(try await job().state == .completed)
    #expect(try await job().impressionsCompleted == 1)
    #expect(try await job().documents == 0)
    #expect(await printing.sheets.map(\.bytes) == [Array("hello".utf8)])
  }

  @Test func `a document that is sent twice is printed twice`() async throws {
    let number = try await create()
    try await send("hello", to: number)
    try await send("hello", to: number)
    await printing.completeAll()
    #expect(try await job().impressionsCompleted == 2)
    #expect(await printing.sheets.count == 2)
  }

  @Test func `a lost answer to create leaves a held job that is found by its name`() async throws {
    await printing.loseNextAnswer(to: .create)
    await #expect(throws: PrintFailure.unreachable(reason: "answer lost by the test")) {
      _ = try await create()
    }
    let found = try await job()
    try await send("hello", to: found.number)
    await printing.completeAll()
    #expect(await printing.sheets.count == 1)
  }

  @Test func `a lost answer to send leaves the document there`() async throws {
    let number = try await create()
    await printing.loseNextAnswer(to: .send)
    await #expect(throws: PrintFailure.self) { try await send("hello", to: number) }
    #expect(try await job().documents == 1)
  }

  @Test func `a canceled job prints nothing`() async throws {
    let number = try await create()
    try await send("hello", to: number)
    try await printing.cancel(number, on: queue)
    await printing.completeAll()
    #expect(try await job().state == .canceled)
    #expect(await printing.sheets.isEmpty)
  }

  @Test func `an aborted job says why`() async throws {
    let number = try await create()
    await printing.abort(number, message: "filter failed")
    #expect(try await job().state == .aborted)
    #expect(try await job().message == "filter failed")
    await #expect(throws: PrintFailure.self) { try await send("hello", to: number) }
  }

  @Test func `a restart may forget jobs and give their numbers again`() async throws {
    let first = try await create()
    await printing.forgetJobs()
    #expect(try await printing.jobs(named: [name]) == [])
    #expect(try await create() == first)
  }

  @Test func `an outage is thrown, never an empty answer`() async throws {
    await printing.setReachable(false)
    await #expect(throws: PrintFailure.unreachable(reason: "taken away by the test")) {
      _ = try await printing.queues()
    }
    await #expect(throws: PrintFailure.self) { _ = try await printing.jobs(named: [name]) }
  }

  @Test func `unknown queues, unknown jobs and closed queues are told apart`() async throws {
    await #expect(throws: PrintFailure.noSuchQueue(QueueName("none"))) { _ = try await create(on: "none") }
    await #expect(throws: PrintFailure.noSuchJob(PrintJobNumber(9))) {
      try await send("hello", to: PrintJobNumber(9))
    }
    await printing.setAccepting(false, queue)
    await #expect(throws: PrintFailure.rejecting(queue)) { _ = try await create() }
    #expect(try await printing.queues().map(\.acceptsJobs) == [false, true])
  }

  private func create(on queue: String = "label") async throws -> PrintJobNumber {
    try await printing.create(name, on: QueueName(queue), widthInMillimetres: 50, heightInMillimetres: 30)
  }

  private func send(_ text: String, to number: PrintJobNumber) async throws {
    try await printing.send(Array(text.utf8), format: .pdf, toJob: number, on: queue)
  }

  private func job() async throws -> PrintJob {
    try #require(try await printing.jobs(named: [name]).first)
  }
}
