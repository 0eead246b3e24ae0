import CPictureWriting
import Foundation
import Glibc
import ServiceDesk
import Testing

@testable import ScanPictures

@Suite(.timeLimit(.minutes(1))) struct SandboxedPictureReaderTests {
  /// The program itself, built beside the tests.
  private static let program =
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "ghiseu").path

  private func reader(
    workers: Int = 1, patience: Duration = .seconds(30), picturesPerWorker: Int = 200
  ) -> SandboxedPictureReader {
    SandboxedPictureReader(
      executable: Self.program, arguments: ["picture-worker"], workers: workers,
      // On a loaded machine a worker may take long to start.
      limits: .init(patience: patience, frameWait: .seconds(30), picturesPerWorker: picturesPerWorker))
  }

  /// A worker that greets as ours does and then misbehaves.
  private func reader(of misdeed: String, patience: Duration = .seconds(30)) -> SandboxedPictureReader {
    SandboxedPictureReader(
      executable: "/usr/bin/setpriv",
      arguments: [
        "--pdeathsig", "KILL", "sh", "-c",
        #"printf '\027\000\000\000ghiseu picture worker 2' >&0; "# + misdeed,
      ],
      workers: 1, limits: .init(patience: patience))
  }

  private func label(_ text: String) throws -> [UInt8] { try PrintedCode(kind: 20, data: text).png() }

  private func texts(_ reader: SandboxedPictureReader, _ picture: [UInt8]) async throws -> [String] {
    try await reader.read(picture).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `a picture is read by a worker, and the next by the same one`() async throws {
    let reader = reader()
    #expect(try await texts(reader, label("FIRST1")) == ["FIRST1"])
    let worker = reader.workerID
    #expect(try await texts(reader, label("SECOND2")) == ["SECOND2"])
    #expect(reader.workerID == worker)
    #expect(worker != getpid())
  }

  @Test func `a camera's frame is read by the same worker as a picture`() async throws {
    let reader = reader()
    #expect(try await texts(reader, label("FIRST1")) == ["FIRST1"])
    let worker = reader.workerID
    let frame = try await reader.read(label("FRAME2"), effort: .frame)
    #expect(frame.map { String(decoding: $0.bytes, as: UTF8.self) } == ["FRAME2"])
    #expect(reader.workerID == worker)
  }

  @Test
  func `a frame that waited too long for a worker shows nothing, a picture is read however long it waited`()
    async throws
  {
    let reader = SandboxedPictureReader(
      executable: Self.program, arguments: ["picture-worker"], workers: 1,
      limits: .init(patience: .seconds(30), frameWait: .zero))
    #expect(try await reader.read(label("LATE"), effort: .frame).isEmpty)
    #expect(try await texts(reader, label("STILL1")) == ["STILL1"])
  }

  @Test func `stacked DataBar, on which zxing-cpp fails its own assertion, costs no worker`() async throws {
    let reader = reader()
    for kind in [29, 79, 80, 31, 81] {
      let data = kind == 31 || kind == 81 ? "[01]09501101530003[10]AB12" : "0950110153000"
      _ = try await reader.read(PrintedCode(kind: kind, data: data).png())
    }
    let worker = reader.workerID
    #expect(try await texts(reader, label("AFTER1")) == ["AFTER1"])
    #expect(reader.workerID == worker)
  }

  @Test func `a text in Latin-1 comes as it was written, its bytes as they were printed`() async throws {
    let code = PrintedCode(kind: 58, data: "Häuser für Müller")
    let codes = try await reader().read(code.png())
    #expect(codes.map(\.text) == ["Häuser für Müller"])
    #expect(codes.first?.bytes.contains(0xE4) == true && codes.first?.bytes.contains(0xC3) == false)
  }

  @Test func `the worker looks for further kinds when it is told`() async throws {
    let reader = SandboxedPictureReader(
      executable: Self.program, arguments: ["picture-worker", "AZTEC", "PDF417"], workers: 1,
      limits: .init(patience: .seconds(30)))
    #expect(try await texts(reader, PrintedCode(kind: 92, data: "AZTEC-1").png()) == ["AZTEC-1"])
    #expect(try await texts(reader, PrintedCode(kind: 55, data: "PDF-417").png()) == ["PDF-417"])
  }

  @Test func `failures of a picture cross the socket and cost no worker`() async throws {
    let reader = reader()
    let picture = try label("WHOLE")
    #expect(try await texts(reader, picture) == ["WHOLE"])
    let worker = reader.workerID
    await #expect(throws: PictureFailure.damaged) { try await reader.read(Array(picture.dropLast(60))) }
    await #expect(throws: PictureFailure.unknownFormat) { try await reader.read([]) }
    await #expect(throws: PictureFailure.tooManyBytes(limit: 8 << 20)) {
      try await reader.read([UInt8](repeating: 0, count: 9 << 20))
    }
    await #expect(throws: PictureFailure.tooManyPixels(limit: 25_000_000)) {
      try await reader.read(
        handmadePNG(width: 30_000, height: 30_000, compressed: [UInt8](repeating: 0, count: 100_000)))
    }
    #expect(try await texts(reader, picture) == ["WHOLE"])
    #expect(reader.workerID == worker)
  }

  @Test func `the worker has little memory, few files, no core, no new rights and few system calls`()
    async throws
  {
    let reader = reader()
    #expect(try await texts(reader, label("LIMITS")) == ["LIMITS"])
    let worker = try #require(reader.workerID)
    let limits = try String(contentsOfFile: "/proc/\(worker)/limits", encoding: .utf8)
    for (name, value) in [
      ("Max address space", "536870912"), ("Max open files", "16"), ("Max core file size", "0"),
      ("Max file size", "0"),
    ] {
      let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix(name) })
      #expect(
        line.dropFirst(name.count).split(separator: " ").prefix(2) == [Substring(value), Substring(value)])
    }
    let status = try String(contentsOfFile: "/proc/\(worker)/status", encoding: .utf8)
    #expect(status.contains("NoNewPrivs:\t1"))
    #expect(status.contains("Seccomp:\t2"))
  }

  @Test func `a worker that was taken over can neither end nor limit the station, nor run what it was sent`()
  {
    #expect(CPictureWriting_tryBounds() == 0)
  }

  @Test func `a worker killed between two pictures is replaced unnoticed`() async throws {
    let reader = reader()
    #expect(try await texts(reader, label("FIRST1")) == ["FIRST1"])
    let worker = try #require(reader.workerID)
    kill(worker, SIGKILL)
    // Zombie or gone: the socket closes before the state is visible.
    waitForDeath(of: worker)
    #expect(try await texts(reader, label("SECOND2")) == ["SECOND2"])
    #expect(reader.workerID != worker)
  }

  @Test func `a picture whose worker dies under it is read by the next one`() async throws {
    let once = NSTemporaryDirectory() + "ghiseu-" + UUID().uuidString
    defer { rmdir(once) }
    let script = #"""
      if mkdir "$1"; then
        printf '\027\000\000\000ghiseu picture worker 2' >&0
        head -c 4 >/dev/null
      else
        exec "$2" picture-worker
      fi
      """#
    let reader = SandboxedPictureReader(
      executable: "/bin/sh", arguments: ["-c", script, "sh", once, Self.program], workers: 1,
      limits: .init(patience: .seconds(30)))
    #expect(try await texts(reader, label("AGAIN1")) == ["AGAIN1"])
  }

  @Test func `a worker that stands still is replaced and the next picture is read`() async throws {
    let reader = reader(patience: .seconds(5))
    let picture = try label("ALIVE")
    #expect(try await texts(reader, picture) == ["ALIVE"])
    let worker = try #require(reader.workerID)
    kill(worker, SIGSTOP)
    await #expect(throws: PictureFailure.readerLost) { try await reader.read(picture) }
    #expect(try await texts(reader, picture) == ["ALIVE"])
    #expect(reader.workerID != worker)
  }

  @Test(arguments: [
    "exit 0", "head -c 4 >/dev/null; kill -SEGV $$", "head -c 4 >/dev/null; exit 0",
    #"head -c 4 >/dev/null; printf '\002\000\000\000\377\377' >&0; exec sleep 60"#,
    #"head -c 4 >/dev/null; printf '\377\377\377\377' >&0; exec sleep 60"#,
    #"head -c 4 >/dev/null; printf '\005\000\000\000\000\001\004QR' >&0; exec sleep 60"#,
  ])
  func `a worker that crashes or answers nonsense is lost at once`(_ misdeed: String) async throws {
    let reader = reader(of: misdeed)
    let picture = try label("X")
    for _ in 0..<2 {
      await #expect(throws: PictureFailure.readerLost) { try await reader.read(picture) }
    }
  }

  @Test func `a worker that hangs is killed when its time is over`() async throws {
    let path = NSTemporaryDirectory() + "ghiseu-" + UUID().uuidString
    mkfifo(path, 0o600)
    defer { unlink(path) }
    // Open for both, so that the worker's opening does not wait.
    let watch = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    let end = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(end) }
    let reader = reader(
      of: "exec 5>'\(path)'; printf started >&5; exec sleep 600", patience: .milliseconds(300))
    let picture = try label("X")
    await #expect(throws: PictureFailure.readerLost) { try await reader.read(picture) }
    close(watch)
    // The other end is closed by the worker's death alone; poll then reports the hang-up.
    var wait = pollfd(fd: end, events: 0, revents: 0)
    #expect(poll(&wait, 1, 10_000) == 1)
    #expect(wait.revents & Int16(POLLHUP) != 0)
  }

  @Test func `a program that is missing or is no worker makes the reader unavailable`() async throws {
    let picture = try label("X")
    for program in ["/nowhere/ghiseu", "/bin/true"] {
      let reader = SandboxedPictureReader(executable: program)
      let failure = await #expect(throws: PictureFailure.self) { try await reader.read(picture) }
      guard case .unavailable(let reason) = failure else {
        Issue.record("\(program) gave \(String(describing: failure))")
        continue
      }
      #expect(reason.hasPrefix(program))
    }
  }

  @Test func `a worker is replaced after its number of pictures`() async throws {
    let reader = reader(picturesPerWorker: 2)
    let picture = try label("X1")
    var workers: [Int32?] = []
    for _ in 0..<4 {
      #expect(try await texts(reader, picture) == ["X1"])
      workers.append(reader.workerID)
    }
    #expect(workers[0] == workers[1] && workers[2] == workers[3] && workers[1] != workers[2])
  }

  @Test func `many pictures at once all get their own answer`() async throws {
    let reader = reader(workers: 2)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<12 {
        let picture = try label("N\(number)")
        group.addTask { try await texts(reader, picture) == ["N\(number)"] }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func `spoilt pictures always get an answer`() async throws {
    let reader = reader(workers: 2)
    let png = try label("FUZZ")
    let jpeg = try PictureFile(png).decoded().jpeg()
    var random = SystemRandomNumberGenerator()
    for round in 0..<60 {
      var file = round % 2 == 0 ? png : jpeg
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        file[.random(in: 8..<file.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      do throws(PictureFailure) {
        _ = try await reader.read(file)
      } catch {
        #expect(error == .damaged || error == .tooManyPixels(limit: 25_000_000) || error == .readerLost)
      }
    }
    #expect(try await texts(reader, png) == ["FUZZ"])
  }

  /// Waits until the child is dead, without burying it: that is the reader's duty.
  private func waitForDeath(of worker: pid_t) {
    var information = siginfo_t()
    while waitid(P_PID, id_t(worker), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
  }
}
