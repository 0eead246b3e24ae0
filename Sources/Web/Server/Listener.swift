import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// A listening server with the limits of `reliability.md` 2.5.
struct Listener: Sendable {
  static let connections = 200
  static let idleSeconds: Int64 = 30
  static let headerBytes = 16 << 10
  static let headerFields = 64

  let address: ListenAddress
  let logger: Logger
  let onListening: @Sendable (Int) -> Void

  func application(_ responder: some HTTPResponder<VisitContext>, services: [any Service]) -> some Service {
    Application(
      responder: responder,
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          idleTimeout: .seconds(Listener.idleSeconds),
          httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Listener.headerBytes, maxHeaderListSize: Listener.headerBytes,
            maxHeaderFieldCount: Listener.headerFields))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port),
        availableConnectionsDelegate: MaximumAvailableConnections(Listener.connections, logger: logger)),
      services: services,
      onServerRunning: { channel in onListening(channel.localAddress?.port ?? address.port) },
      logger: logger)
  }
}
