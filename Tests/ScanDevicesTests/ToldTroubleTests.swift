import ServiceDesk
import Testing

@testable import ScanDevices

struct ToldTroubleTests {
  private let name = ScannerName("counter 1")
  private let start = ContinuousClock.now

  /// What is told of what is met at each moment, in milliseconds.
  private func told(_ met: [(Int, ScannerTrouble?)]) -> [ScannerHappening?] {
    var told = ToldTrouble(patience: .milliseconds(500))
    return met.map { told.news(of: name, $1, at: start + .milliseconds($0)) }
  }

  @Test func `an absent scanner is told once, and again after it was in trouble`() {
    let away = ScannerHappening.disconnected(name, lostPartialFrame: false)
    #expect(
      told([(0, nil), (500, nil), (1000, .heldByAnother), (1500, .heldByAnother), (2000, nil), (2500, nil)])
        == [away, nil, .trouble(name, .heldByAnother), nil, away, nil])
  }

  @Test func `rights that come a moment after the device are not missed`() {
    #expect(told([(0, .notPermitted), (30, .notPermitted), (499, .notPermitted)]) == [nil, nil, nil])
    #expect(
      told([(0, .notPermitted), (500, .notPermitted), (1000, .notPermitted)])
        == [nil, .trouble(name, .notPermitted), nil])
    // Each time that it is plugged in anew.
    #expect(told([(0, .notPermitted), (400, nil), (800, .notPermitted)]).last == .some(nil))
  }

  @Test func `after it was heard only what is new is told`() {
    var told = ToldTrouble(patience: .milliseconds(500))
    told.forget()
    #expect(told.news(of: name, nil, at: start) == nil)
    let busy = ScannerTrouble.heldByAnother
    #expect(told.news(of: name, busy, at: start) == .trouble(name, busy))
    told.forget()
    #expect(told.news(of: name, busy, at: start) == .trouble(name, busy))
  }
}
