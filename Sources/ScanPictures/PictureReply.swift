internal import ServiceDesk

/// What the worker says about one picture, as the bytes that cross to the station.
///
/// ```
///  status  count  then per code:  name length, name, GS1, quality, corner count, corners (x, y), length, bytes
///    1       1                         1       ≤ 24   1      4          1          4 + 4       2     ≤ 4296
/// ```
///
/// Numbers are little-endian. The worker read a hostile picture, so its answer is hostile too: any value out of
/// these bounds and any byte too many makes the whole reply void.
struct PictureReply {
  var outcome: Result<[PictureCode], PictureFailure>

  private static let nameLimit = 24
  private static let cornerLimit = 8
  /// The longest reply: 64 codes with everything at its limit.
  static let byteLimit =
    2 + CodeTally.codeLimit * (1 + nameLimit + 1 + 4 + 1 + cornerLimit * 8 + 2 + CodeTally.byteLimit)

  private enum Status: UInt8 {
    case codes, damaged, tooManyPixels, unknownFormat, readerLost, unavailable
  }

  init(_ outcome: Result<[PictureCode], PictureFailure>) { self.outcome = outcome }

  var encoded: [UInt8] {
    switch outcome {
    case .success(let codes):
      let codes = codes.prefix(CodeTally.codeLimit)
      return [Status.codes.rawValue, UInt8(codes.count)] + codes.flatMap(Self.encode)
    case .failure(.damaged): return [Status.damaged.rawValue, 0]
    case .failure(.tooManyPixels): return [Status.tooManyPixels.rawValue, 0]
    case .failure(.unknownFormat), .failure(.tooManyBytes): return [Status.unknownFormat.rawValue, 0]
    case .failure(.readerLost): return [Status.readerLost.rawValue, 0]
    case .failure(.unavailable): return [Status.unavailable.rawValue, 0]
    }
  }

  private static func encode(_ code: PictureCode) -> [UInt8] {
    let name = Array(code.symbology.rawValue.utf8.prefix(nameLimit))
    let corners = code.corners.prefix(cornerLimit)
    let bytes = code.bytes.prefix(CodeTally.byteLimit)
    var encoded = [UInt8(name.count)] + name + [code.isGS1 ? 1 : 0]
    encoded += Int32(clamping: code.quality).littleEndianBytes + [UInt8(corners.count)]
    for corner in corners {
      encoded += Int32(clamping: corner.x).littleEndianBytes + Int32(clamping: corner.y).littleEndianBytes
    }
    return encoded + [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)] + bytes
  }

  /// - Returns: nil when the bytes are no reply.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    guard let status = rest.takeByte().flatMap(Status.init(rawValue:)), let count = rest.takeByte(),
      count <= (status == .codes ? CodeTally.codeLimit : 0)
    else { return nil }
    switch status {
    case .codes:
      var codes: [PictureCode] = []
      for _ in 0..<count {
        guard let code = Self.decode(&rest) else { return nil }
        codes.append(code)
      }
      outcome = .success(codes)
    case .damaged: outcome = .failure(.damaged)
    case .tooManyPixels: outcome = .failure(.tooManyPixels(limit: PictureFile.pixelLimit))
    case .unknownFormat: outcome = .failure(.unknownFormat)
    case .readerLost: outcome = .failure(.readerLost)
    case .unavailable: outcome = .failure(.unavailable(reason: "the picture worker has no decoder"))
    }
    guard rest.isEmpty else { return nil }
  }

  private static func decode(_ rest: inout ArraySlice<UInt8>) -> PictureCode? {
    guard let nameLength = rest.takeByte(), nameLength <= nameLimit, let name = rest.take(Int(nameLength)),
      name.allSatisfy({ (0x20...0x7E).contains($0) }), let isGS1 = rest.takeByte(), isGS1 <= 1,
      let quality = rest.takeNumber(), quality >= 0, let cornerCount = rest.takeByte(),
      cornerCount <= cornerLimit
    else { return nil }
    var corners: [PicturePoint] = []
    for _ in 0..<cornerCount {
      guard let x = rest.takeNumber(), let y = rest.takeNumber() else { return nil }
      corners.append(PicturePoint(x: x, y: y))
    }
    guard let low = rest.takeByte(), let high = rest.takeByte() else { return nil }
    let length = Int(high) << 8 | Int(low)
    guard length > 0, length <= CodeTally.byteLimit, let bytes = rest.take(length) else { return nil }
    return PictureCode(
      symbology: Symbology(rawValue: String(decoding: name, as: UTF8.self)), bytes: Array(bytes),
      corners: corners, quality: quality, isGS1: isGS1 == 1)
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func takeByte() -> UInt8? { popFirst() }

  fileprivate mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard self.count >= count else { return nil }
    defer { removeFirst(count) }
    return prefix(count)
  }

  fileprivate mutating func takeNumber() -> Int? {
    take(4).map { bytes in Int(Int32(bitPattern: bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) })) }
  }
}

extension FixedWidthInteger {
  var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}
