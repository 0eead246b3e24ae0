/// A version of the SQLite library, as far as it matters which one runs.
struct SQLiteVersion: Comparable, CustomStringConvertible {
  let major: Int
  let minor: Int
  let patch: Int

  init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Nil unless `text` is like `3.40.1`.
  init?(_ text: String) {
    let parts = text.split(separator: ".").map { Int($0) }
    guard parts.count >= 3, let major = parts[0], let minor = parts[1], let patch = parts[2] else {
      return nil
    }
    self.init(major, minor, patch)
  }

  /// Whether a checkpoint racing a commit cannot lose pages of a WAL file: fixed in 3.51.3, and in the
  /// maintained lines 3.50.7 and 3.44.6; older than 3.7.0 has no WAL (`reliability.md` H3).
  var hasSafeWAL: Bool {
    switch (major, minor) {
    case (3, 44): patch >= 6
    case (3, 50): patch >= 7
    default: self >= SQLiteVersion(3, 51, 3)
    }
  }

  static func < (left: SQLiteVersion, right: SQLiteVersion) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }

  var description: String { "\(major).\(minor).\(patch)" }
}
