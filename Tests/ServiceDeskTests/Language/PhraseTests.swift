import ServiceDesk
import Testing

struct PhraseTests {
  let phrase = Phrase(
    ro: "{what} din {day}", en: "{what} of {day}", hu: "{day}-i {what}", pl: "{what} z {day}")

  @Test func `values stand where each language wants them`() {
    let values = ["what": "x", "day": "y", "spare": "z"]
    #expect(Language.allCases.map { phrase($0, values) } == ["x din y", "x of y", "y-i x", "x z y"])
  }

  @Test func `a value is text, never a further placeholder`() {
    #expect(phrase(.english, ["what": "{day}", "day": "{{x}}%s"]) == "{day} of {{x}}%s")
  }

  @Test(arguments: [
    ("{missing}", "{missing}"), ("open {", "open {"), ("} close", "} close"), ("{}", "{}"), ("", ""),
    ("{a}{a}", "11"),
  ])
  func `what is no placeholder stays`(text: String, filled: String) {
    #expect(Phrase(verbatim: text)(.hungarian, ["a": "1"]) == filled)
  }
}
