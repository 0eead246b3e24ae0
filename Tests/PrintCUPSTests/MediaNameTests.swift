import Testing

@testable import PrintCUPS

struct MediaNameTests {
  @Test(arguments: [
    (210.0, 297.0, "iso_a4_210x297mm"), (209.97, 297.04, "iso_a4_210x297mm"), (148, 210, "iso_a5_148x210mm"),
    (50, 30, "custom_50x30mm_50x30mm"), (72, 143.5, "custom_72x143.5mm_72x143.5mm"),
    (72, 143.049, "custom_72x143.05mm_72x143.05mm"), (297, 210, "custom_297x210mm_297x210mm"),
  ])
  func `a page size has its PWG name`(width: Double, height: Double, name: String) {
    #expect(mediaName(widthInMillimetres: width, heightInMillimetres: height) == name)
  }
}
