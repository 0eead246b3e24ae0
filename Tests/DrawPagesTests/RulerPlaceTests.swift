import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

/// Whoever sets a printer straight is told where the rulers belong.
struct RulerPlaceTests {
  @Test(arguments: PaperMedium.allCases, Language.allCases)
  func `the rulers of a test page begin where people are told that they do`(
    medium: PaperMedium, language: Language
  ) throws {
    let drawer = try DrawnPages.drawer.get()
    let page = try #require(try drawer.sheets(SamplePapers.paper(.testPage, language), for: medium).first)
    // The marks of whole centimetres are 3 mm long.
    let long = Dots.of(millimetres: 3)
    let fills = page.marks.compactMap { mark in if case .fill(let fill) = mark { fill } else { nil } }
    let across = try #require(fills.filter { $0.height == long && $0.width < 4 }.map(\.x).min())
    #expect(abs(Double(across) / Dots.perMillimetre - medium.rulers.right) < 0.1)
    let along = try #require(fills.filter { $0.width == long && $0.height < 4 }.map(\.y).min())
    if let down = medium.rulers.down { #expect(abs(Double(along) / Dots.perMillimetre - down) < 0.1) }
  }
}
