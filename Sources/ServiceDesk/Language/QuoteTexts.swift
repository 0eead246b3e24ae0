/// Sentences of the quote (`domain.md` 1.3, the European Repair Information Form).
enum QuoteTexts {
  static let duration = CountedPhrase(
    ro: (
      one: "o zi de la încheierea contractului", few: "{n} zile de la încheierea contractului",
      other: "{n} de zile de la încheierea contractului"
    ),
    en: (one: "1 day from the contract", other: "{n} days from the contract"),
    hu: "a szerződéskötéstől számított {n} nap",
    pl: (
      one: "1 dzień od zawarcia umowy", few: "{n} dni od zawarcia umowy", many: "{n} dni od zawarcia umowy"
    ))

  static let noReplacement = Phrase(
    ro: "nu se oferă", en: "not offered", hu: "nem áll rendelkezésre", pl: "nie oferujemy")

  static let noAncillary = Phrase(ro: "niciunul", en: "none", hu: "nincs", pl: "brak")

  /// W-RR4.
  static let validity = Phrase(
    ro:
      "Condițiile de mai sus nu se modifică până la {day} inclusiv. Dacă acceptați oferta în acest termen, ele devin parte a contractului de reparare.",
    en:
      "The conditions above do not change through {day}. If you accept within that time, they become part of the repair contract.",
    hu:
      "A fenti feltételek a következő napig bezárólag nem változnak: {day} Ha az ajánlatot addig elfogadja, a javítási szerződés részévé válnak.",
    pl:
      "Powyższe warunki nie zmienią się do {day} włącznie. Jeżeli oferta zostanie w tym czasie przyjęta, staną się częścią umowy o naprawę."
  )

  static let holds = Phrase(
    ro: "Devizul dat clientului este valabil până la {day} inclusiv. Până atunci condițiile nu se schimbă.",
    en: "The quote that the customer has holds through {day}. Its conditions do not change until then.",
    hu: "Az ügyfélnek átadott árajánlat eddig a napig érvényes: {day} Addig a feltételei nem változnak.",
    pl: "Wycena wręczona klientowi obowiązuje do {day} włącznie. Do tego czasu jej warunki się nie zmieniają."
  )

  static let notOpen = Phrase(
    ro: "Acest deviz nu mai așteaptă acest pas.", en: "This quote is past this step.",
    hu: "Ez az árajánlat már túl van ezen a lépésen.", pl: "Ta wycena ma już ten krok za sobą.")

  static let lapsed = Phrase(
    ro: "Devizul a fost valabil până la {day}. Faceți unul nou.",
    en: "The quote held through {day}. Write a new one.",
    hu: "Az árajánlat eddig volt érvényes: {day} Készítsen újat.",
    pl: "Wycena obowiązywała do {day}. Przygotuj nową.")

  static let fields: [String: Phrase] = [
    "quote": Phrase(ro: "deviz", en: "quote", hu: "árajánlat", pl: "wycena"),
    "quote.defect": Phrase(
      ro: "defectul constatat", en: "defect that was found", hu: "a megállapított hiba",
      pl: "stwierdzona usterka"),
    "quote.repair": Phrase(
      ro: "reparația propusă", en: "suggested repair", hu: "a javasolt javítás", pl: "proponowana naprawa"),
    "quote.price": Phrase(ro: "prețul", en: "price", hu: "ár", pl: "cena"),
    "quote.method": Phrase(
      ro: "modul de calcul al prețului", en: "way in which the price is worked out",
      hu: "az ár számításának módja",
      pl: "sposób obliczenia ceny"),
    "quote.days": Phrase(
      ro: "durata reparației", en: "time of the repair", hu: "a javítás ideje", pl: "czas naprawy"),
    "quote.replacement": Phrase(
      ro: "aparatul de înlocuire temporară", en: "temporary replacement", hu: "cserekészülék",
      pl: "sprzęt zastępczy"),
    "quote.place": Phrase(
      ro: "locul predării", en: "place of hand-over", hu: "az átadás helye", pl: "miejsce przekazania"),
    "quote.ancillary": Phrase(
      ro: "serviciile suplimentare", en: "ancillary services", hu: "kiegészítő szolgáltatások",
      pl: "usługi dodatkowe"),
    "quote.validDays": Phrase(
      ro: "valabilitatea, cel puțin 30 de zile", en: "validity, 30 days at least",
      hu: "érvényesség, legalább 30 nap", pl: "ważność, co najmniej 30 dni"),
    "quote.additional": Phrase(
      ro: "informațiile suplimentare", en: "additional information", hu: "további tájékoztatás",
      pl: "informacje dodatkowe"),
  ]
}

extension Quote.Status {
  public var title: Phrase {
    switch self {
    case .draft: Phrase(ro: "Ciornă", en: "Draft", hu: "Tervezet", pl: "Szkic")
    case .issued: Phrase(ro: "Dat clientului", en: "Given", hu: "Átadva", pl: "Wręczona")
    case .accepted: Phrase(ro: "Acceptat", en: "Accepted", hu: "Elfogadva", pl: "Przyjęta")
    case .refused: Phrase(ro: "Refuzat", en: "Refused", hu: "Elutasítva", pl: "Odrzucona")
    case .lapsed: Phrase(ro: "Expirat", en: "Lapsed", hu: "Lejárt", pl: "Wygasła")
    }
  }
}
