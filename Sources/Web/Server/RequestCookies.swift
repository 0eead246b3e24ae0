import HTTPTypes

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
