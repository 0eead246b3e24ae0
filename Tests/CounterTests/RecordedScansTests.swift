import Foundation
import Glibc
import TestRigs
import Testing

/// Scanners of the station, played back: what they read arrives at the page of whoever acted last.
struct RecordedScansTests {
  @Test func `a keyboard scanner's recording arrives at the page`() async throws {
    let folder = try RigFolder("ghiseu-scan")
    defer { folder.remove() }
    let fifo = folder["scanner"].path
    try #require(mkfifo(fifo, 0o600) == 0)
    // Held open in both directions, so that it has a reader and a writer whoever comes first.
    let end = open(fifo, O_RDWR | O_CLOEXEC)
    try #require(end >= 0)
    defer { close(end) }
    try await withRunningStation(
      #"scanners: [{ name: "pistol", path: "\#(fifo)", mode: "keyboard" }],"#
    ) { station in
      let counter = try await station.signUp()
      let page = try counter.listen()
      _ = try await page.first("counter") { $0["locked"].truth == false }
      try send(Recording("sn2204ab7\n").bytes, to: end)
      let view = try await page.first("counter") { $0["shown"]["found"].text != nil }
      #expect(view["shown"]["serial"].text == "sn2204ab7")
      #expect(view["sound"].text == "needsYou")
    }
  }

  @Test func `a serial scanner's line arrives at the page`() async throws {
    let line = try SerialLine()
    try await withRunningStation(
      #"scanners: [{ name: "fix", path: "\#(line.path)", mode: "serial", baud: 9600 }],"#
    ) { station in
      let counter = try await station.signUp()
      let page = try counter.listen()
      _ = try await page.first("counter") { $0["locked"].truth == false }
      try send(Array("SN2204-AB8\r".utf8), to: line.scannerEnd)
      let view = try await page.first("counter") { $0["shown"]["found"].text != nil }
      #expect(view["shown"]["serial"].text == "SN2204-AB8")
    }
  }

  @Test func `the kiosk's own scanner feeds the kiosk page and not the counter`() async throws {
    let line = try SerialLine()
    try await withRunningStation(
      #"scanners: [{ name: "chioșc", path: "\#(line.path)", mode: "serial", for: "kiosk" }],"#
    ) { station in
      let counter = try await station.signUp()
      let page = try counter.listen()
      _ = try await page.first("counter") { $0["locked"].truth == false }
      let kiosk = try await station.kiosk().listenAtKiosk()
      try send(Array("K2204-AB9\r".utf8), to: line.scannerEnd)
      let scan = try await kiosk.first("scan") { _ in true }
      #expect(scan["code"].text == "K2204-AB9")
      let view = try await counter.act(["kind": "refresh"])
      #expect(view["shown"] == .none)
    }
  }

  private func send(_ bytes: [UInt8], to file: CInt) throws {
    try #require(write(file, bytes, bytes.count) == bytes.count)
  }
}

/// What the kernel tells of a US keyboard on which a lower-case text is typed: `struct input_event` as it comes from
/// the device on a 64-bit machine (kernel documentation, input.rst), codes as in input-event-codes.h.
private struct Recording {
  let bytes: [UInt8]

  init(_ text: String) throws {
    var bytes: [UInt8] = []
    var microseconds: Int64 = 1_000_000
    for character in text {
      let key = try #require(Self.keys[character])
      for value: Int32 in [1, 0] {
        microseconds += 1_000
        bytes += Self.event(microseconds, type: Self.key, code: key, value: value)
        bytes += Self.event(microseconds, type: Self.synchronisation, code: 0, value: 0)
      }
    }
    self.bytes = bytes
  }

  private static func event(_ microseconds: Int64, type: UInt16, code: UInt16, value: Int32) -> [UInt8] {
    func raw(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number) { Array($0) } }
    return raw(microseconds / 1_000_000) + raw(microseconds % 1_000_000) + raw(type) + raw(code) + raw(value)
  }

  private static let synchronisation: UInt16 = 0
  private static let key: UInt16 = 1
  private static let keys: [Character: UInt16] = [
    "2": 3, "4": 5, "7": 8, "0": 11, "\n": 28, "a": 30, "s": 31, "b": 48, "n": 49,
  ]
}

/// A pseudo-terminal: the scanner writes at its end, the station opens the other by path.
private struct SerialLine: ~Copyable {
  let scannerEnd: CInt
  let path: String

  init() throws {
    // What posix_openpt, unlockpt and ptsname do; Glibc's module for Swift has none of them.
    scannerEnd = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: UInt32 = 0
    try #require(scannerEnd >= 0)
    // TIOCSPTLCK and TIOCGPTN.
    try #require(ioctl(scannerEnd, 0x4004_5431, &number) == 0)
    try #require(ioctl(scannerEnd, 0x8004_5430, &number) == 0)
    path = "/dev/pts/\(number)"
  }

  deinit { close(scannerEnd) }
}
