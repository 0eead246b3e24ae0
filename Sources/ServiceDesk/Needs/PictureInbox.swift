/// A folder into which others put pictures: flatbed scanners, office printers, telephones that copy theirs.
///
/// Nothing in it is ever deleted or overwritten: a picture stays where it came until it is filed.
public protocol PictureInbox: Sendable {
  /// The stream of everything that happens in the folder, for one listener: first the pictures that lie there, oldest
  /// first. A picture that was told is not told again before it is filed or left.
  func happenings() -> AsyncStream<InboxHappening>

  /// Reads a picture that was told; nil when it is gone, no plain file, or will be told again when it is whole.
  func take(_ name: FileName) async throws(InboxFailure) -> ArrivedPicture?

  /// Moves a picture to where those of its fate lie, beside what has the same name there. What came in its place
  /// meanwhile stays, and is told.
  func file(_ picture: ArrivedPicture, as fate: PictureFate) async throws(InboxFailure)

  /// Leaves a picture where it is until it changes.
  func leave(_ picture: ArrivedPicture)
}

public enum InboxHappening: Sendable, Equatable {
  case arrived(FileName)
  /// The folder is not there, or not ours to read.
  case away
  case back
}

/// The name of a file as the disk has it: any bytes but a slash. Names that look alike, composed in one and decomposed in the
/// other, are two files.
public struct FileName: Sendable, Hashable, ExpressibleByStringLiteral {
  public let bytes: [UInt8]

  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  public init(_ text: String) { self.init(text.utf8) }

  public init(stringLiteral text: String) { self.init(text) }

  /// For people; what is no text is U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A picture of the folder as it was read.
public struct ArrivedPicture: Sendable, Equatable {
  public var name: FileName
  public var content: Result<[UInt8], PictureFailure>
  /// It lay there when the station came, and is so new that somebody may still be writing it.
  public var mayBeUnfinished: Bool
  public var mark: FileMark

  public init(
    name: FileName, content: Result<[UInt8], PictureFailure>, mayBeUnfinished: Bool = false, mark: FileMark
  ) {
    self.name = name
    self.content = content
    self.mayBeUnfinished = mayBeUnfinished
    self.mark = mark
  }
}

/// What tells one state of a file from another.
public struct FileMark: Sendable, Hashable {
  public var device: UInt64
  public var inode: UInt64
  public var size: Int64
  /// When it was last changed, in nanoseconds.
  public var changed: Int64

  public init(device: UInt64, inode: UInt64, size: Int64, changed: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.changed = changed
  }
}

/// What became of a picture; the word is the name of the folder in which it lies then.
public enum PictureFate: String, Sendable, Hashable, CaseIterable {
  case read
  case noCode = "no code"
  case refused
}

public enum InboxFailure: Error, Sendable, Equatable {
  case notReadable(reason: String)
  case notMoved(reason: String)
}
