import Testing

@testable import ServiceDesk

/// Texts put together by chance, the same at every run.
struct GS1AnyTextTests {
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let pieces =
    [
      "]C1", "]d2", "]E0", "]E4", "]Q1", "]e0", "|]e0", "\u{1D}", "{GS}", "<GS>", "^]", "~", "|", "#", "(",
      ")", "\\(",
      "https://", "HTTP://a", "/", "?", "&", "=", "%2F", "%", "+", "gtin", "0109506000134352",
      "09506000134352",
      "00005941234567890122", "5941234567899", "59412342", "ABC", "é", "\u{0}", "🛠", "1/2", " ", "9", "0",
      "-",
    ] + GS1Rule.all.map(\.identifier)

  private static let fields = [
    "0109506000134352", "00005941234567890122", "21ABC\u{1D}", "10L(1\u{1D}", "11260300", "17270228\u{1D}",
    "3103000195",
    "375\u{1D}", "91\\(x\u{1D}", "8004594123A\u{1D}", "253594123456789901\u{1D}", "4215941ABC\u{1D}",
    "8200http://a\u{1D}",
  ]

  /// Nothing stops the program, and what was read is read again from what it is written as.
  @Test func `what is read is read again`() throws {
    var chance = Chance(state: 1)
    var readings = 0
    for round in 0..<4000 {
      let count = Int.random(in: 1...7, using: &chance)
      let isMade = round.isMultiple(of: 2)
      let pieces = (0..<count).compactMap { _ in
        (isMade ? Self.fields : Self.pieces).randomElement(using: &chance)
      }
      switch GS1Message.read((isMade ? "]C1" : "") + pieces.joined()) {
      case .plain(let rest):
        if !pieces.joined().hasSuffix(rest) { Issue.record("\(pieces) became \(rest)") }
      case .refused(let fault):
        if !fault.marked(with: "*").contains("*") { Issue.record("\(pieces): nothing marked") }
      case .message(let message):
        readings += 1
        let elements = GS1ElementString.text(message.elements, separator: "\u{1D}")
        let again = try GS1ElementString.elements(Array(elements.utf8.dropFirst()))
        #expect(again == message.elements, "\(pieces)")
        #expect(try GS1Bracketed.elements(Array(message.bracketed.utf8)) == message.elements, "\(pieces)")
      }
    }
    #expect(readings > 1000)
  }
}
