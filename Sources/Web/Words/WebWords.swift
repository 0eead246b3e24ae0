import ServiceDesk

/// Sentences about the connection itself.
enum WebWords {
  static let unavailable = Phrase(
    ro: "Momentan nu se poate. Încercați din nou; dacă se repetă, spuneți numărul {number}.",
    en: "This is not possible right now. Try again; if it happens again, quote number {number}.",
    hu: "Most nem lehetséges. Próbálja újra; ha ismétlődik, hivatkozzon erre: {number}.",
    pl: "Chwilowo niemożliwe. Spróbuj ponownie; jeśli się powtórzy, podaj numer {number}.")
  static let wrong = Phrase(
    ro: "Ceva nu a mers. Spuneți numărul {number}.", en: "Something went wrong. Quote number {number}.",
    hu: "Hiba történt. Hivatkozzon erre: {number}.", pl: "Coś poszło nie tak. Podaj numer {number}.")
  static let tooLarge = Phrase(
    ro: "Prea mare.", en: "Too large.", hu: "Túl nagy.", pl: "Za duże.")
  static let tooSlow = Phrase(
    ro: "Conexiune prea lentă.", en: "The connection is too slow.", hu: "Túl lassú kapcsolat.",
    pl: "Połączenie jest zbyt wolne.")
  static let wrongType = Phrase(
    ro: "Tip de conținut nepotrivit.", en: "Content of another type is expected here.",
    hu: "Nem megfelelő tartalomtípus.", pl: "Nieprawidłowy typ treści.")
  static let notUnderstood = Phrase(
    ro: "Cererea nu a fost înțeleasă.", en: "The request was not understood.", hu: "A kérés nem érthető.",
    pl: "Żądanie nie zostało zrozumiane.")
  static let askAtTheDesk = Phrase(
    ro: "Vă rugăm întrebați la recepție.", en: "Please ask at the desk.", hu: "Kérjük, kérdezze a pultnál.",
    pl: "Proszę zapytać w punkcie.")
  static let codeNotFound = Phrase(
    ro: "Nu cunoaștem acest cod. Verificați bonul sau întrebați la recepție.",
    en: "We do not know this code. Check your receipt or ask at the desk.",
    hu: "Nem ismerjük ezt a kódot. Ellenőrizze az elismervényt, vagy kérdezze a pultnál.",
    pl: "Nie znamy tego kodu. Sprawdź potwierdzenie lub zapytaj w punkcie.")
}
