import Foundation
import ServiceDesk
import Testing

@testable import Secrets

@Suite struct MasterKeyTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder("master.key")
  }

  private func put(_ bytes: [UInt8], mode: Int = 0o600) throws {
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a new key is 32 bytes for its owner only and is read again`() throws {
    let made = try MasterKey.load(orCreateAt: path)
    #expect(try mode(path) == 0o600)
    #expect(try Data(contentsOf: URL(filePath: path)).count == 32)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["master.key"])
    let again = try MasterKey.load(orCreateAt: path)
    #expect(again.derived(for: .audit) == made.derived(for: .audit))
  }

  @Test func `two shops have different keys`() throws {
    let one = try MasterKey.load(orCreateAt: folder("one"))
    let other = try MasterKey.load(orCreateAt: folder("other"))
    #expect(one.derived(for: .audit) != other.derived(for: .audit))
  }

  @Test func `stations that start at once agree on one key`() async throws {
    let path = path
    for round in 0..<20 {
      let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<8 {
          group.addTask { try MasterKey.load(orCreateAt: "\(path)\(round)").derived(for: .audit) }
        }
        return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
      }
      #expect(keys.count == 1)
    }
  }

  @Test func `a key that another station made a moment ago is not replaced`() throws {
    try put(Array(0..<32))
    try KeyFile(path: path).create(Array(1...32))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(0..<32))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["master.key"])
  }

  @Test func `a missing key is told and not replaced where data exists`() {
    #expect(throws: KeyFailure.missing(path: path)) { try MasterKey.load(from: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o644, 0o666, 0o610])
  func `a key that others can use is refused`(mode: Int) throws {
    try put(Array(0..<32), mode: mode)
    #expect(throws: KeyFailure.openToOthers(path: path, mode: UInt32(mode))) {
      try MasterKey.load(orCreateAt: path)
    }
  }

  @Test func `a key that its owner can only read is taken`() throws {
    try put(Array(0..<32), mode: 0o400)
    #expect(try MasterKey.load(from: path).derived(for: .audit).count == 32)
  }

  @Test(arguments: [0, 31, 33, 4096])
  func `a key of another size is refused and left alone`(size: Int) throws {
    let bytes = [UInt8](repeating: 7, count: size)
    try put(bytes)
    #expect(throws: KeyFailure.wrongSize(path: path, bytes: size, expected: 32)) {
      try MasterKey.load(orCreateAt: path)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
  }

  @Test func `a symbolic link is refused, also one that leads nowhere`() throws {
    let target = folder("target")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    #expect(throws: KeyFailure.symbolicLink(path: path)) { try MasterKey.load(orCreateAt: path) }
    _ = try MasterKey.load(orCreateAt: target)
    #expect(throws: KeyFailure.symbolicLink(path: path)) { try MasterKey.load(orCreateAt: path) }
  }

  @Test func `a folder or a pipe in place of the key is refused`() throws {
    #expect(throws: KeyFailure.notAFile(path: folder.path)) { try MasterKey.load(orCreateAt: folder.path) }
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: KeyFailure.notAFile(path: path)) { try MasterKey.load(orCreateAt: path) }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `a key of another user is refused`() throws {
    try put(Array(0..<32))
    #expect(chown(path, 65534, 65534) == 0)
    #expect(throws: KeyFailure.foreignOwner(path: path, owner: 65534)) { try MasterKey.load(from: path) }
  }

  @Test func `a folder that does not exist is named with what to do`() {
    let path = folder("nowhere/master.key")
    let failure = #expect(throws: KeyFailure.self) { try MasterKey.load(orCreateAt: path) }
    #expect(failure == .cannotCreate(path: path, reason: "No such file or directory"))
    #expect(failure?.description.contains("folder must exist") == true)
  }

  @Test func `printing a key shows nothing of it`() {
    let key = MasterKey(bytes: Array(repeating: 0xAB, count: 32))
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped, "\([key])"] {
      #expect(!text.contains("171") && !text.lowercased().contains("ab, ab"))
    }
  }
}
