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
        let goal = try call.goal
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
    let goal = try call.goal
    let codes = try await needs.pictures.read(call.call.body)
    guard goal == .counter else {
      let answer = try await counter.pictureForPage(codes, by: call.visitor)
      return Answer.json { answer.write(into: &$0, call.language) }
    }
    guard let view = try await counter.scan(codes, by: call.visitor) else {
      return Answer.json { PictureForPage(mustBeAlone: true).write(into: &$0, call.language) }
    }
    let secrecy = desk.secrecy
    let list = JSONText.object {
      $0.member("codes", listOf: codes) { json, code in
        json.element {
          $0.member("symbology", code.symbology.rawValue)
          $0.member("text", code.text ?? String(decoding: code.bytes, as: UTF8.self))
          $0.member("meaning", ScanMeaning(code.readable, symbology: code.symbology, secrecy).name)
        }
      }
    }
    return Answer.json(bytes: view.dropLast() + [UInt8(ascii: ",")] + list.dropFirst())
  }

  /// Sends events until the browser goes away or the station stops.
  private func answer(_ stream: EventStream, _ number: Int, _ browser: String, _ request: Request) -> Response
  {
    Response(
      status: .ok, headers: Answer.streamHeaders,
      body: stream.body(of: request, timedBy: counter.times) { await counter.close(number, of: browser) })
  }
}

extension StaffCall {
  /// Who takes the scans of the page that asks.
  fileprivate var goal: CounterPage.ScanGoal {
    get throws {
      guard let name = try call.query("page") else { return .counter }
      guard let goal = CounterPage.ScanGoal(rawValue: name) else { throw Refusal.unacceptable("page") }
      return goal
    }
  }
}

extension PictureForPage {
  fileprivate func write(into json: inout JSONText, _ language: Language) {
    json.member("mustBeAlone", mustBeAlone)
    json.member("scans", listOf: scans) { json, scan in
      json.element {
        if case .rubbish(let rubbish) = scan.meaning { $0.member("rubbish", rubbish.text[language]) }
        $0.member("text", scan.text)
        if !scan.box.isEmpty { $0.member("codes", scan.box) }
      }
    }
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
