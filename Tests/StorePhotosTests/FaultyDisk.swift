import Synchronization

@testable import StorePhotos

/// The machine's file system, of which one chosen changing call fails and all are written down.
final class FaultyDisk: Disk {
  private struct State {
    var calls: [String] = []
    var failing: Int?
    var code = DiskFailure.Code.ioError
  }

  private let kernel = KernelDisk()
  private let state = Mutex(State())

  /// "call path" since the last `watch`.
  var calls: [String] { state.withLock { $0.calls } }

  /// Forgets the calls so far and lets the `failing`-th from now on fail, counted from 1.
  func watch(failing: Int? = nil, with code: DiskFailure.Code = .ioError) {
    state.withLock { $0 = State(failing: failing, code: code) }
  }

  private func note(_ call: String, _ path: String = "") throws(DiskFailure) {
    let failure: DiskFailure? = state.withLock {
      $0.calls.append(path.isEmpty ? call : "\(call) \(path)")
      return $0.calls.count == $0.failing ? DiskFailure(call: call, code: $0.code) : nil
    }
    if let failure { throw failure }
  }

  func makeFolder(_ path: String) throws(DiskFailure) {
    try note("makeFolder", path)
    try kernel.makeFolder(path)
  }

  func create(_ path: String) throws(DiskFailure) -> OpenFile {
    try note("create", path)
    return try kernel.create(path)
  }

  /// A failing write leaves half of the bytes, as a full disk does.
  func write(_ bytes: [UInt8], to file: borrowing OpenFile) throws(DiskFailure) {
    do {
      try note("write")
    } catch {
      try kernel.write(Array(bytes.prefix(bytes.count / 2)), to: file)
      throw error
    }
    try kernel.write(bytes, to: file)
  }

  func sync(_ file: borrowing OpenFile) throws(DiskFailure) {
    try note("sync")
    try kernel.sync(file)
  }

  func rename(_ path: String, to target: String) throws(DiskFailure) {
    try note("rename", target)
    try kernel.rename(path, to: target)
  }

  func syncFolder(_ path: String) throws(DiskFailure) {
    try note("syncFolder", path)
    try kernel.syncFolder(path)
  }

  func remove(_ path: String) throws(DiskFailure) {
    try note("remove", path)
    try kernel.remove(path)
  }

  func read(_ path: String, limit: Int) throws(DiskFailure) -> [UInt8] { try kernel.read(path, limit: limit) }
  func names(in folder: String) throws(DiskFailure) -> [String] { try kernel.names(in: folder) }
  func age(of path: String) throws(DiskFailure) -> Int { try kernel.age(of: path) }
}
