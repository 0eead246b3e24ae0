import Commands
import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

struct ScannerVerbTests {
  private let folder: TemporaryFolder
  private let wedge = FoundScanner(
    kind: .keyboard, title: "TESTCO Scanner", addresses: ["usb:0c2e:0b61:SN-17#00"],
    node: "/dev/input/event5", links: ["/dev/input/by-id/usb-TESTCO-event-kbd"], looksLikeScanner: true)
  private let keyboard = FoundScanner(
    kind: .keyboard, title: "Office keyboard", addresses: ["usb:046d:c31c@0000:00:14.0-2#00"],
    node: "/dev/input/event3", looksLikeScanner: false)

  init() throws { folder = try TemporaryFolder() }

  private func list(
    _ settings: String, _ found: [FoundScanner], _ arguments: String...
  ) async throws -> [[String: Any]] {
    let file = try folder.file("ghiseu.json5", "{ scanners: [\(settings)] }")
    var program = FakeProgram()
    program.scanners = FixedScannerFinder(found)
    let run = await Run.ghiseu(["scanner", "list", "--json", "--config", file] + arguments, program)
    return try #require(JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [[String: Any]])
  }

  private func words(_ rows: [[String: Any]]) -> [String] {
    rows.map {
      "\($0["name"] as? String ?? "-") \($0["state"] as? String ?? "") \($0["address"] as? String ?? "")"
    }
  }

  @Test func `what looks like a scanner is offered, and a keyboard only to who asks for everything`()
    async throws
  {
    let offered = "- offered usb:0c2e:0b61:SN-17#00"
    #expect(try await words(list("", [wedge, keyboard])) == [offered])
    #expect(
      try await words(list("", [wedge, keyboard], "--all"))
        == [offered, "- offered usb:046d:c31c@0000:00:14.0-2#00"])
  }

  @Test(arguments: ["usb:0c2e:0b61:SN-17#00", "/dev/input/by-id/usb-TESTCO-event-kbd"])
  func `a scanner of the settings is here or away, and not offered again`(_ path: String) async throws {
    let setting = #"{ name: "counter", path: "\#(path)" }"#
    #expect(try await words(list(setting, [wedge])) == ["counter here \(path)"])
    #expect(try await words(list(setting, [])) == ["counter away \(path)"])
  }

  @Test func `an address that two devices answer to is unclear`() async throws {
    var second = wedge
    second.node = "/dev/input/event6"
    second.links = []
    let rows = try await list(#"{ name: "counter", path: "usb:0c2e:0b61:SN-17#00" }"#, [wedge, second])
    #expect(words(rows).first == "counter unclear usb:0c2e:0b61:SN-17#00")
  }

  @Test func `a system that does not tell is said`() async {
    var program = FakeProgram()
    program.scanners = FixedScannerFinder(failure: ScannerFindingFailure(reason: "no sysfs"))
    let run = await Run.ghiseu(["scanner", "list", "--data", "/nowhere"], program)
    #expect(run.code == 69 && run.err.contains("no sysfs"))
  }
}
