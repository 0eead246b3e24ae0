/// How the embedded database is opened.
public struct SQLiteOptions: Sendable {
  /// The journal of the file. Both modes wait for the disk at every commit.
  public enum Journal: Sendable, Hashable {
    /// Safe with every version of SQLite, also when other programs use the file (`reliability.md` H3).
    case truncate
    /// Readers do not wait for the writer; refused on versions of SQLite that can corrupt it.
    case wal
  }

  public var path: String
  public var journal: Journal
  public var readers: Int
  /// How long to wait for another program's lock, in milliseconds; at least 5,000 outside of tests.
  public var patienceInMilliseconds: Int
  /// Opens a file on a network file system in spite of everything.
  public var allowsNetworkFileSystem: Bool

  public init(
    path: String, journal: Journal = .truncate, readers: Int = 2, patienceInMilliseconds: Int = 5_000,
    allowsNetworkFileSystem: Bool = false
  ) {
    self.path = path
    self.journal = journal
    self.readers = readers
    self.patienceInMilliseconds = patienceInMilliseconds
    self.allowsNetworkFileSystem = allowsNetworkFileSystem
  }
}
