import ServiceDesk

extension StaffTexts {
  /// The guarantee: its clocks, deadlines, rights, what persons said and recorded, and faults that come back.
  static let verdict: [String: Phrase] = [
    "verdict.clocks": Phrase(
      ro: "Garanțiile, fiecare cu termenul ei", en: "The guarantees, each with its own term",
      hu: "A jótállás és a szavatosság, külön határidővel", pl: "Uprawnienia, każde z własnym terminem"),
    "verdict.byRules": Phrase(
      ro: "După reguli: {name}", en: "By the rules: {name}", hu: "A szabályok szerint: {name}",
      pl: "Według przepisów: {name}"),
    "verdict.why": Phrase(ro: "De ce?", en: "Why?", hu: "Miért?", pl: "Dlaczego?"),
    "verdict.verify": Phrase(
      ro: "Regulă neconfirmată de un jurist: verificați înainte de a refuza.",
      en: "A rule that no lawyer has confirmed: check before you refuse.",
      hu: "Jogász által még nem megerősített szabály: elutasítás előtt ellenőrizze.",
      pl: "Reguła niepotwierdzona przez prawnika: sprawdź przed odmową."),
    "deadline.title": Phrase(
      ro: "Termene care curg", en: "Deadlines that run", hu: "Futó határidők", pl: "Biegnące terminy"),
    "deadline.ifClaimed": Phrase(
      ro: "Dacă se reclamă azi, până la", en: "If claimed today, until", hu: "Mai bejelentés esetén eddig",
      pl: "Przy zgłoszeniu dzisiaj, do dnia"),
    "deadline.past": Phrase(ro: "depășit", en: "passed", hu: "lejárt", pl: "po terminie"),
    "deadline.next": Phrase(
      ro: "Termen legal", en: "Legal deadline", hu: "Jogszabályi határidő", pl: "Termin ustawowy"),
    "deadline.later": Phrase(
      ro: "Ziua promisă depășește termenul legal: {day}.",
      en: "The promised day is later than the legal deadline: {day}.",
      hu: "A vállalt nap későbbi a jogszabályi határidőnél: {day}",
      pl: "Obiecany dzień przypada po terminie ustawowym: {day}."),
    "deadlines.page": Phrase(
      ro: "Termene legale apropiate", en: "Legal deadlines due", hu: "Esedékes jogszabályi határidők",
      pl: "Nadchodzące terminy ustawowe"),
    "deadlines.none": Phrase(
      ro: "Niciun termen legal la fișele deschise.", en: "No legal deadline on an open ticket.",
      hu: "Nyitott munkalapon nincs jogszabályi határidő.",
      pl: "Brak terminów ustawowych w otwartych zleceniach."),
    "right.title": Phrase(
      ro: "Drepturi care decurg de aici", en: "Rights that follow", hu: "Ebből következő jogok",
      pl: "Wynikające stąd prawa"),
    "supplied.by": Phrase(ro: "Furnizor", en: "Supplier", hu: "Beszállító", pl: "Dostawca"),
    "told.on": Phrase(
      ro: "Cum s-a spus la", en: "As told on", hu: "Így tájékoztattuk:", pl: "Jak podano dnia"),
    "told.same": Phrase(
      ro: "la fel și azi", en: "the same today", hu: "ma is így van", pl: "dziś tak samo"),
    "told.differs": Phrase(
      ro: "azi regulile spun altceva", en: "today the rules say otherwise",
      hu: "ma mást mondanak a szabályok",
      pl: "dziś wynik jest inny"),
    "override.title": Phrase(
      ro: "Altă decizie despre garanție", en: "Decide otherwise on the guarantee",
      hu: "Eltérő döntés a jótállásról", pl: "Inna decyzja w sprawie gwarancji"),
    "override.says": Phrase(
      ro: "Decizia unui coleg", en: "A person decided", hu: "Munkatárs döntése", pl: "Decyzja pracownika"),
    "override.console": Phrase(ro: "consolă", en: "console", hu: "konzol", pl: "konsola"),
    "override.clock": Phrase(
      ro: "Despre ce", en: "About what", hu: "Mire vonatkozik", pl: "Czego dotyczy"),
    "override.whole": Phrase(
      ro: "garanția în întregime", en: "the guarantee as a whole", hu: "az egészre", pl: "całości"),
    "override.status": Phrase(ro: "Decizie", en: "Decision", hu: "Döntés", pl: "Decyzja"),
    "override.until": Phrase(
      ro: "Ultima zi (opțional)", en: "Last day (optional)", hu: "Utolsó nap (nem kötelező)",
      pl: "Ostatni dzień (opcjonalnie)"),
    "override.undo": Phrase(
      ro: "Retrage decizia", en: "Withdraw the decision", hu: "A döntés visszavonása", pl: "Wycofaj decyzję"),
    "entry.title": Phrase(
      ro: "Fapte înregistrate", en: "Recorded facts", hu: "Rögzített tények", pl: "Zapisane fakty"),
    "entry.add": Phrase(
      ro: "Înregistrează un fapt", en: "Record a fact", hu: "Tény rögzítése", pl: "Zapisz fakt"),
    "entry.what": Phrase(ro: "Ce s-a întâmplat", en: "What happened", hu: "Mi történt", pl: "Co się stało"),
    "entry.day": Phrase(ro: "În ziua", en: "On the day", hu: "Ezen a napon", pl: "Dnia"),
    "entry.part": Phrase(ro: "Piesa", en: "The part", hu: "Az alkatrész", pl: "Część"),
    "entry.condition": Phrase(
      ro: "Starea piesei", en: "Condition of the part", hu: "Az alkatrész állapota", pl: "Stan części"),
    "entry.which": Phrase(ro: "Care", en: "Which", hu: "Melyik", pl: "Który"),
    "entry.serialOut": Phrase(
      ro: "Seria scoasă", en: "Serial taken out", hu: "Kiszerelt gyári szám", pl: "Numer wymontowany"),
    "entry.serialIn": Phrase(
      ro: "Seria montată", en: "Serial put in", hu: "Beszerelt gyári szám", pl: "Numer zamontowany"),
    "entry.by": Phrase(ro: "De cine", en: "By whom", hu: "Ki által", pl: "Przez kogo"),
    "entry.byTrader": Phrase(ro: "de vânzător", en: "by the seller", hu: "az eladó", pl: "przez sprzedawcę"),
    "entry.byCustomer": Phrase(ro: "de client", en: "by the customer", hu: "a vevő", pl: "przez klienta"),
    "entry.withdraw": Phrase(
      ro: "Retrage un fapt", en: "Withdraw a fact", hu: "Tény visszavonása", pl: "Wycofaj fakt"),
    "sale.facts": Phrase(
      ro: "Completează datele vânzării", en: "Complete the facts of the sale",
      hu: "Az eladás adatainak kiegészítése", pl: "Uzupełnij dane sprzedaży"),
    "sale.price": Phrase(
      ro: "Preț, cu taxe", en: "Price, taxes included", hu: "Bruttó vételár", pl: "Cena brutto"),
    "sale.months": Phrase(
      ro: "Garanție comercială (luni)", en: "Commercial guarantee (months)", hu: "Önkéntes jótállás (hónap)",
      pl: "Gwarancja (miesiące)"),
    "sale.contractMonths": Phrase(
      ro: "Garanție din contract, firmă (luni)", en: "By contract, business (months)",
      hu: "Szerződéses jótállás cégnek (hónap)", pl: "Z umowy, dla firmy (miesiące)"),
    "sale.goodsGroup": Phrase(
      ro: "Felul bunului", en: "Kind of goods", hu: "Az áru jellege", pl: "Rodzaj towaru"),
    "sale.digital": Phrase(
      ro: "Elemente digitale", en: "Digital elements", hu: "Digitális elemek", pl: "Elementy cyfrowe"),
    "sale.digital.yes": Phrase(
      ro: "cu elemente digitale", en: "with digital elements", hu: "digitális elemmel",
      pl: "z elementami cyfrowymi"),
    "sale.digital.no": Phrase(
      ro: "fără elemente digitale", en: "without digital elements", hu: "digitális elem nélkül",
      pl: "bez elementów cyfrowych"),
    "sale.notRecorded": Phrase(
      ro: "neprecizat", en: "not recorded", hu: "nincs rögzítve", pl: "nie podano"),
    "fault.again": Phrase(
      ro: "Același defect ca înainte?", en: "The same fault as before?", hu: "Ugyanaz a hiba, mint korábban?",
      pl: "Ta sama usterka co wcześniej?"),
    "fault.again.hint": Phrase(
      ro: "Alegeți numele defectului dinainte sau lăsați gol.",
      en: "Choose the earlier fault's name, or leave it empty.",
      hu: "Válassza ki a korábbi hiba nevét, vagy hagyja üresen.",
      pl: "Wybierz nazwę wcześniejszej usterki albo zostaw puste."),
    "fault.same": Phrase(
      ro: "Numele defectului (același nume = același defect)",
      en: "Name of the fault (the same name = the same fault)",
      hu: "A hiba neve (azonos név = azonos hiba)", pl: "Nazwa usterki (ta sama nazwa = ta sama usterka)"),
    "fault.name": Phrase(
      ro: "Ce defect a fost", en: "Which fault it was", hu: "Milyen hiba volt", pl: "Jaka to usterka"),
    "repeats.page": Phrase(
      ro: "Defecte care revin, pe modele", en: "Faults that come back, by model",
      hu: "Visszatérő hibák típusonként", pl: "Powracające usterki według modeli"),
    "repeats.none": Phrase(
      ro: "Niciun defect repetat în această perioadă.", en: "No fault came back in this span.",
      hu: "Ebben az időszakban nem volt ismétlődő hiba.", pl: "W tym okresie nie było powtórzeń."),
    "repeats.from": Phrase(ro: "De la", en: "From", hu: "Ettől", pl: "Od"),
    "repeats.to": Phrase(ro: "Până la", en: "To", hu: "Eddig", pl: "Do"),
    "repeats.repairs": Phrase(ro: "Reparații", en: "Repairs", hu: "Javítások", pl: "Naprawy"),
    "repeats.units": Phrase(
      ro: "Aparate reparate", en: "Units repaired", hu: "Javított készülékek", pl: "Naprawiane urządzenia"),
    "repeats.again": Phrase(
      ro: "cu defect repetat", en: "with a fault again", hu: "ismétlődő hibával", pl: "z powtórną usterką"),
    "repeats.most": Phrase(
      ro: "Cele mai multe reparații", en: "Most repairs", hu: "Legtöbb javítás", pl: "Najwięcej napraw"),
    "repeats.fault": Phrase(
      ro: "Defectul cel mai des", en: "Most common fault", hu: "Leggyakoribb hiba", pl: "Najczęstsza usterka"),
    "repeats.days": Phrase(
      ro: "Zile fără folosință", en: "Days out of use", hu: "Használaton kívüli napok",
      pl: "Dni bez możliwości używania"),
  ]
}
