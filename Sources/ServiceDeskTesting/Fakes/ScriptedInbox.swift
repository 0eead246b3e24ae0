public import ServiceDesk
import Synchronization

/// A folder of pictures that a test fills, and that keeps what became of each.
public final class ScriptedInbox: PictureInbox {
  private let stream: AsyncStream<InboxHappening>
  private let line: AsyncStream<InboxHappening>.Continuation
  private let outcomes: AsyncStream<Outcome>
  private let outcomeLine: AsyncStream<Outcome>.Continuation
  private let pictures = Mutex<[FileName: ArrivedPicture]>([:])

  public struct Outcome: Sendable, Equatable {
    public var name: FileName
    /// Nil where it was left.
    public var fate: PictureFate?

    public init(_ name: FileName, _ fate: PictureFate?) {
      self.name = name
      self.fate = fate
    }
  }

  public init() {
    (stream, line) = AsyncStream.makeStream(of: InboxHappening.self)
    (outcomes, outcomeLine) = AsyncStream.makeStream(of: Outcome.self)
  }

  public func arrive(
    _ name: FileName, _ content: Result<[UInt8], PictureFailure>, mayBeUnfinished: Bool = false
  ) {
    let mark = FileMark(device: 0, inode: 0, size: 0, changed: 0)
    pictures.withLock {
      $0[name] = ArrivedPicture(
        name: name, content: content, mayBeUnfinished: mayBeUnfinished, mark: mark)
    }
    line.yield(.arrived(name))
  }

  public func tell(_ happening: InboxHappening) { line.yield(happening) }

  /// What became of the pictures, in that order; for one listener.
  public func whatBecame() -> AsyncStream<Outcome> { outcomes }

  public func happenings() -> AsyncStream<InboxHappening> { stream }

  public func take(_ name: FileName) async throws(InboxFailure) -> ArrivedPicture? {
    pictures.withLock { $0[name] }
  }

  public func file(_ picture: ArrivedPicture, as fate: PictureFate) async throws(InboxFailure) {
    outcomeLine.yield(Outcome(picture.name, fate))
  }

  public func leave(_ picture: ArrivedPicture) { outcomeLine.yield(Outcome(picture.name, nil)) }
}
