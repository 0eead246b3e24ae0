/// Finds the barcodes of one picture. Pictures are hostile: the reader works behind a sandboxed worker.
public protocol PictureReader: Sendable {
  /// All codes found, each once, the surest first; an empty list means that there are none.
  ///
  /// - Parameters:
  ///   - picture: the bytes of a JPEG, PNG or WebP file, at most 8 MiB and 25 megapixels.
  ///   - effort: how long to look for what is not seen at once.
  func read(_ picture: [UInt8], effort: PictureEffort) async throws(PictureFailure) -> [PictureCode]
}

extension PictureReader {
  /// Reads one picture that nothing follows.
  public func read(_ picture: [UInt8]) async throws(PictureFailure) -> [PictureCode] {
    try await read(picture, effort: .thorough)
  }
}

/// How much time a picture is worth.
public enum PictureEffort: String, Sendable, Hashable, CaseIterable {
  /// There is only this one.
  case thorough
  /// A camera's next picture follows in a tenth of a second, and may be the better one.
  case frame
}

/// Why a picture could not be read (`reliability.md` 2.8: limits of the decoder sandbox).
public enum PictureFailure: Error, Sendable, Equatable {
  case tooManyBytes(limit: Int)
  /// Neither JPEG, PNG nor WebP by its first bytes; the file's name is never asked.
  case unknownFormat
  case tooManyPixels(limit: Int)
  /// The picture ends early or contradicts itself.
  case damaged
  /// The worker crashed, hung or grew beyond its limits on this picture and was replaced.
  case readerLost
  /// No worker could be started at all.
  case unavailable(reason: String)
}

/// One barcode found in a picture.
public struct PictureCode: Sendable, Hashable {
  public var symbology: Symbology
  /// What the symbol encodes; FNC1 between fields is 0x1D.
  public var bytes: [UInt8]
  /// The bytes as text, by the character set that the reader told; nil when they are none.
  public var text: String?
  /// Where it was found, in pixels of the upright picture: any number of corners, often four.
  public var corners: [PicturePoint]
  /// How many scan lines or passes agreed; larger is surer, 0 when the decoder does not tell.
  public var quality: Int
  /// FNC1 in first position: the bytes are a GS1 element string.
  public var isGS1: Bool

  public init(
    symbology: Symbology, bytes: [UInt8], corners: [PicturePoint] = [], quality: Int = 0, isGS1: Bool = false
  ) {
    self.text = String(validating: bytes, as: UTF8.self)
    self.symbology = symbology
    self.bytes = bytes
    self.corners = corners
    self.quality = quality
    self.isGS1 = isGS1
  }
}

extension PictureCode {
  /// What to ask the meaning of, as a scanner would send it: the text where there is one, with the AIM identifier where
  /// that alone tells that it is GS1's.
  public var readable: [UInt8] { Array((aimIdentifier ?? "").utf8) + (text.map { Array($0.utf8) } ?? bytes) }

  private var aimIdentifier: String? {
    switch symbology {
    case .code128 where isGS1: "]C1"
    case .dataMatrix where isGS1: "]d2"
    case .qr where isGS1: "]Q3"
    case .aztec where isGS1: "]z1"
    case .dataBar, .dataBarExpanded: "]e0"
    default: nil
    }
  }
}

public struct PicturePoint: Sendable, Hashable, Codable {
  public var x: Int
  public var y: Int
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
