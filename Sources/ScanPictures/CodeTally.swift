internal import ServiceDesk

/// What all passes over one picture read, and which of it may be believed.
///
/// Every pass adds wrong reads, and a valid check digit proves little: of 1,021 pictures 20 gave a wrong text at
/// the first pass and 32 after nine. Asking weak reads for a second pass that agrees undoes most of that
/// without a loss (`barcodes.md` 5).
struct CodeTally {
  static let codeLimit = 64
  /// The most a QR code holds, in characters.
  static let byteLimit = 4296

  private struct Identity: Hashable {
    var symbology: Symbology
    var bytes: [UInt8]
  }

  /// Who read a code; they share nothing, so they do not err alike.
  enum Decoder { case zbar, zxing }

  /// What one decoder has to say for a code.
  private struct Evidence {
    var passes = 0
    /// Scan lines that agreed, in all passes and in the best.
    var lines = 0
    var bestLines = 0
  }

  private struct Entry {
    var code: PictureCode
    var zbar = Evidence()
    var zxing = Evidence()

    var passes: Int { zbar.passes + zxing.passes }
    var bestLines: Int { max(zbar.bestLines, zxing.bestLines) }
    /// Both decoders read it.
    var isConfirmed: Bool { zbar.passes > 0 && zxing.passes > 0 }
  }

  private var entries: [Identity: Entry] = [:]
  private var order: [Identity] = []

  /// Takes what one decoder read in one pass.
  mutating func add(_ codes: [PictureCode], by decoder: Decoder = .zbar) {
    var seenInPass: Set<Identity> = []
    let side: WritableKeyPath<Entry, Evidence> = decoder == .zbar ? \.zbar : \.zxing
    for code in codes where !code.bytes.isEmpty && code.bytes.count <= Self.byteLimit {
      let identity = Identity(symbology: code.symbology, bytes: code.bytes)
      if entries[identity] == nil { order.append(identity) }
      var entry = entries[identity] ?? Entry(code: code)
      if entry.passes > 0 { entry.code.quality += code.quality }
      entry[keyPath: side].lines += code.quality
      entry[keyPath: side].bestLines = max(entry[keyPath: side].bestLines, code.quality)
      if seenInPass.insert(identity).inserted { entry[keyPath: side].passes += 1 }
      entries[identity] = entry
    }
  }

  /// The codes to believe, the surest first; quality is the number of scan lines that agreed in all passes.
  var believed: [PictureCode] {
    let sure = order.compactMap { entries[$0] }.filter(Self.isBelieved)
      .sorted { ($0.isConfirmed ? 1 : 0, $0.code.quality) > ($1.isConfirmed ? 1 : 0, $1.code.quality) }
    var kept: [PictureCode] = []
    for entry in sure
    where entry.isConfirmed && !entry.code.symbology.isMatrix
      || !kept.contains(where: { Self.rules(out: entry.code, beside: $0) })
    {
      kept.append(entry.code)
    }
    let whole = kept.filter { code in
      !kept.contains { Self.isPiece(code, of: $0) || Self.isStripped(code, of: $0) }
    }
    return Array(whole.prefix(Self.codeLimit))
  }

  /// Whether any of these may be believed by now.
  func believes(_ codes: [PictureCode]) -> Bool {
    codes.contains { code in
      entries[Identity(symbology: code.symbology, bytes: code.bytes)].map(Self.isBelieved) ?? false
    }
  }

  /// Whether a code that may be believed was read around this point.
  func believes(at point: PicturePoint) -> Bool {
    entries.values.contains { entry in
      guard Self.isBelieved(entry), let bounds = entry.code.bounds else { return false }
      return bounds.x.contains(point.x) && bounds.y.contains(point.y)
    }
  }

  /// In one place stands one code of bars; a blurred picture gives several with valid check digits, and short codes
  /// of other kinds inside them. One square has one content, even if two decoders tell its character set differently.
  ///
  /// Not asked of bars that both decoders read: on a label set askew the rectangles around neighbours overlap.
  private static func rules(out code: PictureCode, beside surer: PictureCode) -> Bool {
    if code.symbology.isMatrix { return code.symbology == surer.symbology && code.coversSame(as: surer) }
    if surer.symbology.isMatrix { return false }
    // zbar joins halves of two symbols, on many lines.
    if code.symbology == .dataBar, surer.symbology == .dataBar { return true }
    if code.symbology.carriesProductCode, surer.symbology.carriesProductCode { return code.overlaps(surer) }
    return code.symbology != surer.symbology && code.bytes.count <= 8 && code.overlaps(surer)
  }

  /// zbar drops the mark for letters above ASCII in Code 128 and returns other letters instead (`barcodes.md` 4).
  private static func isStripped(_ code: PictureCode, of other: PictureCode) -> Bool {
    code.symbology == .code128 && other.symbology == .code128 && code.bytes != other.bytes
      && code.bytes == other.bytes.map { $0 & 0x7F }
  }

  /// zbar returns the beginnings of long interleaved codes as codes of their own.
  private static func isPiece(_ code: PictureCode, of other: PictureCode) -> Bool {
    code.symbology == .interleaved2of5 && other.symbology == .interleaved2of5
      && other.bytes.count > code.bytes.count && other.bytes.contains(code.bytes)
  }

  private static func isBelieved(_ entry: Entry) -> Bool {
    let code = entry.code
    let hasAgreement = entry.passes >= 2
    switch code.symbology {
    case .ean13, .ean8, .upcA, .upcE, .isbn13:
      // What one pass of zbar alone read was wrong as often as right, with up to 37 lines that agreed.
      return entry.isConfirmed || entry.zxing.passes >= 2
        || (entry.zbar.passes >= 2 && entry.zbar.lines >= 12)
    case .interleaved2of5:
      // A line that leaves a tilted code by its long side reads the beginning alone, the same in every pass:
      // up to 10 lines agree on it, against 137 on the whole code set upright.
      return entry.bestLines >= 20 || entry.isConfirmed
        || (entry.bestLines >= 3 && isCheckedCarton(code.bytes))
    case .dataBar:
      return entry.isConfirmed || entry.zxing.passes >= 2
        || (entry.zbar.passes >= 2 && entry.zbar.lines >= 16)
    case .code39, .code93, .codabar:
      return hasAgreement || (entry.bestLines >= 3 && code.bytes.count >= 6)
    case .code128:
      // Its check sum lets one line in a hundred of other bars pass, and a short text needs few bars.
      return hasAgreement || entry.bestLines >= 2 || code.bytes.count >= 4
    default:
      // The squares carry strong checks of their own.
      return true
    }
  }

  /// ITF-14: fourteen digits, weights 3 and 1, the last digit makes it a multiple of ten.
  private static func isCheckedCarton(_ digits: [UInt8]) -> Bool {
    guard digits.count == 14 else { return false }
    let sum = digits.enumerated().reduce(0) { $0 + Int($1.element &- 0x30) * ($1.offset % 2 == 0 ? 3 : 1) }
    return sum % 10 == 0
  }
}

extension PictureCode {
  /// Whether the middle of one lies in the rectangle around the other; codes without a place lie nowhere.
  fileprivate func overlaps(_ other: PictureCode) -> Bool {
    guard let mine = bounds, let others = other.bounds else { return false }
    func isMiddle(
      of a: (x: ClosedRange<Int>, y: ClosedRange<Int>), in b: (x: ClosedRange<Int>, y: ClosedRange<Int>)
    ) -> Bool {
      b.x.contains((a.x.lowerBound + a.x.upperBound) / 2)
        && b.y.contains((a.y.lowerBound + a.y.upperBound) / 2)
    }
    return isMiddle(of: mine, in: others) || isMiddle(of: others, in: mine)
  }

  /// Whether both lie in one place; a small square may stand within a large one.
  fileprivate func coversSame(as other: PictureCode) -> Bool {
    guard let mine = bounds, let others = other.bounds, overlaps(other) else { return false }
    let areas = [mine, others].map { $0.x.count * $0.y.count }
    return max(areas[0], areas[1]) < 2 * min(areas[0], areas[1])
  }

  fileprivate var bounds: (x: ClosedRange<Int>, y: ClosedRange<Int>)? {
    guard let left = corners.map(\.x).min(), let right = corners.map(\.x).max(),
      let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max()
    else { return nil }
    return (left...right, top...bottom)
  }
}
