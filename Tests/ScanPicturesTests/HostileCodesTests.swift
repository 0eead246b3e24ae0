import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import ScanPictures

/// What somebody printed to harm the reader, in a picture: bytes as they were printed, and nothing done.
@Suite(.timeLimit(.minutes(5))) struct HostileCodesTests {
  private let secrecy = TestSecrecy()

  /// zint's numbers of QR, Code 128 and Data Matrix.
  private static let kinds = [58, 20, 71]

  private func codes(_ kind: Int, _ text: String) throws -> [PictureCode] {
    try PictureFile(PrintedCode(kind: kind, data: text).png()).codes(found: CodeHunt())
  }

  private func expectInert(_ code: PictureCode) {
    let meaning = ScanMeaning(code.readable, symbology: code.symbology, secrecy)
    switch meaning {
    case .command, .stage, .claim, .receipt, .unitLabel, .shelf, .consignment, .ticketNumber:
      Issue.record("\(code.readable) means \(meaning)")
    default: break
    }
  }

  @Test func `what bars and squares hold arrives byte for byte`() throws {
    for (place, text) in HostilePayload.printable.enumerated() {
      let isControl = text.utf8.contains { $0 < 0x20 }
      // Control characters in every kind; the rest in turn.
      for kind in isControl ? Self.kinds : [Self.kinds[place % 3]] {
        let found = try codes(kind, text)
        #expect(found.map(\.bytes) == [Array(text.utf8)], "\(kind): \(text)")
        found.forEach(expectInert)
      }
    }
  }

  @Test func `letters of any script in a square are the same letters`() throws {
    for text in HostilePayload.storable where text.utf8.count <= 700 && !text.utf8.allSatisfy({ $0 < 0x80 }) {
      // In an encoding of its own accord, which nothing in the code tells: Cyrillic in Shift JIS.
      if text.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) }) { continue }
      let found = try codes(58, text)
      #expect(found.map { $0.text.map { Array($0.utf8) } } == [Array(text.utf8)], "\(text)")
      found.forEach(expectInert)
    }
  }

  @Test func `a square of 2,900 digits is read whole, and is no serial`() throws {
    let text = String(repeating: "9", count: 2900)
    let found = try codes(58, text)
    #expect(found.map(\.bytes) == [Array(text.utf8)])
    #expect(found.map { ScanMeaning($0.readable, symbology: .qr, secrecy) } == [.rubbish(.tooLong)])
  }
}
