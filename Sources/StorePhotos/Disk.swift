/// The few calls to the file system on which "kept" rests, so that a test can make each of them fail.
protocol Disk: Sendable {
  /// A folder that is already there is fine.
  func makeFolder(_ path: String) throws(DiskFailure)
  /// Fails when the path is taken.
  func create(_ path: String) throws(DiskFailure) -> OpenFile
  func write(_ bytes: [UInt8], to file: borrowing OpenFile) throws(DiskFailure)
  func sync(_ file: borrowing OpenFile) throws(DiskFailure)
  /// Replaces what is at `target`.
  func rename(_ path: String, to target: String) throws(DiskFailure)
  /// After this, the names in the folder survive a power cut.
  func syncFolder(_ path: String) throws(DiskFailure)
  func remove(_ path: String) throws(DiskFailure)
  /// - Parameter limit: longer files fail.
  func read(_ path: String, limit: Int) throws(DiskFailure) -> [UInt8]
  /// Names in the folder, without "." and "..".
  func names(in folder: String) throws(DiskFailure) -> [String]
  /// Seconds since the file was last written.
  func age(of path: String) throws(DiskFailure) -> Int
}

/// A system call failed; every code is a failure, known or not.
struct DiskFailure: Error, Equatable, CustomStringConvertible {
  struct Code: RawRepresentable, Equatable, Sendable {
    let rawValue: Int32
  }

  let call: String
  let code: Code

  var description: String { "\(call): \(code)" }
}
