// The words of clocks, deadlines and rights (`domain.md` 6, 27 to 35).

extension GuaranteeClock.Kind {
  public var title: Phrase {
    switch self {
    case .legal:
      Phrase(
        ro: "Garanția legală de conformitate", en: "Legal guarantee of conformity", hu: "Kellékszavatosság",
        pl: "Odpowiedzialność za niezgodność z umową")
    case .commercial:
      Phrase(ro: "Garanția comercială", en: "Commercial guarantee", hu: "Jótállás", pl: "Gwarancja")
    case .repair:
      Phrase(
        ro: "Garanția reparației", en: "Repair guarantee", hu: "Jótállás a javításra",
        pl: "Gwarancja na naprawę")
    }
  }
}

extension GuaranteeClock {
  /// How this clock stands, in a word or two behind its title.
  public func statusTitle(_ language: Language) -> String { status.ofClock[language] }

  /// "The seller owes it."; the name where it is known.
  public func owedText(_ language: Language) -> String? {
    guard let owedBy else { return nil }
    guard let name = owedBy.name else { return owedBy.role.sentence[language] }
    return Phrase(
      ro: "O datorează {name}.", en: "{name} owes it.", hu: "Kötelezettje: {name}.",
      pl: "Odpowiada {name}.")(language, ["name": name])
  }

  /// Who has to prove whether the fault was there at delivery.
  public func proofText(_ language: Language) -> String? {
    guard let burdenOfProof, status != .expired, status != .notApplicable else { return nil }
    let until = LocalFormat.day(burdenOfProof.sellerUntil, language)
    return (burdenOfProof.who == .seller ? Self.sellerProves : Self.customerProves)(language, ["day": until])
  }

  /// By how many days out of use the term is longer; nil when by none.
  public func addedText(_ language: Language) -> String? {
    daysAdded > 0 ? Self.added(language, daysAdded) : nil
  }

  private static let sellerProves = Phrase(
    ro: "Vânzătorul dovedește, până la {day}.", en: "The seller has to prove, until {day}.",
    hu: "Az eladó bizonyít, eddig a napig: {day}", pl: "Dowodzi sprzedawca, do {day}.")
  private static let customerProves = Phrase(
    ro: "După {day} clientul dovedește.", en: "After {day} the customer has to prove.",
    hu: "E nap után a vevő bizonyít: {day}", pl: "Po {day} dowodzi kupujący.")
  private static let added = CountedPhrase(
    ro: (
      one: "Prelungită cu o zi de reparație.", few: "Prelungită cu {n} zile de reparație.",
      other: "Prelungită cu {n} de zile de reparație."
    ),
    en: (one: "Extended by 1 day of repair.", other: "Extended by {n} days of repair."),
    hu: "A javítás idejével, {n} nappal meghosszabbítva.",
    pl: (
      one: "Przedłużona o 1 dzień naprawy.", few: "Przedłużona o {n} dni naprawy.",
      many: "Przedłużona o {n} dni naprawy."
    ))
}

extension GuaranteeVerdict.Status {
  /// The status behind the title of one clock: `title` speaks of the guarantee as a whole.
  public func titleOfClock(_ language: Language) -> String { ofClock[language] }

  var ofClock: Phrase {
    switch self {
    case .covered: Phrase(ro: "în termen", en: "running", hu: "érvényes", pl: "trwa")
    case .expired: Phrase(ro: "expirată", en: "ended", hu: "lejárt", pl: "zakończona")
    case .review:
      Phrase(ro: "de verificat", en: "a person must check", hu: "ellenőrizendő", pl: "do sprawdzenia")
    case .unknown: Phrase(ro: "nu se știe", en: "not known", hu: "nem ismert", pl: "nie wiadomo")
    case .notApplicable:
      Phrase(ro: "nu se aplică", en: "does not apply", hu: "nem alkalmazható", pl: "nie dotyczy")
    }
  }
}

extension GuaranteeClock.Debtor.Role {
  var sentence: Phrase {
    switch self {
    case .seller:
      Phrase(
        ro: "O datorează vânzătorul.", en: "The seller owes it.", hu: "Kötelezettje az eladó.",
        pl: "Odpowiada sprzedawca.")
    case .guarantor:
      Phrase(
        ro: "O datorează garantul.", en: "The guarantor owes it.", hu: "Kötelezettje a jótálló.",
        pl: "Odpowiada gwarant.")
    case .repairer:
      Phrase(
        ro: "O datorează service-ul.", en: "The repairer owes it.", hu: "Kötelezettje a szerviz.",
        pl: "Odpowiada serwis.")
    }
  }
}

extension GuaranteeRight.What {
  public var title: Phrase {
    switch self {
    case .informationBeforeRemedy:
      Phrase(
        ro: "Înainte de reparare clientul trebuie informat",
        en: "Before the repair the customer must be told",
        hu: "A kijavítás előtt az ügyfelet tájékoztatni kell", pl: "Przed naprawą należy poinformować klienta"
      )
    case .priceReductionOrTermination:
      Phrase(
        ro: "Reducerea prețului sau încetarea contractului", en: "Price reduction or termination",
        hu: "Árleszállítás vagy elállás", pl: "Obniżenie ceny lub odstąpienie od umowy")
    case .replacementForEarlyDefect, .replacementAfterPurchase:
      Phrase(ro: "Înlocuire", en: "Replacement", hu: "Kicserélés", pl: "Wymiana")
    case .replacementOrRefund:
      Phrase(
        ro: "Înlocuire sau restituirea prețului", en: "Replacement or refund",
        hu: "Csere vagy vételár-visszatérítés", pl: "Wymiana lub zwrot ceny")
    case .replacementAfterThreeRepairs, .replacementOrRefundInEightDays:
      Phrase(
        ro: "Înlocuire în 8 zile, altfel restituirea prețului", en: "Replacement within 8 days, else refund",
        hu: "Csere 8 napon belül, ennek hiányában vételár-visszatérítés",
        pl: "Wymiana w ciągu 8 dni, w przeciwnym razie zwrot ceny")
    }
  }
}

extension GuaranteeRight {
  /// What may be asked for, and why.
  public func text(_ language: Language) -> String { "\(what.title[language]). \(reason.text(language))" }
}

extension ContractCover {
  /// "Cover by contract: running until 21 Nov 2026."
  public func text(_ language: Language) -> String {
    let values = [
      "status": status.ofClock[language], "day": lastCoveredDay.map { LocalFormat.day($0, language) } ?? "",
    ]
    return (lastCoveredDay == nil ? Self.withoutEnd : Self.withEnd)(language, values)
  }

  private static let withEnd = Phrase(
    ro: "Garanția din contract: {status}, până la {day}.", en: "Cover by contract: {status}, until {day}.",
    hu: "Szerződéses jótállás: {status}, eddig: {day}", pl: "Gwarancja z umowy: {status}, do {day}.")
  private static let withoutEnd = Phrase(
    ro: "Garanția din contract: {status}.", en: "Cover by contract: {status}.",
    hu: "Szerződéses jótállás: {status}.", pl: "Gwarancja z umowy: {status}.")
}

extension ToldVerdict {
  /// What the rules say otherwise in `now`, a sentence each; empty when nothing is otherwise.
  ///
  /// A verdict told before there were clocks is compared as a whole.
  public func differences(from now: GuaranteeVerdict, _ language: Language) -> [String] {
    guard !verdict.clocks.isEmpty else {
      let title = Phrase(ro: "Garanția", en: "The guarantee", hu: "Jótállás/szavatosság", pl: "Ochrona")[
        language]
      return [
        sentence(
          title, (verdict.status, verdict.lastCoveredDay), (now.status, now.lastCoveredDay), language)
      ].compactMap(\.self)
    }
    return GuaranteeClock.Kind.allCases.compactMap { kind in
      guard let then = verdict.clock(kind), let present = now.clock(kind) else { return nil }
      return sentence(
        kind.title[language], (then.status, then.lastCoveredDay), (present.status, present.lastCoveredDay),
        language)
    }
  }

  private typealias Stand = (status: GuaranteeVerdict.Status, until: Day?)

  private func sentence(_ title: String, _ then: Stand, _ now: Stand, _ language: Language) -> String? {
    guard then != now else { return nil }
    func words(_ stand: Stand) -> String {
      [stand.status.ofClock[language], stand.until.map { LocalFormat.day($0, language) }]
        .compactMap(\.self).joined(separator: ", ")
    }
    return Phrase(
      ro: "{title}: atunci {then}; azi {now}", en: "{title}: then {then}; today {now}",
      hu: "{title}: akkor {then}; ma {now}", pl: "{title}: wtedy {then}; dziś {now}")(
        language, ["title": title, "then": words(then), "now": words(now)])
  }
}

extension GoodsGroup {
  /// What a person chooses by; a group that no rule knows is its own word.
  public var title: Phrase {
    switch self {
    case .durable:
      Phrase(
        ro: "Bun de folosință îndelungată, pe lista maghiară", en: "Durable goods on the Hungarian list",
        hu: "Tartós fogyasztási cikk, a rendelet listáján", pl: "Towar trwały z węgierskiej listy")
    case .notListed:
      Phrase(
        ro: "Nu este pe lista maghiară", en: "Not on the Hungarian list", hu: "Nincs a rendelet listáján",
        pl: "Spoza węgierskiej listy")
    case .consumable:
      Phrase(ro: "Consumabil", en: "Consumable", hu: "Fogyóeszköz", pl: "Materiał eksploatacyjny")
    case .accessory:
      Phrase(
        ro: "Accesoriu vândut separat", en: "Accessory sold on its own", hu: "Külön eladott tartozék",
        pl: "Akcesorium sprzedane osobno")
    case .part:
      Phrase(
        ro: "Piesă vândută separat", en: "Part sold on its own", hu: "Külön eladott alkatrész",
        pl: "Część sprzedana osobno")
    case .vehicle: Phrase(ro: "Vehicul", en: "Vehicle", hu: "Jármű", pl: "Pojazd")
    default: Phrase(verbatim: rawValue)
    }
  }
}
