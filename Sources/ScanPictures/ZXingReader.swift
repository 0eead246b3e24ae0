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
    /// Asked apart from all others.
    static let dataBar = Kinds(rawValue: UInt32(CZXing_dataBar))
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
    let isGS1 = code.isGS1 != 0 || symbology == .dataBar || symbology == .dataBarExpanded
    let corners = [
      PicturePoint(x: Int(code.x.0), y: Int(code.y.0)), PicturePoint(x: Int(code.x.1), y: Int(code.y.1)),
      PicturePoint(x: Int(code.x.2), y: Int(code.y.2)), PicturePoint(x: Int(code.x.3), y: Int(code.y.3)),
    ]
    self.init(
      symbology: symbology, bytes: bytes, corners: corners, quality: Int(code.lines), isGS1: isGS1)
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
    case "DataBar": (.dataBar, bytes.count == 14 ? [0x30, 0x31] + bytes : bytes)
    case "DataBarExpanded": elementString(bracketed: bytes).map { (.dataBarExpanded, $0) }
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

/// The element string that is printed as `(01)09501101530003(10)AB12(21)XYZ9`: no brackets, and 0x1D after each field
/// whose length its identifier does not fix.
///
/// - Returns: nil when brackets within a field leave open where fields begin.
func elementString(bracketed: [UInt8]) -> [UInt8]? {
  let (open, close, separator): (UInt8, UInt8, UInt8) = (0x28, 0x29, 0x1D)
  var fields: [(identifier: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
  var rest = bracketed[...]
  while !rest.isEmpty {
    guard rest.first == open, let end = rest.firstIndex(of: close) else { return nil }
    let identifier = rest[(rest.startIndex + 1)..<end]
    guard (2...4).contains(identifier.count), identifier.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    rest = rest[(end + 1)...]
    let value = rest.prefix { $0 != open }
    guard !value.isEmpty, !value.contains(close) else { return nil }
    rest = rest.dropFirst(value.count)
    fields.append((identifier, value))
  }
  guard !fields.isEmpty else { return nil }
  var string: [UInt8] = []
  for (index, field) in fields.enumerated() {
    string += field.identifier + field.value
    if index + 1 < fields.count, !hasFixedLength(field.identifier) { string.append(separator) }
  }
  return string
}

/// GS1 General Specifications, "Element strings with predefined length using GS1 Application Identifiers".
private func hasFixedLength(_ identifier: ArraySlice<UInt8>) -> Bool {
  let start = identifier.prefix(2).reduce(0) { $0 * 10 + Int($1) - 0x30 }
  return (0...4).contains(start) || (11...20).contains(start) || (31...36).contains(start) || start == 41
}
