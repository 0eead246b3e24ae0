import Testing

@testable import ScanDevices

@Suite struct HIDReportDescriptorTests {
  private func run(
    _ page: UInt16, _ number: UInt16, report: UInt8? = 2, at offset: Int, size: Int = 8, count: Int = 1
  ) -> HIDReportDescriptor.Run {
    HIDReportDescriptor.Run(
      report: report, usage: .init(page: page, number: number), offset: offset, size: size, count: count)
  }

  private func fault(_ text: String) -> HIDReportDescriptor.Fault? {
    do throws(HIDReportDescriptor.Fault) {
      _ = try HIDReportDescriptor(ReportDescriptors.hexadecimal(text))
      return nil
    } catch {
      return error
    }
  }

  @Test func `a point-of-sale scanner's report is found with all its places`() throws {
    #expect(
      try HIDReportDescriptor(ReportDescriptors.pointOfSale).runs == [
        run(0x01, 0x3B, at: 0), run(0x8C, 0xFB, at: 8), run(0x8C, 0xFC, at: 16), run(0x8C, 0xFD, at: 24),
        run(0x8C, 0xFE, at: 32, count: 56), run(0xFF66, 0x04, at: 480, count: 2),
        run(0x8C, 0xFF, at: 496, size: 1),
      ])
  }

  @Test func `a keyboard's modifiers are values and its keys are none, and it is no scanner`() throws {
    let keyboard = try HIDReportDescriptor(ReportDescriptors.keyboard)
    #expect(
      keyboard.runs == (0..<8).map { run(0x07, 0xE0 + UInt16($0), report: nil, at: $0, size: 1) })
    #expect(PointOfSaleLayout(keyboard) == nil)
  }

  @Test func `a usage of four bytes has a page of its own, a shorter one that of the main item`() throws {
    // Usage 0x8C:FE in four bytes; then usage FE before its page.
    let long = try HIDReportDescriptor(ReportDescriptors.hexadecimal("7508 9502 0bfe008c00 8102"))
    #expect(long.runs == [run(0x8C, 0xFE, report: nil, at: 0, count: 2)])
    let late = try HIDReportDescriptor(ReportDescriptors.hexadecimal("7508 9502 09fe 058c 8102"))
    #expect(late == long)
  }

  @Test func `stored states come back, and of alternatives the first holds`() throws {
    let stored = try HIDReportDescriptor(
      ReportDescriptors.hexadecimal("058c 7508 9501 a4 0501 7501 b4 09fe 8102"))
    #expect(stored.runs == [run(0x8C, 0xFE, report: nil, at: 0)])
    let alternatives = try HIDReportDescriptor(
      ReportDescriptors.hexadecimal("058c 7508 9501 a901 09fe 09fd a900 8102"))
    #expect(alternatives == stored)
  }

  @Test func `a long item is passed over`() throws {
    let text = "058c 7508 9501 fe0300aabbcc 09fe 8102"
    #expect(try HIDReportDescriptor(ReportDescriptors.hexadecimal(text)).runs.count == 1)
  }

  // MARK: Hostile ones

  @Test(
    arguments: [
      ("05", .badLength), ("27ffffff", .badLength), ("fe", .badLength), ("fe05", .badLength),
      ("fe0500aabb", .badLength), ("c0", .badNesting), ("a101", .badNesting), ("b4", .badNesting),
      ("a900", .badNesting), ("a901", .badNesting), ("a901a901", .badNesting), ("8500", .badReportNumber),
      ("860001", .badReportNumber), ("77ffffffff97ffffffff8102", .tooLarge),
      ("7508 970040000081027508950181 02", .tooLarge),
      // 65,536 keys of one bit each, every one with a usage of its own.
      ("0507 1900 2affff 7501 9700000100 8102", .tooLarge),
    ] as [(String, HIDReportDescriptor.Fault)])
  func `what cannot be is refused`(_ text: String, _ expected: HIDReportDescriptor.Fault) {
    #expect(fault(text) == expected)
  }

  @Test func `collections and stored states without end are refused, and so is a long descriptor`() {
    #expect(fault(String(repeating: "a101", count: 65)) == .badNesting)
    #expect(fault(String(repeating: "a4", count: 65)) == .badNesting)
    #expect(fault(String(repeating: "0501", count: 2049)) == .badLength)
  }

  @Test func `sizes and counts of zero and reversed ranges say nothing`() throws {
    for text in [
      "058c 09fe 7500 97ffffffff 8102", "058c 09fe 7508 9500 8102", "058c 29fd 19ff 7508 9501 8102",
      "058c 19ff 29fd 7508 9501 8102",
    ] {
      #expect(try HIDReportDescriptor(ReportDescriptors.hexadecimal(text)).runs == [])
    }
  }

  @Test func `no bytes at all trap the reader, and what it finds fits into a report`() {
    var random = SystemRandomNumberGenerator()
    for round in 0..<3_000 {
      var bytes = ReportDescriptors.pointOfSale
      if round.isMultiple(of: 2) {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
        }
      } else {
        bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in .random(in: 0...255, using: &random)
        }
      }
      guard let descriptor = try? HIDReportDescriptor(bytes) else { continue }
      #expect(descriptor.runs.allSatisfy { $0.end <= HIDReportDescriptor.longestReport * 8 })
      guard let layout = PointOfSaleLayout(descriptor) else { continue }
      for length in [0, 1, 2, 5, 63, 64, 200] {
        let report = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        if case .portion(let portion) = layout.content(of: report) { #expect(portion.text.count <= length) }
      }
    }
  }
}
