import Foundation
import TestRigs

/// A sheet as it came out of a simulated printer, read back as a customer's phone would.
struct PrintedPage {
  let sheet: SimulatedPrinter.Sheet

  /// The texts of all barcodes on it.
  func codes() async throws -> Set<String> {
    var picture = sheet.file.appendingPathExtension("codes.png")
    let log = sheet.file.appendingPathExtension("log")
    switch sheet.format {
    case "application/pdf":
      // 406 dots an inch: twice a label printer's, so that every bar is several pixels wide.
      let name = picture.deletingPathExtension().path
      try await RunningProcess.run(
        ["pdftoppm", "-r", "406", "-gray", "-png", "-singlefile", sheet.file.path, name], log: log)
    default:
      picture = sheet.file.appendingPathExtension("pgm")
      try Data(PWGRaster(Array(Data(contentsOf: sheet.file))).greyMap(scale: 3, border: 40)).write(
        to: picture)
    }
    let output = sheet.file.appendingPathExtension("codes")
    let reader = try await RunningProcess(
      "zbarimg", ["zbarimg", "--nodbus", "-q", "--raw", picture.path], log: output)
    await reader.exit()
    return Set(reader.output().split(separator: "\n").map(String.init))
  }
}

/// The first page of a PWG raster file (PWG 5102.4), black and white or grey.
struct PWGRaster {
  private let width: Int
  private let height: Int
  /// One byte per dot, 0 is black.
  private var dots: [UInt8] = []

  init(_ file: [UInt8]) throws {
    guard file.starts(with: Array("RaS2".utf8)), file.count > 1800 else { throw RigFailure("no PWG raster") }
    func field(_ offset: Int) -> Int {
      file[(4 + offset)..<(8 + offset)].reduce(0) { $0 << 8 | Int($1) }
    }
    width = field(372)
    height = field(376)
    let (bits, bytesPerLine, colorSpace) = (field(388), field(392), field(400))
    guard bits == 1 || bits == 8 else { throw RigFailure("\(bits) bits a dot") }
    // 3 is black: a set bit is ink. 18 is sGray: 0 is ink.
    let isInk = colorSpace == 3
    var position = 4 + 1796
    while dots.count < width * height {
      let repeats = Int(file[position]) + 1
      position += 1
      let line = try Self.line(file, &position, length: bytesPerLine, blank: isInk ? 0x00 : 0xFF)
      let row = (0..<width).map { x -> UInt8 in
        let value = bits == 8 ? line[x] : (line[x / 8] >> UInt8(7 - x % 8) & 1) * 255
        return isInk ? 255 - value : value
      }
      for _ in 0..<repeats { dots += row }
    }
  }

  /// One line, unpacked: 0 to 127 repeats the next byte, 129 to 255 takes bytes as they are, 128 ends it blank.
  private static func line(
    _ file: [UInt8], _ position: inout Int, length: Int, blank: UInt8
  ) throws -> [UInt8] {
    var line: [UInt8] = []
    while line.count < length {
      guard position + 1 < file.count else { throw RigFailure("the raster ends early") }
      let count = Int(file[position])
      position += 1
      switch count {
      case 0...127:
        line += repeatElement(file[position], count: count + 1)
        position += 1
      case 128:
        line += repeatElement(blank, count: length - line.count)
      default:
        line += file[position..<(position + 257 - count)]
        position += 257 - count
      }
    }
    return line
  }

  /// A portable grey map, each dot enlarged, with white around it.
  func greyMap(scale: Int, border: Int) -> [UInt8] {
    let (across, down) = (width * scale + 2 * border, height * scale + 2 * border)
    var map = Array("P5 \(across) \(down) 255\n".utf8)
    for y in 0..<down {
      for x in 0..<across {
        let (column, row) = ((x - border) / scale, (y - border) / scale)
        let isInside = x >= border && y >= border && column < width && row < height
        map.append(isInside ? dots[row * width + column] : 255)
      }
    }
    return map
  }
}
