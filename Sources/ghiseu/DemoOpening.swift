import Commands
import ServiceDesk

/// Fills a new database with the practice shop.
struct DemoOpening {
  private let station: Station

  init(_ station: Station) { self.station = station }

  func prepare() async throws(ProgramFailure) {}
}
