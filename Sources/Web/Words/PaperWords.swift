import ServiceDesk

extension PaperKind {
  var title: Phrase {
    switch self {
    case .unitLabel:
      Phrase(ro: "Etichetă aparat", en: "Unit label", hu: "Készülékcímke", pl: "Etykieta sprzętu")
    case .intakeReceipt:
      Phrase(
        ro: "Bon de service", en: "Intake receipt", hu: "Átvételi elismervény", pl: "Potwierdzenie przyjęcia")
    case .releaseSlip:
      Phrase(ro: "Bon de predare", en: "Release slip", hu: "Kiadási bizonylat", pl: "Potwierdzenie wydania")
    case .practiceSheet:
      Phrase(ro: "Foaie de exersat", en: "Practice sheet", hu: "Gyakorlólap", pl: "Arkusz ćwiczeniowy")
    case .commandSheet:
      Phrase(ro: "Foaie de comenzi", en: "Command sheet", hu: "Parancslap", pl: "Arkusz poleceń")
    case .badge: Phrase(ro: "Ecuson", en: "Badge", hu: "Kitűző", pl: "Identyfikator")
    }
  }
}

/// The states of a paper in the print ledger, in words. A state that is not listed shows its code.
enum PaperStateWords {
  static func title(_ state: String) -> Phrase { table[state] ?? Phrase(verbatim: state) }

  private static let table: [String: Phrase] = [
    "queued": Phrase(ro: "La rând", en: "Waiting", hu: "Sorban", pl: "W kolejce"),
    "drawn": Phrase(ro: "Pregătit", en: "Prepared", hu: "Előkészítve", pl: "Przygotowano"),
    "creating": Phrase(ro: "Se trimite", en: "Being sent", hu: "Küldés alatt", pl: "Wysyłanie"),
    "created": Phrase(ro: "Se trimite", en: "Being sent", hu: "Küldés alatt", pl: "Wysyłanie"),
    "sent": Phrase(
      ro: "La imprimantă", en: "At the printer", hu: "A nyomtatónál", pl: "W drukarce"),
    "printing": Phrase(ro: "Se tipărește", en: "Printing", hu: "Nyomtatás", pl: "Drukowanie"),
    "attention": Phrase(
      ro: "Imprimanta cere ajutor", en: "The printer needs help", hu: "A nyomtató segítséget kér",
      pl: "Drukarka wymaga pomocy"),
    "done": Phrase(ro: "Tipărit", en: "Printed", hu: "Kinyomtatva", pl: "Wydrukowano"),
    "failed": Phrase(ro: "Netipărit", en: "Not printed", hu: "Sikertelen", pl: "Nie wydrukowano"),
    "unknown": Phrase(
      ro: "A ieșit hârtia?", en: "Did it come out?", hu: "Kijött a papír?", pl: "Czy wydruk wyszedł?"),
    "canceled": Phrase(ro: "Anulat", en: "Cancelled", hu: "Törölve", pl: "Anulowano"),
  ]
}
