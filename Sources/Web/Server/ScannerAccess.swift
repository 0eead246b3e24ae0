public import ServiceDesk
import Synchronization

/// The scanners of this station as the staff pages show them.
public struct ScannerAccess: Sendable {
  public var settings: [StationScanner]
  /// Sees what is plugged in; nil where nothing can.
  public var finder: (any ScannerFinder)?
  public var board: ScannerBoard

  public init(
    settings: [StationScanner] = [], finder: (any ScannerFinder)? = nil, board: ScannerBoard = ScannerBoard()
  ) {
    self.settings = settings
    self.finder = finder
    self.board = board
  }
}

/// A scanner that the settings of the station name.
public struct StationScanner: Sendable, Hashable {
  public var name: ScannerName
  /// By which it is known what was learned of it.
  public var identity: ScannerIdentity
  public var path: String
  public var kind: FoundScanner.Kind
  public var isForKiosk: Bool

  public init(
    name: ScannerName, identity: ScannerIdentity, path: String, kind: FoundScanner.Kind, isForKiosk: Bool
  ) {
    self.name = name
    self.identity = identity
    self.path = path
    self.kind = kind
    self.isForKiosk = isForKiosk
  }
}

/// How each scanner of the station stands and when it last read something; never what it read.
public final class ScannerBoard: Sendable {
  struct Entry: Sendable {
    var state: ScannerState?
    var lastScan: Moment?
  }

  private let entries = Mutex<[ScannerName: Entry]>([:])

  public init() {}

  func note(_ name: ScannerName, _ state: ScannerState) {
    entries.withLock { $0[name, default: Entry()].state = state }
  }

  func scanned(_ name: ScannerName, at moment: Moment) {
    entries.withLock { $0[name, default: Entry()].lastScan = moment }
  }

  subscript(name: ScannerName) -> Entry { entries.withLock { $0[name] ?? Entry() } }
}
