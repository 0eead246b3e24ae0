import ServiceDesk
import Synchronization
import Testing

@testable import Secrets

@Suite struct SodiumTests {
  private static let key = MasterKey(bytes: Array(0..<32))
  private static let otherKey = MasterKey(bytes: Array(1...32))

  private let sodium: Sodium

  init() throws { sodium = try Sodium(masterKey: Self.key) }

  @Test func `a slow hash verifies its own secret only`() async {
    let hash = await sodium.slowHash("482913")
    #expect(await sodium.matches("482913", hash))
    #expect(await !sodium.matches("482914", hash))
    #expect(await !sodium.matches("", hash))
  }

  @Test func `two hashes of one secret differ and both verify`() async {
    let first = await sodium.slowHash("482913")
    let second = await sodium.slowHash("482913")
    #expect(first != second)
    #expect(await sodium.matches("482913", first))
    #expect(await sodium.matches("482913", second))
  }

  @Test func `secrets of any length and script are hashed whole`() async {
    for secret in ["", "ș", String(repeating: "ab", count: 5000), "a\0b"] {
      let hash = await sodium.slowHash(secret)
      #expect(await sodium.matches(secret, hash))
      #expect(await !sodium.matches(secret + "x", hash))
    }
    let withNull = await sodium.slowHash("a\0b")
    #expect(await !sodium.matches("a\0c", withNull))
  }

  @Test func `a hash made at other costs still verifies`() async throws {
    let peppered = sodium.seal(Array("482913".utf8), for: .pepper)
    let hash = SlowHash(rawValue: try Libsodium.slowHash(peppered, memoryBytes: 8 << 20, passes: 3))
    #expect(SlowHashCost(of: hash) != SlowHashCost(of: sodium.decoy))
    #expect(await sodium.matches("482913", hash))
    #expect(await !sodium.matches("482914", hash))
  }

  @Test func `another master key verifies nothing and seals differently`() async throws {
    let other = try Sodium(masterKey: Self.otherKey)
    let hash = await sodium.slowHash("482913")
    #expect(await !other.matches("482913", hash))
    for purpose in KeyPurpose.allCases {
      #expect(other.seal([1, 2, 3], for: purpose) != sodium.seal([1, 2, 3], for: purpose))
    }
  }

  @Test func `each purpose has a key of its own`() {
    let seals = KeyPurpose.allCases.map { sodium.seal([1, 2, 3], for: $0) }
    #expect(Set(seals).count == KeyPurpose.allCases.count)
    #expect(seals.allSatisfy { $0.count == 32 })
  }

  /// Worked out with Python's hmac; a change here would void every PIN, claim code and audit row there is.
  @Test(arguments: [
    (KeyPurpose.pepper, "2da087b10d4d5939142d24eb7adf491a32081df49cf63ea95267e66746a3bfd3"),
    (KeyPurpose.audit, "60cdacf06edd83252257d04fbdc4e35168e377b8b9d94bd75ac9b7925f14414a"),
    (KeyPurpose.commandCode, "b25b852ab99ebc7571187038292463a4d00aa034e1e219f20ba5cba11f518a20"),
  ])
  func `seals stay what they are from release to release`(purpose: KeyPurpose, seal: String) {
    #expect(sodium.seal(Array("B26-001234".utf8), for: purpose) == bytes(hex: seal))
  }

  @Test func `tokens are equal only when every byte is`() {
    #expect(Sodium.equal([], []))
    #expect(Sodium.equal([1, 2, 3], [1, 2, 3]))
    #expect(!Sodium.equal([1, 2, 3], [1, 2, 4]))
    #expect(!Sodium.equal([0, 2, 3], [1, 2, 3]))
    #expect(!Sodium.equal([1, 2], [1, 2, 3]))
    #expect(!Sodium.equal([], [1]))
  }
}

@Suite struct UnknownSecretTests {
  private static let key = MasterKey(bytes: Array(0..<32))

  /// What a check was asked to do, and at what cost.
  private final class Checks: Sendable {
    private let entries = Mutex<[SlowHash]>([])
    var made: [SlowHash] { entries.withLock { $0 } }
    func append(_ hash: SlowHash) { entries.withLock { $0.append(hash) } }
  }

  @Test func `an unknown name costs one check of the same kind as a wrong secret`() async throws {
    let checks = Checks()
    let sodium = try Sodium(masterKey: Self.key) { secret, hash in
      checks.append(hash)
      return Libsodium.verify(secret, hash.rawValue)
    }
    let known = await sodium.slowHash("482913")
    #expect(await !sodium.matches("000000", known))
    #expect(await !sodium.matches("000000", nil))
    #expect(checks.made == [known, sodium.decoy])
    #expect(SlowHashCost(of: known) != nil)
    #expect(SlowHashCost(of: known) == SlowHashCost(of: sodium.decoy))
    #expect(known.rawValue.utf8.count == sodium.decoy.rawValue.utf8.count)
  }

  @Test func `no secret opens an unknown name, not even one that agrees with the decoy`() async throws {
    let sodium = try Sodium(masterKey: Self.key) { _, _ in true }
    #expect(await !sodium.matches("482913", nil))
  }

  @Test(arguments: [
    "", "482913", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuv",
    "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$AAAA",
    "$argon2id$v=19$m=4294967295,t=2,p=1$c29tZXNhbHQ$AAAA",
    "$argon2id$v=19$m=19456,t=4294967295,p=1$c29tZXNhbHQ$AAAA",
    "$argon2id$v=19$m=-1,t=2,p=1$c29tZXNhbHQ$AAAA",
    "$argon2id$v=19$m=99999999999999999999,t=2,p=1$c29tZXNhbHQ$AAAA",
  ])
  func `a hash that is rubbish or too dear costs what an unknown name costs`(rubbish: String) async throws {
    let checks = Checks()
    let sodium = try Sodium(masterKey: Self.key) { _, hash in
      checks.append(hash)
      return true
    }
    #expect(await !sodium.matches("482913", SlowHash(rawValue: rubbish)))
    #expect(checks.made == [sodium.decoy])
  }

  @Test func `a hash cut short is refused`() async throws {
    let sodium = try Sodium(masterKey: Self.key)
    let whole = await sodium.slowHash("482913").rawValue
    for length in [whole.count - 1, whole.count - 10, 40] {
      #expect(await !sodium.matches("482913", SlowHash(rawValue: String(whole.prefix(length)))))
    }
  }
}
