/// What the person at the counter says of the work when the device goes out (D-5).
struct ServiceDone {
  /// What the diagnosis found.
  var found: String?
  var work: String?
  var data: DataState?
}

/// In what state the customer's data on the device is when it goes out (D-5).
public enum DataState: String, Sendable, Hashable, Codable, CaseIterable {
  case kept, erased, moved, absent

  public var title: Phrase {
    switch self {
    case .kept:
      Phrase(
        ro: "Datele au fost păstrate", en: "Data kept", hu: "Az adatok megmaradtak", pl: "Dane zachowano")
    case .erased:
      Phrase(ro: "Datele au fost șterse", en: "Data erased", hu: "Az adatok törölve", pl: "Dane usunięto")
    case .moved:
      Phrase(
        ro: "Datele au fost mutate pe alt suport", en: "Data moved to another medium",
        hu: "Az adatok más adathordozóra mentve", pl: "Dane przeniesiono na inny nośnik")
    case .absent:
      Phrase(
        ro: "Fără date ale clientului", en: "No data of the customer on it", hu: "Ügyféladatot nem tartalmaz",
        pl: "Bez danych klienta")
    }
  }
}
