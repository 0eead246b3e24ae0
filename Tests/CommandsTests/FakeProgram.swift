import Commands
import ServiceDesk
import ServiceDeskTesting
import Synchronization

/// A program whose parts are the fakes.
struct FakeProgram: Program {
  var desk = Desk(
    shop: .example(), station: .example, store: InMemoryStore(), secrecy: TestSecrecy(), clock: ManualClock())
  var reader: any PictureReader = FixedPictureReader()
  var systems: [NamedQueues] = [NamedQueues(name: "cups", queues: RecordingPrintQueues())]
  var findings: [Finding] = []
  /// The printer on which each label has a fault.
  var faultyPrinter: String?
  var finder = FixedPrinterFinder()
  var scanners = FixedScannerFinder()
  /// What ``openScanner(_:)`` gives.
  var device = ScriptedScanner()
  /// Thrown by every call that can fail.
  var failure: ProgramFailure?
  let calls = Calls()

  /// What was asked of the program, oldest first.
  final class Calls: Sendable {
    private let all = Mutex<[String]>([])
    private let served = Mutex<Configuration?>(nil)
    var names: [String] { all.withLock { $0 } }
    var configuration: Configuration? { served.withLock { $0 } }
    func note(_ name: String, _ configuration: Configuration? = nil) {
      all.withLock { $0.append(name) }
      if let configuration { served.withLock { $0 = configuration } }
    }
  }

  private func meetFailure() throws(ProgramFailure) {
    if let failure { throw failure }
  }

  func openDesk(_ configuration: Configuration) async throws(ProgramFailure) -> OpenDesk {
    try meetFailure()
    calls.note("open", configuration)
    return OpenDesk(desk: desk) { [calls] in calls.note("close") }
  }

  func serve(_ configuration: Configuration, demo: Bool) async throws(ProgramFailure) {
    try meetFailure()
    calls.note(demo ? "serve demo" : "serve", configuration)
  }

  func pictureReader(_ configuration: Configuration) throws(ProgramFailure) -> any PictureReader {
    try meetFailure()
    return reader
  }

  func queues(_ configuration: Configuration) throws(ProgramFailure) -> [NamedQueues] {
    try meetFailure()
    return systems
  }

  func printServer(_ configuration: Configuration) throws(ProgramFailure) -> PrintServer {
    try meetFailure()
    return PrintServer(
      name: .cups, finder: finder, queues: finder.queues, settings: "DirtyCleanInterval 0",
      profiles: [
        .pdf,
        PrinterProfile(
          name: "label203-zpl", language: .zpl, dotsPerMillimetre: 8, width: 832,
          media: PaperMedium.media(of: .label)),
      ])
  }

  func drawer(_ configuration: Configuration) throws(ProgramFailure) -> any PageDrawer {
    try meetFailure()
    return PlainPageDrawer()
  }

  func labels(_ configuration: Configuration, folder: String?) throws(ProgramFailure) -> any LabelProofing {
    try meetFailure()
    calls.note("labels \(folder ?? configuration.templatesFolder ?? "")")
    return PlainLabels(faultyPrinter: faultyPrinter)
  }

  func scannerFinder() -> any ScannerFinder { scanners }

  func openScanner(_ scanner: Configuration.Scanner) throws(ProgramFailure) -> OpenScanner {
    try meetFailure()
    return OpenScanner(source: device, close: { [calls] in calls.note("close scanner") })
  }

  func tables(_ configuration: Configuration) throws(ProgramFailure) -> any TableFiles {
    try meetFailure()
    return PlainTables()
  }

  func doctor(_ configuration: Configuration) async -> [Finding] { findings }

  func databaseFacts(_ configuration: Configuration) async throws(ProgramFailure) -> [DatabaseFact] {
    try meetFailure()
    return [DatabaseFact(name: "engine", value: "memory")]
  }

  func checkDatabase(_ configuration: Configuration) async throws(ProgramFailure) -> [Finding] {
    try meetFailure()
    return findings
  }

  func migrate(_ configuration: Configuration) async throws(ProgramFailure) -> [String] {
    try meetFailure()
    return []
  }
}

/// How one command line ended and what it said.
struct Run {
  let code: Int32
  let out: String
  let err: String

  static func ghiseu(
    _ arguments: [String], _ program: FakeProgram = FakeProgram(), input: String? = nil,
    lines: [String] = []
  ) async -> Run {
    let (out, err) = (Written(), Written())
    let rest = Mutex(lines[...])
    let console = Console(
      out: { out.add($0) }, err: { err.add($0) }, readLine: { input ?? rest.withLock { $0.popFirst() } },
      environment: ["HOME": "/nowhere"])
    let code = await runCommandLine(arguments, program, console: console)
    return Run(code: code, out: out.text, err: err.text)
  }

  private final class Written: Sendable {
    private let all = Mutex("")
    var text: String { all.withLock { $0 } }
    func add(_ text: String) { all.withLock { $0 += text } }
  }
}
