import Foundation
import ServiceDesk
import TestRigs
import Testing

/// A printer or the print server is away: the counter goes on, says what is wrong, and the papers come out later, once.
@Suite(.enabled(if: PrintingRig.hindrance == nil, "needs root and CUPS"))
struct PrinterTroubleTests {
  private func settings(_ rig: PrintingRig) -> String {
    """
    cups: "127.0.0.1:\(rig.port)",
    printers: {
      label: { queue: "\(PrintingRig.labelQueue)" },
      receipt: { queue: "\(PrintingRig.officeQueue)", medium: "a4" },
    },
    """
  }

  @Test func `paper that ran out is told at the page, and refilling prints what waited`() async throws {
    try await withPrintingRig { rig in
      try await withRunningStation(settings(rig)) { station in
        let counter = try await station.signUp()
        try await rig.office.takePaperOut()
        let page = try counter.listen()
        let taken = try await counter.takeIn(serial: "OUT-1")
        let printers = try await page.first("printers") {
          $0["trouble"].elements.contains { $0["kind"].text == "outOfPaper" }
        }
        #expect(printers["trouble"].elements.map(\.["role"].text) == ["receipt"])
        #expect((printers["waiting"].number ?? 0) > 0)
        try await rig.office.refill()
        try await station.donePapers(of: taken["ticket"]["id"].number ?? 0, as: counter)
        #expect(try await rig.office.sheets().count == 1)
      }
    }
  }

  @Test func `a print server that is killed loses no paper and the counter goes on`() async throws {
    try await withPrintingRig { rig in
      try await withRunningStation(settings(rig)) { station in
        let counter = try await station.signUp()
        try await rig.pause(PrintingRig.officeQueue)
        try await rig.pause(PrintingRig.labelQueue)
        // Accepted by the server, and held there.
        let accepted = try await counter.takeIn(serial: "CUPS-1")["ticket"]["id"].number ?? 0
        try await station.ready("both papers are at the server") {
          try await counter.papers(of: accepted).allSatisfy {
            ["sent", "printing", "attention", "done"].contains($0["state"].text)
          }
        }
        await rig.killCUPS()
        let page = try counter.listen()
        let alone = try await counter.takeIn(serial: "CUPS-2")["ticket"]["id"].number ?? 0
        _ = try await page.first("printers") {
          $0["trouble"].elements.contains { $0["kind"].text == "offline" }
        }
        try await rig.startCUPS()
        try await rig.resume(PrintingRig.officeQueue)
        try await rig.resume(PrintingRig.labelQueue)
        try await station.donePapers(of: accepted, as: counter)
        try await station.donePapers(of: alone, as: counter)
        let jobs = try await (rig.office.sheets() + rig.label.sheets()).map(\.jobName)
        #expect(jobs.count == 4)
        #expect(Set(jobs).count == 4)
      }
    }
  }

  /// Each trouble, how it is made and how it is mended; none needs a paper on its way.
  @Test func `what stops a printer is on the counter within five seconds, and goes by itself`() async throws {
    let queue = PrintingRig.officeQueue
    let troubles:
      [(
        kind: String, make: @Sendable (PrintingRig) async throws -> Void,
        mend: @Sendable (PrintingRig) async throws -> Void
      )] = [
        ("paused", { try await $0.pause(queue) }, { try await $0.resume(queue) }),
        ("rejecting", { try await $0.reject(queue) }, { try await $0.accept(queue) }),
        ("offline", { await $0.killCUPS() }, { try await $0.startCUPS() }),
      ]
    try await withPrintingRig { rig in
      try await withRunningStation(settings(rig)) { station in
        let page = try await station.signUp().listen()
        for trouble in troubles {
          try await trouble.make(rig)
          let told = try await page.first("printers", within: .seconds(5)) {
            $0["trouble"].elements.contains { $0["kind"].text == trouble.kind }
          }
          #expect(told["trouble"].elements.allSatisfy { $0["text"].text?.isEmpty == false })
          try await trouble.mend(rig)
          _ = try await page.first("printers", within: .seconds(5)) { $0["trouble"].elements.isEmpty }
        }
      }
    }
  }

  @Test
  func
    `what a printer says is on the counter five seconds after the print server has it, and goes by itself`()
    async throws
  {
    let troubles: [(trouble: PrinterTrouble, reasons: [String])] = [
      (.outOfPaper, ["media-empty", "media-needed"]), (.coverOpen, ["cover-open"]), (.jam, ["media-jam"]),
    ]
    let queue = PrintingRig.officeQueue
    try await withPrintingRig { rig in
      try await withRunningStation(settings(rig)) { station in
        let counter = try await station.signUp()
        let page = try counter.listen()
        for (number, (trouble, reasons)) in troubles.enumerated() {
          let words = trouble.instruction[.romanian]
          try await rig.office.standStill(for: reasons)
          let taken = try await counter.takeIn(serial: "STILL-\(number)")
          try await rig.hears("\(reasons[0])-warning", of: queue)
          let told = try await page.first("printers", within: .seconds(5)) {
            $0["trouble"].elements.contains { $0["text"].text == words }
          }
          #expect(told["trouble"].elements.map(\.["role"].text) == ["receipt"])
          #expect(told["trouble"].elements.map(\.["kind"].text) == [trouble.code])
          try await rig.office.mend()
          try await rig.hears(nil, of: queue)
          _ = try await page.first("printers", within: .seconds(5)) { $0["trouble"].elements.isEmpty }
          try await station.donePapers(of: taken["ticket"]["id"].number ?? 0, as: counter)
        }
        #expect(try await rig.office.sheets().count == troubles.count)
      }
    }
  }

  @Test func `a jam that ends its job is asked about in words, and the copy comes out once`() async throws {
    let words = PrinterTrouble.jam.instruction[.romanian]
    try await withPrintingRig { rig in
      try await withRunningStation(settings(rig)) { station in
        let counter = try await station.signUp()
        try await rig.office.jam()
        let ticket = try await counter.takeIn(serial: "JAM-1")["ticket"]["id"].number ?? 0
        try await rig.hears("media-jam", of: PrintingRig.officeQueue)
        try await station.ready(within: .seconds(5), "the jammed receipt is asked about") {
          try await counter.papers(of: ticket).contains {
            $0["kind"].text == "intakeReceipt" && $0["mustAsk"].truth == true && $0["trouble"].text == words
          }
        }
        let papers = try await counter.papers(of: ticket)
        let receipt = try #require(papers.first { $0["kind"].text == "intakeReceipt" }?["id"].number)
        try await rig.office.clearJam()
        _ = try await counter.post(
          "/api/papers/\(receipt)/settle", ["id": .text(newCommandID()), "cameOut": false]
        ).expecting(204)
        try await station.ready("the copy is done") {
          try await counter.papers(of: ticket).contains {
            $0["copyOf"].number == receipt && $0["state"].text == "done"
          }
        }
        #expect(try await rig.office.sheets().count == 1)
      }
    }
  }

  @Test
  func `a printer that is switched off keeps its paper until a person moves it, and prints it nowhere twice`()
    async throws
  {
    try await withPrintingRig { rig in
      try await withRunningStation(settings(rig)) { station in
        let counter = try await station.signUp()
        await rig.office.switchOff()
        let taken = try await counter.takeIn(serial: "OFF-1")
        let ticket = taken["ticket"]["id"].number ?? 0
        try await station.ready("the receipt needs a person") {
          try await counter.papers(of: ticket).contains {
            $0["kind"].text == "intakeReceipt" && $0["state"].text == "attention"
          }
        }
        let papers = try await counter.papers(of: ticket)
        let receipt = try #require(papers.first { $0["kind"].text == "intakeReceipt" }?["id"].number)
        let to: AnswerJSON = "tray#tray"
        let refused = try await counter.post(
          "/api/papers/\(receipt)/move", ["id": .text(newCommandID()), "to": to])
        #expect(refused.json["error"]["code"].text == "paperMayBeOut")
        _ = try await counter.post(
          "/api/papers/\(receipt)/move", ["id": .text(newCommandID()), "to": to, "nothingCameOut": true]
        ).expecting(204)
        try await station.donePapers(of: ticket, as: counter)
        try await rig.office.start()
        let next = try await counter.takeIn(serial: "OFF-2")["ticket"]["id"].number ?? 0
        try await station.donePapers(of: next, as: counter)
        #expect(try await rig.office.sheets().count == 1)
        let inTray = try FileManager.default.contentsOfDirectory(atPath: station.tray.path)
        #expect(inTray.count == 1)
      }
    }
  }
}
