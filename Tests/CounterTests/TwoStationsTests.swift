import Foundation
import TestRigs
import Testing

/// Two running programs at one ledger, on a real PostgreSQL server, and one queue of a real print server (`printing.md`
/// E.5). Each speaks to that server through a proxy of its own, which knows whose job is whose.
@Suite(.enabled(if: PrintingRig.hindrance == nil, "needs root and CUPS"), .serialized)
struct TwoStationsTests {
  private static let queue = "raw"

  @Test func `two stations print thirty papers, each once and each its own`() async throws {
    try await withTwoStations { shop in
      async let here = Self.takeIn(8, "HERE", at: shop.counter)
      async let there = Self.takeIn(7, "THERE", at: shop.otherCounter)
      let (ours, theirs) = try await (here, there)

      var pages: [Int: [UInt8]] = [:]
      for (tickets, station, name, proxy) in [
        (ours, shop.first, "counter-1", shop.proxy), (theirs, shop.second, "counter-2", shop.otherProxy),
      ] {
        var own: [Int] = []
        for ticket in tickets {
          let papers = try await station.donePapers(of: ticket, as: shop.counter)
          #expect(papers.allSatisfy { $0["station"].text == name })
          #expect(papers.allSatisfy { $0["possibleDuplicate"].truth == false })
          for paper in papers.compactMap(\.["id"].number) {
            own.append(paper)
            pages[paper] = try await shop.counter.get("/api/papers/\(paper).pdf").body
          }
        }
        // One job for each of its papers, and none for the other's.
        #expect(Self.papers(ofJobs: proxy.jobNames) == own.sorted(), "\(name)")
      }
      #expect(pages.count == 30)
      #expect(Self.counted(shop.printer.sheets) == Self.counted(pages.values))
    }
  }

  @Test
  func `papers of a station that is gone come out once at the other one, and what nobody can see is asked`()
    async throws
  {
    try await withTwoStations { shop in
      let (counter, queue) = (shop.counter, Self.queue)
      // Two papers are with the gone station's print server, two were never given to it.
      try await shop.rig.pause(queue)
      let sent = try await Self.takeIn(1, "SENT", at: shop.otherCounter)[0]
      try await shop.first.ready("both papers are at the server") {
        try await counter.papers(of: sent).allSatisfy { ["sent", "attention"].contains($0["state"].text) }
      }
      try await shop.rig.reject(queue)
      let kept = try await Self.takeIn(1, "KEPT", at: shop.otherCounter)[0]
      try await shop.first.ready("both papers wait to be taken") {
        try await counter.papers(of: kept).allSatisfy { $0["state"].text == "drawn" }
      }
      await shop.second.kill()
      // Its print server is at its own address: from another machine nobody sees it.
      shop.otherProxy.setOpen(false)

      let taken = try await counter.post(
        "/api/papers/take-over", ["id": .text(newCommandID()), "station": "counter-2"]
      ).expecting(200)
      #expect(taken["papers"].number == 4)
      #expect(taken["asked"].number == 2)
      let asked = try await counter.papers(of: sent)
      #expect(asked.allSatisfy { $0["mustAsk"].truth == true && $0["station"].text == "counter-1" })
      #expect(try await counter.papers(of: kept).allSatisfy { $0["mustAsk"].truth == false })

      // A person looks at the printer and finds nothing. Until the jobs are known to be gone, the copies may be second
      // sheets, and so it stands.
      for paper in asked.compactMap(\.["id"].number) {
        _ = try await counter.post(
          "/api/papers/\(paper)/settle", ["id": .text(newCommandID()), "cameOut": false]
        ).expecting(204)
      }
      let settled = try await counter.papers(of: sent)
      #expect(settled.count == 4)
      #expect(settled.allSatisfy { $0["possibleDuplicate"].truth == true })

      // The station comes back and takes its jobs back, so the copies are the only sheets.
      shop.otherProxy.setOpen(true)
      try await shop.second.start()
      try await shop.first.ready("the jobs are taken back") {
        try await counter.papers(of: sent).allSatisfy { $0["possibleDuplicate"].truth == false }
      }
      try await shop.rig.accept(queue)
      try await shop.rig.resume(queue)
      try await shop.first.ready("all that is owed is done") {
        let owed = try await Self.owed(kept, orCopied: sent, counter)
        return owed.count == 4 && owed.allSatisfy { $0["state"].text == "done" }
      }
      let owed = try await Self.owed(kept, orCopied: sent, counter)
      #expect(owed.allSatisfy { $0["station"].text == "counter-1" && $0["possibleDuplicate"].truth == false })
      var pages: [[UInt8]] = []
      for paper in owed.compactMap(\.["id"].number) {
        pages.append(try await counter.get("/api/papers/\(paper).pdf").body)
      }
      #expect(Self.counted(shop.printer.sheets) == Self.counted(pages))
      #expect(Self.papers(ofJobs: shop.proxy.jobNames) == owed.compactMap(\.["id"].number).sorted())
      #expect(Self.papers(ofJobs: shop.otherProxy.jobNames) == asked.compactMap(\.["id"].number).sorted())
    }
  }

  // MARK: The shop

  private struct Shop: Sendable {
    let rig: PrintingRig
    let printer: RawPrinter
    let first: RunningStation
    let second: RunningStation
    let counter: StationBrowser
    let otherCounter: StationBrowser
    let proxy: IPPProxy
    let otherProxy: IPPProxy
  }

  private func withTwoStations(_ body: (Shop) async throws -> Void) async throws {
    let database = try await PostgresRig.shared().newDatabase()
    try await withPrintingRig { rig in
      let printer = try RawPrinter()
      defer { printer.stop() }
      try await rig.addQueue(Self.queue, printer: printer)
      let proxy = try IPPProxy(to: rig.port)
      let otherProxy = try IPPProxy(to: rig.port)
      defer {
        proxy.stop()
        otherProxy.stop()
      }
      func settings(_ proxy: IPPProxy) -> String {
        """
        database: { postgres: "\(database)" },
        cups: "127.0.0.1:\(proxy.port)",
        printers: { label: { queue: "\(Self.queue)" }, receipt: { queue: "\(Self.queue)", medium: "a4" } },
        """
      }
      try await withRunningStation(settings(proxy)) { first in
        let counter = try await first.signUp()
        let own = "station: \"counter-2\", keyFile: \"\(first.keyFile.path)\","
        try await withRunningStation(settings(otherProxy) + own) { second in
          let badge = try #require(await first.firstBadge)
          let otherCounter = await second.browser()
          try await otherCounter.signIn(badge: badge, pin: RunningStation.pin)
          try await body(
            Shop(
              rig: rig, printer: printer, first: first, second: second, counter: counter,
              otherCounter: otherCounter, proxy: proxy, otherProxy: otherProxy))
        }
      }
    }
  }

  /// Their tickets.
  private static func takeIn(_ count: Int, _ name: String, at counter: StationBrowser) async throws -> [Int] {
    var tickets: [Int] = []
    for number in 0..<count {
      let taken = try await counter.takeIn(serial: "\(name)-\(number)", customer: "Client \(name)-\(number)")
      tickets.append(try #require(taken["ticket"]["id"].number))
    }
    return tickets
  }

  /// The papers of one ticket, and the copies of another's.
  private static func owed(
    _ ticket: Int, orCopied copied: Int, _ counter: StationBrowser
  ) async throws -> [AnswerJSON] {
    let copies = try await counter.papers(of: copied).filter { $0["copyOf"].number != nil }
    return try await counter.papers(of: ticket) + copies
  }

  /// Jobs are called `g-<paper>-<attempt>-<random>`.
  private static func papers(ofJobs names: [String]) -> [Int] {
    names.compactMap { $0.split(separator: "-").dropFirst().first.flatMap { Int($0) } }.sorted()
  }

  private static func counted(_ sheets: some Sequence<[UInt8]>) -> [[UInt8]: Int] {
    Dictionary(grouping: sheets, by: { $0 }).mapValues(\.count)
  }
}
