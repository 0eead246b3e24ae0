import ServiceDeskTesting
import Testing

@testable import ServiceDesk

struct LearnScannerTests {
  private let scanner = ScannerIdentity("usb:0c2e:0b61:SN-17#00")
  private let hungarian = ScannerProfile(layout: KeyboardLayout.hu.name, prefix: "#", separator: "\u{1D}")

  @Test func `what was learned is known with its person, and told when it changes`() async throws {
    let floor = try await ShopFloor()
    let first = try #require(try await floor.perform(LearnScanner(scanner, .asDelivered)).answer)
    #expect(first.earlier == nil)
    let second = try #require(try await floor.perform(LearnScanner(scanner, hungarian)).answer)
    #expect(second.earlier == .asDelivered)
    let known = try await floor.store.read { (desk) throws(StoreFailure) in try desk.learnedScanners() }
    #expect(known.map(\.scanner) == [scanner.recorded(at: .example)] && known.map(\.profile) == [hungarian])
    #expect(known.first?.learnedBy != nil)
  }

  @Test func `two scanners of one model are two`() async throws {
    let floor = try await ShopFloor()
    let twin = ScannerIdentity("usb:0c2e:0b61@0000:00:14.0-2#00")
    _ = try await floor.perform(LearnScanner(scanner, hungarian))
    _ = try await floor.perform(LearnScanner(twin, .asDelivered))
    let known = try await floor.store.read { (desk) throws(StoreFailure) in
      (try desk.learned(scanner, at: .example)?.profile, try desk.learned(twin, at: .example)?.profile)
    }
    #expect(known.0 == hungarian && known.1 == .asDelivered)
  }

  @Test(arguments: [
    "usb:0c2e:0b61@0000:00:14.0-2#00", "usb-Maker_Model-event-kbd", "pci-0000:00:14.0-usb-0:2:1.0-event-kbd",
    "event5", "ttyACM0",
  ])
  func `a port of this station is not the same port of another`(_ name: String) async throws {
    let floor = try await ShopFloor()
    let identity = ScannerIdentity(name)
    _ = try await floor.perform(LearnScanner(identity, hungarian))
    let (here, there) = try await floor.store.read { (desk) throws(StoreFailure) in
      (try desk.learned(identity, at: .example), try desk.learned(identity, at: StationName("back")))
    }
    #expect(here?.profile == hungarian && there == nil)
  }

  @Test func `a scanner with a serial number is known where it is carried, unless two have that number`()
    async throws
  {
    let floor = try await ShopFloor()
    _ = try await floor.perform(LearnScanner(scanner, hungarian))
    let back = StationName("back")
    func known(at station: StationName) async throws -> ScannerProfile? {
      try await floor.store.read { (desk) throws(StoreFailure) in
        try desk.learned(scanner, at: station)?.profile
      }
    }
    #expect(try await known(at: back) == hungarian)
    // Another of the model, at another station, says the same of itself.
    let other = Desk(
      shop: .example(), station: back, store: floor.store, secrecy: floor.secrecy, clock: floor.clock)
    _ = try await other.perform(LearnScanner(scanner, .asDelivered), as: .console, id: .fresh())
    #expect(try await known(at: back) == .asDelivered)
    #expect(try await known(at: .example) == hungarian)
    #expect(try await known(at: StationName("third")) == nil)
  }

  @Test func `a scanner of which the database never spoke is not read as a new one`() async throws {
    let floor = try await ShopFloor()
    let (devices, store) = (ScriptedScanner(), floor.store)
    let identity = ScannerIdentity(devices.name.rawValue)
    _ = try await floor.perform(LearnScanner(identity, ScannerProfile(layout: KeyboardLayout.hu.name)))
    await store.fail(.always(.busy))
    // The database answers after the second question.
    let asked = AskedTwice()
    let scans = UnderstoodScans(devices, floor.desk) { if await asked.isOver() { await store.fail(nil) } }
    var heard = scans.happenings().makeAsyncIterator()
    let typed = ScannedFrame(scanner: devices.name, keys: KeyboardLayout.hu.keys(for: "SN-4711/YZ0"))
    devices.scan(typed)
    guard case .scanned(let frame) = await heard.next() else {
      Issue.record("no scan")
      return
    }
    #expect(String(decoding: frame.bytes, as: UTF8.self) == "SN-4711/YZ0")
    // What it said last holds while it is away.
    await store.fail(.always(.busy))
    devices.scan(typed)
    guard case .scanned(let again) = await heard.next() else {
      Issue.record("no scan")
      return
    }
    #expect(again.bytes == frame.bytes)
  }

  @Test func `a scan that nobody can read for two minutes is given up, and that is told`() async throws {
    let floor = try await ShopFloor()
    let (devices, clock) = (ScriptedScanner(), floor.clock)
    await floor.store.fail(.always(.busy))
    let scans = UnderstoodScans(devices, floor.desk) { clock.advance(seconds: 61) }
    var heard = scans.happenings().makeAsyncIterator()
    devices.scan("SN-1")
    #expect(
      await heard.next() == .noticed(devices.name, ScannerIdentity(devices.name.rawValue), .unanswered))
  }

  @Test func `what no scanner can be is refused`() async throws {
    let floor = try await ShopFloor()
    let nameless = LearnScanner(ScannerIdentity(""), .asDelivered)
    #expect(try await floor.perform(nameless).refusal == .unacceptable("scanner.identity"))
    let unknown = LearnScanner(scanner, ScannerProfile(layout: LayoutName(rawValue: "xx")))
    #expect(try await floor.perform(unknown).refusal == .unacceptable("scanner.layout"))
    let empty = LearnScanner(scanner, ScannerProfile(layout: nil, prefix: "\0"))
    #expect(try await floor.perform(empty).refusal == .unacceptable("scanner.affixes"))
  }

  @Test func `scans are read as their scanner was learned, from the next one on`() async throws {
    let floor = try await ShopFloor()
    let devices = ScriptedScanner()
    var heard = UnderstoodScans(devices, floor.desk).happenings().makeAsyncIterator()
    let identity = ScannerIdentity(devices.name.rawValue)
    func typed(_ text: String) -> ScannedFrame {
      ScannedFrame(scanner: devices.name, keys: KeyboardLayout.hu.keys(for: text))
    }
    devices.scan(typed(CalibrationSheet.whole))
    guard case .noticed(_, identity, .calibration(.learned(let profile))) = await heard.next() else {
      Issue.record("the calibration code was not noticed")
      return
    }
    _ = try await floor.perform(LearnScanner(identity, profile))
    devices.scan(typed("SN-4711/YZ0"))
    guard case .scanned(let frame) = await heard.next() else {
      Issue.record("no scan")
      return
    }
    #expect(String(decoding: frame.bytes, as: UTF8.self) == "SN-4711/YZ0")
    devices.stop()
    #expect(await heard.next() == nil)
  }

  @Test func `a further code of the sheet answers what the first left open`() async throws {
    let floor = try await ShopFloor()
    let devices = ScriptedScanner()
    var heard = UnderstoodScans(devices, floor.desk).happenings().makeAsyncIterator()
    func typed(_ text: String) -> ScannedFrame {
      ScannedFrame(scanner: devices.name, keys: KeyboardLayout.es.keys(for: text))
    }
    devices.scan(typed(CalibrationSheet.whole))
    guard case .noticed(_, _, .calibration(.ambiguous(_, let next))) = await heard.next() else {
      Issue.record("the first code leaves nothing open")
      return
    }
    devices.scan(typed(next))
    guard case .noticed(_, _, .calibration(.learned(let profile))) = await heard.next() else {
      Issue.record("the second code leaves something open")
      return
    }
    #expect(profile.layout == KeyboardLayout.es.name)
  }
}

private actor AskedTwice {
  private var count = 0

  func isOver() -> Bool {
    count += 1
    return count == 2
  }
}
