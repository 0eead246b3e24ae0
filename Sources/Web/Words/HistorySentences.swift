import ServiceDesk

/// Names that a history line speaks of.
struct HistoryNames: Sendable {
  var shelves: [ShelfID: String] = [:]
  var staff: [StaffID: String] = [:]
  /// Serials of units that replaced another.
  var units: [UnitID: String] = [:]
}

extension TicketEvent.What {
  /// What happened, as a sentence.
  func text(_ language: Language, _ names: HistoryNames) -> String {
    switch self {
    case .takenIn:
      return Phrase(ro: "Recepționat.", en: "Taken in.", hu: "Átvéve.", pl: "Przyjęto.")[language]
    case .moved(let move):
      let title = move.outcome.map { "\(move.to.title[language]) (\($0.title[language]))" }
      return Phrase(ro: "Stadiu: {to}.", en: "Stage: {to}.", hu: "Állapot: {to}.", pl: "Stan: {to}.")(
        language, ["to": title ?? move.to.title[language]])
    case .shelved(_, let shelf?):
      return Phrase(
        ro: "Pus pe raftul {name}.", en: "Put on shelf {name}.", hu: "Polcra téve: {name}.",
        pl: "Odłożono na półkę {name}.")(language, ["name": names.shelves[shelf] ?? "?"])
    case .shelved(_, nil):
      return Phrase(
        ro: "Luat de pe raft.", en: "Taken off the shelf.", hu: "Levéve a polcról.", pl: "Zdjęto z półki.")[
          language]
    case .assigned(_, let technician?):
      return Phrase(
        ro: "Repartizat: {name}.", en: "Given to {name}.", hu: "Kiosztva: {name}.",
        pl: "Przydzielono: {name}.")(
          language, ["name": names.staff[technician] ?? "?"])
    case .assigned(_, nil):
      return Phrase(
        ro: "Fără tehnician.", en: "Given to nobody.", hu: "Nincs szerelő.", pl: "Bez serwisanta.")[language]
    case .coverageDecided(let basis):
      return Phrase(
        ro: "Costul: {basis}.", en: "Who pays: {basis}.", hu: "Költségviselés: {basis}.",
        pl: "Koszt: {basis}.")(language, ["basis": basis.title[language]])
    case .workApproved:
      return Phrase(
        ro: "Clientul a aprobat lucrarea.", en: "The customer approved the work.",
        hu: "Az ügyfél jóváhagyta a munkát.", pl: "Klient zatwierdził naprawę.")[language]
    case .testsPassed:
      return Phrase(
        ro: "Testele au trecut.", en: "Tests passed.", hu: "A tesztek sikeresek.", pl: "Testy zaliczone.")[
          language]
    case .replaced(let unit):
      return Phrase(
        ro: "Înlocuit cu {serial}.", en: "Replaced by {serial}.", hu: "Csere erre: {serial}.",
        pl: "Wymieniono na {serial}.")(language, ["serial": names.units[unit] ?? "?"])
    case .priced(let money):
      return Phrase(
        ro: "De plată: {amount}.", en: "Amount due: {amount}.", hu: "Fizetendő: {amount}.",
        pl: "Do zapłaty: {amount}.")(language, ["amount": LocalFormat.money(money, language)])
    case .noticeGiven:
      return Phrase(
        ro: "Clientul a fost anunțat.", en: "The customer was told.", hu: "Az ügyfél értesítve.",
        pl: "Klient powiadomiony.")[language]
    case .handedOver:
      return Phrase(ro: "Predat.", en: "Handed over.", hu: "Kiadva.", pl: "Wydano.")[language]
    case .undid:
      return Phrase(
        ro: "Ultimul pas a fost anulat.", en: "The last step was taken back.",
        hu: "Az utolsó lépés visszavonva.",
        pl: "Cofnięto ostatni krok.")[language]
    }
  }
}
