import ArgumentParser
import ServiceDesk

struct UnitFind: Verb {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find units by part of a serial, document, customer, model or ticket.",
    discussion: """
      What is near a number is offered with how it answers: without a prefix or zeros, looking alike, by its end or
      beginning. Parts have at least four characters.
      """)

  @Argument(help: "What you have of it.")
  var text: String
  @Option(help: "Go on by one way only.")
  var way: Choice<UnitWay>?
  @Option(help: ArgumentHelp("Continue behind this place, as the last page told it.", valueName: "place"))
  var after: String?
  @Flag(help: "Look past exact answers too.")
  var further = false
  @Flag(help: "Search inside numbers: every number is looked at, which takes longer in a large registry.")
  var inside = false
  @Option(help: "Lines of a page.")
  var limit = 20
  @OptionGroup var place: PlaceOptions
  @OptionGroup var list: ListOptions

  func validate() throws {
    if inside, way != nil { throw ValidationError("Take --inside or --way, not both.") }
    if after != nil, way == nil, !inside { throw ValidationError("--after goes with --way or --inside.") }
    if !(1...100).contains(limit) { throw ValidationError("A page has 1 to 100 lines.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let found: UnitFindings = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await findings(at: desk)
    }
    session.show(found.candidates.map(CandidateView.init), list)
    guard list.form == .table else { return }
    for (way, place) in found.more.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      session.console.err(
        "More: ghiseu unit find \(Output.line(text)) --way \(way.rawValue) --after '\(place.cursor)'\n"
      )
    }
  }

  private func findings(at desk: Desk) async throws(CommandEnd) -> UnitFindings {
    guard let way = inside ? .inside : way?.value else {
      return try await desk.findings(text, looksFurther: further, limit: limit)
    }
    let place = try self.after.map(Self.place)
    let found: UnitFindings?
    do {
      found = try await desk.find(on: way, text, after: place, byCustomer: true, limit: limit)
    } catch {
      throw CommandEnd(error)
    }
    guard let found else { throw CommandEnd(.unacceptable("q")) }
    return found
  }

  private static func place(_ text: String) throws(CommandEnd) -> FoundPlace {
    guard let place = FoundPlace(cursor: text) else {
      throw CommandEnd(CommandEnd.Code.invalid, "“\(text)” is no place of a page.")
    }
    return place
  }
}

/// A unit that may be meant, and how it answers.
struct CandidateView: Listed {
  let id: Int64
  let product: String
  let serial: String
  let owner: String?
  let how: String
  let matched: String

  init(_ candidate: UnitCandidate) {
    id = candidate.line.unit.rawValue
    product = candidate.line.product.title
    serial = candidate.line.serial.text
    owner = candidate.line.owner.map { $0.details.company ?? $0.details.name }
    how = candidate.how.name
    matched = candidate.matched
  }

  static let header = ["UNIT", "PRODUCT", "SERIAL", "OWNER", "HOW", "ANSWERS"]
  var row: [String] { ["#\(id)", product, serial, owner ?? "", how, matched == serial ? "" : matched] }
  var handle: String { "#\(id)" }
}
