import ServiceDesk

/// One scan of a picture, for a page that takes scans itself.
struct PictureScan: Sendable {
  var code: PictureCode
  var meaning: ScanMeaning
  var text: String
  /// The codes that say something of the unit whose serial this is; empty where the code stands for itself.
  var box: [String] = []

  var isControl: Bool { meaning.isControl }

  /// A person sees what another reader would say, like the codes of a box.
  var readsOtherwise: Bool {
    ScannedCode(code.readable, symbology: code.symbology, ifReadOtherwise: meaning) != nil
  }
}

extension ScanMeaning {
  /// Printed on sheets, many beside each other, and acted on at once.
  var isControl: Bool {
    switch self {
    case .command, .stage, .shelf: true
    default: false
    }
  }
}

/// What a page that takes scans itself is given of a picture that was dropped on it.
struct PictureForPage: Sendable {
  var scans: [PictureScan] = []
  /// Commands, stages and shelves count only alone: a picture of their sheet carries out none of them.
  var mustBeAlone = false
}

extension CounterDesk {
  /// Our own codes, each; of one box the number that is its serial; of anything else, a sheet of labels for one, what is
  /// not rubbish.
  func pageScans(of codes: [PictureCode]) async throws -> [PictureScan] {
    let read = codes.map { code in
      PictureScan(
        code: code, meaning: ScanMeaning(code.readable, symbology: code.symbology, desk.secrecy),
        text: String(decoding: code.readable, as: UTF8.self))
    }
    let ours = read.filter(\.meaning.isSurelyOurs)
    if !ours.isEmpty { return ours }
    if read.count > 1, let serial = try await serial(of: read) { return [serial] }
    let useful = read.filter { if case .rubbish = $0.meaning { false } else { true } }
    return useful.isEmpty ? read : useful
  }

  /// The scan of the one serial that the codes of a box leave no doubt about.
  private func serial(of read: [PictureScan]) async throws -> PictureScan? {
    let box = try await desk.scan(box: read.map { ScannedCode($0.text, symbology: $0.code.symbology) })
    // One label of a sheet that is on record would hide all the others.
    let reading = box.reading.knowing([])
    guard let chosen = reading.chosen, let serial = chosen.serial, read.indices.contains(chosen.code) else {
      return nil
    }
    // More IMEIs than a telephone with two cards has are those of several telephones.
    if reading.candidates.count(where: { $0.kind == .imei }) > 2 { return nil }
    let telling = reading.candidates.filter { $0.role == .secondNumber || $0.role == .product }.map(\.code)
    let places = Set(telling + [chosen.code])
    func said(_ place: Int) -> String {
      // A label tells its other fields too; of any other code only the number itself is meant, without its prefix.
      if case .label = read[place].meaning { return read[place].text }
      return place == chosen.code ? serial.text : read[place].text
    }
    return PictureScan(
      code: read[chosen.code].code, meaning: .serial(serial), text: serial.text,
      box: places.count > 1 ? read.indices.filter(places.contains).map(said) : [])
  }

  /// A picture that was sent by a page that takes scans itself; what is not for such a page is done here.
  func pictureForPage(_ codes: [PictureCode], by visitor: Visitor) async throws -> PictureForPage {
    page(of: visitor).lastActed = desk.clock.now()
    guard !codes.isEmpty else {
      let nothing = PictureCode(symbology: .qr, bytes: [])
      return PictureForPage(scans: [PictureScan(code: nothing, meaning: .rubbish(.noCodeInPicture), text: "")]
      )
    }
    var answer = PictureForPage()
    for scan in try await pageScans(of: codes) {
      if scan.isControl, codes.count > 1 {
        answer.mustBeAlone = true
      } else if scan.meaning.isForRegistry {
        answer.scans.append(scan)
      } else {
        _ = try await self.scan(scan.meaning, by: visitor)
      }
    }
    return answer
  }
}
