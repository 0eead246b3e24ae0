/// What a part was when it was put in (D-5): the customer is told whether it was new.
public enum PartCondition: String, Sendable, Hashable, Codable, CaseIterable {
  case new, refurbished, used

  /// Agrees with the word for a part, which is feminine in Romanian and Polish.
  public var title: Phrase {
    switch self {
    case .new: Phrase(ro: "nouă", en: "new", hu: "új", pl: "nowa")
    case .refurbished:
      Phrase(ro: "recondiționată", en: "refurbished", hu: "felújított", pl: "regenerowana")
    case .used: Phrase(ro: "folosită", en: "used", hu: "használt", pl: "używana")
    }
  }
}
