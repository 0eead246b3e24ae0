/// What a column of a list of serials holds.
public enum SerialField: String, Sendable, Hashable, Codable, CaseIterable {
  case serial
  /// The product's code, or its name as one text.
  case product
  case maker, model, productType
  case imei, mac, fiscalNumber, otherNumber
  /// The customer of sold serials, the supplier of bought ones.
  case party
  case customerKind
  case taxNumber, phone, email
  case document, day, deliveryDay, months
  case price, currency, condition

  /// Second numbers may stand in several columns; everything else in one.
  public var mayRepeat: Bool {
    switch self {
    case .imei, .mac, .fiscalNumber, .otherNumber: true
    default: false
    }
  }

  var alias: UnitAlias.Kind? {
    switch self {
    case .imei: .imei
    case .mac: .mac
    case .fiscalNumber: .fiscalNumber
    case .otherNumber: .other
    default: nil
    }
  }

  /// The heading that exports write; it is read back in any of the languages.
  public func title(_ direction: SerialHeading.Direction) -> Phrase {
    switch self {
    case .serial: Phrase(ro: "Serie", en: "Serial number", hu: "Gyári szám", pl: "Numer seryjny")
    case .product: Phrase(ro: "Cod produs", en: "Product code", hu: "Termékkód", pl: "Kod produktu")
    case .maker: Phrase(ro: "Producător", en: "Maker", hu: "Gyártó", pl: "Producent")
    case .model: Phrase(ro: "Model", en: "Model", hu: "Típus", pl: "Model")
    case .productType: Phrase(ro: "Fel", en: "Kind of product", hu: "Jelleg", pl: "Rodzaj produktu")
    case .imei: Phrase(verbatim: "IMEI")
    case .mac: Phrase(verbatim: "MAC")
    case .fiscalNumber:
      Phrase(ro: "Număr fiscal", en: "Fiscal number", hu: "AP-szám", pl: "Numer unikatowy")
    case .otherNumber: Phrase(ro: "Alt număr", en: "Other number", hu: "Másik szám", pl: "Inny numer")
    case .party:
      direction == .sold
        ? Phrase(ro: "Client", en: "Customer", hu: "Ügyfél", pl: "Klient")
        : Phrase(ro: "Furnizor", en: "Supplier", hu: "Beszállító", pl: "Dostawca")
    case .customerKind:
      Phrase(ro: "Fel de client", en: "Kind of customer", hu: "Ügyfél jellege", pl: "Rodzaj klienta")
    case .taxNumber: Phrase(ro: "Cod fiscal", en: "Tax number", hu: "Adószám", pl: "NIP")
    case .phone: Phrase(ro: "Telefon", en: "Telephone", hu: "Telefon", pl: "Telefon")
    case .email: Phrase(verbatim: "E-mail")
    case .document: Phrase(ro: "Document", en: "Document", hu: "Bizonylat", pl: "Dokument")
    case .day:
      direction == .sold
        ? Phrase(ro: "Data vânzării", en: "Day of sale", hu: "Eladás napja", pl: "Data sprzedaży")
        : Phrase(ro: "Data achiziției", en: "Day of purchase", hu: "Beszerzés napja", pl: "Data zakupu")
    case .deliveryDay:
      Phrase(ro: "Data livrării", en: "Day of delivery", hu: "Átadás napja", pl: "Data dostawy")
    case .months:
      Phrase(
        ro: "Luni de garanție", en: "Guarantee months", hu: "Jótállás (hónap)", pl: "Gwarancja (miesiące)")
    case .price: Phrase(ro: "Preț", en: "Price", hu: "Ár", pl: "Cena")
    case .currency: Phrase(ro: "Monedă", en: "Currency", hu: "Pénznem", pl: "Waluta")
    case .condition: Phrase(ro: "Stare", en: "Condition", hu: "Állapot", pl: "Stan")
    }
  }

  /// Fields that a list of this direction can have, in the order of exports.
  public static func all(_ direction: SerialHeading.Direction) -> [SerialField] {
    let ofSales: Set<SerialField> = [.customerKind, .price, .currency, .condition]
    return allCases.filter { direction == .sold || !ofSales.contains($0) }
  }
}
