import Testing

@testable import Secrets

@Suite struct LibsodiumTests {
  init() throws { try Libsodium.start() }

  /// FIPS 180-2, appendix B, and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `SHA-256 agrees with the standard`(message: String, digest: String) {
    #expect(Libsodium.sha256(Array(message.utf8)) == bytes(hex: digest))
  }

  struct Vector: Sendable {
    let key: [UInt8]
    let message: [UInt8]
    let mac: String
  }

  /// RFC 4231 4.2 to 4.8 without 4.6, which cuts the result short.
  static let rfc4231 = [
    Vector(
      key: Array(repeating: 0x0b, count: 20), message: Array("Hi There".utf8),
      mac: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      mac: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      key: Array(repeating: 0xaa, count: 20), message: Array(repeating: 0xdd, count: 50),
      mac: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      key: Array(1...25), message: Array(repeating: 0xcd, count: 50),
      mac: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      key: Array(repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      mac: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      key: Array(repeating: 0xaa, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. The key needs to "
          + "be hashed before being used by the HMAC algorithm.").utf8),
      mac: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test(arguments: rfc4231)
  func `HMAC-SHA-256 agrees with RFC 4231`(vector: Vector) {
    #expect(Libsodium.hmacSHA256(vector.message, key: vector.key) == bytes(hex: vector.mac))
  }

  @Test func `key derivation agrees with RFC 5869 A.1`() {
    let key = bytes(hex: "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")
    let expected = bytes(hex: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf")
    #expect(Libsodium.expand(key, info: Array(0xf0...0xf9)) == expected)
  }

  /// From the test of the Argon2 reference code, `src/test.c`.
  @Test(arguments: [
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
  ])
  func `slow hashes of the Argon2 reference code are verified`(hash: String) {
    #expect(Libsodium.verify(Array("password".utf8), hash))
    #expect(!Libsodium.verify(Array("passwore".utf8), hash))
  }

  @Test func `a slow hash names the costs of OWASP`() throws {
    #expect(try Libsodium.slowHash([1]).hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
  }

  @Test func `random bytes have the asked length and do not repeat`() {
    for count in [0, 1, 16, 100_000] { #expect(Libsodium.randomBytes(count).count == count) }
    #expect(Set((0..<1000).map { _ in Libsodium.randomBytes(16) }).count == 1000)
  }
}
