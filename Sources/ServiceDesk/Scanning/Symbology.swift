/// A kind of barcode. An open list: a decoder may know kinds that we have no name for.
public struct Symbology: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let ean13 = Symbology(rawValue: "EAN-13")
  public static let ean8 = Symbology(rawValue: "EAN-8")
  public static let upcA = Symbology(rawValue: "UPC-A")
  public static let upcE = Symbology(rawValue: "UPC-E")
  public static let isbn13 = Symbology(rawValue: "ISBN-13")
  public static let code128 = Symbology(rawValue: "CODE-128")
  public static let code39 = Symbology(rawValue: "CODE-39")
  public static let code93 = Symbology(rawValue: "CODE-93")
  public static let interleaved2of5 = Symbology(rawValue: "I2/5")
  public static let codabar = Symbology(rawValue: "CODABAR")
  public static let dataBar = Symbology(rawValue: "DATABAR")
  public static let dataBarExpanded = Symbology(rawValue: "DATABAR-EXP")
  public static let qr = Symbology(rawValue: "QR-CODE")
  public static let dataMatrix = Symbology(rawValue: "DATA-MATRIX")
  public static let pdf417 = Symbology(rawValue: "PDF417")
  public static let aztec = Symbology(rawValue: "AZTEC")
  public static let dotCode = Symbology(rawValue: "DOTCODE")
  public static let hanXin = Symbology(rawValue: "HAN-XIN")
  public static let maxiCode = Symbology(rawValue: "MAXICODE")
  public static let codeOne = Symbology(rawValue: "CODE-ONE")
  public static let codablock = Symbology(rawValue: "CODABLOCK")
  public static let code11 = Symbology(rawValue: "CODE-11")
  public static let code16K = Symbology(rawValue: "CODE-16K")
  public static let code49 = Symbology(rawValue: "CODE-49")
  public static let msi = Symbology(rawValue: "MSI")
  public static let plessey = Symbology(rawValue: "PLESSEY")
  public static let telepen = Symbology(rawValue: "TELEPEN")
  public static let straight2of5 = Symbology(rawValue: "2/5")

  public var description: String { rawValue }

  /// Symbologies that by standard carry a product code (GTIN), never a serial (`domain.md` B-5).
  public var carriesProductCode: Bool {
    [.ean13, .ean8, .upcA, .upcE, .isbn13, .dataBar].contains(self)
  }

  /// Symbologies that hold thousands of characters, not dozens.
  public var isMatrix: Bool {
    [.qr, .dataMatrix, .pdf417, .aztec, .dotCode, .hanXin, .maxiCode, .codeOne, .codablock].contains(self)
  }
}
