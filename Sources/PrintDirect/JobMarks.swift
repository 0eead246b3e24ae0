import Glibc
import ServiceDesk

/// A folder that remembers how far each job came: an empty file whose name is the job's and ends in its state.
///
/// A file changes its name in one step, and the name is on disk before the next step is tried. It never holds a
/// document: the ledger has it, and papers are nobody's business after printing (`domain.md` P-13).
struct JobMarks: Sendable {
  enum State: String, CaseIterable {
    /// Waits for its document.
    case waiting
    /// Bytes may have gone out. While somebody is at it, the file is locked; a lock ends with its process.
    case sending
    /// The printer has it all.
    case sent
    /// The printer has said that nothing of it is left to print.
    case done
    /// The printer had it all and cannot say, or did not say, that it printed it.
    case unproven
    /// The printer had it all and may have lost it: only a person knows.
    case doubt
  }

  private let path: String

  init(path: String) throws(PrintFailure) {
    self.path = path
    guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw Self.failure("make", path) }
  }

  /// The jobs of the folder.
  func all() throws(PrintFailure) -> [PrintJobName: State] {
    guard let directory = opendir(path) else { throw Self.failure("open", path) }
    defer { closedir(directory) }
    var marks: [PrintJobName: State] = [:]
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        guard errno == 0 else { throw Self.failure("list", path) }
        return marks
      }
      let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let dot = file.lastIndex(of: "."),
        let state = State(rawValue: String(file[file.index(after: dot)...]))
      else { continue }
      marks[PrintJobName(String(file[..<dot]))] = state
    }
  }

  func make(_ job: PrintJobName) throws(PrintFailure) {
    let file = open(place(job, .waiting), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o640)
    guard file >= 0 else { throw Self.failure("create", job.rawValue) }
    close(file)
    try synchronize()
  }

  func move(_ job: PrintJobName, from state: State, to next: State) throws(PrintFailure) {
    guard rename(place(job, state), place(job, next)) == 0 else { throw Self.failure("rename", job.rawValue) }
    try synchronize()
  }

  func remove(_ job: PrintJobName, _ state: State) throws(PrintFailure) {
    guard unlink(place(job, state)) == 0 || errno == ENOENT else {
      throw Self.failure("remove", job.rawValue)
    }
    try synchronize()
  }

  /// A job's mark that nobody else can lock, through all its states. Ends with its last owner, and with the process.
  final class Lock {
    private let file: CInt

    fileprivate init(_ file: CInt) { self.file = file }

    deinit { close(file) }
  }

  /// Nil when somebody else is at it.
  func lock(_ job: PrintJobName, _ state: State) throws(PrintFailure) -> Lock? {
    let file = open(place(job, state), O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure("open", job.rawValue) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      return nil
    }
    return Lock(file)
  }

  /// Remembers that the printer was seen just now.
  func touch(_ job: PrintJobName, _ state: State) throws(PrintFailure) {
    guard utimensat(AT_FDCWD, place(job, state), nil, 0) == 0 else {
      throw Self.failure("touch", job.rawValue)
    }
  }

  /// Milliseconds since the printer was last seen with the job, by the clock of this machine.
  func age(_ job: PrintJobName, _ state: State) throws(PrintFailure) -> Int {
    var status = stat()
    var now = timespec()
    guard lstat(place(job, state), &status) == 0, clock_gettime(CLOCK_REALTIME, &now) == 0 else {
      throw Self.failure("look at", job.rawValue)
    }
    let seen = status.st_mtim
    return (now.tv_sec - seen.tv_sec) * 1000 + (now.tv_nsec - seen.tv_nsec) / 1_000_000
  }

  /// Forgets jobs that came to their end more than `days` ago: nobody asks about them any more.
  func forget(olderThan days: Int) throws(PrintFailure) {
    let now = time(nil)
    for (job, state) in try all() where [.done, .unproven, .doubt].contains(state) {
      var status = stat()
      guard lstat(place(job, state), &status) == 0, status.st_mtim.tv_sec < now - days * 86400 else {
        continue
      }
      try remove(job, state)
    }
  }

  private func place(_ job: PrintJobName, _ state: State) -> String {
    "\(path)/\(job.rawValue).\(state.rawValue)"
  }

  private func synchronize() throws(PrintFailure) {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw Self.failure("open", path) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw Self.failure("write down", path) }
  }

  /// The present `errno` as a failure.
  private static func failure(_ what: String, _ name: String) -> PrintFailure {
    .unreachable(
      reason: "the printer's marks: could not \(what) \(name): \(String(cString: strerror(errno)))")
  }
}
