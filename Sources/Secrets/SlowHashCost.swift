import ServiceDesk

/// What checking a slow hash costs, as the hash itself says.
struct SlowHashCost: Equatable {
  /// In KiB.
  let memory: Int
  let passes: Int

  /// Nil when `hash` is not an Argon2id hash of version 19 with one lane, the only ones libsodium makes.
  init?(of hash: SlowHash) {
    // "", "argon2id", "v=19", "m=19456,t=2,p=1", salt, hash
    let parts = hash.rawValue.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else { return nil }
    let costs = parts[3].split(separator: ",", omittingEmptySubsequences: false)
    guard costs.count == 3, costs[0].hasPrefix("m="), costs[1].hasPrefix("t="), costs[2] == "p=1",
      let memory = Int(costs[0].dropFirst(2)), let passes = Int(costs[1].dropFirst(2)),
      memory > 0, passes > 0
    else { return nil }
    self.memory = memory
    self.passes = passes
  }

  /// Whether checking stays within 256 MiB and 16 passes. Hashes come from a database that other services write; one
  /// row asking for terabytes must not stop the log-in of everybody.
  var isBearable: Bool { memory <= 256 * 1024 && passes <= 16 }
}
