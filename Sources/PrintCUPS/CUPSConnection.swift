import CCUPS
import Glibc

/// One connection to a print server. Owns its `http_t`; used for one conversation and closed.
///
/// A connection that was kept could have been closed by the server in the meantime, and then nobody knows
/// whether a request was carried out. Opening one costs 0.1 ms on this machine.
final class CUPSConnection {
  private let http: OpaquePointer

  /// `answerTimeout` in seconds: how long a server that accepts connections may stay silent.
  init(to server: CUPSServer, user: String, answerTimeout: Double) throws(CUPSError) {
    // Kept per thread by libcups: without it a server that wants a password would be asked for on a terminal.
    cupsSetPasswordCB2({ _, _, _, _, _ in nil }, nil)
    let (host, port): (String, Int) =
      switch server {
      case .socket(let path): (path, 0)
      case .host(let name, let port), .tls(let name, let port): (name, port)
      }
    var encryption = HTTP_ENCRYPTION_IF_REQUESTED
    if case .tls = server { encryption = HTTP_ENCRYPTION_ALWAYS }
    let http = httpConnect2(
      host, Int32(clamping: port), nil, AF_UNSPEC, encryption, 1, 5000, nil)
    guard let http else { throw .last("Connect to \(server)") }
    self.http = http
    httpSetTimeout(http, answerTimeout, nil, nil)
    if case .socket = server { httpSetAuthString(http, "PeerCred", user) }
  }

  deinit { httpClose(http) }

  var descriptor: CInt { httpGetFd(http) }

  func ask(
    _ operation: String, _ request: consuming IPPRequest, at resource: String = "/"
  ) throws(CUPSError) -> IPPAnswer {
    try check(cupsDoRequest(http, request.handOver(), resource), operation, on: http)
  }

  /// Sends a request with a document behind it, in pieces of 64 kB.
  func ask(
    _ operation: String, _ request: borrowing IPPRequest, document: [UInt8]
  ) throws(CUPSError) -> IPPAnswer {
    var status = request.withPointer { cupsSendRequest(http, $0, "/", size_t(CUPS_LENGTH_VARIABLE)) }
    guard status == HTTP_STATUS_CONTINUE else { throw .last(operation, connection: http) }
    document.withUnsafeBytes { bytes in
      var rest = bytes[...]
      // A server that has made up its mind answers early; its answer is read below.
      while !rest.isEmpty, status == HTTP_STATUS_CONTINUE {
        let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(65536))
        status = cupsWriteRequestData(
          http, piece.baseAddress?.assumingMemoryBound(to: CChar.self), piece.count)
        rest = rest.dropFirst(piece.count)
      }
    }
    guard status != HTTP_STATUS_ERROR else { throw .last(operation, connection: http) }
    return try check(cupsGetResponse(http, "/"), operation, on: http)
  }

  /// The text of a file that the server shows, such as its settings; nil when it does not show it to us.
  func file(_ resource: String) -> String? {
    guard let file = tmpfile() else { return nil }
    defer { fclose(file) }
    guard cupsGetFd(http, resource, fileno(file)) == HTTP_STATUS_OK else { return nil }
    rewind(file)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
