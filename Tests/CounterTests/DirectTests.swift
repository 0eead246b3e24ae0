import Foundation
import ServiceDesk
import TestRigs
import Testing

/// The running program and printers that take its papers on a port of their own.
@Suite(.serialized)
struct DirectTests {
  private let label: FakePrinter
  private let receipt: FakePrinter

  init() throws {
    label = try FakePrinter()
    receipt = try FakePrinter()
  }

  private func settings(_ profile: String = "label203-zpl") -> String {
    """
    printers: {
      label: { queue: "direct:127.0.0.1:\(label.port)", profile: "\(profile)" },
      receipt: { queue: "direct:127.0.0.1:\(receipt.port)", profile: "receipt80-escpos" },
    },
    """
  }

  private func switchOff() {
    label.switchOff()
    receipt.switchOff()
  }

  @Test func `what reaches the printers' ports carries the codes of the ledger`() async throws {
    try await withRunningStation(settings()) { station in
      let counter = try await station.signUp()
      let taken = try await counter.takeIn(serial: "DIRECT-481")
      let ticket = try #require(taken["ticket"]["id"].number)
      let papers = try await station.donePapers(of: ticket, as: counter)
      #expect(papers.allSatisfy { $0["isUnproven"].truth == false })
      let record = try await counter.get("/api/tickets/\(ticket)").expecting(200)
      #expect(record["ticket"]["papersOwed"].number == 0)

      #expect(label.sheets.count == 1)
      let onLabel = try await DirectPicture(zpl: #require(label.sheets.first))
        .codes(in: station.folder, "label")
      // Code 128 and QR say the same.
      #expect(onLabel == [try #require(record["ticket"]["unitCode"].text)])

      #expect(receipt.sheets.count == 1)
      let onReceipt = try await DirectPicture(escpos: #require(receipt.sheets.first))
        .codes(in: station.folder, "receipt")
      let url = try #require(
        onReceipt.first { $0.hasPrefix(RunningStation.publicAddress) }, "\(onReceipt)")
      let claim = try #require(onReceipt.first { ClaimCode($0) != nil }, "\(onReceipt)")
      let kiosk = await station.kiosk()
      for code in [url, claim] {
        let status = try await kiosk.post("/api/status", ["code": .text(code), "language": "ro"])
          .expecting(200)
        #expect(status["serialEnding"].text == "…481")
      }
    }
    switchOff()
  }

  @Test func `a label that its printer cannot prove is confirmed by the scan of it`() async throws {
    try await withRunningStation(settings("label203-tspl")) { station in
      let counter = try await station.signUp()
      let taken = try await counter.takeIn(serial: "DIRECT-482")
      let ticket = try #require(taken["ticket"]["id"].number)
      let papers = try await station.donePapers(of: ticket, as: counter)
      #expect(papers.filter { $0["isUnproven"].truth == true }.map(\.["kind"].text) == ["unitLabel"])
      let owed = try await counter.get("/api/tickets/\(ticket)").expecting(200)["ticket"]
      #expect(owed["papersOwed"].number == 1)
      let queue = try await counter.get("/api/papers/queue").expecting(200)["papers"].elements
      #expect(queue.map(\.["mustAsk"].truth) == [true])

      _ = try await counter.scan(#require(owed["unitCode"].text))
      let after = try await counter.get("/api/tickets/\(ticket)").expecting(200)["ticket"]
      #expect(after["papersOwed"].number == 0)
      #expect(try await counter.papers(of: ticket).allSatisfy { $0["isUnproven"].truth == false })
      // The second scan finds nothing to confirm.
      #expect(try await counter.scan(#require(owed["unitCode"].text))["shown"]["found"].text == "unit")
    }
    switchOff()
  }

  @Test func `a printer that never answers is missed within five seconds, and prints what waited`()
    async throws
  {
    try await withRunningStation(settings("label203-tspl")) { station in
      let counter = try await station.signUp()
      let page = try counter.listen()
      label.switchOff()
      let told = try await page.first("printers", within: .seconds(5)) {
        $0["trouble"].elements.contains { $0["kind"].text == "offline" }
      }
      #expect(told["trouble"].elements.map(\.["role"].text) == ["label"])
      let ticket = try await counter.takeIn(serial: "DIRECT-483")["ticket"]["id"].number ?? 0
      try label.switchOn()
      try await station.donePapers(of: ticket, as: counter)
      #expect(label.sheets.count == 1)
    }
    switchOff()
  }
}
