import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  var pageRoutes: [StaffRoute] {
    let pages = [
      "/": "counter", "/tickets": "tickets", "/papers": "papers", "/people": "people",
      "/printers": "printers", "/registry": "registry", "/registry/files": "files", "/unit": "unit",
      "/alarms": "alarms",
      "/consignments": "consignments", "/verdict": "verdictpage",
    ]
    return pages.sorted { $0.key < $1.key }.map { path, page in
      .open(.get, path) { call in try withCounterCookie(assets.answer("\(page).html", to: call.request), call)
      }
    } + [
      .open(.get, "/assets/{name}") { call in
        try assets.answer(call.parameters.get("name") ?? "", to: call.request)
      },
      .open(.get, "/texts/{name}") { call in
        try assets.answer(call.parameters.get("name") ?? "", to: call.request)
      },
      .open(.get, "/api/health") { _ in healthy() },
      // How busy the shop is, is nobody's business elsewhere.
      .open(.get, "/metrics") { call in
        guard call.isFromThisMachine else { throw Refusal.notFound("page") }
        return Answer.metrics(counter.times.metrics)
      },
    ]
  }

  /// Names the browser when it has no name yet.
  func withCounterCookie(_ response: Response, _ call: Call) -> Response {
    guard call.cookies.counter == nil else { return response }
    var named = response
    named.headers.append(
      HTTPField(
        name: .setCookie,
        value: RequestCookies.field(
          RequestCookies.counter, hexadecimal(desk.secrecy.randomBytes(16)), seconds: 365 * 86_400)))
    return named
  }
}

/// The answer of `GET /api/health` on both listeners: says that the server answers, and nothing else.
func healthy() -> Response { Answer.json(bytes: healthBytes) }

private let healthBytes = JSONText.object { $0.member("ok", true) }
