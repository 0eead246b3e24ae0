import ArgumentParser
import ServiceDesk

struct CertificateList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List authorisations with how they stand.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Flag(help: "Those that were renewed or withdrawn, too.")
  var all = false

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let (today, everything) = (desk.clock.today, all)
      return try await desk.ask { (desk) throws(StoreFailure) in
        let known = try desk.certificates()
        let shown = everything ? known : known.notRenewed.filter { $0.ended == nil }
        return try shown.map { (one) throws(StoreFailure) in try CertificateRow(one, on: today, in: desk) }
      }
    }
    session.show(rows, output)
  }
}
