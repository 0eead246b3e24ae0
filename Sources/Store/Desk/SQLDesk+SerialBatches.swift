internal import ServiceDesk

extension SQLDesk {
  // MARK: Batches

  func batch(_ id: SerialBatchID) throws(StoreFailure) -> SerialBatch? {
    try row("SELECT * FROM serial_batch WHERE id = $1", [SQLValue(id)]).map { (row) throws(StoreFailure) in
      try row.batch()
    }
  }

  func batches(_ filter: SerialBatchFilter, limit: Int) throws(StoreFailure) -> [SerialBatch] {
    let before = SQLValue.integer(filter.before?.rawValue ?? Int64.max)
    let most = SQLValue.integer(Int64(limit))
    let text = filter.matching ?? ""
    // The statement's form depends on what narrows it most, so that the open ones have their index.
    let found =
      switch (filter.state, text.isEmpty) {
      case (.open, true): try rows(Self.openBatches, [before, most])
      default:
        try rows(
          Self.someBatches,
          [
            before, .text(filter.state.rawValue), .text(text), .text(pattern(containing: text.lowercased())),
            .text(pattern(containing: folded(text))), most,
          ])
      }
    return try found.map { (row) throws(StoreFailure) in try row.batch() }
  }

  private static let openBatches: SQL = """
    SELECT * FROM serial_batch WHERE closed_at IS NULL AND taken_back_at IS NULL AND id < $1 ORDER BY id DESC LIMIT $2
    """
  private static let someBatches: SQL = """
    SELECT serial_batch.* FROM serial_batch
    LEFT JOIN supplier ON supplier.id = serial_batch.supplier
    LEFT JOIN customer ON customer.id = serial_batch.customer
    WHERE serial_batch.id < $1
      AND ($2 = 'all' OR ($2 = 'open' AND closed_at IS NULL AND taken_back_at IS NULL)
        OR ($2 = 'ended' AND (closed_at IS NOT NULL OR taken_back_at IS NOT NULL)))
      AND ($3 = '' OR LOWER(serial_batch.document) LIKE $4 ESCAPE '!' OR supplier.search_fold LIKE $5 ESCAPE '!'
        OR customer.search_fold LIKE $5 ESCAPE '!')
    ORDER BY serial_batch.id DESC LIMIT $6
    """

  func add(_ batch: SerialBatch) throws(StoreFailure) -> SerialBatchID {
    let heading = batch.heading
    let (supplier, customer): (SQLValue, SQLValue) =
      switch heading.party {
      case .supplier(let id): (SQLValue(id), .null)
      case .customer(let id): (.null, SQLValue(id))
      case .various: (.null, .null)
      }
    return try inserted(
      """
      INSERT INTO serial_batch (supplier, customer, document, document_day, delivery_day, guarantee_months, condition,
        product, opened_at, opened_by, station, direction, registered, last_entry)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 0) RETURNING id
      """,
      [
        supplier, customer, .text(heading.document), SQLValue(heading.documentDay),
        SQLValue(heading.deliveryDay), SQLValue(heading.guaranteeMonths), SQLValue(code: heading.condition),
        SQLValue(batch.product), SQLValue(batch.opening.at), SQLValue(batch.opening.by),
        .text(batch.opening.station.rawValue), SQLValue(code: heading.direction),
      ])
  }

  func replace(_ batch: SerialBatch) throws(StoreFailure) {
    try replaceOne(
      "serial_batch",
      """
      UPDATE serial_batch SET product = $1, closed_at = $2, closed_by = $3, closed_station = $4, taken_back_at = $5,
        taken_back_by = $6, taken_back_station = $7
      WHERE id = $8
      """,
      [SQLValue(batch.product)] + batch.closing.columns + batch.takingBack.columns + [SQLValue(batch.id)])
  }

  // MARK: What stands in a batch

  func entries(
    of batch: SerialBatchID, entry: Int?, limit: Int
  ) throws(StoreFailure) -> [SerialEntry] {
    let values = [SQLValue(batch)] + bounds(entry) + [.integer(Int64(limit))]
    var found = try rows(
      """
      SELECT sale.entry, sale.unit, unit.product, unit.serial FROM sale JOIN unit ON unit.id = sale.unit
      WHERE sale.batch = $1 AND sale.entry BETWEEN $2 AND $3 ORDER BY sale.entry DESC, sale.id DESC LIMIT $4
      """, values)
    if found.isEmpty {
      found = try rows(
        """
        SELECT purchase.entry, purchase.unit, unit.product, unit.serial
        FROM purchase JOIN unit ON unit.id = purchase.unit
        WHERE purchase.batch = $1 AND purchase.entry BETWEEN $2 AND $3
        ORDER BY purchase.entry DESC, purchase.id DESC LIMIT $4
        """, values)
    }
    return try found.map { (row) throws(StoreFailure) in
      SerialEntry(
        entry: Int(try row.integer_("entry")), unit: try row.id("unit"), product: try row.id("product"),
        serial: try row.value("serial", SerialNumber.init))
    }
  }

  func counts(in batch: SerialBatchID) throws(StoreFailure) -> [SerialCount] {
    try rows(
      """
      SELECT unit.product, COUNT(*) AS serials
      FROM (SELECT unit FROM sale WHERE batch = $1 UNION ALL SELECT unit FROM purchase WHERE batch = $1) AS line
      JOIN unit ON unit.id = line.unit GROUP BY unit.product ORDER BY unit.product
      """, [SQLValue(batch)]
    ).map { (row) throws(StoreFailure) in
      SerialCount(product: try row.id("product"), count: Int(try row.integer_("serials")))
    }
  }

  /// One entry's number, or all that there can be.
  func bounds(_ entry: Int?) -> [SQLValue] {
    [.integer(Int64(entry ?? 0)), .integer(entry.map(Int64.init) ?? Int64(Int32.max))]
  }

  // MARK: The tray

  func aside(_ id: AsideScanID) throws(StoreFailure) -> AsideScan? {
    try row("SELECT * FROM serial_aside WHERE id = $1", [SQLValue(id)]).map { (row) throws(StoreFailure) in
      try row.aside()
    }
  }

  func asides(of batch: SerialBatchID?, limit: Int) throws(StoreFailure) -> [AsideScan] {
    let found =
      if let batch {
        try rows(
          "SELECT * FROM serial_aside WHERE batch = $1 AND settled_at IS NULL ORDER BY id LIMIT $2",
          [SQLValue(batch), .integer(Int64(limit))])
      } else {
        try rows(
          "SELECT * FROM serial_aside WHERE settled_at IS NULL ORDER BY id LIMIT $1", [.integer(Int64(limit))]
        )
      }
    return try found.map { (row) throws(StoreFailure) in try row.aside() }
  }

  func add(_ aside: AsideScan) throws(StoreFailure) -> AsideScanID {
    try inserted(
      """
      INSERT INTO serial_aside (batch, codes, put_at, put_by, put_station) VALUES ($1, $2, $3, $4, $5) RETURNING id
      """,
      [
        SQLValue(aside.batch), .text(aside.codes.joined(separator: "\n")), SQLValue(aside.putAside.at),
        SQLValue(aside.putAside.by), .text(aside.putAside.station.rawValue),
      ])
  }

  func settle(_ aside: AsideScanID, _ settling: AsideScan.Settling) throws(StoreFailure) {
    try replaceOne(
      "serial_aside",
      """
      UPDATE serial_aside SET settled_at = $1, settled_by = $2, settled_station = $3, settled_unit = $4, reason = $5
      WHERE id = $6 AND settled_at IS NULL
      """,
      Optional(settling.act).columns + [SQLValue(settling.unit), SQLValue(settling.reason), SQLValue(aside)])
  }
}

extension SerialBatch.Act? {
  fileprivate var columns: [SQLValue] {
    [SQLValue(self?.at), SQLValue(self?.by), SQLValue(self?.station.rawValue)]
  }
}

extension SQLRow {
  private func act(at: String, by: String, station: String) throws(StoreFailure) -> SerialBatch.Act? {
    guard let moment = try optionalMoment(at) else { return nil }
    return SerialBatch.Act(at: moment, by: try optionalID(by), station: StationName(try text_(station)))
  }

  fileprivate func batch() throws(StoreFailure) -> SerialBatch {
    let party: SerialHeading.Party =
      if let supplier: SupplierID = try optionalID("supplier") {
        .supplier(supplier)
      } else if let customer: CustomerID = try optionalID("customer") {
        .customer(customer)
      } else {
        .various(try code("direction"))
      }
    guard let opening = try act(at: "opened_at", by: "opened_by", station: "station") else {
      throw .damagedRow(what: "serial_batch.opened_at")
    }
    return SerialBatch(
      id: try id("id"),
      heading: SerialHeading(
        party: party, document: try text_("document"),
        documentDay: try value("document_day", Day.init(iso:)),
        deliveryDay: try value("delivery_day", Day.init(iso:)),
        guaranteeMonths: try optionalInteger("guarantee_months").map(Int.init),
        condition: try code("condition")),
      product: try optionalID("product"), opening: opening,
      registered: Int(try integer_("registered")), lastEntry: Int(try integer_("last_entry")),
      closing: try act(at: "closed_at", by: "closed_by", station: "closed_station"),
      takingBack: try act(at: "taken_back_at", by: "taken_back_by", station: "taken_back_station"))
  }

  fileprivate func aside() throws(StoreFailure) -> AsideScan {
    guard let putAside = try act(at: "put_at", by: "put_by", station: "put_station") else {
      throw .damagedRow(what: "serial_aside.put_at")
    }
    return AsideScan(
      id: try id("id"), batch: try id("batch"),
      codes: try text_("codes").split(separator: "\n").map(String.init), putAside: putAside,
      settling: try act(at: "settled_at", by: "settled_by", station: "settled_station").map {
        (act) throws(StoreFailure) in
        AsideScan.Settling(
          act: act, unit: try optionalID("settled_unit"), reason: try optionalText("reason"))
      })
  }
}
