import ServiceDesk
import Testing

@testable import Secrets

struct EncryptionTests {
  @Test(arguments: [0, 1, 15, 16, 17, 4096])
  func `what was encrypted comes back`(count: Int) throws {
    let sodium = try Sodium(masterKey: MasterKey(bytes: Array(0..<32)))
    let plain = sodium.randomBytes(count)
    let box = sodium.encrypt(plain, for: .paper)
    #expect(sodium.decrypt(box, for: .paper) == plain)
    #expect(count < 15 || box.dropFirst(24) != plain[...])
  }

  @Test func `the same bytes encrypt differently each time`() throws {
    let sodium = try Sodium(masterKey: MasterKey(bytes: Array(0..<32)))
    #expect(sodium.encrypt([1, 2, 3], for: .paper) != sodium.encrypt([1, 2, 3], for: .paper))
  }

  @Test func `a changed, cut or foreign box does not open`() throws {
    let sodium = try Sodium(masterKey: MasterKey(bytes: Array(0..<32)))
    let box = sodium.encrypt(Array("Ștefănescu".utf8), for: .paper)
    for index in box.indices {
      var changed = box
      changed[index] ^= 1
      #expect(sodium.decrypt(changed, for: .paper) == nil)
      #expect(sodium.decrypt(Array(box.prefix(index)), for: .paper) == nil)
    }
    #expect(sodium.decrypt(box, for: .audit) == nil)
  }
}
