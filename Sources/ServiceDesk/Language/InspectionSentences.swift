// The words of inspections, authorisations and contracts in four languages (`domain.md` 6: 66 to 71).

extension Refusal.Code {
  /// Of the codes that inspections and authorisations give.
  var inspectionSentence: Phrase {
    switch self {
    case .authorisationLapsed:
      Phrase(
        ro: "Autorizația {number} a lui {holder} a expirat la {day}: reînnoiți-o sau repartizați fișa unui "
          + "tehnician autorizat.",
        en:
          "The authorisation {number} of {holder} ended on {day}: renew it, or assign an authorised technician.",
        hu:
          "{holder} {number} számú jogosultsága lejárt ({day}): újítsa meg, vagy adja a munkalapot jogosult "
          + "szerelőnek.",
        pl: "Uprawnienie {number} ({holder}) wygasło {day}: odnów je albo przydziel zlecenie uprawnionemu "
          + "serwisantowi.")
    case .authorisationMissing:
      Phrase(
        ro: "Pentru {holder} nu este înregistrată o autorizație pentru aparate fiscale: înregistrați-o sau "
          + "repartizați fișa unui tehnician autorizat.",
        en:
          "No authorisation for fiscal devices is on record for {holder}: record it, or assign an authorised "
          + "technician.",
        hu:
          "{holder} nevén nincs pénztárgépes jogosultság rögzítve: rögzítse, vagy adja a munkalapot jogosult "
          + "szerelőnek.",
        pl:
          "Brak zapisanego uprawnienia do urządzeń fiskalnych ({holder}): zapisz je albo przydziel zlecenie "
          + "uprawnionemu serwisantowi.")
    case .firmAuthorisationLapsed:
      Phrase(
        ro: "Autorizația firmei {number} pentru aparate fiscale a expirat la {day}: înregistrați reînnoirea.",
        en: "The firm's authorisation {number} for fiscal devices ended on {day}: record its renewal.",
        hu: "A cég {number} számú pénztárgépes jogosultsága lejárt ({day}): rögzítse a megújítását.",
        pl: "Uprawnienie firmy {number} do urządzeń fiskalnych wygasło {day}: zapisz jego odnowienie.")
    case .firmAuthorisationMissing:
      Phrase(
        ro:
          "Nu este înregistrată autorizația firmei pentru aparate fiscale: managerul o înregistrează la «Alarme».",
        en:
          "The firm's authorisation for fiscal devices is not on record: a manager records it under “Alarms”.",
        hu: "A cég pénztárgépes jogosultsága nincs rögzítve: a vezető a „Riasztások” oldalon rögzíti.",
        pl:
          "Brak zapisanego uprawnienia firmy do urządzeń fiskalnych: kierownik zapisuje je na stronie „Alarmy”."
      )
    case .technicianNotNamed:
      Phrase(
        ro: "Repartizați fișa tehnicianului autorizat care răspunde de acest aparat fiscal.",
        en: "Assign the authorised technician who answers for this fiscal device.",
        hu: "Adja a munkalapot annak a jogosult szerelőnek, aki ezért a pénztárgépért felel.",
        pl: "Przydziel zlecenie uprawnionemu serwisantowi, który odpowiada za to urządzenie fiskalne.")
    case .counterFell:
      Phrase(
        ro: "Contorul arăta deja {value}; dacă a fost înlocuit, marcați acest lucru.",
        en: "The counter already showed {value}; if it was replaced, say so.",
        hu: "A számláló már {value} értéket mutatott; ha kicserélték, jelölje.",
        pl: "Licznik wskazywał już {value}; jeśli został wymieniony, zaznacz to.")
    case .nothingOwed:
      Phrase(
        ro: "La fișa {number} nu mai este nimic de plată după predare.",
        en: "Nothing is owed after the hand-over of {number}.",
        hu: "A(z) {number} munkalap kiadása után nincs tartozás.",
        pl: "Po wydaniu {number} nie ma nic do zapłaty.")
    default: Phrase(verbatim: rawValue)
    }
  }
}

extension FieldNames {
  static let ofInspections: [String: Phrase] = [
    "plan": Phrase(
      ro: "plan de revizii", en: "inspection plan", hu: "felülvizsgálati terv", pl: "plan przeglądów"),
    "plan.interval": Phrase(
      ro: "intervalul reviziilor", en: "interval of inspections", hu: "felülvizsgálatok gyakorisága",
      pl: "częstotliwość przeglądów"),
    "plan.counterLimit": Phrase(
      ro: "limita contorului", en: "limit of the counter", hu: "számlálókorlát", pl: "limit licznika"),
    "plan.earlyDays": Phrase(
      ro: "zile înainte de termen", en: "days before it is due", hu: "napok a határidő előtt",
      pl: "dni przed terminem"),
    "plan.graceDays": Phrase(
      ro: "zile de păsuire", en: "days of grace", hu: "türelmi napok", pl: "dni dodatkowe"),
    "plan.anchor": Phrase(
      ro: "data punerii în funcțiune", en: "day of commissioning", hu: "üzembe helyezés napja",
      pl: "data uruchomienia"),
    "plan.anchorReading": Phrase(
      ro: "contorul la început", en: "counter at the start", hu: "számláló a kezdetkor",
      pl: "licznik na początku"),
    "plan.rule": Phrase(ro: "temeiul", en: "ground", hu: "jogalap", pl: "podstawa"),
    "inspection": Phrase(ro: "revizie", en: "inspection", hu: "felülvizsgálat", pl: "przegląd"),
    "inspection.day": Phrase(
      ro: "data reviziei", en: "day of the inspection", hu: "felülvizsgálat napja", pl: "data przeglądu"),
    "inspection.bookEntry": Phrase(
      ro: "înregistrarea din registru", en: "entry in the book", hu: "bejegyzés a naplóban",
      pl: "wpis w książce"),
    "inspection.note": Phrase(ro: "observații", en: "remarks", hu: "megjegyzés", pl: "uwagi"),
    "inspection.result": Phrase(
      ro: "rezultatul reviziei", en: "result of the inspection", hu: "felülvizsgálat eredménye",
      pl: "wynik przeglądu"),
    "reading.day": Phrase(
      ro: "data citirii", en: "day of the reading", hu: "leolvasás napja", pl: "data odczytu"),
    "reading.value": Phrase(ro: "contorul", en: "counter", hu: "számláló", pl: "licznik"),
    "certificate": Phrase(ro: "autorizație", en: "authorisation", hu: "jogosultság", pl: "uprawnienie"),
    "certificate.number": Phrase(
      ro: "numărul autorizației", en: "number of the authorisation", hu: "jogosultság száma",
      pl: "numer uprawnienia"),
    "certificate.issuer": Phrase(ro: "emitentul", en: "issuer", hu: "kiállító", pl: "wystawca"),
    "certificate.document": Phrase(ro: "document", en: "document", hu: "dokumentum", pl: "dokument"),
    "certificate.validFrom": Phrase(
      ro: "valabilă de la", en: "valid from", hu: "érvényesség kezdete", pl: "ważne od"),
    "certificate.validUntil": Phrase(
      ro: "valabilă până la", en: "valid until", hu: "érvényesség vége", pl: "ważne do"),
    "certificate.ended": Phrase(
      ro: "data retragerii", en: "day of the withdrawal", hu: "visszavonás napja", pl: "data cofnięcia"),
    "contract": Phrase(
      ro: "contract de service", en: "service contract", hu: "szervizszerződés", pl: "umowa serwisowa"),
    "contract.number": Phrase(
      ro: "numărul contractului", en: "number of the contract", hu: "szerződésszám", pl: "numer umowy"),
    "contract.from": Phrase(
      ro: "începutul contractului", en: "start of the contract", hu: "szerződés kezdete", pl: "początek umowy"
    ),
    "contract.until": Phrase(
      ro: "sfârșitul contractului", en: "end of the contract", hu: "szerződés vége", pl: "koniec umowy"),
    "contract.visitsPerYear": Phrase(
      ro: "vizite pe an", en: "visits a year", hu: "látogatás évente", pl: "wizyty w roku"),
    "contract.units": Phrase(
      ro: "aparatele contractului", en: "units of the contract", hu: "szerződött készülékek",
      pl: "sprzęt objęty umową"),
    "contract.ended": Phrase(
      ro: "data încetării", en: "day of the ending", hu: "megszűnés napja", pl: "data zakończenia"),
    "alarm": Phrase(ro: "alarmă", en: "alarm", hu: "riasztás", pl: "alarm"),
    "alarm.name": Phrase(
      ro: "numele alarmei", en: "name of the alarm", hu: "riasztás neve", pl: "nazwa alarmu"),
    "alarm.kind": Phrase(
      ro: "ce urmărește alarma", en: "what the alarm watches", hu: "mit figyel a riasztás",
      pl: "co śledzi alarm"),
    "alarm.days": Phrase(ro: "zile", en: "days", hu: "napok", pl: "dni"),
    "alarm.leastAmount": Phrase(
      ro: "suma minimă", en: "least amount", hu: "legkisebb összeg", pl: "kwota minimalna"),
    "alarm.months": Phrase(ro: "luni", en: "months", hu: "hónapok", pl: "miesiące"),
    "alarm.productType": Phrase(
      ro: "tipul produsului", en: "type of product", hu: "termék jellege", pl: "rodzaj produktu"),
    "alarm.until": Phrase(
      ro: "ziua reapariției", en: "day to show it again", hu: "újbóli megjelenés napja",
      pl: "dzień ponownego pokazania"),
    "payment.document": Phrase(
      ro: "documentul plății", en: "document of the payment", hu: "fizetés bizonylata",
      pl: "dokument płatności"),
  ]
}

extension DueState {
  public var title: Phrase {
    switch self {
    case .ok: Phrase(ro: "în termen", en: "in time", hu: "rendben", pl: "w terminie")
    case .dueSoon: Phrase(ro: "scadent în curând", en: "due soon", hu: "hamarosan esedékes", pl: "wkrótce")
    case .due: Phrase(ro: "scadent", en: "due", hu: "esedékes", pl: "termin")
    case .inGrace: Phrase(ro: "în păsuire", en: "in grace", hu: "türelmi időben", pl: "w czasie dodatkowym")
    case .lapsed: Phrase(ro: "depășit", en: "missed", hu: "lejárt", pl: "po terminie")
    }
  }
}

extension Inspection.Result {
  public var title: Phrase {
    switch self {
    case .passed: Phrase(ro: "admis", en: "passed", hu: "megfelelt", pl: "pozytywny")
    case .passedWithRemarks:
      Phrase(
        ro: "admis cu observații", en: "passed with remarks", hu: "megjegyzéssel megfelelt",
        pl: "pozytywny z uwagami")
    case .failed: Phrase(ro: "respins", en: "failed", hu: "nem felelt meg", pl: "negatywny")
    case .withdrawn:
      Phrase(
        ro: "înregistrat din greșeală", en: "recorded by mistake", hu: "tévesen rögzítve",
        pl: "zapisany omyłkowo")
    }
  }
}

extension InspectionGround.Kind {
  public var title: Phrase {
    switch self {
    case .law: Phrase(ro: "lege", en: "law", hu: "jogszabály", pl: "przepisy")
    case .contract:
      Phrase(ro: "contract de service", en: "service contract", hu: "szervizszerződés", pl: "umowa serwisowa")
    case .guaranteeStatement:
      Phrase(
        ro: "certificat de garanție", en: "guarantee statement", hu: "jótállási jegy", pl: "karta gwarancyjna"
      )
    case .certificate:
      Phrase(
        ro: "certificatul aparatului", en: "certificate of the device", hu: "készülék tanúsítványa",
        pl: "świadectwo urządzenia")
    }
  }
}

extension UnitCounter {
  public var title: Phrase {
    switch self {
    case .pages: Phrase(ro: "pagini", en: "pages", hu: "oldal", pl: "strony")
    case .hours: Phrase(ro: "ore", en: "hours", hu: "üzemóra", pl: "godziny")
    }
  }
}

extension Certificate.Kind {
  public var title: Phrase {
    switch self {
    case .fiscalRO:
      Phrase(
        ro: "aparate fiscale (RO)", en: "fiscal devices (RO)", hu: "pénztárgép (RO)",
        pl: "urządzenia fiskalne (RO)")
    case .fiscalHU:
      Phrase(
        ro: "aparate fiscale (HU)", en: "fiscal devices (HU)", hu: "pénztárgép (HU)",
        pl: "urządzenia fiskalne (HU)")
    case .fiscalPL:
      Phrase(
        ro: "aparate fiscale (PL)", en: "fiscal devices (PL)", hu: "pénztárgép (PL)",
        pl: "urządzenia fiskalne (PL)")
    case .maker:
      Phrase(
        ro: "autorizare de la producător", en: "authorised by the maker", hu: "márkaszerviz-jogosultság",
        pl: "autoryzacja producenta")
    case .electrical:
      Phrase(
        ro: "autorizare electrică", en: "electrical work", hu: "villamos jogosultság",
        pl: "uprawnienia elektryczne")
    case .other: Phrase(ro: "altă autorizație", en: "other", hu: "egyéb jogosultság", pl: "inne uprawnienie")
    }
  }
}

extension DueState {
  /// When an inspection is or was due: `{day}`.
  var inspectionSentence: Phrase {
    isOver
      ? Phrase(
        ro: "Revizia era scadentă la {day}.", en: "The inspection was due on {day}.",
        hu: "A felülvizsgálat határideje lejárt: {day}", pl: "Termin przeglądu minął {day}.")
      : Phrase(
        ro: "Revizia este scadentă la {day}.", en: "The inspection is due on {day}.",
        hu: "A felülvizsgálat határideje: {day}", pl: "Termin przeglądu: {day}.")
  }
}

extension UnitCare {
  /// What stands beside the guarantee: inspections by their due days and contracts with what they cover.
  public func texts(_ language: Language) -> [String] {
    let due = lines.compactMap { line in
      line.standing.nextDue.map {
        line.standing.state.inspectionSentence(language, ["day": LocalFormat.day($0, language)])
      }
    }
    return due + contracts.map { $0.text(language) }
  }
}

extension ServiceContract {
  /// Number, end and cover, in whole sentences.
  func text(_ language: Language) -> String {
    let values = ["number": details.number, "day": lastDay.map { LocalFormat.day($0, language) } ?? ""]
    let term =
      lastDay == nil
      ? Phrase(
        ro: "Contract de service {number}, pe durată nedeterminată.",
        en: "Service contract {number}, until further notice.",
        hu: "{number} számú szervizszerződés, visszavonásig.",
        pl: "Umowa serwisowa {number}, bezterminowo.")
      : Phrase(
        ro: "Contract de service {number}, până la {day}.", en: "Service contract {number}, until {day}.",
        hu: "{number} számú szervizszerződés, vége: {day}", pl: "Umowa serwisowa {number}, do {day}.")
    var sentences = [term(language, values)]
    if details.coversLabour {
      sentences.append(
        Phrase(
          ro: "Manopera este inclusă.", en: "Labour is included.", hu: "A munkadíj benne van.",
          pl: "Robocizna w cenie.")[language])
    }
    if details.coversParts {
      sentences.append(
        Phrase(
          ro: "Piesele sunt incluse.", en: "Parts are included.", hu: "Az alkatrészek benne vannak.",
          pl: "Części w cenie.")[language])
    }
    return sentences.joined(separator: " ")
  }
}
