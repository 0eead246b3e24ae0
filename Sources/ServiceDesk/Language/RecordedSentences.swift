extension RecordedEvent {
  /// What was recorded, as a sentence with its day.
  public func text(_ language: Language) -> String {
    var values = ["day": LocalFormat.day(day, language)]
    guard case .event(let event, let part) = self else {
      if case .commissioned(let commissioning) = self {
        return (commissioning.by == .trader ? Self.commissionedByTrader : Self.commissionedByCustomer)(
          language, values)
      }
      return ""
    }
    if case .partReplaced(let name) = event.what {
      var known = [[part?.out, part?.into].compactMap(\.self).joined(separator: " → ")]
      // A part is new unless somebody says otherwise.
      if let condition = part?.condition, condition != .new { known.append(condition.title[language]) }
      let details = known.filter { !$0.isEmpty }.joined(separator: ", ")
      values["part"] = details.isEmpty ? name : "\(name) (\(details))"
    }
    if case .returned(let end) = event.what { values["outcome"] = end.outcome.title[language] }
    return event.what.phrase(language, values)
  }

  private static let commissionedByTrader = Phrase(
    ro: "Pus în funcțiune de vânzător la {day}.", en: "Put into operation by the seller on {day}.",
    hu: "Az eladó üzembe helyezte: {day}", pl: "Uruchomione przez sprzedawcę {day}.")
  private static let commissionedByCustomer = Phrase(
    ro: "Pus în funcțiune de client la {day}.", en: "Put into operation by the customer on {day}.",
    hu: "A vevő üzembe helyezte: {day}", pl: "Uruchomione przez klienta {day}.")
}

extension GuaranteeEvent.What {
  fileprivate var phrase: Phrase {
    switch self {
    case .defectNotified:
      Phrase(
        ro: "Defect reclamat la {day}.", en: "Defect notified on {day}.", hu: "Hiba bejelentve: {day}",
        pl: "Usterka zgłoszona {day}.")
    case .unusable:
      Phrase(
        ro: "Nefolosibil din {day}.", en: "Unusable since {day}.",
        hu: "Használhatatlan ettől a naptól: {day}",
        pl: "Nie nadaje się do użytku od {day}.")
    case .handedOver:
      Phrase(
        ro: "Predat la reparat la {day}.", en: "Handed in for repair on {day}.",
        hu: "Javításra átadva: {day}",
        pl: "Oddane do naprawy {day}.")
    case .readyNotified:
      Phrase(
        ro: "Client anunțat la {day}.", en: "Customer told on {day}.", hu: "Ügyfél értesítve: {day}",
        pl: "Klient powiadomiony {day}.")
    case .returned:
      Phrase(
        ro: "Restituit la {day}: {outcome}.", en: "Returned on {day}: {outcome}.",
        hu: "Visszaadva: {day} {outcome}.", pl: "Zwrócone {day}: {outcome}.")
    case .replaced:
      Phrase(
        ro: "Înlocuit la {day}.", en: "Replaced on {day}.", hu: "Kicserélve: {day}", pl: "Wymienione {day}.")
    case .partReplaced:
      Phrase(
        ro: "Piesă înlocuită la {day}: {part}.", en: "Part replaced on {day}: {part}.",
        hu: "Alkatrész cserélve: {day} {part}.", pl: "Część wymieniona {day}: {part}.")
    case .substantialRepair:
      Phrase(
        ro: "Reparație esențială la {day}.", en: "Substantial repair on {day}.",
        hu: "Lényeges javítás: {day}",
        pl: "Istotna naprawa {day}.")
    case .notRepairable:
      Phrase(
        ro: "Constatat nereparabil la {day}.", en: "Found not repairable on {day}.",
        hu: "Nem javítható, megállapítva: {day}", pl: "Stwierdzono {day}, że nie da się naprawić.")
    case .guarantorRefused:
      Phrase(
        ro: "Garantul a refuzat la {day}.", en: "The guarantor refused on {day}.",
        hu: "A jótálló elutasította: {day}", pl: "Gwarant odmówił {day}.")
    case .inspectionDone:
      Phrase(
        ro: "Revizie făcută la {day}.", en: "Inspection done on {day}.",
        hu: "Felülvizsgálat elvégezve: {day}",
        pl: "Przegląd wykonany {day}.")
    case .inspectionMissed:
      Phrase(
        ro: "Revizie neefectuată, scadentă la {day}.", en: "Inspection missed, due on {day}.",
        hu: "Elmulasztott felülvizsgálat, esedékes: {day}", pl: "Przegląd niewykonany, termin {day}.")
    }
  }
}

extension RecordedEvent.Kind {
  /// The fact as a choice of the form; the sentence of one that was recorded is ``RecordedEvent/text(_:)``.
  public var title: Phrase {
    switch self {
    case .defectNotified:
      Phrase(
        ro: "defect reclamat mai devreme", en: "defect notified earlier", hu: "korábban bejelentett hiba",
        pl: "usterka zgłoszona wcześniej")
    case .unusable:
      Phrase(ro: "nefolosibil din", en: "unusable since", hu: "használhatatlan ettől", pl: "nieużyteczne od")
    case .handedOver:
      Phrase(
        ro: "predat altui service", en: "handed to another service", hu: "másik szerviznek átadva",
        pl: "oddane innemu serwisowi")
    case .readyNotified:
      Phrase(ro: "client anunțat", en: "customer told", hu: "ügyfél értesítve", pl: "klient powiadomiony")
    case .replaced: Phrase(ro: "înlocuit", en: "replaced", hu: "kicserélve", pl: "wymienione")
    case .partReplaced:
      Phrase(ro: "piesă înlocuită", en: "part replaced", hu: "alkatrész cserélve", pl: "część wymieniona")
    case .substantialRepair:
      Phrase(
        ro: "reparație esențială", en: "substantial repair", hu: "lényeges javítás", pl: "istotna naprawa")
    case .notRepairable:
      Phrase(ro: "nereparabil", en: "not repairable", hu: "nem javítható", pl: "nie da się naprawić")
    case .guarantorRefused:
      Phrase(
        ro: "garantul a refuzat", en: "guarantor refused", hu: "a jótálló elutasította", pl: "gwarant odmówił"
      )
    case .inspectionDone:
      Phrase(
        ro: "revizie făcută", en: "inspection done", hu: "felülvizsgálat elvégezve", pl: "przegląd wykonany")
    case .inspectionMissed:
      Phrase(
        ro: "revizie neefectuată", en: "inspection missed", hu: "elmulasztott felülvizsgálat",
        pl: "przegląd niewykonany")
    case .commissioned:
      Phrase(ro: "pus în funcțiune", en: "put into operation", hu: "üzembe helyezve", pl: "uruchomione")
    }
  }
}
