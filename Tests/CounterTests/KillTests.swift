import Foundation
import TestRigs
import Testing

/// The program is killed on its way to the printer; every paper still comes out once (`printing.md` A.7, F-03).
@Suite(.serialized)
struct KillTests {
  /// Between each two steps of a submission. The first paper of an intake is the label, the second the receipt.
  static let strikes: [IPPProxy.Strike] = [
    IPPProxy.Strike(.createJob, 1, .beforeRequest),
    IPPProxy.Strike(.createJob, 1, .beforeAnswer),
    IPPProxy.Strike(.createJob, 1, .afterAnswer),
    IPPProxy.Strike(.sendDocument, 1, .beforeRequest),
    IPPProxy.Strike(.sendDocument, 1, .amidRequest),
    IPPProxy.Strike(.sendDocument, 1, .beforeAnswer),
    IPPProxy.Strike(.sendDocument, 1, .afterAnswer),
    IPPProxy.Strike(.createJob, 2, .beforeRequest),
    IPPProxy.Strike(.sendDocument, 2, .amidRequest),
    IPPProxy.Strike(.sendDocument, 2, .beforeAnswer),
    IPPProxy.Strike(.getJobs, 1, .beforeRequest),
    IPPProxy.Strike(.getJobs, 2, .beforeAnswer),
    // A round looks at its printers side by side: these fall beside the drawing.
    IPPProxy.Strike(.getPrinters, 2, .afterAnswer),
    IPPProxy.Strike(.getPrinters, 3, .afterAnswer),
  ]

  @Test(.enabled(if: PrintingRig.hindrance == nil, "needs root and CUPS"))
  func `a program killed between any two steps prints each paper once`() async throws {
    try await withPrintingRig { rig in
      let proxy = try IPPProxy(to: rig.port)
      defer { proxy.stop() }
      let settings = """
        cups: "127.0.0.1:\(proxy.port)",
        printers: {
          label: { queue: "\(PrintingRig.labelQueue)" },
          receipt: { queue: "\(PrintingRig.officeQueue)", medium: "a4" },
        },
        """
      try await withRunningStation(settings) { station in
        let counter = try await station.signUp()
        var owed: [Int] = []
        for (index, strike) in Self.strikes.enumerated() {
          try await counter.prepareIntake(serial: "KILL-\(index)", customer: "Client \(index)")
          proxy.arm(strike, await station.assassin())
          // A strike may come before this answer does; the ticket is looked up below.
          let heard = (try? await counter.confirmIntake()) != nil
          try await station.ended()
          try await station.start()
          if !heard { try await takeInIfLost("KILL-\(index)", "Client \(index)", counter) }
          owed += try await donePapers(of: "KILL-\(index)", station, counter, "\(strike)")
        }
        try await counter.prepareIntake(serial: "KILL-AT-ONCE", customer: "Ultimul")
        _ = try await counter.confirmIntake().expecting(200)
        await station.kill()
        try await station.start()
        owed += try await donePapers(of: "KILL-AT-ONCE", station, counter, "at once")

        let sheets = try await rig.label.sheets() + rig.office.sheets()
        let printed = Dictionary(grouping: sheets, by: { paper(ofJob: $0.jobName) }).mapValues(\.count)
        #expect(printed == Dictionary(uniqueKeysWithValues: owed.map { ($0, 1) }))
      }
    }
  }

  @Test func `a program killed at any moment puts each paper into the tray once`() async throws {
    try await withRunningStation { station in
      let counter = try await station.signUp()
      var moments = SeededMoments(seed: 20_261_121)
      var owed: [Int] = []
      for round in 0..<10 {
        _ = try await counter.takeIn(serial: "TRAY-\(round)", customer: "Client \(round)")
        // The moment of the kill is what is tried here.
        try await Task.sleep(for: moments.next(upTo: .milliseconds(700)))
        await station.kill()
        try await station.start()
      }
      for round in 0..<10 { owed += try await donePapers(of: "TRAY-\(round)", station, counter, "\(round)") }
      let files = try FileManager.default.contentsOfDirectory(atPath: station.tray.path).sorted()
      // Nothing half lies there either.
      #expect(files.allSatisfy { $0.hasSuffix(".pdf") }, "\(files)")
      #expect(files.map { paper(ofJob: $0) }.sorted() == owed.sorted())
    }
  }

  /// A strike that fell before the intake was sent left no ticket: the clerk begins again.
  private func takeInIfLost(_ serial: String, _ customer: String, _ counter: StationBrowser) async throws {
    _ = try await counter.act(["kind": "cancel"])
    let view = try await counter.scan(serial)
    if view["shown"]["unit"]["openTicket"]["id"].number == nil {
      _ = try await counter.takeIn(serial: serial, customer: customer)
    }
  }

  /// The ids of both papers of the only ticket of a unit, when they are done.
  private func donePapers(
    of serial: String, _ station: RunningStation, _ counter: StationBrowser, _ when: String
  ) async throws -> [Int] {
    _ = try await counter.act(["kind": "cancel"])
    let view = try await counter.scan(serial)
    let ticket = try #require(view["shown"]["unit"]["openTicket"]["id"].number, "\(when): \(serial)")
    return try await station.donePapers(of: ticket, as: counter).compactMap(\.["id"].number)
  }

  /// Jobs are called `g-<paper>-<attempt>-<random>`.
  private func paper(ofJob name: String) -> Int {
    let parts = name.split(separator: "-")
    return parts.count > 2 ? Int(parts[1]) ?? 0 : 0
  }
}
