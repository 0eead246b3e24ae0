import Glibc
import ServiceDesk

/// A text file's bytes brought to UTF-8.
struct TextBytes {
  let encoding: TextEncoding
  /// Valid UTF-8 without a byte order mark.
  let utf8: [UInt8]

  /// - Parameter wish: the encoding that a person named; found out when nil.
  init(_ bytes: [UInt8], _ wish: TextEncoding?) throws(TableFailure) {
    if let marked = Self.marked(bytes), wish == nil || wish == marked.encoding {
      self = try Self.converted(bytes.dropFirst(marked.length), marked.encoding)
    } else if let wish {
      self = try Self.converted(bytes[...], wish)
    } else if let wide = Self.unmarkedWide(bytes) {
      self = try Self.converted(bytes[...], wide)
    } else if String(validating: bytes, as: UTF8.self) != nil {
      (encoding, utf8) = (.utf8, bytes)
    } else {
      self = try EncodingGuess(bytes).best()
    }
  }

  init(encoding: TextEncoding, utf8: [UInt8]) {
    self.encoding = encoding
    self.utf8 = utf8
  }

  private static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 of mostly Latin text has a zero in every second byte.
  private static func unmarkedWide(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4_096)
    guard sample.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = sample.count * 2 / 5
    if zeros.odd >= many, zeros.even == 0 { return .utf16LittleEndian }
    if zeros.even >= many, zeros.odd == 0 { return .utf16BigEndian }
    return nil
  }

  static func converted(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) throws(TableFailure) -> TextBytes {
    if encoding == .utf8 {
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw .notInEncoding(.utf8, row: lineOfFirstFault(bytes))
      }
      return TextBytes(encoding: .utf8, utf8: Array(bytes))
    }
    return TextBytes(encoding: encoding, utf8: try throughIconv(bytes, encoding))
  }

  private static func lineOfFirstFault(_ bytes: ArraySlice<UInt8>) -> Int {
    var line = 1
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case let step = decoder.decode(&rest), step != .emptyInput {
      switch step {
      case .scalarValue(let scalar): if scalar == "\n" { line += 1 }
      case .error: return line
      case .emptyInput: return line
      }
    }
    return line
  }

  /// glibc's converter.
  private static func throughIconv(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) throws(TableFailure) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", encoding.iconvName), converter != iconv_t(bitPattern: -1) else {
      throw .unavailable(reason: "the C library does not know \(encoding.rawValue)")
    }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    // The longest form of a two-byte unit or of a byte of these sets is three bytes.
    var output = [UInt8](repeating: 0, count: input.count * 3 + 16)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let isWhole = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(converter, &from, &inputLeft, &to, &outputLeft) != Int(bitPattern: UInt.max)
      }
    }
    output.removeLast(outputLeft)
    guard isWhole, inputLeft == 0 else {
      throw .notInEncoding(encoding, row: 1 + output.count { $0 == UInt8(ascii: "\n") })
    }
    return output
  }
}

extension TextEncoding {
  fileprivate var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1250: "WINDOWS-1250"
    case .iso8859Part2: "ISO-8859-2"
    case .iso8859Part16: "ISO-8859-16"
    case .windows1252: "WINDOWS-1252"
    case .cp852: "CP852"
    }
  }
}
