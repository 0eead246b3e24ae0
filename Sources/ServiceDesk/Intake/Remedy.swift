/// What a customer asks for on a guarantee (D-1, 11; `domain.md` 6, 48 to 51).
public enum Remedy: String, Sendable, Hashable, Codable, CaseIterable {
  case repair, replacement, priceReduction, refund

  public var title: Phrase {
    switch self {
    case .repair: Phrase(ro: "Reparare", en: "Repair", hu: "Kijavítás", pl: "Naprawa")
    case .replacement: Phrase(ro: "Înlocuire", en: "Replacement", hu: "Kicserélés", pl: "Wymiana")
    case .priceReduction:
      Phrase(ro: "Reducerea prețului", en: "Price reduction", hu: "Árleszállítás", pl: "Obniżenie ceny")
    case .refund:
      Phrase(ro: "Restituirea prețului", en: "Refund", hu: "Vételár-visszatérítés", pl: "Zwrot ceny")
    }
  }
}
