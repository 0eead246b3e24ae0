import ServiceDesk

extension StaffTexts {
  /// The bar, the outage, and the words of every page.
  static let shell: [String: Phrase] = [
    "skip": Phrase(
      ro: "Salt la conținut", en: "Skip to the content", hu: "Ugrás a tartalomra", pl: "Przejdź do treści"),
    "page.counter": Phrase(ro: "Ghișeu", en: "Counter", hu: "Pult", pl: "Punkt"),
    "page.tickets": Phrase(ro: "Fișe", en: "Tickets", hu: "Munkalapok", pl: "Zlecenia"),
    "page.papers": Phrase(ro: "Documente tipărite", en: "Papers", hu: "Nyomtatványok", pl: "Wydruki"),
    "page.people": Phrase(ro: "Personal", en: "People", hu: "Munkatársak", pl: "Pracownicy"),
    "page.printers": Phrase(ro: "Imprimante", en: "Printers", hu: "Nyomtatók", pl: "Drukarki"),
    "bar.pages": Phrase(ro: "Pagini", en: "Pages", hu: "Oldalak", pl: "Strony"),
    "bar.scanBox": Phrase(
      ro: "Scanați sau tastați", en: "Scan or type", hu: "Olvassa be vagy írja be", pl: "Zeskanuj lub wpisz"),
    "bar.demo": Phrase(
      ro: "magazin demonstrativ", en: "demo shop", hu: "bemutató üzlet", pl: "sklep demonstracyjny"),
    "bar.undo": Phrase(ro: "Înapoi un pas", en: "Undo", hu: "Visszavonás", pl: "Cofnij"),
    "bar.lock": Phrase(ro: "Blochează", en: "Lock", hu: "Zárolás", pl: "Zablokuj"),
    "bar.noScanner": Phrase(
      ro: "fără cititor la stație", en: "no scanner at the station", hu: "nincs olvasó az állomáson",
      pl: "brak czytnika przy stanowisku"),
    "bar.scannerReady": Phrase(
      ro: "cititor pregătit", en: "scanner ready", hu: "olvasó kész", pl: "czytnik gotowy"),
    "bar.scannerGone": Phrase(
      ro: "cititor deconectat", en: "scanner disconnected", hu: "az olvasó nem csatlakozik",
      pl: "czytnik odłączony"),
    "bar.stationAway": Phrase(
      ro: "stația nu răspunde", en: "station not reachable", hu: "az állomás nem elérhető",
      pl: "brak połączenia ze stanowiskiem"),
    "bar.printersReady": Phrase(
      ro: "imprimante pregătite", en: "printers ready", hu: "nyomtatók készen", pl: "drukarki gotowe"),
    "outage.title": Phrase(
      ro: "Stația nu răspunde.", en: "The station cannot be reached.", hu: "Az állomás nem érhető el.",
      pl: "Brak połączenia ze stanowiskiem."),
    "outage.lead": Phrase(
      ro: "Ce vedeți poate fi vechi. Se reîncearcă.", en: "What you see may be out of date. Trying again.",
      hu: "Amit lát, elavult lehet. Újrapróbálkozás folyamatban.",
      pl: "To, co widać, może być nieaktualne. Trwa ponawianie."),
    "outage.request": Phrase(
      ro: "Stația nu a răspuns; nu se știe dacă s-a înregistrat.",
      en: "The station did not answer; it is not known whether this was recorded.",
      hu: "Az állomás nem válaszolt; nem tudni, hogy a rögzítés megtörtént-e.",
      pl: "Stanowisko nie odpowiedziało; nie wiadomo, czy zapisano."),
    "outage.answer": Phrase(
      ro: "Stația a răspuns ceva de neînțeles.", en: "The station's answer could not be read.",
      hu: "Az állomás válasza nem értelmezhető.", pl: "Nie udało się odczytać odpowiedzi stanowiska."),
    "go.on": Phrase(ro: "Continuă", en: "Go on", hu: "Tovább", pl: "Dalej"),
    "confirm": Phrase(ro: "Confirmă", en: "Confirm", hu: "Megerősítés", pl: "Potwierdź"),
    "cancel": Phrase(ro: "Renunță", en: "Cancel", hu: "Mégse", pl: "Anuluj"),
    "close": Phrase(ro: "Închide", en: "Close", hu: "Bezárás", pl: "Zamknij"),
    "back": Phrase(ro: "Înapoi", en: "Back", hu: "Vissza", pl: "Wstecz"),
    "again": Phrase(ro: "Încă o dată", en: "Try again", hu: "Újra", pl: "Ponów"),
    "yes": Phrase(ro: "da", en: "yes", hu: "igen", pl: "tak"),
    "no": Phrase(ro: "nu", en: "no", hu: "nem", pl: "nie"),
    "nobody": Phrase(ro: "– nimic –", en: "– none –", hu: "– nincs –", pl: "– brak –"),
    "reason": Phrase(ro: "Motiv", en: "Reason", hu: "Indok", pl: "Powód"),
    "search.none": Phrase(
      ro: "Nimic găsit.", en: "Nothing found.", hu: "Nincs találat.", pl: "Nic nie znaleziono."),
    "money.unreadable": Phrase(
      ro: "Scrieți suma ca 1234,50.", en: "Write the amount as 1234.50.",
      hu: "Írja így az összeget: 1234,50.", pl: "Wpisz kwotę w postaci 1234,50."),
  ]
}
