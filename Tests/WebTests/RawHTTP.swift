import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A connection to a listener of this machine, byte by byte: what a browser's comfort would hide stays visible.
final class RawConnection: Sendable {
  private let socket: Int32
  private let queue = DispatchQueue(label: "connection")
  private let received = Mutex<[UInt8]>([])

  init(port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    // A test that waits for what never comes fails instead of hanging.
    var limit = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  deinit { close(socket) }

  func send(_ bytes: [UInt8]) { _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

  /// Everything up to the end of the connection.
  func readToEnd() async -> [UInt8] { await read { _ in false } }

  /// Everything received so far, once it holds `text` behind `offset`.
  func read(until text: String, after offset: Int = 0) async -> String {
    String(
      decoding: await read {
        String(decoding: $0.dropFirst(offset), as: UTF8.self).contains(text)
      }, as: UTF8.self)
  }

  private func read(_ isEnough: @escaping @Sendable ([UInt8]) -> Bool) async -> [UInt8] {
    await withCheckedContinuation { continuation in
      queue.async { [self] in
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !isEnough(received.withLock { $0 }) {
          let count = recv(socket, &buffer, buffer.count, 0)
          guard count > 0 else { break }
          received.withLock { $0 += buffer.prefix(count) }
        }
        continuation.resume(returning: received.withLock { $0 })
      }
    }
  }
}

/// An answer as it came over the wire.
struct Reply: Sendable {
  let status: Int
  let headers: [(name: String, value: String)]
  let body: [UInt8]

  init(_ bytes: [UInt8]) {
    let end = Reply.endOfHead(bytes)
    let lines = String(decoding: bytes.prefix(end), as: UTF8.self).split(separator: "\r\n")
    status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
    headers = lines.dropFirst().map { line in
      let pair = line.split(separator: ":", maxSplits: 1)
      return (pair[0].lowercased(), (pair.last ?? "").trimmingCharacters(in: .whitespaces))
    }
    let rest = Array(bytes.dropFirst(min(bytes.count, end + 4)))
    let isChunked = headers.contains { $0.name == "transfer-encoding" && $0.value.lowercased() == "chunked" }
    body = isChunked ? Reply.joined(chunks: rest) : rest
  }

  /// The content of a chunked body (RFC 9112, 7.1), as far as it came.
  private static func joined(chunks: [UInt8]) -> [UInt8] {
    var (rest, body) = (chunks[...], [UInt8]())
    while let lineEnd = rest.firstIndex(of: 10),
      let size = Int(
        String(decoding: rest[..<lineEnd], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines),
        radix: 16),
      size > 0
    {
      rest = rest[(lineEnd + 1)...]
      body += rest.prefix(size)
      rest = rest.dropFirst(size + 2)
    }
    return body
  }

  private static func endOfHead(_ bytes: [UInt8]) -> Int {
    let mark = Array("\r\n\r\n".utf8)
    return (0..<max(0, bytes.count - 3)).first { Array(bytes[$0..<$0 + 4]) == mark } ?? bytes.count
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The values of the cookies that this answer sets.
  func cookie(_ name: String) -> String? {
    headers.lazy.filter { $0.name == "set-cookie" }
      .compactMap { header in
        header.value.hasPrefix("\(name)=")
          ? String(header.value.dropFirst(name.count + 1).prefix { $0 != ";" }) : nil
      }.first
  }

  var text: String { String(decoding: body, as: UTF8.self) }
  var json: Json { Json(bytes: body) }
}

/// A JSON text that a test looks into; what is not there is nil.
struct Json {
  let value: Any?

  init(_ value: Any?) { self.value = value is NSNull ? nil : value }

  // A body that is no JSON has no members, which the expectation that follows tells.
  init(bytes: [UInt8]) { self.init(try? JSONSerialization.jsonObject(with: Data(bytes))) }

  subscript(name: String) -> Json { Json((value as? [String: Any])?[name]) }
  subscript(index: Int) -> Json {
    guard let list = value as? [Any], list.indices.contains(index) else { return Json(nil) }
    return Json(list[index])
  }
  var text: String? { value as? String }
  var number: Int? { value as? Int }
  var truth: Bool? { value as? Bool }
  var count: Int? { (value as? [Any])?.count }
  var elements: [Json] { (value as? [Any] ?? []).map { Json($0) } }
}

/// JSON bytes of a literal.
func json(_ value: [String: Any]) throws -> [UInt8] {
  Array(try JSONSerialization.data(withJSONObject: value))
}
