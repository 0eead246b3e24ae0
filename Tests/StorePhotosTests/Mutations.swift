/// Damages bytes the same way for the same seed.
struct Mutations: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64, by Sebastiano Vigna, in the public domain.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One to four changes: another byte, a flipped bit, a piece lost, doubled or filled with an edge value.
  mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var damaged = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) where !damaged.isEmpty {
      let start = Int.random(in: 0..<damaged.count, using: &self)
      let end = min(damaged.count, start + Int.random(in: 1...20, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: damaged[start] = UInt8.random(in: 0...255, using: &self)
      case 1: damaged[start] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 2: damaged.removeSubrange(start..<end)
      case 3: damaged.insert(contentsOf: damaged[start..<end], at: start)
      default: damaged[start] = [0x00, 0x01, 0x7F, 0x80, 0xD8, 0xFF].randomElement(using: &self) ?? 0xFF
      }
    }
    return damaged
  }
}
