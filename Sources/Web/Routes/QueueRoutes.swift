import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Papers of the queue page; more than a station ever owes at once.
  private static let longestQueue = 300
  /// Of the newest papers whose printer cannot say that they are on paper.
  private static let mostUnproven = 50

  /// The queue of papers: what is owed here and elsewhere, and what can be done about it.
  var queueRoutes: [StaffRoute] {
    [
      .may(.print, method: .get, "/api/papers/queue") { call in try await queue(call) },
      .may(.print, method: .post, "/api/papers/take-over") { call in
        let fields = try call.call.read(TakeOverFields.self)
        let command = TakeOverPapers(from: StationName(fields.station))
        let answer = try await perform(command, call, id: fields.id)
        return Answer.json {
          $0.member("papers", answer.papers.count)
          $0.member("asked", answer.asked.count)
        }
      },
      .may(.print, method: .post, "/api/papers/{id}/move") { call in
        let fields = try call.call.read(PaperMoveFields.self)
        let paper: PaperID = try call.call.id()
        let kind = try await desk.store.read { (desk) throws(StoreFailure) in try desk.paper(paper)?.kind }
        guard let kind else { throw Refusal.notFound("paper") }
        let places = try await places()
        guard let to = PrinterPlace(fields.to), let place = places.first(where: { $0.place == to }),
          place.takes(kind)
        else { throw Refusal.unacceptable("printer.place") }
        let command = MovePaper(paper: paper, to: to, nothingCameOut: fields.nothingCameOut ?? false)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.readReports, method: .get, "/api/reports/papers") { call in try await report(call) },
    ]
  }

  private func queue(_ call: StaffCall) async throws -> Response {
    let here = desk.station
    let places = try await places()
    let (papers, elsewhere) = try await desk.store.read { (desk) throws(StoreFailure) in
      var views: [PaperView] = []
      for entry in try desk.openPapers(of: here, limit: StaffSite.longestQueue) {
        views.append(try desk.view(of: entry))
      }
      for entry in try desk.unprovenPapers(of: here, limit: StaffSite.mostUnproven) {
        views.append(try desk.view(of: entry))
      }
      return (views, try desk.backlogs(but: here))
    }
    return Answer.json { json in
      json.member("papers", papers, for: call.reader)
      json.member("places", listOf: places) { json, place in
        json.element {
          $0.member("place", place.place.description)
          $0.member("title", place.title)
          $0.member("kinds", PaperKind.allCases.filter(place.takes).map(\.rawValue))
        }
      }
      json.member("elsewhere", listOf: elsewhere) { json, owed in
        json.element {
          $0.member("station", owed.station.rawValue)
          $0.member("count", owed.count)
          $0.member("oldest", owed.oldest.milliseconds)
        }
      }
    }
  }

  /// Where papers of this station may go: the shop's printers, those of the station's roles, and the tray.
  func places() async throws -> [QueuePlace] {
    let printers = try await desk.store.read { (desk) throws(StoreFailure) in try desk.shopPrinters() }
    var places: [QueuePlace] = []
    func add(_ place: PrinterPlace, _ title: String, _ roles: Set<PrinterRole>) {
      if let index = places.firstIndex(where: { $0.place == place }) {
        places[index].roles.formUnion(roles)
      } else {
        places.append(QueuePlace(place: place, title: title, roles: roles))
      }
    }
    for printer in printers where printer.retiredAt == nil && printer.serves(desk.station) {
      let details = printer.details
      add(details.place, details.name, Set(PrinterRole.allCases.filter(details.medium.fits)))
    }
    // What the shop says of a printer stands before what a station says of it.
    let known = Set(places.map(\.place))
    for role in await needs.paper.printers() {
      guard let place = role.place, !known.contains(place) else { continue }
      add(place, place.queue.rawValue, [role.role])
    }
    if let tray = needs.paper.trayQueue, !known.contains(PrinterPlace(.tray, tray)) {
      add(PrinterPlace(.tray, tray), tray.rawValue, Set(PrinterRole.allCases))
    }
    return places
  }

  private func report(_ call: StaffCall) async throws -> Response {
    func day(_ name: String, or usual: Day) throws -> Day {
      guard let text = try call.call.query(name) else { return usual }
      guard let day = Day(iso: text) else { throw Refusal.unacceptable(name) }
      return day
    }
    let last = try day("to", or: call.today)
    let first = try day("from", or: last.adding(days: -6))
    guard first <= last, first.days(until: last) < PaperDay.longestPeriod else {
      throw Refusal.unacceptable("from")
    }
    let clock = desk.clock
    let days = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.paperDays(from: first, to: last, in: clock)
    }
    let names: [PrinterPlace: String] = try await places().reduce(into: [:]) { names, place in
      names[place.place] = place.title
    }
    return Answer.json { json in
      json.member("lines", listOf: days.flatMap { day in day.counts.map { (day.day, $0) } }) { json, line in
        let (day, count) = line
        json.element {
          $0.member("day", day.description)
          $0.member("printer", count.place.map { names[$0] ?? $0.queue.rawValue })
          $0.member("kindTitle", count.kind.title[call.language])
          $0.member("printed", count.printed)
          $0.member("pages", count.pages)
          $0.member("copies", count.copies)
          $0.member("unconfirmed", count.unconfirmed)
          $0.member("possibleDuplicates", count.possibleDuplicates)
          $0.member("failed", count.failed)
        }
      }
    }
  }
}

/// Where a paper may come out, and what is put in there.
struct QueuePlace: Sendable {
  let place: PrinterPlace
  let title: String
  var roles: Set<PrinterRole>

  func takes(_ kind: PaperKind) -> Bool { kind == .testPage || roles.contains(kind.role) }
}

private struct PaperMoveFields: Fields {
  let id: CommandID
  let to: String
  let nothingCameOut: Bool?
  enum CodingKeys: String, CodingKey { case id, to, nothingCameOut }
}

private struct TakeOverFields: Fields {
  let id: CommandID
  let station: String
  enum CodingKeys: String, CodingKey { case id, station }
}
