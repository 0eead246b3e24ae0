internal import ServiceDesk

/// What the system tells about one device that could be a scanner: enough to know it again.
///
/// Its address outlives unplugging: `usb:0c2e:0b61:SN-17#00` names vendor, product, serial number and interface,
/// `usb:0c2e:0b61@0000:00:14.0-1.2#00` the port in place of the serial number, for scanners that have none of
/// their own. Device numbers do not outlive it (`barcodes.md` 11).
struct DeviceFacts: Sendable, Hashable {
  enum Bus: String, Sendable { case usb, bluetooth }

  var kind: FoundScanner.Kind
  var bus: Bus
  /// Four hexadecimal digits, as is the product's.
  var vendor: String
  var product: String
  var serial: String?
  /// The controller, and the way from it through the hubs.
  var port: String?
  /// Of a device that is several things at once.
  var interface: String?
  var title: String
  var node: String
  var links: [String] = []

  var addressBySerial: String? { usableSerial.map { "\(model):\($0)\(suffix)" } }
  var addressByPort: String? { port.map { "\(model)@\(Self.plain($0))\(suffix)" } }

  private var model: String { "\(bus.rawValue):\(vendor):\(product)" }
  private var suffix: String { interface.map { "#\($0)" } ?? "" }

  /// Makers who give no numbers write nothing, or one digit again and again.
  private var usableSerial: String? {
    guard let serial, Set(serial).count > 1 else { return nil }
    return Self.plain(serial)
  }

  /// A device may say anything; its address stands in a file and on a command line.
  private static func plain(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", ":", "-", "_": Character(scalar)
        default: "_"
        }
      })
  }

  // MARK: What it could be

  /// Whether a device that types has what every scanner presses: the digits and Enter.
  ///
  /// - Parameter keys: of its input device, as sysfs writes it: words of 64 bits, hexadecimal, highest first.
  static func types(keys: String) -> Bool {
    guard let lowest = keys.split(separator: " ").last.flatMap({ UInt64($0, radix: 16) }) else {
      return false
    }
    // KEY_1 to KEY_0 are 2 to 11, KEY_ENTER is 28.
    let wanted: UInt64 = 0b1111_1111_1100 | 1 << 28
    return lowest & wanted == wanted
  }

  /// Makers of scanners by their USB numbers (usb.ids): Hand Held Products, Symbol, PSC, Opticon, Datalogic,
  /// Metrologic, Newland.
  private static let makers: Set = ["0536", "05e0", "05f9", "065a", "080c", "0c2e", "1eab"]
  private static let words = ["scan", "barcode", "bar code", "imager"]

  var looksLikeScanner: Bool {
    let title = title.lowercased()
    return kind == .pointOfSale || bus == .usb && Self.makers.contains(vendor)
      || Self.words.contains { title.contains($0) }
  }
}

extension [DeviceFacts] {
  /// As they are offered: the address by serial number where nobody else answers to it, else that by port.
  var offered: [FoundScanner] {
    map { device in
      let bySerial = device.addressBySerial
      let isAlone = filter { $0.kind == device.kind && $0.addressBySerial == bySerial }.count == 1
      let addresses = isAlone ? [bySerial, device.addressByPort] : [device.addressByPort, bySerial]
      return FoundScanner(
        kind: device.kind, title: device.title, addresses: addresses.compactMap { $0 }, node: device.node,
        links: device.links, looksLikeScanner: device.looksLikeScanner)
    }
  }

  /// Where the device of this address is now.
  ///
  /// An address that two devices answer to leads to neither: which is which cannot be told.
  func node(of address: String, _ kind: FoundScanner.Kind) throws(LineFailure) -> String {
    let found = filter { device in
      device.kind == kind && (device.addressBySerial == address || device.addressByPort == address)
    }
    guard let device = found.first else { throw LineFailure(call: "find", code: .absentDevice) }
    guard found.count == 1 else {
      throw LineFailure(call: "\(found.count) devices are \(address)", code: .notUnique)
    }
    return device.node
  }
}
