import Dispatch
public import ServiceDesk

/// Photos as files in a folder, each under the hash of its bytes: `ab/cd/abcd…`.
///
/// A photo is written under a temporary name beside its place, put on disk, renamed, and the three folders put on disk
/// too, before its name is given out (`reliability.md` 1.2, Files). A failed fsync fails the photo and is never tried
/// again on the same file, because the kernel may already have dropped the pages. For the same reason a photo that is
/// there already is written once more rather than trusted.
public final class PhotoFolder: PhotoStore {
  /// Longest photo taken in, in bytes.
  public static let limit = 8 * 1024 * 1024

  private let root: String
  private let secrecy: any Secrecy
  private let disk: any Disk
  private let queue = DispatchQueue(label: "photos")

  /// Opens the folder and makes it when it is missing; its parent must exist and it may
  /// not be a symbolic link. What interrupted writes left behind more
  /// than a day ago is removed in the background, before the first photo.
  public convenience init(at root: String, secrecy: any Secrecy) throws(PhotoFailure) {
    try self.init(at: root, secrecy: secrecy, disk: KernelDisk())
  }

  init(at root: String, secrecy: any Secrecy, disk: any Disk) throws(PhotoFailure) {
    self.root = root
    self.secrecy = secrecy
    self.disk = disk
    do {
      try disk.makeFolder(root)
      try disk.syncFolder(root)
      try disk.syncFolder(root + "/..")
    } catch {
      throw PhotoFailure(error)
    }
    queue.async { [self] in sweep() }
  }

  /// Keeps the photo without its metadata. The name is the hash of what was kept, not of what was handed in.
  public func keep(_ photo: [UInt8]) async throws(PhotoFailure) -> PhotoName {
    guard photo.count <= Self.limit else { throw .tooManyBytes(limit: Self.limit) }
    return try await onQueue { [self] () throws(PhotoFailure) in
      let stripped = try StrippedPhoto(of: photo).bytes
      let name = try name(of: stripped)
      do throws(DiskFailure) {
        try write(stripped, to: Place(of: name, in: root))
      } catch {
        throw PhotoFailure(error)
      }
      return name
    }
  }

  /// The photo as it was kept. A photo whose bytes have changed on disk is `unavailable`, never shown.
  public func photo(_ name: PhotoName) async throws(PhotoFailure) -> [UInt8] {
    try await onQueue { [self] () throws(PhotoFailure) in
      let bytes = try read(name)
      guard try self.name(of: bytes) == name else {
        throw .unavailable(reason: "photo \(name) is damaged on disk")
      }
      return bytes
    }
  }

  private func read(_ name: PhotoName) throws(PhotoFailure) -> [UInt8] {
    do {
      return try disk.read(Place(of: name, in: root).path, limit: Self.limit + Self.rewrittenExif)
    } catch {
      guard error.code == .noSuchFile else { throw PhotoFailure(error) }
      // Without the folder itself nothing can be said about the photo.
      do { _ = try disk.names(in: root) } catch { throw PhotoFailure(error) }
      throw .noSuchPhoto
    }
  }

  /// A photo just below the limit may grow by the orientation segment written anew.
  private static let rewrittenExif = 36

  private func write(_ bytes: [UInt8], to place: Place) throws(DiskFailure) {
    for folder in place.folders.dropFirst() { try disk.makeFolder(folder) }
    let temporary = "\(place.folder)/\(hexadecimal(secrecy.randomBytes(8)))\(Self.temporaryEnding)"
    do {
      try writeWhole(bytes, toNew: temporary)
      try disk.rename(temporary, to: place.path)
    } catch {
      // If it cannot be removed now, the sweep of a later start does it; the first failure is the one to tell.
      try? disk.remove(temporary)
      throw error
    }
    for folder in place.folders.reversed() { try disk.syncFolder(folder) }
  }

  private func writeWhole(_ bytes: [UInt8], toNew path: String) throws(DiskFailure) {
    let file = try disk.create(path)
    try disk.write(bytes, to: file)
    try disk.sync(file)
  }

  private func name(of bytes: [UInt8]) throws(PhotoFailure) -> PhotoName {
    guard let name = PhotoName(rawValue: hexadecimal(secrecy.sha256(bytes))) else {
      throw .unavailable(reason: "the hash of a photo has not 32 bytes")
    }
    return name
  }

  private func onQueue<Answer: Sendable>(
    _ work: @escaping @Sendable () throws(PhotoFailure) -> Answer
  ) async throws(PhotoFailure) -> Answer {
    let result: Result<Answer, PhotoFailure> = await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: Result(catching: work)) }
    }
    return try result.get()
  }
}

// MARK: - Sweeping

extension PhotoFolder {
  private static let temporaryEnding = ".new"
  private static let day = 24 * 60 * 60

  private func sweep() {
    for first in names(in: root) where first.utf8.count == 2 {
      for second in names(in: "\(root)/\(first)") where second.utf8.count == 2 {
        let folder = "\(root)/\(first)/\(second)"
        for name in names(in: folder) where name.hasSuffix(Self.temporaryEnding) {
          sweep("\(folder)/\(name)")
        }
      }
    }
  }

  private func sweep(_ path: String) {
    // What cannot be looked at or removed stays until the next start; it hurts nobody but the free space.
    guard let age = try? disk.age(of: path), age > Self.day else { return }
    try? disk.remove(path)
  }

  /// None when the folder cannot be read: the sweep then leaves it alone.
  private func names(in folder: String) -> [String] {
    (try? disk.names(in: folder)) ?? []
  }
}

// MARK: - Where a photo is

extension PhotoFolder {
  private struct Place {
    /// From the root down to the one that holds the photo.
    let folders: [String]
    let folder: String
    let path: String

    init(of name: PhotoName, in root: String) {
      let first = "\(root)/\(name.rawValue.prefix(2))"
      folder = "\(first)/\(name.rawValue.dropFirst(2).prefix(2))"
      folders = [root, first, folder]
      path = "\(folder)/\(name.rawValue)"
    }
  }
}

extension PhotoFailure {
  fileprivate init(_ failure: DiskFailure) {
    self = failure.isFullDisk ? .diskFull : .unavailable(reason: failure.description)
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
