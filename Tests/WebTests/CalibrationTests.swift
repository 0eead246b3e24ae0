import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

/// What a scan of the calibration sheet does at the counter.
struct CalibrationTests {
  @Test func `one scan of the sheet is remembered with who scanned it, undone from then on, and missed`()
    async throws
  {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      shop.scanner.scan("P" + CalibrationSheet.whole)
      var heard = await stream.read(until: "\"state\":\"learned\"", after: seen).utf8.count
      let known = try await shop.store.read { (desk) throws(StoreFailure) in try desk.learnedScanners() }
      #expect(known.map(\.profile.prefix) == ["P"] && known.allSatisfy { $0.learnedBy != nil })

      shop.scanner.scan("PSN-4711")
      heard = await stream.read(until: "\"SN-4711\"", after: heard).utf8.count
      // Reset, it sends no prefix: nothing is used, and that is said with a sound.
      shop.scanner.scan("SN-4712")
      let events = await stream.read(until: "\"sound\":\"needsYou\"", after: heard)
      #expect(events.contains("\"state\":\"contradicted\"") && !events.contains("SN-4712"))
    }
  }

  @Test func `nothing is learned from a scan while nobody is signed in, and that is said with a sound`()
    async throws
  {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      _ = try await shop.act(["kind": "lock"], as: person)
      shop.scanner.scan(CalibrationSheet.whole)
      let told = await stream.read(until: "\"sound\":\"bad\"", after: seen)
      #expect(told.contains("\"state\":\"notKept\""))
      let known = try await shop.store.read { (desk) throws(StoreFailure) in try desk.learnedScanners() }
      #expect(known.isEmpty)
    }
  }
}
