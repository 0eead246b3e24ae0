internal import Foundation
internal import ServiceDesk

/// What the command log keeps of a command: never its body, only the body's hash (R-2, `reliability.md` 1.4).
struct CommandRecord: Sendable {
  let id: CommandID
  let kind: String
  let bodyHash: String

  init<C: DeskCommand>(
    _ command: C, _ envelope: CommandEnvelope, _ secrecy: any Secrecy
  ) throws(StoreFailure) {
    id = envelope.id
    kind = C.kind
    let body: [UInt8] =
      if let digest = command.bodyDigest { Array(digest.utf8) } else { try JSONText.bytes(command) }
    bodyHash = hexadecimal(secrecy.sha256(Array(C.kind.utf8) + [0] + body))
  }
}

extension SQLDesk {
  /// Carries the command out unless its id is known; the effects, the log row and the audit row in one.
  func performOnce<C: DeskCommand>(
    _ command: C, _ envelope: CommandEnvelope, _ record: CommandRecord
  ) throws -> Decision<C.Answer> {
    if let decided: Decision<C.Answer> = try decision(record) { return decided }
    let decision: Decision<C.Answer> = try connection.savepoint(settling: {
      let decision = try command.carryOut(in: self, envelope)
      return decision.refusal == nil ? .keep(decision) : .undo(decision)
    })
    try log(record, envelope, decision)
    // A refusal changed nothing: the log keeps it, the trail has nothing to tell.
    if let answer = decision.answer { try audit(record, envelope, subject: command.subject(of: answer)) }
    return decision
  }

  /// The decision on record; a refusal when the same id came with another body.
  func decision<Answer>(_ record: CommandRecord) throws(StoreFailure) -> Decision<Answer>? {
    guard
      let row = try row(
        "SELECT kind, body_hash, decision FROM command_log WHERE id = $1", [.text(record.id.text)])
    else { return nil }
    guard try row.text_("kind") == record.kind, try row.text_("body_hash") == record.bodyHash else {
      return .refused(Refusal(.commandConflict))
    }
    return try JSONText.value(try row.text_("decision"), "command_log.decision")
  }

  func decision<C: DeskCommand>(of id: CommandID, on kind: C.Type) throws(StoreFailure) -> Decision<C.Answer>?
  {
    guard
      let row = try row(
        "SELECT decision FROM command_log WHERE id = $1 AND kind = $2", [.text(id.text), .text(C.kind)])
    else { return nil }
    return try JSONText.value(try row.text_("decision"), "command_log.decision")
  }

  private func log<Answer>(
    _ record: CommandRecord, _ envelope: CommandEnvelope, _ decision: Decision<Answer>
  ) throws(StoreFailure) {
    try execute(
      """
      INSERT INTO command_log (id, kind, body_hash, station, actor, at, decision)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .text(record.id.text), .text(record.kind), .text(record.bodyHash), .text(envelope.station.rawValue),
        SQLValue(envelope.actor.staffID), SQLValue(envelope.now), .text(try JSONText.text(decision)),
      ])
  }

  private func audit(
    _ record: CommandRecord, _ envelope: CommandEnvelope, subject: String?
  ) throws(StoreFailure) {
    let station = envelope.station.rawValue
    do throws(SQLFailure) { try connection.lock("audit:\(station)") } catch { throw StoreFailure(error) }
    let last = try row(
      "SELECT seq, mac FROM audit WHERE station = $1 ORDER BY seq DESC LIMIT 1", [.text(station)])
    let entry = AuditEntry(
      station: station, seq: (try last?.integer_("seq") ?? 0) + 1, at: envelope.now.milliseconds,
      actor: envelope.actor.staffID?.rawValue, kind: record.kind, subject: subject, command: record.id.text,
      bodyHash: record.bodyHash, previous: try last?.text_("mac") ?? "")
    try execute(
      """
      INSERT INTO audit (station, seq, at, actor, kind, subject, command, body_hash, previous, mac)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """,
      [
        .text(entry.station), .integer(entry.seq), .integer(entry.at), SQLValue(entry.actor),
        .text(entry.kind),
        SQLValue(entry.subject), .text(entry.command), .text(entry.bodyHash), .text(entry.previous),
        .text(entry.mac(secrecy)),
      ])
  }
}

/// JSON as the database keeps it: keys sorted, so that the same command always hashes alike.
enum JSONText {
  static func bytes(_ value: some Encodable) throws(StoreFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return Array(try encoder.encode(value)) } catch {
      throw .unavailable(reason: "a value could not be written as JSON")
    }
  }

  static func text(_ value: some Encodable) throws(StoreFailure) -> String {
    String(decoding: try bytes(value), as: UTF8.self)
  }

  static func value<T: Decodable>(_ text: String, _ what: String) throws(StoreFailure) -> T {
    try value(Array(text.utf8), what)
  }

  static func value<T: Decodable>(_ bytes: [UInt8], _ what: String) throws(StoreFailure) -> T {
    do { return try JSONDecoder().decode(T.self, from: Data(bytes)) } catch { throw .damagedRow(what: what) }
  }
}
