import Dispatch
import Synchronization

/// Two queues on which slow hashes are made and checked, so that at most two run at once and none holds up a request
/// that needs no hash.
///
/// Work goes to the lanes in turn. All hashes cost nearly the same, so neither lane falls far behind.
final class HashingLanes: Sendable {
  private let lanes = [
    DispatchQueue(label: "slow hashes 1"),
    DispatchQueue(label: "slow hashes 2"),
  ]
  private let handedOut = Atomic<UInt>(0)

  func run<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async -> Answer {
    let turn = handedOut.wrappingAdd(1, ordering: .relaxed).oldValue
    let lane = lanes[Int(turn % UInt(lanes.count))]
    return await withCheckedContinuation { continuation in
      lane.async { continuation.resume(returning: work()) }
    }
  }
}
