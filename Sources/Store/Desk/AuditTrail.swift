public import ServiceDesk

/// One line of the audit trail: who had which command carried out, sealed together with the line before it.
///
/// Each station has a chain of its own, numbered without gaps, so that stations do not wait for each other
/// (`reliability.md` 2.7). Personal values are not in it, only the hash of the command's body.
struct AuditEntry: Sendable {
  let station: String
  let seq: Int64
  let at: Int64
  let actor: Int64?
  let kind: String
  let subject: String?
  let command: String
  let bodyHash: String
  let previous: String

  /// HMAC-SHA-256 over the fields, each with its length in front, so that no two lines have one form.
  func mac(_ secrecy: any Secrecy) -> String {
    let fields = [
      "1", station, String(seq), String(at), actor.map(String.init) ?? "", kind, subject ?? "", command,
      bodyHash,
      previous,
    ]
    let bytes = fields.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
    return hexadecimal(secrecy.seal(bytes, for: .audit))
  }
}

/// What a check of the audit trail found.
public enum AuditFinding: Sendable, Equatable {
  case whole(lines: Int)
  /// The first line that does not fit, with its station and number.
  case broken(station: String, seq: Int64)
}

extension SQLDeskStore {
  /// Follows every station's chain from its first line and recomputes each seal.
  public func verifyAudit() async throws(StoreFailure) -> AuditFinding {
    try await read { (desk) throws(StoreFailure) in
      guard let desk = desk as? SQLDesk else { return .whole(lines: 0) }
      return try desk.verifyAudit()
    }
  }
}

extension SQLDesk {
  func verifyAudit() throws(StoreFailure) -> AuditFinding {
    var lines = 0
    var station = ""
    var expected: (seq: Int64, previous: String) = (1, "")
    for row in try rows(
      """
      SELECT station, seq, at, actor, kind, subject, command, body_hash, previous, mac
      FROM audit ORDER BY station, seq
      """)
    {
      let entry = AuditEntry(
        station: try row.text_("station"), seq: try row.integer_("seq"), at: try row.integer_("at"),
        actor: try row.optionalInteger("actor"), kind: try row.text_("kind"),
        subject: try row.optionalText("subject"), command: try row.text_("command"),
        bodyHash: try row.text_("body_hash"), previous: try row.text_("previous"))
      if entry.station != station {
        station = entry.station
        expected = (1, "")
      }
      let mac = try row.text_("mac")
      guard entry.seq == expected.seq, entry.previous == expected.previous, entry.mac(secrecy) == mac else {
        return .broken(station: entry.station, seq: entry.seq)
      }
      expected = (entry.seq + 1, mac)
      lines += 1
    }
    return .whole(lines: lines)
  }
}
