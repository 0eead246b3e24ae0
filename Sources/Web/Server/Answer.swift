import HTTPTypes
import Hummingbird
import ServiceDesk

/// Answers with the headers that every answer of both listeners carries (`reliability.md` 2.2, rows 3.4).
enum Answer {
  static func json(_ status: HTTPResponse.Status = .ok, _ fill: (inout JSONText) -> Void) -> Response {
    json(status, bytes: JSONText.object(fill))
  }

  static func json(_ status: HTTPResponse.Status = .ok, bytes: [UInt8]) -> Response {
    Response(status: status, headers: jsonHeaders, body: body(bytes))
  }

  static func empty(_ status: HTTPResponse.Status = .noContent) -> Response {
    Response(status: status, headers: safeHeaders)
  }

  /// The text format of Prometheus.
  static func metrics(_ text: String) -> Response {
    var headers = safeHeaders
    headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
    return Response(status: .ok, headers: headers, body: body(Array(text.utf8)))
  }

  /// Bytes for an `<img>` or a viewer; never a type that runs.
  static func file(_ bytes: [UInt8], type: String, name: String? = nil) -> Response {
    var headers = safeHeaders
    headers[.contentType] = type
    headers[.contentDisposition] = name.map { "inline; filename=\"\($0)\"" } ?? "inline"
    return Response(status: .ok, headers: headers, body: body(bytes))
  }

  /// A file that is made while it is sent. When the making fails the connection ends, so that nobody takes a part for
  /// the whole.
  static func download(_ name: String, type: String, _ pieces: TablePieces) -> Response {
    var headers = safeHeaders
    headers[.contentType] = type
    headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        for try await piece in pieces { try await writer.write(ByteBuffer(bytes: piece)) }
        try await writer.finish(nil)
      })
  }

  static func body(_ bytes: [UInt8]) -> ResponseBody { ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }

  /// A stream that must not be buffered on its way.
  static let streamHeaders: HTTPFields = {
    var fields = safeHeaders
    fields[.contentType] = "text/event-stream"
    return fields
  }()

  private static let jsonHeaders: HTTPFields = {
    var fields = safeHeaders
    fields[.contentType] = "application/json; charset=utf-8"
    return fields
  }()

  static let safeHeaders: HTTPFields = {
    var fields = HTTPFields()
    for (name, value) in [
      (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
          + "media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'; font-src 'self'; manifest-src 'self'"
      ),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "no-referrer"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Cache-Control", "no-store"),
      ("Permissions-Policy", "camera=(self)"),
    ] {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }()
}
