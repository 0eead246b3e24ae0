/// A printing system by the name that a station knows it by: its own print server, the tray, or another one's address.
public struct PrintSystemName: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ name: String) { rawValue = name }
  public var description: String { rawValue }

  /// The print server of the station, as its configuration names it.
  public static let cups = PrintSystemName("cups")
  /// The folder of a shop without a printer.
  public static let tray = PrintSystemName("tray")

  /// A print server that every station reaches under the same name: `cups:printhost:631`. One at the station's own
  /// loopback address is another server for each of them, and a printer spoken to directly has its marks at one station.
  public var isSharedByStations: Bool {
    guard rawValue.hasPrefix("cups:") else { return false }
    var host = rawValue.dropFirst("cups:".count)
    if host.hasPrefix("ipps://") { host = host.dropFirst("ipps://".count) }
    return !["localhost", "127.", "[::1]"].contains { host.lowercased().hasPrefix($0) }
  }

  /// A print server that each station has of its own: elsewhere the name means another one, with other queues.
  public var isStationsOwn: Bool {
    self == .cups || (rawValue.hasPrefix("cups:") && !isSharedByStations)
  }

  /// It has queues, which hand documents on as they are or convert them.
  public var isPrintServer: Bool { isStationsOwn || isSharedByStations }
}

/// Where papers come out: a queue of a printing system. As a text `system#queue`.
public struct PrinterPlace: Hashable, Sendable, Codable, CustomStringConvertible {
  public var system: PrintSystemName
  public var queue: QueueName

  public init(_ system: PrintSystemName, _ queue: QueueName) {
    self.system = system
    self.queue = queue
  }

  /// Where a paper goes that shall not come out at all: its job is taken back and no other is made.
  public static let nowhere = PrinterPlace(PrintSystemName("nowhere"), QueueName("nowhere"))

  /// Reads what ``description`` writes; nil for what has no system, no queue or is longer than 255 bytes.
  public init?(_ text: String) {
    guard text.utf8.count <= 255, let mark = text.firstIndex(of: "#") else { return nil }
    let (system, queue) = (text[..<mark], text[text.index(after: mark)...])
    guard !system.isEmpty, !queue.isEmpty,
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    self.init(PrintSystemName(String(system)), QueueName(String(queue)))
  }

  public var description: String { "\(system)#\(queue)" }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let place = PrinterPlace(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no system#queue")
    }
    self = place
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
