/// The words of a country's guarantee document (`domain.md` 2, D-3), in the language that its law asks for.
///
/// What the law promises stands here; what was agreed about this unit comes from the sale and the verdict's clocks.
struct GuaranteeDocumentTexts {
  let language: Language
  let title: String
  /// What the guarantee covers.
  let scope: [String]
  /// How the buyer makes use of it. `{seller}` is the shop with its address, `{contact}` its telephone and e-mail.
  let procedure: [String]
  /// What the law gives besides, whatever the guarantee says.
  let rights: [String]

  static func of(_ country: Country) -> GuaranteeDocumentTexts {
    switch country {
    case .romania: romania
    case .poland: poland
    case .hungary: hungary
    }
  }

  /// W-RO1 to W-RO12, W-EU11. The prolonging by time out of use is printed as the shops print it (W-RO8, to verify).
  private static let romania = GuaranteeDocumentTexts(
    language: .romanian, title: "Certificat de garanție",
    scope: [
      "Garanția acoperă produsul identificat mai sus prin serie, cu toate componentele sale, pentru defecte de material și de fabricație.",
      "Nu sunt acoperite deteriorările produse de cumpărător: lovire, lichide, tensiune greșită, folosire contrară instrucțiunilor.",
    ],
    procedure: [
      "Produsul se predă la {seller} sau la una dintre unitățile service de mai jos, pe baza unui document de predare-primire.",
      "Defectul se descrie și se arată dovada cumpărării. Anunțuri: {contact}.",
      "Repararea sau înlocuirea este gratuită și se face în cel mult 15 zile calendaristice de la informarea vânzătorului.",
      "Timpul în care produsul nu poate fi folosit, de la reclamare până la înștiințarea scrisă pentru ridicare, prelungește termenul.",
    ],
    rights: [
      "Consumatorul are, prin lege și gratuit, dreptul la măsuri corective din partea vânzătorului pentru lipsa de conformitate; garanția comercială nu afectează aceste drepturi.",
      "Vânzătorul răspunde pentru lipsa de conformitate apărută în 2 ani de la livrare (OUG 140/2021). În primul an se prezumă că ea a existat la livrare.",
      "Consumatorul poate alege între reparare și înlocuire; dacă acestea nu reușesc, întârzie sau sunt refuzate, poate cere reducerea prețului sau încetarea contractului.",
      "Pentru lipsa de conformitate constatată în 30 de zile calendaristice de la livrare, consumatorul are dreptul la înlocuire.",
      "Drepturile nu depind de păstrarea acestui certificat. Reclamații: Autoritatea Națională pentru Protecția Consumatorilor (ANPC).",
    ])

  /// W-PL14: its five parts; W-PL2 to W-PL10.
  private static let poland = GuaranteeDocumentTexts(
    language: .polish, title: "Dokument gwarancyjny",
    scope: [
      "Gwarancja obejmuje opisany wyżej produkt wraz z częściami, w zakresie wad materiału i wykonania.",
      "Gwarancja nie obejmuje uszkodzeń spowodowanych przez użytkownika: upadku, zalania, niewłaściwego napięcia, użycia niezgodnego z instrukcją.",
      "Gwarancja obowiązuje na terytorium Rzeczypospolitej Polskiej.",
    ],
    procedure: [
      "Produkt należy dostarczyć do: {seller}, albo do jednego z poniższych punktów serwisowych, z opisem wady i dowodem zakupu. Kontakt: {contact}.",
      "Gwarant wykonuje obowiązki niezwłocznie, nie później niż w terminie 14 dni od dostarczenia produktu, i odsyła go na swój koszt.",
      "Gwarant usuwa wadę przez naprawę albo wymianę. Po wymianie lub istotnej naprawie termin gwarancji biegnie na nowo, przy wymianie części — w odniesieniu do tej części; w innych przypadkach przedłuża się o czas, w którym nie można było korzystać z produktu.",
    ],
    rights: [
      "W przypadku braku zgodności towaru z umową kupującemu z mocy prawa przysługują środki ochrony prawnej ze strony i na koszt sprzedawcy. Gwarancja nie ma wpływu na te środki ochrony prawnej.",
      "Sprzedawca odpowiada wobec konsumenta za brak zgodności, który ujawnił się w ciągu 2 lat od dostarczenia towaru; przez cały ten czas domniemywa się, że istniał on w chwili dostarczenia.",
      "Konsument może żądać naprawy lub wymiany, a w przypadkach określonych w ustawie — obniżenia ceny albo odstąpić od umowy. Na reklamację sprzedawca odpowiada w terminie 14 dni.",
      "Pomoc: powiatowy (miejski) rzecznik konsumentów, Inspekcja Handlowa.",
    ])

  /// W-HU1 to W-HU16; Government Decree 151/2003 with the contents of a jótállási jegy.
  private static let hungary = GuaranteeDocumentTexts(
    language: .hungarian, title: "Jótállási jegy",
    scope: [
      "A jótállás a fent azonosított termékre, annak valamennyi alkatrészére kiterjed.",
      "Nem terjed ki arra a hibára, amelyről a vállalkozás bizonyítja, hogy oka az átadás után keletkezett, például rendeltetésellenes használat, leejtés, folyadék vagy hibás feszültség miatt.",
    ],
    procedure: [
      "A jótállási igény a jótállási jeggyel vagy az ellenérték megfizetését igazoló bizonylattal érvényesíthető itt: {seller}; javításra közvetlenül az alábbi szervizeknél is. Elérhetőség: {contact}.",
      "Az eredeti csomagolás visszaszolgáltatása nem feltétele az igénynek. Az igényről jegyzőkönyv készül; ha arról azonnal nem tudunk nyilatkozni, öt munkanapon belül értesítjük.",
      "Törekszünk arra, hogy a javítást 15 napon belül elvégezzük; ha tovább tart, legkésőbb a 15. napig közöljük a várható időtartamot.",
    ],
    rights: [
      "A fogyasztó elsősorban kijavítást vagy kicserélést kérhet; ha ez nem lehetséges, elmarad vagy nem sikerül, árleszállítást kérhet vagy elállhat a szerződéstől.",
      "Ha a termék a vásárlástól vagy üzembe helyezéstől számított három munkanapon belül meghibásodik, és a hiba a rendeltetésszerű használatot akadályozza, kérésre ki kell cserélni.",
      "Ha a termék nem javítható, vagy 30 napon belül nem javítják ki, továbbá ha három javítás után ismét meghibásodik, nyolc napon belül ki kell cserélni, ennek hiányában a vételárat vissza kell téríteni.",
      "A jótállás ideje a javításra átadás napjától meghosszabbodik azzal az idővel, amely alatt a termék nem volt rendeltetésszerűen használható.",
      "A jótállás a fogyasztó jogszabályból eredő jogait, így a kellékszavatossági jogokat nem érinti, azok díjmentesen érvényesíthetők. Vita esetén a fogyasztó a lakóhelye szerinti békéltető testülethez fordulhat.",
    ])
}

extension GuaranteeDocumentTexts {
  static let years = CountedPhrase(
    ro: (one: "{n} an", few: "{n} ani", other: "{n} de ani"), en: (one: "{n} year", other: "{n} years"),
    hu: "{n} év", pl: (one: "{n} rok", few: "{n} lata", many: "{n} lat"))

  /// One clock's term with `{from}`, `{day}` and `{who}` owes it.
  static func term(_ kind: GuaranteeClock.Kind, _ country: Country) -> Phrase {
    switch kind {
    case .legal: legalTerm
    case .commercial: country == .hungary ? mandatoryTerm : statedTerm
    case .repair: repairTerm
    }
  }

  private static let legalTerm = Phrase(
    ro: "Garanția legală de conformitate: de la {from} până la {day} inclusiv.",
    en: "Legal guarantee of conformity: from {from} until {day} inclusive.",
    hu: "Kellékszavatosság: kezdete {from}, utolsó napja {day}",
    pl: "Odpowiedzialność za zgodność towaru z umową: od {from} do {day} włącznie.")
  private static let statedTerm = Phrase(
    ro: "Garanția comercială dată de {who}: de la {from} până la {day} inclusiv.",
    en: "Commercial guarantee given by {who}: from {from} until {day} inclusive.",
    hu: "{who} vállalt jótállása: kezdete {from}, utolsó napja {day}",
    pl: "Gwarancja, gwarant {who}: od {from} do {day} włącznie.")
  private static let mandatoryTerm = Phrase(
    ro: "Garanția obligatorie: de la {from} până la {day} inclusiv.",
    en: "Mandatory guarantee: from {from} until {day} inclusive.",
    hu: "Kötelező jótállás: kezdete {from}, utolsó napja {day}",
    pl: "Gwarancja obowiązkowa: od {from} do {day} włącznie.")
  private static let repairTerm = Phrase(
    ro: "Garanția reparației: de la {from} până la {day} inclusiv.",
    en: "Guarantee of the repair: from {from} until {day} inclusive.",
    hu: "A javítás jótállása: kezdete {from}, utolsó napja {day}",
    pl: "Gwarancja na naprawę: od {from} do {day} włącznie.")
}
