import Commands
import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

struct ScannerLearnTests {
  private let folder: TemporaryFolder
  private let file: String
  private let program = FakeProgram()

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.file("ghiseu.json5", #"{ scanners: [{ name: "counter", path: "/dev/a" }] }"#)
  }

  private func learn(_ name: String = "counter") async -> Run {
    await Run.ghiseu(["scanner", "learn", name, "--json", "--config", file], program)
  }

  @Test func `one scan of the sheet is remembered and listed`() async throws {
    // A serial scanner with a prefix; what a layout does is tested where layouts are.
    program.device.scan("something else")
    program.device.scan("P" + CalibrationSheet.whole)
    let run = await learn()
    #expect(run.code == 0, "\(run.err)")
    let shown = try #require(JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    #expect(shown["prefix"] as? String == "P" && shown["separator"] as? String == "<1D>")
    #expect(run.err.contains("That was not the code"))
    #expect(program.calls.names.contains("close scanner"))
    let list = await Run.ghiseu(["scanner", "learned", "--json", "--config", file], program)
    let rows = try #require(JSONSerialization.jsonObject(with: Data(list.out.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["prefix"] as? String } == ["P"])
  }

  @Test func `the sheet is printed with or without a scanner, and one of both is asked for`() async throws {
    let alone = await Run.ghiseu(["scanner", "learn", "--print", "--json", "--config", file], program)
    #expect(alone.code == 0, "\(alone.err)")
    #expect(!program.calls.names.contains("close scanner"))
    let sheet = try #require(JSONSerialization.jsonObject(with: Data(alone.out.utf8)) as? [String: Any])
    #expect(sheet["record"] as? String == "paper")
    program.device.scan(CalibrationSheet.whole)
    let both = await Run.ghiseu(["scanner", "learn", "counter", "--print", "--config", file], program)
    #expect(both.code == 0 && both.err.contains("calibration sheet is paper"), "\(both.err)")
    #expect(await Run.ghiseu(["scanner", "learn", "--config", file], program).code == 64)
  }

  @Test func `a scanner that is away is said to be`() async {
    program.device.disconnect()
    program.device.scan(CalibrationSheet.whole)
    #expect(await learn().err.contains("plug it in"))
  }

  @Test func `a scanner that the station reads is not taken from it`() async {
    program.device.report(.heldByAnother)
    let run = await learn()
    #expect(run.code == 75 && run.err.contains("counter page"))
    #expect(program.calls.names.contains("close scanner"))
  }

  @Test func `a scanner that no setting names is not read`() async {
    let run = await learn("other")
    #expect(run.code == 66 && run.err.contains("ghiseu scanner list"))
  }

  @Test func `a scanner that ends before it told anything teaches nothing`() async {
    program.device.stop()
    #expect(await learn().code == 69)
  }
}
