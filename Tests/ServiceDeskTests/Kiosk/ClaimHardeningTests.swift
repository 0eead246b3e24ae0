import ServiceDesk
import ServiceDeskTesting
import Testing

struct ClaimHardeningTests {
  private func isHard(_ ticket: TicketID, _ floor: ShopFloor) async throws -> Bool {
    let claim = try await floor.store.read { (desk) throws(StoreFailure) in try desk.claim(of: ticket) }
    if case .slow = try #require(claim).secret { return true }
    return false
  }

  @Test func `fresh claims are hardened, as many as asked for, and each once`() async throws {
    let floor = try await ShopFloor()
    var stays: [ShopFloor.Stay] = []
    for number in 1...5 { stays.append(try await floor.takeIn("SN-\(number)")) }
    let hardening = ClaimHardening(floor.desk)
    #expect(try await hardening.work(limit: 3) == 3)
    #expect(try await hardening.work(limit: 3) == 2)
    #expect(try await hardening.work(limit: 3) == 0)
    for stay in stays { #expect(try await isHard(stay.ticket, floor)) }
  }

  @Test func `a code opens the same before and after`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let kiosk = Kiosk(floor.desk, name: "hall")
    let before = try await kiosk.look(up: stay.claimCode.text)
    _ = try await ClaimHardening(floor.desk).work()
    #expect(try await kiosk.look(up: stay.claimCode.text) == before)
    guard case .unit(let sheet) = try await floor.desk.scan(stay.claimCode.text).found else {
      Issue.record("staff find the ticket by its claim code")
      return
    }
    #expect(sheet.openTicket?.id == stay.ticket)
  }

  @Test func `what fails in between is hardened by the next work`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    await floor.store.fail(.once(.busy))
    await #expect(throws: StoreFailure.busy) { try await ClaimHardening(floor.desk).work() }
    #expect(try await !isHard(stay.ticket, floor))
    #expect(try await ClaimHardening(floor.desk).work() == 1)
    #expect(try await isHard(stay.ticket, floor))
  }
}
