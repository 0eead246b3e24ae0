import Logging
import ServiceDesk
import ServiceLifecycle

/// Brings the pictures of the watched folder to the counter, one after the other, as if the person at this station had
/// dropped them on the page. While nobody is signed in they wait where they are.
struct PictureFeed: Service {
  let counter: CounterDesk
  let inbox: any PictureInbox
  let pictures: any PictureReader
  let logger: Logger

  func run() async throws {
    for await happening in inbox.happenings().cancelOnGracefulShutdown() {
      switch happening {
      case .arrived(let name): await take(name)
      case .away:
        logger.warning("the folder of pictures is away")
        await counter.tell(.folderAway)
      case .back:
        logger.notice("the folder of pictures is back")
        await counter.tell(.folderBack)
      }
    }
  }

  /// Waits until somebody is signed in at the page that acted last; false when the station stops first.
  private func somebodyIsThere() async -> Bool {
    // Listened for first: whoever comes while the database is asked is heard of.
    let comings = await counter.comings()
    if await counter.isAttended() { return true }
    for await _ in comings.cancelOnGracefulShutdown() {
      if await counter.isAttended() { return true }
    }
    return false
  }

  private func take(_ name: FileName) async {
    guard await somebodyIsThere() else { return }
    let shown = name.text.shownInOneLine
    do throws(InboxFailure) {
      guard let picture = try await inbox.take(name) else { return }
      let news = try await work(picture, shown)
      logger.info("picture", metadata: ["file": "\(shown)", "outcome": "\(news.word)"])
      await counter.tell(news)
    } catch {
      logger.error("picture not read or not moved", metadata: ["file": "\(shown)", "cause": "\(error)"])
      switch error {
      case .notReadable: await counter.tell(.unreadable(shown))
      case .notMoved: await counter.tell(.notMoved(shown))
      }
    }
  }

  private func work(_ picture: ArrivedPicture, _ name: String) async throws(InboxFailure) -> PictureNews {
    let codes: [PictureCode]
    do throws(PictureFailure) {
      codes = try await pictures.read(try picture.content.get())
    } catch {
      switch error {
      case .unavailable:
        inbox.leave(picture)
        return .noReader(name)
      case .damaged where picture.mayBeUnfinished, .unknownFormat where picture.mayBeUnfinished:
        inbox.leave(picture)
        return .unfinished(name)
      case .damaged, .unknownFormat, .tooManyBytes, .tooManyPixels, .readerLost:
        try await inbox.file(picture, as: .refused)
        return .refused(name)
      }
    }
    guard !codes.isEmpty else {
      try await inbox.file(picture, as: .noCode)
      return .noCode(name)
    }
    var arrival = CounterDesk.Arrival.unattended
    do {
      // Who was there may have left meanwhile; the picture waits for the next.
      while true {
        arrival = try await counter.scanned(codes, at: counter.desk.clock.now())
        if arrival != .unattended { break }
        guard await somebodyIsThere() else {
          inbox.leave(picture)
          return .unanswered(name)
        }
      }
    } catch {
      inbox.leave(picture)
      return .unanswered(name)
    }
    try await inbox.file(picture, as: .read)
    return arrival == .mustBeAlone ? .mustBeAlone(name) : .read(name)
  }
}

extension String {
  /// A file's name as it is logged and shown: names hold anything but a slash.
  fileprivate var shownInOneLine: String {
    let plain = unicodeScalars.map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "?"
      default: Character(scalar)
      }
    }
    return plain.count > 80 ? String(plain.prefix(80)) + "…" : String(plain)
  }
}
