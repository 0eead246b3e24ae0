import Commands
import ServiceDesk
import Store

/// Fills a new database with the practice shop and owes its practice sheet.
struct DemoOpening {
  private let station: Station
  private let demo = DemoShop()

  init(_ station: Station) { self.station = station }

  /// Does nothing in a demo shop that is there already; refuses a database with anything else in it.
  func prepare() async throws(ProgramFailure) {
    do throws(StoreFailure) {
      if try await DemoShop.isEmpty(station.desk) {
        try await fill()
      } else if try await !isDemo() {
        throw StoreFailure.constraint("not a demo shop")
      }
    } catch .constraint("not a demo shop") {
      throw ProgramFailure(
        .conflict, "This database holds a real shop.",
        hint: "Leave --demo out, or give the practice shop a folder of its own with --data.")
    } catch {
      throw ProgramFailure(error)
    }
  }

  /// What a person types or scans to come in: name, first role and badge.
  var badges: [(name: String, role: String, badge: String)] {
    demo.people(station.desk.secrecy).map { person in
      (
        person.name, person.roles.map(\.rawValue).sorted().joined(separator: ", "), person.badge.text
      )
    }
  }

  private func isDemo() async throws(StoreFailure) -> Bool {
    let hashes = demo.people(station.desk.secrecy).map { $0.badge.hash(station.desk.secrecy) }
    return try await station.store.read { (desk) throws(StoreFailure) in
      for hash in hashes where try desk.staff(badgeHash: hash) != nil { return true }
      return false
    }
  }

  private func fill() async throws(StoreFailure) {
    do throws(DemoFailure) { try await demo.fill(station.desk) } catch {
      throw StoreFailure.unavailable(reason: "the demo shop could not be made: \(error)")
    }
    let desk = station.desk
    let sheet = PaperEntry(
      id: PaperID(0), kind: .practiceSheet, ticket: nil, station: desk.station,
      paper: try await PracticeSheet.paper(desk, seed: demo.seed, desk.shop.language),
      queuedAt: desk.clock.now(),
      requestedBy: nil)
    try await station.store.record { (desk) throws(StoreFailure) in _ = try desk.add(sheet) }
  }
}

extension Configuration {
  /// With an invented shop on the papers, unless a file says who it is.
  var asPracticeShop: Configuration {
    guard file == nil else { return self }
    var practice = self
    practice.shop.name = "Service Exemplu SRL"
    practice.shop.address = "Str. Lungă 1, 500001 Brașov"
    practice.shop.taxNumber = "RO00000000"
    practice.shop.phone = "+40 700 000 000"
    practice.shop.email = "service@example.com"
    practice.shop.openingHours = "L–V 9–18"
    return practice
  }
}
