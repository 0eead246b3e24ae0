/// Replaces the keyed form of fresh claim secrets by their slow hash (see ``ClaimSecret``).
public struct ClaimHardening: Sendable {
  private let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Hardens up to `limit` claims and returns how many it did. One at a time: a slow hash takes a core for about 20 ms
  /// and 19 MiB, and the counter goes first.
  public func work(limit: Int = 8) async throws(StoreFailure) -> Int {
    let waiting = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.claimsToHarden(limit: limit)
    }
    for claim in waiting {
      guard case .keyed(let keyed) = claim.secret else { continue }
      let hash = await desk.secrecy.slowHash(keyed)
      try await desk.store.record { (desk) throws(StoreFailure) in try desk.harden(claim.ticket, hash) }
    }
    return waiting.count
  }
}
