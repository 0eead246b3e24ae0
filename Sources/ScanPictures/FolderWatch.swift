internal import Glibc
internal import ServiceDesk

/// What the kernel tells of one folder, also when it goes and comes back (inotify(7)). Lives on a thread of its own.
struct FolderWatch {
  enum Notice: Equatable {
    /// The file was closed by who wrote it, or moved in.
    case whole(FileName)
    /// Its rights or times changed.
    case changed(FileName)
    /// Files may have come untold: at the start, after too many at once, and when the folder is back.
    case look
    case away
    case back
  }

  private let folder: String
  private let notices: CInt
  private var watch: CInt = -1
  private var isAway = false

  private static let ofFolder = mask(
    UInt32(IN_CLOSE_WRITE), UInt32(IN_MOVED_TO), UInt32(IN_ATTRIB), UInt32(IN_DELETE_SELF),
    UInt32(IN_MOVE_SELF), UInt32(IN_ONLYDIR))
  /// Of the folders above: whether they stay.
  private static let quiet = mask(UInt32(IN_DELETE_SELF), UInt32(IN_MOVE_SELF), UInt32(IN_ONLYDIR))
  /// And, while the folder is away, what comes into them.
  private static let loud = quiet | mask(UInt32(IN_CREATE), UInt32(IN_MOVED_TO), UInt32(IN_ATTRIB))
  private static let ends = mask(
    UInt32(IN_DELETE_SELF), UInt32(IN_MOVE_SELF), UInt32(IN_IGNORED), UInt32(IN_UNMOUNT))

  init(_ folder: String, notices: CInt) {
    self.folder = folder
    self.notices = notices
  }

  /// Tells until `stop` is readable.
  mutating func run(until stop: CInt, _ tell: (Notice) -> Void) {
    lookForFolder(tell)
    while true {
      var waits = [
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&waits, 2, -1) < 0 {
        if errno == EINTR { continue }
        return
      }
      if waits[0].revents != 0 { return }
      hear(tell)
    }
  }

  private mutating func hear(_ tell: (Notice) -> Void) {
    // An event is 16 bytes and a name of 255 at most.
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var (isFolderDoubtful, isMoreThanTold) = (false, false)
    while true {
      let count = read(notices, &bytes, bytes.count)
      guard count > 0 else { break }
      var place = 0
      while place + 16 <= count {
        let (source, what, length) = bytes.withUnsafeBytes { raw in
          (
            raw.loadUnaligned(fromByteOffset: place, as: CInt.self),
            raw.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
            Int(raw.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
          )
        }
        let name = FileName(bytes[(place + 16)..<min(place + 16 + length, count)].prefix { $0 != 0 })
        place += 16 + length
        if what & Self.mask(UInt32(IN_Q_OVERFLOW)) != 0 {
          isMoreThanTold = true
        } else if source != watch || what & Self.ends != 0 {
          isFolderDoubtful = true
        } else if what & Self.mask(UInt32(IN_ISDIR)) == 0 {
          guard !name.bytes.isEmpty else { continue }
          tell(
            what & Self.mask(UInt32(IN_CLOSE_WRITE), UInt32(IN_MOVED_TO)) != 0 ? .whole(name) : .changed(name)
          )
        } else if name.bytes.isEmpty {
          // The folder's own rights.
          isFolderDoubtful = true
        }
      }
    }
    if isFolderDoubtful || isMoreThanTold { lookForFolder(tell) }
    if isMoreThanTold { tell(.look) }
  }

  /// Watches the folder that stands at the path now, and those above it.
  private mutating func lookForFolder(_ tell: (Notice) -> Void) {
    // First those above: what comes after the look at the folder itself is told by them.
    watchAbove(Self.loud)
    let found = inotify_add_watch(notices, folder, Self.ofFolder)
    // The folder that was watched stands elsewhere now, or is gone.
    if watch >= 0, found != watch { _ = inotify_rm_watch(notices, watch) }
    let isNew = found >= 0 && found != watch
    watch = found
    if found < 0 {
      if !isAway { tell(.away) }
      isAway = true
      return
    }
    watchAbove(Self.quiet)
    if isAway { tell(.back) }
    isAway = false
    if isNew { tell(.look) }
  }

  /// From the top, so that what comes into a folder before it is watched is seen by the look at the next.
  private func watchAbove(_ mask: UInt32) {
    var above: [String] = []
    var path = folder
    while let slash = path.lastIndex(of: "/"), path != "/" {
      path = slash == path.startIndex ? "/" : String(path[..<slash])
      above.append(path)
    }
    for path in above.reversed() { _ = inotify_add_watch(notices, path, mask) }
  }

  private static func mask(_ flags: UInt32...) -> UInt32 { flags.reduce(0, |) }
}
