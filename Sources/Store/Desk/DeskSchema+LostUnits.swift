extension DeskSchema {
  /// Migration 10: a unit that a parcel lost is an answer of its own.
  ///
  /// SQLite cannot change the check of a column: the table is made anew, row by row as it was.
  static let lostUnits = Migration(
    10, "lost on the way",
    [
      .only(.sqlite, sqliteLines), .only(.postgres, postgresLines),
    ])

  private static let postgresLines: StaticString = """
    ALTER TABLE consignment_line DROP CONSTRAINT consignment_line_answer_check;
    ALTER TABLE consignment_line ADD CONSTRAINT consignment_line_answer_check CHECK (
      answer IN ('repaired', 'replaced', 'refused', 'refunded', 'notRepairable', 'lost'));
    ALTER TABLE consignment_line ADD CONSTRAINT consignment_line_lost_is_away CHECK (
      answer IS NULL OR answer <> 'lost' OR unit_came_back = 0);
    """

  private static let sqliteLines: StaticString = """
    CREATE TABLE consignment_line_anew (
      id {id},
      consignment {int} NOT NULL REFERENCES consignment (id),
      number {int} NOT NULL CHECK (number > 0),
      unit {int} NOT NULL REFERENCES unit (id),
      ticket {int} REFERENCES ticket (id),
      fault TEXT NOT NULL CHECK (length(fault) > 0),
      accessories TEXT NOT NULL,
      note TEXT,
      added_at {int} NOT NULL,
      added_by {int} REFERENCES staff (id),
      checked_at {int},
      checked_by {int} REFERENCES staff (id),
      taken_off_at {int},
      taken_off_by {int} REFERENCES staff (id),
      taken_off_reason TEXT,
      back_at {int},
      back_by {int} REFERENCES staff (id),
      back_on TEXT CHECK (length(back_on) = 10),
      answer TEXT CHECK (answer IN ('repaired', 'replaced', 'refused', 'refunded', 'notRepairable', 'lost')),
      answer_reference TEXT,
      answered_on TEXT CHECK (length(answered_on) = 10),
      answer_reason TEXT,
      cost {int} CHECK (cost >= 0),
      currency TEXT CHECK (currency IN ('RON', 'PLN', 'HUF', 'EUR')),
      replacement {int} REFERENCES unit (id),
      unit_came_back {int} CHECK (unit_came_back IN (0, 1)),
      CONSTRAINT consignment_line_number UNIQUE (consignment, number),
      CONSTRAINT consignment_line_back_whole CHECK ((back_at IS NULL) = (back_on IS NULL)
        AND (back_at IS NULL) = (answer IS NULL) AND (back_at IS NULL) = (unit_came_back IS NULL)
        AND (cost IS NULL) = (currency IS NULL)),
      CONSTRAINT consignment_line_one_end CHECK (taken_off_at IS NULL OR back_at IS NULL),
      CONSTRAINT consignment_line_replaced CHECK ((answer IS NOT NULL AND answer = 'replaced') = (replacement IS NOT NULL)),
      CONSTRAINT consignment_line_lost_is_away CHECK (answer IS NULL OR answer <> 'lost' OR unit_came_back = 0)
    ) {strict};
    INSERT INTO consignment_line_anew SELECT * FROM consignment_line ORDER BY id;
    DROP TABLE consignment_line;
    ALTER TABLE consignment_line_anew RENAME TO consignment_line;
    CREATE UNIQUE INDEX consignment_line_one_open ON consignment_line (unit)
      WHERE taken_off_at IS NULL AND back_at IS NULL;
    CREATE INDEX consignment_line_unit ON consignment_line (unit, id);
    CREATE INDEX consignment_line_replacement ON consignment_line (replacement) WHERE replacement IS NOT NULL;
    CREATE TRIGGER consignment_line_keeps_end BEFORE UPDATE ON consignment_line
    WHEN OLD.back_at IS NOT NULL OR OLD.taken_off_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'history of consignment_line: an ended line does not change'); END;
    CREATE TRIGGER consignment_line_keeps_rows BEFORE DELETE ON consignment_line
    BEGIN SELECT RAISE(ABORT, 'history of consignment_line: lines are not deleted'); END;
    """
}
