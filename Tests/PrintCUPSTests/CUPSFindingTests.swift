import PrintCUPS
import ServiceDesk
import TestRigs
import Testing

@Suite(.enabled(if: PrintingRig.hindrance == nil, "a private cupsd, ippeveprinter and root are needed"))
struct CUPSFindingTests {
  @Test func `a hardened server with driverless queues is without findings`() async throws {
    try await withPrintingRig { rig in
      let findings = try await rig.queues.findings(filesConfiguration: rig.filesConfiguration)
      #expect(findings.isEmpty)
    }
  }

  @Test func `settings that lose jobs are found`() async throws {
    var settings = PrintingRig.Settings()
    settings.dirtyCleanInterval = 30
    settings.preservesJobHistory = false
    settings.keepsDocuments = true
    settings.syncsOnClose = false
    settings.errorPolicy = "stop-printer"
    try await withPrintingRig(settings) { rig in
      let findings = try await rig.queues.findings(filesConfiguration: rig.filesConfiguration)
      #expect(
        Set(findings) == [
          .jobHistoryOff, .acceptedJobsNotWrittenDown(seconds: 30), .documentsKept, .filesNotSynced,
          .queueGivesUp(QueueName("office"), policy: "stop-printer"),
          .queueGivesUp(QueueName("label"), policy: "stop-printer"),
        ])
    }
  }

  @Test func `a queue that does not know its paper is found`() async throws {
    try await withPrintingRig { rig in
      let office = QueueName("office")
      #expect(try await rig.queues.findings(sizes: [office: [(210, 297)]]).isEmpty)
      // The label printer takes any size up to 80 mm.
      #expect(try await rig.queues.findings(sizes: [QueueName("label"): [(38, 25)]]).isEmpty)
      let known = try await rig.queues.findings(sizes: [office: [(33, 44)]])
      #expect(known.isEmpty || known == [.mediumMissing(office, media: "custom_33x44mm_33x44mm")])
    }
  }

  @Test func `a queue made while its printer was off is found`() async throws {
    try await withPrintingRig { rig in
      try await rig.addQueue("raw", printer: rig.label, raw: true)
      #expect(
        try await rig.queues.findings()
          == [.queueWithoutDriver(QueueName("raw"))])
      let raw = try #require(try await rig.queues.queues().first { $0.name == QueueName("raw") })
      #expect(PrinterProfile.pdf.misfit(at: raw) == .noDriver)
      #expect(
        try await rig.queues.findings(lookedAt: [raw.name]).isEmpty, "told where its printer is looked at")
    }
  }

  @Test func `a raw queue is right for a printer's own language and wrong for pages`() async throws {
    let zebra = PrinterProfile(name: "label203-zpl", language: .zpl, dotsPerMillimetre: 8)
    try await withPrintingRig { rig in
      let printer = try RawPrinter()
      try await rig.addQueue("zebra", printer: printer)
      let (raw, office) = (QueueName("zebra"), QueueName("office"))
      #expect(try await rig.queues.findings().isEmpty, "nobody prints there")
      let queues = try await rig.queues.queues()
      let (toRaw, toOffice) = (queues.first { $0.name == raw }, queues.first { $0.name == office })
      let (bytes, pages) = (try #require(toRaw), try #require(toOffice))
      #expect(zebra.misfit(at: bytes) == nil && PrinterProfile.pdf.misfit(at: pages) == nil)
      #expect(PrinterProfile.pdf.misfit(at: bytes) == .pagesUnconverted)
      #expect(zebra.misfit(at: pages) == .commandsConverted)
    }
  }

  @Test func `hidden job names are found, and no job is taken for missing`() async throws {
    var settings = PrintingRig.Settings()
    settings.hidesJobNames = true
    try await withPrintingRig(settings) { rig in
      let name = PrintJobName("g-1-1-a")
      let stranger = CUPSPrintQueues(server: .host("127.0.0.1", port: rig.port), user: "kiosk")
      _ = try await stranger.create(
        name, on: QueueName("office"), widthInMillimetres: 210, heightInMillimetres: 297)

      #expect(try await stranger.findings().contains(.jobNamesHidden))
      await #expect(throws: PrintFailure.self) { try await stranger.jobs(named: [name]) }
      // Over the socket the server knows the user, who is an administrator in this test.
      let known = rig.queues
      #expect(try await known.jobs(named: [name]).count == 1)
      #expect(try await known.findings().contains(.jobNamesHidden) == false)
    }
  }
}
