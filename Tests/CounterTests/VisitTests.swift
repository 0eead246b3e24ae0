import Foundation
import Secrets
import ServiceDesk
import TestRigs
import Testing

/// A whole visit on the real program, the real database, a real print server and printers that keep what they print.
@Suite(.enabled(if: PrintingRig.hindrance == nil, "needs root and CUPS"), .serialized)
struct VisitTests {
  enum Engine: String, CaseIterable { case sqlite, postgres }

  @Test(arguments: Engine.allCases)
  func `a visit goes from the beep to the hand-over`(on engine: Engine) async throws {
    let database =
      engine == .postgres
      ? "database: { postgres: \"\(try await PostgresRig.shared().newDatabase())\" }," : ""
    try await withPrintingRig { rig in
      let settings = """
        \(database)
        cups: "127.0.0.1:\(rig.port)",
        printers: {
          label: { queue: "\(PrintingRig.labelQueue)" },
          receipt: { queue: "\(PrintingRig.officeQueue)", medium: "a4" },
          office: { queue: "\(PrintingRig.officeQueue)" },
        },
        """
      try await withRunningStation(settings) { station in
        try await visit(station, rig)
        if engine == .postgres { try await isSeenElsewhere(station, database) }
      }
    }
  }

  private let serial = "R58N90ABCDE"

  private func visit(_ station: RunningStation, _ rig: PrintingRig) async throws {
    // Set-up and intake.
    let counter = try await station.signUp()
    let taken = try await counter.takeIn(
      serial: serial, accessories: [["name": "încărcător", "count": 1]])
    let ticket = try #require(taken["ticket"]["id"].number)
    let number = try #require(taken["ticket"]["number"].text)
    try await station.donePapers(of: ticket, as: counter)

    // The papers carry this ticket's codes.
    let (unitCode, receiptURL, claimCode) = try await codesOffThePaper(rig)
    let record = try await counter.get("/api/tickets/\(ticket)").expecting(200)
    #expect(record["ticket"]["unitCode"].text == unitCode)
    #expect(record["sheet"]["serial"].text == serial)

    // The kiosk knows the receipt and the claim code, and nobody else's.
    let kiosk = await station.kiosk()
    for code in [receiptURL, claimCode] {
      let status = try await kiosk.post("/api/status", ["code": .text(code), "language": "ro"]).expecting(200)
      #expect(status["stage"]["code"].text == "received")
      #expect(status["serialEnding"].text == "…\(serial.suffix(3))")
    }
    let forged = String(receiptURL.dropLast()) + (receiptURL.hasSuffix("2") ? "3" : "2")
    #expect(try await kiosk.post("/api/status", ["code": .text(forged), "language": "ro"]).status == 404)

    // The workshop moves it by scans.
    let bench = try await station.newcomer("Ion Dumitru", roles: ["technician"], addedBy: counter)
    let wall = try WallSheet(station)
    try await move(unitCode, to: .diagnosing, by: bench, wall)
    try await bench.change(ticket, "coverage", ["basis": "paid"])
    try await move(unitCode, to: .inRepair, by: bench, wall)
    try await move(unitCode, to: .testing, by: bench, wall)
    try await bench.change(ticket, "tests", ["checklist": "pornește, se încarcă"])
    try await move(unitCode, to: .ready, by: bench, wall)
    let ready = try await kiosk.post("/api/status", ["code": .text(receiptURL), "language": "hu"]).expecting(
      200)
    #expect(ready["stage"]["ready"].truth == true)

    // The hand-over: only the receipt and the label of one ticket agree.
    try await counter.change(ticket, "amount", ["amount": 15_000])
    let other = try await counter.takeIn(serial: "OTHER-4711")
    let otherCode = try #require(
      try await counter.get("/api/tickets/\(other["ticket"]["id"].number ?? 0)").expecting(200)["ticket"][
        "unitCode"
      ].text)
    try await isRefused(receiptURL, unitCode, by: bench)
    try await handOver(receiptURL, unitCode, wrong: otherCode, by: counter, ticket: number)
    try await station.donePapers(of: ticket, count: 3, as: counter)
    let slips = try await counter.papers(of: ticket).filter { $0["kind"].text == "releaseSlip" }
    #expect(slips.count == 1)
    let after = try await counter.get("/api/tickets/\(ticket)").expecting(200)["ticket"]
    #expect(after["stage"].text == "DELIVERED")
    #expect(after["handover"]["proof"].text == "receiptScanned")
    try await station.donePapers(of: other["ticket"]["id"].number ?? 0, as: counter)
    // Two labels; two receipts and the slip; each once.
    #expect(try await rig.label.sheets().count == 2)
    #expect(try await rig.office.sheets().count == 3)
  }

  private func codesOffThePaper(_ rig: PrintingRig) async throws -> (unit: String, url: String, claim: String)
  {
    let label = try #require(try await rig.label.sheets().first)
    #expect(label.format == "image/pwg-raster")
    let onLabel = try await PrintedPage(sheet: label).codes()
    // Code 128 and QR say the same.
    let unit = try #require(onLabel.first { UnitCode($0) != nil }, "\(onLabel)")
    #expect(onLabel == [unit])

    let receipt = try #require(try await rig.office.sheets().first)
    let onReceipt = try await PrintedPage(sheet: receipt).codes()
    let url = try #require(onReceipt.first { $0.hasPrefix(RunningStation.publicAddress) }, "\(onReceipt)")
    let claim = try await claimCode(on: receipt, onReceipt)
    return (unit, url, claim)
  }

  /// The claim code, from a barcode if the receipt has one, else from its text.
  private func claimCode(on receipt: SimulatedPrinter.Sheet, _ codes: Set<String>) async throws -> String {
    if let code = codes.first(where: { ClaimCode($0) != nil }) { return code }
    let text = receipt.file.appendingPathExtension("txt")
    try await RunningProcess.run(
      ["pdftotext", "-layout", receipt.file.path, text.path], log: receipt.file.appendingPathExtension("log"))
    let words = try String(contentsOf: text, encoding: .utf8)
    let code = try #require(words.firstMatch(of: /T1 ?[1-9A-X]{4}-[1-9A-X]{4}-[1-9A-X]{3}/), "\(words)")
    return String(code.output)
  }

  private func move(
    _ unitCode: String, to stage: Stage, by browser: StationBrowser, _ wall: WallSheet
  ) async throws {
    let armed = try await browser.scan(wall.code(of: stage))
    #expect(armed["armed"]["code"].text == stage.rawValue)
    let moved = try await browser.scan(unitCode)
    #expect(moved["sound"].text == "good", "\(stage): \(moved["message"])")
    #expect(moved["shown"]["unit"]["openTicket"]["stage"].text == stage.rawValue)
  }

  private func handOverEvent(_ accessories: AnswerJSON) -> AnswerJSON {
    [
      "kind": "handOver", "id": .text(newCommandID()),
      "details": [
        "collector": "Ioana Șerban", "identitySeen": false, "accessoriesReturned": accessories,
        "paid": true, "debtAllowed": false, "workDone": "Acumulator schimbat",
      ],
    ]
  }

  /// Only a role that may close a ticket can hand out.
  private func isRefused(_ receipt: String, _ label: String, by bench: StationBrowser) async throws {
    _ = try await bench.act(["kind": "cancel"])
    _ = try await bench.act(["kind": "handOut"])
    _ = try await bench.scan(receipt)
    _ = try await bench.scan(label)
    let refused = try await bench.act(handOverEvent([["name": "încărcător", "count": 1]]))
    #expect(refused["message"]["code"].text == "notPermitted")
    #expect(refused["finished"] == .none)
  }

  private func handOver(
    _ receipt: String, _ label: String, wrong: String, by counter: StationBrowser, ticket number: String
  ) async throws {
    _ = try await counter.act(["kind": "cancel"])
    _ = try await counter.act(["kind": "handOut"])
    #expect(try await counter.scan(receipt)["handover"]["question"].text == "unitLabel")
    let mismatch = try await counter.scan(wrong)
    #expect(mismatch["message"]["code"].text == "labelDoesNotMatch")
    #expect(mismatch["sound"].text == "bad")
    #expect(try await counter.scan(label)["handover"]["question"].text == "details")
    let forgotten = try await counter.act(handOverEvent([]))
    #expect(forgotten["message"]["code"].text == "accessoriesNotChecked")
    let done = try await counter.act(handOverEvent([["name": "încărcător", "count": 1]]))
    #expect(done["finished"]["kind"].text == "handover", "\(done["message"])")
    #expect(done["finished"]["ticket"]["number"].text == number)
  }

  /// A second station on the same database, with the same key, shows what the first one did.
  private func isSeenElsewhere(_ first: RunningStation, _ database: String) async throws {
    let settings = """
      \(database)
      station: "counter-2",
      keyFile: "\(first.keyFile.path)",
      """
    try await withRunningStation(settings) { second in
      let administrator = try #require(await first.firstBadge)
      let browser = await second.browser()
      try await browser.signIn(badge: administrator, pin: RunningStation.pin)
      let seen = try await browser.scan(serial)
      #expect(seen["shown"]["unit"]["earlier"][0]["stage"].text == "DELIVERED")
      let taken = try await browser.takeIn(serial: serial)
      #expect(taken["ticket"]["number"].text != nil)
    }
  }
}

/// The sheet at the workshop's wall: its codes are marked with the shop's key.
struct WallSheet {
  private let secrecy: any Secrecy

  init(_ station: RunningStation) throws {
    secrecy = try Sodium(masterKey: MasterKey.load(from: station.keyFile.path))
  }

  func code(of stage: Stage) -> String { ControlCode.stage(stage).text(secrecy) }
}
