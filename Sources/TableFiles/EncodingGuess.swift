import ServiceDesk

/// Finds which 8-bit encoding makes Romanian, Hungarian, Polish or German words of a text.
///
/// A general detector does not know which languages to expect: uchardet 0.0.7 named 10 of 21 short lists of these
/// languages wrong (Hungarian in CP 852 as Windows-1252, one Romanian name as ISO 8859-10).
struct EncodingGuess {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Of equal ones the first: what Windows programs write is the most likely.
  private static let candidates: [TextEncoding] = [
    .windows1250, .iso8859Part2, .iso8859Part16, .windows1252, .cp852,
  ]

  func best() throws(TableFailure) -> TextBytes {
    let sample = foreignStretches()
    var best: (encoding: TextEncoding, score: Int)?
    for candidate in Self.candidates {
      guard let text = try? TextBytes.converted(sample, candidate) else { continue }  // else: not this one
      let score = Self.score(String(decoding: text.utf8, as: UTF8.self))
      if score > best?.score ?? .min { best = (candidate, score) }
    }
    return try TextBytes.converted(bytes[...], best?.encoding ?? .windows1250)
  }

  /// The first 64 KiB of what is not plain ASCII, each with its neighbours.
  private func foreignStretches() -> ArraySlice<UInt8> {
    var sample: [UInt8] = []
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      if index > 0, bytes[index - 1] < 0x80 { sample.append(bytes[index - 1]) }
      sample.append(byte)
      if index + 1 < bytes.count, bytes[index + 1] < 0x80 {
        sample += [bytes[index + 1], UInt8(ascii: " ")]
      }
      if sample.count > 64 << 10 { break }
    }
    return sample[...]
  }

  /// Letters of our languages count for, everything that no name holds counts against.
  private static func score(_ text: String) -> Int {
    var score = 0
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      guard !scalar.isASCII else { continue }
      if ownLetters.contains(scalar) {
        // A capital in the middle of a word is what a wrong encoding makes of a small letter.
        let isOdd = scalar.properties.isUppercase && before.properties.isLowercase
        score += isOdd ? -1 : 3
      } else if marks.contains(scalar) {
        score += 1
      } else if scalar.properties.isAlphabetic {
        score -= 2
      } else {
        score -= scalar.properties.generalCategory == .control ? 10 : 4
      }
    }
    return score
  }

  private static let ownLetters = Set(
    "ăâîșțşţĂÂÎȘȚŞŢáéíóöőúüűÁÉÍÓÖŐÚÜŰąćęłńóśźżĄĆĘŁŃÓŚŹŻäßÄ".unicodeScalars)
  /// Quotation marks, dashes, the degree and the euro: expected, but no proof.
  private static let marks = Set("„”“’–—°€§«»\u{A0}".unicodeScalars)
}
