import ArgumentParser
import ServiceDesk

struct ReportDeadlines: Verb {
  static let configuration = CommandConfiguration(
    commandName: "deadlines", abstract: "List legal deadlines of open tickets, passed and near.")

  @Option(help: "How many days ahead.")
  var days = 7
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func validate() throws {
    if !(0...366).contains(days) { throw ValidationError("Days are from 0 to 366.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let today = desk.clock.today
      do throws(StoreFailure) {
        return try await desk.deadlinesDue(by: today.adding(days: days)).map { DeadlineRow($0, on: today) }
      } catch {
        throw CommandEnd(error)
      }
    }
    session.show(rows, output)
  }
}

struct DeadlineRow: Listed {
  let ticket: String
  let stage: String
  let due: String
  let days: Int
  let what: String
  let rule: String
  let sentence: String

  static let header = ["DUE", "DAYS", "TICKET", "STAGE", "WHAT", "RULE"]
  var row: [String] { [due, String(days), ticket, stage, sentence, rule] }
  var handle: String { ticket }

  init(_ line: DeadlineDue, on today: Day) {
    ticket = line.ticket.number.description
    stage = line.ticket.stage.rawValue
    due = line.dueDay.description
    days = today.days(until: line.dueDay)
    what = line.deadline.what.rawValue
    rule = line.deadline.rule
    sentence = line.deadline.text(.english)
  }
}
