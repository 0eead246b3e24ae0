internal import CUdev
internal import Glibc
public import ServiceDesk

/// Everything plugged into this machine that types, has a serial line on USB, or is a point-of-sale scanner.
///
/// libudev reads it from sysfs, which needs no udev daemon; only the links under `/dev` are that one's work.
public struct DeviceCatalogue: ScannerFinder {
  public init() {}

  public func devices() throws(ScannerFindingFailure) -> [FoundScanner] {
    do throws(LineFailure) {
      return try Self.attached().offered
    } catch {
      throw ScannerFindingFailure(
        reason: "\(error.call): \(String(cString: strerror(error.code.rawValue)))")
    }
  }

  static func attached(
    _ kinds: [FoundScanner.Kind] = FoundScanner.Kind.allCases
  ) throws(LineFailure) -> [DeviceFacts] {
    guard let udev = udev_new() else { throw LineFailure(call: "udev_new", code: .noMemory) }
    defer { udev_unref(udev) }
    var found: [DeviceFacts] = []
    for kind in kinds { found += try attached(kind, udev) }
    return found
  }

  /// Only the names that a scanner can have are looked into: a machine has 64 consoles that are ttys too.
  private static func attached(
    _ kind: FoundScanner.Kind, _ udev: OpaquePointer
  ) throws(LineFailure) -> [DeviceFacts] {
    let (subsystem, names) =
      switch kind {
      case .keyboard: ("input", "event*")
      case .serial: ("tty", "tty[A-Z]*")
      case .pointOfSale: ("hidraw", "hidraw*")
      }
    guard let search = udev_enumerate_new(udev) else {
      throw LineFailure(call: "udev_enumerate_new", code: .noMemory)
    }
    defer { udev_enumerate_unref(search) }
    try checkUdev("udev_enumerate", udev_enumerate_add_match_subsystem(search, subsystem))
    try checkUdev("udev_enumerate", udev_enumerate_add_match_sysname(search, names))
    try checkUdev("udev_enumerate", udev_enumerate_scan_devices(search))
    var found: [DeviceFacts] = []
    var entry: OpaquePointer? = udev_enumerate_get_list_entry(search)
    while let place = entry {
      entry = udev_list_entry_get_next(place)
      // A device that went in this moment has no entry any more.
      guard let device = udev_device_new_from_syspath(udev, udev_list_entry_get_name(place)) else { continue }
      defer { udev_device_unref(device) }
      if let facts = UdevDevice(raw: device).facts { found.append(facts) }
    }
    return found
  }
}

/// libudev returns a negative error number where the kernel sets `errno`.
@discardableResult
func checkUdev(_ call: String, _ status: CInt) throws(LineFailure) -> CInt {
  guard status >= 0 else { throw LineFailure(call: call, code: LineFailure.Code(rawValue: -status)) }
  return status
}

/// A device of libudev, as long as the one that it was found through.
private struct UdevDevice {
  let raw: OpaquePointer

  /// What it is, when it could be a scanner.
  var facts: DeviceFacts? {
    guard let node = text(udev_device_get_devnode(raw)), let subsystem = text(udev_device_get_subsystem(raw))
    else { return nil }
    let hid = parent("hid")
    let kind: FoundScanner.Kind
    var name: String?
    switch subsystem {
    case "input":
      guard text(udev_device_get_sysname(raw))?.hasPrefix("event") == true, let input = parent("input"),
        DeviceFacts.types(keys: input.attribute("capabilities/key") ?? "")
      else { return nil }
      kind = .keyboard
      name = input.attribute("name")
    case "tty":
      kind = .serial
    case "hidraw":
      guard let hid, hid.isPointOfSale else { return nil }
      kind = .pointOfSale
    default:
      return nil
    }
    let usb = parent("usb", type: "usb_device")
    // Bus, vendor and product, such as 0005:0000046D:0000B316.
    let numbers = (hid?.property("HID_ID") ?? "").split(separator: ":").map { $0.suffix(4).lowercased() }
    // 3 and 5 are BUS_USB and BUS_BLUETOOTH; the keyboard of a laptop is on neither.
    let buses: [String: DeviceFacts.Bus] = ["0003": .usb, "0005": .bluetooth]
    guard let bus = usb == nil ? numbers.first.flatMap({ buses[$0] }) : .usb,
      let vendor = usb?.attribute("idVendor") ?? (numbers.count == 3 ? numbers[1] : nil),
      let product = usb?.attribute("idProduct") ?? (numbers.count == 3 ? numbers[2] : nil)
    else { return nil }
    let made = [usb?.attribute("manufacturer"), usb?.attribute("product")].compactMap { $0 }
    let title = name ?? hid?.property("HID_NAME") ?? made.joined(separator: " ")
    return DeviceFacts(
      kind: kind, bus: bus, vendor: vendor, product: product,
      serial: hid?.property("HID_UNIQ") ?? usb?.attribute("serial"), port: usb?.port,
      interface: parent("usb", type: "usb_interface")?.attribute("bInterfaceNumber"),
      title: title.isEmpty ? "\(vendor):\(product)" : title, node: node, links: links)
  }

  /// Numbers of buses change from start to start; the controller's own place does not.
  private var port: String? {
    guard let path = text(udev_device_get_syspath(raw)), let way = attribute("devpath") else { return nil }
    let steps = path.split(separator: "/")
    let isBus: (Substring) -> Bool = { $0.hasPrefix("usb") && $0.dropFirst(3).allSatisfy(\.isNumber) }
    guard let bus = steps.firstIndex(where: isBus), bus > 0 else { return nil }
    return "\(steps[bus - 1])-\(way)"
  }

  private var isPointOfSale: Bool {
    guard let path = text(udev_device_get_syspath(raw)) else { return false }
    do throws(LineFailure) {
      let file = try LineDescriptor(path: path + "/report_descriptor")
      guard case .bytes(let bytes) = try file.read(atMost: HIDReportDescriptor.longest) else { return false }
      return PointOfSaleScanner.layout(bytes) != nil
    } catch {
      return false
    }
  }

  private var links: [String] {
    var links: [String] = []
    var entry: OpaquePointer? = udev_device_get_devlinks_list_entry(raw)
    while let link = entry {
      if let path = text(udev_list_entry_get_name(link)) { links.append(path) }
      entry = udev_list_entry_get_next(link)
    }
    return links
  }

  private func parent(_ subsystem: String, type: String? = nil) -> UdevDevice? {
    let found: OpaquePointer? = udev_device_get_parent_with_subsystem_devtype(raw, subsystem, type)
    return found.map { UdevDevice(raw: $0) }
  }

  private func attribute(_ name: String) -> String? { text(udev_device_get_sysattr_value(raw, name)) }
  private func property(_ name: String) -> String? { text(udev_device_get_property_value(raw, name)) }

  /// Nil for what is absent or empty. sysfs ends lines, makers pad with spaces, and properties are in quotes.
  private func text(_ characters: UnsafePointer<CChar>?) -> String? {
    guard let characters else { return nil }
    var text = Substring(String(cString: characters))
    while let last = text.last, last.isWhitespace || last == "\"" { text.removeLast() }
    while let first = text.first, first.isWhitespace || first == "\"" { text.removeFirst() }
    return text.isEmpty ? nil : String(text)
  }
}
