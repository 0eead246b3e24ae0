extension InformationCode {
  /// What it is, that it names no unit, and what to do (`domain.md` 5.3).
  public var text: Phrase {
    switch self {
    case .energyLabel:
      Phrase(
        ro: "Eticheta energetică: aceeași pe tot modelul. Scanați seria.",
        en: "The energy label: the same on every device of the model. Scan the serial.",
        hu: "Energiacímke: a típus minden példányán ugyanaz. Olvassa be a gyári számot.",
        pl: "Etykieta energetyczna: taka sama na całym modelu. Zeskanuj numer seryjny.")
    case .durabilityLabel:
      Phrase(
        ro: "Eticheta de garanție GARAN: o informare, nu un aparat. Scanați seria.",
        en: "The GARAN guarantee label: information, not a unit. Scan the serial.",
        hu: "GARAN jótállási címke: tájékoztató, nem készülék. Olvassa be a gyári számot.",
        pl: "Etykieta gwarancyjna GARAN: informacja, nie sprzęt. Zeskanuj numer seryjny.")
    case .guaranteeNotice:
      Phrase(
        ro: "Informarea despre garanția legală: aceeași peste tot. Scanați seria.",
        en: "The notice on the legal guarantee: the same everywhere. Scan the serial.",
        hu: "Tájékoztató a kellékszavatosságról: mindenhol ugyanaz. Olvassa be a gyári számot.",
        pl: "Informacja o prawach z rękojmi: wszędzie taka sama. Zeskanuj numer seryjny.")
    case .networkAccess:
      Phrase(
        ro: "Datele rețelei fără fir; nu se păstrează. Scanați seria.",
        en: "Wireless network access; it is not kept. Scan the serial.",
        hu: "Vezeték nélküli hálózat adatai; nem őrizzük meg. Olvassa be a gyári számot.",
        pl: "Dane sieci bezprzewodowej; nie są zapisywane. Zeskanuj numer seryjny.")
    case .contact:
      Phrase(
        ro: "O carte de vizită, nu un aparat. Scanați seria.",
        en: "A contact card, not a unit. Scan the serial.",
        hu: "Névjegy, nem készülék. Olvassa be a gyári számot.",
        pl: "Wizytówka, nie sprzęt. Zeskanuj numer seryjny.")
    case .payment:
      Phrase(
        ro: "Un cod de plată, nu un aparat. Scanați seria.",
        en: "A payment code, not a unit. Scan the serial.",
        hu: "Fizetési kód, nem készülék. Olvassa be a gyári számot.",
        pl: "Kod płatności, nie sprzęt. Zeskanuj numer seryjny.")
    case .action:
      Phrase(
        ro: "Un cod care ar porni ceva pe telefon; aici nu face nimic. Scanați seria.",
        en: "A code that would start something on a telephone; here it does nothing. Scan the serial.",
        hu: "Telefonon indítana valamit; itt nem tesz semmit. Olvassa be a gyári számot.",
        pl: "Kod, który na telefonie coś uruchamia; tu nic nie robi. Zeskanuj numer seryjny.")
    }
  }
}

extension GTIN.Family {
  /// That nobody knows the product, and that its code is no serial (`domain.md` B-5).
  public var unknown: Phrase {
    switch self {
    case .goods:
      Phrase(
        ro: "Cod de produs necunoscut: {gtin}. Scanați eticheta S/N.",
        en: "Unknown product code: {gtin}. Scan the S/N label.",
        hu: "Ismeretlen termékkód: {gtin}. Olvassa be az S/N címkét.",
        pl: "Nieznany kod produktu: {gtin}. Zeskanuj etykietę S/N.")
    case .book, .periodical, .sheetMusic:
      Phrase(
        ro: "Codul unei tipărituri (ISBN, ISSN): {gtin}. Scanați eticheta S/N.",
        en: "The code of a printed work (ISBN, ISSN): {gtin}. Scan the S/N label.",
        hu: "Kiadvány kódja (ISBN, ISSN): {gtin}. Olvassa be az S/N címkét.",
        pl: "Kod publikacji (ISBN, ISSN): {gtin}. Zeskanuj etykietę S/N.")
    case .inStore:
      Phrase(
        ro: "Codul intern al unui magazin: {gtin}. Scanați eticheta S/N.",
        en: "A code that one shop gave itself: {gtin}. Scan the S/N label.",
        hu: "Egy üzlet belső kódja: {gtin}. Olvassa be az S/N címkét.",
        pl: "Kod wewnętrzny sklepu: {gtin}. Zeskanuj etykietę S/N.")
    case .coupon:
      Phrase(
        ro: "Un cupon: {gtin}. Scanați eticheta S/N.", en: "A coupon: {gtin}. Scan the S/N label.",
        hu: "Kupon: {gtin}. Olvassa be az S/N címkét.", pl: "Kupon: {gtin}. Zeskanuj etykietę S/N.")
    case .carton:
      Phrase(
        ro: "Codul unui bax: {gtin}. Scanați eticheta S/N.",
        en: "The code of a carton: {gtin}. Scan the S/N label.",
        hu: "Gyűjtőcsomag kódja: {gtin}. Olvassa be az S/N címkét.",
        pl: "Kod opakowania zbiorczego: {gtin}. Zeskanuj etykietę S/N.")
    }
  }
}

extension DeviceNumber.Kind {
  /// That no unit has this number; for those that name no unit, what to scan instead.
  public var unknown: Phrase {
    switch self {
    case .imei, .imeisv:
      Phrase(
        ro: "IMEI necunoscut: {number}. Poate fi luat în recepție.",
        en: "Unknown IMEI: {number}. It can be taken in.",
        hu: "Ismeretlen IMEI: {number}. Átvehető.",
        pl: "Nieznany IMEI: {number}. Można przyjąć.")
    case .meid:
      Phrase(
        ro: "MEID necunoscut: {number}. Poate fi luat în recepție.",
        en: "Unknown MEID: {number}. It can be taken in.",
        hu: "Ismeretlen MEID: {number}. Átvehető.",
        pl: "Nieznany MEID: {number}. Można przyjąć.")
    case .mac:
      Phrase(
        ro: "Adresă MAC necunoscută: {number}. Un aparat are mai multe; mai bine scanați seria.",
        en: "Unknown MAC address: {number}. A device has several; better scan the serial.",
        hu: "Ismeretlen MAC-cím: {number}. Egy készüléknek több is van; inkább a gyári számot olvassa be.",
        pl: "Nieznany adres MAC: {number}. Sprzęt ma ich kilka; lepiej zeskanuj numer seryjny.")
    case .iccid, .eid:
      Phrase(
        ro: "Numărul unei cartele SIM: {number}. Scanați seria aparatului.",
        en: "The number of a SIM card: {number}. Scan the device's serial.",
        hu: "SIM-kártya száma: {number}. Olvassa be a készülék gyári számát.",
        pl: "Numer karty SIM: {number}. Zeskanuj numer seryjny sprzętu.")
    case .sscc:
      Phrase(
        ro: "Numărul unui colet: {number}. Scanați seria aparatului.",
        en: "The number of a parcel: {number}. Scan the device's serial.",
        hu: "Csomag száma: {number}. Olvassa be a készülék gyári számát.",
        pl: "Numer przesyłki: {number}. Zeskanuj numer seryjny sprzętu.")
    }
  }
}

extension LabelFields {
  /// What a label without the serial of one unit says instead.
  public func withoutSerial(_ language: Language) -> String {
    if serials.count > 1 {
      return Phrase(
        ro: "Eticheta are mai multe serii: {serials}. Scanați seria aparatului.",
        en: "The label has several serials: {serials}. Scan the one of the device.",
        hu: "A címkén több gyári szám van: {serials}. Olvassa be a készülékét.",
        pl: "Etykieta ma kilka numerów: {serials}. Zeskanuj numer sprzętu.")(
          language, ["serials": serials.map(\.text).joined(separator: ", ")])
    }
    guard let partNumber else {
      return Phrase(
        ro: "O etichetă fără serie. Scanați eticheta S/N.",
        en: "A label without a serial. Scan the S/N label.",
        hu: "Címke gyári szám nélkül. Olvassa be az S/N címkét.",
        pl: "Etykieta bez numeru seryjnego. Zeskanuj etykietę S/N.")[language]
    }
    return Phrase(
      ro: "O etichetă fără serie, cu codul de piesă {part}. Scanați eticheta S/N.",
      en: "A label without a serial, with the part number {part}. Scan the S/N label.",
      hu: "Címke gyári szám nélkül, cikkszám: {part}. Olvassa be az S/N címkét.",
      pl: "Etykieta bez numeru seryjnego, numer części {part}. Zeskanuj etykietę S/N.")(
        language, ["part": partNumber])
  }
}
