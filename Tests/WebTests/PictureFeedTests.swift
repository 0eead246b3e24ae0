import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

/// Pictures of the watched folder at the counter.
struct PictureFeedTests {
  private static let box: [UInt8] = [1]
  private static let empty: [UInt8] = [2]
  private static let sheet: [UInt8] = [5]
  private static let torn: [UInt8] = [3]
  private static let lost: [UInt8] = [4]

  private let reader = FixedPictureReader(
    [
      Self.box: .success([
        PictureCode(symbology: .code128, bytes: Array("R58M31ABCDE".utf8)),
        PictureCode(symbology: .code128, bytes: Array("490154203237518".utf8)),
      ]),
      Self.sheet: .success(
        ["DX-4881001", "DX-4881002"].map { PictureCode(symbology: .code128, bytes: Array($0.utf8)) }),
      Self.empty: .success([]), Self.torn: .failure(.damaged),
      Self.lost: .failure(.unavailable(reason: "no worker")),
    ])

  @Test func `a picture is shown to whoever is signed in, and put with those that were read`() async throws {
    try await TestShop(pictures: reader).open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      var became = shop.inbox.whatBecame().makeAsyncIterator()
      shop.inbox.arrive("scan.jpg", .success(Self.box))
      #expect(await became.next() == ScriptedInbox.Outcome("scan.jpg", .read))
      let events = await stream.read(until: "event: picture", after: seen)
      #expect(events.contains("\"serial\":\"R58M31ABCDE\""))
      #expect(
        await stream.read(until: "The picture scan.jpg was read.", after: seen).contains("\"good\":true"))
      let intake = try await shop.act(["kind": "takeIn"], as: person).json["intake"]
      #expect(intake["serial"].text == "R58M31ABCDE")
      #expect(intake["aliases"].count == 1)
    }
  }

  @Test func `while nobody is signed in a picture waits`() async throws {
    try await TestShop(pictures: reader).open { shop in
      shop.inbox.arrive("early.jpg", .success(Self.box))
      shop.inbox.arrive("later.jpg", .success(Self.empty))
      var became = shop.inbox.whatBecame().makeAsyncIterator()
      let person = try await shop.signIn(.counter)
      #expect(await became.next() == ScriptedInbox.Outcome("early.jpg", .read))
      #expect(await became.next() == ScriptedInbox.Outcome("later.jpg", .noCode))
      _ = try await shop.act(["kind": "lock"], as: person)
      shop.inbox.arrive("locked.jpg", .success(Self.box))
      _ = try await shop.signIn(.manager, browser: person.browser)
      #expect(await became.next() == ScriptedInbox.Outcome("locked.jpg", .read))
    }
  }

  @Test func `what cannot be read is put aside, and what is not whole or has no reader is left`() async throws
  {
    try await TestShop(pictures: reader).open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      var became = shop.inbox.whatBecame().makeAsyncIterator()
      shop.inbox.arrive("torn.jpg", .success(Self.torn))
      #expect(await became.next() == ScriptedInbox.Outcome("torn.jpg", .refused))
      shop.inbox.arrive("large.jpg", .failure(.tooManyBytes(limit: 1)))
      #expect(await became.next() == ScriptedInbox.Outcome("large.jpg", .refused))
      shop.inbox.arrive("half.jpg", .success(Self.torn), mayBeUnfinished: true)
      #expect(await became.next() == ScriptedInbox.Outcome("half.jpg", nil))
      shop.inbox.arrive("no reader.jpg", .success(Self.lost))
      #expect(await became.next() == ScriptedInbox.Outcome("no reader.jpg", nil))
      let told = await stream.read(until: "\"outcome\":\"noReader\"", after: seen)
      for word in ["refused", "unfinished", "noReader"] { #expect(told.contains("\"outcome\":\"\(word)\"")) }
    }
  }

  @Test func `a name is shown without what would change a line`() async throws {
    try await TestShop(pictures: reader).open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      shop.inbox.arrive("a\n\u{1B}[2J\u{202E}<b>.jpg", .success(Self.empty))
      let told = await stream.read(until: "no code in the picture", after: seen)
      #expect(!told.contains("\u{202E}"))
      #expect(!told.contains("\u{1B}"))
      #expect(await stream.read(until: "a??[2J?", after: seen).contains("a??[2J?"))
    }
  }

  @Test func `a page that takes scans itself gets each label of a photographed sheet, and a box as one`()
    async throws
  {
    try await TestShop(pictures: reader).open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let (stream, seen) = try await shop.openStream(of: clerk, "?page=registry")
      shop.inbox.arrive("sheet.jpg", .success(Self.sheet))
      let labels = await stream.read(until: "\"text\":\"DX-4881002\"", after: seen)
      #expect(labels.contains("\"text\":\"DX-4881001\""))
      #expect(!labels.contains("\"codes\""))
      shop.inbox.arrive("box.jpg", .success(Self.box))
      let box = await stream.read(until: "\"text\":\"R58M31ABCDE\",\"codes\":", after: seen)
      #expect(!box.contains("\"text\":\"490154203237518\""))
    }
  }

  @Test func `a photographed sheet of commands carries none of them out`() async throws {
    let secrecy = TestShop().secrecy
    let commands: [ControlCode] = [.command(.undo), .command(.confirm)]
    let reader = FixedPictureReader([
      Self.sheet: .success(commands.map { PictureCode(symbology: .qr, bytes: Array($0.text(secrecy).utf8)) }),
      Self.box: .success([PictureCode(symbology: .qr, bytes: Array("DX-4881001".utf8))]),
    ])
    try await TestShop(pictures: reader).open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let (stream, seen) = try await shop.openStream(of: clerk, "?page=registry")
      shop.inbox.arrive("commands.jpg", .success(Self.sheet))
      shop.inbox.arrive("label.jpg", .success(Self.box))
      let events = await stream.read(until: "\"text\":\"DX-4881001\"", after: seen)
      #expect(events.contains("\"outcome\":\"mustBeAlone\""))
      for command in commands { #expect(!events.contains(command.text(secrecy))) }
    }
  }

  @Test func `a folder that goes and comes back is told`() async throws {
    try await TestShop(pictures: reader).open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      shop.inbox.tell(.away)
      shop.inbox.tell(.back)
      let events = await stream.read(until: "\"outcome\":\"back\"", after: seen)
      #expect(events.contains("\"outcome\":\"away\""))
    }
  }

  @Test func `every news of a picture has words of its own in every language`() {
    let all: [PictureNews] = [
      .read("x"), .mustBeAlone("x"), .noCode("x"), .refused("x"), .unfinished("x"), .unreadable("x"),
      .noReader("x"),
      .unanswered("x"), .notMoved("x"), .folderAway, .folderBack,
    ]
    for news in all { #expect(Set(Language.allCases.map { news.text[$0] }).count == 4, "\(news)") }
    for language in Language.allCases { #expect(Set(all.map { $0.text[language] }).count == all.count) }
    #expect(Set(all.map(\.word)).count == all.count)
  }
}
