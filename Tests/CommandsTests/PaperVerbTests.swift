import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct PaperVerbTests {
  private let place = ["--data", "/d"]
  private let period = ["--from", "2026-01-01", "--to", "2026-12-31"]

  /// A shop that sold one device and handed it back after a repair.
  private func shop() async throws -> FakeProgram {
    let program = FakeProgram()
    let sold = await Run.ghiseu(
      [
        "unit", "register", "--maker", "Acme", "--model", "C1", "--type", "register", "--serial", "C1-1",
        "--name",
        "Ana Ștefănescu", "--phone", "0700 123 456", "--document", "F 1", "--sold", "2026-01-15",
      ] + place, program)
    #expect(sold.code == 0, "\(sold.err)")
    let now = program.desk.clock.now()
    try await program.desk.store.record { (desk) throws(StoreFailure) in
      var ticket = Ticket.example(stage: .delivered)
      ticket.handover = Handover(
        at: now, by: StaffID(1), collector: "Ana", proof: .receiptScanned, accessoriesReturned: [])
      _ = try desk.add(ticket)
    }
    return program
  }

  private func papers(_ program: FakeProgram) async throws -> Int {
    try await program.desk.store.read { (desk) throws(StoreFailure) in
      try desk.openPapers(of: nil, limit: 100).count
    }
  }

  @Test func `a life goes into a PDF file whole, prints nothing and replaces nothing unasked`() async throws {
    let program = try await shop()
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/life.pdf"
    let command = ["paper", "life", "C1-1", "--output", file] + place
    #expect(await Run.ghiseu(command, program).code == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("unitLife a4") && text.contains("Ștefănescu"))
    #expect(try await papers(program) == 0)
    let again = await Run.ghiseu(command + ["--for-customer"], program)
    #expect(again.code == 75 && again.err.contains("there already"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    #expect(await Run.ghiseu(command + ["--for-customer", "--overwrite"], program).code == 0)
    #expect(!(try String(contentsOfFile: file, encoding: .utf8)).contains("Ștefănescu"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["life.pdf"])
    for (arguments, code) in [
      (["C1-1", "--output", "\(folder.path)/life.csv"], 64), (["C1-1", "--output", "/nowhere/life.pdf"], 69),
      (["NONE", "--output", "\(folder.path)/none.pdf"], 66),
    ] as [([String], Int32)] {
      #expect(await Run.ghiseu(["paper", "life"] + arguments + place, program).code == code, "\(arguments)")
    }
    #expect(await Run.ghiseu(["paper", "life", "C1-1"] + place, program).code == 0)
    #expect(try await papers(program) == 1)
  }

  @Test func `a statement's file is what its name ends in`() async throws {
    let program = try await shop()
    let folder = try TemporaryFolder()
    for (name, begins) in [
      ("s.pdf", "servicingStatement a4"), ("s.csv", "Fișă;Aparat;Serie;"), ("s.xlsx", "Fișă;Aparat;Serie;"),
    ] {
      let file = "\(folder.path)/\(name)"
      let run = await Run.ghiseu(
        ["paper", "statement", "1", "--detailed", "--output", file] + period + place, program)
      #expect(run.code == 0, "\(run.err)")
      #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix(begins), "\(name)")
    }
    #expect(try await papers(program) == 0)
    let nothing = await Run.ghiseu(
      ["paper", "statement", "1", "--from", "2020-01-01", "--to", "2020-12-31", "--output"]
        + ["\(folder.path)/none.pdf"] + place, program)
    #expect(nothing.code == 75)
    let ending = await Run.ghiseu(
      ["paper", "statement", "1", "--output", "\(folder.path)/s.txt"] + period + place, program)
    #expect(ending.code == 64 && ending.err.contains(".pdf or .csv or .xlsx"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
  }

  @Test func `the certificates of a batch tell what was printed, and why the rest was not`() async throws {
    let program = try await shop()
    #expect(await Run.ghiseu(["paper", "certificates", "9"] + place, program).code == 66)
    let translation = ["paper", "translation", "4711", "--language"]
    #expect(await Run.ghiseu(translation + ["en"] + place, program).code == 66)
    #expect(await Run.ghiseu(translation + ["de"] + place, program).code == 64)
    let serials = await Run.ghiseu(
      [
        "serial", "register", "--sold", "--customer", "1", "--document", "F 2", "--product", "1", "C1-7",
        "C1-8",
      ] + place, program)
    #expect(serials.code == 0, "\(serials.err)")
    let lacking = await Run.ghiseu(["paper", "certificates", "1"] + place, program)
    #expect(lacking.code == 0 && lacking.out.contains("2 without"), "\(lacking.out)\(lacking.err)")
    _ = await Run.ghiseu(
      ["paper", "certificate-facts", "1", "--producer", "Acme", "--address", "Sofia", "--lifetime", "10"]
        + place, program)
    let given = await Run.ghiseu(["paper", "certificates", "1", "--json"] + place, program)
    #expect(given.out.contains(#""left" : 0"#) && given.out.contains(#""obstacles" : ["#), "\(given.out)")
    #expect(try await papers(program) == 2)
  }
}
