/// The tables of the shop, as every program that shares the database finds them.
///
/// Names are the shop's words, singular. Times are UTC milliseconds, days ISO texts, money minor units of the shop's
/// currency, flags 0 or 1. A column that ends in `_key` or `_fold` is made by the desk for search and uniqueness.
/// Constraints and triggers hold the invariants I1, I2, I4 and the number series, so that a service that writes the
/// same tables cannot break them unseen (`reliability.md` S-5).
public enum DeskSchema {
  public static let migrations = [
    Migration(
      1, "first counter",
      [
        .both(people), .both(registry), .both(tickets), .both(claims), .both(paper), .both(commands),
        .appendOnly("ticket_event"), .appendOnly("command_log"), .appendOnly("audit"),
        .only(.sqlite, sqliteGuards), .only(.postgres, postgresGuards),
      ]),
    serials, guaranteeRecords, inspections, consignments, lookUp, imports, guaranteeDocuments,
    largeShop, lostUnits, completePapers, printers, scanning,
  ]

  private static let people: StaticString = """
    CREATE TABLE staff (
      id {id},
      name TEXT NOT NULL CHECK (length(name) > 0),
      roles TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('ro', 'en', 'hu', 'pl')),
      badge_hash TEXT UNIQUE CHECK (length(badge_hash) > 0),
      pin TEXT NOT NULL,
      is_active {int} NOT NULL CHECK (is_active IN (0, 1))
    ) {strict};
    CREATE TABLE session (
      token_hash TEXT PRIMARY KEY CHECK (length(token_hash) > 0),
      staff {int} NOT NULL REFERENCES staff (id),
      started_at {int} NOT NULL,
      last_used_at {int} NOT NULL,
      ended_at {int}
    ) {strict};
    CREATE TABLE wrong_guess (
      id {id},
      subject TEXT NOT NULL,
      at {int} NOT NULL
    ) {strict};
    CREATE INDEX wrong_guess_subject ON wrong_guess (subject, at);
    CREATE TABLE shelf (
      id {id},
      name TEXT NOT NULL CHECK (length(name) > 0),
      name_fold TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE CHECK (length(code) = 11)
    ) {strict};
    """

  private static let registry: StaticString = """
    CREATE TABLE customer (
      id {id},
      name TEXT NOT NULL CHECK (length(name) > 0),
      kind TEXT NOT NULL CHECK (kind IN ('consumer', 'soleTraderNonProfessional', 'business')),
      company TEXT,
      tax_number TEXT,
      phone TEXT,
      phone_key TEXT,
      email TEXT,
      language TEXT NOT NULL CHECK (language IN ('ro', 'en', 'hu', 'pl')),
      name_fold TEXT NOT NULL,
      search_fold TEXT NOT NULL
    ) {strict};
    CREATE INDEX customer_name ON customer (name_fold, id);
    CREATE INDEX customer_phone ON customer (phone_key);
    CREATE TABLE product (
      id {id},
      maker TEXT NOT NULL CHECK (length(maker) > 0),
      model TEXT NOT NULL CHECK (length(model) > 0),
      type TEXT NOT NULL,
      gtin TEXT UNIQUE CHECK (length(gtin) = 14),
      guarantee_months {int} CHECK (guarantee_months BETWEEN 0 AND 600),
      search_fold TEXT NOT NULL
    ) {strict};
    CREATE INDEX product_search ON product (search_fold, id);
    CREATE TABLE unit (
      id {id},
      product {int} NOT NULL REFERENCES product (id),
      maker_key TEXT NOT NULL,
      serial TEXT NOT NULL CHECK (length(serial) > 0),
      serial_key TEXT NOT NULL CHECK (length(serial_key) > 0),
      owner {int} REFERENCES customer (id),
      CONSTRAINT unit_identity UNIQUE (serial_key, maker_key)
    ) {strict};
    CREATE INDEX unit_owner ON unit (owner);
    CREATE TABLE unit_alias (
      id {id},
      unit {int} NOT NULL REFERENCES unit (id),
      kind TEXT NOT NULL CHECK (kind IN ('imei', 'mac', 'fiscalNumber', 'ownLabel', 'other')),
      number TEXT NOT NULL,
      number_key TEXT NOT NULL CHECK (length(number_key) > 0),
      CONSTRAINT unit_alias_once UNIQUE (unit, kind, number_key)
    ) {strict};
    CREATE INDEX unit_alias_number ON unit_alias (number_key);
    CREATE TABLE sale (
      id {id},
      unit {int} NOT NULL REFERENCES unit (id),
      customer {int} NOT NULL REFERENCES customer (id),
      document TEXT NOT NULL,
      contract_day TEXT NOT NULL CHECK (length(contract_day) = 10),
      delivery_day TEXT NOT NULL CHECK (length(delivery_day) = 10),
      price {int},
      currency TEXT CHECK (currency IN ('RON', 'PLN', 'HUF', 'EUR')),
      condition TEXT NOT NULL CHECK (condition IN ('new', 'used', 'refurbished')),
      CHECK ((price IS NULL) = (currency IS NULL))
    ) {strict};
    CREATE INDEX sale_unit ON sale (unit);
    """

  private static let tickets: StaticString = """
    CREATE TABLE number_series (
      branch TEXT NOT NULL CHECK (length(branch) = 1),
      year {int} NOT NULL CHECK (year BETWEEN 0 AND 99),
      last {int} NOT NULL CHECK (last > 0),
      PRIMARY KEY (branch, year)
    ) {strict};
    CREATE TABLE ticket (
      id {id},
      number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 10 AND 13),
      unit {int} NOT NULL REFERENCES unit (id),
      customer {int} NOT NULL REFERENCES customer (id),
      opened_at {int} NOT NULL,
      unit_code TEXT NOT NULL UNIQUE CHECK (length(unit_code) = 11),
      stage TEXT NOT NULL CHECK (stage IN ('PREREG', 'RECEIVED', 'DIAGNOSING', 'AWAIT_APPROVAL', 'AWAIT_PARTS',
        'IN_REPAIR', 'EXTERNAL', 'REPLACEMENT', 'TESTING', 'READY_OK', 'READY_NOT', 'SHIPPED', 'DELIVERED',
        'ON_HOLD', 'UNCLAIMED', 'DISPOSED', 'CANCELLED')),
      held_in TEXT,
      outcome TEXT CHECK (outcome IN ('REPAIRED_WARRANTY', 'REPAIRED_PAID', 'REPLACED', 'REFUND', 'NO_FAULT_FOUND',
        'IRREPARABLE', 'UNECONOMIC', 'QUOTE_REFUSED', 'QUOTE_LAPSED', 'WARRANTY_REFUSED', 'CUSTOMER_WITHDREW',
        'INSPECTION_DONE')),
      basis TEXT NOT NULL CHECK (basis IN ('legalGuarantee', 'commercialGuarantee', 'repairGuarantee', 'paid',
        'contract', 'inspection')),
      fault TEXT NOT NULL CHECK (length(fault) > 0),
      condition TEXT NOT NULL,
      accessories TEXT NOT NULL,
      photos TEXT NOT NULL,
      handed_over_by TEXT,
      purchase_proof TEXT,
      promised_day TEXT CHECK (length(promised_day) = 10),
      currency TEXT NOT NULL CHECK (currency IN ('RON', 'PLN', 'HUF', 'EUR')),
      price_limit {int} CHECK (price_limit >= 0),
      diagnosis_fee {int} CHECK (diagnosis_fee >= 0),
      advance {int} CHECK (advance >= 0),
      remedy_information_given {int} NOT NULL CHECK (remedy_information_given IN (0, 1)),
      may_erase {int} NOT NULL CHECK (may_erase IN (0, 1)),
      told_verdict TEXT,
      coverage TEXT CHECK (coverage IN ('guarantee', 'contract', 'goodwill', 'paid')),
      coverage_by {int} REFERENCES staff (id),
      coverage_at {int},
      coverage_reason TEXT,
      approval TEXT CHECK (approval IN ('signedPriceLimit', 'signedQuote', 'telephone', 'message')),
      approval_limit {int},
      approval_by {int} REFERENCES staff (id),
      approval_at {int},
      tests TEXT,
      tests_by {int} REFERENCES staff (id),
      tests_at {int},
      replacement {int} REFERENCES unit (id),
      shelf {int} REFERENCES shelf (id),
      technician {int} REFERENCES staff (id),
      notice_given {int},
      handed_over_at {int},
      handed_over_staff {int} REFERENCES staff (id),
      collector TEXT,
      collector_proof TEXT CHECK (collector_proof IN ('receiptScanned', 'claimCodeAndIdentitySeen')),
      accessories_returned TEXT,
      reopen_of {int} REFERENCES ticket (id),
      amount_due {int} CHECK (amount_due >= 0),
      revision {int} NOT NULL CHECK (revision > 0),
      CONSTRAINT ticket_coverage_whole CHECK ((coverage IS NULL) = (coverage_by IS NULL)
        AND (coverage IS NULL) = (coverage_at IS NULL)),
      CONSTRAINT ticket_approval_whole CHECK ((approval IS NULL) = (approval_by IS NULL)
        AND (approval IS NULL) = (approval_at IS NULL)),
      CONSTRAINT ticket_tests_whole CHECK ((tests IS NULL) = (tests_by IS NULL) AND (tests IS NULL) = (tests_at IS NULL)),
      CONSTRAINT ticket_handover_whole CHECK ((stage <> 'DELIVERED' OR handed_over_at IS NOT NULL)
        AND (handed_over_at IS NULL) = (handed_over_staff IS NULL)
        AND (handed_over_at IS NULL) = (collector IS NULL)
        AND (handed_over_at IS NULL) = (collector_proof IS NULL)
        AND (handed_over_at IS NULL) = (accessories_returned IS NULL)),
      CONSTRAINT ticket_hold_whole CHECK ((stage = 'ON_HOLD') = (held_in IS NOT NULL)),
      CONSTRAINT ticket_ready_has_outcome CHECK (stage NOT IN ('READY_OK', 'READY_NOT') OR outcome IS NOT NULL)
    ) {strict};
    CREATE UNIQUE INDEX ticket_one_open ON ticket (unit)
      WHERE stage NOT IN ('DELIVERED', 'DISPOSED', 'CANCELLED');
    CREATE INDEX ticket_unit ON ticket (unit, id);
    CREATE INDEX ticket_customer ON ticket (customer, id);
    CREATE INDEX ticket_stage ON ticket (stage, id);
    CREATE INDEX ticket_technician ON ticket (technician, id) WHERE technician IS NOT NULL;
    CREATE TABLE ticket_event (
      id {id},
      ticket {int} NOT NULL REFERENCES ticket (id),
      at {int} NOT NULL,
      actor {int} REFERENCES staff (id),
      station TEXT NOT NULL,
      what TEXT NOT NULL,
      reason TEXT
    ) {strict};
    CREATE INDEX ticket_event_ticket ON ticket_event (ticket, id);
    CREATE INDEX ticket_event_actor ON ticket_event (actor, id);
    """

  private static let claims: StaticString = """
    CREATE TABLE claim (
      ticket {int} PRIMARY KEY REFERENCES ticket (id),
      locator TEXT NOT NULL CHECK (length(locator) > 0),
      keyed_secret TEXT,
      slow_secret TEXT,
      receipt_key TEXT NOT NULL UNIQUE CHECK (length(receipt_key) > 0),
      dead_from {int},
      CONSTRAINT claim_one_secret CHECK ((keyed_secret IS NULL) <> (slow_secret IS NULL))
    ) {strict};
    CREATE INDEX claim_locator ON claim (locator);
    CREATE UNIQUE INDEX claim_one_live ON claim (locator) WHERE dead_from IS NULL;
    CREATE INDEX claim_keyed ON claim (ticket) WHERE keyed_secret IS NOT NULL;
    """

  private static let paper: StaticString = """
    CREATE TABLE paper (
      id {id},
      kind TEXT NOT NULL,
      ticket {int} REFERENCES ticket (id),
      station TEXT NOT NULL,
      content {blob} NOT NULL,
      queued_at {int} NOT NULL,
      requested_by {int} REFERENCES staff (id),
      copy_of {int} REFERENCES paper (id),
      reason TEXT,
      state TEXT NOT NULL CHECK (state IN ('queued', 'drawn', 'creating', 'created', 'sent', 'printing',
        'attention', 'done', 'failed', 'unknown', 'canceled')),
      attempt {int} NOT NULL,
      job_name TEXT UNIQUE,
      job_number {int},
      queue TEXT,
      ever_processing {int} NOT NULL CHECK (ever_processing IN (0, 1)),
      possible_duplicate {int} NOT NULL CHECK (possible_duplicate IN (0, 1)),
      trouble TEXT,
      finished_at {int},
      settled_by {int} REFERENCES staff (id),
      drawn_format TEXT,
      drawn_pages {int},
      drawn_template TEXT,
      drawn_width {real},
      drawn_height {real},
      drawn_bytes {blob}
    ) {strict};
    CREATE INDEX paper_ticket ON paper (ticket, id);
    CREATE INDEX paper_open ON paper (station, id)
      WHERE state NOT IN ('done', 'canceled') AND (state NOT IN ('failed', 'unknown') OR settled_by IS NULL);
    """

  private static let commands: StaticString = """
    CREATE TABLE command_log (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      kind TEXT NOT NULL,
      body_hash TEXT NOT NULL CHECK (length(body_hash) = 64),
      station TEXT NOT NULL,
      actor {int} REFERENCES staff (id),
      at {int} NOT NULL,
      decision TEXT NOT NULL
    ) {strict};
    CREATE TABLE audit (
      id {id},
      station TEXT NOT NULL,
      seq {int} NOT NULL CHECK (seq > 0),
      at {int} NOT NULL,
      actor {int} REFERENCES staff (id),
      kind TEXT NOT NULL,
      subject TEXT,
      command TEXT NOT NULL REFERENCES command_log (id),
      body_hash TEXT NOT NULL,
      previous TEXT NOT NULL,
      mac TEXT NOT NULL CHECK (length(mac) = 64),
      CONSTRAINT audit_gapless UNIQUE (station, seq)
    ) {strict};
    """

  private static let sqliteGuards: StaticString = """
    CREATE TRIGGER ticket_keeps_closed BEFORE UPDATE ON ticket
    WHEN OLD.stage IN ('DELIVERED', 'DISPOSED', 'CANCELLED')
    BEGIN SELECT RAISE(ABORT, 'history of ticket: a closed ticket does not change'); END;
    CREATE TRIGGER ticket_keeps_rows BEFORE DELETE ON ticket
    BEGIN SELECT RAISE(ABORT, 'history of ticket: tickets are not deleted'); END;
    CREATE TRIGGER ticket_delivers_ready BEFORE UPDATE OF stage ON ticket
    WHEN NEW.stage = 'DELIVERED' AND OLD.stage NOT IN ('READY_OK', 'READY_NOT', 'SHIPPED', 'UNCLAIMED')
    BEGIN SELECT RAISE(ABORT, 'I4: only what was ready or shipped is delivered'); END;
    CREATE TRIGGER ticket_steps_revision BEFORE UPDATE ON ticket WHEN NEW.revision <> OLD.revision + 1
    BEGIN SELECT RAISE(ABORT, 'a change of a ticket raises its revision by one'); END;
    CREATE TRIGGER number_series_rises BEFORE UPDATE ON number_series WHEN NEW.last <= OLD.last
    BEGIN SELECT RAISE(ABORT, 'a number is used once'); END;
    CREATE TRIGGER number_series_keeps BEFORE DELETE ON number_series
    BEGIN SELECT RAISE(ABORT, 'a number is used once'); END;
    """

  private static let postgresGuards: StaticString = """
    CREATE FUNCTION guard_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'ticket_keeps_rows',
        MESSAGE = 'history of ticket: tickets are not deleted'; END IF;
      IF OLD.stage IN ('DELIVERED', 'DISPOSED', 'CANCELLED') THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'ticket_keeps_closed',
          MESSAGE = 'history of ticket: a closed ticket does not change';
      END IF;
      IF NEW.stage = 'DELIVERED' AND OLD.stage NOT IN ('READY_OK', 'READY_NOT', 'SHIPPED', 'UNCLAIMED') THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'ticket_delivers_ready',
          MESSAGE = 'I4: only what was ready or shipped is delivered';
      END IF;
      IF NEW.revision <> OLD.revision + 1 THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'ticket_steps_revision',
          MESSAGE = 'a change of a ticket raises its revision by one';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER ticket_guard BEFORE UPDATE OR DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION guard_ticket();
    CREATE FUNCTION guard_number_series() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR NEW.last <= OLD.last THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'number_series_rises', MESSAGE = 'a number is used once';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER number_series_guard BEFORE UPDATE OR DELETE ON number_series
      FOR EACH ROW EXECUTE FUNCTION guard_number_series();
    """
}
