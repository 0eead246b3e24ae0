public import Foundation

/// An IPP Everywhere printer in software (`ippeveprinter`) that keeps what it printed and can be broken.
///
/// Its print command appends to `printed` only when a sheet has come out: the physical truth of a test.
public actor SimulatedPrinter {
  public enum Kind: Sendable {
    /// A4, takes PDF.
    case office
    /// Labels of 50 × 30 mm and a roll 80 mm wide at 203 dpi, takes PWG raster (`printing.md` A.9).
    case label
  }

  /// One job as it came out of the printer.
  public struct Sheet: Sendable {
    public var jobName: String
    public var format: String
    /// The bytes that reached the printer.
    public var file: URL
  }

  public nonisolated let kind: Kind
  public nonisolated let port: Int
  public nonisolated let folder: URL
  public nonisolated var uri: String { "ipp://localhost:\(port)/ipp/print" }
  private let bus: URL
  private var process: RunningProcess?

  init(_ kind: Kind, folder: URL, bus: URL) throws {
    self.kind = kind
    self.folder = folder
    self.bus = bus
    port = try freePort()
    try FileManager.default.createDirectory(
      at: folder.appending(path: "spool"), withIntermediateDirectories: true)
  }

  /// Switches the printer on and returns when it answers.
  public func start() async throws {
    var command = [
      "ippeveprinter", "-r", "off", "-n", "localhost", "-p", String(port),
      "-d", folder.appending(path: "spool").path, "-k", "-c", Self.printCommand.path,
    ]
    switch kind {
    case .office: command += ["-f", "application/pdf,image/pwg-raster,image/urf", "Office A4"]
    case .label: command += ["-a", Self.labelAttributes.path, "Label 50x30"]
    }
    let process = try await RunningProcess(
      "ippeveprinter", command,
      environment: ["SIM_DIR": folder.path, "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=\(bus.path)"],
      log: folder.appending(path: "log"))
    self.process = process
    try await process.ready { [port] in isListening(port: port) }
  }

  /// Switches the printer off, like its power button.
  public func switchOff() async {
    await process?.crash()
    process = nil
  }

  /// Ends the printer and lets a print command that stands still go.
  func stop() async {
    for switchFile in ["halt", "slow", "jam"] {
      // A switch that was not on need not be removed.
      try? FileManager.default.removeItem(at: folder.appending(path: switchFile))
    }
    await process?.stop()
    process = nil
  }

  /// From now on the printer waits for paper before it prints.
  public func takePaperOut() throws { try standStill(for: ["media-empty", "media-needed"]) }
  public func refill() throws { try mend() }
  /// From now on the printer stands still before it prints, until it is mended.
  ///
  /// - Parameter reasons: IPP keywords that ippeveprinter knows, without a severity: it says `-warning` during a job and
  ///   `-report` without one (measured, CUPS 2.4.2).
  public func standStill(for reasons: [String]) throws {
    try turnOn("halt", reasons.joined(separator: ","))
  }
  public func mend() throws { try turnOff("halt") }
  /// From now on each job jams and is given up by the printer.
  public func jam() throws { try turnOn("jam") }
  public func clearJam() throws { try turnOff("jam") }
  /// From now on each job takes that long.
  public func slowDown(to seconds: Double) throws { try turnOn("slow", String(seconds)) }

  /// What came out, oldest first.
  public func sheets() throws -> [Sheet] {
    let ledger = folder.appending(path: "printed")
    guard FileManager.default.fileExists(atPath: ledger.path) else { return [] }
    return try String(contentsOf: ledger, encoding: .utf8).split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3 else { throw RigFailure("a torn line in the printer's ledger: \(line)") }
      return Sheet(jobName: fields[0], format: fields[1], file: URL(filePath: fields[2]))
    }
  }

  private func turnOn(_ name: String, _ value: String = "") throws {
    try Data(value.utf8).write(to: folder.appending(path: name))
  }

  private func turnOff(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  /// A script of this folder and not one written by a test: what another test's child still holds open for writing
  /// cannot be executed (`ETXTBSY`, execve(2)).
  private static let printCommand = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "print-sheet")

  /// Read by the printing benchmark too.
  private static let labelAttributes = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "label-printer.conf")
}
