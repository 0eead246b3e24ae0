/// What programs of Romania, Hungary and Poland write above the columns of their lists.
enum HeadingWords {
  /// The fields of a row of headings; nil where a heading says nothing that is known.
  static func fields(of headings: [String], _ direction: SerialHeading.Direction) -> [SerialField?] {
    var fields = headings.map { field(of: $0, direction) }
    var seen: Set<SerialField> = []
    for (column, field) in fields.enumerated() {
      guard let field, !field.mayRepeat else { continue }
      // Of two columns with one meaning the first is taken; a person may say otherwise.
      if !seen.insert(field).inserted { fields[column] = nil }
    }
    return fields
  }

  private static func field(of heading: String, _ direction: SerialHeading.Direction) -> SerialField? {
    let key = plain(heading)
    if key.isEmpty { return nil }
    let isSold = direction == .sold
    if let title = SerialField.all(direction).first(where: { field in
      Language.allCases.contains { plain(field.title(direction)[$0]) == key }
    }) {
      return title
    }
    if (isSold ? customers : suppliers).contains(key) { return .party }
    if let field = exact[key], SerialField.all(direction).contains(field) { return field }
    // Longer headings: "Nr. serie echipament", "Numer seryjny urządzenia", "IMEI 2", "S/N (scan)".
    return starts.first { key.hasPrefix($0.0 + " ") || key.hasSuffix(" " + $0.0) }?.1
  }

  /// Folded, with one space in place of everything that is neither letter nor digit.
  static func plain(_ heading: String) -> String {
    var result = ""
    for scalar in folded(heading).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.unicodeScalars.append(scalar)
      } else if result.last != " ", !result.isEmpty {
        result += " "
      }
    }
    return result.last == " " ? String(result.dropLast()) : result
  }

  private static let customers: Set<String> = [
    "client", "nume client", "denumire client", "cumparator", "beneficiar", "customer", "customer name",
    "client name", "buyer", "ugyfel", "ugyfel neve", "vevo", "vevo neve", "vasarlo", "klient",
    "nazwa klienta",
    "nabywca", "kontrahent", "odbiorca", "partener", "partner",
  ]
  private static let suppliers: Set<String> = [
    "furnizor", "nume furnizor", "denumire furnizor", "supplier", "supplier name", "vendor", "beszallito",
    "szallito", "szallito neve", "dostawca", "nazwa dostawcy", "kontrahent", "sprzedawca", "partener",
    "partner",
  ]

  private static let exact: [String: SerialField] = {
    let words: [(SerialField, [String])] = [
      (
        .serial,
        [
          "serie", "seria", "serii", "nr serie", "numar serie", "numar de serie", "nr de serie",
          "serie produs",
          "serial", "serial no", "serial number", "serialnumber", "serial nr", "s n", "sn", "gyari szam",
          "gyariszam", "gyartasi szam", "sorozatszam", "szeriaszam", "numer seryjny", "nr seryjny", "nr ser",
          "numer fabryczny", "nr fabryczny",
        ]
      ),
      (
        .product,
        [
          "cod produs", "cod articol", "cod bare", "cod de bare", "ean", "ean13", "gtin", "upc", "barcode",
          "product code", "product", "item code", "sku", "articol", "produs", "denumire produs", "denumire",
          "termekkod", "cikkszam", "vonalkod", "termek", "termek neve", "cikk", "megnevezes", "kod produktu",
          "kod kreskowy", "kod ean", "produkt", "towar", "nazwa produktu", "nazwa towaru", "indeks",
        ]
      ),
      (
        .maker,
        [
          "producator", "fabricant", "marca", "brand", "maker", "manufacturer", "make", "gyarto", "marka",
          "producent",
        ]
      ),
      (.model, ["model", "tip", "type", "tipus", "modell", "typ"]),
      (.productType, ["categorie", "category", "kategoria", "jelleg", "rodzaj", "tip produs"]),
      (.imei, ["imei", "imei 1", "imei 2", "imei1", "imei2"]),
      (.mac, ["mac", "adresa mac", "mac address", "mac cim", "adres mac"]),
      (
        .fiscalNumber,
        [
          "numar fiscal", "nui", "serie fiscala", "numar unic de identificare", "fiscal number", "ap szam",
          "numer unikatowy", "nr unikatowy", "numer ewidencyjny",
        ]
      ),
      (
        .taxNumber,
        [
          "cui", "cif", "cod fiscal", "cod unic", "tax number", "vat number", "vat id", "vat", "adoszam",
          "nip",
          "nip klienta", "nip nabywcy",
        ]
      ),
      (
        .phone,
        [
          "telefon", "tel", "nr telefon", "numar telefon", "mobil", "phone", "telephone", "mobile",
          "telefonszam", "numer telefonu", "nr telefonu", "komorka",
        ]
      ),
      (.email, ["email", "e mail", "mail", "posta electronica", "email cim", "adres email"]),
      (
        .customerKind,
        ["tip client", "kind of customer", "customer type", "customer kind", "ugyfel tipusa", "typ klienta"]
      ),
      (
        .document,
        [
          "factura", "nr factura", "numar factura", "serie si numar factura", "bon", "bon fiscal",
          "nr document",
          "numar document", "document", "nir", "invoice", "invoice no", "invoice number", "document no",
          "document number", "receipt", "szamla", "szamlaszam", "szamla szama", "bizonylat", "bizonylatszam",
          "faktura", "nr faktury", "numer faktury", "nr dokumentu", "numer dokumentu", "paragon",
        ]
      ),
      (
        .day,
        [
          "data", "data factura", "data facturii", "data vanzare", "data vanzarii", "data achizitiei",
          "data document", "date", "sale date", "sold on", "purchase date", "invoice date", "document date",
          "datum", "szamla kelte", "kelt", "eladas datuma", "vasarlas datuma", "beszerzes datuma",
          "teljesites",
          "data sprzedazy", "data zakupu", "data faktury", "data wystawienia", "data dokumentu",
        ]
      ),
      (
        .deliveryDay,
        [
          "data livrare", "data livrarii", "data predarii", "delivery date", "delivered on", "atadas datuma",
          "szallitas datuma", "data dostawy", "data wydania", "data odbioru",
        ]
      ),
      (
        .months,
        [
          "garantie", "garantie luni", "luni garantie", "luni de garantie", "perioada garantie", "guarantee",
          "warranty", "warranty months", "guarantee months", "months", "jotallas", "garancia",
          "garancia honap",
          "jotallas honap", "gwarancja", "okres gwarancji", "gwarancja mies", "gwarancja m",
        ]
      ),
      (
        .price,
        ["pret", "pret vanzare", "valoare", "price", "amount", "ar", "brutto ar", "eladasi ar", "cena"]
      ),
      (.currency, ["moneda", "valuta", "currency", "penznem", "deviza", "waluta"]),
      (.condition, ["stare", "condition", "allapot", "stan"]),
    ]
    var table: [String: SerialField] = [:]
    for (field, texts) in words {
      for text in texts { table[text] = field }
    }
    return table
  }()

  /// Words that decide a longer heading which begins or ends with them.
  private static let starts: [(String, SerialField)] = [
    ("imei", .imei), ("numar de serie", .serial), ("nr serie", .serial), ("numar serie", .serial),
    ("serial number", .serial), ("serial no", .serial), ("s n", .serial), ("gyari szam", .serial),
    ("gyari szama", .serial), ("numer seryjny", .serial), ("nr seryjny", .serial), ("ean", .product),
  ]
}
