extension DeskSchema {
  /// Migration 4. The indexes on `sale` and `ticket` answer alarms in a shop with a million units.
  static let inspections = Migration(
    4, "inspections and alarms",
    [
      .both(contractTables), .both(inspectionTables), .both(certificateTables), .both(alarmTables),
      .appendOnly("inspection"), .appendOnly("counter_reading"), .appendOnly("alarm_snooze"),
      .appendOnly("ticket_payment"),
    ])

  private static let contractTables: StaticString = """
    CREATE TABLE service_contract (
      id {id},
      customer {int} NOT NULL REFERENCES customer (id),
      number TEXT NOT NULL CHECK (length(number) > 0),
      from_day TEXT NOT NULL CHECK (length(from_day) = 10),
      until_day TEXT CHECK (length(until_day) = 10),
      visits_per_year {int} NOT NULL CHECK (visits_per_year BETWEEN 0 AND 12),
      covers_labour {int} NOT NULL CHECK (covers_labour IN (0, 1)),
      covers_parts {int} NOT NULL CHECK (covers_parts IN (0, 1)),
      ended_on TEXT CHECK (length(ended_on) = 10),
      end_reason TEXT,
      CONSTRAINT service_contract_days CHECK (until_day IS NULL OR until_day >= from_day),
      CONSTRAINT service_contract_end_whole CHECK ((ended_on IS NULL) = (end_reason IS NULL))
    ) {strict};
    CREATE INDEX service_contract_customer ON service_contract (customer, id);
    CREATE INDEX service_contract_until ON service_contract (until_day) WHERE until_day IS NOT NULL;
    CREATE TABLE contract_unit (
      contract {int} NOT NULL REFERENCES service_contract (id),
      unit {int} NOT NULL REFERENCES unit (id),
      PRIMARY KEY (contract, unit)
    ) {strict};
    CREATE INDEX contract_unit_unit ON contract_unit (unit, contract);
    """

  private static let inspectionTables: StaticString = """
    CREATE TABLE inspection_plan (
      id {id},
      unit {int} REFERENCES unit (id),
      product {int} REFERENCES product (id),
      interval_months {int} CHECK (interval_months BETWEEN 1 AND 120),
      counter TEXT CHECK (counter IN ('pages', 'hours')),
      counter_limit {int} CHECK (counter_limit > 0),
      early_days {int} CHECK (early_days BETWEEN 0 AND 366),
      grace_days {int} NOT NULL CHECK (grace_days BETWEEN 0 AND 366),
      ground TEXT NOT NULL CHECK (ground IN ('law', 'contract', 'guaranteeStatement', 'certificate')),
      rule TEXT,
      anchor_day TEXT CHECK (length(anchor_day) = 10),
      anchor_reading {int} NOT NULL CHECK (anchor_reading >= 0),
      contract {int} REFERENCES service_contract (id),
      template {int} REFERENCES inspection_plan (id),
      expected_day TEXT CHECK (length(expected_day) = 10),
      ended_on TEXT CHECK (length(ended_on) = 10),
      end_reason TEXT,
      CONSTRAINT inspection_plan_one_subject CHECK ((unit IS NULL) <> (product IS NULL)),
      CONSTRAINT inspection_plan_has_term CHECK (interval_months IS NOT NULL OR counter_limit IS NOT NULL),
      CONSTRAINT inspection_plan_counter_whole CHECK ((counter IS NULL) = (counter_limit IS NULL)),
      CONSTRAINT inspection_plan_anchor CHECK ((unit IS NULL) = (anchor_day IS NULL)),
      CONSTRAINT inspection_plan_end_whole CHECK ((ended_on IS NULL) = (end_reason IS NULL))
    ) {strict};
    CREATE INDEX inspection_plan_unit ON inspection_plan (unit, id) WHERE unit IS NOT NULL;
    CREATE INDEX inspection_plan_product ON inspection_plan (product, id) WHERE product IS NOT NULL;
    CREATE INDEX inspection_plan_contract ON inspection_plan (contract, id) WHERE contract IS NOT NULL;
    CREATE INDEX inspection_plan_expected ON inspection_plan (expected_day, id) WHERE expected_day IS NOT NULL;
    CREATE UNIQUE INDEX inspection_plan_adopted_once ON inspection_plan (unit, template) WHERE template IS NOT NULL;
    CREATE INDEX unit_of_product ON unit (product, id);
    CREATE TABLE inspection (
      id {id},
      unit {int} NOT NULL REFERENCES unit (id),
      plan {int} REFERENCES inspection_plan (id),
      day TEXT NOT NULL CHECK (length(day) = 10),
      technician {int} REFERENCES staff (id),
      book_entry TEXT,
      counter TEXT CHECK (counter IN ('pages', 'hours')),
      counter_value {int} CHECK (counter_value >= 0),
      result TEXT NOT NULL CHECK (result IN ('passed', 'passedWithRemarks', 'failed', 'withdrawn')),
      note TEXT,
      next_due TEXT CHECK (length(next_due) = 10),
      ticket {int} REFERENCES ticket (id),
      corrects {int} UNIQUE REFERENCES inspection (id),
      recorded_at {int} NOT NULL,
      recorded_by {int} REFERENCES staff (id),
      CONSTRAINT inspection_counter_whole CHECK ((counter IS NULL) = (counter_value IS NULL)),
      CONSTRAINT inspection_withdraws_another CHECK (result <> 'withdrawn' OR corrects IS NOT NULL)
    ) {strict};
    CREATE INDEX inspection_unit ON inspection (unit, id);
    CREATE INDEX inspection_ticket ON inspection (ticket, id) WHERE ticket IS NOT NULL;
    CREATE TABLE counter_reading (
      id {id},
      unit {int} NOT NULL REFERENCES unit (id),
      counter TEXT NOT NULL CHECK (counter IN ('pages', 'hours')),
      value {int} NOT NULL CHECK (value >= 0),
      day TEXT NOT NULL CHECK (length(day) = 10),
      restarted {int} NOT NULL CHECK (restarted IN (0, 1)),
      recorded_at {int} NOT NULL,
      recorded_by {int} REFERENCES staff (id)
    ) {strict};
    CREATE INDEX counter_reading_unit ON counter_reading (unit, id);
    """

  private static let certificateTables: StaticString = """
    CREATE TABLE certificate (
      id {id},
      staff {int} REFERENCES staff (id),
      kind TEXT NOT NULL CHECK (kind IN ('fiscalRO', 'fiscalHU', 'fiscalPL', 'maker', 'electrical', 'other')),
      number TEXT NOT NULL CHECK (length(number) > 0),
      issuer TEXT NOT NULL CHECK (length(issuer) > 0),
      valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
      valid_until TEXT CHECK (length(valid_until) = 10),
      document TEXT,
      renews {int} UNIQUE REFERENCES certificate (id),
      ended_on TEXT CHECK (length(ended_on) = 10),
      end_reason TEXT,
      recorded_at {int} NOT NULL,
      recorded_by {int} REFERENCES staff (id),
      CONSTRAINT certificate_days CHECK (valid_until IS NULL OR valid_until >= valid_from),
      CONSTRAINT certificate_end_whole CHECK ((ended_on IS NULL) = (end_reason IS NULL))
    ) {strict};
    CREATE TABLE fiscal_mark (
      product {int} PRIMARY KEY REFERENCES product (id),
      is_fiscal {int} NOT NULL CHECK (is_fiscal IN (0, 1)),
      at {int} NOT NULL,
      marked_by {int} REFERENCES staff (id)
    ) {strict};
    """

  private static let alarmTables: StaticString = """
    CREATE TABLE alarm_rule (
      id {id},
      rule_key TEXT NOT NULL UNIQUE CHECK (length(rule_key) > 0),
      name TEXT,
      watch TEXT NOT NULL CHECK (watch IN ('overduePayment', 'certificateLapsing', 'inspectionDue',
        'guaranteeEnding', 'ticketIdle', 'deadlineNear', 'contractEnding')),
      days {int} NOT NULL CHECK (days BETWEEN 0 AND 3650),
      least_amount {int} CHECK (least_amount >= 0),
      stage TEXT,
      product_type TEXT,
      months {int} CHECK (months BETWEEN 1 AND 600),
      audience TEXT NOT NULL,
      is_enabled {int} NOT NULL CHECK (is_enabled IN (0, 1))
    ) {strict};
    CREATE TABLE alarm_snooze (
      id {id},
      alarm_key TEXT NOT NULL CHECK (length(alarm_key) > 0),
      until_day TEXT NOT NULL CHECK (length(until_day) = 10),
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      at {int} NOT NULL,
      snoozed_by {int} REFERENCES staff (id)
    ) {strict};
    CREATE INDEX alarm_snooze_until ON alarm_snooze (until_day);
    CREATE INDEX alarm_snooze_key ON alarm_snooze (alarm_key, id);
    CREATE TABLE ticket_payment (
      ticket {int} PRIMARY KEY REFERENCES ticket (id),
      document TEXT NOT NULL CHECK (length(document) > 0),
      at {int} NOT NULL,
      recorded_by {int} REFERENCES staff (id)
    ) {strict};
    CREATE INDEX ticket_owing ON ticket (id)
      WHERE amount_due > 0 AND stage IN ('READY_OK', 'READY_NOT', 'SHIPPED', 'UNCLAIMED', 'DELIVERED');
    CREATE INDEX sale_delivery ON sale (delivery_day) WHERE returned_on IS NULL;
    """
}
