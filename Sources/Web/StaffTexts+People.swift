import ServiceDesk

extension StaffTexts {
  /// People and shelves.
  static let people: [String: Phrase] = [
    "people.all": Phrase(ro: "Toți", en: "Everybody", hu: "Mindenki", pl: "Wszyscy"),
    "people.add": Phrase(
      ro: "Adaugă o persoană", en: "Add a person", hu: "Munkatárs felvétele", pl: "Dodaj osobę"),
    "people.name": Phrase(
      ro: "Numele angajatului", en: "Name of the person", hu: "Munkatárs neve",
      pl: "Imię i nazwisko pracownika"),
    "people.language": Phrase(ro: "Limba", en: "Language", hu: "Nyelv", pl: "Język"),
    "people.roles": Phrase(ro: "Roluri", en: "Roles", hu: "Szerepkörök", pl: "Role"),
    "people.edit": Phrase(ro: "Modifică datele", en: "Edit", hu: "Adatok módosítása", pl: "Zmień dane"),
    "people.save": Phrase(ro: "Salvează", en: "Save", hu: "Mentés", pl: "Zapisz"),
    "people.active": Phrase(ro: "Lucrează aici", en: "Works here", hu: "Itt dolgozik", pl: "Pracuje tutaj"),
    "people.gone": Phrase(
      ro: "nu mai lucrează aici", en: "no longer works here", hu: "már nem dolgozik itt",
      pl: "już tu nie pracuje"),
    "people.noBadge": Phrase(
      ro: "fără ecuson", en: "no badge", hu: "nincs kitűzője", pl: "bez identyfikatora"),
    "people.newBadge": Phrase(
      ro: "Ecuson nou", en: "New badge", hu: "Új kitűző", pl: "Wydaj nowy identyfikator"),
    "people.newBadge.hint": Phrase(
      ro: "Ecusonul vechi nu mai deschide nimic.", en: "The old badge opens nothing any more.",
      hu: "A régi kitűző többé nem érvényes.", pl: "Stary identyfikator przestaje działać."),
    "people.newPIN": Phrase(
      ro: "PIN nou (gol: rămâne cel vechi)", en: "New PIN (empty: the old one stays)",
      hu: "Új PIN-kód (üresen: marad a régi)", pl: "Nowy PIN (puste: pozostaje stary)"),
    "people.endBadge": Phrase(
      ro: "Anulează ecusonul", en: "End the badge", hu: "Kitűző érvénytelenítése",
      pl: "Unieważnij identyfikator"),
    "people.endBadge.hint": Phrase(
      ro: "{name} nu va mai putea intra până la un ecuson nou.",
      en: "{name} cannot sign in until there is a new badge.", hu: "{name} új kitűzőig nem tud belépni.",
      pl: "{name} nie zaloguje się do czasu nowego identyfikatora."),
    "shelves.all": Phrase(ro: "Rafturi", en: "Shelves", hu: "Polcok", pl: "Półki"),
    "shelves.add": Phrase(ro: "Adaugă un raft", en: "Add a shelf", hu: "Polc felvétele", pl: "Dodaj półkę"),
    "shelves.name": Phrase(
      ro: "Numele raftului", en: "Name of the shelf", hu: "A polc neve", pl: "Nazwa półki"),
  ]
}
