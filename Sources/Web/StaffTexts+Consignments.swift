import ServiceDesk

extension StaffTexts {
  /// Parcels to makers and suppliers, and what comes back.
  static let consignments: [String: Phrase] = consignmentList.merging(consignmentWork) { first, _ in first }

  private static let consignmentList: [String: Phrase] = [
    "page.consignments": Phrase(ro: "Colete", en: "Parcels", hu: "Küldemények", pl: "Przesyłki"),
    "consignments.open": Phrase(ro: "Deschise", en: "Open", hu: "Nyitott", pl: "Otwarte"),
    "consignments.late": Phrase(ro: "Întârziate", en: "Late", hu: "Késő", pl: "Spóźnione"),
    "consignments.all": Phrase(ro: "Toate", en: "All", hu: "Mind", pl: "Wszystkie"),
    "consignments.none": Phrase(
      ro: "Niciun colet aici.", en: "No parcel here.", hu: "Nincs ilyen küldemény.", pl: "Brak przesyłek."),
    "consignments.scanCode": Phrase(
      ro: "Scanați codul unui colet (C1…) sau deschideți un colet.",
      en: "Scan a parcel's code (C1…), or open a parcel.",
      hu: "Olvassa be egy küldemény kódját (C1…), vagy nyisson meg egyet.",
      pl: "Zeskanuj kod przesyłki (C1…) albo otwórz przesyłkę."),
    "consignment.new": Phrase(ro: "Colet nou", en: "New parcel", hu: "Új küldemény", pl: "Nowa przesyłka"),
    "consignment.begin": Phrase(
      ro: "Începe coletul", en: "Begin the parcel", hu: "Küldemény megnyitása", pl: "Zacznij przesyłkę"),
    "consignment.code": Phrase(ro: "Cod", en: "Code", hu: "Kód", pl: "Kod"),
    "consignment.to": Phrase(ro: "Către", en: "To", hu: "Címzett", pl: "Do"),
    "consignment.state": Phrase(ro: "Stare", en: "State", hu: "Állapot", pl: "Stan"),
    "consignment.units": Phrase(ro: "Aparate", en: "Units", hu: "Készülékek", pl: "Sztuki"),
    "consignment.awayOf": Phrase(
      ro: "{away} plecate din {packed}", en: "{away} of {packed} away", hu: "{packed} közül {away} távol",
      pl: "poza firmą {away} z {packed}"),
    "consignment.sentOn": Phrase(ro: "Trimis la", en: "Sent on", hu: "Elküldve", pl: "Wysłano"),
    "consignment.expectedBack": Phrase(
      ro: "Așteptat înapoi", en: "Expected back", hu: "Várt visszaérkezés", pl: "Oczekiwany zwrot"),
    "consignment.daysOut": Phrase(
      ro: "Zile plecat", en: "Days out", hu: "Távol töltött napok", pl: "Dni poza firmą"),
    "consignment.late": Phrase(ro: "Întârziat", en: "Late", hu: "Késik", pl: "Spóźniona"),
    "consignment.findSupplier": Phrase(
      ro: "Furnizor sau service autorizat", en: "Supplier or authorised service",
      hu: "Beszállító vagy márkaszerviz", pl: "Dostawca albo autoryzowany serwis"),
    "consignment.addSupplier": Phrase(
      ro: "Furnizor nou", en: "New supplier", hu: "Új beszállító", pl: "Nowy dostawca"),
    "consignment.supplierName": Phrase(ro: "Nume", en: "Name", hu: "Név", pl: "Nazwa"),
    "consignment.supplierAddress": Phrase(
      ro: "Adresa pentru colete", en: "Address for parcels", hu: "Szállítási cím", pl: "Adres do wysyłki"),
    "consignment.authorised": Phrase(
      ro: "Service autorizat", en: "Authorised service", hu: "Márkaszerviz", pl: "Autoryzowany serwis"),
  ]

  private static let consignmentWork: [String: Phrase] = [
    "consignment.scanPrompt": Phrase(
      ro: "Scanați eticheta sau seria aparatului.", en: "Scan the unit's label or serial.",
      hu: "Olvassa be a készülék címkéjét vagy gyári számát.",
      pl: "Zeskanuj etykietę albo numer seryjny sprzętu."),
    "consignment.receivePrompt": Phrase(
      ro: "Scanați fiecare aparat care a venit și alegeți răspunsul producătorului.",
      en: "Scan each unit that came, and choose the maker's answer.",
      hu: "Olvassa be az összes visszaérkezett készüléket, és válassza ki a gyártó válaszát.",
      pl: "Zeskanuj każde urządzenie, które wróciło, i wybierz odpowiedź producenta."),
    "consignment.pack": Phrase(ro: "Împachetează", en: "Pack", hu: "Csomagolás", pl: "Pakuj"),
    "consignment.check": Phrase(
      ro: "Verifică la închidere", en: "Check while closing", hu: "Ellenőrzés lezáráskor",
      pl: "Sprawdź przy zamykaniu"),
    "consignment.send": Phrase(ro: "Trimite", en: "Send", hu: "Elküldés", pl: "Wyślij"),
    "consignment.inParcel": Phrase(ro: "în colet", en: "in the parcel", hu: "a csomagban", pl: "w paczce"),
    "consignment.scannedOut": Phrase(
      ro: "scanate la închidere", en: "scanned while closing", hu: "lezáráskor beolvasva",
      pl: "zeskanowane przy zamykaniu"),
    "consignment.nextUnit": Phrase(
      ro: "Împreună cu aparatul următor", en: "With the next unit", hu: "A következő készülékkel együtt",
      pl: "Razem z następnym urządzeniem"),
    "consignment.fault": Phrase(ro: "Defect", en: "Fault", hu: "Hiba", pl: "Usterka"),
    "consignment.faultHint": Phrase(
      ro: "Gol: defectul din fișă. Marfa proprie cere un defect.",
      en: "Empty: the ticket's. The shop's own goods need one.",
      hu: "Üresen: a munkalapé. Saját árunál kötelező.",
      pl: "Puste: ze zlecenia. Własny towar wymaga opisu."),
    "consignment.accessories": Phrase(
      ro: "Accesorii trimise", en: "Accessories sent", hu: "Elküldött tartozékok", pl: "Wysłane akcesoria"),
    "consignment.commas": Phrase(
      ro: "despărțite prin virgulă", en: "separated by commas", hu: "vesszővel elválasztva",
      pl: "oddzielone przecinkami"),
    "consignment.note": Phrase(ro: "Observații", en: "Note", hu: "Megjegyzés", pl: "Uwagi"),
    "consignment.carrier": Phrase(ro: "Curier", en: "Carrier", hu: "Futárszolgálat", pl: "Przewoźnik"),
    "consignment.tracking": Phrase(
      ro: "Număr de urmărire (AWB)", en: "Tracking number", hu: "Csomagszám", pl: "Numer przesyłki"),
    "consignment.reference": Phrase(
      ro: "Numărul producătorului (RMA)", en: "Maker's reference (RMA)", hu: "Gyártói hivatkozás (RMA)",
      pl: "Numer producenta (RMA)"),
    "consignment.language": Phrase(
      ro: "Limba hârtiilor", en: "Language of the papers", hu: "A papírok nyelve", pl: "Język wydruków"),
    "consignment.keep": Phrase(ro: "Păstrează", en: "Keep", hu: "Mentés", pl: "Zapisz"),
    "consignment.detailsKept": Phrase(
      ro: "Datele coletului sunt păstrate.", en: "The parcel's details are kept.",
      hu: "A küldemény adatai mentve.", pl: "Dane przesyłki zapisane."),
    "consignment.callOff": Phrase(
      ro: "Renunță la colet", en: "Call the parcel off", hu: "Küldemény visszavonása", pl: "Odwołaj przesyłkę"
    ),
    "consignment.calledOff": Phrase(
      ro: "S-a renunțat la colet.", en: "The parcel is called off.", hu: "A küldemény visszavonva.",
      pl: "Przesyłka odwołana."),
    "consignment.packed": Phrase(
      ro: "{number}. {serial} este în colet.", en: "{number}. {serial} is in the parcel.",
      hu: "{number}. {serial} a csomagban van.", pl: "{number}. {serial} jest w paczce."),
    "consignment.checked": Phrase(
      ro: "{number}. {serial}: verificat.", en: "{number}. {serial}: checked.",
      hu: "{number}. {serial}: ellenőrizve.", pl: "{number}. {serial}: sprawdzone."),
    "consignment.checkedBefore": Phrase(
      ro: "{number}. {serial} era deja verificat.", en: "{number}. {serial} was checked before.",
      hu: "{number}. {serial} már ellenőrizve volt.", pl: "{number}. {serial}: sprawdzone już wcześniej."),
    "consignment.isSent": Phrase(
      ro: "Coletul este trimis; lista și eticheta se tipăresc.",
      en: "The parcel is sent; list and label are being printed.",
      hu: "A küldemény elküldve; a lista és a címke nyomtatása folyik.",
      pl: "Przesyłka wysłana; lista i etykieta się drukują."),
    "consignment.isClosed": Phrase(
      ro: "Coletul este încheiat.", en: "This parcel is closed.", hu: "A küldemény le van zárva.",
      pl: "Przesyłka jest zamknięta."),
    "consignment.empty": Phrase(
      ro: "Coletul este gol.", en: "The parcel is empty.", hu: "A küldemény üres.",
      pl: "Przesyłka jest pusta."),
    "consignment.packingList": Phrase(
      ro: "Lista coletului", en: "Packing list", hu: "Csomagolási lista", pl: "Lista przesyłki"),
    "consignment.number": Phrase(ro: "Nr.", en: "No.", hu: "Sor", pl: "Lp."),
    "consignment.unit": Phrase(ro: "Aparat", en: "Unit", hu: "Készülék", pl: "Sprzęt"),
    "consignment.term": Phrase(
      ro: "{document}; furnizorul răspunde până la {until}",
      en: "{document}; the supplier answers until {until}",
      hu: "{document}; a beszállító eddig felel: {until}", pl: "{document}; dostawca odpowiada do {until}"),
    "consignment.isChecked": Phrase(ro: "verificat", en: "checked", hu: "ellenőrizve", pl: "sprawdzone"),
    "consignment.notChecked": Phrase(
      ro: "neverificat", en: "not checked", hu: "nincs ellenőrizve", pl: "niesprawdzone"),
    "consignment.takenOff": Phrase(ro: "scos", en: "taken off", hu: "törölve", pl: "usunięte"),
    "consignment.takeOff": Phrase(ro: "Scoate", en: "Take off", hu: "Törlés", pl: "Usuń"),
    "consignment.tookOff": Phrase(
      ro: "{number}. {serial} a fost scos.", en: "{number}. {serial} was taken off.",
      hu: "{number}. {serial} törölve a listáról.", pl: "{number}. {serial}: usunięte z listy."),
    "consignment.whyOff": Phrase(
      ro: "De ce se scoate {number}. {serial}?", en: "Why is {number}. {serial} taken off?",
      hu: "Miért kerül le a listáról: {number}. {serial}?", pl: "Dlaczego usunąć {number}. {serial}?"),
    "consignment.nothingToUndo": Phrase(
      ro: "Nu există un pas de anulat aici.", en: "There is no step to undo here.",
      hu: "Itt nincs visszavonható lépés.", pl: "Nie ma tu kroku do cofnięcia."),
    "consignment.answer": Phrase(
      ro: "Răspunsul producătorului", en: "Maker's answer", hu: "A gyártó válasza", pl: "Odpowiedź producenta"
    ),
    "consignment.answerReason": Phrase(
      ro: "Motiv sau ce s-a făcut", en: "Reason, or what was done", hu: "Indok, vagy mit végeztek",
      pl: "Powód albo co zrobiono"),
    "consignment.answeredOn": Phrase(
      ro: "Data răspunsului", en: "Day of the answer", hu: "A válasz napja", pl: "Data odpowiedzi"),
    "consignment.cost": Phrase(ro: "Costul", en: "Cost", hu: "Költség", pl: "Koszt"),
    "consignment.newSerial": Phrase(
      ro: "Seria aparatului nou", en: "Serial of the new unit", hu: "Az új készülék gyári száma",
      pl: "Numer seryjny nowego urządzenia"),
    "consignment.scanNew": Phrase(
      ro: "Scanați aparatul care a venit în loc.", en: "Scan the unit that came instead.",
      hu: "Olvassa be a helyette érkezett készüléket.", pl: "Zeskanuj urządzenie, które przyszło w zamian."),
    "consignment.answered": Phrase(
      ro: "{serial}: răspuns înregistrat.", en: "{serial}: answer recorded.",
      hu: "{serial}: válasz rögzítve.",
      pl: "{serial}: odpowiedź zapisana."),
    "consignment.answeredMoved": Phrase(
      ro: "{serial}: răspuns înregistrat; fișa este la «{stage}».",
      en: "{serial}: answer recorded; the ticket is at “{stage}”.",
      hu: "{serial}: válasz rögzítve; a munkalap állapota: „{stage}”.",
      pl: "{serial}: odpowiedź zapisana; stan zlecenia: „{stage}”."),
    "consignment.stays": Phrase(
      ro: "rămâne la producător", en: "stays with the maker", hu: "a gyártónál marad",
      pl: "zostaje u producenta"),
    "consignment.strays": Phrase(
      ro: "Venite fără să fi fost trimise", en: "Came without having been sent", hu: "Küldés nélkül érkezett",
      pl: "Przyszły, choć nie były wysłane"),
    "consignment.keepStray": Phrase(
      ro: "Notează că a venit", en: "Note that it came", hu: "Érkezés feljegyzése", pl: "Zanotuj, że przyszło"
    ),
    "consignment.strayKept": Phrase(
      ro: "Notat. Puneți aparatul deoparte.", en: "Noted. Put the unit aside.",
      hu: "Feljegyezve. Tegye félre a készüléket.", pl: "Zanotowano. Odłóż urządzenie na bok."),
    "consignment.next": Phrase(
      ro: "Unde merge fișa", en: "Next stage of the ticket", hu: "A munkalap következő állapota",
      pl: "Następny stan zlecenia"),
    "consignment.next.usual": Phrase(
      ro: "– cel obișnuit –", en: "– the usual one –", hu: "– a szokásos –", pl: "– zwykły –"),
    "consignment.newModel": Phrase(
      ro: "Modelul aparatului nou", en: "Model of the new unit", hu: "Az új készülék típusa",
      pl: "Model nowego urządzenia"),
    "consignment.sameModel": Phrase(
      ro: "același model", en: "the same model", hu: "ugyanaz a típus", pl: "ten sam model"),
    "consignment.otherModel": Phrase(
      ro: "Alt model", en: "Another model", hu: "Más típus", pl: "Inny model"),
    "consignment.lostHint": Phrase(
      ro: "Scrieți ce spune curierul. Aparatul rămâne în evidență, iar fișa trece la înlocuire.",
      en: "Write what the carrier says. The unit stays on record, and the ticket goes on to replacement.",
      hu:
        "Írja be, mit mond a futárszolgálat. A készülék a nyilvántartásban marad, a munkalap cserével folytatódik.",
      pl: "Wpisz, co mówi przewoźnik. Sprzęt zostaje w ewidencji, a zlecenie przechodzi do wymiany."),
  ]
}
