import Foundation
import TestRigs
import Testing

/// `ghiseu doctor` at a station with real queues and a printer on a port of its own.
@Suite(.enabled(if: PrintingRig.hindrance == nil, "needs root and CUPS"))
struct DoctorTests {
  @Test func `the printers of the configuration and of the database are looked at where they are`()
    async throws
  {
    try await withPrintingRig { rig in
      let bytes = try RawPrinter()
      defer { bytes.stop() }
      try await rig.addQueue("raw", printer: bytes)
      let away = try FakePrinter()
      let settings = """
        cups: "127.0.0.1:\(rig.port)",
        printers: {
          label: { queue: "\(PrintingRig.labelQueue)" },
          receipt: { queue: "raw" },
          office: { queue: "gone" },
        },
        """
      try await withRunningStation(settings) { station in
        let counter = try await station.signUp()
        _ = try await counter.post(
          "/api/printers",
          [
            "id": .text(newCommandID()), "name": "Depozit", "medium": "label50x30",
            "address": .text("direct:127.0.0.1:\(away.port)"), "profile": "label203-zpl",
          ]
        ).expecting(201)
        await station.stop()
        away.switchOff()
        let run = try await station.command(["doctor", "--json"])
        #expect(run.status == 69)
        let findings = AnswerJSON(bytes: Array(run.output.utf8)).elements.filter {
          $0["area"].text == "printers"
        }
        func states(_ title: String) -> [String?] {
          findings.filter { $0["what"].text?.hasPrefix(title) == true }.map(\.["state"].text)
        }
        #expect(states("label: label takes label50x30 as pdf") == ["ok"], "\(findings)")
        #expect(states("receipt: raw: the queue is raw") == ["warning"], "\(findings)")
        #expect(states("office: gone: noSuchQueue") == ["failure"], "\(findings)")
        #expect(
          states("Depozit: direct:127.0.0.1:\(away.port): offline") == ["failure"], "\(findings)")
        // The rig's server keeps what it accepts; nothing else is wrong.
        #expect(findings.count == 4, "\(findings)")
      }
    }
  }
}
