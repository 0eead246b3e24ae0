import HTTPTypes
import Hummingbird
import ServiceDesk
public import ServiceLifecycle

/// The kiosk's listener, on a port of its own: the kiosk's page and one question, how a repair stands.
///
/// It knows no session and no staff route; what is not listed here does not exist on this port.
public struct KioskDoor: Service {
  private let needs: KioskDoorNeeds

  public init(_ needs: KioskDoorNeeds) { self.needs = needs }

  public func run() async throws {
    let site = KioskSite(needs)
    let listener = Listener(address: needs.address, logger: needs.logger, onListening: needs.onListening)
    try await listener.application(site.router().buildResponder(), services: [site.feed]).run()
  }
}
