import ServiceDesk
import Testing

struct PINTests {
  @Test(arguments: ["802417", "947163", "305826", "112358", "918273"])
  func `six digits that nobody guesses first are accepted`(pin: String) {
    #expect(PIN.refusal(pin) == nil)
  }

  @Test(arguments: [
    "", "1234", "12345", "8024170", "80241a", "80 417", "８０２４１７", "80241\u{662}", "000000", "111111",
    "123456",
    "234567", "654321", "987654", "121212", "112211", "122222", "123123",
    "804804", "198407", "071984", "200112", "311999",
  ])
  func `weak and malformed PINs are refused`(pin: String) {
    #expect(PIN.refusal(pin)?.code == .weakPIN)
  }

  @Test func `a digit that wears a mark is no digit`() {
    #expect(PIN.refusal("80241\u{37}\u{301}")?.code == .weakPIN)
  }
}
