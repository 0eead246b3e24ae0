import CLinuxInput
import Foundation
import Glibc
import ServiceDesk
import Testing

@testable import ScanDevices

@Suite(.timeLimit(.minutes(1))) struct AttachedScannersTests {
  private let folder: TemporaryFolder
  private let name = ScannerName("counter 1")

  init() throws { folder = try TemporaryFolder() }

  private func station(
    _ path: String, _ mode: ScannerSetting.Mode = .keyboard, silence: Int = 60_000
  ) throws -> AttachedScanners {
    try AttachedScanners(
      [ScannerSetting(name: name, path: path, mode: mode, silence: silence)], reopening: .milliseconds(5))
  }

  private func scanned(_ text: String) -> ScannerHappening {
    .scanned(ScannedFrame(scanner: name, bytes: Array(text.utf8)))
  }

  /// A happening without what tells the device apart and without its keys.
  private func plain(_ happening: ScannerHappening) -> ScannerHappening {
    guard case .scanned(let frame) = happening else { return happening }
    return .scanned(ScannedFrame(scanner: frame.scanner, bytes: frame.bytes))
  }

  private func typed(_ texts: String...) -> [UInt8] {
    var keys = TypedKeys()
    for text in texts {
      keys.type(text)
      keys.strike(KEY_ENTER)
    }
    return keys.recording
  }

  // MARK: Keyboard mode

  @Test func `a recording in a plain file is played once and the stream ends`() async throws {
    let path = folder.path(of: "recorded")
    try Data(typed("4006381333931", "SN-4711/AZ_yZ")).write(to: URL(filePath: path))
    let scanners = try station(path)
    var heard: [ScannerHappening] = []
    for await happening in scanners.happenings() { heard.append(happening) }
    await scanners.stop()
    #expect(
      heard.map(plain) == [
        .connected(name), scanned("4006381333931"), scanned("SN-4711/AZ_yZ"),
        .disconnected(name, lostPartialFrame: false),
      ])
  }

  @Test func `a scan names its device and has its keys`() async throws {
    let path = folder.path(of: "usb-Maker_Model_0001-event-kbd")
    try Data(typed("a1")).write(to: URL(filePath: path))
    let scanners = try station(path)
    var frames: [ScannedFrame] = []
    for await case .scanned(let frame) in scanners.happenings() { frames.append(frame) }
    await scanners.stop()
    #expect(frames.map(\.identity) == [ScannerIdentity("usb-Maker_Model_0001-event-kbd")])
    #expect(frames.allSatisfy { $0.readAt != nil })
    #expect(frames.map(\.keys) == [[.key(UInt16(KEY_A), []), .key(UInt16(KEY_1), [])]])
  }

  @Test func `events cut anywhere by a pipe are put together again`() async throws {
    let path = folder.path(of: "event")
    try EventPipe.make(at: path)
    let scanners = try station(path)
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .connected(name))
    let pipe = try EventPipe(path: path)
    for byte in typed("A1") { try pipe.send([byte]) }
    #expect(await heard.next().map(plain) == scanned("A1"))
    await scanners.stop()
    #expect(await heard.next() == nil)
  }

  @Test func `a scanner unplugged in mid-frame loses the frame, says so, and comes back`() async throws {
    let path = folder.path(of: "event")
    try EventPipe.make(at: path)
    let scanners = try station(path)
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .connected(name))
    do {
      let pipe = try EventPipe(path: path)
      try pipe.send(typed("whole") + typed("torn").dropLast(100))
    }
    #expect(await heard.next().map(plain) == scanned("whole"))
    #expect(await heard.next() == .disconnected(name, lostPartialFrame: true))
    #expect(await heard.next() == .connected(name))
    let again = try EventPipe(path: path)
    try again.send(typed("fresh"))
    #expect(await heard.next().map(plain) == scanned("fresh"))
    await scanners.stop()
  }

  @Test func `a frame without a terminator ends by silence`() async throws {
    let path = folder.path(of: "event")
    try EventPipe.make(at: path)
    let scanners = try station(path, silence: 20)
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .connected(name))
    let pipe = try EventPipe(path: path)
    var keys = TypedKeys()
    keys.pace = 0
    keys.type("no end")
    try pipe.send(keys.recording)
    #expect(await heard.next().map(plain) == scanned("no end"))
    await scanners.stop()
  }

  @Test func `a truncated event is not a lost frame`() async throws {
    let path = folder.path(of: "recorded")
    try Data(typed("ok") + [1, 2, 3]).write(to: URL(filePath: path))
    var heard: [ScannerHappening] = []
    let scanners = try station(path)
    for await happening in scanners.happenings() { heard.append(happening) }
    await scanners.stop()
    #expect(
      heard.map(plain) == [.connected(name), scanned("ok"), .disconnected(name, lostPartialFrame: false)])
  }

  @Test func `200 scans sent at once all arrive, in order`() async throws {
    let path = folder.path(of: "recorded")
    let codes = (0..<200).map { "SN\($0)" }
    var keys = TypedKeys()
    for code in codes {
      keys.type(code)
      keys.strike(KEY_ENTER)
    }
    try Data(keys.recording).write(to: URL(filePath: path))
    var heard: [ScannerHappening] = []
    let scanners = try station(path)
    for await happening in scanners.happenings() { heard.append(happening) }
    await scanners.stop()
    #expect(
      heard.map(plain) == [.connected(name)] + codes.map(scanned) + [
        .disconnected(name, lostPartialFrame: false)
      ])
  }

  // MARK: Serial mode

  @Test func `a serial line is read raw, in parts, two frames at once, and without echo`() async throws {
    let line = try PseudoTerminal()
    let scanners = try station(line.path, .serial(baud: 9600))
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .connected(name))
    try line.send("40063")
    try line.send("81333931\r")
    #expect(await heard.next().map(plain) == scanned("4006381333931"))
    // Ctrl+C, Ctrl+D and Ctrl+S are data on a raw line; CR, LF and CR LF each end one frame.
    try line.send("a\u{1D}b\u{3}\u{4}\u{13}\r\nsecond\nthird\r")
    #expect(await heard.next().map(plain) == scanned("a\u{1D}b\u{3}\u{4}\u{13}"))
    #expect(await heard.next().map(plain) == scanned("second"))
    #expect(await heard.next().map(plain) == scanned("third"))
    #expect(try line.received() == [])
    await scanners.stop()
  }

  @Test func `a serial scanner that hangs up in mid-scan comes back under the same path`() async throws {
    let link = folder.path(of: "scanner")
    let scanners: AttachedScanners
    var heard: AsyncStream<ScannerHappening>.Iterator
    do {
      let line = try PseudoTerminal()
      try check("symlink", symlink(line.path, link))
      scanners = try station(link, .serial(baud: 115_200))
      heard = scanners.happenings().makeAsyncIterator()
      #expect(await heard.next() == .connected(name))
      try line.send("first\rtor")
      #expect(await heard.next().map(plain) == scanned("first"))
      // As udev does; the number of the line may be another test's a moment later.
      try check("unlink", unlink(link))
    }
    guard case .disconnected = await heard.next() else {
      Issue.record("the hang-up was not told")
      return
    }
    let line = try PseudoTerminal()
    try check("symlink", symlink(line.path, link + ".new"))
    try check("rename", rename(link + ".new", link))
    #expect(await heard.next() == .connected(name))
    try line.send("fresh\r")
    #expect(await heard.next().map(plain) == scanned("fresh"))
    await scanners.stop()
  }

  @Test func `what is no serial line is unusable, told once, and looked at again`() async throws {
    let path = folder.path(of: "plain")
    try Data().write(to: URL(filePath: path))
    let scanners = try station(path, .serial(baud: 9600))
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(
      await heard.next()
        == .trouble(name, .unusable(reason: "tcgetattr: Inappropriate ioctl for device")))
    let line = try PseudoTerminal()
    try check("symlink", symlink(line.path, path + ".new"))
    try check("rename", rename(path + ".new", path))
    #expect(await heard.next() == .connected(name))
    await scanners.stop()
  }

  @Test func `a scanner that is not there is told once, also when it was in trouble before`() async throws {
    let path = folder.path(of: "scanner")
    let scanners = try station(path, .serial(baud: 9600))
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .disconnected(name, lostPartialFrame: false))
    // Something is plugged in there that is no scanner, and taken away again.
    try Data().write(to: URL(filePath: path))
    guard case .trouble(_, .unusable) = await heard.next() else {
      Issue.record("the trouble was not told")
      return
    }
    try check("unlink", unlink(path))
    #expect(await heard.next() == .disconnected(name, lostPartialFrame: false))
    let line = try PseudoTerminal()
    try check("symlink", symlink(line.path, path))
    #expect(await heard.next() == .connected(name))
    await scanners.stop()
  }

  @Test(arguments: ["half", "old\r", "old\rhalf"])
  func `what a serial scanner sent before it was listened to is no code, and that is told`(_ sent: String)
    async throws
  {
    let line = try PseudoTerminal()
    try line.send(sent)
    let scanners = try station(line.path, .serial(baud: 9600))
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .connected(name))
    try line.send(sent.hasSuffix("half") ? " rest\rwhole\r" : "whole\r")
    #expect(await heard.next() == .trouble(name, .eventsDropped))
    #expect(await heard.next().map(plain) == scanned("whole"))
    await scanners.stop()
  }

  @Test func `an unknown speed is unusable`() async throws {
    let line = try PseudoTerminal()
    let scanners = try station(line.path, .serial(baud: 12_345))
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .trouble(name, .unusable(reason: "baud 12345: Invalid argument")))
    await scanners.stop()
  }

  // MARK: All together

  @Test func `two scanners are heard in one stream and stop together`() async throws {
    let path = folder.path(of: "event")
    try EventPipe.make(at: path)
    let line = try PseudoTerminal()
    let other = ScannerName("counter 2")
    let scanners = try AttachedScanners([
      ScannerSetting(name: name, path: path),
      ScannerSetting(name: other, path: line.path, mode: .serial(baud: 9600)),
      ScannerSetting(name: ScannerName("absent"), path: folder.path(of: "absent")),
    ])
    var heard = scanners.happenings().makeAsyncIterator()
    let told = [await heard.next(), await heard.next(), await heard.next()]
    #expect(told.contains(.connected(name)) && told.contains(.connected(other)))
    #expect(told.contains(.disconnected(ScannerName("absent"), lostPartialFrame: false)))
    try EventPipe(path: path).send(typed("typed"))
    #expect(await heard.next().map(plain) == scanned("typed"))
    await scanners.stop()
    while await heard.next() != nil {}
    #expect(await scanners.happenings().first { _ in true } == nil)
  }

  @Test func `letting go of the scanners stops them`() async throws {
    let line = try PseudoTerminal()
    var scanners: AttachedScanners? = try station(line.path, .serial(baud: 9600))
    let heard = try #require(scanners?.happenings())
    scanners = nil
    for await _ in heard {}
  }
}
