import ServiceDesk
import Testing

@testable import ScanPictures

@Suite struct PictureRequestTests {
  @Test(arguments: PictureEffort.allCases)
  func `what the station asks arrives unchanged`(_ effort: PictureEffort) throws {
    let request = try #require(PictureRequest(PictureRequest([0xFF, 0xD8, 0xFF, 0], effort).encoded))
    #expect(request.effort == effort)
    #expect(request.picture == [0xFF, 0xD8, 0xFF, 0])
    #expect(PictureRequest(PictureRequest([], effort).encoded)?.picture == [])
  }

  @Test func `a request of no known effort is void`() {
    #expect(PictureRequest([]) == nil)
    for effort in UInt8(2)...255 { #expect(PictureRequest([effort, 0xFF, 0xD8, 0xFF]) == nil) }
  }
}
