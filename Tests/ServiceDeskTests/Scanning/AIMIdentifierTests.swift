import ServiceDesk
import Testing

struct AIMIdentifierTests {
  /// `barcodes.md` 10 and `domain.md` B-1: what each identifier says of the kind of barcode and of GS1.
  @Test(
    arguments: [
      ("]C0", .code128, false), ("]C1", .code128, true), ("]E0", .ean13, false), ("]E4", .ean8, false),
      ("]e0", .dataBar, true), ("]d1", .dataMatrix, false), ("]d2", .dataMatrix, true), ("]Q0", .qr, false),
      ("]Q1", .qr, false), ("]Q2", .qr, false), ("]Q3", .qr, true), ("]Q4", .qr, true), ("]Q5", .qr, false),
      ("]Q6", .qr, false), ("]J0", .dotCode, false), ("]J1", .dotCode, true),
      ("]I0", .interleaved2of5, false),
      ("]I1", .interleaved2of5, false), ("]A0", .code39, false), ("]A4", .code39, false),
      ("]A7", .code39, false),
      ("]F0", .codabar, false), ("]G0", .code93, false), ("]L0", .pdf417, false), ("]L2", .pdf417, false),
      ("]z0", .aztec, false), ("]z1", .aztec, true), ("]X0", Symbology(rawValue: "]X"), false),
    ] as [(String, Symbology, Bool)])
  func `B-1 an identifier tells the kind of barcode and whether it is GS1`(
    aim: String, symbology: Symbology, isGS1: Bool
  ) throws {
    let (identifier, body) = AIMIdentifier.parted(aim + "AB-1")
    #expect(identifier?.description == aim)
    #expect(identifier?.symbology == symbology)
    #expect(identifier?.isGS1 == isGS1)
    #expect(body == "AB-1")
  }

  @Test func `the modifier tells verified check digits, full ASCII and supplements`() {
    func of(_ aim: String) -> AIMIdentifier? { AIMIdentifier.parted(aim).identifier }
    #expect(of("]I1")?.checkWasVerified == true)
    #expect(of("]I0")?.checkWasVerified == false)
    #expect(of("]A4")?.isFullASCII == true)
    #expect(of("]A7")?.isFullASCII == true)
    #expect(of("]A0")?.isFullASCII == false)
    #expect(of("]E3")?.hasSupplement == true)
    #expect(of("]E1")?.isSupplementOnly == true)
  }

  @Test(arguments: ["", "]", "]C", "]-1", "]C-", "]é1", "C1", "[C1]", "]9A"])
  func `what is no identifier stays a part of the text`(text: String) {
    let parted = AIMIdentifier.parted(text)
    #expect(parted.identifier == nil)
    #expect(parted.body == text)
  }

  @Test func `with ECI a backslash is sent twice and the character set is no part of the data`() {
    #expect(AIMIdentifier.parted("]Q2\\000026SN\\\\7").body == "SN\\7")
    #expect(AIMIdentifier.parted("]Q1\\000026SN\\\\7").body == "\\000026SN\\\\7")
    #expect(AIMIdentifier.parted("]d4A\\B").body == "A\\B")
  }
}
