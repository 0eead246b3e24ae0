internal import Glibc
internal import ServiceDesk

/// Looks for the codes of one picture, pass after pass, until something is sure or the time is over.
///
/// The first passes run even when a code is found, because another code of the label may show only later; each code
/// found gives them a little more time. The rest cost more and run only while nothing is found; order and gains:
/// `barcodes.md` 5.
struct CodeHunt {
  /// For a frame of a camera that sends ten a second: the next one comes soon.
  static let glance: Duration = .milliseconds(30)

  /// Time of the processor; nothing new is begun after it. A picture without a code costs this much; nil: by its size.
  var budget: Duration?
  /// Time on the wall, for a machine that has others to serve; stays below the station's three seconds.
  var patience: Duration = .milliseconds(1500)

  private let matrices: ZXingReader.Kinds

  /// - Parameter extras: two-dimensional kinds that few shops meet, beside QR and Data Matrix.
  /// - Throws: `PictureFailure.unavailable` when there is no decoder.
  init(extras: ZXingReader.Kinds = []) throws(PictureFailure) {
    matrices = ZXingReader.Kinds([.dataMatrix, .qr]).union(extras)
    _ = try decoders()
  }

  /// New ones for each picture: zbar joins halves of DataBar symbols of one picture with those of the last.
  private func decoders() throws(PictureFailure) -> Decoders {
    Decoders(whole: try ZBarScanner(), strips: try ZBarScanner(levelBarsOnly: true), matrices: matrices)
  }

  /// The same hunt with the time that a picture is worth.
  ///
  /// Ten frames a second leave each less than a tenth of a second, with its way from file to picture and the passes that are
  /// never left out. The next frame shows the code again, sharper or straighter.
  func limited(to effort: PictureEffort) -> CodeHunt {
    guard effort == .frame else { return self }
    var hunt = self
    hunt.budget = Self.glance
    hunt.patience = .milliseconds(150)
    return hunt
  }

  func codes(in picture: GreyPicture) throws(PictureFailure) -> [PictureCode] {
    // A code has more than one pixel, and zbar refuses an empty picture.
    guard picture.width > 1, picture.height > 1 else { return [] }
    var search = PictureSearch(
      picture, try decoders(), HuntClock(budget: budget, usual: Self.budget(for: picture), patience: patience)
    )
    return try search.codes()
  }

  /// Of 900 pictures of at most 640 × 480 whose codes were found, three took more than 80 ms.
  private static func budget(for picture: GreyPicture) -> Duration {
    .milliseconds(min(550, 80 + 160 * Double(picture.pixelCount) / 1e6))
  }
}

struct Decoders {
  var whole: ZBarScanner
  var strips: ZBarScanner
  var zxing = ZXingReader()
  /// The two-dimensional kinds to look for.
  var matrices: ZXingReader.Kinds
}

/// The times of a hunt.
struct HuntClock {
  private let start: Duration
  private let budget: Duration
  private let latest: ContinuousClock.Instant

  /// How much more or less time than usual there is.
  let pace: Double

  init(budget: Duration?, usual: Duration, patience: Duration) {
    start = Self.processorTime
    self.budget = budget ?? usual
    pace = self.budget / usual
    latest = .now + patience
  }

  var isOver: Bool { used >= budget || .now >= latest }

  var left: Duration { budget - used }

  /// Time of the processor since the start.
  var used: Duration { Self.processorTime - start }

  /// What this thread has used; it does not count while others use the processor.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

/// One picture being searched.
private struct PictureSearch {
  private var pyramid: Pyramid
  private var tally = CodeTally()
  private let decoders: Decoders
  private let clock: HuntClock
  /// The level that is searched as a whole.
  private let work: PictureView

  /// Larger pictures are searched halved first: bars of a label photographed whole stay wide enough.
  private static let workPixels = 1_300_000

  init(_ picture: GreyPicture, _ decoders: Decoders, _ clock: HuntClock) {
    self.decoders = decoders
    self.clock = clock
    var pyramid = Pyramid(picture)
    var halvings = 0
    while picture.pixelCount >> (2 * halvings) > Self.workPixels { halvings += 1 }
    work = pyramid.halved(halvings)
    self.pyramid = pyramid
  }

  private var isLarge: Bool { work.picture.width < pyramid.original.picture.width }

  mutating func codes() throws(PictureFailure) -> [PictureCode] {
    try readStrips(longest: 640, atMost: 12)
    try readMatrices()
    if max(work.picture.width, work.picture.height) > 640 { try readStrips(longest: 1600, atMost: 24) }
    try readWork()
    try readSquares(longest: 2000, atMost: isLarge ? 36 : 12)
    for pass in passes() {
      if clock.isOver || !tally.believed.isEmpty { break }
      try read(pass.view(&pyramid), density: pass.density)
    }
    return tally.believed
  }

  /// Whether nothing more is to be begun: a code is found, and others had their time to be found.
  ///
  /// 14 ms at 640 × 480 and 84 ms at 12 megapixels, and 8 ms more for each further code.
  private var isDone: Bool {
    if clock.isOver { return true }
    let count = tally.believed.count
    let megapixels = Double(pyramid.original.picture.pixelCount) / 1e6
    let enough = (Double(4 + 8 * count) + 6 * megapixels) * max(0.5, clock.pace)
    return count > 0 && clock.used >= .milliseconds(enough)
  }

  /// Whether a region is as clear as the one that gave a code, so that it gets a look though the time is up.
  private func isStrong(_ strength: Double, beside strongest: Double) -> Bool {
    !clock.isOver && 3 * strength >= strongest
  }

  // MARK: Strips

  private mutating func readStrips(longest: Int, atMost limit: Int) throws(PictureFailure) {
    let view = pyramid.fitting(longest: longest)
    let slopes = SlopeCells(view.picture)
    let regions = BarSearch(slopes).regions(atMost: limit)
    for (rank, region) in regions.enumerated() {
      // The strongest place is looked at however slow the machine is: it costs less than the search for it.
      if rank > 0, isDone, !isStrong(region.strength, beside: regions[0].strength) { return }
      let middle = view.placement.point(PicturePoint(x: Int(region.x), y: Int(region.y)))
      if tally.believes(at: middle) { continue }
      // Beyond the strongest regions most are words and seams.
      try read(region, of: view, thoroughly: rank < 5 && !isDone)
    }
  }

  private mutating func read(
    _ region: BarRegion, of view: PictureView, thoroughly: Bool
  ) throws(PictureFailure) {
    let length = region.length * view.placement.size
    // 1,400 pixels are enough for the longest codes.
    let pixel = max(1, length / 1400)
    let rows = min(48, max(12, Int(region.height * view.placement.size / pixel)))
    let plain = pyramid.strip(region, of: view, pixel: pixel, rows: rows)
    if try believesBars(in: plain.changed(\.whitened)) || !thoroughly { return }
    if length <= 1400 {
      let fine = pyramid.strip(region, of: view, pixel: pixel / 2, rows: min(32, rows))
      if try believesBars(in: fine.changed { $0.equalized() }) { return }
    } else {
      let fine = pyramid.strip(region, of: view, pixel: max(1, pixel / 2), rows: min(32, rows))
      if try believesBars(in: fine.changed(\.whitened)) { return }
    }
    // Noise and scratches go when neighbouring lines are drawn together.
    let thick = pyramid.strip(region, of: view, pixel: max(0.5, pixel / 2), rows: 12, thick: 6)
    _ = try believesBars(in: thick.changed(\.whitened))
  }

  /// Both decoders over one strip; true when what they read there can be believed.
  private mutating func believesBars(in strip: PictureView) throws(PictureFailure) -> Bool {
    let codes = try decoders.strips.codes(in: strip.picture)
    tally.add(
      codes.map { code in
        var code = strip.placed(code)
        // Its lines lie so close together that they err together: 21 of 48 agreed on a wrong EAN.
        code.quality = (code.quality + 3) / 4
        return code
      })
    // The second decoder is asked about nothing, about what is weak, and about Code 128, of which zbar drops letters.
    if !codes.isEmpty, tally.believes(codes), !codes.contains(where: { $0.symbology == .code128 }) {
      return true
    }
    let others = try decoders.zxing.codes(in: strip.picture, .bars, anyDirection: false)
    tally.add(others.map(strip.placed), by: .zxing)
    return tally.believes(codes) || tally.believes(others)
  }

  // MARK: Squares

  private static let patchLooks: [(side: Double, change: @Sendable (GreyPicture) -> GreyPicture)] = [
    (180, { $0.stretched }), (320, { $0.whitened }), (400, { $0.evened(reach: 20) }),
  ]

  private mutating func readSquares(longest: Int, atMost limit: Int) throws(PictureFailure) {
    if clock.isOver { return }
    let view = pyramid.fitting(longest: longest)
    let regions = SquareSearch(SlopeCells(view.picture)).regions(atMost: limit)
    for region in regions {
      if isDone, !isStrong(region.strength, beside: regions[0].strength) { return }
      if tally.believes(at: view.placement.point(region.middle)) { continue }
      for (side, change) in Self.patchLooks.prefix(isDone ? 1 : Self.patchLooks.count) {
        let patch = pyramid.patch(region, of: view, side: side).changed(change)
        let codes = try decoders.zxing.codes(in: patch.picture, decoders.matrices)
        tally.add(codes.map(patch.placed), by: .zxing)
        if !codes.isEmpty { break }
      }
    }
  }

  // MARK: The whole

  /// Two-dimensional codes of the whole picture.
  private mutating func readMatrices() throws(PictureFailure) {
    tally.add(try decoders.zxing.codes(in: work.picture, decoders.matrices).map(work.placed), by: .zxing)
    // Small ones on a page photographed whole.
    guard isLarge, !isDone else { return }
    let fine = pyramid.fitting(longest: 2600)
    tally.add(try decoders.zxing.codes(in: fine.picture, decoders.matrices).map(fine.placed), by: .zxing)
  }

  /// Bars of the whole picture.
  private mutating func readWork() throws(PictureFailure) {
    if isDone { return }
    let isLong = work.picture.pixelCount > 700_000
    // What is found needs only a look around, and a frame of a camera no more than one.
    let isQuick = !tally.believed.isEmpty || clock.left < .milliseconds(40)
    try readBars(work, density: isQuick ? 4 : isLong ? 2 : 1)
  }

  private mutating func read(_ view: PictureView, density: Int?) throws(PictureFailure) {
    guard view.picture.width > 1, view.picture.height > 1 else { return }
    tally.add(try decoders.zxing.codes(in: view.picture, decoders.matrices).map(view.placed), by: .zxing)
    try readBars(view, density: density)
  }

  private mutating func readBars(_ view: PictureView, density: Int?) throws(PictureFailure) {
    for kinds in [ZXingReader.Kinds.bars, .dataBar] {
      tally.add(try decoders.zxing.codes(in: view.picture, kinds).map(view.placed), by: .zxing)
    }
    if isDone { return }
    guard let density else { return }
    decoders.whole.density = density
    tally.add(
      try decoders.whole.codes(in: view.picture).map { code in
        var code = view.placed(code)
        // Enlarging repeats scan lines but proves nothing more.
        code.quality = Int((Double(code.quality) * min(1, view.placement.size)).rounded(.up))
        return code
      })
  }

  private struct Pass {
    /// Between the lines of zbar; nil leaves the picture to zxing-cpp, which is five times faster on large ones.
    var density: Int?
    var view: (inout Pyramid) -> PictureView
  }

  /// What is tried while nothing is found, the cheapest gains first.
  private func passes() -> [Pass] {
    let pixels = work.picture.pixelCount
    let work = work
    var passes: [Pass] = []
    func add(density: Int? = 1, _ view: @escaping (inout Pyramid) -> PictureView) {
      passes.append(Pass(density: density, view: view))
    }
    if isLarge { add(density: nil) { $0.original } }
    add(density: 2) { _ in work.changed(\.inverted) }
    add { _ in work.reduced(by: 2).changed { $0.evened(reach: 20) } }
    add(density: pixels > 700_000 ? 2 : 1) { _ in work.changed { $0.evened(reach: 20) } }
    if pixels <= 700_000 {
      add(density: pixels > 200_000 ? 2 : 1) { _ in work.enlarged(by: 2).changed { $0.equalized() } }
    }
    if isLarge {
      add(density: 2) { pyramid in pyramid.fitting(longest: 2600).changed { $0.evened(reach: 30) } }
    }
    add(density: 2) { _ in work.changed { $0.darkened(exponent: 2) } }
    if pixels <= 300_000 { add(density: pixels > 100_000 ? 2 : 1) { _ in work.enlarged(by: 3) } }
    for degrees in [45.0, -22.5, 22.5] {
      add(density: 2) { _ in work.turned(by: degrees) }
    }
    add(density: 2) { _ in work.changed { $0.blurredVertically(reach: 4) } }
    if pixels > 200_000 { add { _ in work.reduced(by: 3) } }
    add(density: 2) { _ in work.changed(\.whitened) }
    if isLarge { add(density: 2) { $0.original } }
    return passes
  }
}

extension PictureView {
  /// A code of this view where it lies in the original.
  fileprivate func placed(_ code: PictureCode) -> PictureCode {
    var code = code
    code.corners = code.corners.map(placement.point)
    return code
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
