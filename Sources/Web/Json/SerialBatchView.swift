import ServiceDesk

/// A batch of serials as its page shows it: heading, counts, the last five, and the tray.
struct SerialBatchView: View, Sendable {
  /// How many of the newest serials are told (`reliability.md` U-2).
  static let newest = 5
  /// How much of the tray is told at once; the rest follows as it is settled.
  static let tray = 50

  let batch: SerialBatch
  let party: String
  let product: Product?
  let counts: [(product: String, count: Int)]
  let newest: [BatchLine]
  let asides: [AsideScan]
  let staff: [StaffID: String]

  func write(into json: inout JSONText, for reader: Reader) {
    SerialBatchHead(batch: batch, party: party, staff: staff).write(into: &json, for: reader)
    json.member("product", product, for: reader)
    json.member("products", listOf: counts) { json, line in
      json.element {
        $0.member("title", line.product)
        $0.member("count", line.count)
      }
    }
    json.member("last", newest, for: reader)
    json.member("aside", listOf: asides) { json, aside in
      json.element {
        $0.member("id", aside.id)
        $0.member("codes", aside.codes)
        $0.member("at", aside.putAside.at.milliseconds)
        $0.member("by", aside.putAside.by.flatMap { staff[$0] })
      }
    }
  }
}

/// A batch in a list of batches.
struct SerialBatchHead: View, Sendable {
  let batch: SerialBatch
  let party: String
  let staff: [StaffID: String]

  func write(into json: inout JSONText, for reader: Reader) {
    let heading = batch.heading
    json.member("id", batch.id)
    json.member("direction", heading.direction.rawValue)
    json.member("party", party)
    json.member("document", heading.document)
    json.member("documentDay", heading.documentDay.description)
    json.member("deliveryDay", heading.deliveryDay.description)
    json.optional("guaranteeMonths", heading.guaranteeMonths.map(Int64.init))
    json.member("condition", heading.condition.rawValue)
    json.member("registered", batch.registered)
    json.member("isOpen", batch.isOpen)
    json.member("openedAt", batch.opening.at.milliseconds)
    json.member("openedBy", batch.opening.by.flatMap { staff[$0] })
    json.member("station", batch.opening.station.rawValue)
    json.optional("closedAt", batch.closing?.at.milliseconds)
    json.optional("takenBackAt", batch.takingBack?.at.milliseconds)
  }
}

/// One serial of a batch.
struct BatchLine: View, Sendable {
  let entry: SerialEntry
  let product: String

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("entry", entry.entry)
    json.member("unit", entry.unit)
    json.member("serial", entry.serial.text)
    json.member("product", product)
  }
}

extension DeskReading {
  /// The batch with all that its page shows; nil when there is none.
  func view(of id: SerialBatchID) throws(StoreFailure) -> SerialBatchView? {
    guard let batch = try batch(id) else { return nil }
    let counts = try counts(in: id)
    let newest = try entries(of: id, entry: nil, limit: SerialBatchView.newest)
    let titles = try titles(of: Set(counts.map(\.product) + newest.map(\.product)))
    var product: Product?
    if let chosen = batch.product { product = try self.product(chosen) }
    return SerialBatchView(
      batch: batch, party: try partyName(of: batch.heading)?.name ?? "", product: product,
      counts: counts.map { (product: titles[$0.product] ?? "", count: $0.count) },
      newest: newest.map { BatchLine(entry: $0, product: titles[$0.product] ?? "") },
      asides: try asides(of: id, limit: SerialBatchView.tray), staff: try staffNames())
  }

  func heads(of batches: [SerialBatch]) throws(StoreFailure) -> [SerialBatchHead] {
    let staff = try staffNames()
    var heads: [SerialBatchHead] = []
    for batch in batches {
      heads.append(
        SerialBatchHead(batch: batch, party: try partyName(of: batch.heading)?.name ?? "", staff: staff))
    }
    return heads
  }

  /// All serials of a batch in the order in which they were taken in.
  func lines(of id: SerialBatchID, limit: Int) throws(StoreFailure) -> [BatchLine] {
    let entries = try entries(of: id, entry: nil, limit: limit)
    let titles = try titles(of: Set(entries.map(\.product)))
    return entries.reversed().map { BatchLine(entry: $0, product: titles[$0.product] ?? "") }
  }

  private func titles(of products: Set<ProductID>) throws(StoreFailure) -> [ProductID: String] {
    var titles: [ProductID: String] = [:]
    for id in products { titles[id] = try product(id)?.details.title }
    return titles
  }

  private func staffNames() throws(StoreFailure) -> [StaffID: String] {
    Dictionary(uniqueKeysWithValues: try staff().map { ($0.id, $0.name) })
  }
}
