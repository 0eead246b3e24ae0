internal import Foundation
internal import ServiceDesk

/// The life of one configured scanner on a thread of its own: open, read, lose, and open again by path.
///
/// ```
///  absent ──open──► connected ──read──► frames
///    ▲  ▲               │
///    │  └──trouble told once                      (every `reopening` anew)
///    └──────gone: the begun frame is thrown away and that is told
/// ```
struct ScannerThread: Sendable {
  var setting: ScannerSetting
  /// Half a second finds a returned device well within the two seconds of `reliability.md` F-27.
  var reopening: Duration = .milliseconds(500)
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
    var toldTrouble: ScannerTrouble?
    while true {
      do throws(LineFailure) {
        let isOver =
          switch setting.mode {
          case .keyboard: try attend(InputEventScanner(path: setting.path, silence: silence, stop: stop))
          case .serial(let baud): try attend(SerialScanner(path: setting.path, baud: baud))
          }
        toldTrouble = nil
        if isOver { return }
      } catch {
        if let trouble = error.trouble, trouble != toldTrouble { tell(.trouble(setting.name, trouble)) }
        toldTrouble = error.trouble
      }
      // A failing poll cannot be waited with; then this scanner is given up, like a stop.
      guard (try? stop.wait(for: nil, patience: reopening)) == .timedOut else { return }
    }
  }

  /// Reads an opened scanner until it is gone.
  ///
  /// - Returns: true when nothing will ever come again: the station stops, or a recording was played.
  private func attend(_ scanner: consuming some ScannerLine & ~Copyable) throws(LineFailure) -> Bool {
    tell(.connected(setting.name))
    var failure: LineFailure?
    do throws(LineFailure) {
      reading: while true {
        switch try stop.wait(for: scanner.descriptor, patience: scanner.isOpen ? silence : nil) {
        case .stopped: return true
        case .timedOut: if let outcome = scanner.fallSilent() { tell(outcome) }
        case .readable: if try !scanner.read({ tell($0) }) { break reading }
        }
      }
    } catch {
      failure = error
    }
    tell(.disconnected(setting.name, lostPartialFrame: scanner.isOpen))
    if let failure { throw failure }
    return scanner.isRecording
  }

  private func tell(_ outcome: ScanOutcome) {
    switch outcome {
    case .frame(let bytes):
      tell(.scanned(ScannedFrame(scanner: setting.name, identity: setting.identity, bytes: bytes)))
    case .keys(let keys):
      tell(.scanned(ScannedFrame(scanner: setting.name, identity: setting.identity, keys: keys)))
    case .tooLong: tell(.trouble(setting.name, .frameTooLong))
    case .eventsDropped: tell(.trouble(setting.name, .eventsDropped))
    }
  }
}
