/// The scans of a station as its labels have them: every frame is read as its scanner was learned to be set.
///
/// What is known of a scanner is asked for at every scan, so that what another program or station learned counts at once.
/// While the database does not answer, what it said last holds.
public struct UnderstoodScans: ScanSource {
  private let devices: any ScanSource
  private let book: ScannerBook
  private let secrecy: any Secrecy

  public init(_ devices: any ScanSource, _ desk: Desk) {
    self.devices = devices
    self.book = ScannerBook(desk.store)
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
  private let store: any DeskStore
  private var known: [ScannerIdentity: ScannerProfile] = [:]
  /// The scanners of the scans that came and were not understood yet, oldest first.
  private(set) var waiting: [ScannerName] = []
  private var questions: [ScannerIdentity: (profiles: [ScannerProfile], code: String)] = [:]

  init(_ store: any DeskStore) { self.store = store }

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
      understood = UnderstoodScan(frame, learned: await profile(of: frame.identity), secrecy)
    }
    if case .calibration(.ambiguous(let profiles, let code)) = understood.notice {
      questions[frame.identity] = (profiles, code)
    }
    return understood
  }

  private func profile(of scanner: ScannerIdentity) async -> ScannerProfile? {
    do throws(StoreFailure) {
      known[scanner] = try await store.read { (desk) throws(StoreFailure) in
        try desk.learnedScanner(scanner)?.profile
      }
    } catch {
      // A scan is never lost to the database; it is asked again at the next one.
    }
    return known[scanner]
  }
}
