import Hummingbird
import NIOCore

/// What the server knows of a request besides its text.
struct VisitContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  private let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// Whether the browser runs on this machine. From the socket, never from a header (`reliability.md` 2.2, 4.1.3).
  var isFromThisMachine: Bool {
    switch channel.remoteAddress?.ipAddress {
    case "::1"?: true
    case let address?: address.hasPrefix("127.")
    case nil: false
    }
  }
}
