import PrintCUPS
import TestRigs
import Testing

@Suite(.enabled(if: PrintingRig.hindrance == nil, "a private cupsd, ippeveprinter and root are needed"))
struct ServerWatchTests {
  @Test func `a server that began anew is counted once, whether it was asked while it was away or not`()
    async throws
  {
    try await withPrintingRig { rig in
      let queues = rig.queues
      for _ in 1...2 { #expect(await queues.restarts() == 0) }
      await rig.killCUPS()
      try await rig.startCUPS()
      for _ in 1...2 { #expect(await queues.restarts() == 1) }
      await rig.killCUPS()
      for _ in 1...2 { #expect(await queues.restarts() == 2) }
      try await rig.startCUPS()
      for _ in 1...2 { #expect(await queues.restarts() == 2) }
    }
  }
}
