import CLinuxInput
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import ScanDevices

/// What somebody printed to harm the reader, as scanners send it: data between two ends, whatever it says.
@Suite(.timeLimit(.minutes(1))) struct HostileFramesTests {
  private let name = ScannerName("counter 1")

  /// What a payload with line ends of its own is cut into.
  private func parts(_ bytes: [UInt8], endingAt ends: Set<UInt8>) -> [[UInt8]] {
    bytes.split { ends.contains($0) }.map(Array.init)
  }

  @Test func `a serial scanner's bytes arrive as they were sent`() async throws {
    let line = try PseudoTerminal()
    let scanners = try AttachedScanners(
      [ScannerSetting(name: name, path: line.path, mode: .serial(baud: 9600), silence: 0)],
      reopening: .milliseconds(5))
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .connected(name))
    // A pseudo-terminal takes 4,095 bytes at once.
    for payload in HostilePayload.all where payload.bytes.count < 4000 {
      try line.send(payload.bytes + [0x0D])
      for part in parts(payload.bytes, endingAt: [0x0D, 0x0A]) {
        guard case .scanned(let frame) = await heard.next() else {
          Issue.record("\(payload) was not heard")
          return
        }
        #expect(frame.bytes == part && frame.keys == nil, "\(payload)")
      }
    }
    #expect(try line.received() == [])
    await scanners.stop()
  }

  @Test func `a serial code beyond the longest is told and cut out, and the next one is whole`() {
    for payload in HostilePayload.all where payload.bytes.count > 4096 {
      var frame = FrameAssembler<UInt8>(endingAt: { $0 == 0x0D || $0 == 0x0A })
      let cuts = (payload.bytes + [0x0D] + Array("next".utf8) + [0x0D]).compactMap { frame.take($0) }
      #expect(cuts == [.tooLong, .frame(Array("next".utf8))])
    }
  }

  /// Control characters and Latin letters by their number on the keypad, as scanners send what no key types.
  @Test func `a keyboard scanner's keys say what was printed`() {
    var tried = 0
    for text in HostilePayload.texts {
      let scalars = Array(text.unicodeScalars)
      guard scalars.count < 4000, scalars.allSatisfy({ $0.value < 0x80 || (0xA0...0xFF).contains($0.value) })
      else { continue }
      tried += 1
      var keys = TypedKeys()
      for scalar in scalars {
        switch scalar.value {
        case 0x20...0x7E: keys.type(String(scalar))
        case 0xA0...: keys.typeByNumber("0\(scalar.value)")
        default: keys.typeByNumber("\(scalar.value)")
        }
      }
      keys.strike(KEY_ENTER)
      var assembler = KeyFrameAssembler(silence: nil)
      let frames = keys.events.flatMap { assembler.take($0) }.map { outcome -> [UInt8] in
        guard case .keys(let keys) = outcome else { return [] }
        return ScannedFrame(scanner: name, keys: keys).bytes
      }
      #expect(frames == parts(Array(text.utf8), endingAt: [0x0D, 0x0A, 0x09]), "\(text)")
    }
    #expect(tried > 25)
  }

  @Test func `a point-of-sale scanner's reports say what was printed`() throws {
    for payload in HostilePayload.all where (1...4000).contains(payload.bytes.count) {
      var assembler = PointOfSaleAssembler(
        try #require(PointOfSaleScanner.layout(ReportDescriptors.pointOfSale)))
      var heard: [ScanOutcome] = []
      for start in stride(from: 0, to: payload.bytes.count, by: 56) {
        let part = Array(payload.bytes[start..<min(start + 56, payload.bytes.count)])
        let report = ReportDescriptors.report(
          part, identifier: "", isContinued: start + 56 < payload.bytes.count)
        if let outcome = assembler.take(report) { heard.append(outcome) }
      }
      #expect(heard == [.frame(payload.bytes)], "\(payload)")
    }
  }
}
