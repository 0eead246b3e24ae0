import Foundation
import TestRigs

/// The dots that a printer was sent, read by the printers' manuals, as a scanner sees them on paper.
struct DirectPicture {
  let width: Int
  let height: Int
  /// One entry for each dot, row by row.
  let ink: [Bool]

  /// The first label of a ZPL document: `^GFA,bytes,total,per row,data` with repeats, `,` `!` and `:` (ZPL II
  /// Programming Guide).
  init(zpl bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard
      let label = text.firstMatch(of: /\^PW(\d+)\^LL(\d+)[^G]*\^GFA,(\d+),(\d+),(\d+),([^^]*)\^FS[^X]*\^XZ/),
      let width = Int(label.1), let height = Int(label.2), let perRow = Int(label.5)
    else { throw RigFailure("no label: \(text.prefix(80))") }
    var digits: [UInt8] = []
    var repeats = 0
    for sign in label.6.utf8 {
      let begun = digits.count % (perRow * 2)
      switch sign {
      case UInt8(ascii: "G")...UInt8(ascii: "Y"): repeats += Int(sign - UInt8(ascii: "G")) + 1
      case UInt8(ascii: "g")...UInt8(ascii: "z"): repeats += (Int(sign - UInt8(ascii: "g")) + 1) * 20
      case UInt8(ascii: ","): digits += Array(repeating: 0, count: perRow * 2 - begun)
      case UInt8(ascii: "!"): digits += Array(repeating: 15, count: perRow * 2 - begun)
      case UInt8(ascii: ":"): digits += digits.suffix(perRow * 2)
      default:
        guard let digit = UInt8(String(decoding: [sign], as: UTF8.self), radix: 16) else {
          throw RigFailure("digit \(sign)")
        }
        digits += Array(repeating: digit, count: max(1, repeats))
        repeats = 0
      }
    }
    let rows = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    try self.init(width: width, height: height, perRow: perRow, rows)
  }

  /// All slices of an ESC/POS document, one below the other: `GS v 0` (Epson's ESC/POS reference).
  init(escpos bytes: [UInt8]) throws {
    var rest = bytes[...]
    var rows: [UInt8] = []
    var perRow = 0
    while !rest.isEmpty {
      let head = Array(rest.prefix(8))
      switch (head[0], head.count > 1 ? head[1] : 0) {
      case (0x1B, 0x40): rest = rest.dropFirst(2)
      case (0x1B, 0x70): rest = rest.dropFirst(5)
      case (0x1B, 0x64): rest = rest.dropFirst(3)
      case (0x1D, 0x56): rest = rest.dropFirst(4)
      case (0x1D, 0x76):
        guard head.count == 8 else { throw RigFailure("a slice without a size") }
        perRow = Int(head[4]) | Int(head[5]) << 8
        let count = perRow * (Int(head[6]) | Int(head[7]) << 8)
        rows += rest.dropFirst(8).prefix(count)
        rest = rest.dropFirst(8 + count)
      default: throw RigFailure("no command: \(head)")
      }
    }
    guard perRow > 0 else { throw RigFailure("no picture") }
    try self.init(width: perRow * 8, height: rows.count / perRow, perRow: perRow, rows)
  }

  private init(width: Int, height: Int, perRow: Int, _ rows: [UInt8]) throws {
    guard rows.count == perRow * height, width <= perRow * 8 else {
      throw RigFailure("\(rows.count) bytes for \(height) rows of \(perRow)")
    }
    (self.width, self.height) = (width, height)
    var ink: [Bool] = []
    ink.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width { ink.append(rows[y * perRow + x / 8] & (0x80 >> UInt8(x % 8)) != 0) }
    }
    self.ink = ink
  }

  /// The texts of all barcodes on it, read by zbar.
  func codes(in folder: URL, _ name: String) async throws -> Set<String> {
    let (scale, border) = (3, 40)
    let (across, down) = (width * scale + 2 * border, height * scale + 2 * border)
    var map = Array("P5 \(across) \(down) 255\n".utf8)
    map.reserveCapacity(map.count + across * down)
    let blank = [UInt8](repeating: 255, count: across)
    for _ in 0..<border { map += blank }
    for y in 0..<height {
      var line = [UInt8](repeating: 255, count: across)
      for x in 0..<width where ink[y * width + x] {
        for dot in 0..<scale { line[border + x * scale + dot] = 0 }
      }
      for _ in 0..<scale { map += line }
    }
    for _ in 0..<border { map += blank }
    let picture = folder.appending(path: "\(name).pgm")
    try Data(map).write(to: picture)
    let reader = try await RunningProcess(
      "zbarimg", ["zbarimg", "--nodbus", "-q", "--raw", picture.path],
      log: folder.appending(path: "\(name).codes"))
    await reader.exit()
    return Set(reader.output().split(separator: "\n").map(String.init))
  }
}
