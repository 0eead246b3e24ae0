/// A change that somebody asks for at the counter, on the command line or through the API.
///
/// Its body is what travels and is remembered; the envelope says who, where and under which id.
public protocol DeskCommand: Codable, Sendable {
  /// What the requester learns; stored with the command, so it holds no secrets and little personal data.
  associatedtype Answer: Codable & Sendable

  /// Names the command in the command log, the audit trail and the API: `ticket.open`.
  static var kind: String { get }

  /// What stands for the body where two bodies are compared, for commands whose body is too long to write out: a hash
  /// of all that matters in it. Nil for the body itself.
  var bodyDigest: String? { get }

  /// The right that the actor must have.
  var permission: Permission { get }

  /// Changes the database, or refuses. Runs inside the store's transaction and may run again after a conflict.
  func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer>

  /// The record the command is about, for the audit trail: `ticket 17`. Nil when there is none.
  func subject(of answer: Answer) -> String?
}

extension DeskCommand {
  public func subject(of answer: Answer) -> String? { nil }
  public var bodyDigest: String? { nil }
}

/// The answer of commands that have nothing to tell but that they were done.
public struct Done: Codable, Sendable, Hashable {
  public init() {}
}
