/// Hashes, keys and unguessable numbers, from a well-kept library.
public protocol Secrecy: Sendable {
  /// Bytes from the system's cryptographic generator.
  func randomBytes(_ count: Int) -> [UInt8]

  func sha256(_ bytes: [UInt8]) -> [UInt8]

  /// HMAC-SHA-256 under the shop's key for `purpose`; each purpose has a key of its own.
  func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]

  /// Encrypts `bytes` under the shop's key for `purpose`, with a random nonce and a check of integrity.
  func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]

  /// What `encrypt` hid; nil when the bytes were changed or belong to another key.
  func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]?

  /// A salted slow hash (Argon2id, 19 MiB, 2 passes) of a short secret, self-describing. Takes about 30 ms.
  func slowHash(_ secret: String) async -> SlowHash

  /// Whether `secret` is the one that was hashed. With nil the same time is spent and the answer is no,
  /// so that an unknown name costs what a wrong secret costs (`domain.md` P-1).
  func matches(_ secret: String, _ hash: SlowHash?) async -> Bool
}

/// What a derived key is for. A leak of one opens nothing else.
public enum KeyPurpose: String, Sendable, CaseIterable {
  /// Mixed into PINs and claim secrets before they are hashed.
  case pepper
  /// Seals the rows of the audit trail.
  case audit
  /// Marks our command barcodes so that a customer's printed "DELIVERED" does nothing.
  case commandCode
  /// Encrypts what is kept of papers: they hold names and claim codes.
  case paper
}

public struct SlowHash: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
