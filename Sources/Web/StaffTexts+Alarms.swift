import ServiceDesk

extension StaffTexts {
  /// The page of alarms and what the shop watches.
  static let alarms: [String: Phrase] = [
    "page.alarms": Phrase(
      ro: "Alarme", en: "Alarms",
      hu: "Riasztások",
      pl: "Alarmy"),
    "alarms.part.alarms": Phrase(
      ro: "De rezolvat", en: "To do",
      hu: "Teendők",
      pl: "Do zrobienia"),
    "alarms.part.inspections": Phrase(
      ro: "Revizii", en: "Inspections",
      hu: "Felülvizsgálatok",
      pl: "Przeglądy"),
    "alarms.part.certificates": Phrase(
      ro: "Autorizații", en: "Authorisations",
      hu: "Jogosultságok",
      pl: "Uprawnienia"),
    "alarms.part.contracts": Phrase(
      ro: "Contracte", en: "Contracts",
      hu: "Szerződések",
      pl: "Umowy"),
    "alarms.part.rules": Phrase(
      ro: "Ce se urmărește", en: "What is watched",
      hu: "Mit figyelünk",
      pl: "Co jest śledzone"),
    "alarms.hint.parts": Phrase(
      ro: "parte", en: "part",
      hu: "rész",
      pl: "część"),
    "alarms.hint.move": Phrase(
      ro: "de la o alarmă la alta", en: "from alarm to alarm",
      hu: "riasztások között",
      pl: "między alarmami"),
    "alarms.hint.act": Phrase(
      ro: "rezolvă", en: "settle it",
      hu: "elintézés",
      pl: "załatw"),
    "alarms.open": Phrase(
      ro: "Deschide", en: "Open",
      hu: "Megnyitás",
      pl: "Otwórz"),
    "alarms.every": Phrase(
      ro: "toate felurile", en: "every kind",
      hu: "minden fajta",
      pl: "wszystkie rodzaje"),
    "alarms.watch": Phrase(
      ro: "Ce urmărește", en: "What it watches",
      hu: "Mit figyel",
      pl: "Co śledzi"),
    "alarms.find": Phrase(
      ro: "Caută în listă", en: "Find in the list",
      hu: "Keresés a listában",
      pl: "Szukaj na liście"),
    "alarms.withAside": Phrase(
      ro: "Și cele amânate", en: "Set-aside ones too",
      hu: "A félretettek is",
      pl: "Także odłożone"),
    "alarms.cutShort": Phrase(
      ro: "Sunt mai multe; vedeți întâi cele mai vechi.", en: "There are more; the oldest come first.",
      hu: "Több is van; a legrégebbiek látszanak.",
      pl: "Jest ich więcej; najpierw najstarsze."),
    "alarms.none": Phrase(
      ro: "Nimic de rezolvat.", en: "Nothing to do.",
      hu: "Nincs teendő.",
      pl: "Nic do zrobienia."),
    "alarms.day": Phrase(
      ro: "Ziua", en: "Day",
      hu: "Nap",
      pl: "Dzień"),
    "alarms.what": Phrase(
      ro: "Despre ce este vorba", en: "What is the matter",
      hu: "Miről van szó",
      pl: "O co chodzi"),
    "alarms.about": Phrase(
      ro: "Aparat sau persoană", en: "Unit or person",
      hu: "Készülék vagy személy",
      pl: "Sprzęt lub osoba"),
    "alarms.do": Phrase(
      ro: "Pasul următor", en: "Next step",
      hu: "Következő lépés",
      pl: "Następny krok"),
    "alarms.setAside": Phrase(
      ro: "Amână", en: "Set aside",
      hu: "Félretesz",
      pl: "Odłóż"),
    "alarms.asideUntil": Phrase(
      ro: "Amânată până la {name}:", en: "Set aside until {name}:",
      hu: "Félretéve eddig: {name}",
      pl: "Odłożono do {name}:"),
    "alarms.until": Phrase(
      ro: "Reapare la", en: "Show again on",
      hu: "Újra megjelenik",
      pl: "Pokaż ponownie"),
    "alarms.paid": Phrase(
      ro: "Plată primită", en: "Payment received",
      hu: "Fizetés rögzítése",
      pl: "Zapłacono"),
    "alarms.paid.document": Phrase(
      ro: "Numărul chitanței sau facturii", en: "Number of the receipt or invoice",
      hu: "Nyugta vagy számla száma",
      pl: "Numer paragonu lub faktury"),
    "rules.on": Phrase(
      ro: "pornită", en: "on",
      hu: "bekapcsolva",
      pl: "włączony"),
    "rules.off": Phrase(
      ro: "oprită", en: "off",
      hu: "kikapcsolva",
      pl: "wyłączony"),
    "rules.add": Phrase(
      ro: "Adaugă o alarmă", en: "Add an alarm",
      hu: "Új riasztás",
      pl: "Dodaj alarm"),
    "rules.edit": Phrase(
      ro: "Schimbă alarma", en: "Change the alarm",
      hu: "Riasztás módosítása",
      pl: "Zmień alarm"),
    "rules.name": Phrase(
      ro: "Numele alarmei", en: "Name of the alarm",
      hu: "Riasztás neve",
      pl: "Nazwa alarmu"),
    "rules.days": Phrase(
      ro: "Cu câte zile înainte", en: "Days ahead",
      hu: "Hány nappal előtte",
      pl: "Ile dni wcześniej"),
    "rules.daysSince": Phrase(
      ro: "De câte zile", en: "For how many days",
      hu: "Hány napja",
      pl: "Od ilu dni"),
    "rules.least": Phrase(
      ro: "De la suma", en: "From this amount on",
      hu: "Ettől az összegtől",
      pl: "Od kwoty"),
    "rules.productType": Phrase(
      ro: "Numai tipul de produs", en: "Only this type of product",
      hu: "Csak ez a terméktípus",
      pl: "Tylko ten rodzaj produktu"),
    "rules.months": Phrase(
      ro: "Luni de la livrare", en: "Months from delivery",
      hu: "Hónapok az átadástól",
      pl: "Miesiące od dostawy"),
    "rules.audience": Phrase(
      ro: "Cine o vede (niciunul: toți)", en: "Who sees it (none: everybody)",
      hu: "Ki látja (egyik sem: mindenki)",
      pl: "Kto widzi (brak: wszyscy)"),
    "rules.enabled": Phrase(
      ro: "Alarma este pornită", en: "The alarm is on",
      hu: "A riasztás be van kapcsolva",
      pl: "Alarm jest włączony"),
  ]
}
