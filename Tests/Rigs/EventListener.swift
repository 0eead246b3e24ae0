internal import Foundation
internal import Synchronization

/// A page's open stream of server-sent events.
public final class EventListener: Sendable {
  public struct Event: Sendable {
    /// Empty for a heartbeat.
    public let name: String
    public let data: AnswerJSON
  }

  /// Ends with the connection.
  public let events: AsyncStream<Event>
  private let connection: HTTPConnection

  init(port: Int, request: [UInt8]) throws {
    let connection = try HTTPConnection(port: port, answerTimeout: 60)
    self.connection = connection
    let (events, continuation) = AsyncStream<Event>.makeStream()
    self.events = events
    Thread.detachNewThread {
      connection.send(request)
      var received: [UInt8] = []
      while case let bytes = connection.receive(), !bytes.isEmpty {
        received += bytes
        while let end = received.indices.first(where: { received[$0...].starts(with: [10, 10]) }) {
          continuation.yield(Self.event(received[..<end]))
          received.removeSubrange(...(end + 1))
        }
      }
      continuation.finish()
    }
  }

  deinit { connection.hangUp() }

  /// Returns at the first sign of life, a heartbeat or an event, which is taken.
  func opened() async throws {
    for await _ in events { return }
    throw RigFailure("the stream ended before it began")
  }

  /// The first event of this name whose data `isWanted`. Throws when the stream ends or `deadline` passes.
  public func first(
    _ name: String, within deadline: Duration = .seconds(20),
    where isWanted: @escaping @Sendable (AnswerJSON) -> Bool
  ) async throws -> AnswerJSON {
    let timer = Task {
      try await Task.sleep(for: deadline)
      connection.hangUp()
    }
    defer { timer.cancel() }
    for await event in events where event.name == name && isWanted(event.data) { return event.data }
    throw RigFailure("the stream brought no such event: \(name)")
  }

  /// Chunk sizes stand on lines of their own between the events and are no fields of one.
  private static func event(_ bytes: ArraySlice<UInt8>) -> Event {
    var name = ""
    var data = ""
    for line in bytes.split(separator: 10) {
      let line = String(decoding: line, as: UTF8.self)
      if line.hasPrefix("event: ") { name = String(line.dropFirst(7)) }
      if line.hasPrefix("data: ") { data = String(line.dropFirst(6)) }
    }
    return Event(name: name, data: AnswerJSON(bytes: Array(data.utf8)))
  }
}
