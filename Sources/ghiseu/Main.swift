import Commands
import Glibc
import ScanPictures

/// Wires the parts together; every decision is made in them.
@main
struct Main {
  static func main() async {
    // The picture worker gives up its rights before anything else is set up.
    if CommandLine.arguments.dropFirst().first == "picture-worker" {
      runPictureWorker(extras: Array(CommandLine.arguments.dropFirst(2)))
    }
    // Database, photos and papers are the shop's alone.
    umask(0o077)
    // A client that went away is an error of its connection, not the end of the station.
    signal(SIGPIPE, SIG_IGN)
    exit(await runCommandLine(Array(CommandLine.arguments.dropFirst()), GhiseuProgram()))
  }
}
