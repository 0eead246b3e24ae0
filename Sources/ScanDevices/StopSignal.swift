internal import CLinuxInput
internal import Glibc

/// Wakes every reading thread at once, whatever it is waiting for; once given it stays given.
final class StopSignal: Sendable {
  private let descriptor: CInt

  init() throws(LineFailure) {
    descriptor = try check("eventfd", eventfd(0, CInt(EFD_CLOEXEC)))
  }

  deinit { close(descriptor) }

  func give() {
    // The counter of an eventfd cannot be full here, so writing cannot fail.
    _ = eventfd_write(descriptor, 1)
  }

  enum Wake: Equatable {
    case stopped
    case readable
    case timedOut
  }

  /// Waits for the signal, for something to read on `line`, or for `patience` to end; nil waits for ever.
  func wait(for line: CInt?, patience: Duration?) throws(LineFailure) -> Wake {
    // A negative descriptor is skipped by poll(2).
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: line ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = patience.map { CInt(clamping: $0 / .milliseconds(1)) } ?? -1
    while true {
      do throws(LineFailure) {
        let count = try check("poll", poll(&waits, 2, milliseconds))
        if waits[0].revents != 0 { return .stopped }
        return count > 0 ? .readable : .timedOut
      } catch  where error.code == .interrupted {
        continue
      }
    }
  }
}

extension Duration {
  fileprivate static func / (duration: Duration, unit: Duration) -> Int64 {
    let ratio: Double = duration / unit
    return ratio >= Double(Int32.max) ? Int64(Int32.max) : Int64(ratio.rounded(.up))
  }
}
