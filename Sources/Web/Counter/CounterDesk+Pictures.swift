import ServiceDesk

/// Pictures at the counter: those that a page sent, and those that came by themselves.
extension CounterDesk {
  typealias ReadCode = (code: PictureCode, meaning: ScanMeaning)

  /// The codes of one picture, as one scan.
  ///
  /// - Returns: nil when nothing was done, because a command among several codes must be shown alone.
  func scan(_ picture: [PictureCode], by visitor: Visitor) async throws -> [UInt8]? {
    let page = page(of: visitor)
    await enter(page)
    defer { leave(page) }
    return try await scan(meanings(of: picture), on: page)
  }

  /// What became of a picture that came by itself.
  enum Arrival: Sendable {
    case taken
    /// Nothing was done: a command among several codes must be shown alone.
    case mustBeAlone
    /// Nobody is signed in; nothing was done.
    case unattended
  }

  /// A picture that came by itself, for whoever acted last at this station.
  func scanned(_ picture: [PictureCode], at moment: Moment) async throws -> Arrival {
    guard let page = lastActed.flatMap({ pages[$0] }) else { return .unattended }
    await enter(page, patientFrom: moment)
    defer { leave(page) }
    guard let token = page.token else { return .unattended }
    let door = door
    page.member = try await patiently(page) { try await door.member(holding: token) }
    guard page.member != nil else {
      page.token = nil
      return .unattended
    }
    guard page.scansGoTo != .counter else {
      return try await scan(meanings(of: picture), on: page) == nil ? .mustBeAlone : .taken
    }
    // A page that takes scans itself gets the labels of a photographed page one after the other.
    let scans = try await patiently(page) { [self] in try await pageScans(of: picture) }
    var arrival = Arrival.taken
    for scan in scans where scan.meaning.isForRegistry {
      if scan.isControl, picture.count > 1 {
        arrival = .mustBeAlone
      } else {
        hand(scan.meaning, scan.text, box: scan.box, to: page)
      }
    }
    return arrival
  }

  private func meanings(of picture: [PictureCode]) -> [ReadCode] {
    picture.map { (code: $0, meaning: ScanMeaning($0.readable, symbology: $0.symbology, desk.secrecy)) }
  }

  /// A code of ours says it all; several others are those of one box, of which each says something. Of a sheet of
  /// commands none is carried out.
  private func scan(_ codes: [ReadCode], on page: CounterPage) async throws -> [UInt8]? {
    let ours = codes.map { $0.meaning }.filter(\.isSurelyOurs)
    if let paper = ours.first(where: { !$0.isControl }) { return try await scan(paper, on: page) }
    if let control = ours.first { return codes.count > 1 ? nil : try await scan(control, on: page) }
    guard codes.count > 1 else {
      let only = codes.first
      let other = only.flatMap {
        ScannedCode($0.code.readable, symbology: $0.code.symbology, ifReadOtherwise: $0.meaning)
      }
      guard let other else { return try await scan(only?.meaning ?? .rubbish(.noCodeInPicture), on: page) }
      let box = try await patiently(page) { [desk] in try await desk.scan(box: [other]) }
      return try await show(box, on: page)
    }
    let scanned = codes.compactMap { found in
      String(validating: found.code.readable, as: UTF8.self).map {
        ScannedCode($0, symbology: found.code.symbology)
      }
    }
    let box = try await patiently(page) { [desk] in try await desk.scan(box: scanned) }
    return try await show(box, on: page)
  }

  // MARK: Who is there

  /// Tells whenever a person comes or acts, to the one who asked last.
  func comings() -> AsyncStream<Void> {
    let (stream, line) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    coming?.finish()
    coming = line
    return stream
  }

  /// Whether somebody is signed in at the page that acted last; waits while the database does not tell.
  func isAttended() async -> Bool {
    while true {
      guard let token = lastActed.flatMap({ pages[$0] })?.token else { return false }
      do {
        return try await door.member(holding: token) != nil
      } catch {
        do {
          try await pause()
        } catch {
          return false
        }
      }
    }
  }

  /// Tells the page that acted last what came of a picture.
  func tell(_ news: PictureNews) {
    guard let page = lastActed.flatMap({ pages[$0] }), let member = page.member else { return }
    let event = EventStream.event(
      "picture",
      JSONText.object {
        $0.member("outcome", news.word)
        $0.member("good", news.isGood)
        $0.member("text", news.text[member.language])
      })
    for stream in page.streams.values { stream.stream.continuation.yield(event) }
  }
}
