public import ServiceDesk

/// What this station was told about itself and its shop. ``ConfigurationKeys`` is the table of its settings.
///
/// No file is needed: without one, the data lies in the user's own data folder, the pages are on this machine
/// only, and papers go to the tray.
public struct Configuration: Sendable, Hashable {
  public var shop: ShopSettings
  /// An IANA name: `Europe/Bucharest`.
  public var zone: String
  public var station: StationName
  public var dataFolder: String
  public var database: Database
  public var keyFile: String
  public var photosFolder: String
  public var staff: Listener
  public var kiosk: Listener
  /// Whether the kiosk has a camera to which customers show their receipts.
  public var kioskCamera: Bool
  /// The pages are reached over TLS: cookies travel on nothing else.
  public var secureCookies: Bool
  /// Roles without a printer play to the tray.
  public var printers: [PrinterRole: Printer]
  public var trayFolder: String
  /// Days for which drawn papers are kept behind their end.
  public var keepPapers: Int
  /// A socket's path, or host and port; nil is the machine's own print server.
  public var cupsServer: String?
  /// Where the shop's own label templates lie; nil when it has none.
  public var templatesFolder: String?
  public var scanners: [Scanner]
  /// Two-dimensional codes that pictures are searched for beside QR and Data Matrix.
  public var pictureExtras: Set<Symbology>
  /// Watched for pictures; nil where no folder is.
  public var pictureFolder: String?
  public var logLevel: LogLevel
  /// The file it was read from; nil when the defaults hold.
  public var file: String?

  public enum Database: Sendable, Hashable {
    case sqlite(path: String)
    case postgres(ConnectionString)
  }

  /// How to reach a database server. It may hold a password, so it does not describe itself.
  public struct ConnectionString: Sendable, Hashable, CustomStringConvertible,
    CustomDebugStringConvertible
  {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { "(connection string)" }
    public var debugDescription: String { description }
  }

  /// Where pages are offered. Port 0 lets the system choose.
  public struct Listener: Sendable, Hashable {
    public var address: String
    public var port: Int

    public init(address: String, port: Int) {
      self.address = address
      self.port = port
    }
  }

  public struct Printer: Sendable, Hashable {
    public var queue: QueueName
    public var medium: PaperMedium
    /// The name of its ``ServiceDesk/PrinterProfile``.
    public var profile: String

    public init(queue: QueueName, medium: PaperMedium, profile: String = PrinterProfile.pdf.name) {
      self.queue = queue
      self.medium = medium
      self.profile = profile
    }
  }

  public struct Scanner: Sendable, Hashable {
    public enum Mode: Sendable, Hashable {
      case keyboard
      case serial(baud: Int)
      case pointOfSale
    }

    public enum Place: String, Sendable, Hashable, CaseIterable { case counter, kiosk }

    public var name: ScannerName
    public var path: String
    public var mode: Mode
    /// Milliseconds without a key or byte after which a frame ends by itself; 0 never.
    public var silence: Int
    public var place: Place

    public init(name: ScannerName, path: String, mode: Mode, silence: Int, place: Place) {
      self.name = name
      self.path = path
      self.mode = mode
      self.silence = silence
      self.place = place
    }
  }

  public enum LogLevel: String, Sendable, Hashable, CaseIterable {
    case trace, debug, info, notice, warning, error, critical
  }
}
