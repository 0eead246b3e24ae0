public import ServiceDesk
import Synchronization

/// Hashes, keys and random bytes that are quick and the same in every run, and protect nothing.
///
/// Texts are told apart by 256 mixed bits, which no test's texts make equal by chance; nothing here withstands
/// somebody who tries.
public final class TestSecrecy: Secrecy {
  private let state: Mutex<UInt64>

  public init(seed: UInt64 = 1) { state = Mutex(seed) }

  public func randomBytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      (0..<count).map { _ in
        state &+= step
        return UInt8(truncatingIfNeeded: mixed(state) >> 24)
      }
    }
  }

  /// 32 bytes, but not those of SHA-256.
  public func sha256(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, salt: []) }

  public func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] {
    digest(bytes, salt: Array("seal \(purpose.rawValue)".utf8))
  }

  public func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] {
    let nonce = randomBytes(8)
    return nonce + tag(bytes, nonce, purpose) + masked(bytes, nonce, purpose)
  }

  public func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]? {
    guard bytes.count >= 40 else { return nil }
    let nonce = Array(bytes.prefix(8))
    let plain = masked(Array(bytes.dropFirst(40)), nonce, purpose)
    return tag(plain, nonce, purpose) == Array(bytes[8..<40]) ? plain : nil
  }

  public func slowHash(_ secret: String) async -> SlowHash {
    TestSecrecy.cheapHash(secret, salt: hexadecimal(randomBytes(4)))
  }

  public func matches(_ secret: String, _ hash: SlowHash?) async -> Bool {
    guard let hash else { return false }
    let parts = hash.rawValue.split(separator: "$")
    return parts.count == 3 && TestSecrecy.cheapHash(secret, salt: String(parts[1])) == hash
  }

  /// What `slowHash` makes, without its wait: for fixtures. `cheap$<salt>$<digest>`.
  public static func cheapHash(_ secret: String, salt: String = "salt") -> SlowHash {
    SlowHash(rawValue: "cheap$\(salt)$\(hexadecimal(digest(Array(secret.utf8), salt: Array(salt.utf8))))")
  }

  private func tag(_ plain: [UInt8], _ nonce: [UInt8], _ purpose: KeyPurpose) -> [UInt8] {
    digest(plain, salt: nonce + Array("tag \(purpose.rawValue)".utf8))
  }

  /// Masks and unmasks, a block of 32 bytes at a time.
  private func masked(_ bytes: [UInt8], _ nonce: [UInt8], _ purpose: KeyPurpose) -> [UInt8] {
    let key = nonce + Array("mask \(purpose.rawValue)".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for start in stride(from: 0, to: bytes.count, by: 32) {
      let mask = digest(Array(String(start).utf8), salt: key)
      for (offset, byte) in bytes[start..<min(start + 32, bytes.count)].enumerated() {
        result.append(byte ^ mask[offset])
      }
    }
    return result
  }
}

private let step: UInt64 = 0x9E37_79B9_7F4A_7C15

/// The finaliser of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
private func mixed(_ value: UInt64) -> UInt64 {
  var z = value
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

private func digest(_ bytes: [UInt8], salt: [UInt8]) -> [UInt8] {
  var lanes = (0..<4).map { mixed(step &* UInt64($0 + 1)) }
  for byte in salt + [0xFF] + bytes {
    for lane in lanes.indices { lanes[lane] = mixed(lanes[lane] ^ UInt64(byte) &+ step) }
  }
  return lanes.flatMap { lane in (0..<8).map { UInt8(truncatingIfNeeded: lane >> (56 - 8 * $0)) } }
}
