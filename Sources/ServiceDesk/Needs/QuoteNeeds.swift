/// What quotes ask of the database.
public protocol QuoteReading {
  func quote(_ id: QuoteID) throws(StoreFailure) -> Quote?
  /// In the order in which they were written.
  func quotes(of ticket: TicketID) throws(StoreFailure) -> [Quote]
}

/// The changes that quotes make.
public protocol QuoteTransaction: QuoteReading {
  /// Stores a new quote; its `id` is ignored. A ticket has one quote at most that is a draft.
  func add(_ quote: Quote) throws(StoreFailure) -> QuoteID
  /// Stores the new state of a quote. The terms of one that was issued never change, nor does an answer.
  func replace(_ quote: Quote) throws(StoreFailure)
}
