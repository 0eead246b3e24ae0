import ServiceDesk

/// The one secret of a shop, 32 random bytes, from which a key for each purpose is derived.
///
/// Whoever has it can check PINs offline and forge the audit trail, and without it no PIN and no claim code of the
/// database can be checked any more: it is backed up apart from the database. Printing it shows nothing.
public struct MasterKey: Sendable, CustomStringConvertible, CustomReflectable {
  static let byteCount = 32

  private let bytes: [UInt8]

  /// - Precondition: `bytes` are 32.
  init(bytes: [UInt8]) {
    precondition(bytes.count == Self.byteCount)
    self.bytes = bytes
  }

  /// Reads the key at `path`, and makes a new one there when there is none yet.
  ///
  /// A new key is on disk, with its folder entry, when this returns; of several processes that start at once, one makes
  /// the key and the others read it. Only right for a shop without data: where a database exists, use `load(from:)`,
  /// so that a lost key is told and not replaced.
  public static func load(orCreateAt path: String) throws(KeyFailure) -> MasterKey {
    do {
      return try load(from: path)
    } catch .missing {
      try KeyFile(path: path).create(randomKey())
      return try load(from: path)
    }
  }

  /// Reads the key at `path`. Refuses a file that anybody but its owner can use (`reliability.md` 2.6).
  public static func load(from path: String) throws(KeyFailure) -> MasterKey {
    MasterKey(bytes: try KeyFile(path: path).read(byteCount: byteCount))
  }

  func derived(for purpose: KeyPurpose) -> [UInt8] {
    Libsodium.expand(bytes, info: Array("ghiseu 1 \(purpose.rawValue)".utf8))
  }

  public var description: String { "MasterKey" }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }

  private static func randomKey() throws(KeyFailure) -> [UInt8] {
    do {
      try Libsodium.start()
    } catch {
      throw .noRandomness(reason: "\(error)")
    }
    return Libsodium.randomBytes(byteCount)
  }
}
