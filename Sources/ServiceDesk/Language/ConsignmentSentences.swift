/// What is said about parcels to the maker and back, in four languages.
enum ConsignmentSentences {
  static let notPacking = Phrase(
    ro: "Coletul nu mai este la împachetat.", en: "This parcel is not being packed any more.",
    hu: "Ez a küldemény már nincs csomagolás alatt.", pl: "Ta przesyłka nie jest już pakowana.")
  static let notSent = Phrase(
    ro: "Coletul nu a fost încă trimis.", en: "This parcel has not been sent yet.",
    hu: "Ezt a küldeményt még nem adták fel.", pl: "Ta przesyłka nie została jeszcze wysłana.")
  static let empty = Phrase(
    ro: "Coletul este gol. Scanați aparatele care pleacă.",
    en: "The parcel is empty. Scan the units that are to go.",
    hu: "A küldemény üres. Olvassa be az elküldendő készülékeket.",
    pl: "Przesyłka jest pusta. Zeskanuj sprzęt do wysłania.")
  static let severalUnits = Phrase(
    ro: "Mai multe aparate au această serie. Scanați eticheta noastră de pe aparat.",
    en: "Several units have this serial. Scan our label on the unit.",
    hu: "Több készüléknek ez a gyári száma. Olvassa be a készüléken lévő címkénket.",
    pl: "Kilka urządzeń ma ten numer seryjny. Zeskanuj naszą etykietę na sprzęcie.")
  static let takeInFirst = Phrase(
    ro: "Aparatul este al unui client și nu are fișă deschisă. Recepționați-l întâi.",
    en: "This unit is a customer's and has no open ticket. Take it in first.",
    hu: "A készülék ügyfélé, és nincs nyitott munkalapja. Előbb vegye át.",
    pl: "Sprzęt należy do klienta i nie ma otwartego zlecenia. Najpierw go przyjmij.")
  static let alreadyOnPackingList = Phrase(
    ro: "Este deja pe lista acestui colet, poziția {line}.",
    en: "It is on this packing list already, line {line}.",
    hu: "Már szerepel ezen a csomagolási listán, {line}. sor.",
    pl: "Jest już na tej liście, pozycja {line}.")
  static let onAnotherConsignment = Phrase(
    ro: "Aparatul este în alt colet: {code}.", en: "This unit is with another parcel: {code}.",
    hu: "A készülék másik küldeményben van: {code}.", pl: "Sprzęt jest w innej przesyłce: {code}.")
  static let notOnPackingList = Phrase(
    ro: "Nu este pe listă. Scoateți-l din colet sau adăugați-l.",
    en: "It is not on the packing list. Take it out of the box, or add it.",
    hu: "Nincs a csomagolási listán. Vegye ki a dobozból, vagy vegye fel a listára.",
    pl: "Nie ma go na liście. Wyjmij go z paczki albo dopisz.")
  static let linesNotScanned = Phrase(
    ro: "Nu s-au scanat la închiderea coletului pozițiile: {lines}. Scanați-le sau scoateți-le, cu motiv.",
    en: "Not scanned while closing the parcel, lines: {lines}. Scan them, or take them off with a reason.",
    hu: "A lezáráskor nem olvasták be ezeket a sorokat: {lines}. Olvassa be, vagy indokkal törölje őket.",
    pl: "Przy zamykaniu przesyłki nie zeskanowano pozycji: {lines}. Zeskanuj je albo usuń z podaniem powodu.")
  static let lineMayNotLeave = Phrase(
    ro: "Poziția {line} ({serial}) nu poate pleca acum: fișa ei nu mai este la pasul potrivit. Scoateți-o.",
    en: "Line {line} ({serial}) may not leave now: its ticket has moved on. Take it off.",
    hu: "A(z) {line}. sor ({serial}) most nem mehet el: a munkalapja már máshol tart. Törölje a listáról.",
    pl: "Pozycja {line} ({serial}) nie może teraz wyjechać: jej zlecenie jest już w innym stanie. Usuń ją.")
  static let notSentWithConsignment = Phrase(
    ro: "Nu a plecat cu acest colet. Dacă a venit în locul altuia, alegeți poziția și «înlocuit».",
    en: "It was not sent with this parcel. If it came in place of another, choose that line and “replaced”.",
    hu:
      "Nem ezzel a küldeménnyel ment el. Ha egy másik helyett jött, válassza annak sorát és a „kicserélve” választ.",
    pl: "Nie wysłano go w tej przesyłce. Jeśli przyszedł zamiast innego, wybierz jego pozycję i „wymieniono”."
  )
  static let alreadyBack = Phrase(
    ro: "Pentru această poziție răspunsul este deja înregistrat.",
    en: "The answer for this line is on record already.",
    hu: "Ehhez a sorhoz már rögzítették a választ.", pl: "Odpowiedź dla tej pozycji jest już zapisana.")

  static let noAccessories = Phrase(
    ro: "fără accesorii", en: "no accessories", hu: "tartozék nélkül", pl: "bez akcesoriów")

  static let units = CountedPhrase(
    ro: (one: "un aparat", few: "{n} aparate", other: "{n} de aparate"),
    en: (one: "1 unit", other: "{n} units"), hu: "{n} készülék",
    pl: (one: "1 urządzenie", few: "{n} urządzenia", many: "{n} urządzeń"))

  /// Names of fields and records in refusals.
  static let fields: [String: Phrase] = [
    "consignment": Phrase(ro: "colet", en: "parcel", hu: "küldemény", pl: "przesyłka"),
    "consignment.line": Phrase(
      ro: "poziția din listă", en: "line of the packing list", hu: "a lista sora", pl: "pozycja listy"),
    "consignment.carrier": Phrase(ro: "curier", en: "carrier", hu: "futárszolgálat", pl: "przewoźnik"),
    "consignment.tracking": Phrase(
      ro: "numărul de urmărire (AWB)", en: "tracking number", hu: "csomagszám", pl: "numer przesyłki"),
    "consignment.reference": Phrase(
      ro: "numărul producătorului (RMA)", en: "maker's reference (RMA)",
      hu: "a gyártó hivatkozási száma (RMA)",
      pl: "numer producenta (RMA)"),
    "consignment.note": Phrase(ro: "observații", en: "note", hu: "megjegyzés", pl: "uwagi"),
    "consignment.fault": Phrase(ro: "defectul", en: "fault", hu: "hiba", pl: "usterka"),
    "consignment.accessories": Phrase(
      ro: "accesoriile trimise", en: "accessories sent", hu: "elküldött tartozékok", pl: "wysłane akcesoria"),
    "consignment.expectedBack": Phrase(
      ro: "data de întoarcere", en: "day expected back", hu: "várt visszaérkezés", pl: "oczekiwany zwrot"),
    "consignment.newSerial": Phrase(
      ro: "seria aparatului nou", en: "serial of the new unit", hu: "az új készülék gyári száma",
      pl: "numer seryjny nowego urządzenia"),
    "consignment.answeredOn": Phrase(
      ro: "data răspunsului", en: "day of the answer", hu: "a válasz napja", pl: "data odpowiedzi"),
    "consignment.answer": Phrase(
      ro: "răspunsul", en: "the answer", hu: "a válasz", pl: "odpowiedź"),
    "consignment.cost": Phrase(ro: "costul", en: "cost", hu: "költség", pl: "koszt"),
  ]
}

extension MakersAnswer.Kind {
  public var title: Phrase {
    switch self {
    case .repaired: Phrase(ro: "Reparat", en: "Repaired", hu: "Kijavítva", pl: "Naprawiono")
    case .replaced: Phrase(ro: "Înlocuit", en: "Replaced", hu: "Kicserélve", pl: "Wymieniono")
    case .refused:
      Phrase(
        ro: "Garanție refuzată", en: "Claim refused", hu: "Igény elutasítva", pl: "Odmowa uznania gwarancji")
    case .refunded:
      Phrase(ro: "Preț restituit", en: "Refunded", hu: "Vételár visszatérítve", pl: "Zwrócono cenę")
    case .notRepairable:
      Phrase(ro: "Nereparabil", en: "Irreparable", hu: "Nem javítható", pl: "Nienaprawialne")
    case .lost:
      Phrase(
        ro: "Pierdut pe drum", en: "Lost on the way", hu: "Elveszett a szállítás során",
        pl: "Zaginęło w drodze")
    }
  }
}

extension Consignment.State {
  public var title: Phrase {
    switch self {
    case .packing: Phrase(ro: "La împachetat", en: "Being packed", hu: "Csomagolás alatt", pl: "Pakowanie")
    case .sent: Phrase(ro: "Trimis", en: "Sent", hu: "Elküldve", pl: "Wysłano")
    case .partlyBack:
      Phrase(ro: "Întors parțial", en: "Partly back", hu: "Részben visszaérkezett", pl: "Częściowo zwrócono")
    case .closed: Phrase(ro: "Încheiat", en: "Closed", hu: "Lezárva", pl: "Zamknięto")
    }
  }
}
