extension LifeEntry {
  /// What happened, as sentences.
  ///
  /// - Parameter names: whether customers may be named; without, it is "a customer" (`domain.md` 3.4).
  public func text(_ language: Language, names: Bool) -> String {
    switch what {
    case .bought(let supplier, let terms): return Self.bought(supplier, terms, language)
    case .sold(let customer, let terms): return Self.sale(customer, terms, language, names, Self.soldTo)
    case .resold(let customer, let terms): return Self.sale(customer, terms, language, names, Self.resoldTo)
    case .returned(let document, let reason):
      return Self.returned(language, ["document": document, "reason": reason])
    case .broughtByAnother(let customer):
      return Self.another(language, ["who": Self.name(customer, language, names)])
    case .stay(let stay): return stay.text(language, names: names)
    case .told(let verdict): return Self.told(verdict, language)
    case .recorded(let event): return event.text(language)
    case .overridden(let verdict, let reason):
      return Self.overridden(language, ["verdict": verdict.status.title[language], "reason": reason])
    case .faultNamed(let name): return Self.faultNamed(language, ["fault": name])
    case .swapped(let linked):
      let phrase = linked.link == .replacedBy ? Self.replacedBy : Self.replaces
      return phrase(language, ["product": linked.product, "serial": linked.serial])
    case .inspected(let inspection): return Self.inspected(inspection, language)
    case .sentAway(let supplier, let parcel):
      return Self.sentAway(language, ["supplier": supplier, "parcel": parcel])
    case .answered(let supplier, let parcel, let answer):
      return Self.answered(
        language, ["supplier": supplier, "parcel": parcel, "answer": answer.kind.title[language]])
    case .sealed(let number): return Self.sealed(language, ["number": number])
    }
  }

  /// A word for programs, and for what stands in front of the sentence.
  public var kind: String {
    switch what {
    case .bought: "bought"
    case .sold: "sold"
    case .resold: "resold"
    case .returned: "returned"
    case .broughtByAnother: "broughtByAnother"
    case .stay: "stay"
    case .told: "told"
    case .recorded: "recorded"
    case .overridden: "overridden"
    case .faultNamed: "faultNamed"
    case .swapped: "swapped"
    case .inspected: "inspected"
    case .sentAway: "sentAway"
    case .answered: "answered"
    case .sealed: "sealed"
    }
  }

  /// The name as it stands on papers: the firm where there is one.
  fileprivate static func name(_ customer: Customer, _ language: Language, _ names: Bool) -> String {
    guard names else {
      return Phrase(ro: "un client", en: "a customer", hu: "egy ügyfél", pl: "klient")[language]
    }
    return customer.details.company ?? customer.details.name
  }

  private static func bought(_ supplier: String, _ terms: PurchaseTerms, _ language: Language) -> String {
    let text = boughtFrom(language, ["supplier": supplier, "document": terms.document])
    guard let months = terms.guaranteeMonths, let last = terms.lastCoveredDay else { return text }
    return text + " "
      + supplierAnswers(language, months, ["day": LocalFormat.day(last, language)])
  }

  private static func sale(
    _ customer: Customer, _ terms: SaleTerms, _ language: Language, _ names: Bool, _ phrase: Phrase
  ) -> String {
    let text = phrase(language, ["who": name(customer, language, names), "document": terms.document])
    guard let months = terms.guaranteeMonths else { return text }
    return text + " " + stated(language, months)
  }

  private static func told(_ verdict: GuaranteeVerdict, _ language: Language) -> String {
    let title = verdict.status.title[language]
    guard let last = verdict.lastCoveredDay else { return toldPlainly(language, ["verdict": title]) }
    return toldUntil(language, ["verdict": title, "day": LocalFormat.day(last, language)])
  }

  private static let boughtFrom = Phrase(
    ro: "Cumpărat de la {supplier}, document {document}.", en: "Bought from {supplier}, document {document}.",
    hu: "Beszerezve tőle: {supplier}, bizonylat: {document}.",
    pl: "Kupiono od: {supplier}, dokument {document}.")
  private static let supplierAnswers = CountedPhrase(
    ro: (
      one: "Furnizorul răspunde {n} lună, până la {day}.",
      few: "Furnizorul răspunde {n} luni, până la {day}.",
      other: "Furnizorul răspunde {n} de luni, până la {day}."
    ),
    en: (
      one: "The supplier answers for {n} month, until {day}.",
      other: "The supplier answers for {n} months, until {day}."
    ),
    hu: "A beszállító {n} hónapig felel; az utolsó nap: {day}",
    pl: (
      one: "Dostawca odpowiada {n} miesiąc, do {day}.", few: "Dostawca odpowiada {n} miesiące, do {day}.",
      many: "Dostawca odpowiada {n} miesięcy, do {day}."
    ))
  private static let soldTo = Phrase(
    ro: "Vândut: {who}, document {document}.", en: "Sold to {who}, document {document}.",
    hu: "Eladva neki: {who}, bizonylat: {document}.", pl: "Sprzedano: {who}, dokument {document}.")
  private static let resoldTo = Phrase(
    ro: "Vândut din nou: {who}, document {document}.", en: "Sold again to {who}, document {document}.",
    hu: "Újra eladva neki: {who}, bizonylat: {document}.",
    pl: "Sprzedano ponownie: {who}, dokument {document}.")
  private static let stated = CountedPhrase(
    ro: (
      one: "Garanție comercială declarată: {n} lună.", few: "Garanție comercială declarată: {n} luni.",
      other: "Garanție comercială declarată: {n} de luni."
    ),
    en: (
      one: "Commercial guarantee stated: {n} month.", other: "Commercial guarantee stated: {n} months."
    ),
    hu: "Vállalt jótállás: {n} hónap.",
    pl: (
      one: "Gwarancja według oświadczenia: {n} miesiąc.",
      few: "Gwarancja według oświadczenia: {n} miesiące.",
      many: "Gwarancja według oświadczenia: {n} miesięcy."
    ))
  private static let returned = Phrase(
    ro: "Adus înapoi; vânzarea {document} este anulată. Motiv: {reason}.",
    en: "Brought back; the sale {document} is cleared. Reason: {reason}.",
    hu: "Visszahozva; a(z) {document} eladás törölve. Indok: {reason}.",
    pl: "Zwrócono; sprzedaż {document} cofnięta. Powód: {reason}.")
  private static let another = Phrase(
    ro: "Adus de altcineva decât proprietarul cunoscut: {who}.",
    en: "Brought by somebody other than the owner on record: {who}.",
    hu: "Nem az ismert tulajdonos hozta be: {who}.",
    pl: "Przyniesione przez kogoś innego niż znany właściciel: {who}.")
  private static let toldPlainly = Phrase(
    ro: "S-a spus la ghișeu: {verdict}.", en: "Told at the counter: {verdict}.",
    hu: "A pultnál közölve: {verdict}.", pl: "Powiedziano w punkcie: {verdict}.")
  private static let toldUntil = Phrase(
    ro: "S-a spus la ghișeu: {verdict}, ultima zi {day}.",
    en: "Told at the counter: {verdict}, last day {day}.",
    hu: "A pultnál közölve: {verdict}; az utolsó nap: {day}",
    pl: "Powiedziano w punkcie: {verdict}, ostatni dzień {day}.")
  private static let overridden = Phrase(
    ro: "Un coleg a decis: {verdict}. Motiv: {reason}.", en: "A person decided: {verdict}. Reason: {reason}.",
    hu: "Kolléga döntése: {verdict}. Indok: {reason}.", pl: "Decyzja pracownika: {verdict}. Powód: {reason}.")
  private static let faultNamed = Phrase(
    ro: "Defectul a fost numit: {fault}.", en: "The fault was named: {fault}.",
    hu: "A hiba megnevezése: {fault}.", pl: "Nazwano usterkę: {fault}.")
  private static let replacedBy = Phrase(
    ro: "Înlocuit cu {product}, seria {serial}.", en: "Replaced by {product}, serial {serial}.",
    hu: "Kicserélve erre: {product}, gyári szám: {serial}.",
    pl: "Wymieniono na: {product}, numer seryjny {serial}.")
  private static let replaces = Phrase(
    ro: "Dat în locul aparatului {product}, seria {serial}.",
    en: "Given in place of {product}, serial {serial}.",
    hu: "Ennek a cseréjeként kiadva: {product}, gyári szám: {serial}.",
    pl: "Wydano zamiast: {product}, numer seryjny {serial}.")
  private static func inspected(_ inspection: Inspection, _ language: Language) -> String {
    let text = inspectionDone(language, ["result": inspection.result.title[language]])
    guard let next = inspection.nextDue else { return text }
    return text + " " + nextInspection(language, ["day": LocalFormat.day(next, language)])
  }

  private static let inspectionDone = Phrase(
    ro: "Revizie: {result}.", en: "Inspection: {result}.", hu: "Felülvizsgálat: {result}.",
    pl: "Przegląd: {result}.")
  private static let nextInspection = Phrase(
    ro: "Următoarea până la {day}.", en: "The next one is due by {day}.", hu: "A következő esedékes: {day}",
    pl: "Następny do {day}.")
  private static let sentAway = Phrase(
    ro: "Trimis la {supplier}, colet {parcel}.", en: "Sent to {supplier}, parcel {parcel}.",
    hu: "Elküldve ide: {supplier}, küldemény: {parcel}.",
    pl: "Wysłano do: {supplier}, przesyłka {parcel}.")
  private static let answered = Phrase(
    ro: "Răspuns de la {supplier} ({parcel}): {answer}.", en: "Answer of {supplier} ({parcel}): {answer}.",
    hu: "{supplier} válasza ({parcel}): {answer}.", pl: "Odpowiedź od {supplier} ({parcel}): {answer}.")
  private static let sealed = Phrase(
    ro: "Sigiliu de garanție aplicat: {number}.", en: "Guarantee seal put on: {number}.",
    hu: "Jótállási plomba felhelyezve: {number}.", pl: "Założono plombę gwarancyjną: {number}.")
}

extension LifeStay {
  func text(_ language: Language, names: Bool) -> String {
    let who = LifeEntry.name(customer, language, names)
    // A fault that was written down with its point gets no second one.
    let words = fault.hasSuffix(".") ? String(fault.dropLast()) : fault
    let begin = Self.takenIn(language, ["who": who, "basis": basis.title[language], "fault": words])
    return "\(begin) \(end(language))"
  }

  private func end(_ language: Language) -> String {
    if let handedBack {
      let values = [
        "outcome": outcome?.title[language] ?? stage.title[language],
        "day": LocalFormat.day(handedBack, language),
      ]
      return daysOut == 0 ? Self.backAtOnce(language, values) : Self.back(language, daysOut, values)
    }
    let values = ["stage": stage.title[language]]
    if stage.isClosed { return Self.closed(language, values) }
    return daysOut == 0 ? Self.stillFresh(language, values) : Self.still(language, daysOut, values)
  }

  private static let backAtOnce = Phrase(
    ro: "{outcome}. Predat în aceeași zi, la {day}.", en: "{outcome}. Handed back the same day, {day}.",
    hu: "{outcome}. Aznap kiadva: {day}", pl: "{outcome}. Wydano tego samego dnia, {day}.")
  private static let stillFresh = Phrase(
    ro: "Este la noi de astăzi: {stage}.", en: "With us since today: {stage}.",
    hu: "Ma óta nálunk van: {stage}.", pl: "U nas od dzisiaj: {stage}.")

  private static let takenIn = Phrase(
    ro: "Recepționat de la {who} ({basis}): {fault}.", en: "Taken in from {who} ({basis}): {fault}.",
    hu: "Átvéve tőle: {who} ({basis}): {fault}.", pl: "Przyjęto od: {who} ({basis}): {fault}.")
  private static let back = CountedPhrase(
    ro: (
      one: "{outcome}. Predat la {day}, după {n} zi.", few: "{outcome}. Predat la {day}, după {n} zile.",
      other: "{outcome}. Predat la {day}, după {n} de zile."
    ),
    en: (
      one: "{outcome}. Handed back on {day}, after {n} day.",
      other: "{outcome}. Handed back on {day}, after {n} days."
    ),
    hu: "{outcome}. Kiadva: {day} ({n} nap után)",
    pl: (
      one: "{outcome}. Wydano {day}, po {n} dniu.", few: "{outcome}. Wydano {day}, po {n} dniach.",
      many: "{outcome}. Wydano {day}, po {n} dniach."
    ))
  private static let closed = Phrase(
    ro: "Închis: {stage}.", en: "Closed: {stage}.", hu: "Lezárva: {stage}.", pl: "Zamknięto: {stage}.")
  private static let still = CountedPhrase(
    ro: (
      one: "Este la noi de {n} zi: {stage}.", few: "Este la noi de {n} zile: {stage}.",
      other: "Este la noi de {n} de zile: {stage}."
    ),
    en: (one: "With us for {n} day: {stage}.", other: "With us for {n} days: {stage}."),
    hu: "{n} napja nálunk van: {stage}.",
    pl: (
      one: "U nas od {n} dnia: {stage}.", few: "U nas od {n} dni: {stage}.",
      many: "U nas od {n} dni: {stage}."
    ))
}
