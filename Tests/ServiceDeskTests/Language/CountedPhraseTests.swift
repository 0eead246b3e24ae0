import ServiceDesk
import Testing

struct CountedPhraseTests {
  let days = CountedPhrase(
    ro: (one: "{n} zi", few: "{n} zile", other: "{n} de zile"), en: (one: "{n} day", other: "{n} days"),
    hu: "{n} nap", pl: (one: "{n} dzień", few: "{n} dni (few)", many: "{n} dni"))

  @Test(arguments: 0...125)
  func `each number has the form of its language`(number: Int) {
    // Written out from the grammars, not from the rule in the code.
    let romanianDe = Set(20...100).union(120...125)
    let polishFew: Set = [
      2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 63, 64, 72, 73, 74, 82, 83, 84, 92, 93, 94,
      102,
      103, 104, 122, 123, 124,
    ]
    let romanian = number == 1 ? "zi" : romanianDe.contains(number) ? "de zile" : "zile"
    let polish = number == 1 ? "dzień" : polishFew.contains(number) ? "dni (few)" : "dni"
    #expect(days(.romanian, number) == "\(number) \(romanian)")
    #expect(days(.polish, number) == "\(number) \(polish)")
    #expect(days(.english, number) == (number == 1 ? "1 day" : "\(number) days"))
    #expect(days(.hungarian, number) == "\(number) nap")
  }

  @Test func `below zero the same forms hold`() {
    #expect(days(.romanian, -20) == "-20 de zile")
    #expect(days(.polish, -2) == "-2 dni (few)")
    #expect(days(.english, Int.min) == "\(Int.min) days")
  }
}
