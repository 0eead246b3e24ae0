import ServiceDesk

/// The words the demo shop is made of. Firms, makers and models are invented; telephone numbers are from ranges that
/// nobody has.
enum DemoNames {
  struct Tongue {
    let language: Language
    let first: [String]
    let last: [String]
    let firms: [String]
    let faults: [String]
    let dialling: String
  }

  static let romanian = Tongue(
    language: .romanian,
    first: ["Ana", "Ștefan", "Ioana", "Mihai", "Ileana", "Răzvan", "Țuța", "Bogdan", "Cătălina", "George"],
    last: ["Ștefănescu", "Țăran", "Popa", "Brâncuș", "Măcelaru", "Dănilă", "Vântu", "Ungureanu", "Lăcătuș"],
    firms: ["Brutăria Spicul SRL", "Farmacia Mușețel SRL", "Cofetăria Vișina SRL", "Librăria Țintă SRL"],
    faults: [
      "Nu pornește deloc", "Taie hârtia strâmb", "Se oprește după câteva minute", "Ecranul clipește",
      "Nu se mai încarcă", "Scoate un zgomot ciudat",
    ],
    dialling: "+40 700 000")

  static let hungarian = Tongue(
    language: .hungarian,
    first: ["Ágnes", "Zoltán", "Erzsébet", "László", "Gyöngyi", "Ödön", "Kincső", "Bálint"],
    last: ["Kővári", "Szűcs", "Nagyőri", "Fűzfa", "Török", "Székely", "Györffy", "Őri"],
    firms: ["Pékség Kft.", "Tűzrakó Kft.", "Gőzmosó Bt."],
    faults: ["Nem kapcsol be", "Elakad benne a papír", "Villog a kijelzője", "Nem tölt"],
    dialling: "+36 20 000")

  static let polish = Tongue(
    language: .polish,
    first: ["Łukasz", "Małgorzata", "Grażyna", "Żaneta", "Paweł", "Zdzisław", "Bożena", "Michał"],
    last: ["Wiśniewska", "Żółtowski", "Dąbrowa", "Święch", "Gałązka", "Łoś", "Jędrzejak", "Źródło"],
    firms: ["Piekarnia Kłos sp. z o.o.", "Księgarnia Żuraw sp. z o.o.", "Kwiaciarnia Róża"],
    faults: ["Nie włącza się", "Zacina się papier", "Bateria szybko się rozładowuje", "Pęknięty ekran"],
    dialling: "+48 500 000")

  static let tongues = [romanian, romanian, hungarian, polish]

  static let accessories = ["încărcător", "geantă", "cablu USB", "baterie", "manual", "cutie"]
  static let conditions = [
    "zgârieturi fine pe capac", "colț lovit stânga jos", "ca nou", "praf, etichetă ruptă",
  ]
  static let shelves = ["A1", "A2", "A3", "B1", "B2", "B3", "Vitrină", "Plecări"]

  /// Maker, models, type, months of guarantee, the beginning of a serial.
  static let products: [(maker: String, models: [String], type: String, months: Int, serial: String)] = [
    ("Fiscora", ["FP-210", "FP-320", "FP-700X", "Mini-2", "Mobil-5"], "casă de marcat", 24, "FC"),
    ("Nordhaven", ["Note 13", "Note 15", "Note 15 Pro", "Slim 11", "Work 17"], "laptop", 24, "NH"),
    ("Veltiq", ["V5", "V6", "V6 Max", "V7", "V7 Mini"], "telefon", 24, "VQ"),
    ("Ostrel", ["Copy 20", "Copy 35", "Color 50", "Jet 8"], "copiator", 12, "OS"),
    ("Panolux", ["Scan H1", "Scan H2", "Ring R1"], "cititor de coduri", 36, "PX"),
    ("Tarnava", ["Cântar 15", "Cântar 30", "Cântar 60"], "cântar", 12, "TR"),
  ]

  /// The staff: one person for each role, and two technicians.
  static let staff: [(name: String, roles: Set<Role>)] = [
    ("Ioana Pop (demo)", [.counter]), ("Vasile Țiriac (demo)", [.warehouse]),
    ("Kővári Zoltán (demo)", [.technician]), ("Radu Neagu (demo)", [.technician]),
    ("Elena Manea (demo)", [.manager]), ("Mirela Sandu (demo)", [.accountant]),
    ("Dan Administrator (demo)", [.admin]),
  ]

  /// A product code of GS1 prefix 29, which is for use inside one firm, with its check digit.
  static func gtin(_ number: Int) -> GTIN? {
    let digits = "29" + String(String(number + 10_000_000_000).dropFirst())
    return (0...9).lazy.compactMap { GTIN(digits + String($0)) }.first
  }
}
