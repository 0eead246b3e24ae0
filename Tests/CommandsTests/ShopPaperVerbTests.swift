import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct ShopPaperVerbTests {
  private let place = ["--data", "/d"]

  private func shop() async throws -> (FakeProgram, TicketID) {
    let program = FakeProgram()
    let intake = OpenTicket(
      customer: .new(.example(address: "Str. Școlii 1\n500001 Brașov")),
      unit: .new(.new(.example()), .example("SN-1"), []),
      intake: .example(accessories: [Accessory(name: "cablu"), Accessory(name: "husă")]))
    let opened = try #require(try await program.desk.perform(intake, as: .console, id: .fresh()).answer)
    _ = try await program.desk.perform(AddShelf(name: "R1"), as: .console, id: .fresh())
    return (program, opened.ticket)
  }

  private func kinds(_ program: FakeProgram) async throws -> [PaperKind] {
    try await program.desk.store.read { (desk) throws(StoreFailure) in
      try desk.openPapers(of: nil, limit: 100).dropFirst(2).map(\.kind)
    }
  }

  @Test func `each paper of the shop has its verb`() async throws {
    let (program, ticket) = try await shop()
    for (arguments, kind) in [
      (["sheet", "stages"], PaperKind.stageSheet),
      (["sheet", "commands", "--language", "hu"], .commandSheet),
      (["sheet", "calibration"], .calibrationSheet),
      (["shelves"], .shelfLabel), (["shelves", "r1"], .shelfLabel), (["day-close"], .dayClose),
      (["addresses", "--matching", "ștefănescu"], .addressLabel),
      (["addresses", "--matching", "ana", "--sheet", "--start", "3"], .addressSheet),
      (["complaint-record", "\(ticket)", "--settlement", "x"], .complaintRecord),
    ] {
      let run = await Run.ghiseu(["paper"] + arguments + place, program)
      #expect(run.code == 0, "\(arguments): \(run.err)")
      #expect(try await kinds(program).last == kind)
    }
    let labels = await Run.ghiseu(["paper", "accessories", "\(ticket)"] + place, program)
    #expect(labels.out.split(separator: "\n").count == 2, "\(labels.out)")
    #expect(try await kinds(program).suffix(2) == [.accessoryLabel, .accessoryLabel])
  }

  @Test func `what cannot be printed is said, and nothing is owed`() async throws {
    let (program, ticket) = try await shop()
    for arguments in [
      ["sheet", "walls"], ["shelves", "R9"], ["day-close", "--day", "2999-01-01"], ["addresses"],
      ["addresses", "4711"], ["addresses", "--matching", "ana", "--sheet", "--start", "25"],
      ["refusal", "\(ticket)", "--guarantee", "legal", "--reason", "x"],
      ["refusal", "\(ticket)", "--guarantee", "eternal"], ["accessories", "B26-999999"],
    ] {
      let run = await Run.ghiseu(["paper"] + arguments + place, program)
      #expect(run.code != 0 && run.out.isEmpty, "\(arguments)")
    }
    #expect(try await kinds(program).isEmpty)
  }
}
