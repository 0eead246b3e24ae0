internal import ServiceDesk

extension SQLDesk {
  // MARK: Imports

  func fileImport(_ id: FileImportID) throws(StoreFailure) -> FileImport? {
    try row("SELECT * FROM file_import WHERE id = $1", [SQLValue(id)]).map { (row) throws(StoreFailure) in
      try row.fileImport()
    }
  }

  func fileImports(limit: Int) throws(StoreFailure) -> [FileImport] {
    try rows("SELECT * FROM file_import ORDER BY id DESC LIMIT $1", [.integer(Int64(limit))]).map {
      (row) throws(StoreFailure) in try row.fileImport()
    }
  }

  func fileImport(holding digest: String) throws(StoreFailure) -> FileImport? {
    try row(
      """
      SELECT file_import.* FROM file_import JOIN serial_batch ON serial_batch.id = file_import.batch
      WHERE file_import.digest = $1 AND serial_batch.taken_back_at IS NULL ORDER BY file_import.id DESC LIMIT 1
      """, [.text(digest)]
    ).map { (row) throws(StoreFailure) in try row.fileImport() }
  }

  func add(_ fileImport: FileImport) throws(StoreFailure) -> FileImportID {
    let counts = fileImport.counts
    return try inserted(
      """
      INSERT INTO file_import (batch, name, digest, form, row_count, registered, new_units, refused, new_products,
        new_parties)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id
      """,
      [
        SQLValue(fileImport.batch), .text(fileImport.file.name), .text(fileImport.file.digest),
        SQLValue(code: fileImport.file.form), SQLValue(counts.rows), SQLValue(counts.registered),
        SQLValue(counts.newUnits), SQLValue(counts.refused), SQLValue(counts.newProducts),
        SQLValue(counts.newParties),
      ])
  }

  func columnMapping(for shape: String) throws(StoreFailure) -> ColumnMapping? {
    try row("SELECT mapping FROM column_mapping WHERE shape = $1", [.text(shape)]).map {
      (row) throws(StoreFailure) in try JSONText.value(try row.text_("mapping"), "column_mapping.mapping")
    }
  }

  func remember(_ mapping: ColumnMapping, for shape: String) throws(StoreFailure) {
    try execute(
      """
      INSERT INTO column_mapping (shape, mapping) VALUES ($1, $2)
      ON CONFLICT (shape) DO UPDATE SET mapping = excluded.mapping
      """, [.text(shape), .text(try JSONText.text(mapping))])
  }

  // MARK: Customers of a file

  func customers(under keys: PartyKeys) throws(StoreFailure) -> [Customer] {
    var found: [CustomerID: Customer] = [:]
    for (question, texts) in [
      (Self.customersByName, keys.names), (Self.customersByTaxNumber, keys.taxNumbers),
      (Self.customersByPhone, keys.phones),
    ] {
      try select(question, texts.map { .text($0) }) { (row) throws(StoreFailure) in
        let customer = try row.customer()
        found[customer.id] = customer
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  private static let customersByName = ManyRows.Select("SELECT * FROM customer WHERE name_fold")
  private static let customersByPhone = ManyRows.Select("SELECT * FROM customer WHERE phone_key")
  /// The expression of the index `customer_tax_number`.
  private static let customersByTaxNumber = ManyRows.Select(
    """
    SELECT * FROM customer WHERE tax_number IS NOT NULL
      AND replace(replace(replace(upper(tax_number), ' ', ''), '.', ''), '-', '')
    """)

  func firms() throws(StoreFailure) -> [(name: String, customer: Customer)] {
    try rows("SELECT * FROM customer WHERE company IS NOT NULL ORDER BY id").map {
      (row) throws(StoreFailure) in
      let customer = try row.customer()
      return (folded(customer.details.company ?? ""), customer)
    }
  }
}

extension SQLRow {
  fileprivate func fileImport() throws(StoreFailure) -> FileImport {
    func count(_ column: String) throws(StoreFailure) -> Int { Int(try integer_(column)) }
    return FileImport(
      id: try id("id"), batch: try id("batch"),
      file: FileFacts(name: try text_("name"), digest: try text_("digest"), form: try code("form")),
      counts: ImportCounts(
        rows: try count("row_count"), registered: try count("registered"), newUnits: try count("new_units"),
        refused: try count("refused"), newProducts: try count("new_products"),
        newParties: try count("new_parties")))
  }
}
