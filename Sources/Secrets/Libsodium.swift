import CSodium

/// The calls we make into libsodium, as Swift values.
enum Libsodium {
  /// Argon2id costs of a new hash: 19 MiB and 2 passes, the smaller of OWASP's equal-strength settings, so that two
  /// stations logging in at once cost 38 MiB.
  static let memoryBytes = 19 * 1024 * 1024
  static let passes: UInt64 = 2

  /// Makes the generator ready. Safe to call again from any thread; only the first call does anything.
  static func start() throws(SodiumFailure) {
    // 1 means that it was ready already.
    let status = sodium_init()
    try check(status == 1 ? 0 : status, "sodium_init")
  }

  static func randomBytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      if let start = buffer.baseAddress { randombytes_buf(start, count) }
      written = count
    }
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    // Hashing has no way to fail; the status is 0 by definition.
    _ = crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }

  /// HMAC-SHA-256 under a key of any length (RFC 2104).
  static func hmacSHA256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var state = crypto_auth_hmacsha256_state()
    var mac = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    // As with hashing, the three statuses are 0 by definition.
    _ = crypto_auth_hmacsha256_init(&state, key, key.count)
    _ = crypto_auth_hmacsha256_update(&state, bytes, UInt64(bytes.count))
    _ = crypto_auth_hmacsha256_final(&state, &mac)
    sodium_memzero(&state, MemoryLayout.size(ofValue: state))
    return mac
  }

  /// The first 32 bytes of HKDF-Expand (RFC 5869 2.3); Extract is not needed for a key that is uniformly random.
  static func expand(_ key: [UInt8], info: [UInt8]) -> [UInt8] {
    hmacSHA256(info + [1], key: key)
  }

  /// Takes as long for arrays that differ in the first byte as for equal ones. Lengths are not secret.
  static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }

  /// A salted Argon2id hash of `secret` in the textual form of the Argon2 reference code. Blocks for about 30 ms.
  static func slowHash(
    _ secret: [UInt8], memoryBytes: Int = memoryBytes, passes: UInt64 = passes
  ) throws(SodiumFailure) -> String {
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_argon2id_STRBYTES))
    let status = crypto_pwhash_str_alg(
      &text, secret.map(CChar.init(bitPattern:)), UInt64(secret.count), passes, memoryBytes,
      crypto_pwhash_ALG_ARGON2ID13)
    try check(status, "crypto_pwhash_str_alg")
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether `secret` was hashed to `text`; the costs are those named in `text`. Blocks.
  ///
  /// Also false when there is no memory for the check: libsodium 1.0.18 answers -1 and EINVAL for both (measured with
  /// a hash that asks for 4 TiB), so nothing tells them apart.
  static func verify(_ secret: [UInt8], _ text: String) -> Bool {
    crypto_pwhash_str_verify(text, secret.map(CChar.init(bitPattern:)), UInt64(secret.count)) == 0
  }

  private static func check(_ status: CInt, _ call: String) throws(SodiumFailure) {
    guard status != 0 else { return }
    throw SodiumFailure(call: call, status: status)
  }
}

/// libsodium could not do its work: no source of randomness, or no memory for a slow hash.
public struct SodiumFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public let call: String
  public let status: Int32

  public var description: String {
    "libsodium: \(call) answered \(status). Check the free memory and that /dev/urandom can be read."
  }
}
