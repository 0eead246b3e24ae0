internal import Glibc
internal import ServiceDesk

/// One started worker as the station holds it; letting go of it kills and buries the process.
struct WorkerProcess: ~Copyable {
  let id: pid_t
  private let channel: MessageChannel
  private(set) var picturesRead = 0

  private init(id: pid_t, socket: CInt) {
    self.id = id
    self.channel = MessageChannel(owning: socket)
  }

  /// Starts the worker and waits for its greeting.
  ///
  /// To be called on a thread that outlives the worker: the worker dies with the thread that started it.
  static func started(
    _ executable: String, _ arguments: [String], patience: Duration
  ) throws(PictureFailure) -> WorkerProcess {
    let worker: WorkerProcess
    do throws(MessageChannel.Loss) {
      worker = try spawned(executable, arguments)
    } catch {
      throw .unavailable(reason: "\(executable): \(words(for: error))")
    }
    do throws(MessageChannel.Loss) {
      let greeting = try worker.channel.receive(atMost: 64, by: .now + patience)
      guard greeting == PictureWorker.greeting else { throw .closed }
    } catch {
      throw .unavailable(reason: "\(executable): the picture worker did not start")
    }
    return worker
  }

  deinit {
    // Not yet waited for, so the number is still this child's and nobody else's.
    kill(id, SIGKILL)
    var status: CInt = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
  }

  /// False when the worker died since its last answer.
  var isAlive: Bool { channel.isConnected }

  /// - Throws: `PictureFailure.readerLost` when no proper reply came in time; the worker is then of no more use.
  mutating func read(
    _ request: PictureRequest, by deadline: ContinuousClock.Instant
  ) throws(PictureFailure) -> [PictureCode] {
    let reply: PictureReply?
    do throws(MessageChannel.Loss) {
      try channel.send(request.encoded, by: deadline)
      reply = PictureReply(try channel.receive(atMost: PictureReply.byteLimit, by: deadline))
    } catch {
      throw .readerLost
    }
    guard let reply else { throw .readerLost }
    picturesRead += 1
    return try reply.outcome.get()
  }

  private static func spawned(
    _ executable: String, _ arguments: [String]
  ) throws(MessageChannel.Loss) -> WorkerProcess {
    let ends = try MessageChannel.pair()
    defer { close(ends.worker) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends.worker, 0)
    // zbar reports harmless assertions of its DataBar decoder on ordinary pictures.
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    // Signals as in a fresh program, and a group of its own: Ctrl+C in the terminal is for the station.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

    var words: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    // Nothing of the station's environment (passwords of the database) is the worker's business, but the
    // loader may need to know where the Swift libraries are.
    var environment: [UnsafeMutablePointer<CChar>?] =
      getenv("LD_LIBRARY_PATH").map { [strdup("LD_LIBRARY_PATH=" + String(cString: $0)), nil] } ?? [nil]
    defer { for word in environment { free(word) } }

    var id: pid_t = 0
    let code = posix_spawn(&id, executable, &actions, &attributes, &words, &environment)
    guard code == 0 else {
      close(ends.station)
      throw .failed(code: code)
    }
    return WorkerProcess(id: id, socket: ends.station)
  }

  private static func words(for loss: MessageChannel.Loss) -> String {
    switch loss {
    case .failed(let code): String(cString: strerror(code))
    case .closed, .late, .tooLong: "no socket"
    }
  }
}
