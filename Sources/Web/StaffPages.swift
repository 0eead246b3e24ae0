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
    var services: [any Service] = [feed]
    if let inbox = needs.inbox {
      services.append(
        PictureFeed(counter: site.counter, inbox: inbox, pictures: needs.pictures, logger: needs.logger))
    }
    try await listener.application(site.router().buildResponder(), services: services).run()
  }
}
