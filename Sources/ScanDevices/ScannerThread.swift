internal import Foundation
internal import ServiceDesk

/// The life of one configured scanner on a thread of its own: open, read, lose, and open again by path.
///
/// ```
///  absent ──open──► connected ──read──► frames
///    ▲  ▲               │
///    │  └──absence or trouble told once (anew when a device comes, and every `reopening`)
///    └──────gone: the begun frame is thrown away and that is told
/// ```
struct ScannerThread: Sendable {
  var setting: ScannerSetting
  /// Half a second finds a returned device well within the two seconds of `reliability.md` F-27.
  var reopening: Duration = .milliseconds(500)
  /// Who tells when devices come.
  var makeNotice: @Sendable () -> (any DeviceNotice)? = ScannerThread.systemNotice
  var stop: StopSignal
  var tell: @Sendable (ScannerHappening) -> Void

  private var silence: Duration? { setting.silence > 0 ? .milliseconds(setting.silence) : nil }

  /// Starts the thread; `ended` is called on it as its last act.
  func start(_ ended: @escaping @Sendable () -> Void) {
    let thread = Thread {
      run()
      ended()
    }
    thread.name = "scanner \(setting.name)"
    thread.start()
  }

  private func run() {
    let notice = makeNotice()
    var told = ToldTrouble(patience: reopening)
    while true {
      notice?.clear()
      do throws(LineFailure) {
        let isOver = try listen(at: try place())
        told.forget()
        if isOver { return }
      } catch {
        if let news = told.news(of: setting.name, error.trouble, at: .now) { tell(news) }
      }
      // A failing poll cannot be waited with; then this scanner is given up, like a stop.
      guard let wake = try? stop.wait(for: notice?.descriptor, patience: reopening), wake != .stopped else {
        return
      }
    }
  }

  /// What the udev daemon tells, or what happens in the folders of devices; nil leaves the regular look.
  private static let systemNotice: @Sendable () -> (any DeviceNotice)? = {
    if let notice = UdevNotice() { return notice }
    return try? FolderNotice()  // else: the system has no descriptor left, and looking needs none
  }

  /// Where the scanner is now; an address is looked up each time, for device numbers change.
  private func place() throws(LineFailure) -> String {
    guard let kind = setting.kindOfAddress else { return setting.path }
    return try DeviceCatalogue.attached([kind]).node(of: setting.path, kind)
  }

  private func listen(at place: String) throws(LineFailure) -> Bool {
    switch setting.mode {
    case .keyboard:
      try attend(InputEventScanner(path: place, silence: silence, stop: stop), at: place)
    case .serial(let baud):
      try attend(SerialScanner(path: place, baud: baud), at: place)
    case .pointOfSale:
      try attend(PointOfSaleScanner(path: place), at: place)
    }
  }

  /// Reads an opened scanner until it is gone.
  ///
  /// - Returns: true when nothing will ever come again: the station stops, or a recording was played.
  private func attend(
    _ scanner: consuming some ScannerLine & ~Copyable, at opened: String
  ) throws(LineFailure) -> Bool {
    // Between looking up and opening the number may have gone to another device, such as the keyboard.
    guard try place() == opened else { throw LineFailure(call: "open", code: .absentDevice) }
    tell(.connected(setting.name))
    var failure: LineFailure?
    // Of a frame that silence ends it is the last byte before, so that the silence counts as waiting.
    var lastRead = ContinuousClock.now
    do throws(LineFailure) {
      reading: while true {
        switch try stop.wait(for: scanner.descriptor, patience: scanner.isOpen ? silence : nil) {
        case .stopped: return true
        case .timedOut: if let outcome = scanner.fallSilent() { tell(outcome, readAt: lastRead) }
        case .readable:
          lastRead = .now
          if try !scanner.read({ tell($0, readAt: lastRead) }) { break reading }
        }
      }
    } catch {
      failure = error
    }
    tell(.disconnected(setting.name, lostPartialFrame: scanner.isOpen))
    if let failure { throw failure }
    return scanner.isRecording
  }

  private func tell(_ outcome: ScanOutcome, readAt moment: ContinuousClock.Instant) {
    var frame: ScannedFrame
    switch outcome {
    case .frame(let bytes):
      frame = ScannedFrame(scanner: setting.name, identity: setting.identity, bytes: bytes)
    case .keys(let keys):
      frame = ScannedFrame(scanner: setting.name, identity: setting.identity, keys: keys)
    case .tooLong: return tell(.trouble(setting.name, .frameTooLong))
    case .eventsDropped: return tell(.trouble(setting.name, .eventsDropped))
    }
    frame.readAt = moment
    tell(.scanned(frame))
  }
}
