import CPictures
import Glibc

@testable import ScanPictures
@testable import ServiceDesk

/// The check of a picture's header, and what stands behind it: the input is a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func run(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(PictureFailure) {
    let file = try PictureFile(bytes)
    demand(bytes.count <= PictureFile.byteLimit, "a file beyond the limit")
    checkOrientation(file)
    checkDecoding(file)
  } catch {
    demand(error == .unknownFormat, "\(error) before anything is decoded")
  }
  return 0
}

/// Small, so that most pictures that lie about their size are refused as fast as those of 900 megapixels.
private let fewPixels = 1 << 16

private func checkDecoding(_ file: PictureFile) {
  let (status, pixels) = decode(file, atMost: fewPixels)
  if Int(status) == CPictures_tooManyPixels, let claimed = claimedPixels(file) {
    demand(claimed > fewPixels, "\(claimed) pixels are refused")
    // Refused before anything is allocated: the fuzzer itself fails on large allocations.
    if claimed > PictureFile.pixelLimit {
      demand(decode(file, atMost: PictureFile.pixelLimit).pixels == nil, "\(claimed) pixels are decoded")
    }
  }
  if let pixels, let claimed = claimedPixels(file) {
    demand(pixels == claimed, "\(pixels) pixels of \(claimed)")
  }
}

private func decode(_ file: PictureFile, atMost limit: Int) -> (status: CInt, pixels: Int?) {
  var picture = CPictures_Picture()
  let read =
    switch file.format {
    case .jpeg: CPictures_readJPEG
    case .png: CPictures_readPNG
    case .webP: CPictures_readWebP
    }
  let status = file.bytes.withUnsafeBufferPointer { read($0.baseAddress, $0.count, limit, &picture) }
  guard Int(status) == CPictures_ok else {
    demand(picture.grey == nil, "a picture that could not be read leaves pixels")
    return (status, nil)
  }
  defer { free(picture.grey) }
  demand(picture.width > 0 && picture.height > 0, "a picture of no size")
  let pixels = Int(picture.width) * Int(picture.height)
  demand(pixels <= limit, "\(pixels) pixels where \(limit) are allowed")
  // Every byte is there and written: the sanitizer watches.
  var sum = 0
  for pixel in UnsafeBufferPointer(start: picture.grey, count: pixels) { sum &+= Int(pixel) }
  demand(sum >= 0, "pixels")
  return (status, pixels)
}

/// What the header of a PNG file claims, read apart; nil of other files, whose headers may stand anywhere.
private func claimedPixels(_ file: PictureFile) -> Int? {
  let bytes = file.bytes
  guard file.format == .png, bytes.count >= 24, Array(bytes[12..<16]) == Array("IHDR".utf8) else {
    return nil
  }
  let sides = [16, 20].map { place in bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
  return sides[0] * sides[1]
}

private func checkOrientation(_ file: PictureFile) {
  let orientation = file.orientation
  demand((1...8).contains(orientation.rawValue), "\(orientation) is none")
  let (width, height) = (31, 17)
  let isSideways = orientation.rawValue >= 5
  var seen: Set<PicturePoint> = []
  for point in [(0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)] {
    let turned = orientation.upright(PicturePoint(x: point.0, y: point.1), width: width, height: height)
    let fits =
      (0..<(isSideways ? height : width)).contains(turned.x)
      && (0..<(isSideways ? width : height)).contains(turned.y)
    demand(fits, "a corner outside the picture")
    seen.insert(turned)
  }
  demand(seen.count == 4, "two corners in one place")
}
