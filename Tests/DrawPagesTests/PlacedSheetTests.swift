import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct PlacedSheetTests {
  let drawer: TemplateDrawer

  init() throws { drawer = try DrawnPages.drawer.get() }

  static let fine = [PrinterProfile.fine(11.811), .fine(23.622), .fine(12), .fine(7.09)]

  @Test(arguments: Case.all)
  func `the layout's own dots are left as they are`(of sample: Case) throws {
    for sheet in try drawer.sheets(sample.paper, for: sample.medium) {
      #expect(try PlacedSheet(sheet, on: .pdf) == PlacedSheet(sheet))
    }
  }

  @Test(arguments: Case.all, fine.prefix(2))
  func `at every resolution the same marks lie at the same place`(
    of sample: Case, _ printer: PrinterProfile
  ) throws {
    for sheet in try drawer.sheets(sample.paper, for: sample.medium) {
      let placed = try PlacedSheet(sheet, on: printer)
      #expect(placed.widthInMillimetres == Double(sheet.width) / 8)
      #expect(placed.sheet.marks.count == sheet.marks.count)
      for (mark, origin) in zip(placed.sheet.marks, sheet.marks) {
        switch (mark, origin) {
        case (.text(let run), .text(let old)):
          #expect(run.text == old.text)
          #expect(run.size == old.size)
          #expect(abs(run.x / placed.resolution.scale - old.x) < 0.001)
        case (.symbol(let symbol), .symbol(let old)):
          let module = Double(symbol.dotsPerModule) / printer.dotsPerMillimetre
          #expect(module >= (symbol.symbol.isLinear ? 0.25 : 0.38))
          let middle = (Double(symbol.x) + Double(symbol.width) / 2) / placed.resolution.scale
          #expect(abs(middle - Double(old.x) - Double(old.width) / 2) < 1)
        case (.fill(let fill), .fill(let old)):
          #expect(fill.width > 0 && fill.height > 0)
          #expect(abs(Double(fill.x) / placed.resolution.scale - Double(old.x)) < 0.51)
        default: Issue.record("another kind of mark")
        }
      }
    }
  }

  @Test func `lines keep one thickness and strips meet`() throws {
    var marks: [Mark] = []
    for index in 0..<40 {
      marks.append(.fill(Fill(x: 0, y: index * 25, width: 400, height: 2)))
      marks.append(.fill(Fill(x: 0, y: index * 25, width: 2, height: 25)))
    }
    let sheet = Sheet(width: 400, height: 1000, marks: marks)
    for printer in Self.fine {
      let placed = try PlacedSheet(sheet, on: printer).sheet
      let fills = placed.marks.compactMap { if case .fill(let fill) = $0 { fill } else { nil } }
      #expect(Set(fills.filter { $0.width > $0.height }.map(\.height)).count == 1)
      let strips = fills.filter { $0.width < $0.height }
      for (strip, next) in zip(strips, strips.dropFirst()) { #expect(strip.y + strip.height == next.y) }
    }
  }

  @Test func `a module gets smaller before its quiet zone is lost`() throws {
    // 3 layout dots are 4.43 dots at 300 dpi and 8.86 at 600: 9 would be wider than what was laid out.
    let symbol = try BarcodeSymbol(.code128, value: "U1K7M2QX9TQ")
    let placed = PlacedSymbol(symbol: symbol, x: 60, y: 8, dotsPerModule: 3, height: 80)
    func dots(between walls: Bool) throws -> Int {
      let right = placed.x + placed.width + placed.quietZone
      let sheet = Sheet(
        width: 640, height: 96,
        marks: [.symbol(placed)]
          + (walls ? [.fill(Fill(x: right, y: 0, width: 4, height: 96))] : []))
      guard case .symbol(let moved) = try PlacedSheet(sheet, on: .fine(23.622)).sheet.marks[0] else {
        return 0
      }
      return moved.dotsPerModule
    }
    #expect(try dots(between: false) == 9)
    #expect(try dots(between: true) == 8)
  }
}

extension PrinterProfile {
  static func fine(_ dotsPerMillimetre: Double) -> PrinterProfile {
    PrinterProfile(name: "\(dotsPerMillimetre)", language: .png, dotsPerMillimetre: dotsPerMillimetre)
  }
}
