extension DeskSchema {
  /// A unit stands on at most one open line; a line that is answered for, or was taken off, does not change.
  static let consignments = Migration(
    5, "to the maker and back",
    [
      .both(consignmentTables), .appendOnly("consignment_stray"), .only(.sqlite, sqliteConsignmentGuards),
      .only(.postgres, postgresConsignmentGuards),
    ])

  private static let consignmentTables: StaticString = """
    CREATE TABLE consignment (
      id {id},
      code TEXT NOT NULL UNIQUE CHECK (length(code) = 11),
      supplier {int} NOT NULL REFERENCES supplier (id),
      opened_at {int} NOT NULL,
      opened_by {int} REFERENCES staff (id),
      carrier TEXT,
      tracking_number TEXT,
      reference TEXT,
      note TEXT,
      sent_at {int},
      sent_on TEXT CHECK (length(sent_on) = 10),
      sent_by {int} REFERENCES staff (id),
      expected_back TEXT CHECK (length(expected_back) = 10),
      packing_list {int} REFERENCES paper (id),
      parcel_label {int} REFERENCES paper (id),
      closed_at {int},
      closed_by {int} REFERENCES staff (id),
      called_off_reason TEXT,
      revision {int} NOT NULL CHECK (revision > 0),
      CONSTRAINT consignment_sent_whole CHECK ((sent_at IS NULL) = (sent_on IS NULL)
        AND (sent_at IS NULL) = (expected_back IS NULL) AND (sent_at IS NULL) = (packing_list IS NULL)
        AND (sent_at IS NULL) = (parcel_label IS NULL)),
      CONSTRAINT consignment_called_off_unsent CHECK (called_off_reason IS NULL
        OR (closed_at IS NOT NULL AND sent_at IS NULL))
    ) {strict};
    CREATE INDEX consignment_open ON consignment (id) WHERE closed_at IS NULL;
    CREATE INDEX consignment_supplier ON consignment (supplier, id);
    CREATE TABLE consignment_line (
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
      answer TEXT CHECK (answer IN ('repaired', 'replaced', 'refused', 'refunded', 'notRepairable')),
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
      CONSTRAINT consignment_line_replaced CHECK ((answer IS NOT NULL AND answer = 'replaced') = (replacement IS NOT NULL))
    ) {strict};
    CREATE UNIQUE INDEX consignment_line_one_open ON consignment_line (unit)
      WHERE taken_off_at IS NULL AND back_at IS NULL;
    CREATE INDEX consignment_line_unit ON consignment_line (unit, id);
    CREATE TABLE consignment_stray (
      id {id},
      consignment {int} NOT NULL REFERENCES consignment (id),
      scanned TEXT NOT NULL CHECK (length(scanned) > 0),
      note TEXT,
      at {int} NOT NULL,
      by_staff {int} REFERENCES staff (id)
    ) {strict};
    CREATE INDEX consignment_stray_consignment ON consignment_stray (consignment, id);
    """

  private static let sqliteConsignmentGuards: StaticString = """
    CREATE TRIGGER consignment_line_keeps_end BEFORE UPDATE ON consignment_line
    WHEN OLD.back_at IS NOT NULL OR OLD.taken_off_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'history of consignment_line: an ended line does not change'); END;
    CREATE TRIGGER consignment_line_keeps_rows BEFORE DELETE ON consignment_line
    BEGIN SELECT RAISE(ABORT, 'history of consignment_line: lines are not deleted'); END;
    """

  private static let postgresConsignmentGuards: StaticString = """
    CREATE FUNCTION guard_consignment_line() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'consignment_line_keeps_end',
        MESSAGE = 'history of consignment_line: an ended line does not change';
    END $$;
    CREATE TRIGGER consignment_line_keeps_end BEFORE UPDATE ON consignment_line
      FOR EACH ROW WHEN (OLD.back_at IS NOT NULL OR OLD.taken_off_at IS NOT NULL)
      EXECUTE FUNCTION guard_consignment_line();
    CREATE TRIGGER consignment_line_keeps_rows BEFORE DELETE ON consignment_line
      FOR EACH ROW EXECUTE FUNCTION guard_consignment_line();
    """
}
