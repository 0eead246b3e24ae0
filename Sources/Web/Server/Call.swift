import Foundation
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

  /// A query parameter, decoded; refused when it comes twice, or cannot be decoded.
  ///
  /// Read as forms write it (URL Standard, 5.1): a plus is a space. The router's own reading keeps it a plus, so that
  /// "ion pop" from a form found nobody.
  func query(_ name: String) throws -> String? {
    var found: String?
    for pair in (request.uri.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts[0].removingPercentEncoding == name else { continue }
      let written = parts.count == 2 ? parts[1].replacing("+", with: " ") : ""
      guard found == nil, let text = written.removingPercentEncoding else { throw Refusal.unacceptable(name) }
      found = text
    }
    return found.flatMap { $0.isEmpty ? nil : $0 }
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

  /// The reader, in the language that the query `language` asks for: a customer who reads along at the counter has an
  /// own one.
  var readerAsAsked: Reader {
    get throws {
      guard let code = try call.query("language") else { return reader }
      guard let language = Language(rawValue: code) else { throw Refusal.unacceptable("language") }
      return Reader(member: member, today: today, language: language)
    }
  }
}
