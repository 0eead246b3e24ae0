import ServiceDesk
import ServiceLifecycle

/// Brings the scans of the kiosk's own scanner to the kiosk's page, and says what a customer must know of the scanner and
/// of the kiosk's camera.
actor KioskFeed: Service {
  private let scanners: any ScanSource
  private let board: ScannerBoard
  private let clock: any ShopClock
  /// Whether the page may show the camera's picture and send its frames.
  private let hasCamera: Bool
  private var streams: [Int: EventStream] = [:]
  private var last = 0
  private var away: Set<ScannerName> = []
  private var camera = CameraWatch()
  private var repeats = RepeatWatch()
  private var looks: [Moment] = []

  /// The page sends fifteen frames a second; one that sends more costs no more.
  private static let looksPerSecond = 20

  init(scanners: any ScanSource, board: ScannerBoard, clock: any ShopClock, hasCamera: Bool) {
    self.scanners = scanners
    self.board = board
    self.clock = clock
    self.hasCamera = hasCamera
  }

  func open() -> (number: Int, stream: EventStream) {
    last += 1
    let stream = EventStream()
    streams[last] = stream
    stream.continuation.yield(EventStream.heartbeat)
    if hasCamera {
      stream.continuation.yield(EventStream.event("camera", JSONText.object { $0.member("on", true) }))
    }
    if !away.isEmpty {
      stream.continuation.yield(EventStream.event("scanner", KioskFeed.content(.away)))
    }
    return (last, stream)
  }

  func close(_ number: Int) { streams.removeValue(forKey: number)?.continuation.finish() }

  nonisolated func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await happening in self.scanners.happenings().cancelOnGracefulShutdown() {
          await self.take(happening)
        }
      }
      group.addTask {
        await cancelWhenGracefulShutdown {
          while !Task.isCancelled {
            do {
              try await Task.sleep(for: .seconds(StationFeed.heartbeat))
            } catch {
              return
            }
            await self.tell(EventStream.heartbeat)
          }
        }
      }
      await group.waitForAll()
    }
  }

  // MARK: The scanner

  /// What a customer is told of the scanner; how it is set is the staff's business.
  private enum Notice: String {
    case here, away
    /// The code was not used: once more.
    case again
  }

  private func take(_ happening: ScannerHappening) {
    switch happening {
    case .scanned(let frame):
      board.scanned(frame.scanner, at: clock.now())
      switch board[frame.scanner].state {
      case .spoilt, .unanswered: board.note(frame.scanner, .connected)
      default: break
      }
      let isDoubled = repeats.sight(of: frame) == .doubled
      // A scan that no page heard is not the first of two.
      if !isDoubled, !streams.isEmpty { repeats.keep(frame) }
      tell(frame, isDoubled)
    case .connected(let name):
      board.note(name, .connected)
      if away.remove(name) != nil, away.isEmpty { tell(Notice.here) }
    case .disconnected(let name, let lostPartialFrame):
      board.note(name, lostPartialFrame ? .cutOff : .disconnected)
      lose(name)
    case .trouble(let name, .eventsDropped), .trouble(let name, .frameTooLong):
      board.note(name, .spoilt)
      tell(Notice.again)
    case .trouble(let name, let trouble):
      board.note(name, ScannerState(trouble))
      lose(name)
    case .noticed(let name, _, let notice):
      switch notice {
      // A scanner is learned at the counter, by somebody who is signed in.
      case .calibration: board.note(name, .notKept)
      // A scan that may be used all the same follows at once and ends the notice.
      case .contradiction:
        board.note(name, .contradicted)
        tell(Notice.again)
      case .notLearned:
        board.note(name, .neverLearned)
        tell(Notice.again)
      case .unanswered:
        board.note(name, .unanswered)
        tell(Notice.again)
      }
    }
  }

  private func lose(_ name: ScannerName) {
    away.insert(name)
    tell(Notice.away)
  }

  private func tell(_ notice: Notice) {
    tell(EventStream.event("scanner", KioskFeed.content(notice)))
  }

  private static func content(_ notice: Notice) -> [UInt8] {
    JSONText.object { $0.member("state", notice.rawValue) }
  }

  /// Bytes that are no text are shown as an unknown code by the page. One that was read twice at once is taken by it only
  /// when something was touched there meanwhile.
  private func tell(_ frame: ScannedFrame, _ isDoubled: Bool) {
    tell(
      EventStream.event(
        "scan",
        JSONText.object {
          $0.member("code", String(decoding: frame.bytes, as: UTF8.self))
          if isDoubled { $0.member("twice", true) }
        }))
  }

  private func tell(_ event: EventStream.Event) {
    for stream in streams.values { stream.continuation.yield(event) }
  }

  // MARK: The camera

  /// Whether one more frame may be looked at now.
  func mayLook() -> Bool {
    let now = clock.now()
    looks.removeAll { !(0..<1000).contains(now.milliseconds - $0.milliseconds) }
    guard looks.count < KioskFeed.looksPerSecond else { return false }
    looks.append(now)
    return true
  }

  /// What hangs in view for longer, a poster or a box, is held by nobody.
  private static let heldSeconds: Int64 = 60

  /// The receipt or claim code that came into view with this frame; everything else that a customer holds is passed over.
  ///
  /// - Returns: the code, and whether somebody seems to hold any code before the camera.
  func saw(_ codes: [PictureCode], _ secrecy: any Secrecy) -> (code: String?, isHeld: Bool) {
    let now = clock.now()
    let sights = camera.see(codes, at: now)
    let isHeld = sights.contains { $0.since.seconds(until: now) < KioskFeed.heldSeconds }
    for sight in sights where sight.isFresh {
      switch ScanMeaning(sight.code.readable, symbology: sight.code.symbology, secrecy) {
      case .receipt, .claim:
        guard camera.take(sight.code) else { continue }
        return (String(decoding: sight.code.readable, as: UTF8.self), isHeld)
      default: continue
      }
    }
    return (nil, isHeld)
  }
}
