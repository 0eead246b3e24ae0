extension UnitMatch {
  /// How the unit answers, in a few words beside it.
  public var title: Phrase {
    switch self {
    case .number(let match): match.title
    case .ticket:
      Phrase(ro: "după fișă", en: "by its ticket", hu: "munkalap alapján", pl: "według zlecenia")
    case .document:
      Phrase(
        ro: "pe documentul vânzării", en: "on the document of sale", hu: "az eladási bizonylaton",
        pl: "na dokumencie sprzedaży")
    case .purchase:
      Phrase(
        ro: "pe documentul furnizorului", en: "on the supplier's document", hu: "a beszállító bizonylatán",
        pl: "na dokumencie dostawcy")
    case .customer: Phrase(ro: "după client", en: "by customer", hu: "ügyfél alapján", pl: "według klienta")
    case .product: Phrase(ro: "după model", en: "by model", hu: "típus alapján", pl: "według modelu")
    }
  }
}

extension NumberMatch {
  public var title: Phrase {
    switch self {
    case .exact:
      Phrase(
        ro: "exact acest număr", en: "exactly this number", hu: "pontosan ez a szám",
        pl: "dokładnie ten numer")
    case .withoutSeparators:
      Phrase(
        ro: "fără cratime și semne", en: "without hyphens and signs", hu: "kötőjelek és jelek nélkül",
        pl: "bez łączników i znaków")
    case .withoutPrefix:
      Phrase(ro: "fără prefix", en: "without the prefix", hu: "előtag nélkül", pl: "bez przedrostka")
    case .withoutZeros:
      Phrase(
        ro: "fără zerourile din față", en: "without leading zeros", hu: "a vezető nullák nélkül",
        pl: "bez zer z przodu")
    case .looksAlike:
      Phrase(
        ro: "seamănă (O și 0, I și 1)", en: "looks alike (O and 0, I and 1)", hu: "hasonló (O és 0, I és 1)",
        pl: "podobny (O i 0, I i 1)")
    case .ending: Phrase(ro: "se termină așa", en: "ends like this", hu: "így végződik", pl: "tak się kończy")
    case .beginning:
      Phrase(ro: "începe așa", en: "begins like this", hu: "így kezdődik", pl: "tak się zaczyna")
    case .inside:
      Phrase(ro: "conține acest text", en: "contains this", hu: "tartalmazza", pl: "zawiera ten ciąg")
    }
  }
}

extension UnitWay {
  public var title: Phrase {
    switch self {
    case .ending: NumberMatch.ending.title
    case .beginning: NumberMatch.beginning.title
    case .inside: NumberMatch.inside.title
    case .document: UnitMatch.document.title
    case .purchase: UnitMatch.purchase.title
    case .customer: UnitMatch.customer.title
    case .product: UnitMatch.product.title
    }
  }
}

extension LinkedUnit.Link {
  public var title: Phrase {
    switch self {
    case .replacedBy:
      Phrase(
        ro: "Înlocuit cu", en: "Replaced by", hu: "Erre cserélve", pl: "Wymienione na")
    case .replaces:
      Phrase(ro: "Dat în locul lui", en: "Given in place of", hu: "Ennek a cseréje", pl: "Wydane zamiast")
    }
  }
}
