import HTTPTypes
import Hummingbird
import KioskPages
import ServiceDesk

/// The kiosk listener's side of a conversation.
struct KioskSite: Sendable {
  private let needs: KioskDoorNeeds
  private let assets: Assets
  private let failures: Failures
  let feed: KioskFeed

  init(_ needs: KioskDoorNeeds) {
    self.needs = needs
    assets = Assets(KioskPages.files, texts: KioskPages.texts, needs.secrecy)
    failures = Failures(secrecy: needs.secrecy, logger: needs.logger)
    feed = KioskFeed(
      scanners: needs.scanners, board: needs.board, clock: needs.clock, hasCamera: needs.pictures != nil)
  }

  func router() -> Router<VisitContext> {
    let router = Router(context: VisitContext.self)
    router.add(middleware: LastResort(failures: failures, language: needs.shop.language))
    for path in ["/", "/t"] {
      router.get(RouterPath(path)) { request, _ in try assets.answer("kiosk.html", to: request) }
    }
    for path in ["/assets/{name}", "/texts/{name}"] {
      router.get(RouterPath(path)) { request, context in
        try assets.answer(context.parameters.get("name") ?? "", to: request)
      }
    }
    router.get("/api/health") { _, _ in healthy() }
    router.post("/api/status") { request, _ in try await status(request) }
    router.post("/api/frame") { request, context in
      // The kiosk's own browser, and only where the shop gave it a camera.
      guard context.isFromThisMachine, let pictures = needs.pictures else { throw Refusal.notFound("page") }
      return try await look(request, with: pictures)
    }
    router.get("/api/stream") { request, context in
      // It carries receipt keys: a customer's phone on the same network must not listen.
      guard context.isFromThisMachine else { throw Refusal.notFound("page") }
      let (number, stream) = await feed.open()
      return Response(
        status: .ok, headers: Answer.streamHeaders,
        body: stream.body(of: request) { await feed.close(number) })
    }
    return router
  }

  private func status(_ request: Request) async throws -> Response {
    guard request.isSameOrigin else { throw RequestLimit.foreignOrigin }
    let call = Call(
      request: request, parameters: Parameters(), body: try await request.whole(.json),
      cookies: RequestCookies(request.headers), isFromThisMachine: false)
    let question = try call.read(StatusFields.self)
    switch try await needs.kiosk.look(up: question.code) {
    case .status(let status): return Answer.json { status.write(into: &$0, question.language) }
    case .notFound: return refusal(.notFound, "notFound", WebWords.codeNotFound[question.language])
    case .askAtTheDesk:
      return refusal(.tooManyRequests, "askAtTheDesk", WebWords.askAtTheDesk[question.language])
    }
  }

  /// Reads one frame of the kiosk's camera; nothing of it is kept.
  private func look(_ request: Request, with pictures: any PictureReader) async throws -> Response {
    guard request.isSameOrigin else { throw RequestLimit.foreignOrigin }
    guard await feed.mayLook() else {
      return refusal(.tooManyRequests, "askAtTheDesk", WebWords.askAtTheDesk[needs.shop.language])
    }
    let codes = try await pictures.read(try await request.whole(.picture), effort: .frame)
    let (code, isHeld) = await feed.saw(codes, needs.secrecy)
    return Answer.json {
      $0.member("code", code)
      $0.member("seen", isHeld)
    }
  }

  /// The same bytes for every code that opens nothing (`domain.md` P-1).
  private func refusal(_ status: HTTPResponse.Status, _ code: String, _ text: String) -> Response {
    Answer.json(status) {
      $0.member("error") {
        $0.member("code", code)
        $0.member("text", text)
      }
    }
  }
}

private struct StatusFields: Fields {
  let code: String
  let language: Language
  enum CodingKeys: String, CodingKey { case code, language }
}

extension PublicStatus {
  fileprivate func write(into json: inout JSONText, _ language: Language) {
    json.member("stage") {
      $0.member("code", stage.rawValue)
      $0.member("title", stage.title[language])
      $0.member("next", stage.next[language])
      $0.member("step", stage.step)
      $0.member("steps", PublicStage.steps)
      $0.member("ready", [.ready, .readyUnrepaired, .readyStorageRuns].contains(stage))
      $0.member("yourAction", stage == .yourAction)
    }
    json.member("changedOn", LocalFormat.day(changedOn, language))
    json.member("device", "\(maker) \(model)")
    json.member("serialEnding", "…\(serialEnding)")
    json.member("initials", initials)
    json.member("promised", promisedDay.map { LocalFormat.day($0, language) })
    json.member("amountDue", amountDue.map { LocalFormat.money($0, language) })
    json.member("customerLanguage", customerLanguage.rawValue)
  }
}

extension PublicStage {
  /// The way from the hand-in to the hand-back in steps that a customer can count.
  fileprivate static let steps = 6

  fileprivate var step: Int {
    switch self {
    case .notYetHandedOver: 0
    case .received: 1
    case .diagnosis: 2
    case .yourAction: 3
    case .inWork, .contactTheDesk: 4
    case .ready, .readyUnrepaired, .readyStorageRuns: 5
    case .handedBack: 6
    }
  }
}
