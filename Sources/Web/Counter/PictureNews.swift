import ServiceDesk

/// What came of a picture of the watched folder, and of the folder itself, for the pages of the station.
enum PictureNews: Sendable, Hashable {
  case read(String)
  /// It was read, and none of its commands was carried out.
  case mustBeAlone(String)
  case noCode(String)
  case refused(String)
  /// It stays where it is: somebody may still be writing it.
  case unfinished(String)
  /// It stays where it is.
  case unreadable(String), noReader(String), unanswered(String)
  /// It was read, and stays where it is.
  case notMoved(String)
  case folderAway, folderBack

  var word: String {
    switch self {
    case .read: "read"
    case .mustBeAlone: "mustBeAlone"
    case .noCode: "noCode"
    case .refused: "refused"
    case .unfinished: "unfinished"
    case .unreadable: "unreadable"
    case .noReader: "noReader"
    case .unanswered: "unanswered"
    case .notMoved: "notMoved"
    case .folderAway: "away"
    case .folderBack: "back"
    }
  }

  var isGood: Bool {
    switch self {
    case .read, .folderBack: true
    default: false
    }
  }

  var text: Phrase {
    switch self {
    case .read(let name):
      Phrase(
        ro: "Fotografia \(name) a fost citită.", en: "The picture \(name) was read.",
        hu: "A(z) \(name) kép beolvasva.", pl: "Zdjęcie \(name) odczytano.")
    case .mustBeAlone(let name):
      Phrase(
        ro: "În fotografia \(name) sunt mai multe coduri: o comandă se arată singură.",
        en: "There are several codes in the picture \(name): show a command alone.",
        hu: "A(z) \(name) képen több kód van: a parancsot egyedül mutassa.",
        pl: "Na zdjęciu \(name) jest kilka kodów: polecenie pokaż samo.")
    case .noCode(let name):
      Phrase(
        ro: "În fotografia \(name) nu este niciun cod; a fost pusă în „no code”.",
        en: "There is no code in the picture \(name); it was put into “no code”.",
        hu: "A(z) \(name) képen nincs kód; a „no code” mappába került.",
        pl: "Na zdjęciu \(name) nie ma kodu; trafiło do „no code”.")
    case .refused(let name):
      Phrase(
        ro: "Fișierul \(name) nu este o fotografie care se poate citi; a fost pus în „refused”.",
        en: "The file \(name) is no picture that can be read; it was put into “refused”.",
        hu: "A(z) \(name) fájl nem olvasható kép; a „refused” mappába került.",
        pl: "Plik \(name) nie jest zdjęciem, które można odczytać; trafił do „refused”.")
    case .unfinished(let name):
      Phrase(
        ro: "Fotografia \(name) nu este încă întreagă și așteaptă în dosar.",
        en: "The picture \(name) is not whole yet and waits in its folder.",
        hu: "A(z) \(name) kép még nem teljes, a mappában vár.",
        pl: "Zdjęcie \(name) nie jest jeszcze całe i czeka w folderze.")
    case .unreadable(let name):
      Phrase(
        ro: "Fișierul \(name) nu poate fi deschis și rămâne în dosar: verificați drepturile.",
        en: "The file \(name) cannot be opened and stays in its folder: check its rights.",
        hu: "A(z) \(name) fájl nem nyitható meg, a mappában marad: ellenőrizze a jogait.",
        pl: "Pliku \(name) nie można otworzyć i zostaje w folderze: sprawdź jego uprawnienia.")
    case .noReader(let name):
      Phrase(
        ro: "Cititorul de fotografii nu pornește; \(name) rămâne în dosar.",
        en: "The picture reader does not start; \(name) stays in its folder.",
        hu: "A képolvasó nem indul el; \(name) a mappában marad.",
        pl: "Czytnik zdjęć nie uruchamia się; \(name) zostaje w folderze.")
    case .unanswered(let name):
      Phrase(
        ro: "Baza de date nu a răspuns; fotografia \(name) rămâne în dosar.",
        en: "The database did not answer; the picture \(name) stays in its folder.",
        hu: "Az adatbázis nem válaszolt; a(z) \(name) kép a mappában marad.",
        pl: "Baza danych nie odpowiedziała; zdjęcie \(name) zostaje w folderze.")
    case .notMoved(let name):
      Phrase(
        ro: "Fotografia \(name) nu poate fi mutată și rămâne în dosar: verificați drepturile.",
        en: "The picture \(name) cannot be moved and stays in its folder: check the folder's rights.",
        hu: "A(z) \(name) kép nem helyezhető át, a mappában marad: ellenőrizze a jogokat.",
        pl: "Zdjęcia \(name) nie można przenieść i zostaje w folderze: sprawdź uprawnienia.")
    case .folderAway:
      Phrase(
        ro: "Dosarul de fotografii nu este de găsit.", en: "The folder of pictures cannot be found.",
        hu: "A képek mappája nem található.", pl: "Nie można znaleźć folderu zdjęć.")
    case .folderBack:
      Phrase(
        ro: "Dosarul de fotografii este din nou aici.", en: "The folder of pictures is back.",
        hu: "A képek mappája ismét elérhető.", pl: "Folder zdjęć jest znów dostępny.")
    }
  }
}
