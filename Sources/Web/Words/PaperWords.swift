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
    case .warrantyCertificate:
      Phrase(
        ro: "Certificat de garanție", en: "Warranty certificate", hu: "Jótállási jegy",
        pl: "Dokument gwarancyjny")
    case .repairEntry:
      Phrase(
        ro: "Înscriere de reparație", en: "Repair entry", hu: "Javítási bejegyzés", pl: "Wpis o naprawie")
    case .unitLife:
      Phrase(
        ro: "Istoricul aparatului", en: "Life of the device", hu: "A készülék története",
        pl: "Historia urządzenia")
    case .servicingStatement:
      Phrase(
        ro: "Situația lucrărilor de service", en: "Statement of servicing", hu: "Szervizkimutatás",
        pl: "Zestawienie napraw")
    case .practiceSheet:
      Phrase(ro: "Foaie de exersat", en: "Practice sheet", hu: "Gyakorlólap", pl: "Arkusz ćwiczeniowy")
    case .commandSheet:
      Phrase(ro: "Foaie de comenzi", en: "Command sheet", hu: "Parancslap", pl: "Arkusz poleceń")
    case .badge: Phrase(ro: "Ecuson", en: "Badge", hu: "Kitűző", pl: "Identyfikator")
    case .serialLabel:
      Phrase(ro: "Etichetă de serie", en: "Serial label", hu: "Gyáriszám-címke", pl: "Etykieta z numerem")
    case .packingList:
      Phrase(ro: "Listă de colet", en: "Packing list", hu: "Csomagolási lista", pl: "Lista przesyłki")
    case .parcelLabel:
      Phrase(ro: "Etichetă colet", en: "Parcel label", hu: "Küldeménycímke", pl: "Etykieta przesyłki")
    case .testPage: Phrase(ro: "Pagină de probă", en: "Test page", hu: "Próbaoldal", pl: "Strona próbna")
    }
  }
}

extension PaperState {
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
