import ServiceDesk

/// Pictures at the counter: those that a page sent, and those that came by themselves.
extension CounterDesk {
  typealias ReadCode = (code: PictureCode, meaning: ScanMeaning)

  /// The codes of one picture, as one scan.
  func scan(_ picture: [PictureCode], by visitor: Visitor) async throws -> [UInt8] {
    let page = page(of: visitor)
    await enter(page)
    defer { leave(page) }
    return try await scan(meanings(of: picture), on: page)
  }

  /// A picture that came by itself, for whoever acted last at this station.
  ///
  /// - Returns: false when nobody is signed in there; nothing was done then.
  func scanned(_ picture: [PictureCode], at moment: Moment) async throws -> Bool {
    guard let page = lastActed.flatMap({ pages[$0] }) else { return false }
    await enter(page, patientFrom: moment)
    defer { leave(page) }
    guard let token = page.token else { return false }
    let door = door
    page.member = try await patiently(page) { try await door.member(holding: token) }
    guard page.member != nil else {
      page.token = nil
      return false
    }
    let codes = meanings(of: picture)
    guard page.scansGoTo != .counter else {
      _ = try await scan(codes, on: page)
      return true
    }
    // A page that takes scans itself gets the labels of a photographed page one after the other.
    for (code, meaning) in codes where meaning.isForRegistry {
      hand(meaning, String(decoding: code.readable, as: UTF8.self), to: page)
    }
    return true
  }

  private func meanings(of picture: [PictureCode]) -> [ReadCode] {
    picture.map { (code: $0, meaning: ScanMeaning($0.readable, symbology: $0.symbology, desk.secrecy)) }
  }

  /// A code of ours says it all; several others are those of one box, of which each says something.
  private func scan(_ codes: [ReadCode], on page: CounterPage) async throws -> [UInt8] {
    if let ours = codes.first(where: { $0.meaning.isSurelyOurs }) {
      return try await scan(ours.meaning, on: page)
    }
    guard codes.count > 1 else {
      let only = codes.first
      let other = only.flatMap {
        ScannedCode($0.code.readable, symbology: $0.code.symbology, ifReadOtherwise: $0.meaning)
      }
      guard let other else { return try await scan(only?.meaning ?? .rubbish(.empty), on: page) }
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
