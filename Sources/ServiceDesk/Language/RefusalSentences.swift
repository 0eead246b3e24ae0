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
    case .labelDamaged: SerialSentences.damagedLabel
    case .labelMended: SerialSentences.mendedLabel
    case .productNotChosen: SerialSentences.noProduct
    case .batchClosed: SerialSentences.closed
    case .rangeUnreadable: SerialSentences.range
    case .rangeCountDiffers: SerialSentences.rangeCount
    case .usedSince: SerialSentences.usedSince
    case .notSold: SerialSentences.notSold
    case .importStopped: SerialSentences.stopped
    case .consignmentNotPacking: ConsignmentSentences.notPacking
    case .consignmentNotSent: ConsignmentSentences.notSent
    case .consignmentEmpty: ConsignmentSentences.empty
    case .severalUnits: ConsignmentSentences.severalUnits
    case .takeInFirst: ConsignmentSentences.takeInFirst
    case .alreadyOnPackingList: ConsignmentSentences.alreadyOnPackingList
    case .onAnotherConsignment: ConsignmentSentences.onAnotherConsignment
    case .notOnPackingList: ConsignmentSentences.notOnPackingList
    case .linesNotScanned: ConsignmentSentences.linesNotScanned
    case .lineMayNotLeave: ConsignmentSentences.lineMayNotLeave
    case .notSentWithConsignment: ConsignmentSentences.notSentWithConsignment
    case .alreadyBack: ConsignmentSentences.alreadyBack
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
    case .authorisationLapsed, .authorisationMissing, .firmAuthorisationLapsed, .firmAuthorisationMissing,
      .technicianNotNamed, .counterFell, .nothingOwed:
      inspectionSentence
    case .serialDoesNotMatch:
      Phrase(
        ro: "Pe aparat scrie {scanned}, iar documentul este pentru {expected}. Nu se eliberează.",
        en: "The device says {scanned}, the document is for {expected}. It is not handed out.",
        hu: "A készüléken {scanned} áll, a jegy erre szól: {expected}. Nem adható ki.",
        pl: "Na urządzeniu jest {scanned}, a dokument dotyczy {expected}. Nie można go wydać.")
    case .noServicing:
      Phrase(
        ro: "În această perioadă nu s-a predat nicio lucrare acestui client.",
        en: "Nothing was handed back to this customer in this period.",
        hu: "Ebben az időszakban ennek az ügyfélnek nem adtunk ki semmit.",
        pl: "W tym okresie nic nie wydano temu klientowi.")
    case .quoteHolds: QuoteTexts.holds
    case .quoteNotOpen: QuoteTexts.notOpen
    case .quoteLapsed: QuoteTexts.lapsed
    case .noTermToCertify:
      Phrase(
        ro: "Pentru această vânzare nu curge niciun termen de garanție cunoscut. Verificați datele vânzării.",
        en: "No known term of guarantee runs for this sale. Check what is recorded about the sale.",
        hu: "Ehhez az eladáshoz nem ismert futó határidő. Ellenőrizze az eladás adatait.",
        pl: "Dla tej sprzedaży nie biegnie żaden znany termin. Sprawdź dane sprzedaży.")
    case .paperMayBeOut:
      Phrase(
        ro: "Hârtia poate fi deja la imprimantă. Căutați-o acolo, apoi spuneți că nu a ieșit.",
        en: "The paper may already be out. Look at the printer, then say that nothing came out.",
        hu: "Lehet, hogy már kijött. Nézze meg a nyomtatónál, majd jelezze, hogy nem jött ki.",
        pl: "Wydruk mógł już wyjść. Sprawdź przy drukarce, potem potwierdź, że nic nie wyszło.")
    }
  }
}
