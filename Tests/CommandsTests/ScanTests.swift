import Foundation
import Glibc
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct ScanTests {
  private let folder: TemporaryFolder
  private let program: FakeProgram

  init() throws {
    folder = try TemporaryFolder()
    var program = FakeProgram()
    let serial = PictureCode(
      symbology: .code128, bytes: Array("NH24-AAAA0001".utf8), corners: [PicturePoint(x: 1, y: 2)])
    let bytes = PictureCode(symbology: .qr, bytes: [0xFF, 0x00])
    program.reader = FixedPictureReader([
      Array("one".utf8): .success([serial]), Array("two".utf8): .success([serial, bytes]),
      Array("none".utf8): .success([]), Array("lost".utf8): .failure(.readerLost),
    ])
    self.program = program
  }

  private func objects(_ run: Run) throws -> [[String: Any]] {
    try run.out.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `each picture is one object on one line`() async throws {
    _ = try folder.file("b.JPG", "two")
    _ = try folder.file("a.png", "one")
    _ = try folder.file("c.jpeg", "none")
    _ = try folder.file("notes.txt", "one")
    let run = await Run.ghiseu(["scan", folder.path, "--json", "--data", folder.path], program)
    #expect(run.code == 0, "\(run.err)")
    let all = try objects(run)
    #expect(all.map { ($0["file"] as? String)?.suffix(5) } == ["a.png", "b.JPG", ".jpeg"])
    #expect(all.allSatisfy { Set($0.keys) == ["file", "milliseconds", "codes"] })
    let codes = try #require(all[1]["codes"] as? [[String: Any]])
    #expect(codes.count == 2)
    #expect(
      codes.allSatisfy {
        Set($0.keys) == ["symbology", "text", "bytes", "meaning", "found", "otherReadings", "corners"]
      })
    #expect(codes[0]["text"] as? String == "NH24-AAAA0001")
    #expect(codes[0]["meaning"] as? String == "serial")
    #expect(codes[1]["text"] is NSNull && codes[1]["bytes"] as? String == "/wA=")
    #expect(codes[1]["meaning"] as? String == "rubbish")
  }

  @Test func `without a database nothing is found and none is made`() async throws {
    let picture = try folder.file("a.png", "one")
    let run = await Run.ghiseu(["scan", picture, "--json", "--data", folder.path], program)
    let codes = try #require(try objects(run)[0]["codes"] as? [[String: Any]])
    #expect(codes[0]["found"] is NSNull)
    #expect(program.calls.names.isEmpty)
  }

  @Test func `with a database the shop's answer is told`() async throws {
    let picture = try folder.file("a.png", "one")
    _ = try folder.file("ghiseu.sqlite", "")
    let run = await Run.ghiseu(["scan", picture, "--json", "--data", folder.path], program)
    let codes = try #require(try objects(run)[0]["codes"] as? [[String: Any]])
    #expect((codes[0]["found"] as? [String: Any])?["kind"] as? String == "unknown-serial")
  }

  @Test func `what is missing or cannot be read is told, the rest is read`() async throws {
    let good = try folder.file("a.png", "one")
    let bad = try folder.file("b.png", "something else")
    let missing = folder.path + "/none.png"
    let place = ["--data", folder.path]
    let first = await Run.ghiseu(["scan", missing, bad, good] + place, program)
    #expect(first.code == 66)
    #expect(first.out.contains("NH24-AAAA0001"))
    #expect(first.err.contains("is not there") && first.err.contains("neither JPEG, PNG nor WebP"))
    let second = await Run.ghiseu(["scan", bad, missing, good] + place, program)
    #expect(second.code == 64)
    #expect(second.out.contains("NH24-AAAA0001"))
  }

  @Test func `as JSON a picture that cannot be read is a line of its own, in its place`() async throws {
    let files = [
      try folder.file("a.png", "one"), try folder.file("b.png", "something else"), folder.path + "/c.png",
      try folder.file("d.png", "lost"), try folder.file("e.png", "two"),
    ]
    let run = await Run.ghiseu(["scan", "--json", "--data", folder.path] + files, program)
    #expect(run.code == 64)
    let all = try objects(run)
    #expect(all.map { $0["file"] as? String ?? "" } == files)
    #expect(all.map { ($0["codes"] as? [Any])?.count ?? -1 } == [1, 0, 0, 0, 2])
    #expect(all.allSatisfy { $0["milliseconds"] is NSNumber })
    let errors = all.map { $0["error"] as? String }
    #expect(errors[0] == nil && errors[4] == nil)
    #expect(errors[1]?.contains("neither JPEG, PNG nor WebP") == true)
    #expect(errors[2]?.contains("is not there") == true)
    #expect(errors[3]?.contains("cannot be decoded") == true)
  }

  @Test func `folders within folders are read, links to folders are not followed, and pipes are left alone`()
    async throws
  {
    let inner = folder.path + "/pictures/inner"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    let files = [
      try folder.file("pictures/inner/b.png", "one"), try folder.file("pictures/z.png", "one"),
    ]
    #expect(symlink(folder.path + "/pictures", inner + "/again") == 0)
    #expect(symlink(files[1], folder.path + "/pictures/link.png") == 0)
    #expect(mkfifo(folder.path + "/pictures/pipe.png", 0o600) == 0)
    let run = await Run.ghiseu(
      ["scan", folder.path + "/pictures/", "--json", "--data", folder.path], program)
    #expect(run.code == 0, "\(run.err)")
    let read = try objects(run).map { $0["file"] as? String ?? "" }
    #expect(read == [files[0], folder.path + "/pictures/link.png", files[1]])
  }

  @Test(.enabled(if: getuid() != 0, "the administrator may read everything"))
  func `a folder that may not be read is told`() async throws {
    let closed = folder.path + "/closed"
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
    #expect(chmod(closed, 0) == 0)
    let run = await Run.ghiseu(["scan", closed, "--json", "--data", folder.path], program)
    #expect(chmod(closed, 0o700) == 0)
    #expect(run.code == 64)
    let told = try objects(run).map { $0["file"] as? String ?? "" }
    #expect(told == [closed])
  }

  @Test func `without a reader nothing is tried further`() async throws {
    var broken = program
    broken.reader = FixedPictureReader(otherwise: .failure(.unavailable(reason: "no worker")))
    let picture = try folder.file("a.png", "one")
    let run = await Run.ghiseu(["scan", picture, picture, "--data", folder.path], broken)
    #expect(run.code == 69)
    #expect(run.err.split(separator: "\n").count == 1)
  }

  @Test func `a code is explained without a picture`() async throws {
    let demo = try await FakeProgram.demo()
    _ = try folder.file("ghiseu.sqlite", "")
    let code = ControlCode.command(.takeIn).text(demo.desk.secrecy)
    let place = ["--data", folder.path]
    let run = await Run.ghiseu(["scan", "--text", code, "--json"] + place, demo)
    let view = try objects(run)[0]
    #expect(view["meaning"] as? String == "command")
    #expect((view["found"] as? [String: Any])?["name"] as? String == "takeIn")
    let unit = await Run.ghiseu(
      ["scan", "--text", DemoPlan(seed: 1).units[80].serial.text] + place, demo)
    #expect(unit.out.contains("serial  unit: "))
  }

  @Test func `hostile codes are explained on one line that moves no cursor, and come back whole as JSON`()
    async throws
  {
    let place = ["--data", folder.path]
    // As `--text=…`: a code may begin like an option.
    for text in HostilePayload.storable {
      let said = await Run.ghiseu(["scan", "--text=\(text)"] + place, program)
      #expect(said.code == 0, "\(text): \(said.err)")
      expectOneLine(said.out, text)
      let told = await Run.ghiseu(["scan", "--text=\(text)", "--json"] + place, program)
      let view = try #require(try objects(told).first)
      #expect((view["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
      #expect(view["bytes"] as? String == Data(text.utf8).base64EncodedString())
      #expect(told.out.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
      #expect(!["command", "stage"].contains(view["meaning"] as? String))
    }
  }

  @Test func `hostile codes of a picture move no cursor either`() async throws {
    var program = program
    let codes = HostilePayload.all.filter { $0.bytes.count <= 4296 }.map {
      PictureCode(symbology: .qr, bytes: $0.bytes)
    }
    program.reader = FixedPictureReader(otherwise: .success(codes))
    let picture = try folder.file("a.png", "any")
    let run = await Run.ghiseu(["scan", picture, "--data", folder.path], program)
    #expect(run.code == 0)
    #expect(run.out.split(separator: "\n").count == codes.count + 1)
    #expect(run.out.unicodeScalars.allSatisfy { isShown($0) || $0 == "\n" })
    let told = await Run.ghiseu(["scan", picture, "--json", "--data", folder.path], program)
    let all = try #require(try objects(told).first?["codes"] as? [[String: Any]])
    #expect(all.map { $0["bytes"] as? String } == codes.map { Data($0.bytes).base64EncodedString() })
  }

  private func expectOneLine(_ out: String, _ text: String) {
    #expect(out.hasSuffix("\n"))
    #expect(out.dropLast().unicodeScalars.allSatisfy(isShown), "\(text)")
  }

  private func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
