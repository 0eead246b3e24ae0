extension DeskSchema {
  /// Migration 2. A batch's number of entries rises under the row's lock, which is what stations that share it wait for.
  static let serials = Migration(2, "registry of serials", [.both(serialTables), .both(serialColumns)])

  private static let serialTables: StaticString = """
    CREATE TABLE supplier (
      id {id},
      name TEXT NOT NULL CHECK (length(name) > 0),
      tax_number TEXT,
      phone TEXT,
      email TEXT,
      address TEXT,
      is_authorised_service {int} NOT NULL CHECK (is_authorised_service IN (0, 1)),
      name_fold TEXT NOT NULL,
      search_fold TEXT NOT NULL
    ) {strict};
    CREATE INDEX supplier_name ON supplier (name_fold, id);
    CREATE TABLE serial_batch (
      id {id},
      direction TEXT NOT NULL CHECK (direction IN ('bought', 'sold')),
      supplier {int} REFERENCES supplier (id),
      customer {int} REFERENCES customer (id),
      document TEXT NOT NULL CHECK (length(document) > 0),
      document_day TEXT NOT NULL CHECK (length(document_day) = 10),
      delivery_day TEXT NOT NULL CHECK (length(delivery_day) = 10),
      guarantee_months {int} CHECK (guarantee_months BETWEEN 0 AND 600),
      condition TEXT NOT NULL CHECK (condition IN ('new', 'used', 'refurbished')),
      product {int} REFERENCES product (id),
      opened_at {int} NOT NULL,
      opened_by {int} REFERENCES staff (id),
      station TEXT NOT NULL,
      registered {int} NOT NULL CHECK (registered >= 0),
      last_entry {int} NOT NULL CHECK (last_entry >= 0),
      closed_at {int},
      closed_by {int} REFERENCES staff (id),
      closed_station TEXT,
      taken_back_at {int},
      taken_back_by {int} REFERENCES staff (id),
      taken_back_station TEXT,
      CONSTRAINT serial_batch_one_party CHECK ((supplier IS NULL OR direction = 'bought')
        AND (customer IS NULL OR direction = 'sold')),
      CONSTRAINT serial_batch_closing_whole CHECK ((closed_at IS NULL) = (closed_station IS NULL)),
      CONSTRAINT serial_batch_taking_whole CHECK ((taken_back_at IS NULL) = (taken_back_station IS NULL))
    ) {strict};
    CREATE INDEX serial_batch_open ON serial_batch (id) WHERE closed_at IS NULL AND taken_back_at IS NULL;
    CREATE TABLE serial_aside (
      id {id},
      batch {int} NOT NULL REFERENCES serial_batch (id),
      codes TEXT NOT NULL CHECK (length(codes) > 0),
      put_at {int} NOT NULL,
      put_by {int} REFERENCES staff (id),
      put_station TEXT NOT NULL,
      settled_at {int},
      settled_by {int} REFERENCES staff (id),
      settled_station TEXT,
      settled_unit {int} REFERENCES unit (id),
      reason TEXT,
      CONSTRAINT serial_aside_settling_whole CHECK ((settled_at IS NULL) = (settled_station IS NULL)
        AND (settled_at IS NULL) = (settled_unit IS NULL AND reason IS NULL))
    ) {strict};
    CREATE INDEX serial_aside_open ON serial_aside (batch, id) WHERE settled_at IS NULL;
    CREATE INDEX serial_aside_unit ON serial_aside (settled_unit) WHERE settled_unit IS NOT NULL;
    CREATE TABLE purchase (
      id {id},
      unit {int} NOT NULL REFERENCES unit (id),
      supplier {int} NOT NULL REFERENCES supplier (id),
      document TEXT NOT NULL CHECK (length(document) > 0),
      document_day TEXT NOT NULL CHECK (length(document_day) = 10),
      delivery_day TEXT NOT NULL CHECK (length(delivery_day) = 10),
      guarantee_months {int} CHECK (guarantee_months BETWEEN 0 AND 600),
      batch {int} REFERENCES serial_batch (id),
      entry {int},
      CONSTRAINT purchase_entry_whole CHECK ((batch IS NULL) = (entry IS NULL))
    ) {strict};
    CREATE INDEX purchase_unit ON purchase (unit);
    CREATE INDEX purchase_batch ON purchase (batch, entry) WHERE batch IS NOT NULL;
    CREATE TABLE unit_swap (
      id {id},
      old_unit {int} NOT NULL REFERENCES unit (id),
      new_unit {int} NOT NULL REFERENCES unit (id),
      day TEXT NOT NULL CHECK (length(day) = 10),
      ticket {int} REFERENCES ticket (id),
      reason TEXT,
      CONSTRAINT unit_swap_two_units CHECK (old_unit <> new_unit),
      CONSTRAINT unit_swap_once UNIQUE (old_unit, new_unit)
    ) {strict};
    CREATE INDEX unit_swap_new ON unit_swap (new_unit);
    CREATE TABLE warranty_seal (
      id {id},
      unit {int} NOT NULL REFERENCES unit (id),
      number TEXT NOT NULL CHECK (length(number) > 0),
      put_on TEXT NOT NULL CHECK (length(put_on) = 10),
      ticket {int} REFERENCES ticket (id)
    ) {strict};
    CREATE INDEX warranty_seal_unit ON warranty_seal (unit, id);
    CREATE TABLE serial_rule (
      id {id},
      product {int} UNIQUE REFERENCES product (id),
      maker_key TEXT UNIQUE CHECK (length(maker_key) > 0),
      pattern TEXT,
      prefixes TEXT NOT NULL,
      padded_length {int} CHECK (padded_length BETWEEN 1 AND 64),
      CONSTRAINT serial_rule_one_scope CHECK ((product IS NULL) <> (maker_key IS NULL))
    ) {strict};
    """

  private static let serialColumns: StaticString = """
    ALTER TABLE unit ADD COLUMN batch {int} REFERENCES serial_batch (id);
    ALTER TABLE unit_alias ADD COLUMN batch {int} REFERENCES serial_batch (id);
    ALTER TABLE sale ADD COLUMN guarantee_months {int} CHECK (guarantee_months BETWEEN 0 AND 600);
    ALTER TABLE sale ADD COLUMN contract_months {int} CHECK (contract_months BETWEEN 0 AND 600);
    ALTER TABLE sale ADD COLUMN commissioned_on TEXT CHECK (length(commissioned_on) = 10);
    ALTER TABLE sale ADD COLUMN commissioned_by TEXT CHECK (commissioned_by IN ('trader', 'customer'));
    ALTER TABLE sale ADD COLUMN goods_group TEXT;
    ALTER TABLE sale ADD COLUMN has_digital_elements {int} CHECK (has_digital_elements IN (0, 1));
    ALTER TABLE sale ADD COLUMN returned_on TEXT CHECK (length(returned_on) = 10);
    ALTER TABLE sale ADD COLUMN return_reason TEXT;
    ALTER TABLE sale ADD COLUMN batch {int} REFERENCES serial_batch (id);
    ALTER TABLE sale ADD COLUMN entry {int};
    CREATE INDEX ticket_replacement ON ticket (replacement) WHERE replacement IS NOT NULL;
    CREATE INDEX sale_batch ON sale (batch, entry) WHERE batch IS NOT NULL;
    """
}
