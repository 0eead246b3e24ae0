extension DeskSchema {
  /// What persons record about guarantees, and verdicts as they were told.
  static let guaranteeRecords = Migration(
    3, "guarantee records",
    [.both(guaranteeTables), .appendOnly("guarantee_entry"), .appendOnly("told_verdict")])

  private static let guaranteeTables: StaticString = """
    CREATE TABLE guarantee_entry (
      id {id},
      unit {int} NOT NULL REFERENCES unit (id),
      ticket {int} REFERENCES ticket (id),
      at {int} NOT NULL,
      actor {int} REFERENCES staff (id),
      station TEXT NOT NULL,
      what TEXT NOT NULL,
      fault TEXT CHECK (length(fault) > 0),
      withdraws {int} REFERENCES guarantee_entry (id),
      reason TEXT,
      CONSTRAINT guarantee_entry_fault_of_ticket CHECK (fault IS NULL OR ticket IS NOT NULL)
    ) {strict};
    CREATE INDEX guarantee_entry_unit ON guarantee_entry (unit, id);
    CREATE INDEX guarantee_entry_fault ON guarantee_entry (ticket, id) WHERE fault IS NOT NULL;
    CREATE UNIQUE INDEX guarantee_entry_withdrawn_once ON guarantee_entry (withdraws) WHERE withdraws IS NOT NULL;
    CREATE TABLE told_verdict (
      ticket {int} PRIMARY KEY REFERENCES ticket (id),
      day TEXT NOT NULL CHECK (length(day) = 10),
      verdict TEXT NOT NULL
    ) {strict};
    CREATE INDEX ticket_opened ON ticket (opened_at);
    """
}
