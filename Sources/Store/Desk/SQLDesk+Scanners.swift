internal import ServiceDesk

extension SQLDesk {
  func learnedScanner(_ scanner: ScannerIdentity) throws(StoreFailure) -> LearnedScanner? {
    try learnedScanners("SELECT * FROM learned_scanner WHERE identity = $1", [.text(scanner.rawValue)]).first
  }

  func learnedScanners() throws(StoreFailure) -> [LearnedScanner] {
    // The engines order texts differently; a shop has a handful.
    try learnedScanners("SELECT * FROM learned_scanner").sorted { $0.scanner.rawValue < $1.scanner.rawValue }
  }

  private func learnedScanners(
    _ sql: SQL, _ values: [SQLValue] = []
  ) throws(StoreFailure) -> [LearnedScanner] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      LearnedScanner(
        scanner: ScannerIdentity(try row.text_("identity")),
        profile: ScannerProfile(
          layout: try row.optionalCode("layout"), letters: try row.code("letters"),
          prefix: try row.text_("prefix"), suffix: try row.text_("suffix"),
          identifier: try row.code("identifier"), separator: try row.optionalText("separator_sent")),
        station: StationName(try row.text_("station")), learnedAt: try row.moment("learned_at"),
        learnedBy: try row.optionalID("learned_by"))
    }
  }

  func keep(_ scanner: LearnedScanner) throws(StoreFailure) {
    let profile = scanner.profile
    try execute(
      """
      INSERT INTO learned_scanner
        (identity, layout, letters, prefix, suffix, identifier, separator_sent, station, learned_at, learned_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (identity) DO UPDATE SET layout = excluded.layout, letters = excluded.letters,
        prefix = excluded.prefix, suffix = excluded.suffix, identifier = excluded.identifier,
        separator_sent = excluded.separator_sent, station = excluded.station,
        learned_at = excluded.learned_at, learned_by = excluded.learned_by
      """,
      [
        .text(scanner.scanner.rawValue), SQLValue(code: profile.layout), SQLValue(code: profile.letters),
        .text(profile.prefix), .text(profile.suffix), SQLValue(code: profile.identifier),
        SQLValue(profile.separator), .text(scanner.station.rawValue), SQLValue(scanner.learnedAt),
        SQLValue(scanner.learnedBy),
      ])
  }
}
