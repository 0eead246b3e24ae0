import Foundation
import Glibc
import TestRigs
import Testing

/// The process that decodes pictures hangs or dies; the counter goes on, and the next picture is read (`reliability.md`
/// F-33).
struct LostPictureWorkerTests {
  @Test(.timeLimit(.minutes(2)))
  func `a picture worker that hangs or dies is replaced while the counter goes on`() async throws {
    let picture = try drawn("SN2204-AB8")
    try await withRunningStation { station in
      let counter = try await station.signUp()
      let program = try #require(await station.processID)
      #expect(try await texts(of: counter.show(picture: picture)) == ["SN2204-AB8"])
      let first = try #require(Self.workers(of: program).first)

      kill(first, SIGSTOP)
      try await withThrowingTaskGroup(of: String.self) { group in
        group.addTask {
          let lost = try await counter.show(picture: picture)
          #expect(lost.status != 200)
          return "picture"
        }
        group.addTask {
          let view = try await counter.scan("SN2204-AB9")
          #expect(view["shown"]["serial"].text == "SN2204-AB9")
          return "scan"
        }
        var order: [String] = []
        for try await done in group { order.append(done) }
        // The picture is given up after three seconds; the scan waits for none of them.
        #expect(order == ["scan", "picture"])
      }
      #expect(try await texts(of: counter.show(picture: picture)) == ["SN2204-AB8"])
      let second = try #require(Self.workers(of: program).first)
      #expect(second != first)

      kill(second, SIGKILL)
      #expect(try await texts(of: counter.show(picture: picture)) == ["SN2204-AB8"])
      #expect(Self.workers(of: program).allSatisfy { $0 != first && $0 != second })
    }
  }

  private func texts(of answer: StationAnswer) throws -> [String] {
    try answer.expecting(200)["codes"].elements.compactMap { $0["text"].text }
  }

  /// The processes that the station started to read pictures, by the kernel's own list (proc(5)).
  private static func workers(of station: pid_t) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { id in
      // A process may end while it is looked at.
      guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
        let line = try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8)
      else { return false }
      // Behind the name in brackets: the state, then the parent.
      let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
      return fields.count > 1 && pid_t(fields[1]) == station && line.contains("picture-worker")
    }
  }

  private func drawn(_ text: String) throws -> [UInt8] {
    let folder = try RigFolder("ghiseu-picture")
    defer { folder.remove() }
    let file = folder["code.png"]
    let zint = try ToolRun([
      "zint", "--barcode", "20", "--data", text, "--output", file.path,
      "--scale", "1.5", "--height", "50", "--whitesp", "12", "--vwhitesp", "12",
    ])
    try #require(zint.status == 0)
    return Array(try Data(contentsOf: file))
  }
}
