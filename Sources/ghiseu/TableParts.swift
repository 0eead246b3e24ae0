import Commands
import Foundation
import ServiceDesk
import TableFiles

/// Tables in files, and the folder in which spreadsheets are put together.
enum TableParts {
  static func files(_ configuration: Configuration) throws(ProgramFailure) -> FileTables {
    let folder = "\(configuration.dataFolder)/unfinished"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ProgramFailure(.unavailable, "The folder \(folder) cannot be made.")
    }
    return FileTables(workFolder: folder)
  }
}
