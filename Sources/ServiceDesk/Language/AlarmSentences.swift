// Alarms in four languages: what each watches, what its lines say, and what to do next.

extension AlarmKind {
  public var title: Phrase {
    switch self {
    case .overduePayment:
      Phrase(ro: "Sumă neplătită", en: "Amount overdue", hu: "Kifizetetlen összeg", pl: "Zaległa płatność")
    case .certificateLapsing:
      Phrase(
        ro: "Autorizație care expiră", en: "Authorisation ending", hu: "Lejáró jogosultság",
        pl: "Wygasające uprawnienie")
    case .inspectionDue:
      Phrase(
        ro: "Revizie scadentă", en: "Inspection due", hu: "Esedékes felülvizsgálat", pl: "Termin przeglądu")
    case .guaranteeEnding:
      Phrase(
        ro: "Garanție care se încheie", en: "Guarantee ending", hu: "Lejáró jótállás",
        pl: "Kończąca się gwarancja")
    case .ticketIdle:
      Phrase(
        ro: "Fișă fără mișcare", en: "Ticket without movement", hu: "Mozdulatlan munkalap",
        pl: "Zlecenie bez ruchu")
    case .deadlineNear:
      Phrase(
        ro: "Termen legal aproape", en: "Legal deadline near", hu: "Közeli jogszabályi határidő",
        pl: "Bliski termin ustawowy")
    case .contractEnding:
      Phrase(
        ro: "Contract care se încheie", en: "Contract ending", hu: "Lejáró szerződés",
        pl: "Kończąca się umowa")
    }
  }

  /// What to do about a line of it.
  public var nextAction: Phrase {
    switch self {
    case .overduePayment:
      Phrase(
        ro: "Sunați clientul; după plată înregistrați documentul.",
        en: "Call the customer; once paid, record the document.",
        hu: "Hívja fel az ügyfelet; fizetés után rögzítse a bizonylatot.",
        pl: "Zadzwoń do klienta; po zapłacie zapisz dokument.")
    case .certificateLapsing:
      Phrase(
        ro: "Reînnoiți autorizația și înregistrați-o.", en: "Renew the authorisation and record it.",
        hu: "Újítsa meg a jogosultságot, és rögzítse.", pl: "Odnów uprawnienie i zapisz je.")
    case .inspectionDue:
      Phrase(
        ro: "Programați revizia și înregistrați-o.", en: "Arrange the inspection and record it.",
        hu: "Egyeztessen időpontot, majd rögzítse a felülvizsgálatot.", pl: "Umów przegląd i zapisz go.")
    case .guaranteeEnding:
      Phrase(
        ro: "Amintiți clientului; reparațiile pot prelungi termenul.",
        en: "Remind the customer; repairs may have extended the term.",
        hu: "Értesítse az ügyfelet; a javítások meghosszabbíthatták a határidőt.",
        pl: "Przypomnij klientowi; naprawy mogły przedłużyć termin.")
    case .ticketIdle:
      Phrase(
        ro: "Deschideți fișa și decideți pasul următor.", en: "Open the ticket and decide the next step.",
        hu: "Nyissa meg a munkalapot, és döntse el a következő lépést.",
        pl: "Otwórz zlecenie i zdecyduj o następnym kroku.")
    case .deadlineNear:
      Phrase(
        ro: "Terminați reparația sau informați clientul.", en: "Finish the repair or inform the customer.",
        hu: "Fejezze be a javítást, vagy tájékoztassa az ügyfelet.",
        pl: "Zakończ naprawę albo poinformuj klienta.")
    case .contractEnding:
      Phrase(
        ro: "Propuneți prelungirea contractului.", en: "Offer to extend the contract.",
        hu: "Ajánlja fel a szerződés meghosszabbítását.", pl: "Zaproponuj przedłużenie umowy.")
    }
  }
}

extension AlarmLine {
  /// What is the matter, as one sentence.
  public func text(_ language: Language) -> String {
    sentence(
      language,
      [
        "day": LocalFormat.day(day, language), "number": number ?? "",
        "amount": amount.map { LocalFormat.money($0, language) } ?? "",
        "stage": stage?.title[language] ?? "",
      ])
  }

  /// A day that is behind, or not.
  private var sentence: Phrase {
    switch watch {
    case .overduePayment:
      Phrase(
        ro: "{amount} de plată din {day}.", en: "{amount} open since {day}.",
        hu: "{amount} tartozás, kezdete: {day}",
        pl: "{amount} do zapłaty od {day}.")
    case .certificateLapsing:
      state.isOver
        ? Phrase(
          ro: "Autorizația {number} a expirat la {day}.", en: "The authorisation {number} ended on {day}.",
          hu: "A(z) {number} számú jogosultság lejárt: {day}", pl: "Uprawnienie {number} wygasło {day}.")
        : Phrase(
          ro: "Autorizația {number} expiră la {day}.", en: "The authorisation {number} ends on {day}.",
          hu: "A(z) {number} számú jogosultság lejár: {day}", pl: "Uprawnienie {number} wygasa {day}.")
    case .inspectionDue: state.inspectionSentence
    case .guaranteeEnding:
      Phrase(
        ro: "Termenul de la vânzare se încheie la {day}.", en: "The term from the sale ends on {day}.",
        hu: "Az eladástól számított határidő vége: {day}", pl: "Termin liczony od sprzedaży kończy się {day}."
      )
    case .ticketIdle:
      Phrase(
        ro: "«{stage}», fără niciun pas din {day}.", en: "“{stage}”, no step since {day}.",
        hu: "„{stage}”, utolsó lépés: {day}", pl: "„{stage}”, bez ruchu od {day}.")
    case .deadlineNear:
      state.isOver
        ? Phrase(
          ro: "Termenul legal a trecut la {day}.", en: "The legal deadline passed on {day}.",
          hu: "A jogszabályi határidő lejárt: {day}", pl: "Termin ustawowy minął {day}.")
        : Phrase(
          ro: "Termenul legal este {day}.", en: "The legal deadline is {day}.",
          hu: "A jogszabályi határidő: {day}", pl: "Termin ustawowy: {day}.")
    case .contractEnding:
      state.isOver
        ? Phrase(
          ro: "Contractul {number} s-a încheiat la {day}.", en: "The contract {number} ended on {day}.",
          hu: "A(z) {number} számú szerződés lejárt: {day}", pl: "Umowa {number} skończyła się {day}.")
        : Phrase(
          ro: "Contractul {number} se încheie la {day}.", en: "The contract {number} ends on {day}.",
          hu: "A(z) {number} számú szerződés vége: {day}", pl: "Umowa {number} kończy się {day}.")
    }
  }
}

extension AlarmLine {
  /// Which reminder is owed on `today`; nil when none is.
  public func reminderText(_ language: Language, on today: Day) -> String? {
    switch reminder(on: today) {
    case nil: nil
    case 0?: ReminderWords.onTheDay[language]
    case let days? where days < 0: ReminderWords.before(language, -days)
    case let days?: ReminderWords.after(language, days)
    }
  }
}

private enum ReminderWords {
  static let onTheDay = Phrase(
    ro: "Reamintire: în ziua scadenței", en: "Reminder: on the day itself",
    hu: "Emlékeztető: az esedékesség napján", pl: "Przypomnienie: w dniu terminu")
  static let before = CountedPhrase(
    ro: (
      one: "Reamintire: cu o zi înainte", few: "Reamintire: cu {n} zile înainte",
      other: "Reamintire: cu {n} de zile înainte"
    ),
    en: (one: "Reminder: 1 day before", other: "Reminder: {n} days before"),
    hu: "Emlékeztető: {n} nappal előtte",
    pl: (
      one: "Przypomnienie: 1 dzień przed terminem", few: "Przypomnienie: {n} dni przed terminem",
      many: "Przypomnienie: {n} dni przed terminem"
    ))
  static let after = CountedPhrase(
    ro: (
      one: "Reamintire: la o zi după", few: "Reamintire: la {n} zile după",
      other: "Reamintire: la {n} de zile după"
    ),
    en: (one: "Reminder: 1 day after", other: "Reminder: {n} days after"),
    hu: "Emlékeztető: {n} nappal utána",
    pl: (
      one: "Przypomnienie: 1 dzień po terminie", few: "Przypomnienie: {n} dni po terminie",
      many: "Przypomnienie: {n} dni po terminie"
    ))
}
