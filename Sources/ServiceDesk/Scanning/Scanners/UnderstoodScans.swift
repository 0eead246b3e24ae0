/// The scans of a station as its labels have them: every frame is read as its scanner was learned to be set.
///
/// What is known of a scanner is asked for at every scan, so that what another program or station learned counts at once.
/// While the database does not answer, what it said last holds; if it never said anything, the scan waits, for the keys of a
/// Hungarian scanner would else be read as those of a new one.
public struct UnderstoodScans: ScanSource {
  private let devices: any ScanSource
  private let book: ScannerBook
  private let secrecy: any Secrecy

  public init(_ devices: any ScanSource, _ desk: Desk) {
    self.init(devices, desk) { try await Task.sleep(for: .milliseconds(250)) }
  }

  /// - Parameter pause: between two questions to a database that does not answer; throws when it is time to go.
  init(_ devices: any ScanSource, _ desk: Desk, pause: @escaping @Sendable () async throws -> Void) {
    self.devices = devices
    self.book = ScannerBook(desk, pause: pause)
    self.secrecy = desk.secrecy
  }

  public func happenings() -> AsyncStream<ScannerHappening> {
    // The devices are listened to from now on, not from when the task begins.
    let heard = devices.happenings()
    let (stream, continuation) = AsyncStream<ScannerHappening>.makeStream()
    // Scans are counted as they come, whatever the database is doing.
    let (line, lineEnd) = AsyncStream<ScannerHappening>.makeStream()
    let (book, secrecy) = (book, secrecy)
    let hearing = Task {
      for await happening in heard {
        if case .scanned(let frame) = happening { await book.came(frame.scanner) }
        lineEnd.yield(happening)
      }
      lineEnd.finish()
    }
    let task = Task {
      for await happening in line {
        guard case .scanned(var frame) = happening else {
          continuation.yield(happening)
          continue
        }
        let scan = await book.understand(frame, secrecy)
        if let notice = scan.notice {
          continuation.yield(.noticed(frame.scanner, frame.identity, notice))
        }
        if let bytes = scan.bytes {
          frame.bytes = bytes
          continuation.yield(.scanned(frame))
        }
        await book.went()
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in
      hearing.cancel()
      task.cancel()
    }
    return stream
  }

  public func waiting() async -> WaitingScans? {
    let inside = await book.waiting
    let before = await devices.waiting()
    guard let scanner = inside.first ?? before?.scanner else { return nil }
    return WaitingScans(scanner: scanner, count: inside.count + (before?.count ?? 0))
  }
}

/// What is known of the scanners of this station, and which of them are asked for a further calibration code.
private actor ScannerBook {
  private struct Known {
    /// Nil when it was never calibrated.
    var profile: ScannerProfile?
  }

  /// A scan whose scanner nobody knows is given up after this long: nobody stands there any more.
  private static let patienceSeconds: Int64 = 120

  private let store: any DeskStore
  private let station: StationName
  private let clock: any ShopClock
  private let pause: @Sendable () async throws -> Void
  private var known: [ScannerIdentity: Known] = [:]
  /// The scanners of the scans that came and were not understood yet, oldest first.
  private(set) var waiting: [ScannerName] = []
  private var questions: [ScannerIdentity: (profiles: [ScannerProfile], code: String)] = [:]

  init(_ desk: Desk, pause: @escaping @Sendable () async throws -> Void) {
    store = desk.store
    station = desk.station
    clock = desk.clock
    self.pause = pause
  }

  func came(_ scanner: ScannerName) { waiting.append(scanner) }

  func went() { waiting.removeFirst() }

  func understand(_ frame: ScannedFrame, _ secrecy: any Secrecy) async -> UnderstoodScan {
    var scan: UnderstoodScan?
    // Whatever is scanned instead of the code that was asked for ends the question.
    if let question = questions.removeValue(forKey: frame.identity) {
      let learning = ScannerLearning(frame, of: question.code, among: question.profiles)
      if learning != .notRecognised { scan = UnderstoodScan(.calibration(learning)) }
    }
    let understood: UnderstoodScan
    if let scan {
      understood = scan
    } else {
      understood = await read(frame, secrecy)
    }
    if case .calibration(.ambiguous(let profiles, let code)) = understood.notice {
      questions[frame.identity] = (profiles, code)
    }
    return understood
  }

  private func read(_ frame: ScannedFrame, _ secrecy: any Secrecy) async -> UnderstoodScan {
    let learned: ScannerProfile?
    do throws(StoreFailure) {
      learned = try await profile(of: frame.identity)
    } catch {
      return UnderstoodScan(.unanswered)
    }
    let scan = UnderstoodScan(frame, learned: learned, secrecy)
    if scan.rivals.isEmpty { return scan }
    return UnderstoodScan(
      frame, learned: learned, secrecy, onRecord: await onRecord(among: scan.rivals, secrecy))
  }

  private func profile(of scanner: ScannerIdentity) async throws(StoreFailure) -> ScannerProfile? {
    let until = clock.now().adding(seconds: Self.patienceSeconds)
    while true {
      let failure: StoreFailure
      do throws(StoreFailure) {
        let profile = try await store.read { [station] (desk) throws(StoreFailure) in
          try desk.learned(scanner, at: station)?.profile
        }
        known[scanner] = Known(profile: profile)
        return profile
      } catch {
        failure = error
      }
      if let said = known[scanner] { return said.profile }
      guard failure.mayPass, clock.now() <= until, await mayGoOn() else { throw failure }
    }
  }

  private func mayGoOn() async -> Bool {
    do {
      try await pause()
      return true
    } catch {
      return false
    }
  }

  /// None when the database does not answer: then the code is not used, which is said.
  private func onRecord(among rivals: [ScanMeaning], _ secrecy: any Secrecy) async -> [ScanMeaning] {
    do throws(StoreFailure) {
      return try await store.read { (desk) throws(StoreFailure) in
        var kept: [ScanMeaning] = []
        for meaning in rivals {
          if try desk.isOnRecord(meaning, secrecy) { kept.append(meaning) }
        }
        return kept
      }
    } catch {
      return []
    }
  }
}

extension DeskReading {
  /// Whether this shop gave out a code of ours that reads so.
  fileprivate func isOnRecord(_ meaning: ScanMeaning, _ secrecy: any Secrecy) throws(StoreFailure) -> Bool {
    switch meaning {
    case .badge(let code): return try staff(badgeHash: code.hash(secrecy)) != nil
    case .unitLabel(let code): return try ticket(labelled: code) != nil
    case .shelf(let code): return try shelf(code) != nil
    case .consignment(let code): return try consignment(code) != nil
    case .claim(let code): return try claims(at: code.locator).contains { code.isKeyed(in: $0, secrecy) }
    case .receipt(let key): return try claim(opening: ReceiptKeyHash(rawValue: key.hash(secrecy))) != nil
    // Their mark was checked.
    case .command, .stage: return true
    default: return false
    }
  }
}
