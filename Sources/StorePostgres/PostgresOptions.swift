/// How the shared server is reached and how long it may keep us waiting.
public struct PostgresOptions: Sendable {
  /// As libpq takes it: `host=/run/postgresql dbname=ghiseu` or `postgresql://…`. May hold a password: never shown.
  public var connection: String
  public var readers: Int
  /// For a row or table that another transaction holds, in milliseconds; people wait at the counter.
  public var lockTimeoutInMilliseconds: Int
  /// For one statement, in milliseconds.
  public var statementTimeoutInMilliseconds: Int

  public init(
    connection: String, readers: Int = 4, lockTimeoutInMilliseconds: Int = 3_000,
    statementTimeoutInMilliseconds: Int = 15_000
  ) {
    self.connection = connection
    self.readers = readers
    self.lockTimeoutInMilliseconds = lockTimeoutInMilliseconds
    self.statementTimeoutInMilliseconds = statementTimeoutInMilliseconds
  }
}
