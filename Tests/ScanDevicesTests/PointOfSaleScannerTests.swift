import Glibc
import Testing

@testable import ScanDevices

@Suite struct PointOfSaleScannerTests {
  typealias Report = ReportDescriptors

  private func assembler(
    _ descriptor: [UInt8] = ReportDescriptors.pointOfSale
  ) throws -> PointOfSaleAssembler {
    PointOfSaleAssembler(try #require(PointOfSaleScanner.layout(descriptor)))
  }

  private func outcomes(_ reports: [UInt8]...) throws -> [ScanOutcome] {
    var assembler = try assembler()
    return reports.compactMap { assembler.take($0) }
  }

  private func frame(_ text: String) -> ScanOutcome { .frame(Array(text.utf8)) }

  // MARK: One report

  @Test func `a report is one code, with its AIM identifier before it`() throws {
    #expect(try outcomes(Report.report("0109501101530003")) == [frame("]C10109501101530003")])
  }

  @Test(arguments: ["", "\0\0\0", "]1x", "C10", "]C\u{1}"])
  func `what is no AIM identifier is left out`(_ identifier: String) throws {
    #expect(try outcomes(Report.report("SN-1", identifier: identifier)) == [frame("SN-1")])
  }

  @Test func `an identifier that the scanner also sends as text is not doubled`() throws {
    #expect(try outcomes(Report.report("]C1SN-1")) == [frame("]C1SN-1")])
  }

  @Test func `line ends, zeros and separators inside are text`() throws {
    let bytes: [UInt8] = [0x41, 0x00, 0x1D, 0x0D, 0x0A, 0xFF, 0x00]
    #expect(try outcomes(Report.report(bytes, identifier: "")) == [.frame(bytes)])
  }

  @Test func `an empty code and a report of another number are nothing`() throws {
    #expect(try outcomes(Report.report(""), [3] + [UInt8](repeating: 0x41, count: 63), []) == [])
  }

  @Test func `a report without its unused end is whole`() throws {
    #expect(try outcomes(Array(Report.report("SN-1").prefix(9))) == [frame("]C1SN-1")])
  }

  @Test func `values that lie across bytes are read, and zeros after the text are filling`() throws {
    var assembler = try assembler(ReportDescriptors.unaligned)
    // Four bits of nothing, then the bytes, each split in two.
    let bytes = Array("]d2AB\u{1D}9".utf8) + [0, 0, 0, 0]
    var report: [UInt8] = []
    var low: UInt8 = 0
    for byte in bytes {
      report.append(low | byte << 4)
      low = byte >> 4
    }
    #expect(assembler.take(report + [low]) == frame("]d2AB\u{1D}9"))
  }

  // MARK: Several reports

  @Test func `a code of several reports is one, with the identifier of the first`() throws {
    let parts = ["first-", "second-", "third"]
    #expect(
      try outcomes(
        Report.report(parts[0], isContinued: true),
        Report.report(parts[1], identifier: "", isContinued: true), Report.report(parts[2]))
        == [frame("]C1first-second-third")])
  }

  @Test func `half a code is thrown away and told, and the next one is whole`() throws {
    var assembler = try assembler()
    #expect(assembler.take(Report.report("half", isContinued: true)) == nil)
    #expect(assembler.isOpen)
    #expect(assembler.fallSilent() == .eventsDropped)
    #expect(!assembler.isOpen)
    #expect(assembler.fallSilent() == nil)
    #expect(assembler.take(Report.report("whole")) == frame("]C1whole"))
  }

  @Test func `reports from before reading began are no part of a code, and that is told once`() throws {
    var half = try self.assembler()
    half.pass(Report.report("first-", isContinued: true))
    #expect(half.isOpen)
    #expect(half.outcomes(of: Report.report("rest")) == [.eventsDropped])
    #expect(half.outcomes(of: Report.report("next")) == [frame("]C1next")])
    var whole = try self.assembler()
    whole.pass(Report.report("old"))
    #expect(whole.outcomes(of: Report.report("next")) == [.eventsDropped, frame("]C1next")])
    var silent = try self.assembler()
    silent.pass(Report.report("old"))
    #expect(silent.isOpen && silent.fallSilent() == .eventsDropped)
    #expect(!silent.isOpen && silent.fallSilent() == nil)
  }

  @Test func `a code of more than 4096 bytes is told once and discarded to its end`() throws {
    var assembler = try assembler()
    let part = Report.report(String(repeating: "9", count: 56), isContinued: true)
    let heard = (0..<200).compactMap { _ in assembler.take(part) }
    #expect(heard == [.tooLong])
    #expect(assembler.take(Report.report("rest")) == nil)
    #expect(assembler.take(Report.report("next")) == frame("]C1next"))
  }

  @Test func `a report that says it holds more than it does spoils its code only`() throws {
    #expect(
      try outcomes(Report.report(Array("X".utf8), said: 57), Report.report("next"))
        == [.eventsDropped, frame("]C1next")])
    #expect(
      try outcomes(
        Report.report("a", isContinued: true), Report.report([], said: 200, isContinued: true),
        Report.report("end"), Report.report("next")) == [.eventsDropped, frame("]C1next")])
  }

  // MARK: The line

  @Test func `reports keep their borders, and pulling the plug in mid-code leaves nothing of it`() throws {
    var ends: [CInt] = [-1, -1]
    try check("socketpair", socketpair(AF_UNIX, CInt(SOCK_SEQPACKET.rawValue) | O_NONBLOCK, 0, &ends))
    let device = ends[1]
    var scanner = try PointOfSaleScanner(
      line: LineDescriptor(owning: ends[0]), reportDescriptor: ReportDescriptors.pointOfSale)
    var heard: [ScanOutcome] = []
    for report in [
      Report.report("one"), Report.report("two", identifier: "]E0"), Report.report("tor", isContinued: true),
    ] {
      try check("send", send(device, report, report.count, 0))
    }
    for _ in 0..<4 {
      let isThere = try scanner.read { heard.append($0) }
      #expect(isThere)
    }
    #expect(heard == [frame("]C1one"), frame("]E0two")])
    let isOpen = scanner.isOpen
    close(device)
    let isThere = try scanner.read { heard.append($0) }
    #expect(isOpen)
    #expect(!isThere)
    #expect(heard.count == 2)
  }

  @Test func `what is no point-of-sale scanner is refused`() {
    for descriptor in [[], ReportDescriptors.keyboard, [0xFE]] {
      #expect(PointOfSaleScanner.layout(descriptor) == nil)
    }
    #expect(throws: LineFailure(call: "HIDIOCGRDESCSIZE", code: .notADevice)) {
      _ = try PointOfSaleScanner(path: "/dev/null")
    }
  }
}
