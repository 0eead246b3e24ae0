internal import CZBar
internal import ServiceDesk

/// One image scanner of zbar; owns it and frees it. See zbar.h, "Image Scanner interface".
final class ZBarScanner {
  private let scanner: OpaquePointer

  /// How many pixels lie between two scan lines.
  var density = 1 {
    didSet {
      set(ZBAR_CFG_X_DENSITY, density)
      set(ZBAR_CFG_Y_DENSITY, density)
    }
  }

  /// - Throws: `PictureFailure.unavailable` when there is no memory for it.
  ///
  /// - Parameter levelBarsOnly: for strips in which bars stand upright: no lines from top to bottom, no QR codes.
  init(levelBarsOnly: Bool = false) throws(PictureFailure) {
    guard let scanner = zbar_image_scanner_create() else {
      throw .unavailable(reason: "zbar_image_scanner_create")
    }
    self.scanner = scanner
    // Raw bytes: zbar guesses wrong character sets for one in five texts of our customers (`barcodes.md` 4).
    set(ZBAR_CFG_BINARY, 1, for: ZBAR_QRCODE)
    // 37 to 47 of 100 perfect DataBar Expanded symbols come back with wrong characters (`barcodes.md` 4);
    // zxing-cpp reads them.
    set(ZBAR_CFG_ENABLE, 0, for: ZBAR_DATABAR_EXP)
    // A Chinese trade code that no device here carries; off, it can give no false read.
    set(ZBAR_CFG_ENABLE, 0, for: ZBAR_SQCODE)
    // Shorter interleaved codes are nearly always a piece of a longer one.
    set(ZBAR_CFG_MIN_LEN, 6, for: ZBAR_I25)
    if levelBarsOnly {
      set(ZBAR_CFG_X_DENSITY, 0)
      set(ZBAR_CFG_ENABLE, 0, for: ZBAR_QRCODE)
    }
  }

  deinit { zbar_image_scanner_destroy(scanner) }

  /// All codes zbar sees, with its own count of agreeing scan lines as quality.
  func codes(in picture: GreyPicture) throws(PictureFailure) -> [PictureCode] {
    guard let image = zbar_image_create() else { throw .unavailable(reason: "zbar_image_create") }
    defer { zbar_image_destroy(image) }
    // The four characters Y800: one byte of brightness a pixel.
    zbar_image_set_format(image, 0x3030_3859)
    zbar_image_set_size(image, UInt32(picture.width), UInt32(picture.height))
    var codes: [PictureCode] = []
    let status = picture.pixels.withUnsafeBytes { pixels in
      zbar_image_set_data(image, pixels.baseAddress, UInt(pixels.count), nil)
      let status = zbar_scan_image(scanner, image)
      var symbol = zbar_image_first_symbol(image)
      while let found = symbol {
        codes.append(PictureCode(found))
        symbol = zbar_symbol_next(found)
      }
      return status
    }
    try check(status)
    return codes
  }

  private func check(_ status: CInt) throws(PictureFailure) {
    guard status >= 0 else { throw .damaged }
  }

  private func set(_ option: zbar_config_t, _ value: Int, for kind: zbar_symbol_type_t = ZBAR_NONE) {
    // Fails only for options that the library does not know, and these are all in 0.23.
    _ = zbar_image_scanner_set_config(scanner, kind, option, CInt(value))
  }
}

extension PictureCode {
  fileprivate init(_ symbol: OpaquePointer) {
    let name = zbar_get_symbol_name(zbar_symbol_get_type(symbol)).map { String(cString: $0) } ?? ""
    let length = Int(zbar_symbol_get_data_length(symbol))
    let bytes = zbar_symbol_get_data(symbol).map { data in
      data.withMemoryRebound(to: UInt8.self, capacity: length) {
        Array(UnsafeBufferPointer(start: $0, count: length))
      }
    }
    let points = (0..<zbar_symbol_get_loc_size(symbol)).map {
      PicturePoint(x: Int(zbar_symbol_get_loc_x(symbol, $0)), y: Int(zbar_symbol_get_loc_y(symbol, $0)))
    }
    self.init(
      symbology: Symbology(rawValue: name.uppercased()), bytes: bytes ?? [], corners: Self.outline(points),
      quality: Int(zbar_symbol_get_quality(symbol)),
      isGS1: zbar_symbol_get_modifiers(symbol) & (1 << ZBAR_MOD_GS1.rawValue) != 0)
  }

  /// zbar gives the four corners of a QR code, but two points for every scan line of a bar code.
  private static func outline(_ points: [PicturePoint]) -> [PicturePoint] {
    guard points.count > 4, let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return points }
    return [
      PicturePoint(x: left, y: top), PicturePoint(x: left, y: bottom),
      PicturePoint(x: right, y: bottom), PicturePoint(x: right, y: top),
    ]
  }
}
