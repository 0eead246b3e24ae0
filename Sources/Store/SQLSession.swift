internal import Glibc

/// The discipline of transactions and savepoints over one connection, the same for both engines.
package final class SQLSession<Link: EngineLink>: SQLConnection {
  package let link: Link
  package private(set) var doom: SQLFailure?
  private var depth = 0
  private var isStreaming = false

  package init(_ link: Link) {
    self.link = link
  }

  package var dialect: SQLDialect { link.dialect }

  // MARK: Whole transactions

  /// One transaction; repeated after a deadlock or serialisation failure.
  package func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    try repeating(.conflict, atMost: 5) { try transact(.write, body) }
  }

  /// One snapshot; repeated once on a new connection if the old one breaks, and when the schema changed meanwhile.
  package func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    try repeating(.conflict, atMost: 5) { try repeating(.lost, atMost: 1) { try transact(.snapshot, body) } }
  }

  private func repeating<T>(_ failure: SQLFailure, atMost limit: Int, _ attempt: () throws -> T) throws -> T {
    var failures = 0
    while true {
      do {
        return try attempt()
      } catch let error as SQLFailure where error == failure && failures < limit {
        failures += 1
        // A different wait on each side, so that the two do not meet again: 1 to 10 ms, then up to 50 ms.
        usleep(UInt32.random(in: 1_000...10_000) * UInt32(failures))
      }
    }
  }

  private func transact<T>(_ kind: TransactionKind, _ body: (any SQLConnection) throws -> T) throws -> T {
    doom = nil
    try link.begin(kind)
    do {
      let value = try body(self)
      if let doom { throw doom }
      try link.commit()
      return value
    } catch {
      link.rollback()
      doom = nil
      throw error
    }
  }

  // MARK: Statements

  package func query(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> [SQLRow] {
    try requireSound()
    do {
      return try link.query(sql, values)
    } catch {
      throw doomed(error)
    }
  }

  package func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    try requireSound()
    isStreaming = true
    defer { isStreaming = false }
    do {
      try link.forEach(sql, values, body)
    } catch let failure as SQLFailure {
      throw doomed(failure)
    }
  }

  @discardableResult
  package func execute(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> Int {
    try requireSound()
    do {
      return try link.execute(sql, values)
    } catch {
      throw doomed(error)
    }
  }

  package func execute(script: SQLScript) throws(SQLFailure) {
    try requireSound()
    do {
      try link.execute(script: script.text)
    } catch {
      throw doomed(error)
    }
  }

  package func lock(_ key: String) throws(SQLFailure) {
    try requireSound()
    do {
      try link.lock(key)
    } catch {
      throw doomed(error)
    }
  }

  private func requireSound() throws(SQLFailure) {
    precondition(!isStreaming, "no other statement may run inside forEach")
    if let doom { throw doom }
  }

  private func doomed(_ failure: SQLFailure) -> SQLFailure {
    doom = failure
    return failure
  }

  // MARK: Savepoints

  package func savepoint<T>(_ body: () throws -> T) throws -> T {
    let marks = SavepointStatements.at(depth: depth)
    try execute(marks.begin, [])
    depth += 1
    defer { depth -= 1 }
    do {
      let value = try body()
      // A failure that the body caught and forgot must not be kept half done.
      if let doom { throw doom }
      try execute(marks.keep, [])
      return value
    } catch {
      if let doom, doom.endsTransaction { throw doom }
      guard link.isInTransaction else { throw doomed(doom ?? .lost) }
      doom = nil
      try execute(marks.undo, [])
      try execute(marks.keep, [])
      throw error
    }
  }
}

/// The statements of one savepoint; named by depth, so that there are few texts to keep prepared.
private struct SavepointStatements {
  let begin: SQL
  let keep: SQL
  let undo: SQL

  private init(name: String) {
    begin = SQL(text: "SAVEPOINT \(name)")
    keep = SQL(text: "RELEASE SAVEPOINT \(name)")
    undo = SQL(text: "ROLLBACK TO SAVEPOINT \(name)")
  }

  private static let usual = (0..<8).map { SavepointStatements(name: "depth\($0)") }

  static func at(depth: Int) -> SavepointStatements {
    depth < usual.count ? usual[depth] : SavepointStatements(name: "depth\(depth)")
  }
}
