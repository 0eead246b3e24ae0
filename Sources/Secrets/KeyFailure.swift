/// Why the master key cannot be used. The description says what to do about it.
public enum KeyFailure: Error, Sendable, Equatable, CustomStringConvertible {
  case missing(path: String)
  case symbolicLink(path: String)
  case notAFile(path: String)
  case openToOthers(path: String, mode: UInt32)
  case foreignOwner(path: String, owner: UInt32)
  case wrongSize(path: String, bytes: Int, expected: Int)
  case unreadable(path: String, reason: String)
  case cannotCreate(path: String, reason: String)
  case noRandomness(reason: String)

  public var description: String {
    switch self {
    case .missing(let path):
      """
      There is no master key at \(path). Without it no PIN and no claim code can be checked: put the key back from \
      its backup.
      """
    case .symbolicLink(let path):
      "The master key \(path) is a symbolic link. Put the key file itself there."
    case .notAFile(let path):
      "The master key \(path) is not a plain file. Put the key file there."
    case .openToOthers(let path, let mode):
      """
      The master key \(path) can be used by others (mode \(String(mode, radix: 8))). Run: chmod 600 \(path). If others \
      use this machine, take the key for known and change the PINs.
      """
    case .foreignOwner(let path, let owner):
      """
      The master key \(path) belongs to user number \(owner). Give it to the user that runs ghiseu, or to root: \
      chown \(path).
      """
    case .wrongSize(let path, let bytes, let expected):
      "The master key \(path) has \(bytes) bytes instead of \(expected). Put the key back from its backup."
    case .unreadable(let path, let reason):
      "The master key \(path) cannot be read: \(reason). Check the file and the rights on its folder."
    case .cannotCreate(let path, let reason):
      """
      A master key cannot be made at \(path): \(reason). Its folder must exist and be writable by the user that runs \
      ghiseu.
      """
    case .noRandomness(let reason):
      "A master key cannot be made: \(reason)"
    }
  }
}
