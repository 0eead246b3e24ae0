import ServiceDesk
import ServiceDeskTesting
import Testing

struct TestSecrecyTests {
  let secrecy = TestSecrecy(seed: 7)

  @Test func `the same seed draws the same bytes, another seed others`() {
    #expect(secrecy.randomBytes(40) == TestSecrecy(seed: 7).randomBytes(40))
    #expect(TestSecrecy(seed: 7).randomBytes(40) != TestSecrecy(seed: 8).randomBytes(40))
  }

  @Test func `bytes are never drawn twice in a row`() {
    #expect(secrecy.randomBytes(16) != secrecy.randomBytes(16))
    #expect(Set(secrecy.randomBytes(10_000)).count == 256)
  }

  @Test func `hashes differ for 50,000 similar texts and for each purpose`() {
    let texts = (0..<50_000).map { Array("text \($0)".utf8) }
    #expect(Set(texts.map(secrecy.sha256)).count == 50_000)
    #expect(
      Set(KeyPurpose.allCases.map { secrecy.seal(texts[0], for: $0) }).count == KeyPurpose.allCases.count)
    #expect(secrecy.sha256([]).count == 32)
  }

  @Test(arguments: [0, 1, 31, 32, 33, 5000])
  func `what was encrypted is read again with its own key only, and only unchanged`(count: Int) {
    let plain = secrecy.randomBytes(count)
    let hidden = secrecy.encrypt(plain, for: .paper)
    #expect(secrecy.decrypt(hidden, for: .paper) == plain)
    #expect(secrecy.decrypt(hidden, for: .audit) == nil)
    #expect(secrecy.encrypt(plain, for: .paper) != hidden)
    #expect(secrecy.decrypt(Array(hidden.dropLast()), for: .paper) == nil)
    for index in [0, 8, hidden.count - 1] {
      var changed = hidden
      changed[index] ^= 1
      #expect(secrecy.decrypt(changed, for: .paper) == nil)
    }
  }

  @Test func `a slow hash knows its secret, and nobody's hash knows none`() async {
    let hash = await secrecy.slowHash("802417")
    #expect(await secrecy.matches("802417", hash))
    #expect(await secrecy.matches("802417", TestSecrecy.cheapHash("802417")))
    #expect(await !secrecy.matches("802418", hash))
    #expect(await !secrecy.matches("802417", nil))
    #expect(await secrecy.slowHash("802417") != hash)
  }
}
