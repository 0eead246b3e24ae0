/// Names of fields and records in refusals.
enum FieldNames {
  static func title(_ field: String) -> Phrase { table[field] ?? Phrase(verbatim: field) }

  static let table: [String: Phrase] = [
    "customer": Phrase(ro: "client", en: "customer", hu: "ügyfél", pl: "klient"),
    "customer.name": Phrase(
      ro: "numele clientului", en: "customer's name", hu: "ügyfél neve", pl: "nazwisko klienta"),
    "customer.kind": Phrase(
      ro: "felul clientului (persoană sau firmă)", en: "kind of customer (consumer or business)",
      hu: "az ügyfél jellege (fogyasztó vagy cég)", pl: "rodzaj klienta (konsument czy firma)"),
    "customer.contact": Phrase(
      ro: "telefon sau e-mail", en: "telephone or e-mail", hu: "telefon vagy e-mail", pl: "telefon lub e-mail"
    ),
    "customer.phone": Phrase(ro: "telefon", en: "telephone", hu: "telefon", pl: "telefon"),
    "customer.email": Phrase(ro: "e-mail", en: "e-mail", hu: "e-mail", pl: "e-mail"),
    "customer.company": Phrase(ro: "firma", en: "company", hu: "cég", pl: "firma"),
    "customer.taxNumber": Phrase(ro: "cod fiscal", en: "tax number", hu: "adószám", pl: "NIP"),
    "product": Phrase(ro: "produs", en: "product", hu: "termék", pl: "produkt"),
    "product.maker": Phrase(ro: "producător", en: "maker", hu: "gyártó", pl: "producent"),
    "product.model": Phrase(ro: "model", en: "model", hu: "típus", pl: "model"),
    "product.type": Phrase(ro: "tip", en: "type", hu: "jelleg", pl: "rodzaj"),
    "product.gtin": Phrase(ro: "codul produsului", en: "product code", hu: "termékkód", pl: "kod produktu"),
    "product.guaranteeMonths": Phrase(
      ro: "luni de garanție", en: "months of guarantee", hu: "jótállás hónapokban", pl: "miesiące gwarancji"),
    "unit": Phrase(ro: "aparat", en: "unit", hu: "készülék", pl: "sprzęt"),
    "unit.serial": Phrase(ro: "număr de serie", en: "serial number", hu: "gyári szám", pl: "numer seryjny"),
    "unit.alias": Phrase(
      ro: "alt număr al aparatului", en: "other number of the unit", hu: "a készülék másik száma",
      pl: "inny numer sprzętu"),
    "document.producer": Phrase(
      ro: "producătorul, pentru certificat", en: "producer, for the certificate",
      hu: "gyártó (a jótállási jegyhez)", pl: "producent (do dokumentu gwarancyjnego)"),
    "document.producerAddress": Phrase(
      ro: "adresa producătorului", en: "producer's address", hu: "a gyártó címe", pl: "adres producenta"),
    "document.lifetimeYears": Phrase(
      ro: "durata medie de utilizare", en: "average duration of use", hu: "átlagos használati idő",
      pl: "średni czas użytkowania"),
    "document.serviceUnits": Phrase(
      ro: "unitățile service", en: "service units", hu: "szervizek", pl: "punkty serwisowe"),
    "shop.address": Phrase(
      ro: "adresa firmei", en: "shop's address", hu: "az üzlet címe", pl: "adres sklepu"),
    "sale.facts": Phrase(
      ro: "datele vânzării", en: "facts of the sale", hu: "az eladás adatai", pl: "dane sprzedaży"),
    "sale.contractMonths": Phrase(
      ro: "luni de garanție din contract", en: "months of guarantee by contract",
      hu: "szerződéses jótállás hónapokban", pl: "miesiące gwarancji z umowy"),
    "sale.goodsGroup": Phrase(
      ro: "felul bunului", en: "kind of goods", hu: "az áru jellege", pl: "rodzaj towaru"),
    "sale.price": Phrase(ro: "prețul vânzării", en: "price of the sale", hu: "vételár", pl: "cena sprzedaży"),
    "sale.currency": Phrase(ro: "moneda", en: "currency", hu: "pénznem", pl: "waluta"),
    "sale.condition": Phrase(ro: "starea", en: "condition", hu: "állapot", pl: "stan"),
    "entry.cause": Phrase(
      ro: "cauza defectului", en: "cause of the defect", hu: "a hiba oka", pl: "przyczyna wady"),
    "entry.work": Phrase(
      ro: "modul de reparare", en: "way of repair", hu: "a javítás módja", pl: "sposób naprawy"),
    "sale": Phrase(ro: "vânzare", en: "sale", hu: "eladás", pl: "sprzedaż"),
    "sale.document": Phrase(
      ro: "documentul de vânzare", en: "sales document", hu: "eladási bizonylat", pl: "dokument sprzedaży"),
    "sale.day": Phrase(ro: "data vânzării", en: "day of sale", hu: "eladás napja", pl: "data sprzedaży"),
    "ticket": Phrase(ro: "fișă", en: "ticket", hu: "munkalap", pl: "zlecenie"),
    "ticket.amountDue": Phrase(ro: "de plată", en: "amount due", hu: "fizetendő", pl: "do zapłaty"),
    "approval.limit": Phrase(ro: "limita de preț", en: "price limit", hu: "árkorlát", pl: "limit ceny"),
    "intake.fault": Phrase(
      ro: "defectul reclamat", en: "reported fault", hu: "bejelentett hiba", pl: "zgłaszana usterka"),
    "intake.condition": Phrase(
      ro: "starea estetică", en: "visual condition", hu: "külső állapot", pl: "stan wizualny"),
    "intake.accessories": Phrase(ro: "accesorii", en: "accessories", hu: "tartozékok", pl: "akcesoria"),
    "intake.photos": Phrase(ro: "fotografii", en: "photos", hu: "fényképek", pl: "zdjęcia"),
    "intake.without": Phrase(
      ro: "ce lipsește la predare", en: "what it is handed in without", hu: "ami nélkül átadták",
      pl: "bez czego oddano"),
    "intake.handedOverBy": Phrase(ro: "cine predă", en: "handed in by", hu: "átadó", pl: "przekazujący"),
    "intake.purchaseProof": Phrase(
      ro: "dovada achiziției", en: "proof of purchase", hu: "vásárlást igazoló bizonylat", pl: "dowód zakupu"),
    "intake.promisedDay": Phrase(
      ro: "termenul promis", en: "promised day", hu: "ígért határidő", pl: "obiecany termin"),
    "intake.priceLimit": Phrase(ro: "limita de preț", en: "price limit", hu: "árkorlát", pl: "limit ceny"),
    "intake.diagnosisFee": Phrase(
      ro: "taxa de constatare", en: "diagnosis fee", hu: "bevizsgálási díj", pl: "koszt diagnozy"),
    "intake.advance": Phrase(ro: "avans", en: "advance payment", hu: "előleg", pl: "zaliczka"),
    "handover.collector": Phrase(ro: "cine ridică", en: "collected by", hu: "átvevő", pl: "odbierający"),
    "tests.checklist": Phrase(
      ro: "ce s-a testat", en: "what was tested", hu: "mit teszteltek", pl: "co przetestowano"),
    "reason": Phrase(ro: "motivul", en: "reason", hu: "indok", pl: "powód"),
    "printer": Phrase(ro: "imprimantă", en: "printer", hu: "nyomtató", pl: "drukarka"),
    "printer.name": Phrase(
      ro: "numele imprimantei", en: "printer's name", hu: "a nyomtató neve", pl: "nazwa drukarki"),
    "printer.place": Phrase(
      ro: "coada imprimantei", en: "printer's queue", hu: "a nyomtató sora", pl: "kolejka drukarki"),
    "printer.profile": Phrase(
      ro: "profilul imprimantei", en: "the printer's profile", hu: "a nyomtató profilja",
      pl: "profil drukarki"),
    "printer.medium": Phrase(
      ro: "hârtia din imprimantă", en: "paper in the printer", hu: "a nyomtató papírja",
      pl: "papier w drukarce"),
    "printer.address": Phrase(
      ro: "adresa imprimantei", en: "printer's address", hu: "a nyomtató címe", pl: "adres drukarki"),
    "printer.offset": Phrase(
      ro: "corecția imprimantei", en: "the printer's correction", hu: "a nyomtató eltolása",
      pl: "przesunięcie drukarki"),
    "paper.language": Phrase(
      ro: "limba documentului", en: "language of the paper", hu: "a nyomtatvány nyelve", pl: "język wydruku"),
    "paper.template": Phrase(
      ro: "șablonul hârtiei", en: "the paper's template", hu: "a nyomtatvány sablonja", pl: "szablon wydruku"),
    "printer.fallback": Phrase(
      ro: "imprimanta de rezervă", en: "fallback printer", hu: "tartalék nyomtató", pl: "drukarka zastępcza"),
    "scanner.identity": Phrase(
      ro: "numele din sistem al cititorului", en: "the scanner's name in the system",
      hu: "az olvasó rendszerbeli neve", pl: "nazwa skanera w systemie"),
    "scanner.layout": Phrase(
      ro: "tastatura cititorului", en: "the scanner's keyboard layout", hu: "az olvasó billentyűzetkiosztása",
      pl: "układ klawiatury skanera"),
    "scanner.affixes": Phrase(
      ro: "semnele din jurul codului", en: "signs around the code", hu: "a kód körüli jelek",
      pl: "znaki wokół kodu"),
    "station": Phrase(ro: "postul", en: "station", hu: "állomás", pl: "stanowisko"),
    "shelf": Phrase(ro: "raft", en: "shelf", hu: "polc", pl: "półka"),
    "shelf.name": Phrase(ro: "numele raftului", en: "shelf's name", hu: "polc neve", pl: "nazwa półki"),
    "staff": Phrase(ro: "angajat", en: "staff member", hu: "munkatárs", pl: "pracownik"),
    "staff.name": Phrase(
      ro: "numele angajatului", en: "staff member's name", hu: "munkatárs neve", pl: "nazwisko pracownika"),
    "staff.roles": Phrase(ro: "roluri", en: "roles", hu: "szerepkörök", pl: "role"),
    "paper": Phrase(ro: "hârtie", en: "paper", hu: "papír", pl: "wydruk"),
    "photo": Phrase(ro: "fotografie", en: "photo", hu: "fénykép", pl: "zdjęcie"),
    "page": Phrase(ro: "pagină", en: "page", hu: "oldal", pl: "strona"),
    "guaranteeEntry": Phrase(
      ro: "înregistrarea despre garanție", en: "entry about the guarantee", hu: "jótállási bejegyzés",
      pl: "wpis o gwarancji"),
    "event.day": Phrase(
      ro: "ziua faptului", en: "day of the fact", hu: "az esemény napja", pl: "dzień zdarzenia"),
    "event.part": Phrase(ro: "piesa", en: "the part", hu: "az alkatrész", pl: "część"),
    "event.serial": Phrase(
      ro: "seria piesei", en: "serial of the part", hu: "az alkatrész száma", pl: "numer części"),
    "event.by": Phrase(
      ro: "cine a pus în funcțiune", en: "who put it into operation", hu: "ki helyezte üzembe",
      pl: "kto uruchomił"),
    "event.fee": Phrase(
      ro: "costul reparației", en: "fee of the repair", hu: "javítási díj", pl: "koszt naprawy"),
    "event.months": Phrase(
      ro: "luni de garanție", en: "months of guarantee", hu: "jótállás hónapokban", pl: "miesiące gwarancji"),
    "verdict.lastCoveredDay": Phrase(
      ro: "ultima zi de garanție", en: "last covered day", hu: "a jótállás utolsó napja",
      pl: "ostatni dzień ochrony"),
    "fault.name": Phrase(
      ro: "numele defectului", en: "name of the fault", hu: "a hiba neve", pl: "nazwa usterki"),
    "days": Phrase(ro: "zile", en: "days", hu: "napok", pl: "dni"),
    "from": Phrase(ro: "prima zi", en: "first day", hu: "első nap", pl: "pierwszy dzień"),
    "to": Phrase(ro: "ultima zi", en: "last day", hu: "utolsó nap", pl: "ostatni dzień"),
    "supplier": Phrase(ro: "furnizor", en: "supplier", hu: "beszállító", pl: "dostawca"),
    "supplier.name": Phrase(
      ro: "numele furnizorului", en: "supplier's name", hu: "beszállító neve", pl: "nazwa dostawcy"),
    "supplier.taxNumber": Phrase(
      ro: "codul fiscal al furnizorului", en: "supplier's tax number", hu: "beszállító adószáma",
      pl: "NIP dostawcy"),
    "supplier.phone": Phrase(
      ro: "telefonul furnizorului", en: "supplier's telephone", hu: "beszállító telefonja",
      pl: "telefon dostawcy"),
    "supplier.email": Phrase(
      ro: "e-mailul furnizorului", en: "supplier's e-mail", hu: "beszállító e-mail-címe",
      pl: "e-mail dostawcy"),
    "supplier.address": Phrase(
      ro: "adresa furnizorului", en: "supplier's address", hu: "beszállító címe", pl: "adres dostawcy"),
    "purchase.document": Phrase(
      ro: "documentul de achiziție", en: "purchase document", hu: "beszerzési bizonylat",
      pl: "dokument zakupu"),
    "purchase.day": Phrase(
      ro: "data achiziției", en: "day of purchase", hu: "beszerzés napja", pl: "data zakupu"),
    "batch": Phrase(ro: "lot de serii", en: "batch of serials", hu: "gyáriszám-tétel", pl: "partia numerów"),
    "batch.count": Phrase(ro: "numărul de bucăți", en: "count", hu: "darabszám", pl: "liczba sztuk"),
    "serials": Phrase(ro: "serii", en: "serials", hu: "gyári számok", pl: "numery seryjne"),
    "aside": Phrase(
      ro: "scanare pusă deoparte", en: "scan put aside", hu: "félretett beolvasás", pl: "odłożony skan"),
    "swap": Phrase(ro: "înlocuire", en: "swap", hu: "csere", pl: "wymiana"),
    "seal.number": Phrase(
      ro: "numărul sigiliului", en: "seal number", hu: "plomba száma", pl: "numer plomby"),
    "return.day": Phrase(
      ro: "data returului", en: "day of return", hu: "visszavétel napja", pl: "data zwrotu"),
    "rule.prefixes": Phrase(
      ro: "prefixele seriei", en: "prefixes of the serial", hu: "a gyári szám előtagjai",
      pl: "prefiksy numeru seryjnego"),
    "rule.paddedLength": Phrase(
      ro: "lungimea seriei cu zerouri", en: "length with zeros", hu: "hossz nullákkal", pl: "długość z zerami"
    ),
    "file": Phrase(ro: "fișier", en: "file", hu: "fájl", pl: "plik"),
    "file.name": Phrase(ro: "numele fișierului", en: "name of the file", hu: "fájlnév", pl: "nazwa pliku"),
    "import": Phrase(ro: "import", en: "import", hu: "import", pl: "import"),
    "report": Phrase(ro: "raport", en: "report", hu: "jelentés", pl: "raport"),
  ].merging(ofInspections) { first, _ in first }
    .merging(ConsignmentSentences.fields) { first, _ in first }
    .merging(ClaimPaperTexts.fields) { first, _ in first }
    .merging(QuoteTexts.fields) { first, _ in first }
}
