internal import Dispatch
internal import Foundation
internal import Glibc
public import ServiceDesk
internal import Synchronization

/// A folder on this machine's disk that is watched (inotify): a file is read once it was closed or moved in.
///
/// What others put into a folder of another machine is not told by its kernel; such a folder is kept here and shared
/// from here.
public final class PictureFolder: PictureInbox {
  let path: String
  private let largest: Int
  private let notices: CInt
  /// A byte in it ends the watching.
  private let stopping: (read: CInt, write: CInt)
  private let queue = DispatchQueue(label: "picture folder")
  private let state = Mutex(State())

  /// Somebody may still be writing a file that was changed less than this many seconds ago.
  static let unfinishedSeconds = 60

  private struct State {
    var listener: AsyncStream<InboxHappening>.Continuation?
    var told: [FileName: Told] = [:]
    /// Files that stay where they are until they change.
    var left: [FileName: FileMark] = [:]
  }

  private struct Told {
    /// It was closed or moved in; else it was found lying there.
    var isWhole: Bool
    /// Something happened to it since.
    var again: Bool? = nil
  }

  /// - Parameter largest: the most bytes of a picture that is read.
  public init(_ path: String, largest: Int = 8 << 20) throws(InboxFailure) {
    // Without a slash at its end, which would name the folder among those above it.
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
    self.largest = largest
    notices = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    var ends: [CInt] = [-1, -1]
    guard notices >= 0, pipe(&ends) == 0 else { throw .notReadable(reason: reason()) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stopping = (ends[0], ends[1])
  }

  deinit {
    close(notices)
    close(stopping.read)
    close(stopping.write)
  }

  public func happenings() -> AsyncStream<InboxHappening> {
    let (stream, listener) = AsyncStream<InboxHappening>.makeStream()
    state.withLock { $0.listener = listener }
    listener.onTermination = { [stopping] _ in
      var byte: UInt8 = 0
      _ = write(stopping.write, &byte, 1)
    }
    let thread = Thread { [self] in
      var watch = FolderWatch(path, notices: notices)
      watch.run(until: stopping.read) { tell($0) }
      listener.finish()
    }
    thread.name = "picture folder"
    thread.start()
    return stream
  }

  // MARK: What is told

  private func tell(_ notice: FolderWatch.Notice) {
    switch notice {
    case .away: state.withLock { _ = $0.listener?.yield(.away) }
    case .back: state.withLock { _ = $0.listener?.yield(.back) }
    case .whole(let name): offer(name, isWhole: true)
    case .changed(let name):
      if state.withLock({ $0.left[name] != nil }) { offer(name, isWhole: false) }
    case .look: for name in lying() { offer(name, isWhole: false) }
    }
  }

  private func offer(_ name: FileName, isWhole: Bool) {
    guard !isUnfinished(name) else { return }
    state.withLock { state in
      if let told = state.told[name] {
        state.told[name]?.again = isWhole || told.again ?? false
      } else {
        state.told[name] = Told(isWhole: isWhole)
        state.listener?.yield(.arrived(name))
      }
    }
  }

  /// Names under which browsers and copying programs write what is not whole yet, and files that nobody looks at.
  private func isUnfinished(_ name: FileName) -> Bool {
    let small = name.bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return small.first == dot
      || [".part", ".partial", ".crdownload", ".tmp", "~"].contains {
        small.suffix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  /// The plain files of the folder, oldest first.
  private func lying() -> [FileName] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var found: [(name: FileName, changed: Int64)] = []
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let name = FileName(bytes)
      guard let mark = mark(of: name) else { continue }
      found.append((name, mark.changed))
    }
    return found.sorted { one, other in
      one.changed != other.changed
        ? one.changed < other.changed : one.name.bytes.lexicographicallyPrecedes(other.name.bytes)
    }.map { $0.name }
  }

  /// - Parameter left: the state in which it stays where it is.
  private func settle(_ name: FileName, left: FileMark? = nil) {
    let again = state.withLock { state in
      state.left[name] = left
      return state.told.removeValue(forKey: name)?.again
    }
    if let again { offer(name, isWhole: again) }
  }

  // MARK: Reading

  public func take(_ name: FileName) async throws(InboxFailure) -> ArrivedPicture? {
    let read: Result<ArrivedPicture?, InboxFailure> = await onQueue { [self] in
      do throws(InboxFailure) { return .success(try self.read(name)) } catch { return .failure(error) }
    }
    return try read.get()
  }

  private func read(_ name: FileName) throws(InboxFailure) -> ArrivedPicture? {
    let (told, left) = state.withLock { ($0.told[name], $0.left[name]) }
    guard let seen = mark(of: name), seen != left else {
      settle(name, left: left)
      return nil
    }
    let file = open(full(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      let (why, isGone) = (reason(), errno == ENOENT)
      settle(name, left: isGone ? nil : seen)
      if isGone { return nil }
      throw .notReadable(reason: why)
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, let before = FileMark(facts) else {
      settle(name)
      return nil
    }
    var content: Result<[UInt8], PictureFailure> = .failure(.tooManyBytes(limit: largest))
    if before.size <= Int64(largest) {
      guard let bytes = bytes(of: file) else {
        let why = reason()
        settle(name, left: seen)
        throw .notReadable(reason: why)
      }
      content = .success(bytes)
    }
    // Whoever is writing it will close it, which is told.
    guard fstat(file, &facts) == 0, FileMark(facts) == before else {
      settle(name)
      return nil
    }
    let age = Int64(time(nil)) - before.changed / 1_000_000_000
    return ArrivedPicture(
      name: name, content: content,
      mayBeUnfinished: told?.isWhole != true && age < Int64(Self.unfinishedSeconds), mark: before)
  }

  /// Nil when the disk does not give them.
  private func bytes(of file: CInt) -> [UInt8]? {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 18)
    while all.count <= largest {
      let count = Glibc.read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      all += part.prefix(count)
    }
    return all
  }

  // MARK: Filing

  public func leave(_ picture: ArrivedPicture) { settle(picture.name, left: picture.mark) }

  public func file(_ picture: ArrivedPicture, as fate: PictureFate) async throws(InboxFailure) {
    let moved: Result<Void, InboxFailure> = await onQueue { [self] in
      do throws(InboxFailure) { return .success(try move(picture, as: fate)) } catch {
        return .failure(error)
      }
    }
    try moved.get()
  }

  private func move(_ picture: ArrivedPicture, as fate: PictureFate) throws(InboxFailure) {
    // Another file came under its name while it was read: that one is told, and this one is gone.
    guard mark(of: picture.name) == picture.mark else { return settle(picture.name) }
    do throws(InboxFailure) {
      let folder = try subfolder(fate.rawValue)
      guard let place = try moved(full(picture.name), into: folder, named: picture.name) else {
        return settle(picture.name)
      }
      if fileMark(place) != picture.mark {
        // It was exchanged at the last moment; moved back, it is told like any that comes.
        _ = try moved(place, into: Array(path.utf8), named: picture.name)
      }
    } catch {
      settle(picture.name, left: picture.mark)
      throw error
    }
    settle(picture.name)
  }

  private func subfolder(_ name: String) throws(InboxFailure) -> [UInt8] {
    let folder = path + "/" + name
    var facts = stat()
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw .notMoved(reason: reason()) }
    guard lstat(folder, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
      throw .notMoved(reason: "\(name) is no folder")
    }
    return Array(folder.utf8)
  }

  /// Gives the new path; nil when the file is gone.
  private func moved(
    _ source: [CChar], into folder: [UInt8], named name: FileName
  ) throws(InboxFailure) -> [CChar]? {
    for number in 1...10_000 {
      let target = diskPath(folder, number == 1 ? name : name.numbered(number))
      // The name is taken before the file comes under it, so that nothing is overwritten.
      let place = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if place < 0, errno == EEXIST { continue }
      guard place >= 0 else { throw .notMoved(reason: reason()) }
      close(place)
      if rename(source, target) == 0 { return target }
      let (why, isGone) = (reason(), errno == ENOENT)
      // The empty file of a moment ago.
      unlink(target)
      if isGone { return nil }
      throw .notMoved(reason: why)
    }
    throw .notMoved(reason: "too many files of one name")
  }

  // MARK: Files

  private func full(_ name: FileName) -> [CChar] { diskPath(Array(path.utf8), name) }

  private func mark(of name: FileName) -> FileMark? { fileMark(full(name)) }

  private func onQueue<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { waiter in queue.async { waiter.resume(returning: work()) } }
  }
}

private let dot = UInt8(ascii: ".")

/// As the system takes it: a name need not be text.
private func diskPath(_ folder: [UInt8], _ name: FileName) -> [CChar] {
  (folder + [UInt8(ascii: "/")] + name.bytes + [0]).map { CChar(bitPattern: $0) }
}

extension FileName {
  /// The most bytes of a name (`NAME_MAX`).
  private static let most = 255

  /// `scan.jpg` as `scan 2.jpg`; what is too long for its number loses the end before the point.
  fileprivate func numbered(_ number: Int) -> FileName {
    let point = bytes.lastIndex(of: dot).flatMap { bytes.count - $0 <= 16 ? $0 : nil } ?? bytes.endIndex
    let end: [UInt8] = Array(" \(number)".utf8) + bytes[point...]
    var stem = bytes[..<point]
    if stem.count + end.count > Self.most {
      stem = stem.prefix(Self.most - end.count)
      // No letter is cut in two.
      while let last = stem.last, last & 0xC0 == 0x80 { stem.removeLast() }
      if let last = stem.last, last >= 0xC0 { stem.removeLast() }
    }
    return FileName(Array(stem) + end)
  }
}

/// Nil for what is no plain file: symbolic links, pipes and devices are never opened.
private func fileMark(_ path: [CChar]) -> FileMark? {
  var facts = stat()
  return lstat(path, &facts) == 0 ? FileMark(facts) : nil
}

private func reason() -> String { String(cString: strerror(errno)) }

extension FileMark {
  /// Nil for what is no plain file.
  fileprivate init?(_ facts: stat) {
    guard facts.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(
      device: UInt64(facts.st_dev), inode: UInt64(facts.st_ino), size: Int64(facts.st_size),
      changed: Int64(facts.st_mtim.tv_sec) * 1_000_000_000 + Int64(facts.st_mtim.tv_nsec))
  }
}
