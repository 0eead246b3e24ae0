import ServiceDesk
import ServiceDeskTesting
import Synchronization
import Testing

struct StaffDoorTests {
  private let pin = "802417"
  private let badge = ShopFloor.clerksBadge

  private func refusal(_ result: Result<StaffDoor.SignedIn, Refusal>) -> Refusal? {
    if case .failure(let refusal) = result { refusal } else { nil }
  }

  @Test func `badge and PIN open a session of 128 unguessable bits that is stored as a hash`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    let first = try await door.signIn(badge: badge, pin: pin).get()
    let second = try await door.signIn(badge: badge, pin: pin).get()
    #expect(first.member.id == floor.clerk.id)
    #expect(first.token.count == 32 && first.token != second.token)
    #expect(try await door.member(holding: first.token)?.id == floor.clerk.id)
    let stored = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.session(tokenHash: first.token)
    }
    #expect(stored == nil)
  }

  @Test func `a lock screen greets the owner of a badge, and nobody else`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    #expect(try await door.name(on: badge) == "Ioana Pop")
    #expect(try await door.name(on: .example(9)) == nil)
    try await leave(floor)
    #expect(try await door.name(on: badge) == nil)
  }

  private func leave(_ floor: ShopFloor) async throws {
    _ = try await floor.perform(
      EditStaff(
        staff: floor.clerk.id, name: "Ioana Pop", roles: [.counter], language: .romanian, isActive: false),
      as: floor.manager)
  }

  @Test func `after five wrong PINs the badge waits five minutes at this station`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    for _ in 1...5 {
      #expect(refusal(try await door.signIn(badge: badge, pin: "000000")) == Refusal(.wrongPIN))
    }
    let waits = Refusal(.lockedOut, ["minutes": "5"])
    #expect(refusal(try await door.signIn(badge: badge, pin: pin)) == waits)
    floor.clock.advance(seconds: 5 * 60)
    #expect(refusal(try await door.signIn(badge: badge, pin: pin)) == waits)
    floor.clock.advance(seconds: 1)
    #expect(refusal(try await door.signIn(badge: badge, pin: pin)) == nil)
  }

  @Test func `a hundred wrong PINs sent at once are five tries`() async throws {
    let floor = try await ShopFloor()
    let (door, badge) = (StaffDoor(floor.desk), badge)
    let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
      for number in 0..<100 {
        group.addTask {
          let result = try await door.signIn(badge: badge, pin: String(900_000 + number))
          return if case .failure(let refusal) = result { refusal.code } else { nil }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes.filter { $0 == .wrongPIN }.count == 5)
    #expect(codes.filter { $0 == .lockedOut }.count == 95)
  }

  @Test func `after ten wrong PINs it waits fifteen`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    for _ in 1...2 {
      for _ in 1...5 { _ = try await door.signIn(badge: badge, pin: "000000") }
      floor.clock.advance(seconds: 5 * 60 + 1)
    }
    let waits = Refusal(.lockedOut, ["minutes": "15"])
    #expect(refusal(try await door.signIn(badge: badge, pin: pin)) == waits)
    // A quarter of an hour counts from the last wrong PIN.
    floor.clock.advance(seconds: 10 * 60 - 2)
    #expect(refusal(try await door.signIn(badge: badge, pin: pin)) == waits)
    floor.clock.advance(seconds: 2)
    #expect(refusal(try await door.signIn(badge: badge, pin: pin)) == nil)
  }

  @Test func `a right PIN forgives the wrong ones before it`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    for _ in 1...3 {
      for _ in 1...4 { _ = try await door.signIn(badge: badge, pin: "000000") }
      #expect(refusal(try await door.signIn(badge: badge, pin: pin)) == nil)
    }
  }

  @Test func `wrong PINs at one badge and station lock out neither others nor elsewhere`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    for _ in 1...5 { _ = try await door.signIn(badge: badge, pin: "000000") }
    #expect(refusal(try await door.signIn(badge: ShopFloor.techniciansBadge, pin: pin)) == nil)
    let elsewhere = Desk(
      shop: floor.desk.shop, station: StationName("counter-2"), store: floor.store, secrecy: floor.secrecy,
      clock: floor.clock)
    #expect(refusal(try await StaffDoor(elsewhere).signIn(badge: badge, pin: pin)) == nil)
  }

  @Test func `a restart forgives nothing`() async throws {
    let floor = try await ShopFloor()
    for _ in 1...5 { _ = try await StaffDoor(floor.desk).signIn(badge: badge, pin: "000000") }
    #expect(refusal(try await StaffDoor(floor.desk).signIn(badge: badge, pin: pin))?.code == .lockedOut)
  }

  @Test func `an unknown badge costs one slow check, as a wrong PIN does, and is counted`() async throws {
    let floor = try await ShopFloor()
    let counting = CountingSecrecy()
    let desk = Desk(
      shop: floor.desk.shop, station: .example, store: floor.store, secrecy: counting, clock: floor.clock)
    let door = StaffDoor(desk)
    #expect(refusal(try await door.signIn(badge: .example(9), pin: pin)) == Refusal(.unknownBadge))
    #expect(counting.checks == 1)
    #expect(refusal(try await door.signIn(badge: badge, pin: "000000")) == Refusal(.wrongPIN))
    #expect(counting.checks == 2)
    for _ in 1...4 { _ = try await door.signIn(badge: .example(9), pin: pin) }
    #expect(refusal(try await door.signIn(badge: .example(10), pin: pin))?.code == .lockedOut)
    #expect(counting.checks == 6)
  }

  @Test func `who left does not come in, and is told nothing more than a stranger`() async throws {
    let floor = try await ShopFloor()
    try await leave(floor)
    #expect(
      refusal(try await StaffDoor(floor.desk).signIn(badge: badge, pin: pin)) == Refusal(.unknownBadge))
  }

  @Test func `a page that nobody uses ends after a quarter of an hour, a used one does not`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    let token = try await door.signIn(badge: badge, pin: pin).get().token
    for _ in 1...4 {
      floor.clock.advance(seconds: 14 * 60)
      #expect(try await door.member(holding: token) != nil)
    }
    floor.clock.advance(seconds: 15 * 60)
    #expect(try await door.member(holding: token) == nil)
  }

  @Test func `a session ends twelve hours after its start, however busy`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    let token = try await door.signIn(badge: badge, pin: pin).get().token
    for _ in 1..<72 {
      floor.clock.advance(seconds: 600)
      #expect(try await door.member(holding: token) != nil)
    }
    floor.clock.advance(seconds: 600)
    #expect(try await door.member(holding: token) == nil)
  }

  @Test func `a use is written down once a minute at most`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    let token = try await door.signIn(badge: badge, pin: pin).get().token
    let hash = hexadecimal(floor.secrecy.sha256(Array(token.utf8)))
    func lastUse() async throws -> Moment? {
      try await floor.store.read { (desk) throws(StoreFailure) in
        try desk.session(tokenHash: hash)?.lastUsedAt
      }
    }
    floor.clock.advance(seconds: 59)
    _ = try await door.member(holding: token)
    #expect(try await lastUse() == .example)
    floor.clock.advance(seconds: 1)
    _ = try await door.member(holding: token)
    #expect(try await lastUse() == Moment.example.adding(seconds: 60))
  }

  @Test func `changed rights hold at once in an open session`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    let token = try await door.signIn(badge: badge, pin: pin).get().token
    _ = try await floor.perform(
      EditStaff(
        staff: floor.clerk.id, name: "Ioana Pop", roles: [.warehouse], language: .romanian, isActive: true),
      as: floor.manager)
    let member = try #require(try await door.member(holding: token))
    #expect(!member.may(.takeIn) && member.may(.placeOnShelf))
    try await leave(floor)
    #expect(try await door.member(holding: token) == nil)
  }

  @Test func `who signs out is out, once and for all`() async throws {
    let floor = try await ShopFloor()
    let door = StaffDoor(floor.desk)
    let token = try await door.signIn(badge: badge, pin: pin).get().token
    let other = try await door.signIn(badge: badge, pin: pin).get().token
    try await door.signOut(token)
    try await door.signOut(token)
    try await door.signOut("nobody's")
    #expect(try await door.member(holding: token) == nil)
    #expect(try await door.member(holding: other) != nil)
    #expect(try await door.member(holding: "") == nil)
  }
}

/// Counts the slow checks that are asked of it.
final class CountingSecrecy: Secrecy {
  private let rest = TestSecrecy(seed: 77)
  private let count = Mutex(0)

  var checks: Int { count.withLock { $0 } }

  func randomBytes(_ count: Int) -> [UInt8] { rest.randomBytes(count) }
  func sha256(_ bytes: [UInt8]) -> [UInt8] { rest.sha256(bytes) }
  func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { rest.seal(bytes, for: purpose) }
  func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { rest.encrypt(bytes, for: purpose) }
  func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]? { rest.decrypt(bytes, for: purpose) }
  func slowHash(_ secret: String) async -> SlowHash { await rest.slowHash(secret) }
  func matches(_ secret: String, _ hash: SlowHash?) async -> Bool {
    count.withLock { $0 += 1 }
    return await rest.matches(secret, hash)
  }
}
