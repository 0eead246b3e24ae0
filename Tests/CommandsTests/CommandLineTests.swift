import ArgumentParser
import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct CommandLineTests {
  // MARK: The tree

  /// Every command with the words that lead to it.
  private static func tree(
    _ command: any ParsableCommand.Type = Ghiseu.self, _ path: [String] = []
  ) -> [(path: [String], type: any ParsableCommand.Type)] {
    let configuration = command.configuration
    let children = configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    return [(path, command)] + children.flatMap { tree($0, path + [$0._commandName]) }
  }

  @Test func `every command has help, a summary, and stands in its parent's help`() async throws {
    let all = CommandLineTests.tree()
    #expect(all.count > 45)
    for (path, type) in all {
      #expect(!type.configuration.abstract.isEmpty, "\(path)")
      let usage = "USAGE: ghiseu \(path.joined(separator: " "))"
      let children = all.filter { !$0.path.isEmpty && $0.path.dropLast() == path[...] }
      guard !children.isEmpty else {
        // Not by a whole command line: in debug builds the parser examines the whole tree each time.
        #expect(Ghiseu.helpMessage(for: type).contains(usage), "\(path)")
        continue
      }
      let help = await Run.ghiseu(path + ["--help"])
      #expect(help.code == 0 && help.out.contains(usage), "\(path): \(help.out)")
      for child in children {
        #expect(help.out.contains("  \(child.path.last ?? "") "), "\(child.path) is not in its parent's help")
      }
    }
  }

  @Test func `every command without children does something`() {
    for (path, type) in CommandLineTests.tree() {
      let configuration = type.configuration
      let isLeaf = configuration.subcommands.isEmpty && configuration.groupedSubcommands.isEmpty
      #expect(isLeaf == (type is any Verb.Type), "\(path)")
    }
  }

  @Test func `a noun alone prints its help`() async {
    let run = await Run.ghiseu(["ticket"])
    #expect(run.code == 0)
    #expect(run.out.contains("hand-over"))
  }

  @Test(arguments: [["tickett"], ["ticket", "move"], ["serve", "--staff-port", "70000"], ["scan"], ["--x"]])
  func `a command line that is not understood ends with 64`(_ arguments: [String]) async {
    let run = await Run.ghiseu(arguments)
    #expect(run.code == 64)
    #expect(run.out.isEmpty && !run.err.isEmpty)
  }

  // MARK: Serve

  @Test func `serve hands the program its configuration`() async {
    let program = FakeProgram()
    let run = await Run.ghiseu(
      ["serve", "--demo", "--data", "/d", "--staff-port", "0", "--kiosk-port", "7", "--tray", "/t"], program)
    #expect(run.code == 0)
    #expect(program.calls.names == ["serve demo"])
    let configuration = program.calls.configuration
    #expect(configuration?.dataFolder == "/d" && configuration?.trayFolder == "/t")
    #expect(configuration?.staff.port == 0 && configuration?.kiosk.port == 7)
  }

  // MARK: How it ends

  @Test(
    arguments: [
      (ProgramFailure.Kind.unavailable, 69), (.notFound, 66), (.invalid, 64), (.conflict, 75),
      (.internal, 70),
    ] as [(ProgramFailure.Kind, Int32)])
  func `a failure of the program has its exit code and its hint`(
    _ kind: ProgramFailure.Kind, _ code: Int32
  ) async {
    var program = FakeProgram()
    program.failure = ProgramFailure(kind, "It does not work.", hint: "Mend it.")
    for arguments in [["ticket", "list"], ["database", "info"], ["printer", "list"], ["serve"]] {
      let run = await Run.ghiseu(arguments + ["--data", "/d"], program)
      #expect(run.code == code)
      #expect(run.err == "ghiseu: It does not work.\n  Mend it.\n")
      #expect(run.out.isEmpty)
    }
  }

  @Test(
    arguments: [
      (StoreFailure.busy, 69), (.unknownOutcome, 69), (.unavailable(reason: "gone"), 69), (.diskFull, 69),
      (.constraint("x"), 75), (.damagedRow(what: "ticket.stage"), 70),
    ] as [(StoreFailure, Int32)])
  func `a failure of the database has its exit code`(_ failure: StoreFailure, _ code: Int32) async {
    let store = InMemoryStore()
    await store.fail(.always(failure))
    let run = await Run.ghiseu(["ticket", "list", "--data", "/d"], .with(store))
    #expect(run.code == code)
    #expect(!run.err.isEmpty)
  }

  @Test(arguments: Refusal.Code.allCases)
  func `every refusal has an exit code of the table and a sentence`(_ code: Refusal.Code) {
    let refusal = Refusal(code)
    let end = CommandEnd(refusal)
    let expected: Int32 =
      switch refusal.kind {
      case .invalid, .forbidden, .unauthenticated: 64
      case .notFound: 66
      case .conflict, .tooMany: 75
      }
    #expect(end.exitCode == expected)
    #expect(!end.sentence.isEmpty)
  }

  @Test func `the desk is closed after a failure too`() async {
    let program = FakeProgram()
    let run = await Run.ghiseu(["ticket", "show", "A26-000001", "--data", "/d"], program)
    #expect(run.code == 66)
    #expect(program.calls.names == ["open", "close"])
  }

  @Test func `a configuration that is not there ends with 66, a wrong one with 64`() async throws {
    #expect(await Run.ghiseu(["ticket", "list", "--config", "/none/ghiseu.json5"]).code == 66)
    let folder = try TemporaryFolder()
    let file = try folder.file("ghiseu.json5", "{ staff: { port: 'x' } }")
    let run = await Run.ghiseu(["ticket", "list", "--config", file])
    #expect(run.code == 64)
    #expect(run.err.contains("\(file):1: “staff.port” must be a port"))
  }

  // MARK: Findings

  @Test func `doctor ends with 69 when something does not work`() async {
    var program = FakeProgram()
    program.findings = [Finding(area: "database", state: .ok, what: "whole")]
    #expect(await Run.ghiseu(["doctor", "--data", "/d"], program).code == 0)
    program.findings.append(
      Finding(area: "keys", state: .failure, what: "not readable", howToMend: "chmod 600"))
    let run = await Run.ghiseu(["doctor", "--data", "/d"], program)
    #expect(run.code == 69)
    #expect(
      run.out == """
        AREA      STATE    WHAT          WHAT TO DO
        database  ok       whole
        keys      failure  not readable  chmod 600

        """)
  }
}

extension FakeProgram {
  static func with(_ store: InMemoryStore) -> FakeProgram {
    var program = FakeProgram()
    program.desk = Desk(
      shop: .example(), station: .example, store: store, secrecy: TestSecrecy(), clock: ManualClock())
    return program
  }

  /// A program at the demo shop.
  static func demo() async throws -> FakeProgram {
    let program = FakeProgram()
    try await DemoShop().fill(program.desk)
    return program
  }
}
