internal import Foundation
public import Store
internal import Synchronization

/// The embedded database: one file, shared by this program and others of the same machine.
public final class SQLiteEngine: SQLEngine {
  private let writer: ConnectionThreads<SQLiteLink>
  private let readers: ConnectionThreads<SQLiteLink>
  private let instant: InstantReader
  private let gate: CommitGate?
  private let options: SQLiteOptions
  private let ownCommits = Atomic<Int>(0)

  /// Opens the file, or makes it, and reads back that its settings keep saved work safe.
  public static func open(_ options: SQLiteOptions) async throws(StoreOpenFailure) -> SQLiteEngine {
    try await open(options, afterSettings: "")
  }

  /// - Parameter weakening: run on the writer after its settings, for tests of the reading back.
  static func open(
    _ options: SQLiteOptions, afterSettings weakening: String
  ) async throws(StoreOpenFailure) -> SQLiteEngine {
    let realPath = URL(fileURLWithPath: options.path).resolvingSymlinksInPath().path
    if !options.allowsNetworkFileSystem, let kind = MountTable.current().untrustedFileSystem(of: realPath) {
      throw .networkFileSystem(path: options.path, kind: kind)
    }
    let gate = options.journal == .truncate ? CommitGate() : nil
    let writer = try await ConnectionThreads.open(name: "store-writer", count: 1) {
      () throws(StoreOpenFailure) in
      try SQLiteLink.open(options, isReader: false, gate: gate, afterSettings: weakening)
    }
    do throws(StoreOpenFailure) {
      let readers = try await ConnectionThreads.open(name: "store-reader", count: max(1, options.readers)) {
        () throws(StoreOpenFailure) in try SQLiteLink.open(options, isReader: true, gate: nil)
      }
      let instant = try InstantReader(options, gate: gate)
      return SQLiteEngine(options: options, writer: writer, readers: readers, instant: instant, gate: gate)
    } catch {
      await writer.close()
      throw error
    }
  }

  private init(
    options: SQLiteOptions, writer: ConnectionThreads<SQLiteLink>, readers: ConnectionThreads<SQLiteLink>,
    instant: InstantReader, gate: CommitGate?
  ) {
    self.options = options
    self.writer = writer
    self.readers = readers
    self.instant = instant
    self.gate = gate
  }

  public var dialect: SQLDialect { .sqlite }

  public func read<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await readers.run { [gate] session in
      guard let gate else { return try session.read(body) }
      return try gate.reading { try session.read(body) }
    }
  }

  public func query(_ sql: SQL, _ values: [SQLValue]) async throws(SQLFailure) -> [SQLRow] {
    do {
      return try await read { connection in try connection.query(sql, values) }
    } catch {
      throw SQLFailure(sqlite: error, in: nil)
    }
  }

  @discardableResult
  public func write<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    let value = try await writer.run { session in try session.write(body) }
    ownCommits.add(1, ordering: .relaxed)
    return value
  }

  public func readNow<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) throws -> T? {
    try instant.read(body)
  }

  public func changeMark() async throws(SQLFailure) -> ChangeMark {
    let version = try instant.dataVersion()
    return ChangeMark(own: ownCommits.load(ordering: .relaxed), everybody: String(version))
  }

  public func settings() async throws(SQLFailure) -> [EngineSetting] {
    let journal = options.journal
    let patience = options.patienceInMilliseconds
    do {
      return try await writer.run { session in
        let wanted = SQLiteSettings(journal: journal, patienceInMilliseconds: patience, isReader: false)
        let version = try session.query("SELECT sqlite_version() AS version", []).first?.text("version") ?? ""
        let library = EngineSetting("library", value: version, wanted: "3.40.1", verdict: .good)
        return [library] + (try wanted.readBack(from: session))
      }
    } catch {
      throw SQLFailure(sqlite: error, in: nil)
    }
  }

  public func close() async {
    await readers.close()
    instant.close()
    await writer.close()
  }
}

extension SQLiteLink {
  /// A connection with its settings set and read back.
  static func open(
    _ options: SQLiteOptions, isReader: Bool, gate: CommitGate?, afterSettings weakening: String = ""
  ) throws(StoreOpenFailure) -> SQLiteLink {
    let settings = SQLiteSettings(
      journal: options.journal, patienceInMilliseconds: options.patienceInMilliseconds, isReader: isReader)
    do {
      let link = try SQLiteLink(
        path: options.path, patienceInMilliseconds: options.patienceInMilliseconds, gate: gate)
      try link.perform {
        if options.journal == .wal { try link.requireSafeWAL() }
        try link.leaveStickyWAL(options, isReader: isReader)
        try settings.apply(to: link)
        if !weakening.isEmpty { try link.execute(script: weakening) }
        for setting in try settings.readBack(from: SQLSession(link)) {
          guard case .refused(let hint) = setting.verdict else { continue }
          throw StoreOpenFailure.weakSetting(
            name: setting.name, value: setting.value, wanted: setting.wanted, hint: hint)
        }
      }
      return link
    } catch let failure as StoreOpenFailure {
      throw failure
    } catch {
      throw .cannotOpen(place: options.path, reason: "SQLite says: \(SQLFailure(sqlite: error, in: nil)).")
    }
  }

  private func requireSafeWAL() throws {
    let text = try query("SELECT sqlite_version() AS version", []).first?.text("version") ?? ""
    guard SQLiteVersion(text)?.hasSafeWAL == true else {
      throw StoreOpenFailure.walUnsafe(libraryVersion: text)
    }
  }

  /// WAL stays in the file once another program has switched it on; it can be switched off only by the one
  /// connection that has the file for itself.
  private func leaveStickyWAL(_ options: SQLiteOptions, isReader: Bool) throws {
    guard options.journal == .truncate, !isReader else { return }
    guard try query("PRAGMA journal_mode", []).first?.text("journal_mode") == "wal" else { return }
    do {
      let mode = try query("PRAGMA journal_mode = TRUNCATE", []).first?.text("journal_mode")
      if mode == "wal" { throw SQLFailure.busy }
    } catch SQLFailure.busy {
      throw StoreOpenFailure.walHeldByOthers(path: options.path)
    }
  }
}
