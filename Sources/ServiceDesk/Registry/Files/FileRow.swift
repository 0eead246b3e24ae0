/// One row of a list, understood but not yet compared with the database.
struct FileRow {
  var serial: SerialNumber
  var aliases: [UnitAlias]
  var product: ProductWords
  var party: PartyWords
  var document: String
  var day: Day
  var deliveryDay: Day
  var months: Int?
  var price: Money?
  var condition: SaleTerms.Condition
}

/// How a row names its product.
struct ProductWords: Hashable {
  var gtin: GTIN?
  var name = ""
  var maker = ""
  var model = ""
  var type = ""

  var isEmpty: Bool { gtin == nil && name.isEmpty && maker.isEmpty && model.isEmpty }
}

/// How a row names its customer or supplier.
struct PartyWords: Hashable {
  var name = ""
  var taxNumber = ""
  var phone = ""
  var email = ""
  var kind: CustomerKind?

  var isEmpty: Bool { name.isEmpty && taxNumber.isEmpty && phone.isEmpty && email.isEmpty }
}

/// Understands the rows of one table under one plan.
struct FileRows {
  private let plan: ImportPlan
  private let currency: Currency
  private let today: Day
  private let columns: [(index: Int, field: SerialField)]
  private let orders: [Int: ColumnMapping.DayOrder]
  /// Rows below the heading.
  let rows: ArraySlice<TableRow>

  init(_ table: [TableRow], _ plan: ImportPlan, _ currency: Currency, today: Day) {
    self.plan = plan
    self.currency = currency
    self.today = today
    let data = plan.mapping.hasHeading ? table.dropFirst() : table[...]
    rows = data
    columns = plan.mapping.fields.enumerated().compactMap { index, field in
      field.flatMap { SerialField.all(plan.direction).contains($0) ? (index, $0) : nil }
    }
    var orders: [Int: ColumnMapping.DayOrder] = [:]
    for (column, field) in columns where field == .day || field == .deliveryDay {
      orders[column] = plan.mapping.dayOrder ?? Self.order(ofColumn: column, in: data)
    }
    self.orders = orders
  }

  /// What the days of a column prove together: one 21/11/2026 says how its neighbour 03/04/2026 is meant.
  private static func order(
    ofColumn column: Int, in rows: ArraySlice<TableRow>
  ) -> ColumnMapping.DayOrder? {
    var proven: ColumnMapping.DayOrder?
    for row in rows where column < row.cells.count {
      guard case .text(let text) = row.cells[column], let order = FileDay(text)?.provenOrder else { continue }
      if proven != nil, proven != order { return nil }
      proven = order
    }
    return proven
  }

  func read(_ row: TableRow) -> Result<FileRow, Refusal> {
    var reader = FileRowReader(row: row, orders: orders, isSold: plan.direction == .sold)
    // Cells beyond the heading mean that a separator or a line end went wrong somewhere in this row.
    if plan.mapping.hasHeading,
      row.cells.dropFirst(plan.mapping.fields.count).contains(where: { !$0.isEmpty })
    {
      return .failure(Refusal(.rowTooLong, ["count": String(plan.mapping.fields.count)]))
    }
    for (column, field) in columns where column < row.cells.count {
      if let refusal = reader.take(row.cells[column], column, field) { return .failure(refusal) }
    }
    return reader.row(plan, currency, today: today)
  }
}

/// Collects the cells of one row.
private struct FileRowReader {
  let row: TableRow
  let orders: [Int: ColumnMapping.DayOrder]
  /// Sold ones; otherwise bought. A refusal names the fields of the one or the other.
  let isSold: Bool
  private var serial: SerialNumber?
  private var aliases: [UnitAlias] = []
  private var product = ProductWords()
  private var party = PartyWords()
  private var document: String?
  private var day: Day?
  private var deliveryDay: Day?
  private var months: Int?
  private var price: String?
  private var currency: Currency?
  private var condition: SaleTerms.Condition?

  init(row: TableRow, orders: [Int: ColumnMapping.DayOrder], isSold: Bool) {
    self.row = row
    self.orders = orders
    self.isSold = isSold
  }

  /// The reason why this cell cannot be taken; nil when it can.
  mutating func take(_ cell: TableCell, _ column: Int, _ field: SerialField) -> Refusal? {
    let text = cell.shown.trimmedWhitespace
    if text.isEmpty { return nil }
    if case .damaged = cell { return Refusal(.valueDamaged, ["field": field.recordField(isSold)]) }
    switch field {
    case .serial, .imei, .mac, .fiscalNumber, .otherNumber: return takeNumber(text, field)
    case .day, .deliveryDay: return takeDay(cell, text, column, field)
    case .months, .price, .currency, .condition, .customerKind: return takeTerm(text, field)
    default: return takeWords(text, field)
    }
  }

  private mutating func takeNumber(_ text: String, _ field: SerialField) -> Refusal? {
    if Self.isShortened(text) { return Refusal(.valueDamaged, ["field": field.recordField(isSold)]) }
    guard let number = SerialNumber(text) else { return .unacceptable(field.recordField(isSold)) }
    guard let kind = field.alias else {
      serial = number
      return nil
    }
    aliases.append(UnitAlias(kind: kind, number: number))
    return nil
  }

  /// `4,90154E+14`: what a spreadsheet leaves of a long number when it saves a CSV. No maker prints such a serial.
  private static func isShortened(_ text: String) -> Bool {
    guard let mark = text.firstIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
    let (mantissa, exponent) = (text[..<mark], text[text.index(after: mark)...])
    return exponent.first == "+" && exponent.dropFirst().allSatisfy({ ("0"..."9").contains($0) })
      && exponent.count > 1 && mantissa.contains(where: { $0 == "," || $0 == "." })
      && mantissa.allSatisfy { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
  }

  private mutating func takeDay(
    _ cell: TableCell, _ text: String, _ column: Int, _ field: SerialField
  ) -> Refusal? {
    let found: Day
    if case .day(let day) = cell {
      found = day
    } else {
      switch FileDay(text)?.reading(orders[column]) ?? .none {
      case .day(let day): found = day
      case .ambiguous:
        return Refusal(.dayAmbiguous, ["field": field.recordField(isSold), "text": String(text.prefix(20))])
      case .none: return .unacceptable(field.recordField(isSold))
      }
    }
    if field == .day { day = found } else { deliveryDay = found }
    return nil
  }

  private mutating func takeTerm(_ text: String, _ field: SerialField) -> Refusal? {
    switch field {
    case .months:
      // "24 luni", "24 hónap", "24.0"
      let digits = text.prefix { ("0"..."9").contains($0) }
      guard let number = Int(digits), (0...600).contains(number) else {
        return .unacceptable(field.recordField(isSold))
      }
      months = number
    case .price: price = text
    case .currency:
      guard let known = CurrencyWords.currency(text) else { return .unacceptable(field.recordField(isSold)) }
      currency = known
    case .condition:
      guard let known = ChoiceWords.condition(text) else { return .unacceptable(field.recordField(isSold)) }
      condition = known
    default:
      guard let known = ChoiceWords.customerKind(text) else {
        return .unacceptable(field.recordField(isSold))
      }
      party.kind = known
    }
    return nil
  }

  private mutating func takeWords(_ text: String, _ field: SerialField) -> Refusal? {
    guard isShortText(text) else { return .unacceptable(field.recordField(isSold)) }
    switch field {
    case .product:
      product.gtin = GTIN(text)
      if product.gtin == nil { product.name = text }
    case .maker: product.maker = text
    case .model: product.model = text
    case .productType: product.type = text
    case .party: party.name = text
    case .taxNumber: party.taxNumber = text
    case .phone: party.phone = text
    case .email: party.email = text
    default: document = text
    }
    return nil
  }

  func row(_ plan: ImportPlan, _ home: Currency, today: Day) -> Result<FileRow, Refusal> {
    guard let serial else { return .failure(.missing("unit.serial")) }
    if let gtin = product.gtin, GTIN(serial.text) == gtin { return .failure(Refusal(.productCodeIsNoSerial)) }
    guard let document = document ?? plan.terms.document else {
      return .failure(.missing(SerialField.document.recordField(isSold)))
    }
    let dayField = SerialField.day.recordField(isSold)
    guard let day = day ?? plan.terms.day else { return .failure(.missing(dayField)) }
    let delivery = deliveryDay ?? day
    // As for sales registered one by one.
    guard day <= today, delivery <= today.adding(days: 366), delivery >= day.adding(days: -366) else {
      return .failure(.unacceptable(dayField))
    }
    var money: Money?
    if let price {
      let coin = currency ?? CurrencyWords.currency(in: price) ?? home
      guard let units = FileAmount.minorUnits(price, coin) else {
        return .failure(.unacceptable(SerialField.price.recordField(isSold)))
      }
      money = Money(minorUnits: units, currency: coin)
    }
    return .success(
      FileRow(
        serial: serial, aliases: aliases, product: product, party: party, document: document, day: day,
        deliveryDay: delivery, months: months ?? plan.terms.guaranteeMonths, price: money,
        condition: condition ?? .new))
  }
}

extension SerialField {
  /// The name under which refusals know it (`FieldNames`).
  func recordField(_ isSold: Bool) -> String {
    switch self {
    case .serial: "unit.serial"
    case .product: "product"
    case .maker: "product.maker"
    case .model: "product.model"
    case .productType: "product.type"
    case .imei, .mac, .fiscalNumber, .otherNumber: "unit.alias"
    case .party: isSold ? "customer" : "supplier"
    case .customerKind: "customer.kind"
    case .taxNumber: isSold ? "customer.taxNumber" : "supplier.taxNumber"
    case .phone: isSold ? "customer.phone" : "supplier.phone"
    case .email: isSold ? "customer.email" : "supplier.email"
    case .document: isSold ? "sale.document" : "purchase.document"
    case .day, .deliveryDay: isSold ? "sale.day" : "purchase.day"
    case .months: "product.guaranteeMonths"
    case .price: "sale.price"
    case .currency: "sale.currency"
    case .condition: "sale.condition"
    }
  }
}

/// Currencies as lists write them.
enum CurrencyWords {
  static func currency(_ text: String) -> Currency? {
    let key = folded(text).filter { $0 != "." }
    return words.first { $0.value.contains(key) }?.key
  }

  /// The currency that stands in a price, before or behind the amount.
  static func currency(in price: String) -> Currency? {
    let letters = folded(price).filter { $0.isLetter || $0 == "€" }
    return letters.isEmpty ? nil : currency(String(letters))
  }

  private static let words: [Currency: Set<String>] = [
    .leu: ["ron", "lei", "leu"], .zloty: ["pln", "zl"], .forint: ["huf", "ft", "forint"],
    .euro: ["eur", "euro", "€"],
  ]
}

/// Choices as lists write them, in any of the languages, or by their code.
enum ChoiceWords {
  static func condition(_ text: String) -> SaleTerms.Condition? {
    let key = folded(text)
    return SaleTerms.Condition.allCases.first { conditions[$0]?.contains(key) ?? false }
  }

  static func customerKind(_ text: String) -> CustomerKind? {
    let key = folded(text)
    return CustomerKind.allCases.first { kind in
      folded(kind.rawValue) == key || kinds[kind]?.contains(key) ?? false
        || Language.allCases.contains { folded(kind.title[$0]) == key }
    }
  }

  private static let conditions: [SaleTerms.Condition: Set<String>] = [
    .new: ["new", "nou", "noua", "uj", "nowy", "nowa", "nowe"],
    .used: ["used", "folosit", "second hand", "sh", "hasznalt", "uzywany", "uzywana", "uzywane"],
    .refurbished: ["refurbished", "reconditionat", "felujitott", "odnowiony", "odnowiona"],
  ]
  private static let kinds: [CustomerKind: Set<String>] = [
    .consumer: ["consumer", "pf", "persoana fizica", "consumator", "fogyaszto", "maganszemely", "konsument"],
    .business: ["business", "pj", "firma", "persoana juridica", "company", "ceg", "vallalkozas", "firm"],
    .soleTraderNonProfessional: ["jdg"],
  ]
}
