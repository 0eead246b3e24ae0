import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct PrinterRoutesTests {
  private func post(
    _ shop: TestShop, _ path: String, _ fields: [String: Any], as person: TestShop.SignedIn
  ) async throws -> Reply {
    let body = try json(fields.merging(["id": CommandID.written]) { $1 })
    return try await shop.ask("POST", path, as: person, body: body)
  }

  @Test func `an administrator adds a queue, gives it a role and tries it`() async throws {
    try await TestShop().open { shop in
      let admin = try await shop.signIn(.admin)
      let added = try await post(
        shop, "/api/printers", ["name": "Tava", "medium": "a4", "place": "tray#tray"], as: admin)
      #expect(added.status == 201)
      let id = try #require(added.json["id"].number)
      #expect(
        try await post(shop, "/api/printers/roles", ["role": "office", "printer": id], as: admin).status
          == 204
      )
      let setUp = try await shop.ask("GET", "/api/printers/setup", as: admin).json
      #expect(setUp["printers"].elements.map(\.["name"].text) == ["Tava"])
      #expect(setUp["roles"].elements.map(\.["printer"].number) == [nil, nil, id])
      #expect(try await post(shop, "/api/printers/\(id)/test", [:], as: admin).status == 200)
      #expect(try await post(shop, "/api/printers/\(id)/retire", [:], as: admin).status == 204)
      #expect(try await post(shop, "/api/printers/\(id)/test", [:], as: admin).status == 404)
    }
  }

  @Test func `a station's own queue is shown, and offered there only`() async throws {
    try await TestShop().open { shop in
      let admin = try await shop.signIn(.admin)
      try await shop.store.record { (desk) throws(StoreFailure) in
        for (name, station) in [("here", StationName.example), ("there", StationName("counter-9"))] {
          let place = PrinterPlace(.cups, QueueName(name))
          _ = try desk.add(
            ShopPrinter(
              id: ShopPrinterID(0), details: PrinterDetails(name: name, place: place, medium: .a4),
              addedAt: .example, addedBy: nil, station: station))
        }
      }
      let printers = try await shop.ask("GET", "/api/printers/setup", as: admin).json["printers"].elements
      #expect(printers.map(\.["station"].text) == [nil, "counter-9"])
      #expect(printers.map { $0["roles"].elements.isEmpty } == [false, true])
      let clerk = try await shop.signIn(.counter)
      let queue = try await shop.ask("GET", "/api/papers/queue", as: clerk).json
      let places = queue["places"].elements.compactMap(\.["place"].text)
      #expect(places.contains("cups#here") && !places.contains("cups#there"))
    }
  }

  @Test(arguments: [
    ["name": "X", "medium": "a4"], ["name": "X", "medium": "a4", "place": "cups#unknown"],
    ["name": "X", "medium": "a4", "place": "rubbish"],
    ["name": "X", "medium": "a4", "address": "file:///etc/passwd", "queue": "q"],
    ["name": "X", "medium": "a4", "address": "ipp://h/p", "queue": "a b/c"],
    ["name": "X", "medium": "a4", "place": "tray#tray", "address": "ipp://h/p", "queue": "q"],
    ["name": "", "medium": "a4", "place": "tray#tray"],
    ["name": "X", "medium": "stone", "place": "tray#tray"],
    ["name": "X", "medium": "a4", "place": "tray#tray", "extra": "1"],
  ])
  func `a printer that cannot be is refused`(fields: [String: String]) async throws {
    try await TestShop().open { shop in
      let admin = try await shop.signIn(.admin)
      #expect(try await post(shop, "/api/printers", fields, as: admin).status == 400)
    }
  }

  @Test(arguments: [
    (["medium": "roll80", "address": "direct:10.0.0.7", "profile": "zpl"], "printer.medium"),
    (["medium": "label50x30", "place": "cups#office", "profile": "zpl"], "printer.profile"),
    (["medium": "label50x30", "place": "cups#raw"], "printer.profile"),
    (["medium": "a4", "place": "cups#asleep"], "printer.place"),
    (["medium": "label50x30", "address": "socket://10.0.0.7", "queue": "q"], "printer.profile"),
    (
      ["medium": "label50x30", "address": "ipp://10.0.0.7/p", "queue": "q", "profile": "zpl"],
      "printer.profile"
    ),
  ])
  func `paper, queue and language that do not belong together are refused`(
    fields: [String: String], field: String
  ) async throws {
    try await TestShop().open { shop in
      let admin = try await shop.signIn(.admin)
      let reply = try await post(
        shop, "/api/printers", fields.merging(["name": "X"]) { $1 }, as: admin)
      #expect(reply.status == 400)
      #expect(reply.text.contains(field), "\(reply.text)")
      let right = ["name": "Raw", "medium": "label50x30", "place": "cups#raw", "profile": "zpl"]
      #expect(try await post(shop, "/api/printers", right, as: admin).status == 201)
    }
  }

  @Test func `a waiting paper is moved to a place of the shop only`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.counter)
      let admin = try await shop.signIn(.admin)
      _ = try await post(
        shop, "/api/printers", ["name": "Tava", "medium": "label50x30", "place": "tray#tray"], as: admin)
      _ = try await shop.takeIn("SN-1")
      let queue = try await shop.ask("GET", "/api/papers/queue", as: clerk).json
      let paper = try #require(queue["papers"].elements.first?["id"].number)
      #expect(queue["papers"].elements.allSatisfy { $0["canMove"].truth == true })
      #expect(queue["places"].elements.map(\.["place"].text) == ["tray#tray", "cups#raw"])
      let path = "/api/papers/\(paper)/move"
      #expect(try await post(shop, path, ["to": "cups#secret"], as: clerk).status == 400)
      #expect(try await post(shop, path, ["to": "tray#tray"], as: clerk).status == 204)
      // A printer of labels is offered for labels only, and takes nothing else.
      let kinds = queue["places"][0]["kinds"].elements.map(\.text)
      #expect(kinds.contains("unitLabel") && !kinds.contains("intakeReceipt"))
      let receipt = try #require(
        queue["papers"].elements.first { $0["kind"].text == "intakeReceipt" }?["id"].number)
      let wrong = "/api/papers/\(receipt)/move"
      #expect(try await post(shop, wrong, ["to": "tray#tray"], as: clerk).status == 400)
      #expect(try await post(shop, "/api/papers/99/move", ["to": "tray#tray"], as: clerk).status == 404)
    }
  }

  @Test func `a paper is shown as the printer prints it that it goes to`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.counter)
      let id = try await shop.store.record { (desk) throws(StoreFailure) in
        let progress = PaperProgress(target: PrinterPlace(.tray, QueueName("tray")))
        return try desk.add(PaperEntry.example(progress: progress))
      }
      let look = try await shop.ask("GET", "/api/papers/\(id)/look", as: clerk).json
      #expect(look["medium"].text == "label100x50" && look["profile"].text == "fine")
      #expect(look["zones"].elements.map(\.["width"].number) == [3])
      let picture = try await shop.ask("GET", "/api/papers/\(id).png", as: clerk)
      #expect(picture.body == [0x89, 0x50] + Array("label100x50".utf8))
      #expect(try await shop.ask("GET", "/api/papers/99/look", as: clerk).status == 404)
    }
  }

  @Test func `another station's papers are listed and taken over`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.counter)
      try await shop.store.record { (desk) throws(StoreFailure) in
        _ = try desk.add(PaperEntry.example(station: StationName("old")))
      }
      let queue = try await shop.ask("GET", "/api/papers/queue", as: clerk).json
      #expect(queue["elsewhere"].elements.map(\.["station"].text) == ["old"])
      let taken = try await post(shop, "/api/papers/take-over", ["station": "old"], as: clerk)
      #expect(taken.json["papers"].number == 1 && taken.json["asked"].number == 0)
      let after = try await shop.ask("GET", "/api/papers/queue", as: clerk).json
      #expect(after["elsewhere"].elements.isEmpty && after["papers"].elements.count == 1)
    }
  }

  @Test func `a manager sees papers by day and printer, for a year at most`() async throws {
    try await TestShop().open { shop in
      let manager = try await shop.signIn(.manager)
      let now = shop.clock.now()
      try await shop.store.record { (desk) throws(StoreFailure) in
        let progress = PaperProgress(state: "done", queue: QueueName("label"), finishedAt: now, system: .cups)
        _ = try desk.add(PaperEntry.example(progress: progress))
      }
      let report = try await shop.ask("GET", "/api/reports/papers", as: manager).json
      #expect(report["lines"].elements.map(\.["printed"].number) == [1])
      for range in ["from=2020-01-01", "from=x", "from=2026-11-30&to=2026-11-01"] {
        let reply = try await shop.ask("GET", "/api/reports/papers?\(range)", as: manager)
        #expect(reply.status == 400, "\(range)")
      }
    }
  }

  @Test func `a ticket is complete when its papers are printed or waived`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.counter)
      let ticket = try await shop.takeIn("SN-1").ticket
      let path = "/api/tickets/\(ticket.id)"
      #expect(try await shop.ask("GET", path, as: clerk).json["ticket"]["papersOwed"].number == 2)
      _ = try await post(shop, "\(path)/waive-papers", ["reason": "fără imprimantă"], as: clerk)
      #expect(try await shop.ask("GET", path, as: clerk).json["ticket"]["papersOwed"].number == 0)
    }
  }

  @Test func `a printer is shifted as its test page shows, within the length of a finger`() async throws {
    try await TestShop().open { shop in
      let admin = try await shop.signIn(.admin)
      let fields = ["name": "Raw", "medium": "label50x30", "place": "cups#raw", "profile": "zpl"]
      let id = try #require(try await post(shop, "/api/printers", fields, as: admin).json["id"].number)
      let path = "/api/printers/\(id)/offset"
      #expect(try await post(shop, path, ["x": 0.5, "y": -1.25], as: admin).status == 204)
      let printer = try await shop.ask("GET", "/api/printers/setup", as: admin).json["printers"][0]
      #expect(printer["offsetX"].number == 500 && printer["offsetY"].number == -1250)
      #expect(printer["rulerRight"].number == 1000 && printer["rulerDown"].number == 6000)
      let wrong = try await post(shop, path, ["x": 31, "y": 0], as: admin)
      #expect(wrong.status == 400 && wrong.text.contains("printer.offset"))
      #expect(try await post(shop, path, ["x": 1], as: admin).status == 400)
      #expect(try await post(shop, "/api/printers/99/offset", ["x": 1, "y": 1], as: admin).status == 404)
    }
  }

  @Test func `a printer of the configuration is tried until another one plays its role`() async throws {
    try await TestShop().open { shop in
      let admin = try await shop.signIn(.admin)
      let setUp = try await shop.ask("GET", "/api/printers/setup", as: admin).json
      #expect(setUp["roles"].elements.map(\.["canTest"].truth) == [true, false, false])
      let tried = try await post(shop, "/api/printers/test", ["role": "label"], as: admin)
      let paper = PaperID(Int64(try #require(tried.json["paper"].number)))
      let entry = try await shop.store.read { (desk) throws(StoreFailure) in try desk.paper(paper) }
      #expect(entry?.kind == .testPage && entry?.progress.target?.description == "cups#raw")
      #expect(try await post(shop, "/api/printers/test", ["role": "office"], as: admin).status == 404)
      #expect(try await post(shop, "/api/printers/test", ["role": "poster"], as: admin).status == 400)
      let fields = ["name": "Raw", "medium": "label50x30", "place": "cups#raw", "profile": "zpl"]
      let id = try #require(try await post(shop, "/api/printers", fields, as: admin).json["id"].number)
      _ = try await post(shop, "/api/printers/roles", ["role": "label", "printer": id], as: admin)
      #expect(try await post(shop, "/api/printers/test", ["role": "label"], as: admin).status == 404)
    }
  }

  @Test func `a template is shown as a printer prints it, with what is wrong with it`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.counter)
      let choices = try await shop.ask("GET", "/api/label-preview/choices", as: clerk).json
      #expect(choices["templates"].elements.map(\.["name"].text) == ["unitLabel-label50x30"])
      #expect(choices["templates"][0]["printers"].elements.map(\.text) == ["pdf"])
      #expect(choices["printers"].elements.map(\.text) == ["coarse", "pdf", "zpl"])

      let asked = "template=unitLabel-label50x30&language=hu&profile"
      let look = try await shop.ask("GET", "/api/label-preview/look?\(asked)=zpl", as: clerk).json
      #expect(look["width"].number == 1181 && look["profile"].text == "zpl")
      #expect(look["faults"].elements.map(\.["what"].text) == ["too long"])
      #expect(look["faults"][0]["language"].text == "hu")
      let picture = try await shop.ask("GET", "/api/label-preview?\(asked)=zpl", as: clerk)
      #expect(picture.status == 200 && picture.body.starts(with: [0x89, 0x50]))
      #expect(picture.text.contains("unitLabel label50x30 hu"))
      let plain = try await shop.ask("GET", "/api/label-preview/look?\(asked)=pdf", as: clerk).json
      #expect(plain["faults"].elements.isEmpty)
      #expect(try await shop.ask("GET", "/api/label-preview?\(asked)=coarse", as: clerk).status == 400)
    }
  }

  @Test(arguments: [
    ("template=unitLabel", "paper.template"), ("template=quote-a4", "paper.template"),
    ("template=unitLabel-label50x30&profile=laser", "printer.profile"),
    ("template=unitLabel-label50x30&language=de", "language"),
  ])
  func `what there is no picture of is named`(query: String, field: String) async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.counter)
      for path in ["/api/label-preview", "/api/label-preview/look"] {
        let reply = try await shop.ask("GET", "\(path)?\(query)", as: clerk)
        #expect(reply.status == 400 && reply.text.contains(field), "\(path) \(reply.text)")
      }
    }
  }
}
