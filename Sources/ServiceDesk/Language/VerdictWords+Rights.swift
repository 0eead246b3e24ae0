// What the customer may ask for or must be told, and until when something must be done.

extension VerdictWords {
  static let informationChoice = Phrase(
    ro: "Înainte de remediere, consumatorul află că poate alege între reparație și înlocuire.",
    en: "Before the remedy the consumer is told of the choice between repair and replacement.",
    hu: "Az intézkedés előtt a fogyasztót tájékoztatni kell, hogy kijavítás és kicserélés között választhat.",
    pl: "Przed wykonaniem konsument dowiaduje się, że może wybrać naprawę albo wymianę.")
  static let informationChoiceAndExtension = Phrase(
    ro: "Înainte de remediere, consumatorul află că poate alege între reparație și înlocuire și că repararea "
      + "poate prelungi o dată termenul legal cu 12 luni.",
    en:
      "Before the remedy the consumer is told of the choice between repair and replacement, and that a "
      + "repair "
      + "may extend the legal term once by 12 months.",
    hu:
      "Az intézkedés előtt a fogyasztót tájékoztatni kell, hogy kijavítás és kicserélés között "
      + "választhat, és "
      + "hogy a kijavítás a szavatossági határidőt egyszer 12 hónappal meghosszabbíthatja.",
    pl: "Przed wykonaniem konsument dowiaduje się, że może wybrać naprawę albo wymianę i że naprawa może raz "
      + "przedłużyć termin ustawowy o 12 miesięcy.")
  static let earlyDefect = Phrase(
    ro:
      "Defect constatat în 30 de zile de la livrare (până la {day}): consumatorul are dreptul la înlocuire.",
    en: "A defect found within 30 days of delivery (until {day}): the consumer is entitled to replacement.",
    hu: "A teljesítéstől számított 30 napon belüli hiba (utolsó nap: {day}): a fogyasztónak kicserélés jár.",
    pl: "Usterka stwierdzona w ciągu 30 dni od dostarczenia (do {day}): konsument ma prawo do wymiany.")
  static let remedyRefused = Phrase(
    ro:
      "Remedierea a fost refuzată la {day}: consumatorul poate cere reducerea prețului sau încetarea "
      + "contractului, "
      + "dacă lipsa de conformitate există.",
    en:
      "The remedy was refused on {day}: if there is a lack of conformity, the consumer may ask for a "
      + "lower price "
      + "or end the contract.",
    hu:
      "Az igényt elutasították ({day}): ha a teljesítés hibás, a fogyasztó árleszállítást kérhet vagy "
      + "elállhat.",
    pl:
      "Odmówiono wykonania {day}: jeśli towar jest niezgodny z umową, konsument może żądać obniżenia "
      + "ceny albo "
      + "odstąpić od umowy.")
  static let remedyLate = Phrase(
    ro: "Termenul de remediere a trecut la {day}: consumatorul poate cere reducerea prețului sau încetarea "
      + "contractului.",
    en: "The time for the remedy ended on {day}: the consumer may ask for a lower price or end the contract.",
    hu:
      "Az intézkedés határideje lejárt ({day}): a fogyasztó árleszállítást kérhet vagy elállhat a "
      + "szerződéstől.",
    pl: "Termin wykonania upłynął {day}: konsument może żądać obniżenia ceny albo odstąpić od umowy.")
  static let faultDespiteRepair = CountedPhrase(
    ro: (
      one:
        "Un defect după o reparație: consumatorul poate cere reducerea prețului sau încetarea contractului.",
      few:
        "Un defect după {n} reparații: consumatorul poate cere reducerea prețului sau încetarea "
        + "contractului.",
      other:
        "Un defect după {n} de reparații: consumatorul poate cere reducerea prețului sau încetarea "
        + "contractului."
    ),
    en: (
      one: "A fault in spite of a repair: the consumer may ask for a lower price or end the contract.",
      other: "A fault in spite of {n} repairs: the consumer may ask for a lower price or end the contract."
    ),
    hu: "{n} kijavítás után újra hibás: a fogyasztó árleszállítást kérhet, vagy elállhat a szerződéstől.",
    pl: (
      one: "Usterka mimo naprawy: konsument może żądać obniżenia ceny albo odstąpić od umowy.",
      few: "Usterka mimo {n} napraw: konsument może żądać obniżenia ceny albo odstąpić od umowy.",
      many: "Usterka mimo {n} napraw: konsument może żądać obniżenia ceny albo odstąpić od umowy."
    ))
  static let downtimeOverShare = CountedPhrase(
    ro: (
      one:
        "O zi în care nu a putut fi folosit, peste 10 % din termen: consumatorul poate cere înlocuirea sau "
        + "restituirea prețului.",
      few:
        "{n} zile în care nu a putut fi folosit, peste 10 % din termen: consumatorul poate cere "
        + "înlocuirea sau restituirea prețului.",
      other:
        "{n} de zile în care nu a putut fi folosit, peste 10 % din termen: consumatorul poate cere "
        + "înlocuirea sau restituirea prețului."
    ),
    en: (
      one: "One day out of use, over 10 % of the term: the consumer may ask for replacement or refund.",
      other: "{n} days out of use, over 10 % of the term: the consumer may ask for replacement or refund."
    ),
    hu:
      "{n} nap használaton kívül, a határidő több mint 10 %-a: a fogyasztó cserét vagy visszatérítést "
      + "kérhet.",
    pl: (
      one:
        "1 dzień bez możliwości używania, ponad 10 % terminu: konsument może żądać wymiany albo zwrotu ceny.",
      few:
        "{n} dni bez możliwości używania, ponad 10 % terminu: konsument może żądać wymiany albo zwrotu ceny.",
      many:
        "{n} dni bez możliwości używania, ponad 10 % terminu: konsument może żądać wymiany albo zwrotu ceny."
    ))
  static let notRepairable = Phrase(
    ro: "Constatat nereparabil la {day}: consumatorul poate cere înlocuirea sau restituirea prețului.",
    en: "Found irreparable on {day}: the consumer may ask for replacement or refund.",
    hu: "Nem javíthatónak bizonyult ({day}): kicserélés, ennek hiányában a vételár visszatérítése jár.",
    pl: "Uznane {day} za nienaprawialne: konsument może żądać wymiany albo zwrotu ceny.")
  static let notRepairedInTime = CountedPhrase(
    ro: (
      one: "Nereparat într-o zi (până la {day}): se înlocuiește, altfel se restituie prețul.",
      few: "Nereparat în {n} zile (până la {day}): se înlocuiește, altfel se restituie prețul.",
      other: "Nereparat în {n} de zile (până la {day}): se înlocuiește, altfel se restituie prețul."
    ),
    en: (
      one: "Not repaired in one day (until {day}): it is replaced, else the price is refunded.",
      other: "Not repaired in {n} days (until {day}): it is replaced, else the price is refunded."
    ),
    hu:
      "{n} napon belül (utolsó nap: {day}) nem javították meg: kicserélés, ennek hiányában "
      + "visszatérítés jár.",
    pl: (
      one: "Nie naprawiono w 1 dzień (do {day}): należy wymienić, w przeciwnym razie zwrócić cenę.",
      few: "Nie naprawiono w {n} dni (do {day}): należy wymienić, w przeciwnym razie zwrócić cenę.",
      many: "Nie naprawiono w {n} dni (do {day}): należy wymienić, w przeciwnym razie zwrócić cenę."
    ))
  static let failureAfterRepairs = CountedPhrase(
    ro: (
      one: "O nouă defectare după o reparație: se înlocuiește în 8 zile, altfel se restituie prețul.",
      few: "O nouă defectare după {n} reparații: se înlocuiește în 8 zile, altfel se restituie prețul.",
      other: "O nouă defectare după {n} de reparații: se înlocuiește în 8 zile, altfel se restituie prețul."
    ),
    en: (
      one: "A new failure after one repair: it is replaced within 8 days, else the price is refunded.",
      other: "A new failure after {n} repairs: it is replaced within 8 days, else the price is refunded."
    ),
    hu: "{n} kijavítás után újra hibás: 8 napon belül kicserélés, ennek hiányában visszatérítés jár.",
    pl: (
      one: "Kolejna awaria po 1 naprawie: wymiana w 8 dni, w przeciwnym razie zwrot ceny.",
      few: "Kolejna awaria po {n} naprawach: wymiana w 8 dni, w przeciwnym razie zwrot ceny.",
      many: "Kolejna awaria po {n} naprawach: wymiana w 8 dni, w przeciwnym razie zwrot ceny."
    ))
  static let defectAfterPurchase = Phrase(
    ro:
      "Defect care împiedică folosirea, reclamat până la {day}: produsul se înlocuiește fără a invoca "
      + "costul.",
    en:
      "A defect that prevents use, notified until {day}: the goods are replaced without argument about cost.",
    hu:
      "Rendeltetésszerű használatot akadályozó hiba (bejelentés eddig: {day}): a terméket ki kell cserélni.",
    pl:
      "Usterka uniemożliwiająca używanie, zgłoszona do {day}: towar wymienia się bez powoływania się na "
      + "koszt."
  )
}

extension GuaranteeDeadline {
  /// What is to be done until when, as a sentence.
  public func text(_ language: Language) -> String {
    guard let dueDay else { return what.unknown(language) }
    return what.phrase(language, ["day": LocalFormat.day(dueDay, language)])
  }
}

extension GuaranteeDeadline.What {
  /// The holidays of that year are not recorded.
  var unknown: Phrase {
    Phrase(
      ro: "Un termen în zile lucrătoare nu se poate calcula: sărbătorile anului nu sunt înregistrate.",
      en: "A time limit in working days cannot be computed: the holidays of that year are not on record.",
      hu: "Munkanapban megadott határidő nem számítható: az év munkaszüneti napjai nincsenek rögzítve.",
      pl: "Terminu w dniach roboczych nie można obliczyć: nie zapisano dni wolnych tego roku.")
  }

  var phrase: Phrase {
    switch self {
    case .repairOrReplace:
      Phrase(
        ro: "Reparat sau înlocuit până la {day}.", en: "Repaired or replaced by {day}.",
        hu: "Kijavítás vagy kicserélés határideje: {day}", pl: "Naprawa lub wymiana do {day}.")
    case .replacementForEarlyDefect:
      Phrase(
        ro: "Drept la înlocuire pentru defecte constatate până la {day}.",
        en: "Right to replacement for defects found until {day}.",
        hu: "Kicserélés jár az eddig észlelt hibákért: {day}",
        pl: "Prawo do wymiany za usterki stwierdzone do {day}.")
    case .replyToComplaint:
      Phrase(
        ro: "Răspuns la reclamație până la {day}; altfel se consideră acceptată.",
        en: "Reply to the complaint by {day}; else it counts as accepted.",
        hu: "Válasz a reklamációra eddig: {day} Ennek hiányában elfogadottnak számít.",
        pl: "Odpowiedź na reklamację do {day}; w przeciwnym razie uważa się ją za uznaną.")
    case .guarantorPerforms:
      Phrase(
        ro: "Garantul își îndeplinește obligația până la {day}.", en: "The guarantor performs by {day}.",
        hu: "A jótálló teljesítésének határideje: {day}", pl: "Gwarant wykonuje obowiązki do {day}.")
    case .repairOrInform:
      Phrase(
        ro: "Reparat până la {day}; altfel clientul află până atunci cât mai durează.",
        en: "Repaired by {day}; else the customer is told by then how long it takes.",
        hu: "Kijavítás, vagy tájékoztatás a várható időtartamról, eddig: {day}",
        pl: "Naprawa do {day}; w przeciwnym razie klient dowiaduje się do tego dnia, ile potrwa.")
    case .repairAtLatest:
      Phrase(
        ro: "Reparat cel mai târziu la {day}.", en: "Repaired at the latest on {day}.",
        hu: "A kijavítás végső határideje: {day}", pl: "Naprawa najpóźniej {day}.")
    case .replaceOrRefund:
      Phrase(
        ro: "Înlocuit sau prețul restituit până la {day}.", en: "Replaced or refunded by {day}.",
        hu: "Kicserélés vagy visszatérítés határideje: {day}", pl: "Wymiana lub zwrot ceny do {day}.")
    case .replacementAfterPurchase:
      Phrase(
        ro: "Înlocuire imediată pentru defecte reclamate până la {day}.",
        en: "Immediate replacement for defects notified until {day}.",
        hu: "Azonnali csere az eddig bejelentett hibákért: {day}",
        pl: "Natychmiastowa wymiana za usterki zgłoszone do {day}.")
    case .answerClaim:
      Phrase(
        ro: "Răspuns la pretenție până la {day}.", en: "Answer to the claim by {day}.",
        hu: "Nyilatkozat az igényről eddig: {day}", pl: "Odpowiedź na roszczenie do {day}.")
    }
  }
}
