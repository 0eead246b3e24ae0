internal import Foundation
internal import Glibc
internal import Synchronization

/// Stands between a program and `cupsd`, counts the requests, and strikes at a chosen moment of one of them.
///
/// Made for clients that open a connection for each request, as the program does.
public final class IPPProxy: Sendable {
  /// RFC 8011, 5.4.15.
  public enum Operation: Int, Sendable, Hashable, CaseIterable {
    case createJob = 0x0005
    case sendDocument = 0x0006
    case cancelJob = 0x0008
    case getJobs = 0x000A
    case getPrinters = 0x4002
  }

  public enum Moment: Sendable, Hashable, CaseIterable {
    /// Nothing of the request reaches the server.
    case beforeRequest
    /// A kilobyte of it does.
    case amidRequest
    /// The server has carried it out and the program never learns of it.
    case beforeAnswer
    /// The program has just learned of it.
    case afterAnswer
  }

  /// Which request, counted from the arming on, and when.
  public struct Strike: Sendable, Hashable, CustomStringConvertible {
    public var operation: Operation
    public var number: Int
    public var moment: Moment

    public init(_ operation: Operation, _ number: Int, _ moment: Moment) {
      self.operation = operation
      self.number = number
      self.moment = moment
    }

    public var description: String { "\(moment) \(operation) \(number)" }
  }

  private struct State {
    var counts: [Operation: Int] = [:]
    var strike: Strike?
    var blow: (@Sendable () -> Void)?
    var hangsUp = false
  }

  /// What stays when another strike is armed.
  private struct Course {
    var jobNames: [String] = []
    var isOpen = true
  }

  public let port: Int
  private let server: Int
  private let listener: Int32
  private let state = Mutex(State())
  private let course = Mutex(Course())

  public init(to server: Int) throws {
    self.server = server
    port = try freePort()
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = loopback(port: port)
    var reuse: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard bound == 0, listen(listener, 64) == 0 else {
      let error = errno
      close(listener)
      throw RigFailure("the proxy cannot listen at \(port): errno \(error)")
    }
    Thread.detachNewThread { [self] in
      while case let client = accept(listener, nil, nil), client >= 0 {
        Thread.detachNewThread { self.serve(HTTPConnection(accepted: client)) }
      }
      close(listener)
    }
  }

  /// Ends listening; what is open goes on to its end.
  public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// From now on `blow` is struck, once, at that moment; counting starts anew.
  ///
  /// With `hangsUp` the program, which lives on, sees its connection end: for a blow at the server.
  public func arm(_ strike: Strike, hangsUp: Bool = false, _ blow: @escaping @Sendable () -> Void) {
    state.withLock { $0 = State(strike: strike, blow: blow, hangsUp: hangsUp) }
  }

  /// How often an operation has come since the last arming.
  public func count(of operation: Operation) -> Int { state.withLock { $0.counts[operation] ?? 0 } }

  /// The names of the jobs that were asked for here, oldest first.
  public var jobNames: [String] { course.withLock { $0.jobNames } }

  /// Closed, the server looks to the program as one that is away.
  public func setOpen(_ isOpen: Bool) { course.withLock { $0.isOpen = isOpen } }

  private func serve(_ client: HTTPConnection) {
    guard course.withLock({ $0.isOpen }) else { return client.hangUp() }
    // A server that is away looks to the program as it is: a connection that ends.
    guard let upstream = try? HTTPConnection(port: server, answerTimeout: 120) else { return client.hangUp() }
    let request = RequestOnTheWay()
    Thread.detachNewThread { self.answer(client, upstream, request) }
    while case let bytes = client.receive(4096), !bytes.isEmpty {
      if let operation = request.operation(with: bytes) { request.moment = moment(of: operation) }
      if let name = request.jobName(with: bytes) { course.withLock { $0.jobNames.append(name) } }
      switch request.moment {
      case .beforeRequest: strike(client)
      case .amidRequest:
        let room = request.room(for: bytes.count)
        upstream.send(bytes.prefix(room))
        if room < bytes.count { strike(client) }
      default: upstream.send(bytes)
      }
    }
    upstream.hangUp()
  }

  private func answer(_ client: HTTPConnection, _ upstream: HTTPConnection, _ request: RequestOnTheWay) {
    while case let bytes = upstream.receive(), !bytes.isEmpty {
      // "100 Continue" is none yet, but the answer may stand right behind it.
      let text = String(decoding: bytes, as: UTF8.self)
      let isFinal = !text.hasPrefix("HTTP/1.1 100 ") || text.dropFirst(12).contains("HTTP/1.1 ")
      if isFinal, request.moment == .beforeAnswer { return strike(client) }
      client.send(bytes)
      if isFinal, request.moment == .afterAnswer { strike(client) }
    }
    client.hangUp()
  }

  /// The moment at which this request is struck; nil for all but the chosen one.
  private func moment(of operation: Operation) -> Moment? {
    state.withLock { state in
      state.counts[operation, default: 0] += 1
      guard let strike = state.strike, strike.operation == operation, strike.number == state.counts[operation]
      else { return nil }
      return strike.moment
    }
  }

  /// Strikes and swallows what the dying program still sends.
  private func strike(_ client: HTTPConnection) {
    let (blow, hangsUp) = state.withLock { state in
      defer { state.blow = nil }
      return (state.blow, state.hangsUp)
    }
    blow?()
    if hangsUp { return client.hangUp() }
    while !client.receive().isEmpty {}
  }
}

/// What is known of the request on one connection.
private final class RequestOnTheWay: Sendable {
  private struct State {
    var head: [UInt8] = []
    var isKnown = false
    /// Of a Create-Job whose job has not been named yet; nil for all others.
    var naming: [UInt8]?
    var moment: IPPProxy.Moment?
    var passed = 0
  }
  private let state = Mutex(State())

  /// When the request is to be struck; nil for most.
  var moment: IPPProxy.Moment? {
    get { state.withLock { $0.moment } }
    set { state.withLock { $0.moment = newValue } }
  }

  /// How many of so many bytes still fit a kilobyte: all attributes and a part of the document.
  func room(for count: Int) -> Int {
    state.withLock { state in
      let room = min(count, max(0, 1024 - state.passed))
      state.passed += room
      return room
    }
  }

  /// The operation, once, when these bytes told it: an IPP request has its version in the first two bytes of the body
  /// and the operation in the next two (RFC 8010, 3.1).
  func operation(with bytes: [UInt8]) -> IPPProxy.Operation? {
    state.withLock { state in
      guard !state.isKnown else { return nil }
      state.head += bytes
      guard let start = endOfHead(state.head) else { return nil }
      var body = state.head[start...]
      let head = String(decoding: state.head[..<start], as: UTF8.self).lowercased()
      if head.contains("transfer-encoding: chunked") {
        guard let end = body.firstIndex(of: 10) else { return nil }
        body = body[(end + 1)...]
      }
      guard body.count >= 4 else { return nil }
      state.isKnown = true
      let number = Int(body[body.startIndex + 2]) << 8 | Int(body[body.startIndex + 3])
      let operation = IPPProxy.Operation(rawValue: number)
      // The bytes that told the operation come once more to `jobName`.
      if operation == .createJob { state.naming = Array(state.head.dropLast(bytes.count)) }
      return operation
    }
  }

  /// The name of the job that a Create-Job asks for, once, when these bytes told it: names and values of attributes stand
  /// behind two bytes with their length (RFC 8010, 3.1.4).
  func jobName(with bytes: [UInt8]) -> String? {
    state.withLock { state in
      guard let request = state.naming.map({ $0 + bytes }) else { return nil }
      state.naming = request
      let mark = [0, 8] + Array("job-name".utf8)
      guard let start = request.indices.first(where: { request[$0...].starts(with: mark) }) else {
        return nil
      }
      let value = request[(start + mark.count)...]
      guard value.count >= 2, let high = value.first, let low = value.dropFirst().first else { return nil }
      let length = Int(high) << 8 | Int(low)
      guard value.count >= 2 + length else { return nil }
      state.naming = nil
      return String(decoding: value.dropFirst(2).prefix(length), as: UTF8.self)
    }
  }
}
