import ServiceDesk
import Synchronization

/// How far the files are that are being taken in now, and which were asked to stop.
final class RunningImports: Sendable {
  private let files = Mutex<[OpenFileID: State]>([:])
  private let clock: any ShopClock

  private struct State {
    var done = 0
    let total: Int
    let begun: Moment
    var isToStop = false
  }

  init(clock: any ShopClock) { self.clock = clock }

  /// Tells the rows of one run, and whether it may go on; nil while another run of the file goes on.
  func watch(_ id: OpenFileID, total: Int) -> TakeInFile.Watch? {
    let begun = clock.now()
    let isFirst = files.withLock { files in
      if files[id] != nil { return false }
      files[id] = State(total: total, begun: begun)
      return true
    }
    guard isFirst else { return nil }
    return { [self] done in
      files.withLock { files in
        files[id]?.done = done
        return files[id]?.isToStop != true
      }
    }
  }

  func end(_ id: OpenFileID) { files.withLock { $0[id] = nil } }

  /// Nil when the file is not being taken in.
  func pace(_ id: OpenFileID) -> ImportPace? {
    let now = clock.now()
    return files.withLock { files in
      files[id].map { state in
        ImportPace(
          done: state.done, total: state.total,
          milliseconds: now.milliseconds - state.begun.milliseconds)
      }
    }
  }

  /// Asks a run to stop at its next rows; nothing of it stays.
  func stop(_ id: OpenFileID) { files.withLock { $0[id]?.isToStop = true } }
}
