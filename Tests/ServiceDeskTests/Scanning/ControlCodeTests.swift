import ServiceDesk
import ServiceDeskTesting
import Testing

struct ControlCodeTests {
  let secrecy = TestSecrecy()

  @Test func `there is a code for every command and every stage, each another`() {
    #expect(ControlCode.all.count == CounterCommand.allCases.count + Stage.allCases.count)
    #expect(Set(ControlCode.all.map { $0.text(secrecy) }).count == ControlCode.all.count)
  }

  @Test(arguments: ControlCode.all)
  func `a code of this shop is understood, in capitals or not`(code: ControlCode) {
    let text = code.text(secrecy)
    #expect(text.count == 12)
    #expect(ControlCode.read(text, secrecy) == .genuine(code))
    #expect(ControlCode.read(text.lowercased(), secrecy) == .genuine(code))
    let expected: ScanMeaning =
      switch code {
      case .command(let command): .command(command)
      case .stage(let stage): .stage(stage)
      }
    #expect(ScanMeaning(text, secrecy) == expected)
    #expect(ScanMeaning("]C0" + text, symbology: .code128, secrecy) == expected)
  }

  @Test(arguments: ControlCode.all)
  func `the same sheet of another shop does nothing here`(code: ControlCode) {
    let foreign = code.text(OtherShop())
    #expect(ControlCode.read(foreign, secrecy) == .forged)
    #expect(ScanMeaning(foreign, secrecy) == .rubbish(.foreignCommand))
  }

  @Test func `a mark does not carry over to another command`() {
    let confirm = ControlCode.command(.confirm).text(secrecy)
    let cancel = ControlCode.command(.cancel).text(secrecy)
    #expect(ControlCode.read(String(cancel.prefix(4) + confirm.suffix(8)), secrecy) == .forged)
  }

  @Test func `a text whose meaning is none of ours is somebody's serial`() {
    #expect(ControlCode.read("K1XX12345678", secrecy) == nil)
  }

  @Test(arguments: [
    "", "K1", "K1C1", "K1C11234567", "K1C1123456789", "K2C112345678", "K1C1 2345678", "K1C1O2345678",
  ])
  func `what does not look like a control code is none`(text: String) {
    #expect(ControlCode.read(text, secrecy) == nil)
  }
}

/// Seals with a key of its own, as every other shop does.
private struct OtherShop: Secrecy {
  private let rest = TestSecrecy(seed: 9)

  func randomBytes(_ count: Int) -> [UInt8] { rest.randomBytes(count) }
  func sha256(_ bytes: [UInt8]) -> [UInt8] { rest.sha256(bytes) }
  func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] {
    rest.seal(Array("another key".utf8) + bytes, for: purpose)
  }
  func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { rest.encrypt(bytes, for: purpose) }
  func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]? { rest.decrypt(bytes, for: purpose) }
  func slowHash(_ secret: String) async -> SlowHash { await rest.slowHash(secret) }
  func matches(_ secret: String, _ hash: SlowHash?) async -> Bool { await rest.matches(secret, hash) }
}
