import ArgumentParser
import ServiceDesk

struct ReportPapers: Verb {
  static let configuration = CommandConfiguration(
    commandName: "papers", abstract: "Count the papers of each day, by printer and kind.")

  @Option(help: "The first day; six days before the last unless told otherwise.")
  var from: DayArgument?
  @Option(help: "The last day; today unless told otherwise.")
  var to: DayArgument?
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let clock = desk.clock
      let last = to?.day ?? clock.today
      let first = from?.day ?? last.adding(days: -6)
      guard first <= last, first.days(until: last) < PaperDay.longestPeriod else {
        throw CommandEnd(.unacceptable("from"))
      }
      return try await desk.ask { (desk) throws(StoreFailure) in
        let names = try desk.shopPrinters().filter { $0.retiredAt == nil }
        return try desk.paperDays(from: first, to: last, in: clock).flatMap { day in
          day.counts.map { PaperCountRow(day.day, $0, names) }
        }
      }
    }
    session.show(rows, output)
  }
}

struct PaperCountRow: Listed {
  let day: String
  let printer: String
  let kind: String
  let printed: Int
  let pages: Int
  let unconfirmed: Int
  let copies: Int
  let possibleDuplicates: Int
  let failed: Int

  static let header = [
    "DAY", "PRINTER", "PAPER", "PRINTED", "PAGES", "UNCONFIRMED", "COPIES", "TWICE?", "FAILED",
  ]
  var row: [String] {
    [
      day, printer, kind, String(printed), String(pages), String(unconfirmed), String(copies),
      String(possibleDuplicates),
      String(failed),
    ]
  }
  var handle: String { "\(day) \(printer) \(kind)" }

  init(_ day: Day, _ count: PaperCount, _ printers: [ShopPrinter]) {
    self.day = day.description
    let known = printers.first { $0.details.place == count.place }
    printer = known?.details.name ?? count.place?.queue.rawValue ?? ""
    kind = count.kind.rawValue
    printed = count.printed
    pages = count.pages
    unconfirmed = count.unconfirmed
    copies = count.copies
    possibleDuplicates = count.possibleDuplicates
    failed = count.failed
  }
}
