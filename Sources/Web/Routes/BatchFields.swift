import ServiceDesk

/// A body that changes one batch.
protocol BatchFields: Fields {
  associatedtype Command: DeskCommand
  /// Made by the page before its first try.
  var id: CommandID { get }
  func command(for batch: SerialBatchID) -> Command
  /// What the page says of it.
  static func outcome(of answer: Command.Answer) -> BatchOutcome
}

/// The heading of a batch: exactly one supplier or customer, known or new.
struct OpenBatchFields: Fields {
  let id: CommandID
  let supplier: SupplierID?
  let newSupplier: Strict<SupplierFields>?
  let customer: CustomerID?
  let newCustomer: Strict<CustomerFields>?
  let document: String
  let documentDay: Day
  let deliveryDay: Day?
  let guaranteeMonths: Int?
  let condition: SaleTerms.Condition?
  enum CodingKeys: String, CodingKey {
    case id, supplier, newSupplier, customer, newCustomer, document, documentDay, deliveryDay
    case guaranteeMonths, condition
  }

  var command: OpenSerialBatch {
    get throws {
      OpenSerialBatch(
        party: try party, document: document, documentDay: documentDay, deliveryDay: deliveryDay,
        guaranteeMonths: guaranteeMonths, condition: condition ?? .new)
    }
  }

  private var party: OpenSerialBatch.Party {
    get throws {
      switch (supplier, newSupplier?.value, customer, newCustomer?.value) {
      case (let id?, nil, nil, nil): .boughtFrom(.known(id))
      case (nil, let new?, nil, nil): .boughtFrom(.new(new.details))
      case (nil, nil, let id?, nil): .soldTo(.known(id))
      case (nil, nil, nil, let new?): .soldTo(.new(new.details))
      default: throw Refusal.missing("party")
      }
    }
  }
}

struct BatchScanFields: BatchFields {
  let id: CommandID
  /// The codes of one box, or the one that was scanned.
  let codes: [String]
  let serial: SerialNumber?
  let confirmed: Bool?
  enum CodingKeys: String, CodingKey { case id, codes, serial, confirmed }

  func command(for batch: SerialBatchID) -> ScanIntoBatch {
    ScanIntoBatch(batch: batch, codes: codes, serial: serial, isConfirmed: confirmed ?? false)
  }

  /// The product code among the codes, for a product that is to be written down.
  func productCode(_ secrecy: some Secrecy) -> GTIN? {
    for code in codes {
      if case .productCode(let gtin, _) = ScanMeaning(code, secrecy) { return gtin }
    }
    return nil
  }

  static func outcome(of answer: ScanIntoBatch.Answer) -> BatchOutcome {
    switch answer.taken {
    case .product: .product
    case .serial(let entry): .serials([entry.serial])
    }
  }
}

struct ChosenBatchProduct: BatchFields {
  let id: CommandID
  let product: ProductID
  enum CodingKeys: String, CodingKey { case id, product }

  func command(for batch: SerialBatchID) -> ChooseBatchProduct {
    ChooseBatchProduct(batch: batch, product: .known(product))
  }

  static func outcome(of answer: BatchStanding) -> BatchOutcome { .product }
}

/// The last act, or an earlier one by its number.
struct UndoneEntry: BatchFields {
  let id: CommandID
  let entry: Int?
  enum CodingKeys: String, CodingKey { case id, entry }

  func command(for batch: SerialBatchID) -> UndoRegistration { UndoRegistration(batch: batch, entry: entry) }

  static func outcome(of answer: UndoRegistration.Answer) -> BatchOutcome {
    .takenBack(answer.takenBack.map(\.serial))
  }
}

struct AsideFields: BatchFields {
  let id: CommandID
  let codes: [String]
  enum CodingKeys: String, CodingKey { case id, codes }

  func command(for batch: SerialBatchID) -> PutAside { PutAside(batch: batch, codes: codes) }

  static func outcome(of answer: PutAside.Answer) -> BatchOutcome { .putAside }
}

/// Both ends of a range, and the count that the person saw.
struct RangeFields: BatchFields {
  let id: CommandID
  let from: SerialNumber
  let to: SerialNumber
  let count: Int
  enum CodingKeys: String, CodingKey { case id, from, to, count }

  func command(for batch: SerialBatchID) -> RegisterRange {
    RegisterRange(batch: batch, from: from, to: to, expectedCount: count)
  }

  static func outcome(of answer: RegisterRange.Answer) -> BatchOutcome { .range(answer.count) }
}

struct OwnFields: BatchFields {
  let id: CommandID
  let count: Int
  enum CodingKeys: String, CodingKey { case id, count }

  func command(for batch: SerialBatchID) -> MakeOwnSerials { MakeOwnSerials(batch: batch, count: count) }

  static func outcome(of answer: MakeOwnSerials.Answer) -> BatchOutcome { .own(answer.serials) }
}

struct ClosedBatch: BatchFields {
  let id: CommandID
  enum CodingKeys: String, CodingKey { case id }

  func command(for batch: SerialBatchID) -> CloseSerialBatch { CloseSerialBatch(batch: batch) }

  static func outcome(of answer: CloseSerialBatch.Answer) -> BatchOutcome { .closed }
}
