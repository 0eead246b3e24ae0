import ArgumentParser
import ServiceDesk

struct PrinterMove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Let a paper come out of another printer.")

  @Argument(help: "The paper's number.")
  var paper: Int64
  @Option(help: ArgumentHelp("The other printer.", valueName: "name|id"))
  var to: String
  @Flag(help: "You looked at the first printer: nothing came out there.")
  var nothingCameOut = false
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      let printer = try await desk.shopPrinter(to)
      let id = PaperID(paper)
      let owed = try await desk.ask { (desk) throws(StoreFailure) in try desk.paper(id)?.station }
      if let owed, !printer.serves(owed) { throw CommandEnd(.unacceptable("printer.place")) }
      return MovePaper(paper: id, to: printer.details.place, nothingCameOut: nothingCameOut)
    } show: { _, _ in
      RecordAnswer("paper", paper, ["to": to])
    }
  }
}

struct PrinterTakeOver: Verb {
  static let configuration = CommandConfiguration(
    commandName: "take-over", abstract: "Take the open papers of a station that is gone to this one.")

  @Argument(help: "The other station's name.")
  var station: String
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      TakeOverPapers(from: StationName(station))
    } show: { answer, _ in
      TakenOver(answer)
    }
  }
}

private struct TakenOver: Shown {
  let papers: [Int64]
  /// Of these a person must say whether they came out.
  let asked: [Int64]

  init(_ answer: TakeOverPapers.Answer) {
    papers = answer.papers.map(\.rawValue)
    asked = answer.asked.map(\.rawValue)
  }

  var lines: [(caption: String, value: String)] {
    [
      ("papers", papers.map(String.init).joined(separator: ", ")),
      ("asked", asked.map(String.init).joined(separator: ", ")),
    ]
  }
}
