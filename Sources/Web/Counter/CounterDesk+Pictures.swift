import ServiceDesk

extension CounterDesk {
  /// The codes of one picture, as one scan.
  ///
  /// A code of ours says it all; several others are those of one box, of which each says something.
  func scan(_ picture: [PictureCode], by visitor: Visitor) async throws -> [UInt8] {
    let codes = picture.map {
      (code: $0, meaning: ScanMeaning($0.readable, symbology: $0.symbology, desk.secrecy))
    }
    if let ours = codes.first(where: { $0.meaning.isOurs }) {
      return try await scan(ours.meaning, by: visitor)
    }
    guard codes.count > 1 else {
      return try await scan(codes.first?.meaning ?? .rubbish(.empty), by: visitor)
    }
    let page = page(of: visitor)
    await enter(page)
    defer { leave(page) }
    let box = try await desk.scan(
      box: codes.compactMap { found in
        String(validating: found.code.readable, as: UTF8.self).map {
          ScannedCode($0, symbology: found.code.symbology)
        }
      })
    return try await show(box, on: page)
  }
}
