import Foundation
import ServiceDesk
import TestRigs
import Testing

/// Printers on ports of their own lose what they hold, cut the line in the middle of a document, and the program is
/// killed; then the ledger is held against what came out (F-03, F-26).
///
/// Another seed: `GHISEU_CHAOS_SEED=7`.
@Suite(.serialized)
struct DirectChaosTests {
  private static let visits = 16

  @Test func `no paper is done that did not come out, and none came out twice`() async throws {
    let printers = DirectChaos.Printers(label: try FakePrinter(), receipt: try FakePrinter())
    let settings = """
      printers: {
        label: { queue: "direct:127.0.0.1:\(printers.label.port)", profile: "label203-zpl" },
        receipt: { queue: "direct:127.0.0.1:\(printers.receipt.port)", profile: "receipt80-escpos" },
      },
      """
    try await withRunningStation(settings) { station in
      var chaos = DirectChaos(
        station: station, counter: try await station.signUp(), printers: printers,
        dice: SeededMoments(seed: ChaosTests.seed))
      for visit in 0..<Self.visits { try await chaos.round(visit) }
      try await chaos.settleAll()
      try await chaos.compare()
    }
    printers.label.switchOff()
    printers.receipt.switchOff()
  }
}

/// One run with its dice.
private struct DirectChaos {
  struct Printers {
    let label: FakePrinter
    let receipt: FakePrinter
  }

  struct Visit {
    let ticket: Int
    let serial: String
    let unitCode: String
  }

  private enum Blow: CaseIterable {
    case none, powerLost, lineCut, programKilled
  }

  let station: RunningStation
  let counter: StationBrowser
  let printers: Printers
  var dice: SeededMoments
  private var visits: [Visit] = []
  private var blows: [Blow: Int] = [:]
  /// What each sheet is, in the order in which they came out: the unit's code or the end of its serial.
  private var labels: [String] = []
  private var receipts: [String] = []

  init(station: RunningStation, counter: StationBrowser, printers: Printers, dice: SeededMoments) {
    self.station = station
    self.counter = counter
    self.printers = printers
    self.dice = dice
  }

  mutating func round(_ visit: Int) async throws {
    let blow = Blow.allCases.randomElement(using: &dice) ?? .none
    let victim = Bool.random(using: &dice) ? printers.label : printers.receipt
    let came = victim.documents.count
    // A label has some thousand bytes, a receipt some ten thousand.
    let cut = Int.random(in: 1...3000, using: &dice)
    let moment = dice.next(upTo: .milliseconds(800))
    blows[blow, default: 0] += 1
    switch blow {
    case .none, .programKilled: break
    case .powerLost: victim.set { $0.holds = true }
    case .lineCut: victim.set { $0.dropsAfter = cut }
    }
    let serial = "DIRECT-\(500 + visit)"
    let ticket = try await counter.takeIn(serial: serial)["ticket"]["id"].number ?? 0
    let code = try await counter.get("/api/tickets/\(ticket)").expecting(200)["ticket"]["unitCode"].text
    visits.append(Visit(ticket: ticket, serial: serial, unitCode: try #require(code)))
    switch blow {
    case .none: break
    case .powerLost:
      try await station.ready("the printer holds a paper") { victim.held > 0 }
      victim.switchOff()
      // No printer is on again before the program looks; what it makes of the loss is a question.
      let kind = victim === printers.label ? "unitLabel" : "intakeReceipt"
      try await station.ready("the lost paper is asked about") { [counter] in
        try await counter.papers(of: ticket).contains {
          $0["kind"].text == kind && $0["state"].text == "unknown"
        }
      }
      victim.set { $0.holds = false }
      try victim.switchOn()
    case .lineCut:
      try await station.ready("a document was cut") { victim.documents.count > came }
      victim.set { $0.dropsAfter = nil }
    case .programKilled:
      // Any moment will do, and each seed has others.
      try await Task.sleep(for: moment)
      await station.kill()
      try await station.start()
    }
    try await station.ready("each paper came to an end or is asked about") { [counter] in
      try await counter.papers(of: ticket).allSatisfy {
        ["done", "unknown", "failed"].contains($0["state"].text)
      }
    }
  }

  // MARK: The end

  /// Answers what the program asks, as a person who looks at the printer would.
  mutating func settleAll() async throws {
    let end = ContinuousClock.now + .seconds(90)
    var asked = 0
    while true {
      var isSettled = true
      for visit in visits {
        for paper in try await counter.papers(of: visit.ticket) {
          guard let id = paper["id"].number, let state = paper["state"].text else { continue }
          if state == "done" || (state == "failed" && paper["canMove"].truth == false) { continue }
          isSettled = false
          guard state == "unknown" else { continue }
          try await readSheets()
          let cameOut = try await count(paper, of: visit).sheets > count(paper, of: visit).done
          _ = try await counter.post(
            "/api/papers/\(id)/settle", ["id": .text(newCommandID()), "cameOut": .truth(cameOut)]
          ).expecting(204)
          asked += 1
        }
      }
      if isSettled { break }
      guard ContinuousClock.now < end else { throw RigFailure("papers are not settled, \(seed)") }
      try await Task.sleep(for: .milliseconds(100))
    }
    print("direct chaos \(ChaosTests.seed): \(blows), \(asked) asked")
    // A fault that nobody was asked about would prove nothing.
    #expect(asked > 0 || blows[.powerLost] == nil, "\(seed)")
  }

  mutating func compare() async throws {
    try await readSheets()
    for visit in visits {
      let papers = try await counter.papers(of: visit.ticket)
      for kind in ["unitLabel", "intakeReceipt"] {
        let done = papers.filter { $0["kind"].text == kind && $0["state"].text == "done" }
        let sheets = kind == "unitLabel" ? count(labels, visit.unitCode) : count(receipts, visit.ending)
        #expect(!done.isEmpty, "\(seed): \(visit.serial) has no \(kind)")
        #expect(sheets >= done.count, "\(seed): \(visit.serial): done without a sheet: \(done)")
        let isFlagged = done.contains { $0["possibleDuplicate"].truth == true }
        #expect(sheets == done.count || isFlagged, "\(seed): \(visit.serial): \(sheets) sheets: \(done)")
      }
    }
    // No sheet belongs to no paper.
    #expect(Set(labels) == Set(visits.map(\.unitCode)), "\(seed)")
    #expect(Set(receipts) == Set(visits.map(\.ending)), "\(seed)")
  }

  private var seed: String { "seed \(ChaosTests.seed)" }

  private func count(_ sheets: [String], _ what: String) -> Int { sheets.count { $0 == what } }

  private func count(_ paper: AnswerJSON, of visit: Visit) async throws -> (sheets: Int, done: Int) {
    let kind = paper["kind"].text
    let papers = try await counter.papers(of: visit.ticket)
    let done = papers.count { $0["kind"].text == kind && $0["state"].text == "done" }
    let sheets = kind == "unitLabel" ? count(labels, visit.unitCode) : count(receipts, visit.ending)
    return (sheets, done)
  }

  /// Reads what came out since the last time.
  private mutating func readSheets() async throws {
    for sheet in printers.label.sheets.dropFirst(labels.count) {
      let codes = try await DirectPicture(zpl: sheet).codes(in: station.folder, "label-\(labels.count)")
      labels.append(try #require(codes.first { UnitCode($0) != nil }, "\(codes)"))
    }
    for sheet in printers.receipt.sheets.dropFirst(receipts.count) {
      let codes = try await DirectPicture(escpos: sheet).codes(
        in: station.folder, "receipt-\(receipts.count)")
      let url = try #require(codes.first { $0.hasPrefix(RunningStation.publicAddress) }, "\(codes)")
      let status = try await station.kiosk().post("/api/status", ["code": .text(url), "language": "ro"])
      receipts.append(try #require(status.expecting(200)["serialEnding"].text))
    }
  }
}

extension DirectChaos.Visit {
  fileprivate var ending: String { "…\(serial.suffix(3))" }
}
