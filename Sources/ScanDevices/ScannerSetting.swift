public import ServiceDesk

/// One scanner of this station as the shop configured it.
///
/// Keys: `name` (text), `path` (text), `mode` (`keyboard`, `serial` or `pointOfSale`, default `keyboard`), `baud`
/// (number, default 9600, serial only), `silence` (milliseconds, default 120). None is secret.
public struct ScannerSetting: Sendable, Hashable, Codable {
  public enum Mode: Sendable, Hashable {
    /// The scanner types: an input device, such as `/dev/input/by-id/…-event-kbd`.
    case keyboard
    /// The scanner writes to a serial line, such as `/dev/serial/by-id/…`.
    case serial(baud: Int)
    /// The scanner reports codes as USB point-of-sale scanners do: a hidraw device.
    case pointOfSale
  }

  public var name: ScannerName
  /// A path that outlives unplugging (`by-id` or `by-path`), for numbers of event nodes change on return; or an
  /// address as `ghiseu scanner list` offers it, such as `usb:0c2e:0b61:SN-17#00`.
  public var path: String
  public var mode: Mode
  /// Milliseconds without a key or byte after which a frame ends by itself; 0 means only Enter or Tab end it.
  ///
  /// Scanners keep less than 50 ms between characters (`barcodes.md` 11), so 120 leaves room for a busy machine.
  public var silence: Int

  public init(name: ScannerName, path: String, mode: Mode = .keyboard, silence: Int = 120) {
    self.name = name
    self.path = path
    self.mode = mode
    self.silence = silence
  }

  /// The name under which the system lists the device: the last part of a path by id or by socket.
  ///
  /// The link by id of two scanners of one model without serial numbers names one of them by chance; such two are to be
  /// configured by their sockets (`by-path`).
  public var identity: ScannerIdentity {
    ScannerIdentity(path.split(separator: "/").last.map(String.init) ?? name.rawValue)
  }

  private enum CodingKeys: String, CodingKey {
    case name, path, mode, baud, silence
  }

  /// The kind of device that an address leads to; nil when ``path`` is a path.
  var kindOfAddress: FoundScanner.Kind? {
    guard path.hasPrefix("usb:") || path.hasPrefix("bluetooth:") else { return nil }
    return switch mode {
    case .keyboard: .keyboard
    case .serial: .serial
    case .pointOfSale: .pointOfSale
    }
  }

  private enum ModeName: String, Codable {
    case keyboard, serial, pointOfSale
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let mode: Mode =
      switch try values.decodeIfPresent(ModeName.self, forKey: .mode) ?? .keyboard {
      case .keyboard: .keyboard
      case .serial: .serial(baud: try values.decodeIfPresent(Int.self, forKey: .baud) ?? 9600)
      case .pointOfSale: .pointOfSale
      }
    self.init(
      name: try values.decode(ScannerName.self, forKey: .name),
      path: try values.decode(String.self, forKey: .path),
      mode: mode,
      silence: try values.decodeIfPresent(Int.self, forKey: .silence) ?? 120)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(name, forKey: .name)
    try values.encode(path, forKey: .path)
    switch mode {
    case .keyboard:
      try values.encode(ModeName.keyboard, forKey: .mode)
    case .serial(let baud):
      try values.encode(ModeName.serial, forKey: .mode)
      try values.encode(baud, forKey: .baud)
    case .pointOfSale:
      try values.encode(ModeName.pointOfSale, forKey: .mode)
    }
    try values.encode(silence, forKey: .silence)
  }
}
