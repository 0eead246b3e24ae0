import ArgumentParser
import ServiceDesk

struct PaperShelves: Verb {
  static let configuration = CommandConfiguration(
    commandName: "shelves", abstract: "Print the labels of shelves.")

  @Argument(help: "Names or codes of shelves; all when none is given.")
  var shelves: [String] = []
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      var chosen: [ShelfID] = []
      for name in shelves { chosen.append(try await desk.shelf(named: name).id) }
      return PrintShelfLabels(shelves: chosen)
    } show: { answer, _ in
      PapersAnswer(papers: answer.papers.map(\.rawValue))
    }
  }
}
