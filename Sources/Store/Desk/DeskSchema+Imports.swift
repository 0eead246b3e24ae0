extension DeskSchema {
  /// Migration 7. Whether an import was taken back is said by its batch.
  static let imports = Migration(7, "files of serials", [.both(importTables)])

  private static let importTables: StaticString = """
    CREATE TABLE file_import (
      id {id},
      batch {int} NOT NULL UNIQUE REFERENCES serial_batch (id),
      name TEXT NOT NULL CHECK (length(name) > 0),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      form TEXT NOT NULL CHECK (form IN ('csv', 'xlsx')),
      row_count {int} NOT NULL CHECK (row_count >= 0),
      registered {int} NOT NULL CHECK (registered > 0),
      new_units {int} NOT NULL CHECK (new_units >= 0),
      refused {int} NOT NULL CHECK (refused >= 0),
      new_products {int} NOT NULL CHECK (new_products >= 0),
      new_parties {int} NOT NULL CHECK (new_parties >= 0)
    ) {strict};
    CREATE INDEX file_import_digest ON file_import (digest);
    CREATE TABLE column_mapping (
      shape TEXT PRIMARY KEY CHECK (length(shape) = 64),
      mapping TEXT NOT NULL
    ) {strict};
    CREATE INDEX customer_tax_number
      ON customer (replace(replace(replace(upper(tax_number), ' ', ''), '.', ''), '-', ''))
      WHERE tax_number IS NOT NULL;
    """
}
