import Commands
import ServiceDesk
import ServiceDeskTesting
import Testing

/// What `ghiseu doctor` says of the printers of the configuration and of the database.
struct PrinterExaminationTests {
  private struct FixedSystems: PrintSystems {
    var systems: [PrintSystemName: any PrintQueues]
    var profiles: [PrinterProfile]

    func system(_ name: PrintSystemName, for profile: PrinterProfile) -> (any PrintQueues)? { systems[name] }
    func profile(named name: String) -> PrinterProfile? { profiles.first { $0.name == name } }
  }

  private static let zebra = PrinterProfile(
    name: "label203-zpl", language: .zpl, dotsPerMillimetre: 8, width: 832,
    media: PaperMedium.media(of: .label))
  private static let direct = PrinterPlace(
    PrintSystemName("direct:10.0.0.7:9100"), QueueName("direct:10.0.0.7:9100"))

  private let server = RecordingPrintQueues(queues: [])
  private let port = RecordingPrintQueues(queues: [Self.direct.queue])
  private let examination: PrinterExamination

  init() async {
    await server.addQueue(
      QueueName("office"), deviceURI: "ipp://10.0.0.5/ipp/print",
      makeAndModel: "Ricoh IM C300 - IPP Everywhere")
    await server.addQueue(
      QueueName("zebra"), deviceURI: "socket://10.0.0.6:9100", makeAndModel: "Local Raw Printer")
    await server.addQueue(QueueName("asleep"), deviceURI: "ipp://10.0.0.8/ipp/print", makeAndModel: "")
    examination = PrinterExamination(
      at: FixedSystems(
        systems: [.cups: server, PrintSystemName("cups:printhost:631"): server, Self.direct.system: port],
        profiles: [.pdf, Self.zebra]))
  }

  private func printer(
    _ queue: String, at system: PrintSystemName = .cups, _ medium: PaperMedium, _ profile: PrinterProfile
  ) -> PrinterExamination.Printer {
    PrinterExamination.Printer(
      title: "Front", place: PrinterPlace(system, QueueName(queue)), medium: medium, profile: profile)
  }

  /// The only finding of the printer, which needs a remedy unless all is well.
  private func finding(of printer: PrinterExamination.Printer) async throws -> Finding {
    let findings = await examination.findings(of: [printer])
    #expect(findings.count == 1, "\(findings)")
    let finding = try #require(findings.first)
    #expect(finding.area == "printers")
    #expect((finding.howToMend?.isEmpty == false) == (finding.state != .ok), "\(finding)")
    return finding
  }

  @Test func `a printer that gets what it needs is fine`() async throws {
    let office = try await finding(of: printer("office", .a4, .pdf))
    #expect(office.state == .ok)
    #expect(office.what == "Front: office takes a4 as pdf.")
    #expect(try await finding(of: printer("zebra", .label50x30, Self.zebra)).state == .ok)
    let straight = PrinterExamination.Printer(
      title: "Front", place: Self.direct, medium: .label38x25, profile: Self.zebra)
    #expect(try await finding(of: straight).state == .ok)
  }

  @Test(arguments: [PrintSystemName.cups, PrintSystemName("cups:printhost:631")])
  func `a queue that does not suit its profile is told, at whichever print server`(
    system: PrintSystemName
  ) async throws {
    let raw = try await finding(of: printer("zebra", at: system, .label50x30, .pdf))
    #expect(raw.state == .warning && raw.what.contains("the queue is raw"))
    #expect(raw.howToMend?.contains("lpadmin -p zebra -m everywhere") == true)
    let converts = try await finding(of: printer("office", at: system, .label50x30, Self.zebra))
    #expect(converts.state == .failure && converts.what.contains("converts documents"))
    #expect(converts.what.contains("label203-zpl"))
    let asleep = try await finding(of: printer("asleep", at: system, .a4, .pdf))
    #expect(asleep.state == .failure && asleep.what.contains("no driver"))
  }

  @Test func `a queue that is not there, and a system that is not here, are told`() async throws {
    let missing = try await finding(of: printer("gone", .a4, .pdf))
    #expect(missing.state == .failure && missing.what == "Front: gone: noSuchQueue")
    let elsewhere = try await finding(of: printer("office", at: PrintSystemName("tray"), .a4, .pdf))
    #expect(elsewhere.state == .warning && elsewhere.what.contains("no printing system tray"))
  }

  @Test func `a printer that does not answer, or waits for a person, is told with what to do`() async throws {
    let straight = PrinterExamination.Printer(
      title: "Front", place: Self.direct, medium: .label50x30, profile: Self.zebra)
    await port.setReachable(false)
    let silent = try await finding(of: straight)
    #expect(silent.state == .failure && silent.what.hasPrefix("Front: direct:10.0.0.7:9100 does not answer"))

    await port.setReachable(true)
    await port.setAccepting(false, Self.direct.queue)
    // A printer on a port of its own says itself that it is off.
    for (reason, trouble) in [("offline", PrinterTrouble.offline), ("cover-open", .coverOpen)] {
      await port.setActivity(.stopped, reasons: [reason], Self.direct.queue)
      let stands = try await finding(of: straight)
      #expect(stands.state == .failure && stands.what == "Front: \(Self.direct.queue): \(trouble.code)")
      #expect(stands.howToMend == trouble.instruction[.english])
    }

    await server.setActivity(.stopped, QueueName("office"))
    #expect(try await finding(of: printer("office", .a4, .pdf)).what == "Front: office: paused")
  }

  @Test func `a medium that the profile cannot take is told before anybody is asked`() async throws {
    await server.setReachable(false)
    let wide = try await finding(of: printer("zebra", .roll80, Self.zebra))
    #expect(wide.state == .failure)
    #expect(wide.what == "Front: zebra: the profile label203-zpl takes no roll80.")
  }

  @Test func `the shop's printers are those of this station whose profile is there`() {
    func shopPrinter(
      _ id: Int64, _ name: String, profile: String = "pdf", retired: Bool = false, of station: String? = nil
    ) -> ShopPrinter {
      ShopPrinter(
        id: ShopPrinterID(id),
        details: PrinterDetails(
          name: name, place: PrinterPlace(.cups, QueueName("office")), medium: .a4, profile: profile),
        addedAt: Moment(milliseconds: 0), addedBy: nil,
        retiredAt: retired ? Moment(milliseconds: 1) : nil, station: station.map { StationName($0) })
    }
    let (known, findings) = examination.known(
      among: [
        shopPrinter(1, "Everybody's"), shopPrinter(2, "Ours", of: "counter-1"),
        shopPrinter(3, "Theirs", of: "counter-2"), shopPrinter(4, "Sold", retired: true),
        shopPrinter(5, "Odd", profile: "home-made"),
      ], at: StationName("counter-1"))
    #expect(known.map(\.title) == ["Everybody's", "Ours"])
    #expect(findings.map(\.state) == [.failure])
    #expect(findings.first?.what.contains("Odd") == true && findings.first?.howToMend != nil)
  }
}
