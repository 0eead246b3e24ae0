import Hummingbird
public import ServiceLifecycle

/// The staff listener: the counter's pages, the records behind them, and the stream that brings them scans.
///
/// A service: it listens until the group that runs it stops, and ends its streams then.
public struct StaffPages: Service {
  private let needs: StaffPagesNeeds

  public init(_ needs: StaffPagesNeeds) { self.needs = needs }

  public func run() async throws {
    let site = StaffSite(needs)
    let listener = Listener(address: needs.address, logger: needs.logger, onListening: needs.onListening)
    let feed = StationFeed(counter: site.counter, scanners: needs.scanners, logger: needs.logger)
    let folder = needs.inbox.map { inbox in
      PictureFeed(counter: site.counter, inbox: inbox, pictures: needs.pictures, logger: needs.logger)
    }
    let services: [any Service] = [feed] + (folder.map { [$0] } ?? [])
    try await listener.application(site.router().buildResponder(), services: services).run()
  }
}
