import ServiceDesk
import Testing

struct WordsTests {
  /// Words that two languages share.
  private static let shared: Set<String> = [
    "Manager", "Administrator", "Contract",
  ]

  private static let all: [(String, Phrase)] =
    Stage.allCases.map { ("\($0)", $0.title) } + Outcome.allCases.map { ("\($0)", $0.title) }
    + PublicStage.allCases.flatMap { [("\($0)", $0.title), ("\($0)", $0.next)] }
    + ClaimBasis.allCases.map { ("\($0)", $0.title) } + CustomerKind.allCases.map { ("\($0)", $0.title) }
    + Role.allCases.map { ("\($0)", $0.title) }
    + CoverageDecision.Basis.allCases.map { ("\($0)", $0.title) }
    + CounterCommand.allCases.map { ("\($0)", $0.title) }
    + GuaranteeVerdict.Status.allCases.map { ("\($0)", $0.title) }

  @Test func `each language has words of its own`() {
    for (name, phrase) in WordsTests.all {
      let words = Language.allCases.map { phrase[$0] }
      let repeated = Set(words.filter { word in words.count { $0 == word } > 1 })
      #expect(repeated.isSubset(of: WordsTests.shared), "\(name): \(repeated)")
      #expect(words.allSatisfy { !$0.isEmpty && $0.first?.isUppercase == true }, "\(name)")
    }
  }

  @Test func `Romanian is written with comma below`() {
    for (name, phrase) in WordsTests.all {
      #expect(Set(phrase.ro).isDisjoint(with: "şţŞŢ"), "\(name)")
    }
  }

  @Test func `Hungarian long vowels are accents, not tildes or circumflexes`() {
    for (name, phrase) in WordsTests.all {
      #expect(Set(phrase.hu).isDisjoint(with: "õûôÕÛÔ"), "\(name)")
    }
  }

  @Test func `no two stages, outcomes or commands share a title`() {
    for language in Language.allCases {
      for titles in [
        Stage.allCases.map { $0.title[language] }, Outcome.allCases.map { $0.title[language] },
        PublicStage.allCases.map { $0.title[language] }, ClaimBasis.allCases.map { $0.title[language] },
        CounterCommand.allCases.map { $0.title[language] },
        GuaranteeVerdict.Status.allCases.map { $0.title[language] },
      ] { #expect(Set(titles).count == titles.count, "\(language): \(titles)") }
    }
  }

  @Test func `every reason of a verdict is a sentence with its day`() {
    for sentence in GuaranteeVerdict.Sentence.allCases {
      let reason = GuaranteeVerdict.Reason("W-EU1", sentence, Day(year: 2026, month: 11, day: 21))
      let texts = Language.allCases.map { reason.text($0) }
      #expect(Set(texts).count == 4, "\(sentence)")
      #expect(texts.allSatisfy { !$0.contains("{") && !$0.isEmpty }, "\(sentence)")
      let withDay = texts.filter { $0.contains("2026") }
      #expect(withDay.isEmpty || withDay.count == 4, "\(sentence): \(texts)")
    }
  }
}
