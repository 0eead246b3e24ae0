import Foundation
import ScanDevices
import ServiceDesk

/// Tells one line for everything that the station's own readers hear, for ``Tests/ScannerRig/run`` to check.
///
/// With `list` it tells what is plugged in; otherwise each argument is a scanner's setting in JSON.
@main
struct ScannerEar {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "list" {
      for device in try DeviceCatalogue().devices() {
        say("\(device.kind.rawValue) \(device.addresses.first ?? "none") \(device.node) \(device.title)")
      }
      return
    }
    let settings = try arguments.map {
      try JSONDecoder().decode(ScannerSetting.self, from: Data($0.utf8))
    }
    let scanners = try AttachedScanners(settings)
    for await happening in scanners.happenings() {
      switch happening {
      case .scanned(let frame): say("\(frame.scanner) scanned \(escaped(frame.bytes))")
      case .connected(let scanner): say("\(scanner) connected")
      case .disconnected(let scanner, let isPartial):
        say("\(scanner) disconnected\(isPartial ? ", a code was cut off" : "")")
      case .trouble(let scanner, let trouble): say("\(scanner) trouble \(trouble)")
      case .noticed(let scanner, _, let notice): say("\(scanner) noticed \(notice)")
      }
    }
    await scanners.stop()
  }

  /// Unbuffered: whoever waits for a line has it at once.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("ear: \(line)\n".utf8))
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let hexadecimal = String(byte, radix: 16)
      return (0x21...0x7E).contains(byte)
        ? String(Unicode.Scalar(byte)) : "\\x" + (hexadecimal.count == 1 ? "0" : "") + hexadecimal
    }.joined()
  }
}
