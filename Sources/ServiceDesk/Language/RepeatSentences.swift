extension FaultRepeats {
  /// "Third repair of the same fault, 41 days out of use.", or what it was so far when nothing is going on.
  public func text(_ language: Language) -> String {
    let nth = RepeatSentences.nth(count, language)
    guard daysOut > 0 else {
      return isOngoing
        ? RepeatSentences.nthRepairAlone(language, ["nth": nth])
        : RepeatSentences.repairsAlone(language, count)
    }
    let days = RepeatSentences.daysOut(language, daysOut)
    return isOngoing
      ? RepeatSentences.nthRepair(language, ["nth": nth, "days": days])
      : RepeatSentences.repairsSoFar(language, count, ["days": days])
  }

  /// That the words alone say so, and a person is asked; nil once persons have.
  public func proposal(_ language: Language) -> String? {
    isConfirmed ? nil : RepeatSentences.isItTheSame(language, ["fault": fault])
  }
}

/// Sentences about faults that come back.
enum RepeatSentences {
  static let nthRepair = Phrase(
    ro: "{nth} reparație a aceluiași defect, {days}.", en: "{nth} repair of the same fault, {days}.",
    hu: "Ugyanez a hiba, {nth} javítás, {days}.", pl: "{nth} naprawa tej samej usterki, {days}.")

  static let nthRepairAlone = Phrase(
    ro: "{nth} reparație a aceluiași defect.", en: "{nth} repair of the same fault.",
    hu: "Ugyanez a hiba, {nth} javítás.", pl: "{nth} naprawa tej samej usterki.")

  static let repairsAlone = CountedPhrase(
    ro: (
      one: "O reparație a aceluiași defect până acum.", few: "{n} reparații ale aceluiași defect până acum.",
      other: "{n} de reparații ale aceluiași defect până acum."
    ),
    en: (one: "1 repair of the same fault so far.", other: "{n} repairs of the same fault so far."),
    hu: "Ugyanazt a hibát eddig {n} alkalommal javították.",
    pl: (
      one: "1 naprawa tej samej usterki do tej pory.", few: "{n} naprawy tej samej usterki do tej pory.",
      many: "{n} napraw tej samej usterki do tej pory."
    ))

  static let repairsSoFar = CountedPhrase(
    ro: (
      one: "O reparație a aceluiași defect până acum, {days}.",
      few: "{n} reparații ale aceluiași defect până acum, {days}.",
      other: "{n} de reparații ale aceluiași defect până acum, {days}."
    ),
    en: (
      one: "1 repair of the same fault so far, {days}.",
      other: "{n} repairs of the same fault so far, {days}."
    ),
    hu: "Ugyanazt a hibát eddig {n} alkalommal javították, {days}.",
    pl: (
      one: "1 naprawa tej samej usterki do tej pory, {days}.",
      few: "{n} naprawy tej samej usterki do tej pory, {days}.",
      many: "{n} napraw tej samej usterki do tej pory, {days}."
    ))

  static let daysOut = CountedPhrase(
    ro: (
      one: "o zi în care nu a putut fi folosit", few: "{n} zile în care nu a putut fi folosit",
      other: "{n} de zile în care nu a putut fi folosit"
    ),
    en: (one: "1 day out of use", other: "{n} days out of use"), hu: "{n} napig nem volt használható",
    pl: (
      one: "przez 1 dzień nie można było używać sprzętu", few: "przez {n} dni nie można było używać sprzętu",
      many: "przez {n} dni nie można było używać sprzętu"
    ))

  static let isItTheSame = Phrase(
    ro: "Propus după cuvinte: «{fault}». Confirmați dacă este același defect.",
    en: "Proposed by the words: “{fault}”. Confirm whether it is the same fault.",
    hu: "A szavak alapján javasolva: „{fault}”. Erősítse meg, hogy ugyanaz a hiba-e.",
    pl: "Propozycja na podstawie słów: „{fault}”. Potwierdź, czy to ta sama usterka.")

  /// The ordinal as a word up to ten; behind that in figures.
  static func nth(_ count: Int, _ language: Language) -> String {
    let words = ordinals[language] ?? []
    if words.indices.contains(count - 1) { return words[count - 1] }
    switch language {
    case .romanian: return "A \(count)-a"
    case .english: return "\(count)\(englishEnding(count))"
    case .hungarian, .polish: return "\(count)."
    }
  }

  private static func englishEnding(_ count: Int) -> String {
    if (11...13).contains(count % 100) { return "th" }
    return ["th", "st", "nd", "rd"][count % 10 <= 3 ? count % 10 : 0]
  }

  private static let ordinals: [Language: [String]] = [
    .romanian: [
      "Prima", "A doua", "A treia", "A patra", "A cincea", "A șasea", "A șaptea", "A opta", "A noua",
      "A zecea",
    ],
    .english: [
      "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    ],
    .hungarian: [
      "első", "második", "harmadik", "negyedik", "ötödik", "hatodik", "hetedik", "nyolcadik", "kilencedik",
      "tizedik",
    ],
    .polish: [
      "Pierwsza", "Druga", "Trzecia", "Czwarta", "Piąta", "Szósta", "Siódma", "Ósma", "Dziewiąta",
      "Dziesiąta",
    ],
  ]
}
