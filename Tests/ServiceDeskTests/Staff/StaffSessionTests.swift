import ServiceDesk
import ServiceDeskTesting
import Testing

struct StaffSessionTests {
  @Test(arguments: [
    (lastUsed: Int64(0), now: Int64(0), isLive: true), (0, 899, true), (0, 900, false),
    (43_000, 43_199, true),
    (43_000, 43_200, false),
  ])
  func `a session ends 15 minutes after the last use and 12 hours after the start`(
    lastUsed: Int64, now: Int64, isLive: Bool
  ) {
    let start = Moment.example
    let session = StaffSession(
      tokenHash: "ab", staff: StaffID(1), startedAt: start, lastUsedAt: start.adding(seconds: lastUsed))
    #expect(session.isLive(at: start.adding(seconds: now)) == isLive)
  }

  @Test func `a session that was ended is not live`() {
    let session = StaffSession(
      tokenHash: "ab", staff: StaffID(1), startedAt: .example, lastUsedAt: .example, endedAt: .example)
    #expect(!session.isLive(at: .example))
  }
}
