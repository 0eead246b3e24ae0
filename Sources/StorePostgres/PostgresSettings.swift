internal import Store

/// What saved work rests on in the server (`reliability.md` 1.2): set where a session may, then read back.
struct PostgresSettings: Sendable {
  let options: PostgresOptions
  let isReader: Bool
  /// Run after the settings, for tests of the reading back.
  var weakening = ""

  /// In libpq's order: what stands before `dbname` is a default that the connection string may change, what
  /// stands after it holds in any case.
  var parameters: KeyValuePairs<String, String> {
    [
      "fallback_application_name": "ghiseu",
      "connect_timeout": "5",
      // A server that vanished without a word is noticed after 10 s + 3 × 3 s, or 15 s with data under way.
      "keepalives": "1",
      "keepalives_idle": "10",
      "keepalives_interval": "3",
      "keepalives_count": "3",
      "tcp_user_timeout": "15000",
      "dbname": options.connection,
      "client_encoding": "UTF8",
    ]
  }

  var script: String {
    """
    SET synchronous_commit = on;
    SET lock_timeout = \(options.lockTimeoutInMilliseconds);
    SET statement_timeout = \(options.statementTimeoutInMilliseconds);
    SET idle_in_transaction_session_timeout = 30000;
    SET standard_conforming_strings = on;
    SET bytea_output = hex;
    SET client_min_messages = warning;
    SET default_transaction_read_only = \(isReader ? "on" : "off");
    \(weakening)
    """
  }

  private static let question: SQL = """
    SELECT name, setting FROM pg_settings WHERE name IN (
      'server_version', 'server_version_num', 'fsync', 'full_page_writes', 'synchronous_commit', 'lock_timeout',
      'statement_timeout', 'idle_in_transaction_session_timeout', 'client_encoding',
      'standard_conforming_strings', 'data_checksums')
    UNION ALL
    SELECT 'server_encoding_of_database', pg_encoding_to_char(encoding) FROM pg_database
      WHERE datname = current_database()
    UNION ALL
    SELECT 'collation', datcollate FROM pg_database WHERE datname = current_database()
    UNION ALL
    SELECT 'in_recovery', CASE WHEN pg_is_in_recovery() THEN 'on' ELSE 'off' END
    """

  func readBack(from connection: PostgresConnection) throws(SQLFailure) -> [EngineSetting] {
    var values: [String: String] = [:]
    for row in try connection.query(Self.question, []) {
      values[try row.text("name")] = try row.text("setting")
    }
    return settings(values)
  }

  /// - Parameter values: as the server reports them; a missing one counts as unknown, and is refused.
  func settings(_ values: [String: String]) -> [EngineSetting] {
    let server = "Set it in postgresql.conf and restart the server."
    let session =
      "Something between the program and the server changes it, such as a connection pooler; remove it."
    let version = values["server_version_num"].flatMap { Int($0) } ?? 0
    func must(_ name: String, _ wanted: String..., hint: String) -> EngineSetting {
      let value = values[name] ?? "unknown"
      return EngineSetting(
        name, value: value, wanted: wanted[0],
        verdict: wanted.contains(value) ? .good : .refused(hint: hint))
    }
    func should(_ name: String, _ wanted: String..., hint: String) -> EngineSetting {
      let value = values[name] ?? "unknown"
      return EngineSetting(
        name, value: value, wanted: wanted[0], verdict: wanted.contains(value) ? .good : .poor(hint: hint))
    }
    return [
      EngineSetting(
        "server_version", value: values["server_version"] ?? "unknown", wanted: "15",
        verdict: version >= 150_000 ? .good : .refused(hint: "Move the data to PostgreSQL 15 or newer.")),
      must("in_recovery", "off", hint: "Give the address of the primary server."),
      must("fsync", "on", hint: server),
      must("full_page_writes", "on", hint: server),
      must("synchronous_commit", "on", "remote_apply", hint: session),
      must("lock_timeout", String(options.lockTimeoutInMilliseconds), hint: session),
      must("statement_timeout", String(options.statementTimeoutInMilliseconds), hint: session),
      must("idle_in_transaction_session_timeout", "30000", hint: session),
      must("client_encoding", "UTF8", hint: session),
      must("standard_conforming_strings", "on", hint: session),
      must(
        "server_encoding_of_database", "UTF8",
        hint: "Make the database anew with: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0"),
      should(
        "collation", "C.UTF-8", "C.utf8", "C", "POSIX",
        hint: "Lists sort differently from the embedded database; createdb --locale=C.UTF-8 makes it right."),
      should(
        "data_checksums", "on",
        hint: "Damage on disk may go unnoticed; with the server stopped, run pg_checksums --enable."),
    ]
  }

  func requireSafe(_ settings: [EngineSetting]) throws(StoreOpenFailure) {
    for setting in settings {
      guard case .refused(let hint) = setting.verdict else { continue }
      switch setting.name {
      case "server_version": throw .serverTooOld(version: setting.value, wanted: "PostgreSQL 15")
      case "in_recovery": throw .readOnlyServer
      default:
        throw .weakSetting(name: setting.name, value: setting.value, wanted: setting.wanted, hint: hint)
      }
    }
  }
}
