// What happened to the unit, and what it did to a term.

extension VerdictWords {
  static let outOfUse = CountedPhrase(
    ro: (
      one: "Nu a putut fi folosit de la {day} până la {until}: se adaugă o zi.",
      few: "Nu a putut fi folosit de la {day} până la {until}: se adaugă {n} zile.",
      other: "Nu a putut fi folosit de la {day} până la {until}: se adaugă {n} de zile."
    ),
    en: (
      one: "Out of use from {day} to {until}: one day is added.",
      other: "Out of use from {day} to {until}: {n} days are added."
    ),
    hu: "Használaton kívül {day} és {until} között: a határidő {n} nappal hosszabbodik.",
    pl: (
      one: "Brak możliwości używania od {day} do {until}: termin przedłuża się o 1 dzień.",
      few: "Brak możliwości używania od {day} do {until}: termin przedłuża się o {n} dni.",
      many: "Brak możliwości używania od {day} do {until}: termin przedłuża się o {n} dni."
    ))
  static let outOfUseSoFar = CountedPhrase(
    ro: (
      one: "Nu poate fi folosit din {day}: până acum se adaugă o zi.",
      few: "Nu poate fi folosit din {day}: până acum se adaugă {n} zile.",
      other: "Nu poate fi folosit din {day}: până acum se adaugă {n} de zile."
    ),
    en: (
      one: "Out of use since {day}: one day so far is added.",
      other: "Out of use since {day}: {n} days so far are added."
    ),
    hu: "Használaton kívül {day} óta: a határidő eddig {n} nappal hosszabbodik.",
    pl: (
      one: "Brak możliwości używania od {day}: dotąd termin przedłuża się o 1 dzień.",
      few: "Brak możliwości używania od {day}: dotąd termin przedłuża się o {n} dni.",
      many: "Brak możliwości używania od {day}: dotąd termin przedłuża się o {n} dni."
    ))
  static let overlapCountedOnce = CountedPhrase(
    ro: (
      one: "Zilele comune ale reparațiilor se numără o dată: o zi în total.",
      few: "Zilele comune ale reparațiilor se numără o dată: {n} zile în total.",
      other: "Zilele comune ale reparațiilor se numără o dată: {n} de zile în total."
    ),
    en: (
      one: "Days that repairs share count once: one day in all.",
      other: "Days that repairs share count once: {n} days in all."
    ),
    hu: "A javítások közös napjai egyszer számítanak: összesen {n} nap.",
    pl: (
      one: "Wspólne dni napraw liczą się raz: razem 1 dzień.",
      few: "Wspólne dni napraw liczą się raz: razem {n} dni.",
      many: "Wspólne dni napraw liczą się raz: razem {n} dni."
    ))
  static let notARemedy = Phrase(
    ro: "Predarea din {day} nu a fost o reparație în garanție și nu prelungește termenul.",
    en: "What was returned on {day} was no repair under guarantee and extends nothing.",
    hu:
      "A {day} napján visszaadott készülék nem jótállás vagy szavatosság alapján lett javítva; nincs "
      + "hosszabbítás.",
    pl: "Zwrot z {day} nie był naprawą w ramach ochrony i nie przedłuża terminu.")
  static let claimTooLate = Phrase(
    ro: "Defectul reclamat la {day} a venit după ultima zi; reparația lui nu schimbă termenul.",
    en: "The defect notified on {day} came after the last day; its repair does not change the term.",
    hu: "A bejelentés ({day}) az utolsó nap után történt; a javítás nem változtat a határidőn.",
    pl: "Usterkę zgłoszono {day}, po ostatnim dniu; jej naprawa nie zmienia terminu.")
  static let repairExtends = CountedPhrase(
    ro: (
      one: "Reparația încheiată la {day} prelungește termenul legal, o singură dată, cu o lună.",
      few: "Reparația încheiată la {day} prelungește termenul legal, o singură dată, cu {n} luni.",
      other: "Reparația încheiată la {day} prelungește termenul legal, o singură dată, cu {n} de luni."
    ),
    en: (
      one: "The repair that ended on {day} extends the legal term, once, by one month.",
      other: "The repair that ended on {day} extends the legal term, once, by {n} months."
    ),
    hu: "A befejezett kijavítás ({day}) a szavatossági határidőt egyszer {n} hónappal meghosszabbítja.",
    pl: (
      one: "Naprawa zakończona {day} przedłuża termin ustawowy, jednorazowo, o 1 miesiąc.",
      few: "Naprawa zakończona {day} przedłuża termin ustawowy, jednorazowo, o {n} miesiące.",
      many: "Naprawa zakończona {day} przedłuża termin ustawowy, jednorazowo, o {n} miesięcy."
    ))
  static let repairExtendsOnce = Phrase(
    ro:
      "Prelungirea pentru reparație se acordă o singură dată; reparația încheiată la {day} nu o mai acordă.",
    en: "The extension for a repair is given once; the repair that ended on {day} gives none.",
    hu: "A kijavítás miatti hosszabbítás egyszer jár; az újabb kijavítás ({day}) nem ad újat.",
    pl: "Przedłużenie po naprawie przysługuje raz; naprawa zakończona {day} już go nie daje.")
  static let replacedNewTerm = Phrase(
    ro: "Înlocuit: de la {day} începe un termen nou.", en: "Replaced: a new term begins on {day}.",
    hu: "Kicserélve: új határidő kezdődik: {day}", pl: "Wymieniono: od {day} biegnie nowy termin.")
  static let replacementKeepsTerm = Phrase(
    ro: "Înlocuit la {day}: termenul legal curge mai departe.",
    en: "Replaced on {day}: the legal term goes on.",
    hu: "Kicserélve ({day}): a szavatossági határidő tovább fut.",
    pl: "Wymieniono {day}: termin ustawowy biegnie dalej.")
  static let formerTermEndsLater = Phrase(
    ro: "Termenul dinainte se încheie mai târziu, la {day}; el rămâne.",
    en: "The former term ends later, on {day}; it stays.",
    hu: "A korábbi határidő később jár le, az marad érvényben: {day}",
    pl: "Wcześniejszy termin kończy się później, {day}; pozostaje w mocy.")
  static let substantialRepairNewTerm = Phrase(
    ro: "Reparație esențială ({name}): de la {day} începe un termen nou.",
    en: "Substantial repair ({name}): a new term begins on {day}.",
    hu: "Lényeges javítás ({name}): új határidő kezdődik: {day}",
    pl: "Istotna naprawa ({name}): od {day} termin biegnie na nowo.")
  static let partNewTerm = Phrase(
    ro: "Piesă înlocuită ({name}): pentru ea începe un termen nou la {day}.",
    en: "Part replaced ({name}): a new term begins for it on {day}.",
    hu: "Kicserélt alkatrész ({name}): rá új határidő kezdődik: {day}",
    pl: "Wymieniona część ({name}): dla niej termin biegnie na nowo od {day}.")
  static let partMayHaveNewTerm = Phrase(
    ro: "Piesă înlocuită ({name}): pentru ea poate începe un termen nou la {day}; verifică un coleg.",
    en: "Part replaced ({name}): a new term may begin for it on {day}; a person must check.",
    hu: "Kicserélt alkatrész ({name}): rá új határidő kezdődhet ({day}); kolléga ellenőrizze.",
    pl: "Wymieniona część ({name}): dla niej może biec nowy termin od {day}; wymaga sprawdzenia.")
  static let suspended = CountedPhrase(
    ro: (
      one: "Reclamația la garant a oprit termenul legal de la {day} la {until}: o zi.",
      few: "Reclamația la garant a oprit termenul legal de la {day} la {until}: {n} zile.",
      other: "Reclamația la garant a oprit termenul legal de la {day} la {until}: {n} de zile."
    ),
    en: (
      one: "The claim to the guarantor stopped the legal term from {day} to {until}: one day.",
      other: "The claim to the guarantor stopped the legal term from {day} to {until}: {n} days."
    ),
    hu: "A jótállási igény a szavatossági határidőt {day} és {until} között szüneteltette: {n} nap.",
    pl: (
      one: "Zgłoszenie z gwarancji zawiesiło termin ustawowy od {day} do {until}: 1 dzień.",
      few: "Zgłoszenie z gwarancji zawiesiło termin ustawowy od {day} do {until}: {n} dni.",
      many: "Zgłoszenie z gwarancji zawiesiło termin ustawowy od {day} do {until}: {n} dni."
    ))
  static let mayBeSuspended = CountedPhrase(
    ro: (
      one: "Dacă reclamația a fost la garant, termenul legal a stat o zi; verifică un coleg.",
      few: "Dacă reclamația a fost la garant, termenul legal a stat {n} zile; verifică un coleg.",
      other: "Dacă reclamația a fost la garant, termenul legal a stat {n} de zile; verifică un coleg."
    ),
    en: (
      one:
        "If the claim was made to the guarantor, the legal term stood still for one day; a person must "
        + "check.",
      other:
        "If the claim was made to the guarantor, the legal term stood still for {n} days; a person must "
        + "check."
    ),
    hu: "Ha az igény jótállási volt, a szavatossági határidő {n} napig szünetelt; kolléga ellenőrizze.",
    pl: (
      one: "Jeśli zgłoszono z gwarancji, termin ustawowy był zawieszony 1 dzień; wymaga sprawdzenia.",
      few: "Jeśli zgłoszono z gwarancji, termin ustawowy był zawieszony {n} dni; wymaga sprawdzenia.",
      many: "Jeśli zgłoszono z gwarancji, termin ustawowy był zawieszony {n} dni; wymaga sprawdzenia."
    ))
  static let refusedAfterLapse = Phrase(
    ro: "Garantul a refuzat abia la {day}, după termenul lui; cât a stat termenul legal verifică un coleg.",
    en:
      "The guarantor refused only on {day}, after its time was over; how long the legal term stood still, a "
      + "person must check.",
    hu:
      "A jótálló csak a határideje után utasította el az igényt ({day}); a szünetelés idejét kolléga "
      + "ellenőrizze.",
    pl:
      "Gwarant odmówił dopiero {day}, po upływie swojego terminu; czas zawieszenia terminu ustawowego wymaga "
      + "sprawdzenia.")
}
