import ServiceDesk

extension StaffTexts {
  /// Batches of serials, and what comes back.
  static let warehouse: [String: Phrase] = [
    "page.registry": Phrase(ro: "Registru", en: "Registry", hu: "Nyilvántartás", pl: "Rejestr"),
    "batch.bought": Phrase(
      ro: "Cumpărat de la furnizor", en: "Bought from a supplier", hu: "Beszállítótól vásárolt",
      pl: "Kupione od dostawcy"),
    "batch.sold": Phrase(
      ro: "Vândut clientului", en: "Sold to a customer", hu: "Ügyfélnek eladott", pl: "Sprzedane klientowi"),
    "batch.new": Phrase(
      ro: "Lot nou de serii", en: "New batch of serials", hu: "Új gyáriszám-tétel",
      pl: "Nowa partia numerów"),
    "batch.open": Phrase(
      ro: "Loturi deschise", en: "Open batches", hu: "Nyitott tételek", pl: "Otwarte partie"),
    "batch.noneOpen": Phrase(
      ro: "Niciun lot deschis.", en: "No batch is open.", hu: "Nincs nyitott tétel.",
      pl: "Brak otwartych partii."),
    "batch.goOn": Phrase(
      ro: "Continuă lotul", en: "Go on with the batch", hu: "Tétel folytatása", pl: "Kontynuuj partię"),
    "batch.startFirst": Phrase(
      ro: "Începeți întâi un lot, apoi scanați seriile.", en: "Start a batch first, then scan the serials.",
      hu: "Előbb kezdjen tételt, aztán olvassa be a gyári számokat.",
      pl: "Najpierw rozpocznij partię, potem skanuj numery."),
    "batch.start": Phrase(
      ro: "Începe scanarea", en: "Start scanning", hu: "Beolvasás indítása", pl: "Rozpocznij skanowanie"),
    "batch.document": Phrase(
      ro: "Numărul documentului (factură, aviz)", en: "Number of the document (invoice, delivery note)",
      hu: "A bizonylat száma (számla, szállítólevél)", pl: "Numer dokumentu (faktura, WZ)"),
    "batch.documentDay": Phrase(
      ro: "Data documentului", en: "Day of the document", hu: "A bizonylat kelte", pl: "Data dokumentu"),
    "batch.arrivalDay": Phrase(
      ro: "Data sosirii mărfii", en: "Day the goods came", hu: "Az áru beérkezése", pl: "Data dostawy towaru"),
    "batch.deliveryDay": Phrase(
      ro: "Data predării către client", en: "Day of delivery to the customer", hu: "Átadás az ügyfélnek",
      pl: "Data wydania klientowi"),
    "batch.supplierMonths": Phrase(
      ro: "Garanția furnizorului (luni)", en: "Supplier's guarantee (months)",
      hu: "A beszállító jótállása (hónap)", pl: "Gwarancja dostawcy (miesiące)"),
    "batch.customerMonths": Phrase(
      ro: "Garanția pentru client (luni)", en: "Customer's guarantee (months)",
      hu: "Jótállás az ügyfélnek (hónap)", pl: "Gwarancja dla klienta (miesiące)"),
    "batch.months.hint": Phrase(
      ro: "Gol: după produs.", en: "Empty: as the product says.", hu: "Üresen: a termék szerint.",
      pl: "Puste: według produktu."),
    "batch.months.unreadable": Phrase(
      ro: "Scrieți lunile ca număr, de exemplu 24.", en: "Write the months as a number, such as 24.",
      hu: "Írja számmal a hónapokat, például 24.", pl: "Wpisz liczbę miesięcy, na przykład 24."),
    "batch.condition": Phrase(
      ro: "Starea mărfii", en: "Condition of the goods", hu: "Az áru állapota", pl: "Stan towaru"),
    "condition.new": Phrase(ro: "nou", en: "new", hu: "új", pl: "nowy"),
    "condition.used": Phrase(ro: "folosit", en: "used", hu: "használt", pl: "używany"),
    "condition.refurbished": Phrase(
      ro: "recondiționat", en: "refurbished", hu: "felújított", pl: "odnowiony"),
    "batch.product": Phrase(ro: "Produs", en: "Product", hu: "Termék", pl: "Produkt"),
    "batch.noProduct": Phrase(
      ro: "Niciun produs ales", en: "No product chosen", hu: "Nincs kiválasztott termék",
      pl: "Nie wybrano produktu"),
    "batch.scanProduct": Phrase(
      ro: "Scanați codul produsului sau căutați-l.", en: "Scan the product code, or find the product.",
      hu: "Olvassa be a termékkódot, vagy keresse meg a terméket.",
      pl: "Zeskanuj kod produktu albo go wyszukaj."),
    "batch.scanSerial": Phrase(
      ro: "Scanați seria următoare.", en: "Scan the next serial.", hu: "Olvassa be a következő gyári számot.",
      pl: "Zeskanuj kolejny numer seryjny."),
    "batch.lastScan": Phrase(
      ro: "Ultima scanare", en: "Last scan", hu: "Utolsó beolvasás", pl: "Ostatni skan"),
    "batch.lastFive": Phrase(ro: "Ultimele cinci", en: "Last five", hu: "Utolsó öt", pl: "Ostatnie pięć"),
    "batch.perProduct": Phrase(
      ro: "Pe produse", en: "By product", hu: "Termékenként", pl: "Według produktów"),
    "batch.tools": Phrase(
      ro: "Unelte pentru lot", en: "What the batch can do", hu: "A tétel műveletei",
      pl: "Działania na partii"),
    "batch.close": Phrase(
      ro: "Închide lotul", en: "Close the batch", hu: "Tétel lezárása", pl: "Zamknij partię"),
    "batch.close.ask": Phrase(
      ro: "Închideți lotul?", en: "Close the batch?", hu: "Lezárja a tételt?", pl: "Zamknąć partię?"),
    "batch.leave": Phrase(
      ro: "Lasă deschis", en: "Leave it open", hu: "Nyitva hagyás", pl: "Zostaw otwartą"),
    "batch.number": Phrase(ro: "Nr.", en: "No.", hu: "Ssz.", pl: "Lp."),
    "sheet.closed": Phrase(
      ro: "închis la {name}", en: "closed {name}", hu: "lezárva: {name}", pl: "zamknięta {name}"),
    "sheet.noScan": Phrase(
      ro: "Lotul este închis; codul nu a fost înregistrat.",
      en: "The batch is closed; this code was not registered.",
      hu: "A tétel le van zárva; ez a kód nincs rögzítve.",
      pl: "Partia jest zamknięta; kodu nie zarejestrowano."),
    "sheet.print": Phrase(
      ro: "Tipărește lista", en: "Print the list", hu: "Lista nyomtatása", pl: "Drukuj listę"),
    "sheet.save": Phrase(
      ro: "Salvează ca fișier CSV", en: "Save as a CSV file", hu: "Mentés CSV-fájlba",
      pl: "Zapisz jako plik CSV"),
    "supplier.title": Phrase(ro: "Furnizor", en: "Supplier", hu: "Beszállító", pl: "Dostawca"),
    "supplier.find": Phrase(
      ro: "Căutați furnizorul", en: "Find the supplier", hu: "Beszállító keresése", pl: "Wyszukaj dostawcę"),
    "supplier.add": Phrase(
      ro: "Adaugă un furnizor", en: "Add a supplier", hu: "Beszállító felvétele", pl: "Dodaj dostawcę"),
    "supplier.other": Phrase(
      ro: "Alt furnizor", en: "Another supplier", hu: "Másik beszállító", pl: "Inny dostawca"),
    "supplier.name": Phrase(
      ro: "Numele firmei", en: "Name of the firm", hu: "A cég neve", pl: "Nazwa firmy"),
    "supplier.authorised": Phrase(
      ro: "Este service autorizat", en: "It is an authorised service", hu: "Márkaszerviz",
      pl: "Jest autoryzowanym serwisem"),
    "tray.putAside": Phrase(ro: "Pune deoparte", en: "Put aside", hu: "Félretesz", pl: "Odłóż"),
    "tray.settle": Phrase(
      ro: "Înregistrează: {name}", en: "Register: {name}", hu: "Rögzítés: {name}", pl: "Zarejestruj: {name}"),
    "tray.discard": Phrase(ro: "Renunță la cod", en: "Discard", hu: "Elvetés", pl: "Odrzuć"),
    "told.product": Phrase(
      ro: "Produs ales. Scanați seriile.", en: "Product chosen. Scan the serials.",
      hu: "Termék kiválasztva. Olvassa be a gyári számokat.", pl: "Produkt wybrany. Skanuj numery."),
    "told.serial": Phrase(ro: "Înregistrat", en: "Registered", hu: "Rögzítve", pl: "Zarejestrowano"),
    "told.putAside": Phrase(
      ro: "Pus deoparte pentru mai târziu", en: "Put aside for later", hu: "Félretéve későbbre",
      pl: "Odłożono na później"),
    "told.discarded": Phrase(
      ro: "Codul a fost scos din lot", en: "The code was discarded", hu: "A kód elvetve",
      pl: "Kod został odrzucony"),
    "told.confirm": Phrase(
      ro: "Am verificat, înregistrează", en: "I have checked, register it", hu: "Ellenőriztem, rögzítse",
      pl: "Sprawdzono, zarejestruj"),
    "range.title": Phrase(
      ro: "Interval de serii", en: "Range of serials", hu: "Gyáriszám-tartomány", pl: "Zakres numerów"),
    "range.from": Phrase(ro: "De la", en: "From", hu: "Ettől", pl: "Od"),
    "range.to": Phrase(ro: "Până la", en: "To", hu: "Eddig", pl: "Do"),
    "range.again": Phrase(
      ro: "Comparați cu marfa, apoi apăsați încă o dată Enter.",
      en: "Compare with the goods, then press Enter once more.",
      hu: "Vesse össze az áruval, majd nyomja meg újra az Entert.",
      pl: "Porównaj z towarem i naciśnij Enter jeszcze raz."),
    "own.title": Phrase(ro: "Serii proprii", en: "Own serials", hu: "Saját sorszámok", pl: "Własne numery"),
    "own.count": Phrase(ro: "Câte bucăți", en: "How many", hu: "Hány darab", pl: "Ile sztuk"),
    "own.hint": Phrase(
      ro: "Pentru marfă fără serie; etichetele se tipăresc imediat.",
      en: "For goods without a serial; the labels are printed at once.",
      hu: "Gyári szám nélküli áruhoz; a címkék azonnal nyomtatódnak.",
      pl: "Dla towaru bez numeru; etykiety drukują się od razu."),
    "own.make": Phrase(
      ro: "Fă seriile și etichetele", en: "Make serials and labels", hu: "Sorszámok és címkék készítése",
      pl: "Utwórz numery i etykiety"),
    "own.unreadable": Phrase(
      ro: "Scrieți câte sunt, ca număr.", en: "Write how many there are, as a number.",
      hu: "Írja be számmal, hány darab van.", pl: "Wpisz liczbę sztuk."),
    "box.title": Phrase(
      ro: "Cutie cu mai multe coduri", en: "Box with several codes", hu: "Doboz több kóddal",
      pl: "Pudełko z kilkoma kodami"),
    "box.hint": Phrase(
      ro: "Scanați toate codurile unei cutii, apoi Enter.", en: "Scan every code of one box, then Enter.",
      hu: "Olvassa be egy doboz összes kódját, majd Enter.",
      pl: "Zeskanuj wszystkie kody jednego pudełka, potem Enter."),
    "box.code": Phrase(ro: "Codul următor", en: "Next code", hu: "Következő kód", pl: "Następny kod"),
    "box.take": Phrase(
      ro: "Cutia e completă", en: "The box is complete", hu: "A doboz kész", pl: "Pudełko gotowe"),
    "box.empty": Phrase(
      ro: "Scanați cel puțin un cod.", en: "Scan at least one code.", hu: "Olvasson be legalább egy kódot.",
      pl: "Zeskanuj co najmniej jeden kod."),
    "return.title": Phrase(
      ro: "Marfă returnată", en: "Goods returned", hu: "Visszahozott áru", pl: "Zwrot towaru"),
    "return.unit": Phrase(
      ro: "Aparatul adus înapoi", en: "The unit that came back", hu: "A visszahozott készülék",
      pl: "Zwrócone urządzenie"),
    "return.scan": Phrase(
      ro: "Scanați seria.", en: "Scan its serial.", hu: "Olvassa be a gyári számot.",
      pl: "Zeskanuj numer seryjny."),
    "return.other": Phrase(ro: "Alt aparat", en: "Another unit", hu: "Másik készülék", pl: "Inne urządzenie"),
    "return.day": Phrase(ro: "Ziua", en: "Day", hu: "Nap", pl: "Dzień"),
    "return.done": Phrase(ro: "S-a înregistrat.", en: "It is recorded.", hu: "Rögzítve.", pl: "Zapisano."),
    "swap.title": Phrase(
      ro: "Înlocuire de aparat", en: "Unit given for another", hu: "Készülékcsere", pl: "Wymiana urządzenia"),
    "swap.newSerial": Phrase(
      ro: "Serie nouă; va fi înregistrată ca același produs.",
      en: "A new serial; it is registered as the same product.",
      hu: "Új gyári szám; ugyanazon termékként lesz rögzítve.",
      pl: "Nowy numer; zostanie zarejestrowany jako ten sam produkt."),
    "swap.old": Phrase(
      ro: "Aparatul luat înapoi", en: "The unit taken back", hu: "A visszavett készülék",
      pl: "Urządzenie odebrane"),
    "swap.new": Phrase(
      ro: "Aparatul dat în loc", en: "The unit given instead", hu: "A helyette adott készülék",
      pl: "Urządzenie wydane w zamian"),
    "sale.soldOn": Phrase(
      ro: "Vândut la {name}", en: "Sold {name}", hu: "Eladva: {name}", pl: "Sprzedane {name}"),
    "sale.none": Phrase(
      ro: "Nicio vânzare în evidență.", en: "No sale on record.", hu: "Nincs nyilvántartott eladás.",
      pl: "Brak sprzedaży w ewidencji."),
  ]

  static let countedInWarehouse: [String: CountedPhrase] = [
    "batch.count": CountedPhrase(
      ro: (one: "o serie", few: "{n} serii", other: "{n} de serii"),
      en: (one: "1 serial", other: "{n} serials"), hu: "{n} gyári szám",
      pl: (one: "1 numer", few: "{n} numery", many: "{n} numerów")),
    "batch.months": CountedPhrase(
      ro: (one: "garanție o lună", few: "garanție {n} luni", other: "garanție {n} de luni"),
      en: (one: "guarantee 1 month", other: "guarantee {n} months"), hu: "{n} hónap jótállás",
      pl: (one: "gwarancja 1 miesiąc", few: "gwarancja {n} miesiące", many: "gwarancja {n} miesięcy")),
    "batch.refused": CountedPhrase(
      ro: (one: "o scanare refuzată", few: "{n} scanări refuzate", other: "{n} de scanări refuzate"),
      en: (one: "1 scan refused", other: "{n} scans refused"), hu: "{n} elutasított beolvasás",
      pl: (one: "1 odrzucony skan", few: "{n} odrzucone skany", many: "{n} odrzuconych skanów")),
    "batch.waiting": CountedPhrase(
      ro: (
        one: "o scanare așteaptă stația; scanați mai departe",
        few: "{n} scanări așteaptă stația; scanați mai departe",
        other: "{n} de scanări așteaptă stația; scanați mai departe"
      ),
      en: (one: "1 scan waits for the station; go on", other: "{n} scans wait for the station; go on"),
      hu: "{n} beolvasás vár az állomásra; folytathatja",
      pl: (
        one: "1 skan czeka na stanowisko; skanuj dalej", few: "{n} skany czekają na stanowisko; skanuj dalej",
        many: "{n} skanów czeka na stanowisko; skanuj dalej"
      )),
    "told.takenBack": CountedPhrase(
      ro: (
        one: "Scoasă din lot: o serie", few: "Scoase din lot: {n} serii",
        other: "Scoase din lot: {n} de serii"
      ),
      en: (one: "Taken back: 1 serial", other: "Taken back: {n} serials"), hu: "Visszavonva: {n} gyári szám",
      pl: (one: "Cofnięto: 1 numer", few: "Cofnięto: {n} numery", many: "Cofnięto: {n} numerów")),
    "told.range": CountedPhrase(
      ro: (
        one: "O serie din interval a fost înregistrată", few: "{n} serii din interval au fost înregistrate",
        other: "{n} de serii din interval au fost înregistrate"
      ),
      en: (one: "1 serial of the range is registered", other: "{n} serials of the range are registered"),
      hu: "A tartományból {n} gyári szám rögzítve",
      pl: (
        one: "Zarejestrowano 1 numer z zakresu", few: "Zarejestrowano {n} numery z zakresu",
        many: "Zarejestrowano {n} numerów z zakresu"
      )),
    "told.own": CountedPhrase(
      ro: (
        one: "O serie proprie; eticheta se tipărește", few: "{n} serii proprii; etichetele se tipăresc",
        other: "{n} de serii proprii; etichetele se tipăresc"
      ),
      en: (
        one: "1 own serial; its label is being printed",
        other: "{n} own serials; their labels are being printed"
      ),
      hu: "{n} saját sorszám; címkenyomtatás folyamatban",
      pl: (
        one: "1 własny numer; etykieta się drukuje", few: "{n} własne numery; etykiety się drukują",
        many: "{n} własnych numerów; etykiety się drukują"
      )),
    "tray.title": CountedPhrase(
      ro: (one: "Deoparte: un cod", few: "Deoparte: {n} coduri", other: "Deoparte: {n} de coduri"),
      en: (one: "Put aside: 1 code", other: "Put aside: {n} codes"), hu: "Félretéve: {n} kód",
      pl: (one: "Odłożono: 1 kod", few: "Odłożono: {n} kody", many: "Odłożono: {n} kodów")),
    "tray.left": CountedPhrase(
      ro: (
        one: "Un cod rămâne deoparte.", few: "{n} coduri rămân deoparte.",
        other: "{n} de coduri rămân deoparte."
      ),
      en: (one: "1 code stays aside.", other: "{n} codes stay aside."), hu: "{n} kód félretéve marad.",
      pl: (
        one: "1 kod pozostaje odłożony.", few: "{n} kody pozostają odłożone.",
        many: "{n} kodów pozostaje odłożonych."
      )),
    "range.count": CountedPhrase(
      ro: (
        one: "Intervalul are o serie.", few: "Intervalul are {n} serii.",
        other: "Intervalul are {n} de serii."
      ),
      en: (one: "The range has 1 serial.", other: "The range has {n} serials."),
      hu: "A tartomány {n} gyári számból áll.",
      pl: (one: "Zakres ma 1 numer.", few: "Zakres ma {n} numery.", many: "Zakres ma {n} numerów.")),
  ]
}
