internal import Foundation
internal import Glibc

/// One connection to a listener of this machine. Its calls block, so they belong on a thread of their own.
final class HTTPConnection: Sendable {
  private let socket: Int32

  /// - Parameter answerTimeout: seconds of silence after which reading gives up.
  init(port: Int, answerTimeout: Int = 30) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = loopback(port: port)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    // A test that waits for what never comes fails instead of hanging.
    var limit = timeval(tv_sec: answerTimeout, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard connected == 0 else {
      let error = errno
      close(socket)
      throw RigFailure("connect to port \(port): errno \(error)")
    }
  }

  /// Takes over a connection that a listener accepted.
  init(accepted socket: Int32) { self.socket = socket }

  deinit { close(socket) }

  /// False when the other side is gone.
  @discardableResult
  func send(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// What has come, at most `limit` bytes; empty at the end.
  func receive(_ limit: Int = 65_536) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: limit)
    let count = recv(socket, &buffer, limit, 0)
    return Array(buffer.prefix(max(0, count)))
  }

  /// Ends both directions, so that a thread that reads here wakes up.
  func hangUp() { shutdown(socket, Int32(SHUT_RDWR)) }
}

/// An answer as it came over the wire.
public struct StationAnswer: Sendable {
  public let status: Int
  public let body: [UInt8]
  let cookies: [String: String]

  public var json: AnswerJSON { AnswerJSON(bytes: body) }
  /// What was refused, for a test that fails.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// The body, when the status is the one that was hoped for.
  public func expecting(_ status: Int) throws -> AnswerJSON {
    guard self.status == status else {
      throw RigFailure("expected \(status), got \(self.status): \(text)")
    }
    return json
  }

  /// Nil when the connection broke before the answer was whole.
  init?(_ bytes: [UInt8]) {
    guard let end = endOfHead(bytes) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let number = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
      return nil
    }
    status = number
    body = Array(bytes[end...])
    var cookies: [String: String] = [:]
    for line in lines.dropFirst() {
      let field = line.split(separator: ":", maxSplits: 1)
      guard field.count == 2 else { continue }
      let value = field[1].drop { $0 == " " }
      switch field[0].lowercased() {
      case "set-cookie":
        let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
        cookies[String(pair[0])] = pair.count == 2 ? String(pair[1]) : ""
      case "content-length":
        guard Int(value) == body.count else { return nil }
      default: break
      }
    }
    self.cookies = cookies
  }
}

/// Where the body begins, once the whole head is there.
func endOfHead(_ bytes: [UInt8]) -> Int? {
  bytes.indices.first { bytes[$0...].starts(with: [13, 10, 13, 10]) }.map { $0 + 4 }
}

/// Runs blocking work on a thread of its own: a hundred of them may wait at once.
func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
  }
}
