import ServiceDesk

extension StaffTexts {
  /// Finding a unit, and its page.
  static let lookUp: [String: Phrase] = [
    "page.unit": Phrase(ro: "Aparate", en: "Units", hu: "Készülékek", pl: "Urządzenia"),
    "find.label": Phrase(
      ro: "Caută aparatul: serie sau o parte din ea, document, client, model, fișă",
      en: "Find a unit: serial or a part of it, document, customer, model, ticket",
      hu: "Készülék keresése: gyári szám vagy része, bizonylat, ügyfél, típus, munkalap",
      pl: "Znajdź urządzenie: numer seryjny lub jego część, dokument, klient, model, zlecenie"),
    "find.lead": Phrase(
      ro: "De la o serie ajung ultimele sau primele patru caractere.",
      en: "The last or first four characters of a serial are enough.",
      hu: "A gyári szám utolsó vagy első négy karaktere is elég.",
      pl: "Wystarczą cztery ostatnie lub pierwsze znaki numeru seryjnego."),
    "find.inside": Phrase(
      ro: "Caută și în interiorul numerelor (mai lent)", en: "Search inside numbers too (slower)",
      hu: "Keresés a számok belsejében is (lassabb)", pl: "Szukaj też wewnątrz numerów (wolniej)"),
    "find.meant": Phrase(
      ro: "Poate ați vrut unul dintre acestea?", en: "Did you mean one of these?",
      hu: "Ezek valamelyikére gondolt?", pl: "Czy chodziło o któreś z tych?"),
    "find.meant.lead": Phrase(
      ro: "Niciunul nu are exact acest număr. Comparați cu eticheta aparatului.",
      en: "None has exactly this number. Compare with the label on the device.",
      hu: "Egyik száma sem pontosan ez. Hasonlítsa össze a készülék címkéjével.",
      pl: "Żadne nie ma dokładnie tego numeru. Proszę porównać z etykietą na sprzęcie."),
    "find.more": Phrase(ro: "Mai multe", en: "More", hu: "Továbbiak", pl: "Więcej"),
    "find.noneInside": Phrase(
      ro: "Niciun număr nu conține acest text.", en: "No number contains this.",
      hu: "Egyetlen szám sem tartalmazza ezt.", pl: "Żaden numer nie zawiera tego ciągu."),
    "unit.open": Phrase(
      ro: "Pagina aparatului", en: "Page of this unit", hu: "A készülék oldala", pl: "Strona urządzenia"),
    "unit.other": Phrase(ro: "Alt aparat", en: "Another unit", hu: "Másik készülék", pl: "Inne urządzenie"),
    "unit.life": Phrase(
      ro: "Istoricul aparatului", en: "Life of this unit", hu: "A készülék története",
      pl: "Historia urządzenia"),
    "unit.life.none": Phrase(
      ro: "Nimic înregistrat încă.", en: "Nothing on record yet.", hu: "Még nincs bejegyzés.",
      pl: "Brak zapisów."),
    "unit.life.file": Phrase(
      ro: "Salvează ca fișier", en: "Save as a file", hu: "Mentés fájlba", pl: "Zapisz jako plik"),
    "unit.linked": Phrase(
      ro: "Aparate legate", en: "Linked units", hu: "Kapcsolódó készülékek", pl: "Powiązane urządzenia"),
    "unit.return": Phrase(
      ro: "Retur de la client", en: "Returned by the customer", hu: "Visszavétel az ügyféltől",
      pl: "Zwrot od klienta"),
    "unit.swap": Phrase(
      ro: "Schimbă cu alt aparat", en: "Swap for another unit", hu: "Csere másik készülékre",
      pl: "Wymiana na inne urządzenie"),
    "unit.swap.serial": Phrase(
      ro: "Seria aparatului dat în loc", en: "Serial of the unit given instead",
      hu: "A helyette adott készülék gyári száma", pl: "Numer seryjny wydanego urządzenia"),
    "unit.act.day": Phrase(ro: "În ziua de", en: "On the day", hu: "Ezen a napon", pl: "W dniu"),
  ]
}
