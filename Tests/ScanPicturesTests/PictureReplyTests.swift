import ServiceDesk
import Testing

@testable import ScanPictures

@Suite struct PictureReplyTests {
  private let codes = [
    PictureCode(
      symbology: .qr, bytes: [0, 0x1D, 0xFF], corners: [PicturePoint(x: -3, y: 70_000)], quality: 12,
      isGS1: true),
    PictureCode(symbology: .code128, bytes: [UInt8](repeating: 7, count: 4296)),
  ]

  @Test func `what the worker found arrives unchanged`() {
    #expect(PictureReply(PictureReply(.success(codes)).encoded)?.outcome == .success(codes))
    #expect(PictureReply(PictureReply(.success([])).encoded)?.outcome == .success([]))
  }

  @Test(
    arguments: [.damaged, .unknownFormat, .readerLost, .tooManyPixels(limit: 25_000_000)] as [PictureFailure])
  func `why a picture could not be read arrives`(_ failure: PictureFailure) {
    #expect(PictureReply(PictureReply(.failure(failure)).encoded)?.outcome == .failure(failure))
  }

  @Test func `a reply cut anywhere or with a byte too many is void`() {
    let whole = PictureReply(.success([codes[0]])).encoded
    for length in whole.indices { #expect(PictureReply(Array(whole[..<length])) == nil) }
    #expect(PictureReply(whole + [0]) == nil)
  }

  @Test func `a reply out of bounds is void`() {
    #expect(PictureReply([0, 65]) == nil)
    #expect(PictureReply([1, 0]) != nil)
    #expect(PictureReply([1, 1]) == nil, "a failure with codes")
    #expect(PictureReply([99, 0]) == nil)
    var reply = PictureReply(.success([codes[0]])).encoded
    reply[3] = 0x1B
    #expect(PictureReply(reply) == nil, "a control character in the name of the symbology")
  }

  @Test func `the longest reply keeps its limit`() {
    let code = PictureCode(
      symbology: Symbology(rawValue: String(repeating: "N", count: 40)),
      bytes: [UInt8](repeating: 1, count: 9999),
      corners: Array(repeating: PicturePoint(x: 1, y: 2), count: 30))
    let encoded = PictureReply(.success(Array(repeating: code, count: 100))).encoded
    #expect(encoded.count == PictureReply.byteLimit)
    #expect(PictureReply(encoded) != nil)
  }

  @Test func `random bytes never trap`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...60, using: &random)
      _ = PictureReply([0] + (0..<count).map { _ in UInt8.random(in: 0...30, using: &random) })
    }
  }
}
