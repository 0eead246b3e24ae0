import ServiceDeskTesting
import Testing

@testable import ServiceDesk

struct OtherReadingTests {
  private let secrecy = TestSecrecy()

  private func told(_ text: String, _ symbology: Symbology? = .code39) -> [String] {
    OtherReading.all(of: text, symbology: symbology).map { "\($0.form.rawValue) \($0.text)" }
  }

  /// ISO/IEC 16388, Annex A; the first as `barcodes.md` 4 has it.
  @Test(arguments: [
    ("+AN+WBZI+B", "aNwBZIb"), ("S/L/N%F%J%K%O%P%S%V%W", "S,.;?[_{~@`"), ("/A/O/Z", "!/:"), ("A+B$M", "Ab"),
    ("]A0+S+N1", "sn1"), ("1/A 2", "1! 2"),
  ])
  func `pairs of Code 39 are told as full ASCII beside what was read`(raw: String, full: String) {
    #expect(told(raw) == ["full-ascii \(full)"])
  }

  @Test(arguments: [
    "2/4-8/16-32", "B3% $DAD$", "FP-700", "+", "A+", "+1", "A$A1", "A%AB", "%TX", "$M", "", "a+A", "2222/",
    "/P",
  ])
  func `signs without their letter, and what cannot be printed, have one reading`(raw: String) {
    #expect(told(raw) == [])
  }

  @Test func `what the scanner made of the pairs is not read again`() {
    #expect(told("]A4+A+B", nil) == [])
    #expect(told("+A+B", .code128) == [])
    #expect(told("]C0+A+B", nil) == [])
    // Where nobody knows the bars, a slash proves nothing and a plus sign does.
    #expect(told("J8/AJX", nil) == [])
    #expect(told("+A+B", nil) == ["full-ascii ab"])
  }

  @Test(arguments: [("3PRM8N", "A123456788"), ("0KN0QV", "A018481883")])
  func `six characters may be nine digits of a medicine`(raw: String, number: String) {
    #expect(told(raw) == ["code-32 \(number)"])
    #expect(told(raw, nil) == [] && told(raw, .code128) == [])
  }

  @Test(arguments: ["3PRM8P", "3PRM8", "3PRM8NN", "APRM8N", "ZZZZZZ", "3prm8n"])
  func `other six characters are none`(raw: String) {
    #expect(told(raw) == [])
  }

  @Test(
    arguments: [
      ("I1M8GDM9AXKP042788", .code39), ("I1M8GDM9AXKP042788", nil), ("I2HGFG1B86BH501831", .code128),
    ] as [(String, Symbology?)])
  func `a vehicle's number stands behind its identifier`(raw: String, symbology: Symbology?) {
    #expect(told(raw, symbology) == ["vin \(raw.dropFirst())"])
  }

  @Test(arguments: [
    "1M8GDM9AXKP042788", "I1M8GDM9AXKP042789", "I1M8GDM9AXKP04278", "I1M8GDM9OXKP042788",
    "I1M8GDM9AXKP0427A8",
  ])
  func `without the identifier, the form or the check it is what was read`(raw: String) {
    #expect(told(raw) == [])
  }

  @Test func `Codabar is told without the letters at its ends too`() {
    #expect(told("A1234567B", .codabar) == ["codabar 1234567"])
    #expect(told("]F0A1234567B", nil) == ["codabar 1234567"])
    #expect(told("1234567", .codabar) == [] && told("AB", .codabar) == [] && told("A1234567B", nil) == [])
    let alone = box([ScannedCode("A1234567B", symbology: .codabar)])
    #expect(alone.chosen?.text == "A1234567B")
    #expect(alone.offered.map(\.text) == ["A1234567B", "1234567"])
    let both = box([ScannedCode("A1234567B", symbology: .codabar), ScannedCode("1234567", symbology: .qr)])
    #expect(both.chosen?.text == "1234567")
  }

  @Test func `nothing is put in the place of what was read`() {
    for raw in ["+AN+WBZI+B", "3PRM8N", "I1M8GDM9AXKP042788"] {
      #expect(ScanMeaning(raw, symbology: .code39, secrecy) == .serial(.example(raw)))
    }
  }

  private func box(_ codes: [ScannedCode]) -> BoxReading { BoxReading(codes, secrecy) }

  @Test func `B-12 the box offers both, and what was read is chosen`() throws {
    let alone = box([ScannedCode("ABC+D12345", symbology: .code39)])
    #expect(alone.chosen?.text == "ABC+D12345")
    #expect(alone.candidates.contains { $0.text == "ABCd12345" && $0.why == .otherReading })
    let medicine = box([ScannedCode("3PRM8N", symbology: .code39), ScannedCode("R58M31ABCDE")])
    #expect(medicine.chosen?.text == "R58M31ABCDE")
    #expect(medicine.candidates.contains { $0.text == "A123456788" && $0.why == .medicine })
    #expect(medicine.offered.map(\.text) == ["R58M31ABCDE", "3PRM8N"])
  }

  @Test func `where another code holds the full text, the pairs are no serial`() {
    let both = box([
      ScannedCode("ABC+D12345", symbology: .code39), ScannedCode("ABCd12345", symbology: .qr),
    ])
    #expect(both.chosen?.text == "ABCd12345")
    #expect(both.candidates.contains { $0.text == "ABC+D12345" && $0.why == .asRead })
  }

  @Test func `a vehicle's number is chosen without its identifier where its check holds`() {
    let checked = box([ScannedCode("I1M8GDM9AXKP042788", symbology: .code39)])
    #expect(checked.chosen?.text == "1M8GDM9AXKP042788")
    #expect(checked.chosen?.why == .vehicleNumber)
    #expect(checked.candidates.contains { $0.text == "I1M8GDM9AXKP042788" && $0.why == .asRead })
    #expect(box([ScannedCode("IWBA3A5C51CF256651")]).chosen?.text == "IWBA3A5C51CF256651")
    #expect(box([ScannedCode("IABC123456")]).chosen?.text == "IABC123456")
  }

  @Test func `a unit on record under the other reading is found, the one under what was read first`()
    async throws
  {
    let floor = try await ShopFloor()
    let other = try await floor.takeIn("ABCd12345")
    guard case .unit(let found) = try await floor.desk.scan("ABC+D12345").found else {
      Issue.record("not found")
      return
    }
    #expect(found.unit.id == other.unit)
    let raw = try await floor.takeIn("ABC+D12345")
    guard case .unit(let first) = try await floor.desk.scan("ABC+D12345").found else {
      Issue.record("not found")
      return
    }
    #expect(first.unit.id == raw.unit)
  }

  @Test func `only a serial that reads otherwise too is shown like a box`() {
    func code(_ text: String, _ symbology: Symbology?) -> ScannedCode? {
      ScannedCode(
        Array(text.utf8), symbology: symbology,
        ifReadOtherwise: ScanMeaning(text, symbology: symbology, secrecy))
    }
    #expect(code("ABC+D12345", .code39) == ScannedCode("ABC+D12345", symbology: .code39))
    #expect(code("ABCD12345", .code39) == nil)
    #expect(code("U1K7M2QX9TQ", .code39) == nil)
  }
}
