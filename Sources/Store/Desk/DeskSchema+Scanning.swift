extension DeskSchema {
  /// Migration 13: how each scanner is set, as its calibration code told.
  static let scanning = Migration(13, "scanning", [.both(learnedScanners)])

  private static let learnedScanners: StaticString = """
    CREATE TABLE learned_scanner (
      identity TEXT PRIMARY KEY CHECK (length(identity) > 0),
      layout TEXT,
      letters TEXT NOT NULL CHECK (letters IN ('asPrinted', 'capsLock', 'swapped', 'upper', 'lower')),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      identifier TEXT NOT NULL CHECK (identifier IN ('absent', 'beforeText', 'beforePrefix')),
      separator_sent TEXT,
      station TEXT NOT NULL CHECK (length(station) > 0),
      learned_at {int} NOT NULL,
      learned_by {int} REFERENCES staff (id)
    ) {strict};
    """
}
