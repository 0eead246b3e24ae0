/// Where a listener listens. Port 0 lets the system choose one.
public struct ListenAddress: Sendable, Hashable {
  public var host: String
  public var port: Int

  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }
}
