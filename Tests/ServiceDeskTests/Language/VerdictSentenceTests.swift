import ServiceDesk
import ServiceDeskTesting
import Testing

struct VerdictSentenceTests {
  private func text(_ sentence: GuaranteeVerdict.Sentence, _ count: Int, _ language: Language) -> String {
    GuaranteeVerdict.Reason(
      "W-RO8", sentence, .example(2026, 1, 5), until: .example(2026, 1, 22), count: count, text: "Exemplu SA"
    ).text(language)
  }

  @Test(arguments: [
    (Language.romanian, 1, "o zi"), (.romanian, 2, "2 zile"), (.romanian, 19, "19 zile"),
    (.romanian, 20, "20 de zile"), (.romanian, 101, "101 zile"), (.romanian, 120, "120 de zile"),
    (.english, 1, "one day is"), (.english, 2, "2 days are"), (.polish, 1, "1 dzień"),
    (.polish, 22, "22 dni"),
    (.hungarian, 15, "15 nappal"),
  ])
  func `days are counted as each language counts`(language: Language, count: Int, words: String) {
    #expect(text(.outOfUse, count, language).contains(words))
  }

  @Test(arguments: [
    (1, "1 miesiąc"), (3, "3 miesiące"), (5, "5 miesięcy"), (12, "12 miesięcy"), (22, "22 miesiące"),
    (36, "36 miesięcy"),
  ])
  func `months have their three Polish forms`(count: Int, words: String) {
    #expect(text(.statedTerm, count, .polish).contains(words))
  }

  @Test func `every sentence fills in all that it names, in every language and number`() {
    for sentence in GuaranteeVerdict.Sentence.allCases {
      for language in Language.allCases {
        for count in [0, 1, 2, 5, 20, 21, 101] {
          let text = text(sentence, count, language)
          #expect(!text.contains("{") && !text.contains("}"), "\(sentence): \(text)")
        }
      }
    }
  }

  @Test func `legal words are the glossary's`() {
    for sentence in GuaranteeVerdict.Sentence.allCases {
      #expect(!text(sentence, 2, .hungarian).lowercased().contains("garanci"), "\(sentence)")
      #expect(!text(sentence, 2, .polish).lowercased().contains("rękojmi"), "\(sentence)")
      for wrong in ["ş", "ţ", "Ş", "Ţ"] {
        #expect(!text(sentence, 2, .romanian).contains(wrong), "\(sentence)")
      }
    }
  }

  @Test func `a time limit is told with its day, or that it cannot be computed`() {
    let known = GuaranteeDeadline(
      .repairOrReplace, .legal, startedOn: .example(2026, 11, 21), dueDay: .example(2026, 12, 6),
      rule: "W-RO5",
      isRunning: true)
    #expect(known.text(.romanian) == "Reparat sau înlocuit până la 06.12.2026.")
    var unknown = known
    unknown.dueDay = nil
    #expect(unknown.text(.english).contains("cannot be computed"))
  }
}
