internal import CPictures
internal import Glibc
internal import ServiceDesk

/// The whole life of a worker process: pictures come in on descriptor 0, codes go out on it, until it closes.
///
/// The program calls this for `ghiseu picture-worker`; nobody else starts it. Ends the process.
///
/// - Parameter extras: names of symbologies that are looked for beside QR and Data Matrix: PDF417 and Aztec.
public func runPictureWorker(extras: [String] = []) -> Never {
  var kinds: ZXingReader.Kinds = []
  if extras.contains(Symbology.pdf417.rawValue) { kinds.insert(.pdf417) }
  if extras.contains(Symbology.aztec.rawValue) { kinds.insert(.aztec) }
  PictureWorker(extras: kinds).run()
}

/// The one process in which the picture decoders, written in C, see what customers send.
///
/// It can read its socket, compute and answer: limits of `reliability.md` 2.8. The station holds the clock.
struct PictureWorker {
  var extras: ZXingReader.Kinds = []

  /// What the worker says first: its limits are on and its decoder is there.
  static let greeting = Array("ghiseu picture worker 2".utf8)

  private static let memoryLimit: rlim_t = 512 << 20
  /// Seconds of processor for one picture; the station's three seconds of wall clock come first on a quiet machine.
  private static let secondsForPicture: rlim_t = 3

  func run() -> Never {
    let channel = MessageChannel(owning: 0)
    guard confine(), let hunt = try? CodeHunt(extras: extras) else {
      // The station misses the greeting and says that no worker could be started.
      exit(EXIT_FAILURE)
    }
    do {
      try channel.send(Self.greeting, by: nil)
      while true {
        let bytes = try channel.receive(atMost: PictureRequest.byteLimit, by: nil)
        guard let request = PictureRequest(bytes) else { exit(EXIT_FAILURE) }
        allowProcessorTime()
        let outcome = Result { () throws(PictureFailure) in
          try PictureFile(request.picture).codes(found: hunt.limited(to: request.effort))
        }
        try channel.send(PictureReply(outcome).encoded, by: nil)
      }
    } catch {
      // The station is gone or wants no more.
      exit(EXIT_SUCCESS)
    }
  }

  /// Gives up all that decoding does not need; false when the kernel refuses any of it.
  private func confine() -> Bool {
    CPictures_dieWithParent() == 0
      && CPictures_closeDescriptors(3) == 0
      && limit(RLIMIT_AS, to: Self.memoryLimit)
      && limit(RLIMIT_NOFILE, to: 16)
      && limit(RLIMIT_CORE, to: 0)
      && limit(RLIMIT_FSIZE, to: 0)
      && CPictures_renounceRights() == 0
      && CPictures_allowOnlyDecoding() == 0
  }

  private func limit(_ resource: __rlimit_resource, to value: rlim_t) -> Bool {
    var limit = rlimit(rlim_cur: value, rlim_max: value)
    return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
  }

  /// The kernel counts over the whole life of a process, so the limit moves up with each picture.
  private func allowProcessorTime() {
    var used = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    let seconds = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    limit.rlim_cur = seconds + 1 + Self.secondsForPicture
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }
}
