import PrintCUPS
import ServiceDesk
import TestRigs
import Testing

@Suite(.enabled(if: PrintingRig.hindrance == nil, "a private cupsd, ippeveprinter and root are needed"))
struct CUPSPrinterFinderTests {
  private func address(_ text: String) throws -> DeviceAddress { try #require(DeviceAddress(text)) }

  @Test func `a queue for a network printer prints`() async throws {
    try await withPrintingRig { rig in
      let queue = QueueName("found")
      try await rig.queues.addQueue(queue, at: try address(rig.office.uri))
      let state = try #require(try await rig.queues.queues().first { $0.name == queue })
      #expect(state.acceptsJobs && state.activity == .idle && state.deviceURI == rig.office.uri)
      var worker = PrintWorker("g-1-1-a", on: "found", queues: rig.queues)
      #expect(try await worker.workToTheEnd() == .settle(.done(possibleDuplicate: false)))
      #expect(try await rig.queues.findings().isEmpty)
    }
  }

  @Test func `a printer that is off gets no queue`() async throws {
    try await withPrintingRig { rig in
      let dead = try address("ipp://localhost:\(try freePort())/ipp/print")
      await #expect(throws: PrintFailure.self) {
        try await rig.queues.addQueue(QueueName("dead"), at: dead)
      }
      #expect(Set(try await rig.queues.queues().map(\.name.rawValue)) == ["office", "label"])
    }
  }

  @Test func `a queue for a printer that takes bytes is there at once, and none is made twice`() async throws
  {
    try await withPrintingRig { rig in
      let printer = try RawPrinter()
      defer { printer.stop() }
      let queue = QueueName("bytes")
      try await rig.queues.addQueue(queue, at: try address(printer.uri))
      var worker = PrintWorker("g-2-1-a", on: "bytes", queues: rig.queues)
      #expect(try await worker.workToTheEnd() == .settle(.done(possibleDuplicate: false)))
      await #expect(throws: PrintFailure.self) {
        try await rig.queues.addQueue(queue, at: try address(printer.uri))
      }
    }
  }

  @Test func `looking for printers ends with an answer`() async throws {
    try await withPrintingRig { rig in
      let found = try await rig.queues.printers()
      #expect(Set(found.map(\.address)).count == found.count)
    }
  }

  @Test func `a remote server is spoken to over TLS`() async throws {
    try await withPrintingRig { rig in
      let server = try #require(CUPSServer("ipps://localhost:\(rig.port)"))
      let queues = CUPSPrintQueues(server: server)
      #expect(Set(try await queues.queues().map(\.name.rawValue)) == ["office", "label"])
      var worker = PrintWorker("g-3-1-a", queues: queues)
      #expect(try await worker.workToTheEnd() == .settle(.done(possibleDuplicate: false)))
    }
  }
}
