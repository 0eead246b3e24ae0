import Foundation
import ServiceDeskTesting
import Synchronization
import Testing

@testable import Commands

struct GuaranteeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let example = """
    {"country": "RO", "customerType": "consumer", "contractDate": "2025-03-10", "deliveryDate": "2025-03-10",
     "events": [{"event": "defectNotified", "date": "2026-01-05"},
                {"event": "returned", "date": "2026-01-22", "outcome": "REPAIRED_WARRANTY"}]}
    """

  private func ask(_ text: String, _ more: [String] = ["--json"], on day: String = "2026-11-21") async throws
    -> Run
  {
    let file = try folder.file("facts.json", text)
    return await Run.ghiseu(["guarantee", "--facts", file, "--on", day] + more)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `each layer answers with all its keys`() async throws {
    let run = try await ask(example)
    #expect(run.code == 0, "\(run.err)")
    let answer = try object(run.out)
    #expect(answer["status"] as? String == "COVERED")
    let layers = try #require(answer["layers"] as? [String: [String: Any]])
    #expect(Set(layers.keys) == ["L1", "L2", "L3"])
    for layer in layers.values {
      #expect(
        Set(layer.keys) == [
          "clock", "status", "startedOn", "lastCoveredDay", "owedBy", "burdenOfProof", "daysAdded", "parts",
          "deadlines", "trace", "reasons", "confidence", "verify",
        ])
    }
    let legal = try #require(layers["L1"])
    #expect(legal["lastCoveredDay"] as? String == "2027-03-27")
    #expect((legal["trace"] as? [String])?.contains("W-RO8") == true)
    #expect(layers["L3"]?["lastCoveredDay"] is NSNull)
  }

  @Test(arguments: [
    ("ro", "se adaugă 17 zile"), ("en", "17 days are added"), ("hu", "17 nappal"), ("pl", "17 dni"),
  ])
  func `people read it in their language`(language: String, words: String) async throws {
    let run = try await ask(example, ["--language", language])
    #expect(run.code == 0)
    #expect(run.out.contains(words))
    #expect(run.out.contains("COVERED 2027-03-27"))
  }

  @Test func `facts may come from the standard input`() async throws {
    let lines = Mutex(example.split(separator: "\n").map(String.init))
    let out = Mutex("")
    let console = Console(
      out: { text in out.withLock { $0 += text } }, err: { _ in },
      readLine: { lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } }, environment: [:])
    let code = await runCommandLine(
      ["guarantee", "--facts", "-", "--on", "2026-11-21"], FakeProgram(), console: console)
    #expect(code == 0)
    #expect(out.withLock { $0 }.contains("2027-03-27"))
  }

  @Test(arguments: [
    (#"{"country": "RO", "cuntry": 1}"#, "cuntry: is not known"),
    (
      #"{"country": "RO", "events": [{"event": "returned", "date": "2026-01-05"}]}"#,
      "events[0].outcome: is missing"
    ),
    (#"{"country": "ES"}"#, "country: the rules of ES are not checked yet"),
    (#"{"country": "RO", "events": {}}"#, "events: takes a list"),
    (#"{"country": 7}"#, "country: takes a text"),
    ("[]", "takes an object"), ("{", "this is no JSON"), ("", "this is no JSON"),
    // What a reader makes of bytes that are no UTF-8.
    ("{\"country\": \"RO\", \"guarantor\": \"\u{FFFD}\"}", "this is no UTF-8 text"),
    (#"{"country": "RO", "deliveryDate": "9999-12-31"}"#, "deliveryDate: takes a day from 1900-01-01"),
  ])
  func `what is wrong is named`(text: String, words: String) async throws {
    let run = try await ask(text)
    #expect(run.code == 64)
    #expect(run.out.isEmpty)
    #expect(run.err.contains(words), "\(run.err)")
  }

  @Test func `a file that is not there is said`() async {
    let run = await Run.ghiseu(["guarantee", "--facts", "\(folder.path)/none", "--on", "2026-11-21"])
    #expect(run.code == 66)
  }

  @Test(arguments: [
    ["guarantee"], ["guarantee", "--facts", "x"], ["guarantee", "--on", "2026-11-21"],
    ["guarantee", "--rules", "--on", "2026-11-21"], ["guarantee", "--facts", "x", "--on", "2026-02-29"],
  ])
  func `a line that makes no sense is refused`(arguments: [String]) async {
    #expect(await Run.ghiseu(arguments).code == 64)
  }

  @Test func `neither database nor configuration is asked for`() async throws {
    let program = FakeProgram()
    let file = try folder.file("facts.json", example)
    _ = await Run.ghiseu(["guarantee", "--facts", file, "--on", "2026-11-21"], program)
    #expect(program.calls.names.isEmpty)
  }

  @Test func `the rules are listed`() async throws {
    let run = await Run.ghiseu(["guarantee", "--rules", "--json"])
    #expect(run.code == 0)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [[String: Any]])
    #expect(rows.count > 90)
    let extension12 = try #require(rows.first { $0["id"] as? String == "W-EU3" })
    #expect(extension12["validFrom"] as? String == "2026-07-31")
    #expect(extension12["verify"] as? Bool == true)
    #expect(await Run.ghiseu(["guarantee", "--rules"]).out.contains("12 months"))
  }
}
