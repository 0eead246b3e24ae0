internal import Foundation

/// Which file system holds a file, as Linux lists them in `/proc/self/mountinfo` (`proc(5)`).
///
/// Read from the list because asking about the file itself would mean opening it, and closing any descriptor of
/// an open database drops its locks (`reliability.md` S-3).
struct MountTable {
  private struct Mount {
    let point: String
    let type: String
  }

  private let mounts: [Mount]

  /// - Parameter text: lines like `36 35 98:0 /root /mnt/data rw,noatime shared:1 - ext4 /dev/sda1 rw`.
  init(_ text: String) {
    mounts = text.split(separator: "\n").compactMap { line in
      let halves = line.split(separator: " - ", maxSplits: 1)
      guard halves.count == 2, let type = halves[1].split(separator: " ").first else { return nil }
      let fields = halves[0].split(separator: " ")
      guard fields.count >= 5 else { return nil }
      return Mount(point: Self.unescaped(fields[4]), type: String(type))
    }
  }

  static func current() -> MountTable {
    // Without /proc nothing is known and nothing refused.
    MountTable((try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? "")
  }

  /// The type of the file system that holds `path`; of those mounted on the same point the last one.
  func fileSystem(of path: String) -> String? {
    let holders = mounts.filter { mount in
      mount.point == "/" || path == mount.point || path.hasPrefix(mount.point + "/")
    }
    let deepest = holders.map(\.point.utf8.count).max()
    return holders.last { $0.point.utf8.count == deepest }?.type
  }

  /// The type, if locks between programs cannot be trusted there; nil on a local disk.
  func untrustedFileSystem(of path: String) -> String? {
    let untrusted = ["nfs", "cifs", "smb", "9p", "fuse", "ceph", "afs", "virtiofs"]
    return fileSystem(of: path).flatMap { type in untrusted.contains(where: type.hasPrefix) ? type : nil }
  }

  /// Spaces and the like stand as three octal digits.
  private static func unescaped(_ field: Substring) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
      .reduce(String(field)) { $0.replacing($1.0, with: $1.1) }
  }
}
