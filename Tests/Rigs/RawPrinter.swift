internal import Foundation
internal import Glibc
internal import Synchronization

/// A printer at a TCP port that prints what it is sent, as it is: the port 9100 of a label printer.
///
/// One connection is one sheet, whether it ended as its sender wished or in the middle.
public final class RawPrinter: Sendable {
  public let port: Int
  /// As a device of a raw queue. Without SNMP, which would ask this machine for ink.
  public var uri: String { "socket://127.0.0.1:\(port)/?snmp=false" }
  private let listener: Int32
  /// Milliseconds for which each sheet takes its time.
  private let slowness: Int
  private let printed = Mutex<[[UInt8]]>([])

  public init(slowness: Int = 0) throws {
    self.slowness = slowness
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
      throw RigFailure("the raw printer cannot listen at \(port): errno \(error)")
    }
    Thread.detachNewThread { [self] in
      while case let sender = accept(listener, nil, nil), sender >= 0 {
        take(HTTPConnection(accepted: sender))
      }
      close(listener)
    }
  }

  public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// What came out, in the order in which it was finished.
  public var sheets: [[UInt8]] { printed.withLock { $0 } }

  /// One after the other, as paper comes.
  private func take(_ connection: HTTPConnection) {
    var bytes: [UInt8] = []
    while case let more = connection.receive(), !more.isEmpty { bytes += more }
    usleep(UInt32(slowness) * 1000)
    if !bytes.isEmpty { printed.withLock { $0.append(bytes) } }
    connection.hangUp()
  }
}
