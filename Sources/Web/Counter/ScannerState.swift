import ServiceDesk

/// How a scanner of the station stands, as the pages are told.
enum ScannerState: Sendable, Hashable {
  case connected, disconnected, trouble
  /// This program has no right to its device.
  case notPermitted
  /// Another program has it; what is scanned may be typed into a window.
  case heldByAnother
  /// Its plug was pulled in mid-scan; what had come of the code is thrown away.
  case cutOff
  /// It is there, and its last scan came in broken or without an end.
  case spoilt
  /// Its scans wait in their order: the database does not answer.
  case waiting(Int)
  /// The database did not answer in time; the scan was not used.
  case unanswered
  /// Its calibration code was scanned, and what it told is remembered.
  case learned
  /// A further code of the calibration sheet is needed; this is its text.
  case oneMore(code: String)
  /// The calibration code was scanned while nobody was signed in, or told nothing that may be remembered.
  case notKept
  /// A scan contradicts what was learned.
  case contradicted
  /// It was never calibrated and is set otherwise than scanners leave the factory.
  case neverLearned

  init(_ trouble: ScannerTrouble) {
    switch trouble {
    case .notPermitted: self = .notPermitted
    case .heldByAnother: self = .heldByAnother
    case .eventsDropped, .frameTooLong: self = .spoilt
    case .unusable: self = .trouble
    }
  }

  /// For the page.
  var word: String {
    switch self {
    case .connected: "connected"
    case .disconnected: "disconnected"
    // For the page each of them is a scanner that cannot be used; the words differ.
    case .trouble, .notPermitted, .heldByAnother: "trouble"
    // For the page it is away, whatever it was doing.
    case .cutOff: "disconnected"
    case .spoilt: "spoilt"
    case .waiting: "waiting"
    case .unanswered: "unanswered"
    case .learned: "learned"
    case .oneMore: "oneMore"
    case .notKept: "notKept"
    case .contradicted: "contradicted"
    case .neverLearned: "neverLearned"
    }
  }

  var text: Phrase {
    switch self {
    case .connected:
      Phrase(
        ro: "Cititor conectat", en: "Scanner connected", hu: "Olvasó csatlakoztatva", pl: "Skaner podłączony")
    case .disconnected:
      Phrase(
        ro: "Cititor deconectat: verificați cablul.", en: "Scanner disconnected: check its cable.",
        hu: "Az olvasó lecsatlakozott: ellenőrizze a kábelt.", pl: "Skaner odłączony: sprawdź kabel.")
    case .trouble:
      Phrase(
        ro: "Cititorul nu poate fi folosit; chemați administratorul.",
        en: "The scanner cannot be used; call the administrator.",
        hu: "Az olvasó nem használható; hívja a rendszergazdát.",
        pl: "Skanera nie można użyć; wezwij administratora.")
    case .notPermitted:
      Phrase(
        ro: "Programul nu are dreptul să folosească cititorul: „ghiseu doctor” spune ce drept lipsește.",
        en: "The program has no right to read the scanner: “ghiseu doctor” tells which one is missing.",
        hu: "A programnak nincs joga olvasni az olvasót: a „ghiseu doctor” megmondja, melyik jog hiányzik.",
        pl: "Program nie ma prawa odczytu skanera: „ghiseu doctor” powie, którego prawa brakuje.")
    case .heldByAnother:
      Phrase(
        ro: "Alt program folosește cititorul: închideți-l, apoi scanați din nou.",
        en: "Another program uses the scanner: close it, then scan again.",
        hu: "Másik program használja az olvasót: zárja be, majd olvassa be újra.",
        pl: "Skanera używa inny program: zamknij go, potem zeskanuj ponownie.")
    case .cutOff:
      Phrase(
        ro:
          "Cititor deconectat în timpul scanării: codul nu a fost folosit. Verificați cablul, apoi scanați din nou.",
        en: "Scanner disconnected in mid-scan: the code was not used. Check its cable, then scan again.",
        hu:
          "Az olvasó beolvasás közben lecsatlakozott: a kód nem lett felhasználva. Ellenőrizze a kábelt, majd olvassa be újra.",
        pl: "Skaner odłączony w trakcie skanowania: kodu nie użyto. Sprawdź kabel, potem zeskanuj ponownie.")
    case .spoilt:
      Phrase(
        ro: "Scanarea a sosit incompletă și nu a fost folosită: scanați din nou.",
        en: "The scan came in incomplete and was not used: scan again.",
        hu: "A beolvasás hiányosan érkezett, és nem lett felhasználva: olvassa be újra.",
        pl: "Skan dotarł niepełny i nie został użyty: zeskanuj ponownie.")
    case .waiting(let count):
      Phrase(
        ro: "Baza de date nu răspunde: scanări în așteptare, în ordine: \(count).",
        en: "The database does not answer: scans that wait, in order: \(count).",
        hu: "Az adatbázis nem válaszol: sorban várakozó beolvasások: \(count).",
        pl: "Baza danych nie odpowiada: skany czekające po kolei: \(count).")
    case .unanswered:
      Phrase(
        ro: "Baza de date nu a răspuns și scanarea nu a fost folosită: scanați din nou.",
        en: "The database did not answer and the scan was not used: scan again.",
        hu: "Az adatbázis nem válaszolt, a beolvasás nem lett felhasználva: olvassa be újra.",
        pl: "Baza danych nie odpowiedziała i skanu nie użyto: zeskanuj ponownie.")
    case .learned:
      Phrase(
        ro: "Reglajul cititorului a fost învățat.", en: "The scanner's setting was learned.",
        hu: "Az olvasó beállítása megtanulva.", pl: "Ustawienie skanera zapamiętane.")
    case .oneMore(let code):
      Phrase(
        ro: "Scanați de pe foaie și codul „\(code)”.", en: "Now scan the code “\(code)” on the sheet.",
        hu: "Olvassa be a lapról a(z) „\(code)” kódot is.", pl: "Zeskanuj z arkusza także kod „\(code)”.")
    case .notKept:
      Phrase(
        ro: "Reglajul nu a fost reținut: intrați în program și scanați codul din nou.",
        en: "The setting was not kept: sign in and scan the code again.",
        hu: "A beállítás nem lett megőrizve: jelentkezzen be, és olvassa be újra a kódot.",
        pl: "Ustawienia nie zapisano: zaloguj się i zeskanuj kod ponownie.")
    case .contradicted:
      Phrase(
        ro: "Cititorul e reglat altfel decât a fost învățat: scanați primul cod de pe foaia de reglare.",
        en: "The scanner is set otherwise than it was learned: scan the first code of the calibration sheet.",
        hu: "Az olvasó másként van beállítva, mint ahogy megtanultuk: olvassa be a beállító lap első kódját.",
        pl: "Skaner jest ustawiony inaczej, niż zapamiętano: zeskanuj pierwszy kod z arkusza ustawienia.")
    case .neverLearned:
      Phrase(
        ro: "Cititorul e reglat pe altă tastatură: scanați primul cod de pe foaia de reglare.",
        en: "The scanner is set to another keyboard: scan the first code of the calibration sheet.",
        hu: "Az olvasó más billentyűzetre van állítva: olvassa be a beállító lap első kódját.",
        pl: "Skaner jest ustawiony na inną klawiaturę: zeskanuj pierwszy kod z arkusza ustawienia.")
    }
  }
}
