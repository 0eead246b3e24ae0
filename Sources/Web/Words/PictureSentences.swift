import ServiceDesk

/// Why a picture could not be read, and what to do then.
extension PictureFailure {
  /// The word for programs.
  var code: String {
    switch self {
    case .tooManyBytes: "tooLarge"
    case .unknownFormat: "unknownFormat"
    case .tooManyPixels: "tooManyPixels"
    case .damaged: "damagedPicture"
    case .readerLost: "readerLost"
    case .unavailable: "readerUnavailable"
    }
  }

  var text: Phrase {
    switch self {
    case .tooManyBytes: WebWords.tooLarge
    case .unknownFormat:
      Phrase(
        ro: "Fișierul nu este o fotografie JPEG, PNG sau WebP.",
        en: "The file is no picture in JPEG, PNG or WebP.",
        hu: "A fájl nem JPEG, PNG vagy WebP kép.", pl: "Plik nie jest zdjęciem JPEG, PNG ani WebP.")
    case .tooManyPixels(let limit):
      Phrase(
        ro: "Fotografia are peste \(limit / 1_000_000) de megapixeli. Faceți una mai mică.",
        en: "The picture has more than \(limit / 1_000_000) megapixels. Take a smaller one.",
        hu: "A kép több mint \(limit / 1_000_000) megapixeles. Készítsen kisebbet.",
        pl: "Zdjęcie ma ponad \(limit / 1_000_000) megapikseli. Zrób mniejsze.")
    case .damaged:
      Phrase(
        ro: "Fotografia este deteriorată sau incompletă. Faceți alta.",
        en: "The picture is damaged or not whole. Take another one.",
        hu: "A kép sérült vagy hiányos. Készítsen másikat.",
        pl: "Zdjęcie jest uszkodzone lub niepełne. Zrób inne.")
    case .readerLost:
      Phrase(
        ro:
          "Cititorul de fotografii nu a reușit cu aceasta: folosiți cititorul de mână sau faceți altă fotografie.",
        en: "The picture reader gave up on this one: use the hand scanner, or take another picture.",
        hu: "A képolvasó ezzel nem boldogult: használja a kézi olvasót, vagy készítsen másik képet.",
        pl: "Czytnik zdjęć nie poradził sobie z tym: użyj czytnika ręcznego lub zrób inne zdjęcie.")
    case .unavailable:
      Phrase(
        ro: "Cititorul de fotografii nu pornește: folosiți cititorul de mână și spuneți numărul {number}.",
        en: "The picture reader does not start: use the hand scanner, and quote number {number}.",
        hu: "A képolvasó nem indul: használja a kézi olvasót, és hivatkozzon erre: {number}.",
        pl: "Czytnik zdjęć nie uruchamia się: użyj czytnika ręcznego i podaj numer {number}.")
    }
  }
}
