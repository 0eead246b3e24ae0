/// How long a printer is waited for, in milliseconds.
public struct Patience: Sendable, Hashable {
  /// For the connection.
  public var connect: Int
  /// For the answer to a question.
  public var answer: Int
  /// For the next byte of a document to be taken: a printer without paper takes none.
  public var stall: Int
  /// For the printer to close the line after it has all. Some never do.
  public var close: Int
  /// A report is used again for so long, so that a worker's rounds do not ask a printer four times a second.
  public var fresh: Int
  /// A printer that does not answer is only connected to, so often.
  public var knock: Int
  /// Unseen for longer, a printer may have been switched off and on, and have lost what it held.
  public var blind: Int
  /// As ``blind``, for a printer that did not answer in between. Shorter may be another station at its only line.
  public var silent: Int
  /// For a printer that tells when it is at work to begin with a document.
  public var begin: Int
  /// For a printer without trouble to say that a document is on paper.
  public var confirm: Int

  public init(
    connect: Int, answer: Int, stall: Int, close: Int, fresh: Int, knock: Int = 2000, blind: Int = 5000,
    silent: Int = 2000,
    begin: Int = 2000, confirm: Int = 30_000
  ) {
    self.connect = connect
    self.answer = answer
    self.stall = stall
    self.close = close
    self.fresh = fresh
    self.knock = knock
    self.blind = blind
    self.silent = silent
    self.begin = begin
    self.confirm = confirm
  }

  public static let usual = Patience(connect: 2000, answer: 1500, stall: 20_000, close: 500, fresh: 1000)
}
