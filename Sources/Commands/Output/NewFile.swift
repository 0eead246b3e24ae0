internal import Foundation
import ServiceDesk

/// A file to be written: whole or not at all, and in place of another only when somebody said so.
struct NewFile {
  let path: String
  let mayReplace: Bool

  /// Ends the command before any work is done when the file is there already.
  init(_ path: String, mayReplace: Bool) throws(CommandEnd) {
    self.path = path
    self.mayReplace = mayReplace
    if !mayReplace, FileManager.default.fileExists(atPath: path) { throw isThere }
  }

  /// Behind the last point, in small letters.
  var ending: String { (path as NSString).pathExtension.lowercased() }

  /// - Parameter secrecy: names the unfinished file, so that two commands do not write into one.
  func write(_ bytes: [UInt8], _ secrecy: any Secrecy) async throws(CommandEnd) {
    try await write(
      TablePieces {
        $0.yield(bytes); $0.finish()
      }, secrecy)
  }

  func write(_ pieces: TablePieces, _ secrecy: any Secrecy) async throws(CommandEnd) {
    // Written beside its place and moved there whole: a file of this name is never half.
    let unfinished = "\(path).part-\(hexadecimal(secrecy.randomBytes(4)))"
    do {
      guard FileManager.default.createFile(atPath: unfinished, contents: nil) else {
        throw CocoaError(.fileWriteUnknown)
      }
      let handle = try FileHandle(forWritingTo: URL(filePath: unfinished))
      defer { try? handle.close() }  // else: the system closes it with the process
      for try await piece in pieces { try handle.write(contentsOf: Data(piece)) }
      try handle.synchronize()
      if !mayReplace, FileManager.default.fileExists(atPath: path) { throw isThere }
      guard rename(unfinished, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: unfinished)  // else: it stays, under a name that says so
      throw end(error)
    }
  }

  private func end(_ error: any Error) -> CommandEnd {
    switch error {
    case let end as CommandEnd: end
    case let failure as StoreFailure: CommandEnd(failure)
    case let failure as TableFailure: CommandEnd(ImportFailure.file(failure))
    default:
      CommandEnd(
        CommandEnd.Code.unavailable, "\(path) cannot be written.", hint: "Check the folder's rights and room."
      )
    }
  }

  private var isThere: CommandEnd {
    CommandEnd(
      CommandEnd.Code.conflict, "\(path) is there already.", hint: "Name another, or say --overwrite.")
  }
}
