internal import ServiceDesk

extension SQLDesk {
  func quote(_ id: QuoteID) throws(StoreFailure) -> Quote? {
    try quotes("SELECT * FROM quote WHERE id = $1", [SQLValue(id)]).first
  }

  func quotes(of ticket: TicketID) throws(StoreFailure) -> [Quote] {
    try quotes("SELECT * FROM quote WHERE ticket = $1 ORDER BY id", [SQLValue(ticket)])
  }

  func add(_ quote: Quote) throws(StoreFailure) -> QuoteID {
    try inserted(
      """
      INSERT INTO quote (ticket, terms, issued_on, last_day, issued_by, paper, answer, answered_at, answered_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
      """, [SQLValue(quote.ticket), .text(try JSONText.text(quote.terms))] + quote.state.columns)
  }

  func replace(_ quote: Quote) throws(StoreFailure) {
    try replaceOne(
      "quote",
      """
      UPDATE quote SET terms = $1, issued_on = $2, last_day = $3, issued_by = $4, paper = $5, answer = $6,
        answered_at = $7, answered_by = $8
      WHERE id = $9 AND answer IS NULL AND (issued_on IS NULL OR terms = $1)
      """, [.text(try JSONText.text(quote.terms))] + quote.state.columns + [SQLValue(quote.id)])
  }

  private func quotes(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [Quote] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      Quote(
        id: try row.id("id"), ticket: try row.id("ticket"),
        terms: try JSONText.value(try row.text_("terms"), "quote.terms"), state: try row.quoteState())
    }
  }
}

extension SQLRow {
  fileprivate func quoteState() throws(StoreFailure) -> Quote.State {
    guard let paper: PaperID = try optionalID("paper") else { return .draft }
    let issue = Quote.Issue(
      day: try value("issued_on", Day.init(iso:)), lastDay: try value("last_day", Day.init(iso:)),
      by: try id("issued_by"), paper: paper)
    guard let answer = try optionalText("answer") else { return .issued(issue) }
    let given = Quote.Answer(at: try moment("answered_at"), by: try id("answered_by"))
    return answer == "accepted" ? .accepted(issue, given) : .refused(issue, given)
  }
}

extension Quote.State {
  fileprivate var columns: [SQLValue] {
    let (word, given): (String?, Quote.Answer?) =
      switch self {
      case .draft, .issued: (nil, nil)
      case .accepted(_, let answer): ("accepted", answer)
      case .refused(_, let answer): ("refused", answer)
      }
    let issue = self.issue
    return [
      SQLValue(issue?.day), SQLValue(issue?.lastDay), SQLValue(issue?.by), SQLValue(issue?.paper),
      SQLValue(word), SQLValue(given?.at), SQLValue(given?.by),
    ]
  }
}
