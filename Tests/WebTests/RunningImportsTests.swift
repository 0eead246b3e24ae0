import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Web

struct RunningImportsTests {
  @Test func `a second run of a file neither begins nor ends the first`() throws {
    let (running, file) = (RunningImports(clock: ManualClock()), OpenFileID(1))
    let watch = try #require(running.watch(file, total: 10))
    #expect(watch(4))
    #expect(running.watch(file, total: 10) == nil)
    #expect(running.pace(file)?.done == 4)
    running.stop(file)
    #expect(!watch(5))
    running.end(file)
    #expect(running.pace(file) == nil)
    #expect(running.watch(file, total: 10) != nil)
  }
}
