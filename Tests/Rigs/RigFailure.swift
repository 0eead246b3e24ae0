/// Why a rig could not do its part.
public struct RigFailure: Error, CustomStringConvertible {
  public let description: String

  public init(_ what: String, log: String = "") {
    description = log.isEmpty ? what : "\(what)\n\(log.suffix(2000))"
  }
}
