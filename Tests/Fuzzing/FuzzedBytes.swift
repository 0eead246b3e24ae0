import Glibc

/// The bytes of one run of a target, taken from the front; at the end come zeros.
struct FuzzedBytes {
  private(set) var rest: ArraySlice<UInt8>

  init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    rest = Array(UnsafeBufferPointer(start: start, count: count))[...]
  }

  var isEmpty: Bool { rest.isEmpty }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// One of `choices`.
  mutating func choice<Choice>(_ choices: [Choice]) -> Choice { choices[Int(byte()) % choices.count] }

  mutating func bytes(atMost count: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}

/// Ends the run with what was broken; the fuzzer then keeps the input.
func demand(_ holds: @autoclosure () -> Bool, _ requirement: @autoclosure () -> String) {
  guard holds() else {
    print("✘ \(requirement())")
    fflush(nil)
    abort()
  }
}

/// Numbers that are the same in every run of one input, without taking any of its bytes.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ bytes: some Sequence<UInt8>) {
    // FNV-1a.
    state = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
