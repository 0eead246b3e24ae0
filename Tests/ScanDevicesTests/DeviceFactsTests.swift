import ServiceDesk
import Testing

@testable import ScanDevices

@Suite struct DeviceFactsTests {
  private func device(
    _ node: String, kind: FoundScanner.Kind = .keyboard, bus: DeviceFacts.Bus = .usb, vendor: String = "0c2e",
    serial: String? = "SN-17", port: String? = "0000:00:14.0-1.2", interface: String? = "00",
    title: String = "TESTCO TEST"
  ) -> DeviceFacts {
    DeviceFacts(
      kind: kind, bus: bus, vendor: vendor, product: "0b61", serial: serial, port: port,
      interface: interface, title: title, node: node)
  }

  @Test func `an address names the device by its own serial number, and by its port`() {
    let device = device("/dev/input/event5")
    #expect(device.addressBySerial == "usb:0c2e:0b61:SN-17#00")
    #expect(device.addressByPort == "usb:0c2e:0b61@0000:00:14.0-1.2#00")
    #expect(
      self.device("x", bus: .bluetooth, serial: "aa:bb:0c", port: nil, interface: nil).addressBySerial
        == "bluetooth:0c2e:0b61:aa:bb:0c")
  }

  @Test(arguments: [nil, "", "0", "00000000", "1111"] as [String?])
  func `what is no serial number names nothing`(_ serial: String?) {
    #expect(device("x", serial: serial).addressBySerial == nil)
  }

  @Test func `a hostile serial number stays a word`() {
    #expect(device("x", serial: "a'b\n\u{7}c#ț/").addressBySerial == "usb:0c2e:0b61:a_b__c___#00")
  }

  @Test func `two scanners of one model are two, by serial number or by port`() throws {
    let own = [device("a", serial: "S1"), device("b", serial: "S2", port: "0000:00:14.0-1.3")]
    #expect(own.offered.map(\.addresses.first) == ["usb:0c2e:0b61:S1#00", "usb:0c2e:0b61:S2#00"])
    let shared = [device("a"), device("b", port: "0000:00:14.0-1.3")]
    let offered = shared.offered.compactMap(\.addresses.first)
    #expect(offered == ["usb:0c2e:0b61@0000:00:14.0-1.2#00", "usb:0c2e:0b61@0000:00:14.0-1.3#00"])
    #expect(try shared.node(of: offered[1], .keyboard) == "b")
    #expect(throws: LineFailure(call: "2 devices are usb:0c2e:0b61:SN-17#00", code: .notUnique)) {
      try shared.node(of: "usb:0c2e:0b61:SN-17#00", .keyboard)
    }
  }

  @Test func `an address leads to a device of its kind only, under whatever number`() throws {
    let both = [device("/dev/hidraw1", kind: .pointOfSale), device("/dev/input/event9")]
    #expect(try both.node(of: "usb:0c2e:0b61:SN-17#00", .keyboard) == "/dev/input/event9")
    #expect(try both.node(of: "usb:0c2e:0b61:SN-17#00", .pointOfSale) == "/dev/hidraw1")
    #expect(both.offered.map(\.addresses.first) == Array(repeating: "usb:0c2e:0b61:SN-17#00", count: 2))
    #expect(throws: LineFailure(call: "find", code: .absentDevice)) {
      try both.node(of: "usb:0c2e:0b61:SN-17#00", .serial)
    }
  }

  @Test(arguments: [
    // A keyboard; a mouse; a power button; a scanner that has the first 64 keys only.
    ("1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe", true),
    ("1f0000 0 0 0 0", false), ("10000000000000 0", false), ("fffffffffffffffe", true), ("", false),
    ("xyz", false),
  ])
  func `what types has the digits and Enter`(_ keys: String, _ expected: Bool) {
    #expect(DeviceFacts.types(keys: keys) == expected)
  }

  @Test func `a scanner is known by maker, name or kind, and a keyboard is none`() {
    #expect(device("x").looksLikeScanner)
    #expect(device("x", vendor: "1234", title: "USB Barcode Reader").looksLikeScanner)
    #expect(device("x", kind: .pointOfSale, vendor: "1234").looksLikeScanner)
    #expect(!device("x", vendor: "046d", title: "Logitech USB Keyboard").looksLikeScanner)
    #expect(!device("x", bus: .bluetooth).looksLikeScanner)
  }
}
