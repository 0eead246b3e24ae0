/// What refusals of files and their rows say.
enum ImportSentences {
  static let columnMissing = Phrase(
    ro: "Alegeți coloana pentru: {field}.", en: "Choose the column that holds: {field}.",
    hu: "Válassza ki az oszlopot: {field}.", pl: "Wskaż kolumnę: {field}.")
  static let columnTwice = Phrase(
    ro: "Două coloane au același înțeles: {column}.", en: "Two columns have the same meaning: {column}.",
    hu: "Két oszlop jelentése azonos: {column}.", pl: "Dwie kolumny mają to samo znaczenie: {column}.")
  static let rowTooLong = Phrase(
    ro: "Rândul are mai multe celule decât capul de tabel ({count}). Verificați separatorul și ghilimelele.",
    en: "The row has more cells than the heading ({count}). Check separators and quotation marks.",
    hu:
      "A sorban több cella van, mint a fejlécben ({count}). Ellenőrizze az elválasztókat és az idézőjeleket.",
    pl: "Wiersz ma więcej komórek niż nagłówek ({count}). Sprawdź separatory i cudzysłowy.")
  static let valueDamaged = Phrase(
    ro:
      "Foaia de calcul a scurtat sau a pierdut valoarea: {field}. Formatați coloana ca text și scrieți-o din nou.",
    en:
      "The spreadsheet shortened or lost this value: {field}. Format the column as text and enter it again.",
    hu:
      "A táblázatkezelő levágta vagy elvesztette az értéket: {field}. Állítsa az oszlopot szövegre, és írja be újra.",
    pl: "Arkusz skrócił lub utracił wartość: {field}. Ustaw kolumnę jako tekst i wpisz ją ponownie.")
  static let dayAmbiguous = Phrase(
    ro:
      "„{text}” se poate citi ca două zile diferite. Spuneți dacă ziua este prima, sau scrieți ca 2026-11-21.",
    en: "“{text}” may mean two different days. Say whether the day comes first, or write it as 2026-11-21.",
    hu:
      "A(z) „{text}” két különböző napot is jelenthet. Adja meg, hogy a nap áll-e elöl, vagy írja így: 2026-11-21.",
    pl: "„{text}” może oznaczać dwa różne dni. Podaj, czy najpierw jest dzień, albo zapisz jako 2026-11-21.")
  static let severalFit = Phrase(
    ro:
      "Se potrivesc mai multe înregistrări ({count}): {what}. Adăugați codul fiscal, telefonul sau codul produsului.",
    en: "Several records fit ({count}): {what}. Add the tax number, the telephone or the product code.",
    hu:
      "Több bejegyzés is megfelel ({count}): {what}. Adja meg az adószámot, a telefonszámot vagy a termékkódot.",
    pl: "Pasuje kilka wpisów ({count}): {what}. Dodaj NIP, telefon lub kod produktu.")
  static let fileTaken = Phrase(
    ro: "Fișierul a fost deja importat la {day} (importul {import}).",
    en: "This file was taken in already on {day} (import {import}).",
    hu: "Ezt a fájlt már beolvasták: {day} ({import}. számú import).",
    pl: "Ten plik został już wczytany: {day} (import {import}).")
  static let fileTooLong = Phrase(
    ro: "Un fișier poate avea cel mult {count} de rânduri. Împărțiți-l.",
    en: "A file may have at most {count} rows. Split it.",
    hu: "Egy fájlban legfeljebb {count} sor lehet. Ossza fel.",
    pl: "Plik może mieć najwyżej {count} wierszy. Podziel go.")
  static let running = Phrase(
    ro: "Fișierul tocmai se importă.", en: "The file is being taken in right now.",
    hu: "A fájl beolvasása folyamatban van.", pl: "Plik jest właśnie wczytywany.")
  static let rowsRefused = Phrase(
    ro: "Nu s-a importat nimic. Rânduri respinse: {count}.",
    en: "Nothing was taken in. Rows refused: {count}.",
    hu: "Semmi sem került be. Elutasított sorok: {count}.",
    pl: "Niczego nie wczytano. Odrzucone wiersze: {count}.")
}

/// Words of reports about files.
enum ImportWords {
  static let row = Phrase(ro: "Rând", en: "Row", hu: "Sor", pl: "Wiersz")
  static let serial = SerialField.serial.title(.sold)
  static let outcome = Phrase(ro: "Rezultat", en: "Outcome", hu: "Eredmény", pl: "Wynik")
  static let new = Phrase(ro: "aparat nou", en: "new unit", hu: "új készülék", pl: "nowy sprzęt")
  static let known = Phrase(
    ro: "aparat cunoscut", en: "known unit", hu: "ismert készülék", pl: "znany sprzęt")
}

extension ImportReport.Outcome {
  public func text(_ language: Language) -> String {
    switch self {
    case .new: ImportWords.new[language]
    case .known: ImportWords.known[language]
    case .refused(let refusal): refusal.text(language)
    }
  }
}

extension TableFailure {
  /// The sentence for the person with the file, and what to do next.
  public func text(_ language: Language) -> String { sentence(language, values) }

  /// How programs see it.
  public var code: String {
    switch self {
    case .tooManyBytes: "tooManyBytes"
    case .nothingInIt: "nothingInIt"
    case .tooManyRows: "tooManyRows"
    case .tooManyColumns: "tooManyColumns"
    case .cellTooLong: "cellTooLong"
    case .controlCharacter: "controlCharacter"
    case .notInEncoding: "notInEncoding"
    case .openQuote: "openQuote"
    case .oldSpreadsheet: "oldSpreadsheet"
    case .passwordProtected: "passwordProtected"
    case .unknownFormat: "unknownFormat"
    case .damaged: "damaged"
    case .bomb: "bomb"
    case .noSuchSheet: "noSuchSheet"
    case .unavailable: "unavailable"
    }
  }

  private var values: [String: String] {
    switch self {
    case .tooManyBytes(let limit): ["limit": String(limit >> 20)]
    case .tooManyRows(let limit): ["limit": String(limit)]
    case .tooManyColumns(let row, let limit): ["row": String(row), "limit": String(limit)]
    case .cellTooLong(let row, let column, let limit):
      ["row": String(row), "column": TableFailure.letters(column), "limit": String(limit)]
    case .controlCharacter(let row, let column):
      ["row": String(row), "column": TableFailure.letters(column)]
    case .notInEncoding(let encoding, let row): ["row": String(row), "encoding": encoding.rawValue]
    case .openQuote(let row): ["row": String(row)]
    case .damaged(let part): ["part": part]
    case .noSuchSheet(let name): ["sheet": String(name.prefix(40))]
    case .unavailable(let reason): ["reason": reason]
    case .nothingInIt, .oldSpreadsheet, .passwordProtected, .unknownFormat, .bomb: [:]
    }
  }

  /// `A` for 1, `AB` for 28, as spreadsheets name columns.
  private static func letters(_ column: Int) -> String {
    var (name, rest) = ("", column)
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  private var sentence: Phrase {
    switch self {
    case .tooManyBytes:
      Phrase(
        ro: "Fișierul depășește {limit} MB. Împărțiți-l.",
        en: "The file is larger than {limit} MB. Split it.",
        hu: "A fájl nagyobb, mint {limit} MB. Ossza fel.", pl: "Plik jest większy niż {limit} MB. Podziel go."
      )
    case .nothingInIt:
      Phrase(
        ro: "Fișierul este gol.", en: "There is nothing in this file.", hu: "A fájl üres.",
        pl: "Plik jest pusty.")
    case .tooManyRows:
      Phrase(
        ro: "Fișierul are peste {limit} de rânduri. Împărțiți-l.",
        en: "The file has more than {limit} rows. Split it.",
        hu: "A fájl több mint {limit} soros. Ossza fel.",
        pl: "Plik ma ponad {limit} wierszy. Podziel go.")
    case .tooManyColumns:
      Phrase(
        ro: "Rândul {row} are peste {limit} de coloane.", en: "Row {row} has more than {limit} columns.",
        hu: "A(z) {row}. sorban több mint {limit} oszlop van.", pl: "Wiersz {row} ma ponad {limit} kolumn.")
    case .cellTooLong:
      Phrase(
        ro: "Celula {column}{row} este prea lungă (peste {limit} de octeți).",
        en: "Cell {column}{row} is too long (more than {limit} bytes).",
        hu: "A(z) {column}{row} cella túl hosszú (több mint {limit} bájt).",
        pl: "Komórka {column}{row} jest za długa (ponad {limit} bajtów).")
    case .controlCharacter:
      Phrase(
        ro: "Celula {column}{row} conține un caracter invizibil nepermis.",
        en: "Cell {column}{row} holds a control character.",
        hu: "A(z) {column}{row} cella vezérlőkaraktert tartalmaz.",
        pl: "Komórka {column}{row} zawiera znak sterujący.")
    case .notInEncoding:
      Phrase(
        ro: "Rândul {row} nu se poate citi ca {encoding}. Alegeți altă codificare.",
        en: "Row {row} cannot be read as {encoding}. Choose another encoding.",
        hu: "A(z) {row}. sor nem olvasható így: {encoding}. Válasszon másik kódolást.",
        pl: "Wiersza {row} nie można odczytać jako {encoding}. Wybierz inne kodowanie.")
    case .openQuote:
      Phrase(
        ro: "Ghilimelele deschise în rândul {row} nu se închid.",
        en: "The quotation mark that opens in row {row} never closes.",
        hu: "A(z) {row}. sorban nyitott idézőjel nincs lezárva.",
        pl: "Cudzysłów otwarty w wierszu {row} nie jest zamknięty.")
    case .oldSpreadsheet:
      Phrase(
        ro: "Acesta este formatul vechi .xls. Salvați fișierul ca .xlsx.",
        en: "This is the old .xls format. Save the file as .xlsx.",
        hu: "Ez a régi .xls formátum. Mentse a fájlt .xlsx formátumban.",
        pl: "To jest stary format .xls. Zapisz plik jako .xlsx.")
    case .passwordProtected:
      Phrase(
        ro: "Fișierul are parolă. Salvați-l fără parolă.",
        en: "The file has a password. Save it without one.",
        hu: "A fájl jelszóval védett. Mentse jelszó nélkül.", pl: "Plik ma hasło. Zapisz go bez hasła.")
    case .unknownFormat:
      Phrase(
        ro: "Acesta nu este un fișier CSV sau XLSX. Salvați-l ca .xlsx sau .csv.",
        en: "This is neither CSV nor XLSX. Save it as .xlsx or .csv.",
        hu: "Ez nem CSV- vagy XLSX-fájl. Mentse .xlsx vagy .csv formátumban.",
        pl: "To nie jest plik CSV ani XLSX. Zapisz go jako .xlsx lub .csv.")
    case .damaged:
      Phrase(
        ro: "Fișierul este deteriorat ({part}). Deschideți-l și salvați-l din nou.",
        en: "The file is damaged ({part}). Open it and save it again.",
        hu: "A fájl sérült ({part}). Nyissa meg, és mentse újra.",
        pl: "Plik jest uszkodzony ({part}). Otwórz go i zapisz ponownie.")
    case .bomb:
      Phrase(
        ro: "Fișierul se despachetează la mai mult decât orice listă reală.",
        en: "The file unpacks to more than any real list.",
        hu: "A fájl kicsomagolva nagyobb, mint bármely valódi lista.",
        pl: "Plik po rozpakowaniu jest większy niż jakakolwiek prawdziwa lista.")
    case .noSuchSheet:
      Phrase(
        ro: "Fișierul nu are foaia „{sheet}”.", en: "The file has no sheet “{sheet}”.",
        hu: "A fájlban nincs „{sheet}” nevű munkalap.", pl: "Plik nie ma arkusza „{sheet}”.")
    case .unavailable:
      Phrase(
        ro: "Fișierul nu poate fi prelucrat acum: {reason}", en: "The file cannot be handled now: {reason}",
        hu: "A fájl most nem dolgozható fel: {reason}", pl: "Pliku nie można teraz przetworzyć: {reason}")
    }
  }
}
