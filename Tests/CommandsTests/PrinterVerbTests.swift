import Commands
import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

struct PrinterVerbTests {
  private let place = ["--data", "/nowhere"]

  private func run(_ arguments: String..., program: FakeProgram) async -> Run {
    await Run.ghiseu(arguments + place, program)
  }

  private func list(_ arguments: String..., program: FakeProgram) async throws -> [[String: Any]] {
    let run = await Run.ghiseu(arguments + place + ["--json"], program)
    return try #require(JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [[String: Any]])
  }

  @Test func `printers are found, added with a queue, given roles, tried and removed`() async throws {
    var program = FakeProgram()
    let address = try #require(DeviceAddress("ipp://10.0.0.5/ipp/print"))
    program.finder = FixedPrinterFinder([FoundPrinter(address: address, title: "Zebra ZD421")])
    let found = try await list("printer", "discover", program: program)
    #expect(found.first?["address"] as? String == address.rawValue)

    let added = await run(
      "printer", "add", "Etichete", "--queue", "labels", "--address", address.rawValue, "--medium",
      "label50x30", program: program)
    #expect(added.code == 0, "\(added.err)")
    #expect(try await program.finder.queues.queues().contains { $0.name == QueueName("labels") })
    let second = await run(
      "printer", "add", "Rezerva", "--queue", "label", "--medium", "label50x30", program: program)
    #expect(second.code == 0, "\(second.err)")
    #expect(
      await run("printer", "role", "label", "--printer", "etichete", "--fallback", "2", program: program).code
        == 0)
    let roles = try await list("printer", "roles", program: program)
    #expect(roles.map { $0["plays"] as? [String] } == [["label@counter-1"], ["(label@counter-1)"]])

    #expect(await run("printer", "test", "Etichete", program: program).code == 0)
    let papers = try await list("printer", "papers", program: program)
    #expect(papers.first?["target"] as? String == "cups#labels")
    #expect(await run("printer", "remove", "Etichete", program: program).code == 0)
    #expect(await run("printer", "test", "Etichete", program: program).code == 66)
  }

  @Test(arguments: [
    ["printer", "add", "X", "--queue", "a b", "--medium", "a4"],
    ["printer", "add", "X", "--queue", "q", "--medium", "a4", "--address", "file:///etc/passwd"],
    ["printer", "add", "X", "--queue", "q", "--medium", "papyrus"],
    ["printer", "add", " ", "--queue", "label", "--medium", "a4"],
    ["printer", "add", "X", "--queue", "label", "--medium", "label50x30", "--profile", "label203-zpl"],
    ["printer", "add", "X", "--direct", "10.0.0.7", "--medium", "roll80", "--profile", "label203-zpl"],
    ["printer", "add", "X", "--direct", "10.0.0.7", "--medium", "label50x30"],
    ["printer", "add", "X", "--queue", "q", "--address", "socket://10.0.0.7", "--medium", "label50x30"],
    [
      "printer", "add", "X", "--queue", "q", "--address", "ipp://10.0.0.7/ipp/print", "--medium",
      "label50x30",
      "--profile", "label203-zpl",
    ],
    ["printer", "add", "X", "--queue", "q", "--medium", "a4", "--system", "a#b c"],
    [
      "printer", "add", "X", "--queue", "q", "--medium", "a4", "--system", "cups:other:631", "--address",
      "ipp://h/p",
    ],
    ["printer", "role", "poster"],
    ["printer", "test"], ["printer", "test", "X", "--role", "label"],
    ["printer", "add", "X", "--queue", "label", "--medium", "a4", "--right", "31"],
    ["report", "papers", "--from", "2026-11-21", "--to", "2026-11-20"],
    ["report", "papers", "--from", "2020-01-01", "--to", "2026-11-20"],
  ])
  func `what cannot be is refused`(arguments: [String]) async {
    #expect(await Run.ghiseu(arguments + place).code == 64)
  }

  @Test func `a queue that the print server does not have is not added`() async throws {
    let program = FakeProgram()
    let added = await run("printer", "add", "X", "--queue", "labels", "--medium", "a4", program: program)
    #expect(added.code == 66)
    #expect(added.err.contains("labels"))
    #expect(try await list("printer", "roles", program: program).isEmpty)
    let elsewhere = await run(
      "printer", "add", "X", "--queue", "labels", "--system", "cups:other:631", "--medium", "a4",
      program: program)
    #expect(elsewhere.code == 0, "another server cannot be asked: \(elsewhere.err)")
  }

  @Test func `what the shop says of its printers is listed with their queues`() async throws {
    let program = FakeProgram()
    _ = await run(
      "printer", "add", "Etichete", "--direct", "10.0.0.7", "--medium", "label50x30", "--profile",
      "label203-zpl",
      "--right", "0.5", "--down", "-1", program: program)
    _ = await run("printer", "add", "Birou", "--queue", "label", "--medium", "a4", program: program)
    _ = await run("printer", "role", "office", "--printer", "Birou", program: program)
    let roles = try await list("printer", "roles", program: program)
    #expect(roles.map { $0["profile"] as? String } == ["label203-zpl", "pdf"])
    #expect(roles.first?["right"] as? Double == 0.5 && roles.first?["down"] as? Double == -1)
    let rows = try await list("printer", "list", program: program)
    let queue = try #require(rows.first { $0["queue"] as? String == "label" })
    #expect(queue["printers"] as? [String] == ["Birou"] && queue["media"] as? [String] == ["a4"])
    #expect(queue["profiles"] as? [String] == ["pdf"] && queue["roles"] as? [String] == ["office"])
    #expect(queue["state"] as? String == "idle")
    let direct = try #require(rows.first { $0["queue"] as? String == "direct:10.0.0.7:9100" })
    #expect(direct["state"] == nil && direct["profiles"] as? [String] == ["label203-zpl"])
  }

  @Test func `a printer is shifted, and shifted back`() async throws {
    let program = FakeProgram()
    _ = await run("printer", "add", "Birou", "--queue", "label", "--medium", "a4", program: program)
    #expect(await run("printer", "shift", "Birou", "--right", "-1.5", program: program).code == 0)
    #expect(try await list("printer", "roles", program: program).first?["right"] as? Double == -1.5)
    #expect(await run("printer", "shift", "Birou", program: program).code == 0)
    #expect(try await list("printer", "roles", program: program).first?["right"] as? Double == 0)
    #expect(await run("printer", "shift", "Birou", "--down", "99", program: program).code == 64)
    #expect(await run("printer", "shift", "nobody", program: program).code == 66)
  }

  @Test func `a printer of the configuration is tried by its role`() async throws {
    let program = FakeProgram()
    let folder = try TemporaryFolder()
    let file = folder.path + "/ghiseu.json5"
    let text =
      #"{ printers: { label: { queue: "direct:10.0.0.9", profile: "label203-zpl" }, office: { queue: "a4" } } }"#
    try Data(text.utf8).write(to: URL(filePath: file))
    for (role, target) in [("label", "direct:10.0.0.9:9100#direct:10.0.0.9:9100"), ("office", "cups#a4")] {
      let run = await Run.ghiseu(["printer", "test", "--role", role, "--config", file] + place, program)
      #expect(run.code == 0, "\(run.err)")
      let papers = try await list("printer", "papers", program: program)
      #expect(papers.contains { $0["target"] as? String == target }, "\(role)")
    }
    #expect(
      await Run.ghiseu(["printer", "test", "--role", "receipt", "--config", file] + place, program).code == 66
    )
  }

  @Test func `a printer that is found at a port of its own can be added without a queue`() async throws {
    var program = FakeProgram()
    let address = try #require(DeviceAddress("socket://10.0.0.5:9101"))
    program.finder = FixedPrinterFinder([FoundPrinter(address: address, title: "Zebra ZD421")])
    let direct = try #require(
      try await list("printer", "discover", program: program).first?["direct"] as? String)
    let added = await run(
      "printer", "add", "Etichete", "--direct", direct, "--medium", "label50x30", "--profile", "label203-zpl",
      program: program)
    #expect(added.code == 0, "\(added.err)")
    #expect(
      try await list("printer", "roles", program: program).first?["place"] as? String
        == "direct:10.0.0.5:9101#direct:10.0.0.5:9101")
  }

  @Test func `an unreachable print server is an outage, and adds nothing`() async throws {
    var program = FakeProgram()
    program.finder = FixedPrinterFinder(failure: .unreachable(reason: "off"))
    #expect(await run("printer", "discover", program: program).code == 69)
    let added = await run(
      "printer", "add", "X", "--queue", "q", "--address", "ipp://h/p", "--medium", "a4", program: program)
    #expect(added.code == 69)
    #expect(try await list("printer", "roles", program: program).isEmpty)
  }

  @Test func `a paper is moved to a printer, and another station's papers are taken over`() async throws {
    let program = FakeProgram()
    _ = await run("printer", "add", "Birou", "--queue", "label", "--medium", "label50x30", program: program)
    let (mine, theirs) = try await program.desk.store.record { (desk) throws(StoreFailure) in
      (
        try desk.add(PaperEntry.example(station: program.desk.station)),
        try desk.add(PaperEntry.example(station: StationName("old")))
      )
    }
    #expect(await run("printer", "move", "\(mine)", "--to", "Birou", program: program).code == 0)
    #expect(await run("printer", "take-over", "old", program: program).code == 0)
    let papers = try await list("printer", "papers", program: program)
    #expect(papers.first { $0["id"] as? Int64 == mine.rawValue }?["target"] as? String == "cups#label")
    let taken = papers.first { $0["id"] as? Int64 == theirs.rawValue }
    #expect(taken?["station"] as? String == program.desk.station.rawValue)
    #expect(await run("printer", "take-over", "old", program: program).code == 66)
  }

  @Test func `the settings for a print server are printed as they are`() async {
    let run = await Run.ghiseu(["doctor", "--cups-settings"] + place)
    #expect(run.code == 0)
    #expect(run.out == "DirtyCleanInterval 0\n")
  }

  @Test func `papers are counted by day and printer`() async throws {
    let program = FakeProgram()
    let now = program.desk.clock.now()
    try await program.desk.store.record { (desk) throws(StoreFailure) in
      let progress = PaperProgress(
        state: "done", queue: QueueName("label"), finishedAt: now, system: .cups)
      _ = try desk.add(PaperEntry.example(progress: progress))
    }
    let lines = try await list("report", "papers", program: program)
    #expect(lines.count == 1)
    #expect(lines.first?["printer"] as? String == "label" && lines.first?["printed"] as? Int == 1)
  }
}
