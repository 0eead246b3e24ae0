import Dispatch
import Synchronization
import Testing

@testable import Secrets

@Suite struct HashingLanesTests {
  private final class Occupancy: Sendable {
    private struct Count {
      var now = 0
      var most = 0
      var finished = 0
    }

    private let count = Mutex(Count())
    var most: Int { count.withLock { $0.most } }
    var finished: Int { count.withLock { $0.finished } }

    func enter() {
      count.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
    }

    func leave() {
      count.withLock {
        $0.now -= 1
        $0.finished += 1
      }
    }
  }

  @Test func `never more than two hashes run at once`() async {
    let lanes = HashingLanes()
    let occupancy = Occupancy()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<200 {
        group.addTask {
          await lanes.run {
            occupancy.enter()
            // Long enough for a third to show itself if anything let it in.
            for _ in 0..<50 { _ = Libsodium.sha256([UInt8](repeating: 0, count: 4096)) }
            occupancy.leave()
          }
        }
      }
    }
    #expect(occupancy.finished == 200)
    #expect(occupancy.most <= 2)
  }

  @Test(.timeLimit(.minutes(1))) func `two hashes do run at once`() async {
    let lanes = HashingLanes()
    let firstIsHere = DispatchSemaphore(value: 0)
    let secondIsHere = DispatchSemaphore(value: 0)
    // Each waits for the other, which ends only if both run.
    async let first: Void = lanes.run {
      firstIsHere.signal()
      secondIsHere.wait()
    }
    async let second: Void = lanes.run {
      secondIsHere.signal()
      firstIsHere.wait()
    }
    _ = await (first, second)
  }
}
