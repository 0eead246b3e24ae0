public import Foundation

/// The real program, `ghiseu serve`, with a data folder of its own; it can be killed and started again on that.
public actor RunningStation {
  public nonisolated let folder: URL
  /// Where the program's papers go that have no printer.
  public nonisolated var tray: URL { folder.appending(path: "data/tray") }
  public nonisolated var keyFile: URL { folder.appending(path: "data/ghiseu.key") }
  /// The address that the papers carry for the kiosk pages.
  public static let publicAddress = "https://service.example"
  public static let pin = "482915"

  /// Of the administrator that ``signUp()`` made.
  public private(set) var firstBadge: String?

  private var process: RunningProcess?
  private var starts = 0
  private var staffPort = 0
  private var kioskPort = 0
  private var browsers: [StationBrowser] = []

  /// - Parameter settings: members of the configuration file, in JSON5, besides ports and data.
  public init(in folder: URL, _ settings: String = "") throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = """
      {
        shop: { name: "Atelierul", publicAddress: "\(Self.publicAddress)" },
        data: "data",
        staff: { port: 0 },
        kiosk: { port: 0 },
        \(settings)
      }
      """
    try text.write(to: folder.appending(path: "ghiseu.json5"), atomically: true, encoding: .utf8)
  }

  /// The program under test: `GHISEU_PROGRAM`, or the one that was built beside the tests.
  public static func program() throws -> String {
    if let path = ProcessInfo.processInfo.environment["GHISEU_PROGRAM"] { return path }
    // The tests are a program themselves, or a bundle that a program of the toolchain loads.
    let places =
      [URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()]
      + CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
    for place in places {
      let program = place.deletingLastPathComponent().appending(path: "ghiseu")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program.path }
    }
    throw RigFailure("there is no program: set GHISEU_PROGRAM or build it beside the tests")
  }

  /// Starts the program and returns when both listeners answer.
  public func start() async throws {
    starts += 1
    let process = try await RunningProcess(
      "ghiseu", [Self.program(), "serve", "--config", folder.appending(path: "ghiseu.json5").path],
      log: folder.appending(path: "log-\(starts)"))
    self.process = process
    try await process.ready(within: .seconds(30), whenLineContains: "Stop with Ctrl+C")
    let notice = process.output()
    staffPort = try Self.port(after: "Staff pages", in: notice)
    kioskPort = try Self.port(after: "Kiosk pages", in: notice)
    for browser in browsers { browser.move(to: staffPort) }
  }

  public var processID: pid_t? { process?.processID }
  /// What the program has said since its last start.
  public var output: String { process?.output() ?? "" }

  /// Ends the program like a power cut and returns when it is gone.
  public func kill() async { await process?.crash() }

  /// Sends the kill at once; for a proxy that holds what must not arrive any more.
  public func assassin() -> @Sendable () -> Void {
    let process = process
    return { process?.signal(SIGKILL) }
  }

  /// Returns when the program has ended, by whatever hand.
  public func ended(within deadline: Duration = .seconds(20)) async throws {
    guard let process else { return }
    let timer = Task {
      try await Task.sleep(for: deadline)
      process.signal(SIGKILL)
      return true
    }
    await process.exit()
    timer.cancel()
    // A timer that was cancelled threw: the program ended by itself.
    if (try? await timer.value) == true { throw RigFailure("the program lived on", log: process.output()) }
  }

  /// Whether the program has ended, or ends within two seconds: a broken connection is seen before its end.
  public func isGone() async throws -> Bool {
    let end = ContinuousClock.now + .seconds(2)
    while process?.isRunning == true, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(10))
    }
    return process?.isRunning != true
  }

  public func stop() async { await process?.stop() }

  /// Runs another command of the program on this station's data, to its end.
  public func command(_ arguments: [String]) async throws -> (status: Int32, output: String) {
    let log = folder.appending(path: "command-\(arguments.joined(separator: "-"))")
    let command =
      [try Self.program()] + arguments + ["--config", folder.appending(path: "ghiseu.json5").path]
    let process = try await RunningProcess("ghiseu", command, log: log)
    return (await process.exit(), process.output())
  }

  // MARK: People at it

  /// A browser that moves along when the station comes back on other ports.
  public func browser() -> StationBrowser {
    let browser = StationBrowser(port: staffPort)
    browsers.append(browser)
    return browser
  }

  public func kiosk() -> StationBrowser { StationBrowser(port: kioskPort) }

  /// Makes the first administrator with the code of the console, and signs in.
  public func signUp() async throws -> StationBrowser {
    guard let code = process?.output().split(separator: "Set-up code").last?.split(separator: " ").first
    else { throw RigFailure("the console shows no set-up code") }
    let browser = browser()
    let answer = try await browser.post(
      "/api/setup",
      ["code": .text(String(code)), "name": "Ana Pop", "pin": .text(Self.pin), "language": "ro"])
    guard answer.status == 201, let badge = answer.json["badge"].text else {
      throw RigFailure("set-up was refused: \(answer.text)")
    }
    firstBadge = badge
    try await browser.signIn(badge: badge, pin: Self.pin)
    return browser
  }

  /// Adds a person and signs in at another browser.
  public func newcomer(
    _ name: String, roles: [String], language: String = "ro", addedBy administrator: StationBrowser
  ) async throws -> StationBrowser {
    let answer = try await administrator.post(
      "/api/staff",
      [
        "id": .text(newCommandID()), "name": .text(name), "roles": .list(roles.map { .text($0) }),
        "language": .text(language), "pin": .text(Self.pin),
      ])
    guard let badge = answer.json["badge"].text else { throw RigFailure("no badge: \(answer.text)") }
    let browser = browser()
    try await browser.signIn(badge: badge, pin: Self.pin)
    return browser
  }

  /// Returns when `probe` says yes. Throws when the program ends first or `deadline` passes.
  public func ready(
    within deadline: Duration = .seconds(30), _ what: String, when probe: @Sendable () async throws -> Bool
  ) async throws {
    let end = ContinuousClock.now + deadline
    while try await !probe() {
      guard process?.isRunning == true else { throw RigFailure("the program ended: \(what)", log: output) }
      guard ContinuousClock.now < end else {
        throw RigFailure("not within \(deadline): \(what)", log: output)
      }
      try await Task.sleep(for: .milliseconds(40))
    }
  }

  /// Returns a ticket's papers when all are done.
  @discardableResult
  public func donePapers(
    of ticket: Int, count: Int = 2, as browser: StationBrowser, within deadline: Duration = .seconds(30)
  ) async throws -> [AnswerJSON] {
    try await ready(within: deadline, "papers of ticket \(ticket) are done") {
      let papers = try await browser.papers(of: ticket)
      return papers.count == count && papers.allSatisfy { $0["state"].text == "done" }
    }
    return try await browser.papers(of: ticket)
  }

  private static func port(after title: String, in notice: String) throws -> Int {
    let line = notice.split(separator: "\n").first { $0.contains(title) }
    guard let port = line?.split(separator: ":").last.flatMap({ Int($0.prefix { $0 != "/" }) }) else {
      throw RigFailure("the console does not tell the \(title)", log: notice)
    }
    return port
  }
}

/// Runs `body` with a started station that ends with it; a thrown error keeps its folder and says where.
public func withRunningStation<Value>(
  _ settings: String = "", isolation: isolated (any Actor)? = #isolation,
  _ body: (RunningStation) async throws -> Value
) async throws -> Value {
  let folder = try RigFolder("ghiseu-station")
  let station = try RunningStation(in: folder.url, settings)
  do {
    try await station.start()
    let value = try await body(station)
    await station.stop()
    folder.remove()
    return value
  } catch {
    await station.stop()
    print("the station is kept in \(folder.url.path)")
    throw error
  }
}
