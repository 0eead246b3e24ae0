import Foundation
import Testing

@testable import Commands

struct LabelVerbTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func preview(_ arguments: [String], to output: String) async throws -> (Run, String?) {
    let file = folder.path + "/" + output
    let run = await Run.ghiseu(["label", "preview", "unitLabel-label50x30", "--output", file] + arguments)
    // No file where the command failed, which its test expects.
    return (run, try? String(contentsOfFile: file, encoding: .utf8))
  }

  private func data(_ text: String) throws -> [String] {
    let file = folder.path + "/data.json"
    try Data(text.utf8).write(to: URL(filePath: file))
    return ["--data", file]
  }

  @Test func `templates without a fault end well`() async {
    let run = await Run.ghiseu(["label", "check"])
    #expect(run.code == 0)
    #expect(run.out == "No faults.\n")
  }

  @Test func `each fault is a line, and the exit code says that there are some`() async {
    let run = await Run.ghiseu(["label", "check"], FakeProgram(faultyPrinter: "pdf"))
    #expect(run.code == 1)
    #expect(
      run.out == """
        intakeReceipt-a4 on pdf (hu): too long
        unitLabel-label50x30 on pdf (hu): too long

        """)
    #expect(run.err.isEmpty)
  }

  @Test func `one template is checked on one printer`() async {
    let program = FakeProgram(faultyPrinter: "label203-zpl")
    let named = ["label", "check", "unitLabel-label50x30"]
    #expect(await Run.ghiseu(named, program).out == "unitLabel-label50x30 on label203-zpl (hu): too long\n")
    #expect(await Run.ghiseu(named + ["--printer", "pdf"], program).code == 0)
    #expect(await Run.ghiseu(["label", "check", "--folder", "/own"], program).code == 1)
    #expect(program.calls.names.last == "labels /own")
  }

  @Test func `a template that cannot be read is a fault like others`() async {
    let failure = ProgramFailure(
      .invalid, "/own/a-b.json5: no paper has this name\n/own/c.json5: not valid JSON")
    let run = await Run.ghiseu(["label", "check"], FakeProgram(failure: failure))
    #expect(run.code == 1)
    #expect(run.out.split(separator: "\n").count == 2)
  }

  @Test(arguments: [["unitLabel"], ["--printer", "laser"], ["unitLabel-a4"]])
  func `what is not there is told with what is`(_ arguments: [String]) async {
    let run = await Run.ghiseu(["label", "check"] + arguments)
    #expect(run.code == 66)
    #expect(run.err.contains("Known: "))
  }

  @Test func `a preview of our own values is drawn for the printer, in the language`() async throws {
    let (run, text) = try await preview(["--sample", "--language", "hu"], to: "label.png")
    #expect(run.code == 0, "\(run.err)")
    #expect(text?.hasPrefix("dots of pdf\nunitLabel label50x30 hu 1\n") == true)
    let (other, zpl) = try await preview(["--printer", "label203-zpl", "--copy"], to: "label.zpl")
    #expect(other.code == 0, "\(other.err)")
    #expect(zpl?.hasPrefix("unitLabel label50x30 ro 1\ncopy\n") == true)
  }

  @Test func `values of a file stand alone, or before our own`() async throws {
    let file = try data("{ fault: 'Őz', 'count': 3, parts: [{ name: 'Țeavă', 'number': 1.5 }] }")
    let (_, alone) = try await preview(file, to: "a.pdf")
    #expect(alone == "unitLabel label50x30 ro 1\ncount=3\nfault=Őz\nparts: name=Țeavă number=1.5")
    let (_, mixed) = try await preview(file + ["--sample"], to: "b.pdf")
    #expect(mixed?.contains("fault=Őz") == true)
    #expect(mixed?.contains("shop.name=Sample") == true)
  }

  @Test(arguments: [
    ("", "is no JSON"), ("{", "is no JSON"), ("[]", "must be an object of values"),
    ("7", "must be an object"),
    ("{ fault: null }", "“fault” must be a text or a list of rows, not null."),
    ("{ fault: { a: 1 } }", "“fault” must be a text or a list of rows, not an object."),
    ("{ parts: ['a'] }", "“parts[0]” must be an object of texts, not a text."),
    ("{ parts: [{ a: [] }] }", "“parts[0].a” must be a text, not a list."),
  ])
  func `a file that is no paper's data is refused in words`(_ text: String, _ words: String) async throws {
    let (run, drawn) = try await preview(try data(text), to: "label.png")
    #expect(run.code == 64)
    #expect(run.err.contains(words), "\(run.err)")
    #expect(drawn == nil)
  }

  @Test func `a file too large or too deep is refused`() async throws {
    let large = try data("{ a: '" + String(repeating: "x", count: 1_000_001) + "' }")
    #expect(try await preview(large, to: "a.png").0.err.contains("is larger than 1000000 bytes"))
    let deep = try data(String(repeating: "[", count: 20_000))
    #expect(try await preview(deep, to: "a.png").0.code == 64)
  }

  @Test func `a file that is not there is told`() async throws {
    let (run, _) = try await preview(["--data", "/nowhere/data.json"], to: "label.png")
    #expect(run.code == 66)
    let away = await Run.ghiseu(["label", "preview", "unitLabel-label50x30", "--output", "/nowhere/a.png"])
    #expect(away.code == 69)
  }

  @Test(arguments: [("label.doc", "A preview is one of .pdf, .png"), ("label.zpl", "does not speak zpl")])
  func `a drawing that the printer does not take is refused`(_ output: String, _ words: String) async throws {
    let (run, drawn) = try await preview([], to: output)
    #expect(run.code == 64)
    #expect(run.err.contains(words), "\(run.err)")
    #expect(drawn == nil)
  }
}
