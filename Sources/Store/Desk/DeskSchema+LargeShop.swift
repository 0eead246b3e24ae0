extension DeskSchema {
  /// Migration 9. Indexes without which a question or a foreign key reads a whole table in a shop with a million units.
  ///
  /// `unit_of_product` was `unit_product` under another name, a tenth of what a new unit costs.
  static let largeShop = Migration(9, "indexes of a large shop", [.both(largeShopIndexes)])

  private static let largeShopIndexes: StaticString = """
    DROP INDEX unit_of_product;
    DROP INDEX ticket_owing;
    CREATE INDEX ticket_amount_due ON ticket (amount_due) WHERE amount_due > 0;
    CREATE INDEX serial_aside_waiting ON serial_aside (id) WHERE settled_at IS NULL;
    CREATE INDEX consignment_line_replacement ON consignment_line (replacement) WHERE replacement IS NOT NULL;
    CREATE INDEX inspection_plan_template ON inspection_plan (template) WHERE template IS NOT NULL;
    CREATE INDEX inspection_of_plan ON inspection (plan) WHERE plan IS NOT NULL;
    """
}
