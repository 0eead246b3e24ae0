internal import CZint
internal import ServiceDesk

/// The modules of an encoded barcode, without size or place.
struct BarcodeSymbol: Hashable, Sendable {
  /// What readers give back.
  let value: String
  let columns: Int
  /// 1 for a linear code.
  let rows: Int
  /// Light margin on each side, in modules (`printing.md` C.6).
  let quietModules: Int
  private let dark: [Bool]

  var isLinear: Bool { rows == 1 }

  /// Whether a module is dark. Everything outside the symbol is light.
  func isDark(row: Int, column: Int) -> Bool {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return false }
    return dark[row * columns + column]
  }

  /// Encodes `value`. A value that the symbology cannot carry (letters in an EAN, a wrong check digit, too
  /// long a text) is refused with zint's own words.
  init(_ kind: BarcodeKind, value: String, correction: QRCorrection = .medium) throws(DrawFailure) {
    guard let symbol = ZBarcode_Create() else {
      throw .library(name: "zint", message: "no memory for a symbol")
    }
    defer { ZBarcode_Delete(symbol) }
    let bytes = Array(try kind.written(value).utf8)
    guard !bytes.isEmpty else { throw .library(name: "zint", message: "a barcode without a value") }
    let level = kind == .qr ? correction.level : -1
    let status = CZint_encode(symbol, kind.zintNumber, level, bytes, Int32(bytes.count))
    guard status == 0 else {
      throw .library(name: "zint", message: String(cString: CZint_message(symbol)))
    }
    self.value = kind.read(value)
    columns = Int(symbol.pointee.width)
    rows = Int(symbol.pointee.rows)
    quietModules = kind.quietModules
    var dark: [Bool] = []
    dark.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        dark.append(CZint_isDark(symbol, Int32(row), Int32(column)) != 0)
      }
    }
    self.dark = dark
  }
}

/// The symbologies that a template may print.
enum BarcodeKind: String, Sendable, Hashable, CaseIterable {
  case code128 = "CODE-128"
  /// Element strings of a firm's own: identifiers 90 to 99, with `␝` (U+241D) for the group separator between them, because
  /// values of papers hold no control characters.
  case gs1Code128 = "GS1-128"
  case ean13 = "EAN-13"
  case qr = "QR-CODE"

  fileprivate var zintNumber: Int32 {
    switch self {
    case .code128: BARCODE_CODE128
    case .gs1Code128: BARCODE_GS1_128
    case .ean13: BARCODE_EANX_CHK
    case .qr: BARCODE_QRCODE
    }
  }

  /// The value as zint takes it: it wants the identifiers of GS1 in brackets.
  fileprivate func written(_ value: String) throws(DrawFailure) -> String {
    guard self == .gs1Code128 else { return value }
    var written = ""
    for element in value.split(separator: Character("\u{241D}"), omittingEmptySubsequences: false) {
      guard element.count > 2, element.first == "9", element.dropFirst().first?.isWholeNumber == true else {
        throw .library(name: "zint", message: "a GS1-128 whose identifiers are not 90 to 99")
      }
      written += "[\(element.prefix(2))]\(element.dropFirst(2))"
    }
    return written
  }

  /// The value as readers give it back.
  fileprivate func read(_ value: String) -> String {
    self == .gs1Code128 ? String(value.map { $0 == "\u{241D}" ? "\u{1D}" : $0 }) : value
  }

  /// Code 128: 10 X; EAN-13: 11 X on the left, taken on both sides; QR: 4 X.
  fileprivate var quietModules: Int {
    switch self {
    case .code128, .gs1Code128: 10
    case .ean13: 11
    case .qr: 4
    }
  }
}

/// How much of a QR code may be damaged: M on paper, Q on labels (`domain.md` 5.8).
enum QRCorrection: String, Sendable, Hashable, Decodable {
  case low = "L"
  case medium = "M"
  case quartile = "Q"
  case high = "H"

  fileprivate var level: Int32 {
    switch self {
    case .low: 1
    case .medium: 2
    case .quartile: 3
    case .high: 4
    }
  }
}
