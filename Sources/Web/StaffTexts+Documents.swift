import ServiceDesk

extension StaffTexts {
  /// Guarantee documents, a unit's life, repair entries and statements of servicing.
  static let documents: [String: Phrase] = [
    "documents.title": Phrase(ro: "Documente", en: "Documents", hu: "Iratok", pl: "Dokumenty"),
    "documents.give": Phrase(
      ro: "Certificatul de garanție", en: "Guarantee document", hu: "Jótállási jegy",
      pl: "Dokument gwarancyjny"),
    "documents.copy": Phrase(
      ro: "Copia certificatului de garanție", en: "Copy of the guarantee document",
      hu: "A jótállási jegy másolata", pl: "Duplikat dokumentu gwarancyjnego"),
    "documents.print": Phrase(ro: "Tipărește", en: "Print", hu: "Nyomtatás", pl: "Drukuj"),
    "documents.keep": Phrase(ro: "Păstrează", en: "Keep", hu: "Mentés", pl: "Zapisz"),
    "documents.owed": Phrase(
      ro: "Trimis la imprimantă.", en: "Sent to the printer.", hu: "Elküldve a nyomtatóra.",
      pl: "Wysłano do drukarki."),
    "documents.given": Phrase(
      ro: "Certificatul a fost dat", en: "The document was given", hu: "A jótállási jegy kiadva",
      pl: "Dokument wydano"),
    "documents.lacks": Phrase(
      ro: "Certificatul nu poate fi dat încă.", en: "The document cannot be given yet.",
      hu: "A jótállási jegy még nem adható ki.", pl: "Dokumentu nie można jeszcze wydać."),
    "documents.ready": Phrase(
      ro: "Certificatul nu a fost dat încă.", en: "The document was not given yet.",
      hu: "A jótállási jegyet még nem adták ki.", pl: "Dokumentu jeszcze nie wydano."),
    "documents.compare": Phrase(
      ro: "Seria de pe aparat, pentru comparare", en: "Serial on the device, to compare",
      hu: "A készüléken lévő gyári szám, ellenőrzésre", pl: "Numer seryjny z urządzenia, do porównania"),
    "documents.compare.hint": Phrase(
      ro: "Scanați-o sau lăsați gol.", en: "Scan it, or leave it empty.",
      hu: "Olvassa be, vagy hagyja üresen.", pl: "Zeskanuj albo zostaw puste."),
    "documents.facts": Phrase(
      ro: "Datele certificatului", en: "What the document says", hu: "A jótállási jegy adatai",
      pl: "Dane dokumentu"),
    "documents.producerName": Phrase(
      ro: "Producătorul, cu numele întreg", en: "Producer, full name", hu: "A gyártó teljes neve",
      pl: "Pełna nazwa producenta"),
    "documents.producerAddress": Phrase(
      ro: "Adresa producătorului", en: "Producer's address", hu: "A gyártó címe", pl: "Adres producenta"),
    "documents.guarantor": Phrase(
      ro: "Cine dă garanția", en: "Who gives the guarantee", hu: "Ki vállalja a jótállást",
      pl: "Kto udziela gwarancji"),
    "documents.seller": Phrase(
      ro: "vânzătorul (noi)", en: "the seller (us)", hu: "az eladó (mi)", pl: "sprzedawca (my)"),
    "documents.producer": Phrase(ro: "producătorul", en: "the producer", hu: "a gyártó", pl: "producent"),
    "documents.lifetime": Phrase(
      ro: "Durata medie de utilizare, în ani", en: "Average duration of use, in years",
      hu: "Átlagos használati idő, években", pl: "Średni czas użytkowania, w latach"),
    "documents.lifetime.hint": Phrase(
      ro: "Legea cere să stea pe certificat.", en: "The law wants it on the document.",
      hu: "A törvény szerint a jegyen kell állnia.", pl: "Prawo wymaga, by był w dokumencie."),
    "documents.serviceUnits": Phrase(
      ro: "Unități service", en: "Service units", hu: "Szervizek", pl: "Punkty serwisowe"),
    "documents.serviceUnits.hint": Phrase(
      ro: "Câte una pe rând: nume, adresă, telefon.", en: "One a line: name, address, telephone.",
      hu: "Soronként egy: név, cím, telefon.", pl: "Po jednym w wierszu: nazwa, adres, telefon."),
    "documents.price": Phrase(
      ro: "Prețul vânzării", en: "Price of the sale", hu: "Vételár", pl: "Cena sprzedaży"),
    "documents.batch": Phrase(
      ro: "Tipărește certificatele de garanție", en: "Print the guarantee documents",
      hu: "Jótállási jegyek nyomtatása", pl: "Drukuj dokumenty gwarancyjne"),
    "documents.batch.lead": Phrase(
      ro: "Câte unul pentru fiecare aparat vândut care încă nu are.",
      en: "One for each unit sold that has none yet.",
      hu: "Minden eladott készülékhez, amelynek még nincs.",
      pl: "Po jednym dla każdego sprzedanego urządzenia, które go nie ma."),
    "life.print": Phrase(
      ro: "Tipărește istoricul", en: "Print its life", hu: "A történet nyomtatása", pl: "Drukuj historię"),
    "life.pdf": Phrase(
      ro: "Istoricul ca PDF", en: "Its life as PDF", hu: "A történet PDF-ben", pl: "Historia jako PDF"),
    "life.forCustomer": Phrase(
      ro: "Pentru client: fără nume", en: "For a customer: names nobody", hu: "Ügyfélnek: nevek nélkül",
      pl: "Dla klienta: bez nazwisk"),
    "life.forShop": Phrase(
      ro: "Pentru firmă: cu numele clienților și ale colegilor.",
      en: "For the shop: with the names of customers and colleagues.",
      hu: "Az üzletnek: az ügyfelek és a kollégák nevével.",
      pl: "Dla firmy: z nazwiskami klientów i pracowników."),
    "statement.title": Phrase(
      ro: "Situația lucrărilor", en: "Statement of servicing", hu: "Szervizkimutatás",
      pl: "Zestawienie napraw"),
    "statement.kind": Phrase(ro: "Cât de amănunțit", en: "How much", hu: "Részletesség", pl: "Szczegółowość"),
    "statement.summary": Phrase(
      ro: "pe aparate", en: "by unit", hu: "készülékenként", pl: "według urządzeń"),
    "statement.detailed": Phrase(
      ro: "cu fiecare lucrare", en: "with each repair", hu: "minden munkával", pl: "z każdą naprawą"),
    "entry.print": Phrase(
      ro: "Înscriere de reparație", en: "Repair entry", hu: "Javítási bejegyzés", pl: "Wpis o naprawie"),
    "entry.cause": Phrase(
      ro: "Cauza defectului", en: "Cause of the defect", hu: "A hiba oka", pl: "Przyczyna wady"),
    "entry.cause.hint": Phrase(
      ro: "Stă pe înscrierea de reparație, care se tipărește odată cu bonul.",
      en: "It stands on the repair entry, which is printed with the slip.",
      hu: "A javítási bejegyzésre kerül, amely a bizonylattal együtt készül.",
      pl: "Trafi do wpisu o naprawie, drukowanego razem z potwierdzeniem."),
    "entry.work": Phrase(
      ro: "Modul de reparare", en: "Way of repair", hu: "A javítás módja", pl: "Sposób naprawy"),
  ]

  static let countedInDocuments: [String: CountedPhrase] = [
    "documents.printed": CountedPhrase(
      ro: (
        one: "Un certificat trimis la imprimantă.", few: "{n} certificate trimise la imprimantă.",
        other: "{n} de certificate trimise la imprimantă."
      ),
      en: (one: "1 document sent to the printer.", other: "{n} documents sent to the printer."),
      hu: "{n} jótállási jegy elküldve a nyomtatóra.",
      pl: (
        one: "1 dokument wysłano do drukarki.", few: "{n} dokumenty wysłano do drukarki.",
        many: "{n} dokumentów wysłano do drukarki."
      )),
    "documents.already": CountedPhrase(
      ro: (one: "Unul era dat deja.", few: "{n} erau date deja.", other: "{n} erau date deja."),
      en: (one: "1 was given before.", other: "{n} were given before."), hu: "{n} már ki volt adva.",
      pl: (
        one: "1 wydano już wcześniej.", few: "{n} wydano już wcześniej.", many: "{n} wydano już wcześniej."
      )),
    "documents.left": CountedPhrase(
      ro: (
        one: "Mai rămâne unul: apăsați din nou.", few: "Mai rămân {n}: apăsați din nou.",
        other: "Mai rămân {n}: apăsați din nou."
      ),
      en: (one: "1 is left: press again.", other: "{n} are left: press again."),
      hu: "Még {n} van hátra: nyomja meg újra.",
      pl: (
        one: "Pozostał 1: naciśnij ponownie.", few: "Pozostały {n}: naciśnij ponownie.",
        many: "Pozostało {n}: naciśnij ponownie."
      )),
    "statement.stays": CountedPhrase(
      ro: (one: "o lucrare", few: "{n} lucrări", other: "{n} de lucrări"),
      en: (one: "1 repair", other: "{n} repairs"), hu: "{n} munka",
      pl: (one: "1 naprawa", few: "{n} naprawy", many: "{n} napraw")),
    "statement.units": CountedPhrase(
      ro: (one: "un aparat", few: "{n} aparate", other: "{n} de aparate"),
      en: (one: "1 unit", other: "{n} units"), hu: "{n} készülék",
      pl: (one: "1 urządzenie", few: "{n} urządzenia", many: "{n} urządzeń")),
    "statement.days": CountedPhrase(
      ro: (one: "o zi în service", few: "{n} zile în service", other: "{n} de zile în service"),
      en: (one: "1 day in service", other: "{n} days in service"), hu: "{n} nap a szervizben",
      pl: (one: "1 dzień w serwisie", few: "{n} dni w serwisie", many: "{n} dni w serwisie")),
  ]
}
