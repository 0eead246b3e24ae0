import Foundation
import ServiceDesk
import Testing

@testable import ScanDevices

@Suite struct ScannerSettingTests {
  @Test(arguments: [
    (#"{"name": "counter 1", "path": "/dev/a"}"#, ScannerSetting.Mode.keyboard, 120),
    (#"{"name": "counter 1", "path": "/dev/a", "mode": "keyboard", "silence": 0}"#, .keyboard, 0),
    (#"{"name": "counter 1", "path": "/dev/a", "mode": "serial"}"#, .serial(baud: 9600), 120),
    (#"{"name": "counter 1", "path": "/dev/a", "mode": "pointOfSale"}"#, .pointOfSale, 120),
    (
      #"{"name": "counter 1", "path": "/dev/a", "mode": "serial", "baud": 115200}"#, .serial(baud: 115_200),
      120
    ),
  ])
  func `a setting is read as written and survives writing`(
    _ json: String, _ mode: ScannerSetting.Mode, _ silence: Int
  ) throws {
    let expected = ScannerSetting(
      name: ScannerName("counter 1"), path: "/dev/a", mode: mode, silence: silence)
    let setting = try JSONDecoder().decode(ScannerSetting.self, from: Data(json.utf8))
    #expect(setting == expected)
    #expect(try JSONDecoder().decode(ScannerSetting.self, from: JSONEncoder().encode(setting)) == setting)
  }

  @Test func `an unknown mode is refused`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(
        ScannerSetting.self, from: Data(#"{"name": "a", "path": "/dev/a", "mode": "bluetooth"}"#.utf8))
    }
  }
}
