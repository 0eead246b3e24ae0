import ServiceDesk

extension StaffTexts {
  /// Batches that ended, found again and taken back; scans that wait for the station.
  static let batchList: [String: Phrase] = [
    "batches.title": Phrase(
      ro: "Loturi încheiate", en: "Ended batches", hu: "Lezárt tételek", pl: "Zakończone partie"),
    "batches.find": Phrase(
      ro: "Document, furnizor sau client", en: "Document, supplier or customer",
      hu: "Bizonylat, beszállító vagy ügyfél", pl: "Dokument, dostawca albo klient"),
    "batches.none": Phrase(
      ro: "Niciun lot nu se potrivește.", en: "No batch fits.", hu: "Nincs ilyen tétel.",
      pl: "Brak pasujących partii."),
    "batches.noneYet": Phrase(
      ro: "Încă niciun lot încheiat.", en: "No batch has ended yet.", hu: "Még nincs lezárt tétel.",
      pl: "Nie ma jeszcze zakończonych partii."),
    "batches.document": Phrase(ro: "Nr. document", en: "Document", hu: "Bizonylat", pl: "Dokument"),
    "batches.party": Phrase(
      ro: "Furnizor sau client", en: "Supplier or customer", hu: "Beszállító vagy ügyfél",
      pl: "Dostawca albo klient"),
    "batches.serials": Phrase(ro: "Serii", en: "Serials", hu: "Gyári számok", pl: "Numery"),
    "batches.ended": Phrase(ro: "Încheiat", en: "Ended", hu: "Lezárás", pl: "Zakończenie"),
    "batches.takenBack": Phrase(
      ro: "anulat la {name}", en: "taken back {name}", hu: "visszavonva: {name}", pl: "cofnięta {name}"),
    "sheet.takeBack": Phrase(
      ro: "Anulează lotul", en: "Take the batch back", hu: "Tétel visszavonása", pl: "Cofnij partię"),
    "sheet.takeBack.ask": Phrase(
      ro: """
        Scoateți din registru toate seriile acestui lot? Vânzările sau achizițiile lui dispar; dacă o serie a fost \
        folosită între timp, nu se schimbă nimic.
        """,
      en: """
        Take all serials of this batch out of the registry? Its sales or purchases go with them; if a serial was used \
        since, nothing changes.
        """,
      hu: """
        Törli a tétel összes gyári számát a nyilvántartásból? Az eladások vagy beszerzések is törlődnek; ha bármelyik \
        gyári számot azóta használták, semmi sem változik.
        """,
      pl: """
        Usunąć z rejestru wszystkie numery tej partii? Znikną też jej sprzedaże lub zakupy; jeśli któryś numer był już \
        użyty, nic się nie zmieni.
        """),
    "sheet.takeBack.sure": Phrase(
      ro: "Da, anulează tot lotul", en: "Yes, take all of it back", hu: "Igen, a teljes tétel visszavonása",
      pl: "Tak, cofnij całą partię"),
    "sheet.takenBack": Phrase(
      ro: "Lotul a fost anulat la {name}; seriile lui nu mai sunt în registru.",
      en: "The batch was taken back {name}; its serials are no longer in the registry.",
      hu: "A tétel visszavonva: {name}; gyári számai már nincsenek a nyilvántartásban.",
      pl: "Partię cofnięto {name}; jej numerów nie ma już w rejestrze."),
    "queue.kept": Phrase(
      ro: "Păstrat; se trimite când stația răspunde", en: "Kept; it is sent when the station answers",
      hu: "Megőrizve; elküldés, amint az állomás válaszol",
      pl: "Zachowano; zostanie wysłane, gdy stanowisko odpowie"),
    "outage.scans": Phrase(
      ro: "Ce citește cititorul stației se păstrează și sosește aici, în ordine, când legătura revine.",
      en:
        "What the station's scanner reads is kept, and comes here in its order when the connection is back.",
      hu: "Az állomás olvasójának adatai megmaradnak, és a kapcsolat helyreálltakor sorrendben ide érkeznek.",
      pl: "Odczyty czytnika stanowiska są zachowywane i po powrocie połączenia trafią tu po kolei."),
    "files.onlyProduct": Phrase(
      ro: "Numai produsul", en: "Only this product", hu: "Csak ez a termék", pl: "Tylko ten produkt"),
    "files.onlyCustomer": Phrase(
      ro: "Numai clientul", en: "Only this customer", hu: "Csak ez az ügyfél", pl: "Tylko ten klient"),
    "files.onlySupplier": Phrase(
      ro: "Numai furnizorul", en: "Only this supplier", hu: "Csak ez a beszállító", pl: "Tylko ten dostawca"),
    "files.withoutFilter": Phrase(
      ro: "Fără acest filtru", en: "Without this filter", hu: "Szűrő törlése", pl: "Usuń filtr"),
  ]
}
