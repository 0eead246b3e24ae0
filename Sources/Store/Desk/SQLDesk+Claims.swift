internal import ServiceDesk

extension SQLDesk {
  func claim(opening key: ReceiptKeyHash) throws(StoreFailure) -> Claim? {
    try claims("SELECT * FROM claim WHERE receipt_key = $1", [.text(key.rawValue)]).first
  }

  func claims(at locator: String) throws(StoreFailure) -> [Claim] {
    try claims("SELECT * FROM claim WHERE locator = $1 ORDER BY ticket DESC", [.text(locator)])
  }

  func claim(of ticket: TicketID) throws(StoreFailure) -> Claim? {
    try claims("SELECT * FROM claim WHERE ticket = $1", [SQLValue(ticket)]).first
  }

  func claimsToHarden(limit: Int) throws(StoreFailure) -> [Claim] {
    try claims(
      "SELECT * FROM claim WHERE keyed_secret IS NOT NULL ORDER BY ticket LIMIT $1", [.integer(Int64(limit))])
  }

  func add(_ claim: Claim) throws(StoreFailure) {
    let (keyed, slow): (String?, String?) =
      switch claim.secret {
      case .keyed(let text): (text, nil)
      case .slow(let hash): (nil, hash.rawValue)
      }
    try execute(
      """
      INSERT INTO claim (ticket, locator, keyed_secret, slow_secret, receipt_key, dead_from)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        SQLValue(claim.ticket), .text(claim.locator), SQLValue(keyed), SQLValue(slow),
        SQLValue(code: claim.receiptKey),
        SQLValue(claim.deadFrom),
      ])
  }

  func harden(_ ticket: TicketID, _ hash: SlowHash) throws(StoreFailure) {
    try execute(
      "UPDATE claim SET keyed_secret = NULL, slow_secret = $1 WHERE ticket = $2 AND keyed_secret IS NOT NULL",
      [SQLValue(code: hash), SQLValue(ticket)])
  }

  func endClaim(of ticket: TicketID, from moment: Moment) throws(StoreFailure) {
    try execute("UPDATE claim SET dead_from = $1 WHERE ticket = $2", [SQLValue(moment), SQLValue(ticket)])
  }

  private func claims(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [Claim] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      let secret: ClaimSecret
      if let keyed = try row.optionalText("keyed_secret") {
        secret = .keyed(keyed)
      } else {
        secret = .slow(SlowHash(rawValue: try row.text_("slow_secret")))
      }
      return Claim(
        ticket: try row.id("ticket"), locator: try row.text_("locator"), secret: secret,
        receiptKey: ReceiptKeyHash(rawValue: try row.text_("receipt_key")),
        deadFrom: try row.optionalMoment("dead_from"))
    }
  }

  // MARK: Wrong guesses

  func failures(of subject: GuessSubject, since moment: Moment) throws(StoreFailure) -> Int {
    let row = try row(
      "SELECT count(*) AS n FROM wrong_guess WHERE subject = $1 AND at >= $2",
      [.text(subject.rawValue), SQLValue(moment)])
    return Int(try row?.integer_("n") ?? 0)
  }

  func recordFailure(of subject: GuessSubject, at moment: Moment) throws(StoreFailure) {
    try execute(
      "INSERT INTO wrong_guess (subject, at) VALUES ($1, $2)", [.text(subject.rawValue), SQLValue(moment)])
  }

  func forgetFailures(of subject: GuessSubject) throws(StoreFailure) {
    try execute("DELETE FROM wrong_guess WHERE subject = $1", [.text(subject.rawValue)])
  }
}
