internal import Foundation
internal import Synchronization

/// A browser at a running station: it keeps its cookies and sends what the pages send.
public final class StationBrowser: Sendable {
  private let cookies = Mutex<[String: String]>([:])
  private let port: Atomic<Int>

  init(port: Int) { self.port = Atomic(port) }

  /// The station came back elsewhere; the cookies stay.
  public func move(to port: Int) { self.port.store(port, ordering: .relaxed) }

  public func get(_ path: String) async throws -> StationAnswer { try await ask("GET", path, nil) }

  public func post(_ path: String, _ body: AnswerJSON) async throws -> StationAnswer {
    try await ask("POST", path, try body.bytes)
  }

  /// Hands the page a picture, as a camera or a dropped file does.
  public func show(picture: [UInt8], type: String = "image/png") async throws -> StationAnswer {
    try await ask("POST", "/api/counter/picture", picture, type: type)
  }

  /// Throws when the station does not answer or the connection breaks before the answer is whole.
  private func ask(
    _ method: String, _ path: String, _ body: [UInt8]?, type: String = "application/json"
  ) async throws -> StationAnswer {
    let request = request(method, path, body, type)
    let port = port.load(ordering: .relaxed)
    let answer = try await onOwnThread {
      let connection = try HTTPConnection(port: port)
      connection.send(request)
      var bytes: [UInt8] = []
      while case let more = connection.receive(), !more.isEmpty { bytes += more }
      guard let answer = StationAnswer(bytes) else {
        throw RigFailure("\(method) \(path): the connection broke after \(bytes.count) bytes")
      }
      return answer
    }
    cookies.withLock { $0.merge(answer.cookies) { _, new in new } }
    return answer
  }

  private func request(
    _ method: String, _ path: String, _ body: [UInt8]?, _ type: String = "application/json"
  ) -> [UInt8] {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    head += "Sec-Fetch-Site: same-origin\r\n"
    let cookies = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted() }
    if !cookies.isEmpty { head += "Cookie: \(cookies.joined(separator: "; "))\r\n" }
    if let body { head += "Content-Type: \(type)\r\nContent-Length: \(body.count)\r\n" }
    return Array("\(head)\r\n".utf8) + (body ?? [])
  }

  // MARK: At the counter

  public func signIn(badge: String, pin: String) async throws {
    _ = try await post("/api/session", ["badge": .text(badge), "pin": .text(pin)]).expecting(201)
  }

  /// Types or scans `text` into the page and returns the page's new view.
  public func scan(_ text: String) async throws -> AnswerJSON {
    try await post("/api/counter/scan", ["text": .text(text)]).expecting(200)
  }

  public func act(_ event: AnswerJSON) async throws -> AnswerJSON {
    try await post("/api/counter/act", ["event": event]).expecting(200)
  }

  /// Fills in everything of an intake up to its confirmation.
  public func prepareIntake(
    serial: String, customer: String, accessories: AnswerJSON = []
  ) async throws {
    _ = try await act(["kind": "cancel"])
    _ = try await scan(serial)
    var view = try await act(["kind": "takeIn"])
    if view["intake"]["question"].text == "product" {
      view = try await act([
        "kind": "chooseProduct", "new": ["maker": "Bosch", "model": "GSR 12V", "type": "drill"],
      ])
    }
    _ = try await act([
      "kind": "chooseCustomer",
      "new": ["name": .text(customer), "kind": "consumer", "phone": "0722 123 456", "language": "ro"],
    ])
    view = try await act([
      "kind": "fill", "priceLimitSigned": true,
      "intake": [
        "basis": "paid", "fault": "Nu pornește", "condition": "zgâriat", "accessories": accessories,
        "photos": [], "priceLimit": 20_000, "remedyInformationGiven": false, "mayErase": false,
      ],
    ])
    guard view["intake"]["question"].text == "confirmation" else {
      throw RigFailure("the intake of \(serial) is not ready to be confirmed: \(view)")
    }
  }

  public func confirmIntake(_ id: String = newCommandID()) async throws -> StationAnswer {
    try await post("/api/counter/act", ["event": ["kind": "confirmIntake", "id": .text(id)]])
  }

  /// A whole intake; returns what was finished: the ticket's id and number and its papers.
  public func takeIn(
    serial: String, customer: String = "Ioana Șerban", accessories: AnswerJSON = []
  ) async throws -> AnswerJSON {
    try await prepareIntake(serial: serial, customer: customer, accessories: accessories)
    let view = try await confirmIntake().expecting(200)
    guard view["finished"]["kind"].text == "intake" else {
      throw RigFailure("the intake of \(serial) was not taken: \(view["message"])")
    }
    return view["finished"]
  }

  public func papers(of ticket: Int) async throws -> [AnswerJSON] {
    try await get("/api/papers?ticket=\(ticket)").expecting(200)["papers"].elements
  }

  /// Changes a ticket as its own page does, such as `tests` or `coverage`.
  @discardableResult
  public func change(_ ticket: Int, _ what: String, _ fields: [String: AnswerJSON]) async throws -> AnswerJSON
  {
    let body = AnswerJSON.object(fields.merging(["id": .text(newCommandID())]) { $1 })
    return try await post("/api/tickets/\(ticket)/\(what)", body).expecting(200)["ticket"]
  }

  /// The stream of the kiosk page; returns when it is open, so that no scan goes by unheard.
  public func listenAtKiosk() async throws -> EventListener {
    let listener = try EventListener(
      port: port.load(ordering: .relaxed), request: request("GET", "/api/stream", nil))
    try await listener.opened()
    return listener
  }

  /// The stream of the counter page.
  public func listen() throws -> EventListener {
    try EventListener(
      port: port.load(ordering: .relaxed), request: request("GET", "/api/counter/stream", nil))
  }
}

/// A UUID of version 7 (RFC 9562, 5.7), as a page makes it for each command.
public func newCommandID() -> String {
  let milliseconds = UInt64(Date.now.timeIntervalSince1970 * 1000)
  let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF)
  let low = 1 << 63 | UInt64.random(in: 0..<1 << 62)
  let digits = [high, low].map { number in
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }.joined()
  var id = ""
  for (index, digit) in digits.enumerated() {
    if [8, 12, 16, 20].contains(index) { id.append("-") }
    id.append(digit)
  }
  return id
}
