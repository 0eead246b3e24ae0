extension DeskSchema {
  /// Migration 11: what the papers of an intake still lacked, events and papers by their time, and quotes.
  static let completePapers = Migration(11, "complete papers", [.both(completePaperColumns)])

  private static let completePaperColumns: StaticString = """
    ALTER TABLE customer ADD COLUMN address TEXT CHECK (length(address) > 0);
    ALTER TABLE ticket ADD COLUMN remedy TEXT
      CHECK (remedy IN ('repair', 'replacement', 'priceReduction', 'refund'));
    ALTER TABLE ticket ADD COLUMN handed_in_without TEXT CHECK (length(handed_in_without) > 0);
    ALTER TABLE ticket ADD COLUMN lock_code_given {int} CHECK (lock_code_given IN (0, 1));
    CREATE INDEX ticket_event_at ON ticket_event (at);
    CREATE INDEX paper_queued ON paper (queued_at);
    CREATE TABLE quote (
      id {id},
      ticket {int} NOT NULL REFERENCES ticket (id),
      terms TEXT NOT NULL,
      issued_on TEXT CHECK (length(issued_on) = 10),
      last_day TEXT CHECK (length(last_day) = 10),
      issued_by {int} REFERENCES staff (id),
      paper {int} REFERENCES paper (id),
      answer TEXT CHECK (answer IN ('accepted', 'refused')),
      answered_at {int},
      answered_by {int} REFERENCES staff (id),
      CHECK ((issued_on IS NULL) = (paper IS NULL)),
      CHECK ((answer IS NULL) = (answered_at IS NULL)),
      CHECK (answer IS NULL OR paper IS NOT NULL)
    ) {strict};
    CREATE INDEX quote_ticket ON quote (ticket, id);
    CREATE UNIQUE INDEX quote_draft ON quote (ticket) WHERE issued_on IS NULL;
    """
}
