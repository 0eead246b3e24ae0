internal import ServiceDesk

/// Looks for the codes of one picture, pass after pass, until something is sure or the time is over.
///
/// The first passes run even when a code is found, because another code of the label may show only later. The
/// rest cost more and run only while nothing is found; order and gains: `barcodes.md` 5.
struct CodeHunt {
  /// Nothing new is begun after this; with the longest single pass it stays below the worker's three seconds.
  var budget: Duration = .milliseconds(1500)

  private let scanner: ZBarScanner

  init() throws(PictureFailure) { scanner = try ZBarScanner() }

  /// Two megapixels hold the smallest readable bars of a label photographed whole.
  private static let comfortablePixels = 2_000_000

  private struct Pass {
    /// Runs even when codes are found already, if there is time.
    var isBasic = false
    var density = 1
    var view: (PictureView) -> PictureView
  }

  func codes(in picture: GreyPicture) throws(PictureFailure) -> [PictureCode] {
    let clock = ContinuousClock()
    let end = clock.now + budget
    let original = PictureView(picture: picture)
    let work = Self.comfortable(original)
    var tally = CodeTally()
    for pass in Self.passes(large: work.picture.width < picture.width, pixels: work.picture.pixelCount) {
      if clock.now >= end || (!pass.isBasic && !tally.believed.isEmpty) { break }
      let view = pass.density > 1 ? pass.view(original) : pass.view(work)
      // zbar refuses an empty picture, and a code has more than one pixel.
      guard view.picture.width > 1, view.picture.height > 1 else { continue }
      scanner.density = pass.density
      tally.add(
        try scanner.codes(in: view.picture).map { code in
          var code = code
          code.corners = code.corners.map(view.placement.point)
          // Enlarging repeats scan lines but proves nothing more.
          code.quality = Int((Double(code.quality) * min(1, view.placement.size)).rounded(.up))
          return code
        })
    }
    return tally.believed
  }

  private static func comfortable(_ original: PictureView) -> PictureView {
    let excess = Double(original.picture.pixelCount) / Double(comfortablePixels)
    return excess <= 1 ? original : original.reduced(by: Int(excess.squareRoot().rounded(.up)))
  }

  private static func passes(large: Bool, pixels: Int) -> [Pass] {
    var passes = [
      Pass(isBasic: true) { $0 },
      Pass(isBasic: true) { $0.changed(\.whitened) },
    ]
    // Small print on a large photograph; every second line halves the time and loses no bar code.
    if large { passes.append(Pass(isBasic: true, density: 2) { $0 }) }
    passes.append(Pass { $0.reduced(by: 2).changed { $0.evened(reach: 20) } })
    passes.append(Pass { $0.changed { $0.evened(reach: 20) } })
    if pixels <= 700_000 {
      passes.append(Pass { $0.enlarged(by: 2).changed { $0.evened(reach: 40) } })
    }
    for degrees in [45.0, -22.5, 22.5] {
      passes.append(Pass { $0.turned(by: degrees) })
    }
    passes.append(Pass { $0.changed { $0.blurredVertically(reach: 4) } })
    if pixels <= 300_000 { passes.append(Pass { $0.enlarged(by: 3) }) }
    if pixels > 400_000 { passes.append(Pass { $0.reduced(by: 3) }) }
    passes.append(Pass { $0.changed(\.inverted) })
    return passes
  }
}

extension PictureFile {
  /// The whole way from file to codes, corners in the upright picture.
  func codes(found hunt: CodeHunt) throws(PictureFailure) -> [PictureCode] {
    let picture = try decoded()
    let orientation = orientation
    return try hunt.codes(in: picture).map { code in
      var code = code
      code.corners = code.corners.map {
        orientation.upright($0, width: picture.width, height: picture.height)
      }
      return code
    }
  }
}
