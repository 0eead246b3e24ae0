import Foundation
import Testing

@testable import DrawPages

/// Reads the pictures back out of what a printer was sent, by the printers' manuals and not by our writers.
enum SentPictures {
  struct Unreadable: Error {
    let what: String
  }

  /// ZPL II Programming Guide: `^GFA,bytes,total,per row,data` with repeats, `,` `!` and `:`.
  static func zpl(_ bytes: [UInt8]) throws -> [DotPicture] {
    try String(decoding: bytes, as: UTF8.self).matches(
      of: /\^XA[^W]*\^PW(\d+)\^LL(\d+)[^G]*\^FO0,0\^GFA,(\d+),(\d+),(\d+),([^^]*)\^FS\^PQ1\^XZ/
    ).map { label in
      let (width, height) = (Int(label.1) ?? 0, Int(label.2) ?? 0)
      let perRow = Int(label.5) ?? 0
      guard label.3 == label.4, Int(label.3) == perRow * height else { throw Unreadable(what: "counts") }
      var digits: [UInt8] = []
      var repeats = 0
      for sign in label.6.utf8 {
        let line = perRow * 2
        let begun = digits.count % line
        switch sign {
        case UInt8(ascii: "G")...UInt8(ascii: "Y"): repeats += Int(sign - UInt8(ascii: "G")) + 1
        case UInt8(ascii: "g")...UInt8(ascii: "z"): repeats += (Int(sign - UInt8(ascii: "g")) + 1) * 20
        case UInt8(ascii: ","): digits += Array(repeating: 0, count: line - begun)
        case UInt8(ascii: "!"): digits += Array(repeating: 15, count: line - begun)
        case UInt8(ascii: ":"):
          guard begun == 0, digits.count >= line else { throw Unreadable(what: ":") }
          digits += digits.suffix(line)
        default:
          guard let digit = UInt8(String(decoding: [sign], as: UTF8.self), radix: 16) else {
            throw Unreadable(what: "digit \(sign)")
          }
          digits += Array(repeating: digit, count: max(1, repeats))
          repeats = 0
        }
      }
      guard digits.count == perRow * height * 2 else { throw Unreadable(what: "\(digits.count) digits") }
      let rows = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
      return DotPicture(width: width, height: height, bytes: rows)
    }
  }

  /// EPL2 Programming Manual: `GWx,y,bytes per row,rows,data`, where a clear bit burns.
  static func epl(_ bytes: [UInt8]) throws -> [DotPicture] {
    var rest = bytes[...]
    var pictures: [DotPicture] = []
    while let start = rest.firstRange(of: Array("\nq".utf8)) {
      rest = rest[start.upperBound...]
      let width = try number(&rest, until: "\n")
      try skip("Q", &rest)
      let height = try number(&rest, until: ",")
      let set = rest.firstRange(of: Array("GW0,0,".utf8)).map { rest[..<$0.lowerBound] } ?? []
      // R behind q takes the margin away that centres the label under the head.
      guard set.last == UInt8(ascii: "\n"), !set.contains(UInt8(ascii: "R")), set.contains(UInt8(ascii: "N"))
      else { throw Unreadable(what: "R behind q, or no N") }
      guard let picture = rest.firstRange(of: Array("GW0,0,".utf8)) else { throw Unreadable(what: "GW") }
      rest = rest[picture.upperBound...]
      let perRow = try number(&rest, until: ",")
      guard try number(&rest, until: ",") == height else { throw Unreadable(what: "rows") }
      pictures.append(
        DotPicture(width: width, height: height, bytes: rest.prefix(perRow * height).map { ~$0 }))
      rest = rest.dropFirst(perRow * height)
      try skip("\nP1\n", &rest)
    }
    return pictures
  }

  /// TSPL/TSPL2 Programming Manual: `BITMAP x,y,bytes per row,rows,mode,data`, where a clear bit burns. The width is
  /// known to the byte.
  static func tspl(_ bytes: [UInt8]) throws -> [(size: String, picture: DotPicture)] {
    var rest = bytes[...]
    var pictures: [(String, DotPicture)] = []
    while let start = rest.firstRange(of: Array("\r\nSIZE ".utf8)) {
      rest = rest[start.upperBound...]
      let size = String(decoding: rest.prefix { $0 != 0x0D }, as: UTF8.self)
      guard let picture = rest.firstRange(of: Array("BITMAP 0,0,".utf8)) else {
        throw Unreadable(what: "BITMAP")
      }
      rest = rest[picture.upperBound...]
      let perRow = try number(&rest, until: ",")
      let rows = try number(&rest, until: ",")
      guard try number(&rest, until: ",") == 0 else { throw Unreadable(what: "mode") }
      let dots = rest.prefix(perRow * rows).map { ~$0 }
      pictures.append((size, DotPicture(width: perRow * 8, height: rows, bytes: dots)))
      rest = rest.dropFirst(perRow * rows)
      try skip("\r\nPRINT 1,1\r\n", &rest)
    }
    return pictures
  }

  /// What an ESC/POS printer did, in order.
  enum ReceiptStep: Hashable {
    case initialized
    case drawer([UInt8])
    case slice(DotPicture)
    case cut, fed(Int)
  }

  /// Epson's ESC/POS reference: each byte must belong to a command that is known here.
  static func escpos(_ bytes: [UInt8]) throws -> [ReceiptStep] {
    var rest = bytes[...]
    var steps: [ReceiptStep] = []
    while !rest.isEmpty {
      let head = Array(rest.prefix(8))
      switch (head[0], head.dropFirst().first) {
      case (0x1B, 0x40):
        steps.append(.initialized)
        rest = rest.dropFirst(2)
      case (0x1B, 0x70):
        steps.append(.drawer(Array(head[2..<5])))
        rest = rest.dropFirst(5)
      case (0x1B, 0x64):
        steps.append(.fed(Int(head[2])))
        rest = rest.dropFirst(3)
      case (0x1D, 0x56):
        guard head[2...3].elementsEqual([66, 0]) else { throw Unreadable(what: "cut") }
        steps.append(.cut)
        rest = rest.dropFirst(4)
      case (0x1D, 0x76):
        guard head[2...3].elementsEqual([0x30, 0]) else { throw Unreadable(what: "GS v") }
        let perRow = Int(head[4]) + Int(head[5]) << 8
        let rows = Int(head[6]) + Int(head[7]) << 8
        rest = rest.dropFirst(8)
        guard rest.count >= perRow * rows else { throw Unreadable(what: "short slice") }
        steps.append(
          .slice(DotPicture(width: perRow * 8, height: rows, bytes: Array(rest.prefix(perRow * rows)))))
        rest = rest.dropFirst(perRow * rows)
      default: throw Unreadable(what: "\(head)")
      }
    }
    return steps
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, until end: Character) throws -> Int {
    let digits = rest.prefix { $0 != end.asciiValue }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw Unreadable(what: "number") }
    rest = rest.dropFirst(digits.count + 1)
    return number
  }

  private static func skip(_ text: String, _ rest: inout ArraySlice<UInt8>) throws {
    guard rest.starts(with: Array(text.utf8)) else { throw Unreadable(what: text) }
    rest = rest.dropFirst(text.utf8.count)
  }
}

extension DotPicture {
  /// As PBM (P4), for programs that read pictures.
  var portable: [UInt8] { Array("P4 \(width) \(height)\n".utf8) + bytes }

  /// The same dots on a wider ground.
  func widened(to width: Int) -> DotPicture {
    let perRow = (width + 7) / 8
    let rows = (0..<height).flatMap { Array(row($0)) + Array(repeating: 0, count: perRow - bytesPerRow) }
    return DotPicture(width: width, height: height, bytes: rows)
  }
}
