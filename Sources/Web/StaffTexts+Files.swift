import ServiceDesk

extension StaffTexts {
  /// Files of serials: taken in, and saved.
  static let files: [String: Phrase] = [
    "files.title": Phrase(
      ro: "Fișiere", en: "Files", hu: "Fájlok", pl: "Pliki")
  ]
}
