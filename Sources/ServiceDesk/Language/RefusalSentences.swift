extension Refusal {
  /// The sentence for the person at the counter, and what to do next.
  public func text(_ language: Language) -> String {
    var shown = values
    for name in ["from", "to", "stage"] {
      if let stage = values[name].flatMap(Stage.init) { shown[name] = stage.title[language] }
    }
    // Refusals of serials name the day of a document.
    if let day = values["day"].flatMap(Day.init(iso:)) { shown["day"] = LocalFormat.day(day, language) }
    if let field = values["field"] { shown["field"] = FieldNames.title(field)[language] }
    if let what = values["what"] { shown["what"] = FieldNames.title(what)[language] }
    return code.sentence(language, shown)
  }
}

extension Refusal.Code {
  var sentence: Phrase {
    switch self {
    case .missing:
      Phrase(
        ro: "Completați: {field}.", en: "Please fill in: {field}.", hu: "Kérjük, töltse ki: {field}.",
        pl: "Proszę uzupełnić: {field}.")
    case .unacceptable:
      Phrase(
        ro: "Valoare nepotrivită: {field}.", en: "This cannot be accepted: {field}.",
        hu: "Nem fogadható el: {field}.",
        pl: "Nieprawidłowa wartość: {field}.")
    case .notPermitted:
      Phrase(
        ro: "Nu aveți dreptul la acest pas. Chemați un coleg care îl are.",
        en: "You do not have the right to do this. Call a colleague who has.",
        hu: "Ehhez a lépéshez nincs jogosultsága. Hívjon jogosult kollégát.",
        pl: "Brak uprawnień do tego kroku. Proszę wezwać uprawnioną osobę.")
    case .notSignedIn:
      Phrase(
        ro: "Scanați ecusonul și introduceți PIN-ul.", en: "Scan your badge and enter your PIN.",
        hu: "Olvassa be a kitűzőjét, és adja meg a PIN-kódját.", pl: "Zeskanuj identyfikator i podaj PIN.")
    case .notFound:
      Phrase(
        ro: "Nu am găsit: {what}.", en: "Not found: {what}.", hu: "Nem található: {what}.",
        pl: "Nie znaleziono: {what}.")
    case .commandConflict:
      Phrase(
        ro: "Același număr de comandă a fost folosit pentru altceva. Reîncărcați pagina.",
        en: "The same command number was used for something else. Reload the page.",
        hu: "Ugyanazt a parancsszámot másra használták. Töltse újra az oldalt.",
        pl: "Ten sam numer polecenia użyto do czegoś innego. Odśwież stronę.")
    case .changedMeanwhile:
      Phrase(
        ro: "Altcineva a schimbat fișa între timp: acum este «{stage}».",
        en: "Somebody changed the ticket meanwhile: it is now “{stage}”.",
        hu: "A munkalapot közben más módosította: most „{stage}”.",
        pl: "Ktoś zmienił zlecenie w międzyczasie: teraz „{stage}”.")
    case .stageNotAllowed:
      Phrase(
        ro: "Din «{from}» nu se poate trece în «{to}».", en: "“{to}” cannot follow “{from}”.",
        hu: "„{from}” után nem következhet „{to}”.", pl: "Ze stanu „{from}” nie można przejść do „{to}”.")
    case .reasonRequired:
      Phrase(
        ro: "Pentru acest pas trebuie un motiv.", en: "This step needs a reason.",
        hu: "Ehhez a lépéshez indok szükséges.",
        pl: "Ten krok wymaga podania powodu.")
    case .outcomeRequired:
      Phrase(
        ro: "Alegeți rezultatul potrivit pentru «{to}».", en: "Choose an outcome that fits “{to}”.",
        hu: "Válasszon a(z) „{to}” állapothoz illő eredményt.", pl: "Wybierz wynik pasujący do „{to}”.")
    case .coverageNotDecided:
      Phrase(
        ro: "Decideți mai întâi cine suportă costul.", en: "First decide who bears the cost.",
        hu: "Előbb döntse el, ki viseli a költséget.", pl: "Najpierw zdecyduj, kto ponosi koszt.")
    case .approvalMissing:
      Phrase(
        ro: "Lipsește acordul clientului pentru lucrarea contra cost.",
        en: "The customer's approval of paid work is missing.",
        hu: "Hiányzik az ügyfél jóváhagyása a fizetős munkához.", pl: "Brak zgody klienta na płatną naprawę.")
    case .remedyInformationMissing:
      Phrase(
        ro: "Informați întâi clientul: reparare sau înlocuire, și prelungirea de 12 luni.",
        en: "First inform the customer: repair or replacement, and the 12-month extension.",
        hu: "Előbb tájékoztassa az ügyfelet: kijavítás vagy csere, és a 12 hónapos meghosszabbítás.",
        pl: "Najpierw poinformuj klienta: naprawa albo wymiana oraz przedłużenie o 12 miesięcy.")
    case .scanTheItem:
      Phrase(
        ro: "Scanați aparatul.", en: "Scan the item itself.", hu: "Olvassa be magát a készüléket.",
        pl: "Zeskanuj sam sprzęt.")
    case .identityMissing:
      Phrase(
        ro: "Predarea cere bonul sau codul și actul de identitate văzut.",
        en: "A hand-over needs the receipt, or the code and an identity document seen.",
        hu: "A kiadáshoz elismervény, vagy kód és megtekintett okmány kell.",
        pl: "Wydanie wymaga potwierdzenia albo kodu i okazania dokumentu.")
    case .amountOpen:
      Phrase(
        ro: "Mai este o sumă de plată.", en: "There is still an amount to pay.",
        hu: "Még van fizetendő összeg.",
        pl: "Pozostała kwota do zapłaty.")
    case .testsMissing:
      Phrase(
        ro: "Înregistrați întâi testele.", en: "First record the tests.", hu: "Előbb rögzítse a teszteket.",
        pl: "Najpierw zapisz wyniki testów.")
    case .consignmentMissing:
      Phrase(
        ro: "Aparatul trebuie să fie înapoi: scanați stadiul, apoi eticheta lui.",
        en: "The unit must be back: scan the stage, then the unit's label.",
        hu: "A készüléknek vissza kell érkeznie: olvassa be az állapotot, majd a címkéjét.",
        pl: "Sprzęt musi być z powrotem: zeskanuj stan, a potem jego etykietę.")
    case .replacementNotRegistered:
      Phrase(
        ro: "Înregistrați seria aparatului nou.", en: "Register the serial of the new unit.",
        hu: "Rögzítse az új készülék gyári számát.", pl: "Zarejestruj numer seryjny nowego urządzenia.")
    case .twoPersonsNeeded:
      Phrase(
        ro: "Aici trebuie acordul a două persoane.", en: "This needs the agreement of two people.",
        hu: "Ehhez két ember jóváhagyása kell.", pl: "Wymagana jest zgoda dwóch osób.")
    case .openTicketExists:
      Phrase(
        ro: "Aparatul are deja fișa deschisă {number}.",
        en: "This unit already has the open ticket {number}.",
        hu: "A készüléknek már van nyitott munkalapja: {number}.",
        pl: "Sprzęt ma już otwarte zlecenie {number}.")
    case .labelDoesNotMatch:
      Phrase(
        ro: "Eticheta nu este a acestei fișe. Nu predați aparatul.",
        en: "The label belongs to another ticket. Do not hand it over.",
        hu: "A címke másik munkalaphoz tartozik. Ne adja ki a készüléket.",
        pl: "Etykieta należy do innego zlecenia. Nie wydawaj sprzętu.")
    case .receiptDoesNotMatch:
      Phrase(
        ro: "Bonul nu este al acestei fișe. Nu predați aparatul.",
        en: "The receipt belongs to another ticket. Do not hand it over.",
        hu: "Az elismervény másik munkalaphoz tartozik. Ne adja ki a készüléket.",
        pl: "Potwierdzenie należy do innego zlecenia. Nie wydawaj sprzętu.")
    case .accessoriesNotChecked:
      Phrase(
        ro: "Bifați toate accesoriile sau spuneți de ce lipsesc.",
        en: "Tick every accessory, or say why one is missing.",
        hu: "Pipálja ki az összes tartozékot, vagy írja le, miért hiányzik.",
        pl: "Zaznacz wszystkie akcesoria albo podaj, dlaczego brakuje.")
    case .nothingToUndo:
      Phrase(
        ro: "Nu există un pas de anulat.", en: "There is no step to undo.", hu: "Nincs visszavonható lépés.",
        pl: "Nie ma kroku do cofnięcia.")
    case .notYourStep:
      Phrase(
        ro: "Între timp altcineva a lucrat la {number}.", en: "Somebody else has worked on {number} since.",
        hu: "Azóta más is dolgozott ezen: {number}.", pl: "W międzyczasie ktoś inny pracował nad {number}.")
    case .tooLateToUndo:
      Phrase(
        ro: "Pentru {number} este prea târziu să anulați.", en: "It is too late to undo a step at {number}.",
        hu: "Itt már túl késő visszavonni: {number}.", pl: "Za późno na cofnięcie kroku przy {number}.")
    case .unknownBadge:
      Phrase(
        ro: "Ecuson necunoscut.", en: "This badge is not known.", hu: "Ismeretlen kitűző.",
        pl: "Nieznany identyfikator.")
    case .wrongPIN:
      Phrase(ro: "PIN greșit.", en: "Wrong PIN.", hu: "Hibás PIN-kód.", pl: "Błędny PIN.")
    case .lockedOut:
      Phrase(
        ro: "Prea multe încercări. Așteptați {minutes} minute sau chemați managerul.",
        en: "Too many attempts. Wait {minutes} minutes or call the manager.",
        hu: "Túl sok próbálkozás. Várjon {minutes} percet, vagy hívja a vezetőt.",
        pl: "Zbyt wiele prób. Odczekaj {minutes} min albo wezwij kierownika.")
    case .weakPIN:
      Phrase(
        ro: "Alegeți 6 cifre greu de ghicit.", en: "Choose 6 digits that are hard to guess.",
        hu: "Válasszon 6 nehezen kitalálható számjegyet.", pl: "Wybierz 6 trudnych do odgadnięcia cyfr.")
    case .setUpDone:
      Phrase(
        ro: "Instalarea este deja făcută.", en: "Set-up has been done already.",
        hu: "A beállítás már megtörtént.",
        pl: "Konfiguracja została już wykonana.")
    case .wrongSetUpCode:
      Phrase(
        ro: "Codul de instalare este greșit; este afișat în consolă.",
        en: "Wrong set-up code; it is shown on the console.",
        hu: "Hibás beállítási kód; a konzolon látható.",
        pl: "Błędny kod konfiguracji; jest widoczny na konsoli.")
    case .productCodeIsNoSerial:
      Phrase(
        ro: "Acesta este codul produsului; scanați eticheta S/N.",
        en: "This is the product code; scan the S/N label.",
        hu: "Ez a termékkód; olvassa be az S/N címkét.", pl: "To kod produktu; zeskanuj etykietę S/N.")
    case .serialOfAnotherProduct:
      Phrase(
        ro: "Seria aparține altui produs.", en: "This serial belongs to another product.",
        hu: "A gyári szám másik termékhez tartozik.", pl: "Numer seryjny należy do innego produktu.")
    case .alreadyExists:
      Phrase(
        ro: "Există deja: {field}.", en: "It exists already: {field}.", hu: "Már létezik: {field}.",
        pl: "Już istnieje: {field}.")
    case .alreadySold:
      Phrase(
        ro: "Vânzarea este deja înregistrată cu documentul {document}.",
        en: "This sale is already registered with document {document}.",
        hu: "Az eladás már rögzítve van ezen a bizonylaton: {document}.",
        pl: "Sprzedaż jest już zarejestrowana na dokumencie {document}.")
    case .paperNotOpen:
      Phrase(
        ro: "Hârtia nu mai așteaptă un răspuns.", en: "This paper no longer waits for an answer.",
        hu: "Ez a papír már nem vár válaszra.", pl: "Ten wydruk nie czeka już na odpowiedź.")
    case .serialSold: SerialSentences.sold
    case .serialBought: SerialSentences.bought
    case .alreadyInBatch: SerialSentences.inBatch
    case .serialFormat: SerialSentences.format
    case .serialResembles: SerialSentences.resembles
    case .serialOfAnotherMaker: SerialSentences.otherMaker
    case .numberOfAnotherUnit: SerialSentences.otherUnit
    case .ownCodeIsNoSerial: SerialSentences.ownCode
    case .wrongCheckDigit: SerialSentences.checkDigit
    case .serialNotClear: SerialSentences.notClear
    case .productNotChosen: SerialSentences.noProduct
    case .batchClosed: SerialSentences.closed
    case .rangeUnreadable: SerialSentences.range
    case .rangeCountDiffers: SerialSentences.rangeCount
    case .usedSince: SerialSentences.usedSince
    case .notSold: SerialSentences.notSold
    case .importStopped: SerialSentences.stopped
    case .columnMissing: ImportSentences.columnMissing
    case .columnTwice: ImportSentences.columnTwice
    case .rowTooLong: ImportSentences.rowTooLong
    case .valueDamaged: ImportSentences.valueDamaged
    case .dayAmbiguous: ImportSentences.dayAmbiguous
    case .severalFit: ImportSentences.severalFit
    case .fileTaken: ImportSentences.fileTaken
    case .fileTooLong: ImportSentences.fileTooLong
    case .rowsRefused: ImportSentences.rowsRefused
    case .importRunning: ImportSentences.running
    }
  }
}

/// Names of fields and records in refusals.
enum FieldNames {
  static func title(_ field: String) -> Phrase { table[field] ?? Phrase(verbatim: field) }

  static let table: [String: Phrase] = [
    "customer": Phrase(ro: "client", en: "customer", hu: "ügyfél", pl: "klient"),
    "customer.name": Phrase(
      ro: "numele clientului", en: "customer's name", hu: "ügyfél neve", pl: "nazwisko klienta"),
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
    "shelf": Phrase(ro: "raft", en: "shelf", hu: "polc", pl: "półka"),
    "shelf.name": Phrase(ro: "numele raftului", en: "shelf's name", hu: "polc neve", pl: "nazwa półki"),
    "staff": Phrase(ro: "angajat", en: "staff member", hu: "munkatárs", pl: "pracownik"),
    "staff.name": Phrase(
      ro: "numele angajatului", en: "staff member's name", hu: "munkatárs neve", pl: "nazwisko pracownika"),
    "staff.roles": Phrase(ro: "roluri", en: "roles", hu: "szerepkörök", pl: "role"),
    "paper": Phrase(ro: "hârtie", en: "paper", hu: "papír", pl: "wydruk"),
    "photo": Phrase(ro: "fotografie", en: "photo", hu: "fénykép", pl: "zdjęcie"),
    "page": Phrase(ro: "pagină", en: "page", hu: "oldal", pl: "strona"),
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
    "customer.kind": Phrase(
      ro: "felul clientului (persoană sau firmă)", en: "kind of customer (consumer or business)",
      hu: "az ügyfél jellege (fogyasztó vagy cég)", pl: "rodzaj klienta (konsument czy firma)"),
    "sale.price": Phrase(ro: "prețul", en: "price", hu: "ár", pl: "cena"),
    "sale.currency": Phrase(ro: "moneda", en: "currency", hu: "pénznem", pl: "waluta"),
    "sale.condition": Phrase(ro: "starea", en: "condition", hu: "állapot", pl: "stan"),
    "file": Phrase(ro: "fișier", en: "file", hu: "fájl", pl: "plik"),
    "file.name": Phrase(ro: "numele fișierului", en: "name of the file", hu: "fájlnév", pl: "nazwa pliku"),
    "import": Phrase(ro: "import", en: "import", hu: "import", pl: "import"),
    "report": Phrase(ro: "raport", en: "report", hu: "jelentés", pl: "raport"),
  ]
}
