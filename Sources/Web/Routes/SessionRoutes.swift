import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  var sessionRoutes: [StaffRoute] {
    [
      .open(.get, "/api/setup") { _ in try await isSetUpNeeded() },
      .open(.post, "/api/setup") { call in try await setUp(call) },
      .open(.post, "/api/session") { call in try await signIn(call) },
      .signedIn(.get, "/api/session") { call in sessionAnswer(call.member) },
      .signedIn(.delete, "/api/session") { call in try await signOut(call) },
      .open(.get, "/api/badge") { call in try await nameOnBadge(call) },
      .open(.get, "/api/words") { call in words(try await language(of: call)) },
    ]
  }

  private func signIn(_ call: Call) async throws -> Response {
    let fields = try call.read(SignInFields.self)
    guard let badge = BadgeCode(fields.badge) else { throw Refusal(.unknownBadge) }
    let signedIn: StaffDoor.SignedIn
    switch try await needs.door.signIn(badge: badge, pin: fields.pin) {
    case .success(let success): signedIn = success
    case .failure(let refusal): throw refusal
    }
    // The session before this one is over: one person at a browser.
    if let old = call.cookies.session { try await needs.door.signOut(old) }
    let browser = call.cookies.counter ?? hexadecimal(desk.secrecy.randomBytes(16))
    await counter.signedIn(
      CounterDesk.Visitor(browser: browser, token: signedIn.token, member: signedIn.member))
    var response = sessionAnswer(signedIn.member, status: .created)
    response.headers.append(
      HTTPField(
        name: .setCookie,
        value: RequestCookies.field(
          RequestCookies.session, signedIn.token, seconds: Int(StaffSession.absoluteSeconds))))
    response.headers.append(
      HTTPField(
        name: .setCookie,
        value: RequestCookies.field(RequestCookies.counter, browser, seconds: 365 * 86_400)))
    return response
  }

  private func signOut(_ call: StaffCall) async throws -> Response {
    try await needs.door.signOut(call.token)
    await counter.signedOut(call.browser)
    var response = Answer.empty()
    response.headers.append(
      HTTPField(name: .setCookie, value: RequestCookies.field(RequestCookies.session, "", seconds: 0)))
    return response
  }

  private func sessionAnswer(_ member: StaffMember, status: HTTPResponse.Status = .ok) -> Response {
    let shop = desk.shop
    return Answer.json(status) {
      $0.member("me") {
        $0.member("id", member.id)
        $0.member("name", member.name)
        $0.member("roles", Role.allCases.filter(member.roles.contains).map(\.rawValue))
        $0.member("permissions", Permission.allCases.filter(member.may).map(\.rawValue))
        $0.member("language", member.language.rawValue)
      }
      $0.member("shop") {
        $0.member("name", shop.name)
        $0.member("country", shop.country.rawValue)
        $0.member("currency", shop.currency.rawValue)
        $0.member("language", shop.language.rawValue)
        $0.member("decimals", shop.currency.decimals)
      }
      $0.member("station", desk.station.rawValue)
      $0.member("demo", needs.isDemo)
    }
  }

  private func nameOnBadge(_ call: Call) async throws -> Response {
    guard let badge = try call.query("code").flatMap(BadgeCode.init),
      let name = try await needs.door.name(on: badge)
    else { throw Refusal.notFound("staff") }
    return Answer.json { $0.member("name", name) }
  }

  /// The signed-in person's language, or the one asked for, or the shop's.
  func language(of call: Call) async throws -> Language {
    if let token = call.cookies.session, let member = try await needs.door.member(holding: token) {
      return member.language
    }
    return try call.query("language").flatMap(Language.init(rawValue:)) ?? desk.shop.language
  }
}

extension StaffCall {
  /// The browser's name; a program without the cookie is known by its session.
  var browser: String { call.cookies.counter ?? token }

  var visitor: CounterDesk.Visitor { CounterDesk.Visitor(browser: browser, token: token, member: member) }
}

private struct SignInFields: Fields {
  let badge: String
  let pin: String
  enum CodingKeys: String, CodingKey { case badge, pin }
}
