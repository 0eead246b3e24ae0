internal import ServiceDesk

/// A barcode in whole dots with its quiet zones, and a text under it.
struct BarcodeBlock: BlockContent {
  private let kind: BarcodeKind
  private let value: Wording
  private let size: BarcodeSize
  private let correction: QRCorrection
  private let label: Wording?
  private let style: String
  private let align: TextStyle.Alignment
  /// A value that it cannot carry in its width leaves it out: for texts that are not ours, as a maker's serial.
  private let isLeftOutWhereTooLong: Bool

  enum CodingKeys: String, CodingKey, CaseIterable {
    case barcode, value, dots, least, height, correction, label, style, align
    case isLeftOutWhereTooLong = "ifFits"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self, besides: Block.sharedKeys)
    let name = try values.decode(String.self, forKey: .barcode)
    guard let kind = BarcodeKind(rawValue: name) else {
      throw decoder.failure("a barcode is \(BarcodeKind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self.kind = kind
    value = try values.decode(Wording.self, forKey: .value)
    size = try BarcodeSize(
      wanted: values.decode(Int.self, forKey: .dots),
      least: values.decodeIfPresent(Int.self, forKey: .least),
      height: values.decodeIfPresent(Double.self, forKey: .height) ?? 12, for: kind, decoder)
    correction = try values.decodeIfPresent(QRCorrection.self, forKey: .correction) ?? .medium
    label = try values.decodeIfPresent(Wording.self, forKey: .label)
    style = try values.decodeIfPresent(String.self, forKey: .style) ?? "code"
    align = try values.decodeIfPresent(TextStyle.Alignment.self, forKey: .align) ?? .center
    isLeftOutWhereTooLong = try values.decodeIfPresent(Bool.self, forKey: .isLeftOutWhereTooLong) ?? false
  }

  var styleNames: [String] { label == nil ? [] : [style] }
  var wordings: [Wording] { label.map { [value, $0] } ?? [value] }

  func slabs(_ composer: Composer, width: Int) throws(DrawFailure) -> [Slab] {
    guard let value = try composer.values(value) else { return [] }
    let symbol: BarcodeSymbol
    do throws(DrawFailure) {
      symbol = try BarcodeSymbol(kind, value: value, correction: correction)
    } catch {
      if isLeftOutWhereTooLong { return [] }
      throw error
    }
    guard let placed = size.place(symbol, within: width, align: align) else {
      if isLeftOutWhereTooLong { return [] }
      throw .codeDoesNotFit(kind.rawValue)
    }
    // Vertical quiet zones: a matrix code has them on all sides, a linear one needs only a little air.
    let margin = symbol.isLinear ? 4 : placed.quietZone
    var code = Slab(height: placed.height + 2 * margin)
    code.marks.append(Mark.symbol(placed).moved(down: margin))
    guard let label, let text = try composer.values(label) else { return [code] }
    code.staysWithNext = true
    return try [code] + composer.slabs(of: text, style: composer.style(style), width: width)
  }
}

/// How large a template wants a barcode. Modules are whole dots, 0.25 mm or more in linear codes and 0.38 mm
/// or more in QR codes (`printing.md` C.6).
struct BarcodeSize: Sendable {
  private let wanted: Int
  private let least: Int
  /// Of the bars, in millimetres; a matrix code is as high as wide.
  private let height: Double

  init(wanted: Int, least: Int?, height: Double, for kind: BarcodeKind?, _ decoder: any Decoder) throws {
    let floor = kind == .qr ? 4 : 2
    let least = least ?? min(wanted, floor)
    guard least >= floor, wanted >= least, wanted <= 40, (5...60).contains(height) else {
      throw decoder.failure("modules have \(floor) to 40 dots, least ≤ dots, and bars are 5 to 60 mm high")
    }
    (self.wanted, self.least, self.height) = (wanted, least, height)
  }

  /// The smallest module that scanners read, in whole dots of a printer.
  static func leastDots(isLinear: Bool, _ resolution: Resolution) -> Int {
    // 8 dots to the millimetre make 0.25 mm exactly 2: rounding must not make it 3.
    Int(((isLinear ? 0.25 : 0.38) * resolution.perMillimetre - 0.000_001).rounded(.up))
  }

  /// The symbol with its quiet zones inside `width` dots; nil when not even the least size fits.
  func place(_ symbol: BarcodeSymbol, within width: Int, align: TextStyle.Alignment) -> PlacedSymbol? {
    let modules = symbol.columns + 2 * symbol.quietModules
    let least = symbol.isLinear ? self.least : max(self.least, 4)
    let dots = min(max(wanted, least), width / modules)
    guard dots >= least else { return nil }
    let spare = width - modules * dots
    let left =
      switch align {
      case .left: 0
      case .center: spare / 2
      case .right: spare
      }
    return PlacedSymbol(
      symbol: symbol, x: left + symbol.quietModules * dots, y: 0, dotsPerModule: dots,
      height: symbol.isLinear ? Dots.of(millimetres: height) : symbol.rows * dots)
  }
}
