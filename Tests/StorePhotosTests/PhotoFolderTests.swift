import Foundation
import Secrets
import ServiceDesk
import Testing

@testable import StorePhotos

@Suite struct PhotoFolderTests {
  private let folder: TemporaryFolder
  private let secrecy: Sodium
  private let root: String

  init() throws {
    folder = try TemporaryFolder()
    secrecy = try Sodium(masterKey: .load(orCreateAt: folder("master.key")))
    root = folder("photos")
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root).filter { !isFolder("\(root)/\($0)") }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private func path(_ name: PhotoName) -> String {
    let text = name.rawValue
    return "\(text.prefix(2))/\(text.dropFirst(2).prefix(2))/\(text)"
  }

  private func hash(_ bytes: [UInt8]) throws -> PhotoName {
    let text = secrecy.sha256(bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return try #require(PhotoName(rawValue: text))
  }

  @Test func `a photo is named by the hash of its stripped bytes and read back`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    let exif = SampleJPEG.exif(orientation: 1, isLittleEndian: true)
    let name = try await photos.keep(
      SampleJPEG.start + exif + SampleJPEG.jfif + SampleJPEG.picture + SampleJPEG.end)
    #expect(try name == hash(SampleJPEG.bare))
    #expect(try await photos.photo(name) == SampleJPEG.bare)
    #expect(try files() == [path(name)])
    let later = try PhotoFolder(at: root, secrecy: secrecy)
    #expect(try await later.photo(name) == SampleJPEG.bare)
  }

  @Test func `photos are for their owner only`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    let name = try await photos.keep(SamplePNG.bare)
    for (path, mode) in [(root, 0o700), ("\(root)/\(path(name))", 0o600)] {
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    }
  }

  @Test func `the same photo from twenty counters at once is one file`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    let names = try await withThrowingTaskGroup(of: PhotoName.self) { group in
      for _ in 0..<20 { group.addTask { try await photos.keep(SampleJPEG.bare) } }
      return try await group.reduce(into: Set<PhotoName>()) { $0.insert($1) }
    }
    #expect(names.count == 1)
    #expect(try files() == names.map(path))
  }

  @Test func `a photo of the greatest length is kept and one byte more is refused`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    let filling = PhotoFolder.limit - SampleJPEG.bare.count
    let dots = [UInt8](repeating: 0x55, count: filling)
    let greatest = SampleJPEG.bare.dropLast(2) + dots + SampleJPEG.end
    let name = try await photos.keep(Array(greatest))
    #expect(try await photos.photo(name) == Array(greatest))
    await #expect(throws: PhotoFailure.tooManyBytes(limit: PhotoFolder.limit)) {
      try await photos.keep(Array(greatest) + [0])
    }
  }

  @Test func `what is not a picture leaves nothing behind`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    await #expect(throws: PhotoFailure.notAPicture) { try await photos.keep(Array("%PDF-1.7".utf8)) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: root).isEmpty)
  }

  @Test func `a photo nobody kept is told so`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    await #expect(throws: PhotoFailure.noSuchPhoto) { try await photos.photo(hash([1])) }
  }

  @Test func `a folder that went away is an outage and not an absent photo`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    let name = try await photos.keep(SamplePNG.bare)
    try FileManager.default.moveItem(atPath: root, toPath: folder("elsewhere"))
    await #expect(throws: PhotoFailure.unavailable(reason: "opendir: No such file or directory")) {
      try await photos.photo(name)
    }
  }

  @Test func `a photo damaged on disk is not shown, and is healed by keeping it again`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    let name = try await photos.keep(SamplePNG.bare)
    try Data(SamplePNG.bare.dropLast()).write(to: URL(filePath: "\(root)/\(path(name))"))
    await #expect(throws: PhotoFailure.unavailable(reason: "photo \(name) is damaged on disk")) {
      try await photos.photo(name)
    }
    #expect(try await photos.keep(SamplePNG.bare) == name)
    #expect(try await photos.photo(name) == SamplePNG.bare)
  }

  @Test func `a file or nothing in place of the parent folder is told at the start`() throws {
    #expect(throws: PhotoFailure.unavailable(reason: "open: Not a directory")) {
      try PhotoFolder(at: folder("master.key"), secrecy: secrecy)
    }
    #expect(throws: PhotoFailure.unavailable(reason: "mkdir: No such file or directory")) {
      try PhotoFolder(at: folder("no/where"), secrecy: secrecy)
    }
  }

  @Test func `left-over temporary files go after a day and nothing else does`() async throws {
    let photos = try PhotoFolder(at: root, secrecy: secrecy)
    let name = try await photos.keep(SamplePNG.bare)
    let neighbours = "\(root)/\(path(name).prefix(5))"
    for file in ["old.new", "young.new", "old.txt"] {
      try Data([1]).write(to: URL(filePath: "\(neighbours)/\(file)"))
    }
    let longAgo = Date(timeIntervalSinceNow: -25 * 60 * 60)
    for file in ["\(neighbours)/old.new", "\(neighbours)/old.txt", "\(root)/\(path(name))"] {
      try FileManager.default.setAttributes([.modificationDate: longAgo], ofItemAtPath: file)
    }
    let later = try PhotoFolder(at: root, secrecy: secrecy)
    // The sweep goes before the first photo.
    #expect(try await later.photo(name) == SamplePNG.bare)
    let left = try FileManager.default.contentsOfDirectory(atPath: neighbours)
    #expect(Set(left) == ["young.new", "old.txt", name.rawValue])
  }
}

@Suite struct PhotoFolderFaultTests {
  private let folder: TemporaryFolder
  private let secrecy: Sodium
  private let root: String
  private let disk = FaultyDisk()
  private let photos: PhotoFolder

  init() throws {
    folder = try TemporaryFolder()
    secrecy = try Sodium(masterKey: .load(orCreateAt: folder("master.key")))
    root = folder("photos")
    photos = try PhotoFolder(at: root, secrecy: secrecy, disk: disk)
  }

  @Test func `a photo is on disk before its name is given out`() async throws {
    disk.watch()
    let name = try await photos.keep(SamplePNG.bare).rawValue
    let first = "\(root)/\(name.prefix(2))"
    let second = "\(first)/\(name.dropFirst(2).prefix(2))"
    let calls = disk.calls
    try #require(calls.count == 9)
    #expect(calls[2].hasPrefix("create \(second)/") && calls[2].hasSuffix(".new"))
    #expect(calls[..<2] == ["makeFolder \(first)", "makeFolder \(second)"])
    #expect(
      calls[3...] == [
        "write", "sync", "rename \(second)/\(name)",
        "syncFolder \(second)", "syncFolder \(first)", "syncFolder \(root)",
      ])
  }

  @Test(arguments: [
    (DiskFailure.Code.noSpace, true), (.overQuota, true), (.ioError, false),
    (DiskFailure.Code(rawValue: 4095), false),
  ])
  func `whichever call fails, the photo is refused, nothing half is left and the next try succeeds`(
    code: DiskFailure.Code, isFullDisk: Bool
  ) async throws {
    for failing in 1...9 {
      disk.watch(failing: failing, with: code)
      let failure = await #expect(throws: PhotoFailure.self) { try await photos.keep(SamplePNG.bare) }
      #expect((failure == .diskFull) == isFullDisk, "call \(failing)")
      let calls = disk.calls
      #expect(calls.count { $0 == "sync" } <= 1, "a failed sync is not tried again")
      let files = try FileManager.default.subpathsOfDirectory(atPath: root)
      #expect(!files.contains { $0.hasSuffix(".new") }, "call \(failing)")

      disk.watch()
      let name = try await photos.keep(SamplePNG.bare)
      #expect(try await photos.photo(name) == SamplePNG.bare)
      #expect(disk.calls.count { $0 == "sync" } == 1, "the photo is put on disk anew")
      try FileManager.default.removeItem(atPath: "\(root)/\(name.rawValue.prefix(2))")
    }
  }

  @Test func `a full disk is known by the kernel's own answer`() throws {
    let full = try OpenFile("/dev/full", 1)
    do {
      try KernelDisk().write([1, 2, 3], to: full)
      Issue.record("/dev/full took bytes")
    } catch {
      #expect(error == DiskFailure(call: "write", code: .noSpace))
    }
  }
}
