import ServiceDeskTesting
import Testing

@testable import ServiceDesk

struct UnderstoodScanTests {
  private let secrecy = TestSecrecy()

  private func scan(_ text: String, on layout: String, learned: ScannerProfile? = nil) throws
    -> UnderstoodScan
  {
    let layout = try #require(KeyboardLayout.named(LayoutName(rawValue: layout)))
    return UnderstoodScan(TypedStream.frame(layout.keys(for: text)), learned: learned, secrecy)
  }

  private func text(_ scan: UnderstoodScan) -> String? {
    scan.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private func withM(_ code: () -> String) -> String {
    var found = code()
    while !found.contains("M") { found = code() }
    return found
  }

  @Test(arguments: KeyboardLayout.all.map(\.name.rawValue))
  func `our own codes survive every layout without calibration`(_ layout: String) throws {
    // With an M, which French keyboards have elsewhere than all others: without one, the badge of a French scanner could
    // as well be another badge of a Czech one, and neither has a check.
    let codes = [
      "U1K7M2QX9TQ", withM { ClaimCode.random(from: secrecy).text },
      withM { ShelfCode.random(from: secrecy).text },
      "S1WM3456789ABCDEFGHJKNPQRSTVX", ControlCode.command(.takeIn).text(secrecy),
    ]
    for code in codes {
      let scan = try scan(code, on: layout)
      #expect(text(scan) == code, "\(code) on \(layout)")
      // Where the layout types our codes as the United States' does, nothing is wrong.
      let isAlike =
        KeyboardLayout.us.keys(for: code)
        == KeyboardLayout.named(LayoutName(rawValue: layout))?.keys(for: code)
      #expect((scan.notice == nil) == isAlike, "\(code) on \(layout)")
    }
  }

  @Test func `a code whose check holds nowhere is left as it is`() throws {
    // One character of the payload is another one.
    #expect(text(try scan("U1K7M2PX9TQ", on: "us")) == "U1K7M2PX9TQ")
    #expect(try scan("U1K7M2PX9TQ", on: "us").notice == nil)
    #expect(text(try scan("U1K7M2PX9TQ", on: "fr")) != "U1K7M2QX9TQ")
    #expect(text(try scan("4006381333931", on: "us")) == "4006381333931")
  }

  @Test func `a scanner that was reset is noticed at the next code that tells`() throws {
    let french = ScannerProfile(layout: KeyboardLayout.fr.name)
    #expect(text(try scan("SN-4711", on: "fr", learned: french)) == "SN-4711")
    #expect(try scan("SN-4711", on: "fr", learned: french).notice == nil)
    let reset = try scan("U1K7M2QX9TQ", on: "us", learned: french)
    #expect(text(reset) == "U1K7M2QX9TQ" && reset.notice == .contradiction(.layout))
  }

  @Test func `a code without the learned prefix or suffix is not used, unless it is ours`() throws {
    let learned = ScannerProfile(
      layout: KeyboardLayout.us.name, prefix: "#", suffix: "$", identifier: .beforeText)
    #expect(text(try scan("#]C0SN-1$", on: "us", learned: learned)) == "]C0SN-1")
    let tries: [(String, ScannerProfile.Misfit)] = [
      ("]C0SN-1$", .prefix), ("#]C0SN-1", .suffix), ("#SN-1$", .identifier),
    ]
    for (sent, misfit) in tries {
      let scan = try scan(sent, on: "us", learned: learned)
      #expect(scan.bytes == nil && scan.notice == .contradiction(misfit), "\(sent)")
    }
    let own = try scan("U1K7M2QX9TQ", on: "us", learned: learned)
    #expect(text(own) == "U1K7M2QX9TQ" && own.notice == .contradiction(.prefix))
  }

  @Test func `the calibration code is no scan`() throws {
    let scan = try scan(CalibrationSheet.whole, on: "hu")
    #expect(scan.bytes == nil)
    guard case .calibration(.learned(let profile)) = scan.notice else {
      Issue.record("not learned")
      return
    }
    #expect(profile.layout == KeyboardLayout.hu.name)
  }

  @Test func `bytes that are no text stay what they are`() {
    let frame = ScannedFrame(scanner: ScannerName("s"), bytes: [0xFF, 0x41])
    #expect(UnderstoodScan(frame, learned: nil, secrecy).bytes == [0xFF, 0x41])
  }
}
