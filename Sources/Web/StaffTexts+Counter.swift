import ServiceDesk

extension StaffTexts {
  /// What a scan shows: device, owner, guarantee, ticket.
  static let counter: [String: Phrase] = [
    "take.in": Phrase(ro: "Recepție", en: "Take in", hu: "Átvétel", pl: "Przyjęcie"),
    "hand.over": Phrase(ro: "Predare", en: "Hand over", hu: "Kiadás", pl: "Wydanie"),
    "idle.title": Phrase(
      ro: "Scanați un aparat, un bon sau o etichetă", en: "Scan a device, a receipt or a label",
      hu: "Olvasson be készüléket, elismervényt vagy címkét",
      pl: "Zeskanuj sprzęt, potwierdzenie lub etykietę"),
    "idle.lead": Phrase(
      ro: "Merge și un număr de fișă sau o serie tastată.",
      en: "A ticket number or a typed serial works too.",
      hu: "Munkalapszám vagy beírt gyári szám is megfelel.",
      pl: "Działa też numer zlecenia lub wpisany numer seryjny."),
    "picture.choose": Phrase(
      ro: "Cod dintr-o fotografie…", en: "Code from a picture…", hu: "Kód képről…", pl: "Kod ze zdjęcia…"),
    "picture.hint": Phrase(
      ro: "Puteți și trage sau lipi o fotografie oriunde în pagină.",
      en: "You can also drop or paste a picture anywhere on the page.",
      hu: "A képet az oldalra húzhatja vagy be is illesztheti.",
      pl: "Zdjęcie można też upuścić lub wkleić w dowolnym miejscu."),
    "found.which": Phrase(
      ro: "Care dintre ele?", en: "Which of these?", hu: "Melyik ezek közül?", pl: "Które z nich?"),
    "armed.stage": Phrase(
      ro: "Scanați aparatul pentru:", en: "Scan the unit for:", hu: "Olvassa be a készüléket ehhez:",
      pl: "Zeskanuj sprzęt dla:"),
    "armed.shelf": Phrase(
      ro: "Scanați aparatul pentru raftul:", en: "Scan the unit for the shelf:",
      hu: "Olvassa be a készüléket ehhez a polchoz:", pl: "Zeskanuj sprzęt dla półki:"),
    "armed.technician": Phrase(
      ro: "Scanați aparatul pentru:", en: "Scan the unit for:",
      hu: "Olvassa be a készüléket ehhez a munkatárshoz:", pl: "Zeskanuj sprzęt dla:"),
    "unit.serial": Phrase(ro: "Număr de serie", en: "Serial number", hu: "Gyári szám", pl: "Numer seryjny"),
    "unit.aliases": Phrase(ro: "Alte numere", en: "Other numbers", hu: "További számok", pl: "Inne numery"),
    "unit.aliases.hint": Phrase(
      ro: "Scanați și celelalte numere de pe aparat: IMEI, NUI, MAC.",
      en: "Scan the other numbers on the device too: IMEI, fiscal number, MAC.",
      hu: "Olvassa be a készülék többi számát is: IMEI, AP szám, MAC.",
      pl: "Zeskanuj też inne numery ze sprzętu: IMEI, numer unikatowy, MAC."),
    "unit.gtin": Phrase(ro: "Codul produsului", en: "Product code", hu: "Termékkód", pl: "Kod produktu"),
    "unit.new": Phrase(
      ro: "Aparat nou în registru", en: "A unit new to the register", hu: "Új készülék a nyilvántartásban",
      pl: "Sprzęt nowy w rejestrze"),
    "unit.scan": Phrase(
      ro: "Scanați seria aparatului", en: "Scan the serial of the device",
      hu: "Olvassa be a készülék gyári számát", pl: "Zeskanuj numer seryjny sprzętu"),
    "unit.scan.lead": Phrase(
      ro: "Eticheta «S/N» de pe aparat, nu codul produsului.",
      en: "The “S/N” label on the device, not the product code.",
      hu: "A készüléken lévő „S/N” címkét, ne a termékkódot.",
      pl: "Etykietę „S/N” na sprzęcie, nie kod produktu."),
    "product.find": Phrase(
      ro: "Ce produs este?", en: "Which product is it?", hu: "Melyik termék ez?", pl: "Jaki to produkt?"),
    "product.add": Phrase(ro: "Produs nou", en: "New product", hu: "Új termék", pl: "Nowy produkt"),
    "unit.otherProduct": Phrase(
      ro: "Codul citit numește alt produs: {name}.",
      en: "The code that was read names another product: {name}.",
      hu: "A beolvasott kód másik terméket nevez meg: {name}.",
      pl: "Odczytany kod wskazuje inny produkt: {name}."),
    "product.other": Phrase(ro: "Alt produs", en: "Another product", hu: "Másik termék", pl: "Inny produkt"),
    "product.take": Phrase(
      ro: "Folosește produsul", en: "Use this product", hu: "Termék használata", pl: "Użyj produktu"),
    "product.maker": Phrase(ro: "Producător", en: "Maker", hu: "Gyártó", pl: "Producent"),
    "product.model": Phrase(ro: "Model", en: "Model", hu: "Típus", pl: "Model"),
    "product.type": Phrase(
      ro: "Ce este (de exemplu «casă de marcat»)", en: "What it is (for example “cash register”)",
      hu: "Mi ez (például „pénztárgép”)", pl: "Co to jest (na przykład „kasa fiskalna”)"),
    "product.months": Phrase(
      ro: "Garanție declarată, luni", en: "Stated guarantee, months", hu: "Vállalt jótállás, hónap",
      pl: "Deklarowana gwarancja, miesiące"),
    "customer.whose": Phrase(ro: "Al cui este", en: "Whose it is", hu: "Kié", pl: "Czyje to jest"),
    "customer.unknown": Phrase(
      ro: "Proprietar necunoscut", en: "Owner not known", hu: "Ismeretlen tulajdonos",
      pl: "Właściciel nieznany"),
    "customer.find": Phrase(
      ro: "Caută clientul: telefon sau nume", en: "Find the customer: telephone or name",
      hu: "Ügyfél keresése: telefon vagy név", pl: "Znajdź klienta: telefon lub nazwisko"),
    "customer.add": Phrase(ro: "Client nou", en: "New customer", hu: "Új ügyfél", pl: "Nowy klient"),
    "customer.other": Phrase(ro: "Alt client", en: "Another customer", hu: "Másik ügyfél", pl: "Inny klient"),
    "customer.take": Phrase(
      ro: "Folosește clientul", en: "Use this customer", hu: "Ügyfél használata", pl: "Użyj klienta"),
    "customer.name": Phrase(ro: "Nume", en: "Name", hu: "Név", pl: "Imię i nazwisko"),
    "customer.kind": Phrase(
      ro: "Calitatea clientului", en: "Kind of customer", hu: "Ügyfél jellege", pl: "Rodzaj klienta"),
    "customer.company": Phrase(ro: "Firmă", en: "Company", hu: "Cég", pl: "Firma"),
    "customer.taxNumber": Phrase(ro: "Cod fiscal", en: "Tax number", hu: "Adószám", pl: "NIP"),
    "customer.phone": Phrase(ro: "Telefon", en: "Telephone", hu: "Telefonszám", pl: "Telefon"),
    "customer.email": Phrase(verbatim: "E-mail"),
    "customer.language": Phrase(
      ro: "Limba documentelor", en: "Language of the papers", hu: "A nyomtatványok nyelve",
      pl: "Język dokumentów"),
    "verdict.until": Phrase(
      ro: "Acoperit până la", en: "Covered until", hu: "Érvényes eddig", pl: "Ochrona do"),
    "verdict.sellerProves": Phrase(
      ro: "Vânzătorul dovedește până la", en: "Seller has to prove until", hu: "Az eladó bizonyít eddig",
      pl: "Sprzedawca dowodzi do"),
    "sale.document": Phrase(
      ro: "Document de vânzare", en: "Document of sale", hu: "Eladási bizonylat", pl: "Dokument sprzedaży"),
    "sale.delivered": Phrase(ro: "Livrat la", en: "Delivered on", hu: "Átadva", pl: "Dostarczono"),
    "earlier.none": Phrase(
      ro: "Nicio reparație anterioară.", en: "No earlier repair.", hu: "Nincs korábbi javítás.",
      pl: "Brak wcześniejszych napraw."),
    "ticket.number": Phrase(ro: "Număr fișă", en: "Ticket number", hu: "Munkalapszám", pl: "Numer zlecenia"),
    "ticket.noneOpen": Phrase(
      ro: "Nicio fișă deschisă.", en: "No open ticket.", hu: "Nincs nyitott munkalap.",
      pl: "Brak otwartego zlecenia."),
    "ticket.opened": Phrase(ro: "Primit", en: "Taken in", hu: "Átvéve", pl: "Przyjęto"),
    "ticket.promised": Phrase(
      ro: "Termen promis", en: "Promised day", hu: "Vállalt határidő", pl: "Obiecany termin"),
    "ticket.late": Phrase(ro: "întârziat", en: "late", hu: "késésben", pl: "po terminie"),
    "ticket.shelf": Phrase(ro: "Raft", en: "Shelf", hu: "Polc", pl: "Półka"),
    "ticket.technician": Phrase(ro: "Tehnician", en: "Technician", hu: "Szerelő", pl: "Serwisant"),
    "ticket.basis": Phrase(ro: "Temei", en: "Basis of the claim", hu: "Jogcím", pl: "Podstawa zgłoszenia"),
    "ticket.priceLimit": Phrase(ro: "Limita de preț", en: "Price limit", hu: "Árkorlát", pl: "Limit ceny"),
    "ticket.amountDue": Phrase(ro: "De plată", en: "Amount due", hu: "Fizetendő", pl: "Do zapłaty"),
    "ticket.notice": Phrase(
      ro: "Client anunțat", en: "Customer told", hu: "Ügyfél értesítve", pl: "Powiadomiono klienta"),
    "ticket.handedOver": Phrase(ro: "Predat", en: "Handed over", hu: "Kiadva", pl: "Wydano"),
    "ticket.outcome": Phrase(ro: "Rezultat", en: "Outcome", hu: "Eredmény", pl: "Wynik"),
    "ticket.stage": Phrase(ro: "Stadiu", en: "Stage", hu: "Állapot", pl: "Stan"),
    "ticket.device": Phrase(ro: "Aparat", en: "Device", hu: "Készülék", pl: "Sprzęt"),
    "ticket.customer": Phrase(ro: "Client", en: "Customer", hu: "Ügyfél", pl: "Klient"),
    "ticket.history": Phrase(ro: "Istoric", en: "History", hu: "Előzmények", pl: "Historia"),
  ]
}
