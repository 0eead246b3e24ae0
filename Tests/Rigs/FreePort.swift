import Foundation
import Synchronization

/// A TCP port of 127.0.0.1 that nobody listens on and no other caller in this process was given.
///
/// It lies below the range from which Linux takes the ports of outgoing connections (32768 and up): those come
/// and go all the time, also while a daemon restarts on its port, and a probe could even connect to itself.
public func freePort() throws -> Int {
  for _ in 0..<200 {
    let port = Int.random(in: 15_000..<32_000)
    if given.withLock({ $0.insert(port).inserted }), try canBind(port) { return port }
  }
  throw RigFailure("no free TCP port was found")
}

private let given = Mutex<Set<Int>>([])

private func canBind(_ port: Int) throws -> Bool {
  let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard socket >= 0 else { throw RigFailure("socket: errno \(errno)") }
  defer { close(socket) }
  var address = loopback(port: port)
  return withUnsafeMutableBytes(of: &address) { bytes in
    guard let pointer = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress else { return false }
    return bind(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
  }
}

/// Whether something accepts connections at a TCP port of 127.0.0.1.
public func isListening(port: Int) -> Bool {
  let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard socket >= 0 else { return false }
  defer { close(socket) }
  var address = loopback(port: port)
  return withUnsafeMutableBytes(of: &address) { bytes -> Bool in
    guard let pointer = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress else { return false }
    return connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
  }
}

/// Whether something accepts connections at a Unix socket; a file that an ended process left does not.
public func isListening(socketPath path: String) -> Bool {
  let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
  guard socket >= 0 else { return false }
  defer { close(socket) }
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
  return withUnsafeMutableBytes(of: &address) { bytes -> Bool in
    guard let pointer = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress else { return false }
    return connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
  }
}

func loopback(port: Int) -> sockaddr_in {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  return address
}
