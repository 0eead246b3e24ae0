import ServiceDesk
import ServiceDeskTesting
import Testing

struct A29Tests {
  /// `domain.md` 5.8.
  @Test(arguments: [
    ("11111111", "1"), ("K7M2QX9T", "Q"), ("ABCDEFGH", "F"), ("XXXXXXXX", "G"), ("12345678", "5"),
    ("9T8S7R6Q", "P"),
    ("H5VW4N3M", "9"),
  ])
  func `the check character is the one of the vectors`(payload: String, check: String) {
    #expect(String(A29.check(of: payload)) == check)
    #expect(A29.isValid(payload + check))
  }

  @Test(arguments: [
    "K72MQX9TQ", "7KM2QX9TQ", "K7M2PX9TQ", "K7M2QX9T3", "", "Q", "K7M2QX9T0", "k7m2qx9tq", "K7M2 QX9TQ",
  ])
  func `wrong codes are not valid`(code: String) {
    #expect(!A29.isValid(code))
  }

  @Test func `the alphabet has 29 characters and none that is misread or moves with the keyboard`() {
    #expect(A29.alphabet.count == 29)
    #expect(Set(A29.alphabet).count == 29)
    #expect(Set(A29.alphabet).isDisjoint(with: "0ILOUYZ"))
  }

  @Test(arguments: [
    ("k7m-2qx 9tq", "K7M2QX9TQ"), ("i l", "11"), ("u", "V"), ("  ", ""), ("k7m\u{A0}2qx", "K7M2QX"),
    ("ıI", "11"),
  ])
  func `what people type is made uniform`(typed: String, code: String) {
    #expect(A29.normalised(typed) == .success(code))
  }

  @Test(
    arguments: [("K0M", "0"), ("KOM", "O"), ("ky7", "Y"), ("z", "Z"), ("K7?0", "?"), ("K7Ă", "Ă")]
      as [(String, Character)])
  func `a character that no rule explains is named`(typed: String, character: Character) {
    #expect { try A29.normalised(typed).get() } throws: {
      ($0 as? A29.UnknownCharacter)?.character == character
    }
  }

  @Test(arguments: [9, 11])
  func `every wrong character and every swap of two is found`(length: Int) throws {
    let secrecy = TestSecrecy(seed: UInt64(length))
    var undetected: [String] = []
    for _ in 1...300 {
      let payload = A29.random(length - 1, from: secrecy)
      let code = Array(payload + String(A29.check(of: payload)))
      try #require(code.count == length && A29.isValid(String(code)))
      for position in code.indices {
        for other in A29.alphabet where other != code[position] {
          var wrong = code
          wrong[position] = other
          if A29.isValid(String(wrong)) { undetected.append(String(wrong)) }
        }
        for second in code.indices where second > position && code[second] != code[position] {
          var wrong = code
          wrong.swapAt(position, second)
          if A29.isValid(String(wrong)) { undetected.append(String(wrong)) }
        }
      }
    }
    #expect(undetected == [])
  }

  @Test func `random characters come from the alphabet, each about as often as the others`() {
    let secrecy = TestSecrecy()
    let draws = (1...1000).flatMap { _ in A29.random(29, from: secrecy) }
    let counts = draws.reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }
    #expect(Set(counts.keys) == Set(A29.alphabet))
    // 200 is more than six standard deviations of a fair draw.
    #expect(counts.values.allSatisfy { (800...1200).contains($0) })
  }
}
