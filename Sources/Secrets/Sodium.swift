public import ServiceDesk

/// Hashes, seals and random bytes from libsodium, under keys derived from the shop's master key.
public struct Sodium: Secrecy {
  private let masterKey: MasterKey
  private let lanes = HashingLanes()
  private let check: SlowCheck
  /// The hash of 32 random bytes that nobody kept; stands in for a person or a code that does not exist.
  let decoy: SlowHash

  /// Checks a peppered secret against a hash, at the cost that the hash names.
  typealias SlowCheck = @Sendable (_ pepperedSecret: [UInt8], SlowHash) -> Bool

  /// Makes one slow hash, which blocks for about 30 ms and proves at the start that there is memory for it.
  public init(masterKey: MasterKey) throws(SodiumFailure) {
    try self.init(masterKey: masterKey) { secret, hash in Libsodium.verify(secret, hash.rawValue) }
  }

  init(masterKey: MasterKey, check: @escaping SlowCheck) throws(SodiumFailure) {
    try Libsodium.start()
    self.masterKey = masterKey
    self.check = check
    self.decoy = SlowHash(rawValue: try Libsodium.slowHash(Libsodium.randomBytes(32)))
  }

  public func randomBytes(_ count: Int) -> [UInt8] {
    Libsodium.randomBytes(count)
  }

  public func sha256(_ bytes: [UInt8]) -> [UInt8] {
    Libsodium.sha256(bytes)
  }

  public func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] {
    Libsodium.hmacSHA256(bytes, key: masterKey.derived(for: purpose))
  }

  /// Traps when there is no memory for a hash, as any allocation of Swift's own does.
  public func slowHash(_ secret: String) async -> SlowHash {
    let peppered = seal(Array(secret.utf8), for: .pepper)
    return await lanes.run {
      do {
        return SlowHash(rawValue: try Libsodium.slowHash(peppered))
      } catch {
        preconditionFailure("\(error)")
      }
    }
  }

  /// A hash that cannot be read, or that asks for more than 256 MiB or 16 passes, is refused like a missing one and
  /// at the same cost.
  public func matches(_ secret: String, _ hash: SlowHash?) async -> Bool {
    let peppered = seal(Array(secret.utf8), for: .pepper)
    let usable = hash.flatMap { hash in SlowHashCost(of: hash)?.isBearable == true ? hash : nil }
    let candidate = usable ?? decoy
    let agrees = await lanes.run { check(peppered, candidate) }
    return agrees && usable != nil
  }

  /// Whether two tokens are the same, in a time that does not tell where they differ.
  public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    Libsodium.equal(left, right)
  }
}
