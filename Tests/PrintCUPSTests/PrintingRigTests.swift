import Foundation
import TestRigs
import Testing

@Suite(.enabled(if: PrintingRig.hindrance == nil, "a private cupsd, ippeveprinter and root are needed"))
struct PrintingRigTests {
  @Test func `a printing system of its own comes up and leaves nothing behind`() async throws {
    let (folder, port, printer) = try await withPrintingRig { rig in
      #expect(isListening(port: rig.port))
      return (rig.folder.url, rig.port, rig.office.port)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(!isListening(port: port))
    #expect(!isListening(port: printer))
  }

  @Test func `a child ends when its starter is killed`() async throws {
    let folder = try RigFolder("ghiseu-child")
    defer { folder.remove() }
    // A shell starts a sleeper as the rigs do, says its number and is killed.
    let starter = try await RunningProcess(
      "starter", ["sh", "-c", "setpriv --pdeathsig TERM -- sleep 600 & echo child $!; wait"],
      log: folder["log"])
    try await starter.ready(whenLineContains: "child")
    let child = try #require(
      starter.output().split(whereSeparator: \.isWhitespace).last.flatMap { pid_t($0) })
    let sleeper = try await RunningProcess(
      "tail", ["tail", "--pid=\(child)", "-f", "/dev/null"], log: folder["tail"])
    try await starter.ready {
      FileManager.default.contents(atPath: "/proc/\(child)/comm") == Data("sleep\n".utf8)
    }
    await starter.crash()
    #expect(await sleeper.exit() == 0)
  }
}
