import Testing
@testable import Web

extension TestShop {
  /// Opens the stream of this person's page; gives how many bytes its first view takes.
  func openStream(
    of person: SignedIn, _ query: String = ""
  ) async throws -> (RawConnection, Int) {
    let connection = try RawConnection(port: staffPort)
    connection.send(
      Array(
        """
        GET /api/counter/stream\(query) HTTP/1.1\r
        Host: 127.0.0.1:\(staffPort)\r
        Cookie: ghiseu_session=\(person.token); ghiseu_counter=\(person.browser)\r
        \r

        """.utf8))
    let start = await connection.read(until: "\n\n")
    #expect(start.contains("text/event-stream"))
    #expect(start.contains("event: counter\ndata: {\"revision\":"))
    return (connection, start.utf8.count)
  }
}
