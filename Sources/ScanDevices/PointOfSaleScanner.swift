internal import CLinuxInput
internal import Glibc

/// A scanner in the mode HID point-of-sale, read from its hidraw device: one read gives one report.
///
/// The kernel's text input takes no part in this mode, so nothing can type into a window; see the kernel's
/// `Documentation/hid/hidraw.rst`.
struct PointOfSaleScanner: ScannerLine, ~Copyable {
  private let line: LineDescriptor
  private var assembler: PointOfSaleAssembler
  let isRecording = false

  init(path: String) throws(LineFailure) {
    let line = try LineDescriptor(path: path)
    // hidraw has no grab: every reader gets each report. The lock keeps a second station from acting on it too.
    do throws(LineFailure) {
      try check("flock", flock(line.rawValue, LOCK_EX | LOCK_NB))
    } catch {
      throw error.code == .nothingYet ? LineFailure(call: error.call, code: .busy) : error
    }
    let descriptor = try Self.reportDescriptor(of: line)
    // What was queued before this moment may have no beginning, and its rest must not pass for a whole code.
    var missed: [[UInt8]] = []
    while case .bytes(let report) = try line.read(atMost: Self.longestReport) { missed.append(report) }
    try self.init(line: line, reportDescriptor: descriptor)
    for report in missed { assembler.pass(report) }
  }

  /// - Parameter line: anything that keeps the borders between reports.
  init(line: consuming LineDescriptor, reportDescriptor: [UInt8]) throws(LineFailure) {
    guard let layout = Self.layout(reportDescriptor) else {
      throw LineFailure(call: "HID point of sale", code: .invalid)
    }
    self.line = line
    assembler = PointOfSaleAssembler(layout)
  }

  var descriptor: CInt { line.rawValue }
  var isOpen: Bool { assembler.isOpen }

  mutating func read(_ tell: (ScanOutcome) -> Void) throws(LineFailure) -> Bool {
    let portion = try line.read(atMost: Self.longestReport)
    guard case .bytes(let report) = portion else { return portion == .nothingYet }
    for outcome in assembler.outcomes(of: report) { tell(outcome) }
    return true
  }

  mutating func fallSilent() -> ScanOutcome? { assembler.fallSilent() }

  /// The places of the scanned text; nil when this is no point-of-sale scanner.
  static func layout(_ reportDescriptor: [UInt8]) -> PointOfSaleLayout? {
    do throws(HIDReportDescriptor.Fault) {
      return PointOfSaleLayout(try HIDReportDescriptor(reportDescriptor))
    } catch {
      return nil
    }
  }

  /// With the number before it.
  private static let longestReport = HIDReportDescriptor.longestReport + 1

  private static func reportDescriptor(
    of line: borrowing LineDescriptor
  ) throws(LineFailure) -> [UInt8] {
    let device = line.rawValue
    let size = try check("HIDIOCGRDESCSIZE", CLinuxInput_reportDescriptorSize(device))
    var bytes = [UInt8](repeating: 0, count: max(0, min(Int(size), HIDReportDescriptor.longest)))
    let room = bytes.count
    let filled = bytes.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { CLinuxInput_reportDescriptor(device, $0, room) } ?? 0
    }
    return Array(bytes.prefix(Int(try check("HIDIOCGRDESC", filled))))
  }
}
