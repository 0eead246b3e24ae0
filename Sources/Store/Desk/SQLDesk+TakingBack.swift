internal import ServiceDesk

extension SQLDesk {
  func uses(
    ofUnitsIn batch: SerialBatchID, entry: Int?, limit: Int
  ) throws(StoreFailure) -> [SerialUse] {
    try rows(
      """
      WITH line AS (
        SELECT unit, id AS sale, returned_on FROM sale WHERE batch = $1 AND entry BETWEEN $2 AND $3
        UNION ALL
        SELECT unit, NULL, NULL FROM purchase WHERE batch = $1 AND entry BETWEEN $2 AND $3
      ), used AS (
        SELECT line.unit, 'ticket' AS kind FROM line JOIN ticket ON ticket.unit = line.unit
        WHERE ticket.opened_at >= (SELECT opened_at FROM serial_batch WHERE id = $1)
        UNION
        SELECT line.unit, 'returned' FROM line WHERE line.returned_on IS NOT NULL
        UNION
        SELECT line.unit, 'laterSale' FROM line JOIN sale ON sale.unit = line.unit AND sale.id > line.sale
        UNION
        SELECT line.unit, 'laterSale' FROM line JOIN unit ON unit.id = line.unit AND unit.batch = $1
          JOIN sale ON sale.unit = line.unit WHERE line.sale IS NULL
        UNION
        SELECT line.unit, 'laterPurchase' FROM line JOIN unit ON unit.id = line.unit AND unit.batch = $1
          JOIN purchase ON purchase.unit = line.unit WHERE purchase.batch IS NULL OR purchase.batch <> $1
        UNION
        SELECT line.unit, 'swapped' FROM line JOIN unit ON unit.id = line.unit AND unit.batch = $1
          JOIN unit_swap ON unit_swap.old_unit = line.unit OR unit_swap.new_unit = line.unit
        UNION
        SELECT line.unit, 'sealed' FROM line JOIN unit ON unit.id = line.unit AND unit.batch = $1
          JOIN warranty_seal ON warranty_seal.unit = line.unit
        UNION
        SELECT line.unit, 'cared' FROM line JOIN unit ON unit.id = line.unit AND unit.batch = $1
        WHERE EXISTS (SELECT 1 FROM inspection_plan WHERE inspection_plan.unit = line.unit AND template IS NULL)
          OR EXISTS (SELECT 1 FROM inspection WHERE inspection.unit = line.unit)
          OR EXISTS (SELECT 1 FROM counter_reading WHERE counter_reading.unit = line.unit)
          OR EXISTS (SELECT 1 FROM contract_unit WHERE contract_unit.unit = line.unit)
        UNION
        SELECT line.unit, 'ticket' FROM line JOIN unit ON unit.id = line.unit AND unit.batch = $1
          JOIN ticket ON ticket.replacement = line.unit
        UNION
        SELECT line.unit, 'recorded' FROM line JOIN unit ON unit.id = line.unit AND unit.batch = $1
          JOIN guarantee_entry ON guarantee_entry.unit = line.unit
        UNION
        SELECT line.unit, 'consigned' FROM line JOIN unit ON unit.id = line.unit AND unit.batch = $1
          JOIN consignment_line ON consignment_line.unit = line.unit
        UNION
        SELECT line.unit, 'documented' FROM line JOIN guarantee_document ON guarantee_document.sale = line.sale
      )
      SELECT used.unit, used.kind, unit.serial FROM used JOIN unit ON unit.id = used.unit
      ORDER BY used.unit, used.kind LIMIT $4
      """, [SQLValue(batch)] + bounds(entry) + [.integer(Int64(limit))]
    ).map { (row) throws(StoreFailure) in
      SerialUse(
        unit: try row.id("unit"), serial: try row.value("serial", SerialNumber.init),
        kind: try row.code("kind"))
    }
  }

  func takeBack(_ batch: SerialBatchID, entry: Int?) throws(StoreFailure) -> Int {
    let lines = [SQLValue(batch)] + bounds(entry)
    let units = try rows(
      """
      SELECT unit FROM sale WHERE batch = $1 AND entry BETWEEN $2 AND $3
      UNION
      SELECT unit FROM purchase WHERE batch = $1 AND entry BETWEEN $2 AND $3
      """, lines)
    // Units that came with the batch go with it and need no owner. The returned ones as an expression: before it has
    // statistics of many new sales, PostgreSQL else reads the index of all unreturned ones for each unit.
    try execute(
      """
      UPDATE unit SET owner = (
        SELECT customer FROM sale
        WHERE sale.unit = unit.id AND COALESCE(sale.returned_on, '') = '' AND (sale.batch IS NULL OR sale.batch <> $1)
        ORDER BY sale.id DESC LIMIT 1)
      WHERE id IN (SELECT unit FROM sale WHERE batch = $1 AND entry BETWEEN $2 AND $3)
        AND (unit.batch IS NULL OR unit.batch <> $1)
      """, lines)
    try execute("DELETE FROM sale WHERE batch = $1 AND entry BETWEEN $2 AND $3", lines)
    try execute("DELETE FROM purchase WHERE batch = $1 AND entry BETWEEN $2 AND $3", lines)
    try forget(
      try units.map { (row) throws(StoreFailure) in .integer(try row.integer_("unit")) }, newIn: batch)
    try execute(
      "UPDATE serial_batch SET registered = registered - $1 WHERE id = $2",
      [.integer(Int64(units.count)), SQLValue(batch)])
    return units.count
  }

  /// Takes away what came with the batch: second numbers, and the units that were new, with the plans that came with the
  /// sale by themselves. A scan from the tray that had become such a unit lies in the tray again.
  private func forget(_ units: [SQLValue], newIn batch: SerialBatchID) throws(StoreFailure) {
    for piece in ManyRows.filled(units) {
      for statement in Self.forgetting {
        try execute(statement.sql(values: piece.count), [SQLValue(batch)] + piece)
      }
    }
  }

  private static let forgetting = [
    ManyRows.Select("DELETE FROM unit_alias WHERE batch = $1 AND unit", behind: 1),
    ManyRows.Select(
      """
      UPDATE serial_aside SET settled_at = NULL, settled_by = NULL, settled_station = NULL, settled_unit = NULL
      WHERE batch = $1 AND settled_unit
      """, behind: 1),
    ManyRows.Select(
      """
      DELETE FROM inspection_plan
      WHERE template IS NOT NULL
        AND EXISTS (SELECT 1 FROM unit WHERE unit.id = inspection_plan.unit AND unit.batch = $1)
        AND inspection_plan.unit
      """, behind: 1),
    ManyRows.Select("DELETE FROM unit WHERE batch = $1 AND id", behind: 1),
  ]

  func clearOwner(of unit: UnitID) throws(StoreFailure) {
    try replaceOne("unit", "UPDATE unit SET owner = NULL WHERE id = $1", [SQLValue(unit)])
  }
}
