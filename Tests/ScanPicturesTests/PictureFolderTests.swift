import Foundation
import Glibc
import ServiceDesk
import Testing

@testable import ScanPictures

@Suite(.timeLimit(.minutes(2))) struct PictureFolderTests {
  private let place: Place

  init() throws { place = try Place() }

  /// A folder of one test, removed with it; the watched folder lies in it.
  private final class Place: Sendable {
    let above: String
    let folder: String

    init() throws {
      above = NSTemporaryDirectory() + "ghiseu-pictures-" + UUID().uuidString
      folder = above + "/inbox"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: above) }

    /// Written and closed; `age` in seconds.
    func write(_ name: String, _ text: String = "picture", age: Int = 0) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      guard age > 0 else { return }
      let then = Date(timeIntervalSinceNow: -Double(age))
      try FileManager.default.setAttributes([.modificationDate: then], ofItemAtPath: folder + "/" + name)
    }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: folder + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    func names(_ name: String = "") throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder + "/" + name).sorted()
    }
  }

  /// The folder while it is watched: what comes from now on is told by the kernel alone.
  private func watched(
    largest: Int = 8 << 20
  ) async throws -> (PictureFolder, AsyncStream<InboxHappening>.Iterator) {
    try place.write("first.jpg", age: 300)
    let folder = try PictureFolder(place.folder, largest: largest)
    var heard = folder.happenings().makeAsyncIterator()
    #expect(await heard.next() == .arrived("first.jpg"))
    #expect(unlink(place.folder + "/first.jpg") == 0)
    return (folder, heard)
  }

  private func taken(_ name: FileName, from folder: PictureFolder) async throws -> ArrivedPicture {
    try #require(try await folder.take(name))
  }

  @Test func `what lies there already is told, the oldest first, and nothing that is no picture`()
    async throws
  {
    try place.write("b.jpg", age: 300)
    try place.write("a.jpg", age: 200)
    for name in [".hidden.jpg", "c.jpg.part", "d.jpg.crdownload", "e.TMP"] { try place.write(name, age: 900) }
    try FileManager.default.createDirectory(atPath: place.folder + "/read", withIntermediateDirectories: true)
    #expect(mkfifo(place.folder + "/pipe.jpg", 0o600) == 0)
    #expect(symlink("/etc/hostname", place.folder + "/link.jpg") == 0)
    let folder = try PictureFolder(place.folder)
    var heard = folder.happenings().makeAsyncIterator()
    #expect(await heard.next() == .arrived("b.jpg"))
    #expect(await heard.next() == .arrived("a.jpg"))
    try place.write("last.jpg")
    #expect(await heard.next() == .arrived("last.jpg"))
  }

  @Test func `a file is told when it is closed or moved in, not while it is written`() async throws {
    let (folder, listening) = try await watched()
    var heard = listening
    let file = open(place.folder + "/slow.jpg", O_WRONLY | O_CREAT, 0o600)
    let slow = FileHandle(fileDescriptor: file)
    try slow.write(contentsOf: Data("half".utf8))
    try place.write("x.part")
    #expect(rename(place.folder + "/x.part", place.folder + "/moved.jpg") == 0)
    #expect(await heard.next() == .arrived("moved.jpg"))
    try slow.write(contentsOf: Data(" and half".utf8))
    try slow.close()
    #expect(await heard.next() == .arrived("slow.jpg"))
    let picture = try await taken("slow.jpg", from: folder)
    #expect(picture.content == .success(Array("half and half".utf8)))
    #expect(!picture.mayBeUnfinished)
  }

  @Test func `what was read is moved, and beside what has its name, for ever`() async throws {
    let (folder, listening) = try await watched()
    var heard = listening
    for text in ["one", "two", "three"] {
      try place.write("scan.jpg", text)
      #expect(await heard.next() == .arrived("scan.jpg"))
      try await folder.file(try await taken("scan.jpg", from: folder), as: .read)
    }
    try place.write("plain")
    #expect(await heard.next() == .arrived("plain"))
    try await folder.file(try await taken("plain", from: folder), as: .noCode)
    #expect(try place.names("read") == ["scan 2.jpg", "scan 3.jpg", "scan.jpg"])
    #expect(place.text("read/scan.jpg") == "one")
    #expect(place.text("read/scan 2.jpg") == "two")
    #expect(place.text("read/scan 3.jpg") == "three")
    #expect(place.text("no code/plain") == "picture")
    #expect(try place.names() == ["no code", "read"])
  }

  @Test func `a file that is too large is not read, and can be put aside`() async throws {
    let (folder, listening) = try await watched(largest: 10)
    var heard = listening
    try place.write("large.jpg", "12345678901")
    #expect(await heard.next() == .arrived("large.jpg"))
    let picture = try await taken("large.jpg", from: folder)
    #expect(picture.content == .failure(.tooManyBytes(limit: 10)))
    try await folder.file(picture, as: .refused)
    #expect(try place.names("refused") == ["large.jpg"])
  }

  @Test func `names that are no text, and names that only look alike, are files like others`() async throws {
    // Latin-1 in the first; é in one piece and in two.
    let names = [
      FileName([0x63, 0x61, 0x66, 0xE9, 0x2E, 0x6A, 0x70, 0x67]), FileName("caf\u{E9}.jpg"),
      FileName("cafe\u{301}.jpg"),
    ]
    /// Written and closed.
    func come(_ name: FileName, _ text: String) {
      let path = (Array(place.folder.utf8) + [0x2F] + name.bytes + [0]).map { CChar(bitPattern: $0) }
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
      #expect(write(file, text, text.utf8.count) == text.utf8.count)
      close(file)
    }
    come(names[0], "lay there")
    let folder = try PictureFolder(place.folder)
    var heard = folder.happenings().makeAsyncIterator()
    #expect(await heard.next() == .arrived(names[0]))
    try await folder.file(try await taken(names[0], from: folder), as: .read)
    for name in names { come(name, "came") }
    for name in names { #expect(await heard.next() == .arrived(name)) }
    for name in names {
      let picture = try await taken(name, from: folder)
      #expect(picture.content == .success(Array("came".utf8)))
      try await folder.file(picture, as: .read)
    }
    let second: [UInt8] = [0x63, 0x61, 0x66, 0xE9] + Array(" 2.jpg".utf8)
    let expected: [[UInt8]] = [names[2].bytes, names[1].bytes, second, names[0].bytes]
    let found = filesIn("read").sorted { $0.lexicographicallyPrecedes($1) }
    #expect(found == expected)
  }

  /// The names in a folder, byte by byte.
  private func filesIn(_ name: String) -> [[UInt8]] {
    guard let folder = opendir(place.folder + "/" + name) else { return [] }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes.first != 0x2E { names.append(bytes) }
    }
    return names
  }

  @Test func `a name of the greatest length gets its number, too`() async throws {
    let (folder, listening) = try await watched()
    var heard = listening
    let long = String(repeating: "ș", count: 125) + "a.jpg"
    #expect(long.utf8.count == 255)
    for text in ["one", "two"] {
      try place.write(long, text)
      #expect(await heard.next() == .arrived(FileName(long)))
      try await folder.file(try await taken(FileName(long), from: folder), as: .read)
    }
    #expect(place.text("read/" + long) == "one")
    #expect(place.text("read/" + String(repeating: "ș", count: 124) + " 2.jpg") == "two")
  }

  @Test func `what came in the place of a picture while it was read is not put away with it`() async throws {
    let (folder, listening) = try await watched()
    var heard = listening
    try place.write("scan.jpg", "old")
    #expect(await heard.next() == .arrived("scan.jpg"))
    let old = try await taken("scan.jpg", from: folder)
    try place.write(".next", "new picture")
    #expect(rename(place.folder + "/.next", place.folder + "/scan.jpg") == 0)
    // Another file tells that the folder has heard of the exchange.
    try place.write("other.jpg")
    #expect(await heard.next() == .arrived("other.jpg"))
    try await folder.file(old, as: .read)
    #expect(await heard.next() == .arrived("scan.jpg"))
    let new = try await taken("scan.jpg", from: folder)
    #expect(new.content == .success(Array("new picture".utf8)))
    try await folder.file(new, as: .read)
    #expect(place.text("read/scan.jpg") == "new picture")
  }

  @Test func `links and pipes that are moved in are left alone`() async throws {
    let (folder, listening) = try await watched()
    var heard = listening
    #expect(symlink("/etc/hostname", place.above + "/link") == 0)
    #expect(mkfifo(place.above + "/pipe", 0o600) == 0)
    for name in ["link", "pipe"] {
      #expect(rename(place.above + "/" + name, place.folder + "/" + name) == 0)
      #expect(await heard.next() == .arrived(FileName(name)))
      #expect(try await folder.take(FileName(name)) == nil)
    }
    #expect(try place.names() == ["link", "pipe"])
  }

  @Test func `a folder for what was read that is a link is not followed`() async throws {
    let (folder, listening) = try await watched()
    var heard = listening
    #expect(symlink(place.above, place.folder + "/read") == 0)
    try place.write("scan.jpg")
    #expect(await heard.next() == .arrived("scan.jpg"))
    let picture = try await taken("scan.jpg", from: folder)
    await #expect(throws: InboxFailure.self) { try await folder.file(picture, as: .read) }
    #expect(place.text("scan.jpg") == "picture")
  }

  @Test func `a picture that was left is told again when it changed, and not before`() async throws {
    let (folder, listening) = try await watched()
    var heard = listening
    try place.write("scan.jpg", "half")
    #expect(await heard.next() == .arrived("scan.jpg"))
    folder.leave(try await taken("scan.jpg", from: folder))
    try place.write("other.jpg")
    #expect(await heard.next() == .arrived("other.jpg"))
    try place.write("scan.jpg", "half and half")
    #expect(await heard.next() == .arrived("scan.jpg"))
    #expect(try await taken("scan.jpg", from: folder).content == .success(Array("half and half".utf8)))
  }

  @Test(arguments: [(age: 0, mayBe: true), (age: 3600, mayBe: false)])
  func `what lies there at the start and is new may be unfinished`(
    case: (age: Int, mayBe: Bool)
  ) async throws {
    try place.write("scan.jpg", age: `case`.age)
    let folder = try PictureFolder(place.folder)
    var heard = folder.happenings().makeAsyncIterator()
    #expect(await heard.next() == .arrived("scan.jpg"))
    #expect(try await taken("scan.jpg", from: folder).mayBeUnfinished == `case`.mayBe)
  }

  @Test func `a folder that goes and comes back is told, and nothing that came meanwhile is missed`()
    async throws
  {
    let (_, listening) = try await watched()
    var heard = listening
    #expect(rename(place.folder, place.above + "/elsewhere") == 0)
    #expect(await heard.next() == .away)
    #expect(mkdir(place.above + "/prepared", 0o700) == 0)
    try Data("picture".utf8).write(to: URL(fileURLWithPath: place.above + "/prepared/waiting.jpg"))
    #expect(rename(place.above + "/prepared", place.folder) == 0)
    #expect(await heard.next() == .back)
    #expect(await heard.next() == .arrived("waiting.jpg"))
    try FileManager.default.removeItem(atPath: place.folder)
    #expect(await heard.next() == .away)
    #expect(mkdir(place.folder, 0o700) == 0)
    #expect(await heard.next() == .back)
    try place.write("last.jpg")
    #expect(await heard.next() == .arrived("last.jpg"))
  }

  @Test func `a folder that is not there yet is waited for, with those above it`() async throws {
    let path = place.above + "/a/b/inbox"
    let folder = try PictureFolder(path)
    var heard = folder.happenings().makeAsyncIterator()
    #expect(await heard.next() == .away)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(await heard.next() == .back)
    try Data("picture".utf8).write(to: URL(fileURLWithPath: path + "/scan.jpg"))
    #expect(await heard.next() == .arrived("scan.jpg"))
  }

  @Test func `a path may end in a slash`() async throws {
    try place.write("first.jpg", age: 300)
    let folder = try PictureFolder(place.folder + "//")
    var heard = folder.happenings().makeAsyncIterator()
    #expect(await heard.next() == .arrived("first.jpg"))
    try place.write("next.jpg")
    #expect(await heard.next() == .arrived("next.jpg"))
  }

  @Test func `thousands at once are each read once, and each is put away`() async throws {
    for number in 0..<1000 { try place.write("old \(number).jpg", age: 100) }
    let folder = try PictureFolder(place.folder)
    var heard = folder.happenings().makeAsyncIterator()
    for number in 0..<1000 { try place.write("new \(number).jpg") }
    var names: Set<FileName> = []
    while names.count < 2000, case .arrived(let name)? = await heard.next() {
      // One that was found by a look may be told once more by the kernel; it is gone then.
      guard let picture = try await folder.take(name) else { continue }
      #expect(names.insert(name).inserted)
      try await folder.file(picture, as: .read)
    }
    #expect(try place.names("read").count == 2000)
    #expect(try place.names() == ["read"])
  }

  @Test(.enabled(if: getuid() != 0, "the administrator may read everything"))
  func `a file that may not be read is told as that once, and again when it may`() async throws {
    let (folder, listening) = try await watched()
    var heard = listening
    try place.write(".scan", "picture")
    #expect(chmod(place.folder + "/.scan", 0) == 0)
    #expect(rename(place.folder + "/.scan", place.folder + "/scan.jpg") == 0)
    #expect(await heard.next() == .arrived("scan.jpg"))
    await #expect(throws: InboxFailure.self) { _ = try await folder.take("scan.jpg") }
    #expect(chmod(place.folder + "/scan.jpg", 0o600) == 0)
    #expect(await heard.next() == .arrived("scan.jpg"))
  }
}
