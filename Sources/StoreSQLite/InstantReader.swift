internal import Store
internal import Synchronization

/// A connection for reads on the caller's own thread: it gives up at once where others wait.
///
/// Saves the way to a reader's thread and back, several times what a few look-ups take.
final class InstantReader: Sendable {
  private struct Reader {
    var session: SQLSession<SQLiteLink>?
    var dataVersion: Int64 = 0
  }

  private let reader: Mutex<Reader>
  private let gate: CommitGate?

  init(_ options: SQLiteOptions, gate: CommitGate?) throws(StoreOpenFailure) {
    let link = try SQLiteLink.open(options, isReader: true, gate: nil)
    do {
      try link.perform { try link.execute(script: "PRAGMA busy_timeout = 0") }
    } catch {
      throw .cannotOpen(place: options.path, reason: String(describing: error))
    }
    reader = Mutex(Reader(session: SQLSession(link)))
    self.gate = gate
  }

  /// Nil when somebody else reads here, or the file is locked.
  func read<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) throws -> T? {
    let answer: T?? = try reader.withLockIfAvailable { reader in
      guard let session = reader.session else { throw SQLFailure.lost }
      do {
        guard let gate else { return try session.link.perform { try session.read(body) } }
        return try gate.readingNow { try session.link.perform { try session.read(body) } }
      } catch SQLFailure.busy {
        return nil
      }
    }
    return answer ?? nil
  }

  /// SQLite's counter of other connections' commits, always asked of this one connection because it means
  /// nothing across connections; the last one known while the file is locked.
  func dataVersion() throws(SQLFailure) -> Int64 {
    try reader.withLock { (reader) throws(SQLFailure) in
      guard let session = reader.session else { throw .lost }
      do {
        let rows = try session.link.perform { try session.link.query("PRAGMA data_version", []) }
        reader.dataVersion = try rows.first?.integer("data_version") ?? reader.dataVersion
      } catch SQLFailure.busy {
        return reader.dataVersion
      } catch {
        throw SQLFailure(sqlite: error, in: nil)
      }
      return reader.dataVersion
    }
  }

  func close() {
    reader.withLock { reader in
      reader.session?.link.close()
      reader.session = nil
    }
  }
}
