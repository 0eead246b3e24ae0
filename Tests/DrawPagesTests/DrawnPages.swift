import Foundation
import LabelTemplates
import ServiceDesk
import TestRigs
import Testing

@testable import DrawPages

/// What the tests share: the drawer with the program's own templates, a folder per test, and Debian's readers.
enum DrawnPages {
  /// Two for all tests: each takes a tenth of a second to look through the installed fonts.
  static let drawer = Result { try TemplateDrawer(builtIn: LabelTemplates.all) }
  static let otherDrawer = Result { try TemplateDrawer(builtIn: LabelTemplates.all) }

  static func drawer(shopFolder: String) throws -> TemplateDrawer {
    try TemplateDrawer(builtIn: LabelTemplates.all, shopFolder: shopFolder)
  }

  /// Runs a tool of Debian and gives what it printed. It dies with the test runner.
  static func run(_ tool: String, _ arguments: [String], allowing statuses: Set<Int32> = [0]) throws -> String
  {
    let run = try ToolRun([tool] + arguments)
    guard statuses.contains(run.status) else { throw ToolFailure(tool: tool, status: run.status) }
    return run.text
  }

  struct ToolFailure: Error {
    let tool: String
    let status: Int32
  }

  /// The payloads of all barcodes in a picture, sorted. zbarimg ends with 4 when there is none.
  static func codes(in picture: URL) throws -> [String] {
    try run("zbarimg", ["--nodbus", "-q", "--raw", picture.path], allowing: [0, 4])
      .split(separator: "\n").map(String.init).sorted()
  }
}

/// A folder that is gone with its owner.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "draw-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that cannot be removed is left to the system's cleaning of its temporary place.
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ bytes: [UInt8], as name: String) throws -> URL {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }
}

/// A paper on a medium in a language, with a readable name in the test report.
struct Case: Sendable, CustomTestStringConvertible {
  let kind: PaperKind
  let medium: PaperMedium
  let language: Language

  var paper: Paper { SamplePapers.paper(kind, language) }
  var template: String { "\(kind.rawValue)-\(medium.rawValue)" }
  var testDescription: String { "\(template)-\(language.rawValue)" }

  static let all = SamplePapers.all.flatMap { kind, medium in
    Language.allCases.map { Case(kind: kind, medium: medium, language: $0) }
  }

  /// For what the language of the texts cannot change.
  static let inOneLanguage = all.filter { $0.language == .hungarian }
}
