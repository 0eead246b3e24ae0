import ServiceDesk

extension PaperState {
  /// Of a paper that is done as far as its printer can tell.
  static let unprovenTitle = Phrase(
    ro: "Trimis, neconfirmat", en: "Sent, not confirmed", hu: "Elküldve, nincs megerősítve",
    pl: "Wysłano, niepotwierdzone")

  var title: Phrase {
    switch self {
    case .queued: Phrase(ro: "La rând", en: "Waiting", hu: "Sorban", pl: "W kolejce")
    case .drawn: Phrase(ro: "Pregătit", en: "Prepared", hu: "Előkészítve", pl: "Przygotowano")
    case .creating, .created: Phrase(ro: "Se trimite", en: "Being sent", hu: "Küldés alatt", pl: "Wysyłanie")
    case .sent: Phrase(ro: "La imprimantă", en: "At the printer", hu: "A nyomtatónál", pl: "W drukarce")
    case .printing: Phrase(ro: "Se tipărește", en: "Printing", hu: "Nyomtatás", pl: "Drukowanie")
    case .attention:
      Phrase(
        ro: "Imprimanta cere ajutor", en: "The printer needs help", hu: "A nyomtató segítséget kér",
        pl: "Drukarka wymaga pomocy")
    case .done: Phrase(ro: "Tipărit", en: "Printed", hu: "Kinyomtatva", pl: "Wydrukowano")
    case .failed: Phrase(ro: "Netipărit", en: "Not printed", hu: "Sikertelen", pl: "Nie wydrukowano")
    case .unknown:
      Phrase(
        ro: "A ieșit hârtia?", en: "Did it come out?", hu: "Kijött a papír?", pl: "Czy wydruk wyszedł?")
    case .canceled: Phrase(ro: "Anulat", en: "Cancelled", hu: "Törölve", pl: "Anulowano")
    }
  }
}
