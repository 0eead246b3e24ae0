import ArgumentParser
import ServiceDesk

struct PaperAddresses: Verb {
  static let configuration = CommandConfiguration(
    commandName: "addresses",
    abstract: "Print the postal addresses of customers, on the label printer or on A4 sheets of labels.")

  @Argument(help: "The customers' numbers.")
  var customers: [Int64] = []
  @Option(help: "Besides, all customers whose name or company has this text; at most 500.")
  var matching: String?
  @Flag(help: "On A4 sheets of 3 × 8 labels of 70 × 37 mm.")
  var sheet = false
  @Option(help: "The first place of the sheet that is still free, from 1 to 24.")
  var start = 1
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      var chosen = customers.map { CustomerID($0) }
      if let matching {
        let found = try await desk.ask { (desk) throws(StoreFailure) in
          try desk.customers(matching: matching, limit: 500)
        }
        chosen += found.map(\.id).filter { !chosen.contains($0) }
      }
      return PrintAddresses(customers: chosen, on: sheet ? .sheet(start: start) : .labels)
    } show: { answer, _ in
      AddressesAnswer(papers: answer.papers.map(\.rawValue), without: answer.without.map(\.rawValue))
    }
  }
}

private struct AddressesAnswer: Shown {
  let papers: [Int64]
  let without: [Int64]

  var lines: [(caption: String, value: String)] {
    papers.map { ("paper", String($0)) } + without.map { ("no address", "customer \($0)") }
  }
}
