extension DeskSchema {
  /// Migration 12: the shop's printers, who plays which role where, jobs that nobody saw at their end, papers that move
  /// between printers, and drawn pages beside the lines of the ledger.
  static let printers = Migration(
    12, "printers", [.both(printerTables), .both(movedPapers), .both(drawnPages)])

  private static let printerTables: StaticString = """
    CREATE TABLE printer (
      id {id},
      name TEXT NOT NULL CHECK (length(name) > 0),
      name_fold TEXT NOT NULL,
      place TEXT NOT NULL CHECK (length(place) > 2),
      medium TEXT NOT NULL,
      profile TEXT NOT NULL CHECK (length(profile) > 0),
      offset_x {int} NOT NULL DEFAULT 0 CHECK (offset_x BETWEEN -30000 AND 30000),
      offset_y {int} NOT NULL DEFAULT 0 CHECK (offset_y BETWEEN -30000 AND 30000),
      added_at {int} NOT NULL,
      added_by {int} REFERENCES staff (id),
      retired_at {int},
      station TEXT
    ) {strict};
    CREATE UNIQUE INDEX printer_one_live ON printer (name_fold) WHERE retired_at IS NULL;
    CREATE TABLE printer_role (
      station TEXT NOT NULL CHECK (length(station) > 0),
      role TEXT NOT NULL CHECK (role IN ('label', 'receipt', 'office')),
      printer {int} REFERENCES printer (id),
      fallback {int} REFERENCES printer (id),
      PRIMARY KEY (station, role),
      CONSTRAINT printer_role_two CHECK (fallback IS NULL OR printer IS NULL OR fallback <> printer)
    ) {strict};
    CREATE TABLE print_room (
      station TEXT PRIMARY KEY CHECK (length(station) > 0),
      holder TEXT NOT NULL CHECK (length(holder) > 0),
      challenger TEXT
    ) {strict};
    CREATE TABLE print_job (
      name TEXT PRIMARY KEY CHECK (length(name) > 0),
      paper {int} NOT NULL REFERENCES paper (id),
      station TEXT NOT NULL CHECK (length(station) > 0),
      print_system TEXT NOT NULL,
      queue TEXT NOT NULL
    ) {strict};
    CREATE INDEX print_job_station ON print_job (station);
    CREATE INDEX print_job_paper ON print_job (paper);
    """

  private static let movedPapers: StaticString = """
    ALTER TABLE paper ADD COLUMN print_system TEXT;
    ALTER TABLE paper ADD COLUMN target TEXT;
    ALTER TABLE paper ADD COLUMN moved_by {int} REFERENCES staff (id);
    ALTER TABLE paper ADD COLUMN may_repeat {int} NOT NULL DEFAULT 0 CHECK (may_repeat IN (0, 1));
    ALTER TABLE paper ADD COLUMN unproven {int} NOT NULL DEFAULT 0 CHECK (unproven IN (0, 1));
    CREATE INDEX paper_unproven ON paper (station, id) WHERE unproven = 1 AND settled_by IS NULL;
    CREATE INDEX paper_copy ON paper (copy_of) WHERE copy_of IS NOT NULL;
    ALTER TABLE paper ADD COLUMN drawn_medium TEXT;
    ALTER TABLE paper ADD COLUMN drawn_profile TEXT;
    CREATE INDEX paper_finished ON paper (finished_at) WHERE finished_at IS NOT NULL;
    """

  /// In a table of their own: SQLite reads and writes the whole line with every step of a paper. The column stays, empty,
  /// for stations that still run the program before this one.
  private static let drawnPages: StaticString = """
    CREATE TABLE paper_pages (
      paper {int} PRIMARY KEY REFERENCES paper (id),
      bytes {blob} NOT NULL
    ) {strict};
    INSERT INTO paper_pages (paper, bytes) SELECT id, drawn_bytes FROM paper WHERE drawn_bytes IS NOT NULL;
    UPDATE paper SET drawn_bytes = NULL WHERE drawn_bytes IS NOT NULL;
    """
}
