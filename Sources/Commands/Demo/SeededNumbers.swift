import ServiceDesk
import Synchronization

/// The same numbers for the same seed, on every machine.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014). It is not for secrets.
struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One of `items`, which has some.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(next() % UInt64(items.count))] }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}

/// Numbers that look random and come back for the same seed: for the badges of the demo shop, which the practice
/// sheet must be able to print again. Everything else it does is the shop's own.
struct DemoSecrecy: Secrecy {
  let seed: UInt64
  let shop: any Secrecy

  func randomBytes(_ count: Int) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: numbers.next() >> 24) }
  }

  func sha256(_ bytes: [UInt8]) -> [UInt8] { shop.sha256(bytes) }
  func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { shop.seal(bytes, for: purpose) }
  func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { shop.encrypt(bytes, for: purpose) }
  func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]? { shop.decrypt(bytes, for: purpose) }
  func slowHash(_ secret: String) async -> SlowHash { await shop.slowHash(secret) }
  func matches(_ secret: String, _ hash: SlowHash?) async -> Bool { await shop.matches(secret, hash) }
}

/// A clock that the demo's history moves from step to step.
final class SteppingClock: ShopClock {
  private let shop: any ShopClock
  private let time: Mutex<Moment>

  /// - Parameter shop: tells what day a moment is; its zone is the shop's.
  init(_ shop: any ShopClock, at moment: Moment) {
    self.shop = shop
    time = Mutex(moment)
  }

  func now() -> Moment { time.withLock { $0 } }
  func civil(_ moment: Moment) -> CivilTime { shop.civil(moment) }

  /// Goes to `moment`, or a second on when it is there already: no two steps share a moment.
  func go(to moment: Moment) {
    time.withLock { $0 = max(moment, $0.adding(seconds: 1)) }
  }
}
