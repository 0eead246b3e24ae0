import CCUPS
import Glibc

/// Tells that a print server began anew, by a connection that it alone can end.
///
/// CUPS itself does not say when it began: its `printer-up-time` is the time of day. It ends connections that are silent
/// for 15 minutes (`Timeout`, cupsd.conf(5)), so a fresh one takes over in time.
struct ServerWatch {
  private var connection: CUPSConnection?
  private var opened = ContinuousClock.now
  private(set) var restarts = 0

  private static let freshFor = Duration.seconds(60)

  mutating func look(_ open: () throws(CUPSError) -> CUPSConnection) {
    let wasThere = connection != nil
    if let connection, connection.isOpen, ContinuousClock.now - opened < Self.freshFor { return }
    // A server that is away is told by whatever is asked of it next.
    let fresh = try? open()
    if wasThere, connection?.isOpen != true { restarts += 1 }
    guard let fresh else {
      // Counted once: the next server is another one.
      connection = nil
      return
    }
    connection = fresh
    opened = .now
  }
}

extension CUPSConnection {
  /// Whether the server still holds its end of a connection that nothing was asked on.
  var isOpen: Bool {
    var byte: UInt8 = 0
    let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }
}
