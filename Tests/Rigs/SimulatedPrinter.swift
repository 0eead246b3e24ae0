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
    try Self.labelAttributes.write(
      to: folder.appending(path: "label.conf"), atomically: true, encoding: .utf8)
  }

  /// Switches the printer on and returns when it answers.
  public func start() async throws {
    var command = [
      "ippeveprinter", "-r", "off", "-n", "localhost", "-p", String(port),
      "-d", folder.appending(path: "spool").path, "-k", "-c", Self.printCommand.path,
    ]
    switch kind {
    case .office: command += ["-f", "application/pdf,image/pwg-raster,image/urf", "Office A4"]
    case .label: command += ["-a", folder.appending(path: "label.conf").path, "Label 50x30"]
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

  private static var labelAttributes: String {
    let label = mediaCollection(width: 5000, height: 3000, name: "custom_50x30mm_50x30mm", type: "labels")
    return """
      ATTR collection media-col-default \(label)
      ATTR collection media-col-ready \(label)
      ATTR collection media-col-database \(label)
      ATTR keyword media-default "custom_50x30mm_50x30mm"
      ATTR keyword media-ready "custom_50x30mm_50x30mm"
      ATTR keyword media-supported "custom_50x30mm_50x30mm","custom_72x200mm_72x200mm","custom_min_20x20mm","custom_max_80x600mm"
      ATTR collection media-size-supported { MEMBER integer x-dimension 5000 MEMBER integer y-dimension 3000 },{ MEMBER rangeOfInteger x-dimension 2000-8000 MEMBER rangeOfInteger y-dimension 2000-60000 }
      ATTR keyword media-source-supported "main-roll"
      ATTR keyword media-type-supported "labels"
      ATTR integer media-top-margin-supported 0
      ATTR integer media-bottom-margin-supported 0
      ATTR integer media-left-margin-supported 0
      ATTR integer media-right-margin-supported 0
      ATTR rangeOfInteger copies-supported 1-99
      ATTR integer copies-default 1
      ATTR keyword sides-supported "one-sided"
      ATTR keyword sides-default "one-sided"
      ATTR enum print-quality-supported 4
      ATTR enum print-quality-default 4
      ATTR enum orientation-requested-supported 3,4,5,6
      ATTR keyword print-color-mode-supported "auto","monochrome"
      ATTR keyword print-color-mode-default "monochrome"
      ATTR keyword print-scaling-supported "auto","none"
      ATTR keyword print-scaling-default "none"
      ATTR resolution printer-resolution-supported 203dpi
      ATTR resolution printer-resolution-default 203dpi
      ATTR resolution pwg-raster-document-resolution-supported 203dpi
      ATTR keyword pwg-raster-document-type-supported "black_1","sgray_8"
      ATTR mimeMediaType document-format-supported "image/pwg-raster","application/octet-stream"
      ATTR octetString printer-input-tray "type=continuousRoll;mediafeed=3000;mediaxfeed=5000;maxcapacity=1000;level=100;status=0;name=main-roll;"

      """
  }

  private static func mediaCollection(width: Int, height: Int, name: String, type: String) -> String {
    """
    {
      MEMBER collection media-size { MEMBER integer x-dimension \(width) MEMBER integer y-dimension \(height) }
      MEMBER keyword media-size-name "\(name)"
      MEMBER integer media-top-margin 0
      MEMBER integer media-bottom-margin 0
      MEMBER integer media-left-margin 0
      MEMBER integer media-right-margin 0
      MEMBER keyword media-source "main-roll"
      MEMBER keyword media-type "\(type)"
    }
    """
  }
}
