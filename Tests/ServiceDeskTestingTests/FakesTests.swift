import ServiceDesk
import ServiceDeskTesting
import Testing

struct FakesTests {
  @Test func `a manual clock stands still until it is moved, and tells the shop's wall time`() {
    let clock = ManualClock(.example(2026, 11, 21), hour: 23, minute: 59)
    #expect(clock.civil(clock.now()) == CivilTime(day: .example(2026, 11, 21), hour: 23, minute: 59))
    clock.advance(seconds: 60)
    #expect(clock.civil(clock.now()) == CivilTime(day: .example(2026, 11, 22), hour: 0, minute: 0))
    clock.set(Moment(milliseconds: -1))
    #expect(clock.civil(clock.now()) == CivilTime(day: .example(1970, 1, 1), hour: 1, minute: 59))
    #expect(ManualClock().civil(.example) == CivilTime(day: .example(2026, 11, 21), hour: 10, minute: 0))
    #expect(
      ManualClock(offsetMinutes: -600).civil(Moment(milliseconds: 0)).day == .example(1969, 12, 31))
  }

  @Test func `a scripted scanner tells everything in order, also what came before it was heard`() async {
    let scanner = ScriptedScanner()
    scanner.connect()
    scanner.scan("U1K7M2QX9TQ")
    scanner.report(.eventsDropped)
    scanner.disconnect(lostPartialFrame: true)
    scanner.stop()
    let heard = await scanner.happenings().reduce(into: []) { $0.append($1) }
    #expect(
      heard == [
        .connected(scanner.name),
        .scanned(ScannedFrame(scanner: scanner.name, bytes: Array("U1K7M2QX9TQ".utf8))),
        .trouble(scanner.name, .eventsDropped),
        .disconnected(scanner.name, lostPartialFrame: true),
      ])
  }

  @Test func `a fixed picture reader answers by picture, and otherwise as told`() async throws {
    let code = PictureCode(symbology: .qr, bytes: [65])
    let reader = FixedPictureReader([[1]: .success([code]), [2]: .success([])])
    #expect(try await reader.read([1]) == [code])
    #expect(try await reader.read([2]) == [])
    await #expect(throws: PictureFailure.unknownFormat) { _ = try await reader.read([3]) }
  }

  @Test func `photos in memory are named by what they hold, and only pictures are kept`() async throws {
    let photos = InMemoryPhotos(limit: 8)
    let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 1]
    let name = try await photos.keep(photo)
    #expect(try await photos.keep(photo) == name)
    #expect(try await photos.photo(name) == photo)
    #expect(try await photos.keep([0xFF, 0xD8, 0xFF, 2]) != name)
    await #expect(throws: PhotoFailure.notAPicture) { _ = try await photos.keep([1, 2, 3, 4]) }
    await #expect(throws: PhotoFailure.tooManyBytes(limit: 8)) {
      _ = try await photos.keep(photo + [1, 2, 3, 4, 5])
    }
    let other = try #require(PhotoName(rawValue: String(repeating: "0", count: 64)))
    await #expect(throws: PhotoFailure.noSuchPhoto) { _ = try await photos.photo(other) }
    await photos.fail(.diskFull)
    await #expect(throws: PhotoFailure.diskFull) { _ = try await photos.keep(photo) }
  }

  @Test func `a plain page is the paper's values as text, the same each time`() throws {
    let paper = Paper(
      kind: .intakeReceipt, language: .polish,
      values: ["fault": .text("Żółć"), "accessories": .rows([["name": "kabel", "count": "1"]])], isCopy: true)
    let drawn = try PlainPageDrawer().draw(paper, for: .roll80)
    #expect(
      String(decoding: drawn.bytes, as: UTF8.self)
        == "intakeReceipt roll80 pl 1\ncopy\naccessories: count=1 name=kabel\nfault=Żółć")
    #expect(try PlainPageDrawer().draw(paper, for: .roll80) == drawn)
    #expect(throws: DrawFailure.missingValue("x")) {
      try PlainPageDrawer(failure: .missingValue("x")).draw(paper, for: .a4)
    }
  }

  @Test func `examples are acceptable as they stand`() throws {
    #expect(try CustomerDetails.example().checked().get() == .example())
    #expect(throws: Never.self) { try CustomerDetails.example(kind: .business).checked().get() }
    #expect(try ProductDetails.example().checked().get() == .example())
    #expect(UnitCode.example(1) != UnitCode.example(2))
    #expect(BadgeCode.example(1) != BadgeCode.example(2))
    for country in Country.allCases { #expect(ShopSettings.example(country: country).country == country) }
  }
}
