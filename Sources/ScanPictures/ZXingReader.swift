internal import CZXing
internal import ServiceDesk

/// zxing-cpp behind its door: Data Matrix, which zbar does not know, and a second opinion on the rest.
///
/// It shares no line with zbar, so what both read alike is right, and it keeps the high letters of Code 128 that
/// zbar drops (`barcodes.md` 4).
struct ZXingReader {
  struct Kinds: OptionSet {
    let rawValue: UInt32

    static let dataMatrix = Kinds(rawValue: UInt32(CZXing_dataMatrix))
    static let qr = Kinds(rawValue: UInt32(CZXing_qr))
    static let pdf417 = Kinds(rawValue: UInt32(CZXing_pdf417))
    static let aztec = Kinds(rawValue: UInt32(CZXing_aztec))
    static let bars = Kinds(rawValue: UInt32(CZXing_bars))
  }

  /// - Parameter anyDirection: whether bars may stand upright; strips are level already.
  /// - Throws: `PictureFailure.damaged` when the library gives the picture up.
  func codes(
    in picture: GreyPicture, _ kinds: Kinds, anyDirection: Bool = true
  ) throws(PictureFailure) -> [PictureCode] {
    var codes: [PictureCode] = []
    let status = picture.pixels.withUnsafeBufferPointer { pixels in
      withUnsafeMutablePointer(to: &codes) { codes in
        CZXing_read(
          pixels.baseAddress, CInt(picture.width), CInt(picture.height), kinds.rawValue, anyDirection ? 1 : 0,
          { context, code in
            guard let context, let code, let found = PictureCode(code.pointee) else { return }
            context.assumingMemoryBound(to: [PictureCode].self).pointee.append(found)
          }, codes)
      }
    }
    guard status == 0 else { throw .damaged }
    return codes
  }
}

extension PictureCode {
  fileprivate init?(_ code: CZXing_Code) {
    guard let name = code.kind.map({ String(cString: $0) }) else { return nil }
    let raw = Array(UnsafeBufferPointer(start: code.bytes, count: code.count))
    guard let (symbology, bytes) = Self.asZBarTells(name, raw) else { return nil }
    let corners = [
      PicturePoint(x: Int(code.x.0), y: Int(code.y.0)), PicturePoint(x: Int(code.x.1), y: Int(code.y.1)),
      PicturePoint(x: Int(code.x.2), y: Int(code.y.2)), PicturePoint(x: Int(code.x.3), y: Int(code.y.3)),
    ]
    self.init(
      symbology: symbology, bytes: bytes, corners: corners, quality: Int(code.lines), isGS1: code.isGS1 != 0)
  }

  /// The same names and forms as zbar's, so that one code is one: UPC codes as EAN-13.
  private static func asZBarTells(_ name: String, _ bytes: [UInt8]) -> (Symbology, [UInt8])? {
    switch name {
    case "DataMatrix": (.dataMatrix, bytes)
    case "QRCode": (.qr, bytes)
    case "PDF417": (.pdf417, bytes)
    case "Aztec": (.aztec, bytes)
    case "Code128": (.code128, bytes)
    case "Code39": (.code39, bytes)
    case "Code93": (.code93, bytes)
    case "ITF": (.interleaved2of5, bytes)
    case "Codabar": (.codabar, bytes)
    case "EAN-8": (.ean8, bytes)
    case "EAN-13": (.ean13, bytes)
    case "UPC-A": (.ean13, bytes.count == 12 ? [0x30] + bytes : bytes)
    case "UPC-E": expandedUPCE(bytes).map { (.ean13, $0) }
    default: nil
    }
  }
}

/// The EAN-13 of a UPC-E: its zeros are left out in one of four ways, told by the last digit before the check.
func expandedUPCE(_ short: [UInt8]) -> [UInt8]? {
  guard short.count == 8, short.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  let digits = Array(short[1...6])
  let (kept, zeros): (Int, Int) =
    switch digits[5] {
    case 0x30...0x32: (2, 4)
    case 0x33: (3, 5)
    case 0x34: (4, 5)
    default: (5, 4)
    }
  var body = Array(digits.prefix(kept))
  if kept == 2 { body.append(digits[5]) }
  body += [UInt8](repeating: 0x30, count: zeros)
  body += digits[kept..<5]
  if kept == 5 { body.append(digits[5]) }
  return [0x30, short[0]] + body + [short[7]]
}
