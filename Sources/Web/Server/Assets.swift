import HTTPTypes
import Hummingbird
import ServiceDesk

/// The files of the pages, kept in memory with their tags; files on disk are the slow spot of the server
/// (`stack.md` C).
struct Assets: Sendable {
  private struct Asset: Sendable {
    let body: ByteBuffer
    let tag: String
    let headers: HTTPFields
  }

  private let all: [String: Asset]

  /// - Parameter texts: what `/texts/{language}.json` tells, for each language.
  init(_ files: [String: [UInt8]], texts: (Language) -> [String: String], _ secrecy: any Secrecy) {
    var files = files
    for language in Language.allCases {
      files["\(language.rawValue).json"] = JSONText.object { json in
        for (key, text) in texts(language).sorted(by: { $0.key < $1.key }) { json.member(named: key, text) }
      }
    }
    var all: [String: Asset] = [:]
    for (name, bytes) in files {
      guard let type = Assets.types[String(name.split(separator: ".").last ?? "")] else { continue }
      let tag = "\"\(hexadecimal(Array(secrecy.sha256(bytes).prefix(16))))\""
      var headers = Answer.safeHeaders
      headers[.contentType] = type
      headers[.cacheControl] = "no-cache"
      headers[.eTag] = tag
      all[name] = Asset(body: ByteBuffer(bytes: bytes), tag: tag, headers: headers)
    }
    self.all = all
  }

  /// The file, or 304 when the browser has it.
  func answer(_ name: String, to request: Request) throws -> Response {
    guard let asset = all[name] else { throw Refusal.notFound("page") }
    if let known = request.headers[.ifNoneMatch], known == "*" || known.contains(asset.tag) {
      return Response(status: .notModified, headers: asset.headers)
    }
    return Response(status: .ok, headers: asset.headers, body: ResponseBody(byteBuffer: asset.body))
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8", "json": "application/json; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2", "wav": "audio/wav", "mp3": "audio/mpeg",
    "webmanifest": "application/manifest+json", "txt": "text/plain; charset=utf-8",
  ]
}
