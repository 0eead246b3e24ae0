import Glibc
import ServiceDesk
import Testing

@testable import ScanPictures

@Suite struct GreyPictureTests {
  /// Upright bars, four pixels wide, on the middle of a sheet.
  private let bars = GreyPicture(width: 320, height: 240) { target in
    for y in 0..<240 {
      for x in 0..<320 {
        let isInside = (80..<240).contains(x) && (60..<180).contains(y)
        target[y * 320 + x] = isInside && x / 4 % 2 == 0 ? 30 : 220
      }
    }
  }

  @Test func `equalized tones use the whole range, and flat paper stays flat`() {
    let faint = bars.mapped((0...255).map { UInt8(120 + $0 / 16) })
    let strong = faint.equalized(parts: 4, limit: 200)
    #expect((strong.pixels.max() ?? 0) - (strong.pixels.min() ?? 0) > 100)
    let flat = GreyPicture(width: 64, height: 64, brightness: 90).equalized()
    #expect(Set(flat.pixels).count == 1)
  }

  @Test(arguments: [(1, 1), (3, 200), (200, 3), (17, 33)])
  func `every change takes pictures of any shape`(_ width: Int, _ height: Int) {
    let sheet = GreyPicture(width: width, height: height, brightness: 100)
    #expect(sheet.equalized().pixelCount == width * height)
    #expect(sheet.darkened(exponent: 2).pixels.first == 39)
    #expect(sheet.flattened(by: 2).height == height / 2)
    #expect(BarSearch(SlopeCells(sheet)).regions(atMost: 5).isEmpty)
    var pyramid = Pyramid(sheet)
    #expect(pyramid.halved(9).picture.pixelCount > 0)
  }

  @Test(arguments: [0.0, 15, 30, 45, 75, 90, 120, 160])
  func `bars are found in their place and direction`(_ degrees: Double) throws {
    let view = PictureView(picture: bars).turned(by: degrees)
    let region = try #require(BarSearch(SlopeCells(view.picture)).regions(atMost: 3).first)
    let middle = view.placement.point(PicturePoint(x: Int(region.x), y: Int(region.y)))
    #expect(abs(middle.x - 160) < 12 && abs(middle.y - 120) < 12)
    // A step along the region is a level step on the sheet.
    let step = PicturePoint(
      x: Int(region.x + 100 * cos(region.angle)), y: Int(region.y + 100 * sin(region.angle)))
    #expect(abs(view.placement.point(step).y - middle.y) < 8)
    #expect((100...220).contains(region.length))
  }

  @Test func `a strip lies level whatever the angle, and its points lead back`() throws {
    let view = PictureView(picture: bars).turned(by: 33)
    let region = try #require(BarSearch(SlopeCells(view.picture)).regions(atMost: 1).first)
    var pyramid = Pyramid(view.picture)
    let strip = pyramid.strip(region, of: pyramid.original, pixel: 1, rows: 16)
    // Each column is of one tone: neighbouring lines, seven pixels apart on the sheet, say the same.
    let width = strip.picture.width
    let inside = (width / 2 - 60)..<(width / 2 + 60)
    let differing = inside.filter { x in
      abs(Int(strip.picture.pixels[7 * width + x]) - Int(strip.picture.pixels[8 * width + x])) > 90
    }
    #expect(differing.count < 12)
    let back = strip.placement.point(PicturePoint(x: width / 2, y: 8))
    #expect(abs(back.x - Int(region.x)) < 6 && abs(back.y - Int(region.y)) < 10)
  }
}
