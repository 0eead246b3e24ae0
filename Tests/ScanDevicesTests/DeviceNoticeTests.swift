import Foundation
import Glibc
import ServiceDesk
import Testing

@testable import ScanDevices

@Suite(.timeLimit(.minutes(1))) struct DeviceNoticeTests {
  private let folder: TemporaryFolder
  private let name = ScannerName("counter 1")

  init() throws { folder = try TemporaryFolder() }

  @Test func `a folder tells what comes and goes, once`() throws {
    let notice = try FolderNotice([folder.path, folder.path(of: "by-id")])
    let stop = try StopSignal()
    func isTold() throws -> Bool {
      try stop.wait(for: notice.descriptor, patience: .zero) == .readable
    }
    #expect(try !isTold())
    try EventPipe.make(at: folder.path(of: "event0"))
    #expect(try isTold())
    notice.clear()
    #expect(try !isTold())
    try check("unlink", unlink(folder.path(of: "event0")))
    #expect(try isTold())
    notice.clear()
  }

  @Test func `a folder that comes later is watched from then on`() throws {
    let notice = try FolderNotice([folder.path, folder.path(of: "by-id")])
    let stop = try StopSignal()
    try check("mkdir", mkdir(folder.path(of: "by-id"), 0o700))
    notice.clear()
    try check("symlink", symlink("/dev/null", folder.path(of: "by-id") + "/scanner"))
    #expect(try stop.wait(for: notice.descriptor, patience: .zero) == .readable)
  }

  @Test func `a scanner is taken up when its folder tells, long before the next look`() async throws {
    let path = folder.path(of: "event")
    let scanners = try AttachedScanners(
      [ScannerSetting(name: name, path: path, silence: 60_000)], reopening: .seconds(3600),
      folders: [folder.path])
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .disconnected(name, lostPartialFrame: false))
    try EventPipe.make(at: path)
    #expect(await heard.next() == .connected(name))
    do {
      // Unplugged in mid-scan, and back under the same path.
      let pipe = try EventPipe(path: path)
      var keys = TypedKeys()
      keys.type("torn")
      try pipe.send(keys.recording)
      try check("unlink", unlink(path))
    }
    #expect(await heard.next() == .disconnected(name, lostPartialFrame: true))
    try EventPipe.make(at: path)
    #expect(await heard.next() == .connected(name))
    await scanners.stop()
  }

  @Test func `an address that nothing answers to is a scanner that is away`() async throws {
    let scanners = try AttachedScanners(
      [ScannerSetting(name: name, path: "usb:ffff:ffff:NOBODY#00")], reopening: .milliseconds(5))
    var heard = scanners.happenings().makeAsyncIterator()
    #expect(await heard.next() == .disconnected(name, lostPartialFrame: false))
    await scanners.stop()
    // Told once, however often it was looked for.
    #expect(await heard.next() == nil)
  }

  @Test func `what is plugged into this machine is read without touching it`() throws {
    for device in try DeviceCatalogue().devices() {
      #expect(device.node.hasPrefix("/dev/") && !device.title.isEmpty && !device.addresses.contains(""))
    }
  }
}
