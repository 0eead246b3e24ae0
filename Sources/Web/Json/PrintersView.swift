import ServiceDesk

/// How the printers of the station stand, and how many papers wait.
struct PrintersView: Sendable, Equatable {
  var roles: [PrinterRoleState]
  var waiting: Int

  /// The `printers` event: only what stands in the way.
  func writeTrouble(into json: inout JSONText, _ language: Language) {
    let troubled = roles.filter {
      $0.trouble != nil || $0.activity == .stopped || $0.activity == .unreachable
    }
    json.member("trouble", listOf: troubled) { json, role in
      json.element {
        $0.member("role", role.role.rawValue)
        $0.member("kind", role.troubleKind)
        $0.member("text", role.text[language])
      }
    }
    json.member("waiting", waiting)
  }

  /// The whole answer of `GET /api/printers`.
  func write(into json: inout JSONText, _ language: Language) {
    json.member("roles", listOf: roles) { json, role in
      json.element {
        $0.member("role", role.role.rawValue)
        $0.member("queue", role.queue)
        $0.member("state", role.activity.rawValue)
        $0.member("text", role.text[language])
        $0.member("tray", role.isTray)
      }
    }
    json.member("waiting", waiting)
  }
}

extension PrinterRoleState {
  /// What a page can draw a picture for, of the IPP keywords (RFC 8011, 5.4.12).
  var troubleKind: String {
    guard let trouble else { return activity.rawValue }
    if trouble.contains("media-empty") || trouble.contains("media-needed") { return "outOfPaper" }
    if trouble.contains("media-jam") { return "jam" }
    if trouble.contains("cover-open") || trouble.contains("door-open") { return "coverOpen" }
    if trouble.contains("paused") { return "paused" }
    if trouble.contains("offline") || trouble.contains("connecting") { return "unreachable" }
    return "other"
  }

  var text: Phrase {
    switch (troubleKind, activity) {
    case ("outOfPaper", _):
      Phrase(ro: "Fără hârtie", en: "Out of paper", hu: "Kifogyott a papír", pl: "Brak papieru")
    case ("jam", _):
      Phrase(ro: "Hârtie blocată", en: "Paper jam", hu: "Papírelakadás", pl: "Zacięcie papieru")
    case ("coverOpen", _):
      Phrase(ro: "Capac deschis", en: "Cover open", hu: "Nyitott fedél", pl: "Otwarta pokrywa")
    case ("unreachable", _), (_, .unreachable):
      Phrase(
        ro: "Imprimanta nu răspunde", en: "The printer does not answer", hu: "A nyomtató nem válaszol",
        pl: "Drukarka nie odpowiada")
    case ("paused", _), (_, .stopped): Phrase(ro: "Oprită", en: "Stopped", hu: "Leállítva", pl: "Zatrzymana")
    case (_, .processing): Phrase(ro: "Tipărește", en: "Printing", hu: "Nyomtat", pl: "Drukuje")
    case ("other", _):
      Phrase(
        ro: "Imprimanta cere ajutor", en: "The printer needs help", hu: "A nyomtató segítséget kér",
        pl: "Drukarka wymaga pomocy")
    default: Phrase(ro: "Gata", en: "Ready", hu: "Kész", pl: "Gotowa")
    }
  }
}
