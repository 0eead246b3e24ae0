/// Sentences of the papers that answer a claim on a guarantee (`domain.md` 2, D-2 and D-6).
enum ClaimPaperTexts {
  static let otherRights = Phrase(
    ro:
      "Refuzul privește numai garanțiile numite mai sus. Celelalte drepturi pe care vi le dă legea rămân neatinse.",
    en: "The refusal concerns the guarantees named above only. Your other rights by law are not affected.",
    hu:
      "Az elutasítás csak a fent megnevezett igényekre vonatkozik. Az Ön jogszabályból eredő többi joga változatlan.",
    pl:
      "Odmowa dotyczy wyłącznie wymienionych wyżej uprawnień. Pozostałe prawa wynikające z ustawy pozostają bez zmian."
  )

  /// Bodies for consumers by country, and the court, which is open to all. The closed ODR platform is not among them.
  static func whereToComplain(_ country: Country, _ kind: CustomerKind) -> [Phrase] {
    kind == .business ? [court] : [body(of: country), court]
  }

  private static func body(of country: Country) -> Phrase {
    switch country {
    case .romania:
      Phrase(
        ro:
          "Autoritatea Națională pentru Protecția Consumatorilor (ANPC), inclusiv pentru soluționarea alternativă a litigiilor (SAL).",
        en:
          "The National Authority for Consumer Protection (ANPC), also for alternative dispute resolution (SAL).",
        hu: "A romániai fogyasztóvédelmi hatóság (ANPC), alternatív vitarendezésre (SAL) is.",
        pl: "Rumuński urząd ochrony konsumentów (ANPC), także w sprawie polubownego rozwiązania sporu (SAL).")
    case .poland:
      Phrase(
        ro:
          "Avocatul consumatorilor din județ (powiatowy rzecznik konsumentów) și Inspecția Comercială din Polonia.",
        en:
          "The district consumer ombudsman (powiatowy rzecznik konsumentów) and the Trade Inspection of Poland.",
        hu:
          "A járási fogyasztói jogvédő (powiatowy rzecznik konsumentów) és a lengyel Kereskedelmi Felügyelet.",
        pl:
          "Powiatowy (miejski) rzecznik konsumentów oraz Inspekcja Handlowa, także w sprawie pozasądowego rozwiązania sporu."
      )
    case .hungary:
      Phrase(
        ro: "Comisia de conciliere (békéltető testület) competentă după domiciliul consumatorului.",
        en: "The conciliation board (békéltető testület) of the consumer's place of residence.",
        hu: "A fogyasztó lakóhelye vagy tartózkodási helye szerint illetékes békéltető testület.",
        pl: "Komisja pojednawcza (békéltető testület) właściwa dla miejsca zamieszkania konsumenta.")
    }
  }

  private static let court = Phrase(
    ro: "Instanța de judecată.", en: "The court.", hu: "A bíróság.", pl: "Sąd powszechny.")

  /// D-2: the consumer agrees to the data of the record being handled.
  static let consent = Phrase(
    ro:
      "Consumatorul este de acord ca {shop} să prelucreze datele din acest proces-verbal pentru soluționarea reclamației.",
    en: "The consumer agrees that {shop} processes the data in this record to deal with the claim.",
    hu:
      "A fogyasztó hozzájárul ahhoz, hogy a jegyzőkönyvben rögzített adatait a {shop} az igény intézéséhez kezelje.",
    pl:
      "Konsument zgadza się na przetwarzanie danych z tego protokołu przez {shop} w celu rozpatrzenia reklamacji."
  )

  /// Five working days for a claim that cannot be decided at once (W-HU; 19/2014 NGM decree, 4).
  static let openSettlement = Phrase(
    ro:
      "Produsul a fost preluat pentru verificare. Dacă nu ne putem pronunța pe loc, înștiințăm consumatorul în cinci zile lucrătoare.",
    en:
      "The product was taken in to be examined. As the claim cannot be decided at once, the consumer is told within five working days.",
    hu:
      "A terméket bevizsgálásra átvettük. Az igény teljesíthetőségéről, mivel arról azonnal nem tudunk nyilatkozni, a fogyasztót öt munkanapon belül értesítjük.",
    pl:
      "Produkt przyjęto do sprawdzenia. O sposobie załatwienia, którego nie można ustalić od razu, konsument zostanie powiadomiony w ciągu pięciu dni roboczych."
  )

  /// Names of what these papers and those of the shop may lack, for refusals.
  static let fields: [String: Phrase] = [
    "customer.address": Phrase(
      ro: "adresa clientului", en: "customer's address", hu: "az ügyfél címe", pl: "adres klienta"),
    "refusal.decision": Phrase(
      ro: "decizia că garanția nu acoperă", en: "decision that no guarantee covers it",
      hu: "döntés arról, hogy a jótállás nem fedezi", pl: "decyzja, że gwarancja nie obejmuje"),
    "refusal.guarantee": Phrase(
      ro: "garanția refuzată", en: "guarantee that is refused", hu: "az elutasított jogcím",
      pl: "uprawnienie, którego dotyczy odmowa"),
    "refusal.evidence": Phrase(ro: "dovezile", en: "evidence", hu: "bizonyítékok", pl: "dowody"),
    "complaint.settlement": Phrase(
      ro: "modul de soluționare", en: "way of settlement", hu: "az elintézés módja", pl: "sposób załatwienia"),
    "sheet.start": Phrase(
      ro: "prima etichetă a colii", en: "first label of the sheet", hu: "a lap első címkéje",
      pl: "pierwsza etykieta arkusza"),
    "day": Phrase(ro: "ziua", en: "day", hu: "nap", pl: "dzień"),
    "handover.found": Phrase(
      ro: "ce s-a constatat", en: "what was found", hu: "a bevizsgálás eredménye", pl: "co stwierdzono"),
  ]
}
