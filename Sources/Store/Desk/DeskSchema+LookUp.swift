extension DeskSchema {
  /// Migration 6. What units are found by beside their exact numbers.
  ///
  /// A number is kept from its end too (`tail_key`, ``LookUpKey/tail``), so that numbers with other zeros, prefixes or
  /// separators lie side by side in one index. The desk writes it; what another program leaves out, a trigger makes up.
  static let lookUp = Migration(
    6, "look-up of units",
    [
      .both("ALTER TABLE unit ADD COLUMN tail_key TEXT; ALTER TABLE unit_alias ADD COLUMN tail_key TEXT;"),
      .made { tails(of: "unit", "serial_key", $0) }, .made { tails(of: "unit_alias", "number_key", $0) },
      .both(lookUpIndexes), .made(customerKeys(_:)),
    ])

  private static let lookUpIndexes: StaticString = """
    CREATE INDEX unit_tail ON unit (tail_key, id);
    CREATE INDEX unit_alias_tail ON unit_alias (tail_key, unit);
    CREATE INDEX unit_product ON unit (product, id);
    CREATE INDEX ticket_customer_unit ON ticket (customer, unit);
    CREATE INDEX sale_document ON sale (upper(replace(document, ' ', '')), unit);
    CREATE INDEX purchase_document ON purchase (upper(replace(document, ' ', '')), unit);
    CREATE TABLE customer_key (
      key TEXT NOT NULL CHECK (length(key) > 2),
      customer {int} NOT NULL REFERENCES customer (id),
      PRIMARY KEY (key, customer)
    ) {strict};
    CREATE INDEX customer_key_customer ON customer_key (customer, key);
    """

  // MARK: Tails

  /// The characters that ``LookUpKey`` leaves out.
  private static let separators = ["-", ".", "/", ":", "_", "‐", "‑", "‒", "–", "—"]

  private static func tail(of column: String, _ dialect: SQLDialect) -> String {
    switch dialect {
    case .postgres: return "left(reverse(translate(\(column), 'OI\(separators.joined())', '01')), 24)"
    case .sqlite:
      let bare = separators.reduce(column) { "replace(\($0), '\($1)', '')" }
      return reversed("replace(replace(\(bare), 'O', '0'), 'I', '1')", length: 24)
    }
  }

  /// SQLite cannot turn a text around: its last characters one by one; an empty text for those it does not have.
  private static func reversed(_ text: String, length: Int) -> String {
    let characters = (1...length).map { "substr(t, -\($0), 1)" }
    return "(SELECT \(characters.joined(separator: " || ")) FROM (SELECT \(text) AS t))"
  }

  private static func tails(of table: String, _ column: String, _ dialect: SQLDialect) -> String {
    let fill = "UPDATE \(table) SET tail_key = \(tail(of: column, dialect));"
    switch dialect {
    case .sqlite:
      return """
        \(fill)
        CREATE TRIGGER \(table)_makes_tail AFTER INSERT ON \(table) WHEN NEW.tail_key IS NULL
        BEGIN UPDATE \(table) SET tail_key = \(tail(of: "NEW.\(column)", dialect)) WHERE id = NEW.id; END;
        """
    case .postgres:
      return """
        \(fill)
        CREATE FUNCTION make_\(table)_tail() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.tail_key := \(tail(of: "NEW.\(column)", dialect)); RETURN NEW; END $$;
        CREATE TRIGGER \(table)_makes_tail BEFORE INSERT ON \(table) FOR EACH ROW WHEN (NEW.tail_key IS NULL)
          EXECUTE FUNCTION make_\(table)_tail();
        """
    }
  }

  // MARK: Customers

  /// The keys of ``CustomerKeys`` for customers on record: names turned at each word, telephones from their end, tax
  /// numbers without the country.
  private static func customerKeys(_ dialect: SQLDialect) -> String {
    let (place, phone) =
      switch dialect {
      case .sqlite: ("instr", reversed("phone_key", length: 9))
      case .postgres: ("strpos", "reverse(phone_key)")
      }
    let plainTax = ["' '", "'-'", "'.'", "'/'"].reduce("upper(tax_number)") { "replace(\($0), \($1), '')" }
    let tax = "ltrim(\(plainTax), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"
    return """
      INSERT INTO customer_key (key, customer)
      WITH RECURSIVE name AS (
        SELECT id, name_fold AS text FROM customer WHERE name_fold <> ''
        UNION
        SELECT id, substr(search_fold, length(name_fold) + 2) FROM customer
        WHERE length(search_fold) > length(name_fold) + 1
      ), turned AS (
        SELECT id, text, 1 AS word FROM name
        UNION ALL
        SELECT id, text, word + \(place)(substr(text, word), ' ') FROM turned
        WHERE \(place)(substr(text, word), ' ') > 0
      )
      SELECT DISTINCT 'n:' || substr(
        substr(text, word) || CASE WHEN word > 1 THEN ' ' || substr(text, 1, word - 2) ELSE '' END, 1, 60), id
      FROM turned;
      INSERT INTO customer_key (key, customer)
      SELECT 'p:' || \(phone), id FROM customer WHERE phone_key <> '';
      INSERT INTO customer_key (key, customer)
      SELECT 't:' || \(tax), id FROM customer WHERE tax_number IS NOT NULL AND \(tax) <> '';
      """
  }
}
