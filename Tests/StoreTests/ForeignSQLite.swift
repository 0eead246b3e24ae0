import Foundation
import Testing

/// Another program that has the database file open, until told to end.
final class ForeignSQLite {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Returns once the program has run `script` and holds its connection open.
  init(_ path: String, _ script: String) throws {
    let program = """
      import sqlite3, sys
      connection = sqlite3.connect(sys.argv[1], isolation_level=None)
      for statement in sys.argv[2].split(";"): connection.execute(statement)
      print("!", end="", flush=True)
      sys.stdin.read()
      """
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments = ["--pdeathsig=TERM", "--", "/usr/bin/python3", "-c", program, path, script]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try #require(output.fileHandleForReading.availableData == Data("!".utf8))
  }

  func end() throws {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
