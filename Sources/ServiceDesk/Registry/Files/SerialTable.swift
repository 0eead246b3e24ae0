/// The registry as a table: what exports write and imports of this program read back without asking.
public struct SerialTable: Sendable {
  public let direction: SerialHeading.Direction
  private let fields: [SerialField]
  private let language: Language

  /// - Parameter withCustomers: whether the reader may see whom the goods were sold to.
  public init(_ direction: SerialHeading.Direction, in language: Language, withCustomers: Bool) {
    self.direction = direction
    self.language = language
    let personal: Set<SerialField> = [.party, .customerKind, .taxNumber, .phone, .email]
    fields = SerialField.all(direction).filter {
      direction == .bought || withCustomers || !personal.contains($0)
    }
  }

  public var heading: [String] { fields.map { $0.title(direction)[language] } }

  public func row(_ line: SerialLine) -> [TableCell] { fields.map { cell($0, line) } }

  private func cell(_ field: SerialField, _ line: SerialLine) -> TableCell {
    switch field {
    case .serial: .text(line.serial)
    case .product: .text(line.product.gtin.map(Self.shown) ?? "")
    case .maker: .text(line.product.maker)
    case .model: .text(line.product.model)
    case .productType: .text(line.product.type)
    case .imei, .mac, .fiscalNumber, .otherNumber: .text(alias(field, line))
    case .document: .text(line.document)
    case .day: .day(line.day)
    case .deliveryDay: .day(line.deliveryDay)
    case .months: line.months.map { .number(String($0)) } ?? .text("")
    case .price: line.price.map { .number($0.decimalText) } ?? .text("")
    case .currency: .text(line.price?.currency.rawValue ?? "")
    case .condition: .text(line.condition?.rawValue ?? "")
    case .party, .customerKind, .taxNumber, .phone, .email: .text(party(field, line.party))
    }
  }

  /// The first number of the kind; a unit with several MAC addresses keeps the others to itself.
  private func alias(_ field: SerialField, _ line: SerialLine) -> String {
    line.aliases.first { $0.kind == field.alias }?.number.text ?? ""
  }

  private func party(_ field: SerialField, _ party: SerialLine.Party) -> String {
    let text: String? =
      switch (party, field) {
      case (.customer(let details), .party): details.company ?? details.name
      case (.customer(let details), .customerKind): details.kind.rawValue
      case (.customer(let details), .taxNumber): details.taxNumber
      case (.customer(let details), .phone): details.phone
      case (.customer(let details), .email): details.email
      case (.supplier(let details), .party): details.name
      case (.supplier(let details), .taxNumber): details.taxNumber
      case (.supplier(let details), .phone): details.phone
      case (.supplier(let details), .email): details.email
      default: nil
      }
    return text ?? ""
  }

  /// Without the zeros that fill it to 14 digits, as it is printed on the box.
  private static func shown(_ gtin: GTIN) -> String {
    gtin.digits.hasPrefix("000000")
      ? String(gtin.digits.suffix(8))
      : gtin.digits.hasPrefix("0") ? String(gtin.digits.suffix(13)) : gtin.digits
  }
}

extension ImportReport {
  /// The report as a table, for a person to mend the file with.
  public func table(_ language: Language) -> (heading: [String], rows: [[TableCell]]) {
    let heading = [ImportWords.row, ImportWords.serial, ImportWords.outcome].map { $0[language] }
    return (
      heading,
      lines.map { [.number(String($0.row)), .text($0.serial), .text($0.outcome.text(language))] }
    )
  }
}
