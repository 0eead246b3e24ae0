import ArgumentParser
import ServiceDesk

struct PaperStatement: Verb {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: "Print the servicing done for a customer in a period, or write it into a file.",
    discussion: "The file's ending says which: .pdf is the sheet, .csv and .xlsx are tables.")

  @Argument(help: "The customer's number.")
  var customer: Int64
  @Option(help: "The first day of returns, as 2026-01-01.")
  var from: DayArgument
  @Option(help: "The last day of returns.")
  var to: DayArgument
  @Flag(help: "Each stay beside the numbers by device.")
  var detailed = false
  @OptionGroup var file: PaperFileOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    if let file = try file.file(["pdf", "csv", "xlsx"]) { return try await write(file, session) }
    try await session.change(change) { (_) async throws(CommandEnd) in
      PrintServicingStatement(
        customer: CustomerID(customer), from: from.day, to: to.day, isDetailed: detailed)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }

  private func write(_ file: NewFile, _ session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(change.place)
    try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let statement = try await statement(desk)
      guard let form = TableForm(rawValue: file.ending) else {
        let paper = statement.paper(of: desk.shop, isDetailed: detailed)
        let drawn = try await session.drawn(paper, desk, configuration)
        return try await file.write(drawn.bytes, desk.secrecy)
      }
      let table = ServicingTable(statement, isDetailed: detailed, in: desk.shop.language)
      let tables = try session.tables(change.place)
      try await file.write(
        tables.pieces(of: form, heading: table.heading, whole: table.rows), desk.secrecy)
    }
    session.show(FileAnswer(file: file.path), change.answer)
  }

  private func statement(_ desk: Desk) async throws(CommandEnd) -> ServicingStatement {
    let found: Result<ServicingStatement, Refusal>
    do throws(StoreFailure) {
      found = try await desk.servicing(of: CustomerID(customer), from: from.day, to: to.day)
    } catch {
      throw CommandEnd(error)
    }
    switch found {
    case .success(let statement): return statement
    case .failure(let refusal): throw CommandEnd(refusal)
    }
  }
}
