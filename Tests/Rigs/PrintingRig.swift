import Foundation

/// A whole printing system of one test: a private `cupsd`, a private message bus and simulated printers.
///
/// Everything lives under one temporary folder and on ports of its own, so rigs run side by side. Needs root
/// and Debian's packages cups, cups-client, cups-filters, cups-ipp-utils and dbus; no systemd, no avahi.
public actor PrintingRig {
  /// The server settings that decide whether an accepted job survives (`printing.md` A.6).
  public struct Settings: Sendable {
    /// 0 writes a job down at once; Debian's 30 forgets it when cupsd is killed within half a minute.
    public var dirtyCleanInterval = 0
    public var preservesJobHistory = true
    /// Job names are shown to administrators only.
    public var hidesJobNames = false
    /// Printed documents stay in the spool.
    public var keepsDocuments = false
    public var syncsOnClose = true
    public var errorPolicy = "retry-current-job"

    public init() {}
  }

  public nonisolated let folder: RigFolder
  public nonisolated let port: Int
  /// The Unix socket of cupsd.
  public nonisolated var socket: String { folder["run/cups.sock"].path }
  public nonisolated let office: SimulatedPrinter
  public nonisolated let label: SimulatedPrinter
  /// The queues that `start` makes: driverless, one for each printer.
  public static let officeQueue = "office"
  public static let labelQueue = "label"

  private nonisolated let bus: URL
  private var busDaemon: RunningProcess?
  private var cupsDaemon: RunningProcess?

  /// Why this machine cannot run a rig; nil when it can.
  public static var hindrance: String? {
    guard geteuid() == 0 else { return "a private cupsd needs root" }
    let needed = [
      "/usr/sbin/cupsd", "/usr/sbin/ippeveprinter", "/usr/bin/ipptool", "/usr/sbin/lpadmin",
      "/usr/bin/dbus-daemon",
      "/usr/bin/setpriv",
    ]
    guard let missing = needed.first(where: { !FileManager.default.isExecutableFile(atPath: $0) }) else {
      return nil
    }
    return "\(missing) is not installed"
  }

  public init(_ settings: Settings = Settings()) throws {
    let folder = try RigFolder("ghiseu-print")
    self.folder = folder
    port = try freePort()
    bus = folder["bus"]
    office = try SimulatedPrinter(.office, folder: folder.make("office"), bus: folder["bus"])
    label = try SimulatedPrinter(.label, folder: folder.make("label"), bus: folder["bus"])
    try writeFiles(settings)
  }

  /// Starts everything and returns when both queues are ready to print.
  public func start() async throws {
    let busDaemon = try await RunningProcess(
      "dbus-daemon",
      ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=unix:path=\(bus.path)"],
      log: folder["bus.log"])
    self.busDaemon = busDaemon
    async let cups: Void = startCUPS()
    try await busDaemon.ready { [bus] in isListening(socketPath: bus.path) }
    async let office: Void = self.office.start()
    async let label: Void = self.label.start()
    _ = try await (cups, office, label)
    try await addQueue(Self.officeQueue, printer: self.office)
    try await addQueue(Self.labelQueue, printer: self.label)
  }

  /// Ends every process of the rig. The folder goes unless `keep` asks for it, to look at.
  public func stop(keep: Bool = false) async {
    await office.stop()
    await label.stop()
    await cupsDaemon?.stop()
    await busDaemon?.stop()
    if keep { print("the printing rig is kept in \(folder.url.path)") } else { folder.remove() }
  }

  /// Makes a queue for a printer: driverless, or raw, which passes documents on as they are.
  ///
  /// cupsd 2.4.2 answers before the driver of a driverless queue is there: a thread of its own makes that, and
  /// a job that comes earlier is sent unconverted. So queues are made one after another, each waited for.
  public func addQueue(_ name: String, printer: SimulatedPrinter, raw: Bool = false) async throws {
    try await administer(["lpadmin", "-p", name, "-E", "-v", printer.uri, "-m", raw ? "raw" : "everywhere"])
    guard !raw else { return }
    try await says(of: name, log: "formats") { $0.contains("application/pdf") }
  }

  /// Returns when cupsd itself says of a queue what its printer needs, such as `cover-open-warning`; nil is nothing.
  ///
  /// cupsd asks a printer during a job only, every second or two (`printing.md` A.5).
  public func hears(_ reason: String?, of queue: String) async throws {
    try await says(of: queue, log: "reasons") { attributes in
      // The log has the earlier answers too.
      let line = attributes.split(separator: "\n").last { $0.contains("printer-state-reasons (") }
      guard let line else { return false }
      return line.contains(reason ?? "= none")
    }
  }

  private func says(
    of queue: String, log name: String, _ isWanted: @escaping @Sendable (String) -> Bool
  ) async throws {
    guard let cupsDaemon else { return }
    let question = [
      "ipptool", "-tv", "ipp://127.0.0.1:\(port)/printers/\(queue)", "get-printer-attributes.test",
    ]
    let log = folder["log/\(queue).\(name)"]
    try await cupsDaemon.ready {
      // ipptool also judges the printer, so its exit status says nothing here; a failed start reads as "not yet".
      let tool = try? await RunningProcess("ipptool", question, log: log)
      await tool?.exit()
      return tool.map { isWanted($0.output()) } ?? false
    }
  }

  /// Makes a queue that sends bytes as they are.
  public func addQueue(_ name: String, printer: RawPrinter) async throws {
    try await administer(["lpadmin", "-p", name, "-E", "-v", printer.uri, "-m", "raw"])
  }

  public func removeQueue(_ name: String) async throws { try await administer(["lpadmin", "-x", name]) }

  /// The documents that lie in the spool.
  public nonisolated func spooledDocuments() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder["spool"].path).filter { $0.hasPrefix("d") }
  }

  public func pause(_ queue: String) async throws { try await administer(["cupsdisable", queue]) }
  public func resume(_ queue: String) async throws { try await administer(["cupsenable", queue]) }
  public func reject(_ queue: String) async throws { try await administer(["cupsreject", queue]) }
  public func accept(_ queue: String) async throws { try await administer(["cupsaccept", queue]) }

  public func startCUPS() async throws {
    let daemon = try await RunningProcess(
      "cupsd",
      ["cupsd", "-f", "-c", folder["etc/cupsd.conf"].path, "-s", folder["etc/cups-files.conf"].path],
      log: folder["cupsd.log"])
    cupsDaemon = daemon
    // It opens the port before the socket.
    try await daemon.ready { [port, socket] in isListening(port: port) && isListening(socketPath: socket) }
  }

  public nonisolated var filesConfiguration: String { folder["etc/cups-files.conf"].path }

  /// Kills cupsd like a power cut.
  public func killCUPS() async {
    await cupsDaemon?.crash()
    cupsDaemon = nil
  }

  /// Sends the kill at once; for a proxy that holds what must not arrive any more.
  public func assassin() -> @Sendable () -> Void {
    let daemon = cupsDaemon
    return { daemon?.signal(SIGKILL) }
  }

  /// Stops or continues cupsd without ending it: a server that accepts and never answers.
  public func freezeCUPS(_ frozen: Bool) { cupsDaemon?.signal(frozen ? SIGSTOP : SIGCONT) }

  private func administer(_ command: [String]) async throws {
    try await RunningProcess.run(
      command, environment: ["CUPS_SERVER": socket], log: folder["log/\(command[0]).log"])
  }

  private nonisolated func writeFiles(_ settings: Settings) throws {
    for name in ["etc", "etc/ssl", "cache", "run", "run/certs", "log"] {
      try folder.make(name, mode: 0o775, group: "lp")
    }
    try folder.make("spool", mode: 0o710, group: "lp")
    try folder.make("spool/tmp", mode: 0o1770, group: "lp")
    try cupsFiles(settings).write(to: folder["etc/cups-files.conf"], atomically: true, encoding: .utf8)
    try cupsConfiguration(settings).write(to: folder["etc/cupsd.conf"], atomically: true, encoding: .utf8)
  }

  private nonisolated func cupsFiles(_ settings: Settings) -> String {
    let root = folder.url.path
    return """
      SystemGroup root lpadmin
      User lp
      Group lp
      ServerRoot \(root)/etc
      RequestRoot \(root)/spool
      TempDir \(root)/spool/tmp
      CacheDir \(root)/cache
      StateDir \(root)/run
      ServerKeychain \(root)/etc/ssl
      AccessLog \(root)/log/access_log
      ErrorLog \(root)/log/error_log
      PageLog \(root)/log/page_log
      Printcap
      FileDevice Yes
      Sandboxing relaxed
      SyncOnClose \(settings.syncsOnClose ? "Yes" : "No")

      """
  }

  /// Hardened as `printing.md` A.2: job names readable, jobs written down at once, history kept.
  private nonisolated func cupsConfiguration(_ settings: Settings) -> String {
    let hidden = settings.hidesJobNames
    return """
      LogLevel info
      Listen 127.0.0.1:\(port)
      Listen \(socket)
      Browsing Off
      WebInterface No
      DefaultAuthType None
      DirtyCleanInterval \(settings.dirtyCleanInterval)
      PreserveJobHistory \(settings.preservesJobHistory ? "Yes" : "No")
      PreserveJobFiles \(settings.keepsDocuments ? "Yes" : "No")
      MaxJobs 5000
      MaxJobTime 0
      JobRetryInterval 1
      ErrorPolicy \(settings.errorPolicy)
      IdleExitTimeout 0
      MultipleOperationTimeout 30
      <Location />
        Order allow,deny
        Allow 127.0.0.1
      </Location>
      <Location /admin>
        Order allow,deny
        Allow 127.0.0.1
      </Location>
      <Policy default>
        JobPrivateAccess \(hidden ? "@SYSTEM" : "all")
        JobPrivateValues \(hidden ? "default" : "none")
        SubscriptionPrivateAccess all
        SubscriptionPrivateValues none
        <Limit All>
          Order allow,deny
          Allow 127.0.0.1
        </Limit>
      </Policy>

      """
  }
}

/// Runs `body` with a started rig that always ends with it; a thrown error keeps the rig's folder and says where.
public func withPrintingRig<Value>(
  _ settings: PrintingRig.Settings = PrintingRig.Settings(),
  isolation: isolated (any Actor)? = #isolation,
  _ body: (PrintingRig) async throws -> Value
) async throws -> Value {
  let rig = try PrintingRig(settings)
  do {
    try await rig.start()
    let value = try await body(rig)
    await rig.stop()
    return value
  } catch {
    await rig.stop(keep: true)
    throw error
  }
}
