public import ServiceDesk

/// The texts of the staff pages, by the keys that `Sources/Web/pages` uses as `data-text="key"`, `t("key")` and
/// `counted("key")`.
public enum StaffTexts {
  public static let table: [String: Phrase] = [
    shell, door, counter, intake, handover, ticket, papers, people, verdict, warehouse, files,
    lookUp, alarms, care, consignments, documents, batchList, customerSide, shopPapers, printers, camera,
  ].reduce(into: [:]) { all, part in
    all.merge(part, uniquingKeysWith: once)
  }

  private static func once<Text>(_: Text, _: Text) -> Text {
    preconditionFailure("a key stands in two parts of the catalogue")
  }

  /// Texts that count `{n}` things.
  public static let counted: [String: CountedPhrase] = [
    "bar.waiting": CountedPhrase(
      ro: (one: "o hârtie așteaptă", few: "{n} hârtii așteaptă", other: "{n} de hârtii așteaptă"),
      en: (one: "1 paper waits", other: "{n} papers wait"), hu: "{n} nyomtatvány vár",
      pl: (one: "1 wydruk czeka", few: "{n} wydruki czekają", many: "{n} wydruków czeka")),
    "earlier.title": CountedPhrase(
      ro: (
        one: "O reparație anterioară", few: "{n} reparații anterioare", other: "{n} de reparații anterioare"
      ),
      en: (one: "1 earlier repair", other: "{n} earlier repairs"), hu: "{n} korábbi javítás",
      pl: (
        one: "1 wcześniejsza naprawa", few: "{n} wcześniejsze naprawy", many: "{n} wcześniejszych napraw"
      )),
    "finished.papers": CountedPhrase(
      ro: (one: "o hârtie pornește…", few: "{n} hârtii pornesc…", other: "{n} de hârtii pornesc…"),
      en: (one: "1 paper is on its way…", other: "{n} papers are on their way…"),
      hu: "{n} nyomtatvány elindítva…",
      pl: (one: "1 wydruk w drodze…", few: "{n} wydruki w drodze…", many: "{n} wydruków w drodze…")),
    "consignment.days": CountedPhrase(
      ro: (one: "o zi", few: "{n} zile", other: "{n} de zile"), en: (one: "1 day", other: "{n} days"),
      hu: "{n} nap", pl: (one: "1 dzień", few: "{n} dni", many: "{n} dni")),
    "papers.kilobytes": CountedPhrase(
      ro: (one: "1 kB", few: "{n} kB", other: "{n} kB"), en: (one: "1 kB", other: "{n} kB"), hu: "{n} kB",
      pl: (one: "1 kB", few: "{n} kB", many: "{n} kB")),
    "papers.atStation": CountedPhrase(
      ro: (one: "o hârtie", few: "{n} hârtii", other: "{n} de hârtii"),
      en: (one: "1 paper", other: "{n} papers"), hu: "{n} nyomtatvány",
      pl: (one: "1 wydruk", few: "{n} wydruki", many: "{n} wydruków")),
  ].merging(countedInWarehouse, uniquingKeysWith: once).merging(countedInFiles, uniquingKeysWith: once)
    .merging(careCounted, uniquingKeysWith: once).merging(countedInDocuments, uniquingKeysWith: once)

  /// Every text of one language, for `/texts/{language}.json`: counted ones as `key.one`, `.few`, `.many` and
  /// `.other`, of which the page takes the one that `Intl.PluralRules` names.
  public static func json(for language: Language) -> [String: String] {
    var texts = table.mapValues { $0[language] }
    for (key, phrase) in counted {
      for (form, text) in phrase.forms(language) { texts["\(key).\(form)"] = text }
    }
    return texts
  }
}

extension CountedPhrase {
  /// The forms under their CLDR names; a language that lacks one repeats the form it uses instead.
  fileprivate func forms(_ language: Language) -> [(form: String, text: String)] {
    switch language {
    case .romanian: [("one", ro.one), ("few", ro.few), ("many", ro.other), ("other", ro.other)]
    case .english: [("one", en.one), ("few", en.other), ("many", en.other), ("other", en.other)]
    case .hungarian: [("one", hu), ("few", hu), ("many", hu), ("other", hu)]
    case .polish: [("one", pl.one), ("few", pl.few), ("many", pl.many), ("other", pl.many)]
    }
  }
}
