import Foundation
import HTTPTypes
import Hummingbird
import ServiceDesk

/// One request as a route sees it: its parts already checked and measured.
struct Call: Sendable {
  let request: Request
  let parameters: Parameters
  /// The body; empty for a GET.
  let body: [UInt8]
  let cookies: RequestCookies
  let isFromThisMachine: Bool

  /// The number in the path, as in `/api/tickets/7`.
  func id<ID: RecordID>(_ type: ID.Type = ID.self) throws -> ID {
    guard let text = parameters.get("id"), let number = Int64(text), number > 0 else {
      throw Refusal.notFound("page")
    }
    return ID(number)
  }

  /// A query parameter, decoded; refused when it comes twice.
  func query(_ name: String) throws -> String? {
    let values = request.uri.queryParameters.getAll(name)
    guard values.count <= 1 else { throw Refusal.unacceptable(name) }
    return values.first.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The body as `Body`, every key known.
  func read<Body: Fields>(_ type: Body.Type = Body.self) throws -> Body {
    try JSONDecoder().decode(Strict<Body>.self, from: Data(body)).value
  }
}

/// A call by somebody who is signed in.
struct StaffCall: Sendable {
  let call: Call
  let member: StaffMember
  let token: String
  let today: Day

  var reader: Reader { Reader(member: member, today: today) }
  var language: Language { member.language }
}

/// The two cookies of this program, found without reading the others.
struct RequestCookies: Sendable {
  static let session = "ghiseu_session"
  /// Names the browser, so that a draft outlives a change of person. It opens nothing.
  static let counter = "ghiseu_counter"

  let session: String?
  let counter: String?

  init(_ headers: HTTPFields) {
    var found: [String: String] = [:]
    for header in headers[values: .cookie] {
      for part in header.split(separator: ";") {
        let pair = part.split(separator: "=", maxSplits: 1)
        guard pair.count == 2, let name = pair.first?.drop(while: { $0 == " " }) else { continue }
        if name == RequestCookies.session || name == RequestCookies.counter {
          let value = String(pair[1])
          if RequestCookies.isToken(value), found[String(name)] == nil { found[String(name)] = value }
        }
      }
    }
    session = found[RequestCookies.session]
    counter = found[RequestCookies.counter]
  }

  /// 128 bits in lower-case hexadecimal.
  private static func isToken(_ text: String) -> Bool {
    text.utf8.count == 32 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// - Parameter seconds: 0 takes the cookie away.
  static func field(_ name: String, _ value: String, seconds: Int) -> String {
    "\(name)=\(value); Max-Age=\(seconds); Path=/; HttpOnly; SameSite=Strict"
  }
}
