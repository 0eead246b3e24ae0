import HTTPTypes
import Hummingbird
import ServiceDesk
import ServiceLifecycle

extension StaffSite {
  var counterRoutes: [StaffRoute] {
    [
      .may(.scan, method: .post, "/api/counter/scan") { call in
        let text = try call.call.read(ScanFields.self).text
        return Answer.json(bytes: try await counter.scan(ScanMeaning(text, desk.secrecy), by: call.visitor))
      },
      .may(.scan, method: .post, "/api/counter/picture", body: .picture) { call in
        try await readPicture(call)
      },
      .may(.scan, method: .post, "/api/counter/act") { call in
        let event = try call.call.read(ActFields.self).event
        return Answer.json(bytes: try await counter.act(event, by: call.visitor))
      },
      .may(.scan, method: .get, "/api/counter/stream") { call in
        let goal = try call.call.query("page").map(CounterPage.ScanGoal.init(rawValue:)) ?? .counter
        guard let goal else { throw Refusal.unacceptable("page") }
        let heard = try call.call.query("heard").map { (text) throws(Refusal) in
          guard let number = Int64(text) else { throw .unacceptable("heard") }
          return number
        }
        let (number, stream) = await counter.open(call.visitor, for: goal, heard: heard)
        return answer(stream, number, call.browser, call.call.request)
      },
      .open(.get, "/api/counter/lock") { call in
        guard let browser = call.cookies.counter,
          let (number, stream) = await counter.openLocked(browser, isStation: call.isFromThisMachine)
        else { throw Refusal(.notSignedIn) }
        return answer(stream, number, browser, call.request)
      },
      .may(.scan, method: .get, "/api/scan") { call in
        let answer = try await desk.scan(try call.call.query("text") ?? "")
        return Answer.json { answer.write(into: &$0, for: call.reader) }
      },
    ]
  }

  private func readPicture(_ call: StaffCall) async throws -> Response {
    let secrecy = desk.secrecy
    let codes = try await needs.pictures.read(call.call.body).map {
      (code: $0, meaning: ScanMeaning($0.readable, symbology: $0.symbology, secrecy))
    }
    let box = try await readBox(codes)
    // The first code that is not rubbish; the reader puts the surest first.
    let best = codes.first { if case .rubbish = $0.meaning { false } else { true } } ?? codes.first
    let meaning = box?.reading.chosen?.serial.map(ScanMeaning.serial) ?? best?.meaning
    let view = try await counter.scan(meaning ?? .rubbish(.empty), by: call.visitor)
    let list = JSONText.object {
      $0.member("codes", listOf: codes) { json, found in
        json.element {
          $0.member("symbology", found.code.symbology.rawValue)
          $0.member("text", found.code.text ?? String(decoding: found.code.bytes, as: UTF8.self))
          $0.member("meaning", found.meaning.name)
        }
      }
      $0.optional("box", box, for: call.reader)
    }
    return Answer.json(bytes: view.dropLast() + [UInt8(ascii: ",")] + list.dropFirst())
  }

  /// The codes of a picture as those of one box; nil for one code alone, and where one of them is ours and says it all.
  private func readBox(_ codes: [(code: PictureCode, meaning: ScanMeaning)]) async throws -> BoxAnswer? {
    guard codes.count > 1, !codes.contains(where: { $0.meaning.isOurs }) else { return nil }
    return try await desk.scan(
      box: codes.compactMap { found in
        String(validating: found.code.readable, as: UTF8.self).map {
          ScannedCode($0, symbology: found.code.symbology)
        }
      })
  }

  /// Sends events until the browser goes away or the station stops.
  private func answer(_ stream: EventStream, _ number: Int, _ browser: String, _ request: Request) -> Response
  {
    Response(
      status: .ok, headers: Answer.streamHeaders,
      body: stream.body(of: request, timedBy: counter.times) { await counter.close(number, of: browser) })
  }
}

extension EventStream {
  /// A vanished browser is noticed at once only when its side of the connection is watched (`stack.md` B.4).
  func body(
    of request: Request, timedBy times: ScanTimes? = nil, onEnd: @escaping @Sendable () async -> Void
  ) -> ResponseBody {
    ResponseBody { writer in
      do {
        try await request.body.consumeWithCancellationOnInboundClose { _ in
          for await event in events.cancelOnGracefulShutdown() {
            try await writer.write(ByteBuffer(bytes: event.bytes))
            if let readAt = event.scanReadAt { times?.add(ContinuousClock.now - readAt) }
          }
        }
      } catch is CancellationError {
        // The browser left: an ordinary end.
      } catch {
        await onEnd()
        throw error
      }
      await onEnd()
      try await writer.finish(nil)
    }
  }
}

private struct ScanFields: Fields {
  let text: String
  enum CodingKeys: String, CodingKey { case text }
}
