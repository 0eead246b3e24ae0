// What the counter calls each paper.

extension PaperKind {
  public var title: Phrase {
    switch self {
    case .unitLabel:
      Phrase(ro: "Etichetă aparat", en: "Unit label", hu: "Készülékcímke", pl: "Etykieta sprzętu")
    case .intakeReceipt:
      Phrase(
        ro: "Bon de service", en: "Intake receipt", hu: "Átvételi elismervény", pl: "Potwierdzenie przyjęcia")
    case .releaseSlip:
      Phrase(
        ro: "Bon de predare", en: "Release slip", hu: "Átadás-átvételi elismervény", pl: "Protokół wydania")
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
    case .accessoryLabel:
      Phrase(ro: "Etichetă accesoriu", en: "Accessory label", hu: "Tartozékcímke", pl: "Etykieta akcesorium")
    case .shelfLabel:
      Phrase(ro: "Etichetă raft", en: "Shelf label", hu: "Polccímke", pl: "Etykieta półki")
    case .stageSheet:
      Phrase(ro: "Foaia stadiilor", en: "Stage sheet", hu: "Állapotlap", pl: "Arkusz etapów")
    case .calibrationSheet:
      Phrase(
        ro: "Foaie de reglare a scanerului", en: "Scanner calibration sheet", hu: "Szkenner-beállító lap",
        pl: "Arkusz ustawienia skanera")
    case .refusal:
      Phrase(
        ro: "Refuz al garanției", en: "Refusal statement", hu: "Elutasító nyilatkozat",
        pl: "Odmowa uznania reklamacji")
    case .complaintRecord:
      Phrase(
        ro: "Proces-verbal de reclamație", en: "Record of complaint", hu: "Jegyzőkönyv a kifogásról",
        pl: "Protokół reklamacji")
    case .addressLabel:
      Phrase(ro: "Etichetă adresă", en: "Address label", hu: "Címetikett", pl: "Etykieta adresowa")
    case .addressSheet:
      Phrase(ro: "Coală cu adrese", en: "Sheet of addresses", hu: "Címetikett-ív", pl: "Arkusz adresów")
    case .quote:
      Phrase(ro: "Deviz", en: "Quote", hu: "Árajánlat", pl: "Wycena")
    case .dayClose:
      Phrase(ro: "Bon de închidere a zilei", en: "Day-close slip", hu: "Napi zárás", pl: "Zamknięcie dnia")
    case .testPage: Phrase(ro: "Pagină de probă", en: "Test page", hu: "Próbaoldal", pl: "Strona próbna")
    }
  }
}
