import ArgumentParser
import ServiceDesk

struct ReportRepeats: Verb {
  static let configuration = CommandConfiguration(
    commandName: "repeats", abstract: "List models with faults that came back.")

  @Option(help: "The first day; a year before the last unless told otherwise.")
  var from: DayArgument?
  @Option(help: "The last day; today unless told otherwise.")
  var to: DayArgument?
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let today = desk.clock.today
      let last = to?.day ?? today
      let first = from?.day ?? last.adding(months: -12)
      guard first <= last else { throw CommandEnd(.unacceptable("from")) }
      return try await desk.ask { (desk) throws(StoreFailure) in
        var rows: [ModelRepeatsRow] = []
        for line in try desk.modelRepeats(from: first, to: last, on: today) {
          rows.append(ModelRepeatsRow(line, try desk.product(line.product)))
        }
        return rows
      }
    }
    session.show(rows, output)
  }
}

struct ModelRepeatsRow: Listed {
  let product: Int64
  let model: String
  let unitsWithRepeats: Int
  let units: Int
  let repairs: Int
  let most: Int
  let commonFault: String?
  let daysOut: Int

  static let header = ["MODEL", "AGAIN", "UNITS", "REPAIRS", "MOST", "FAULT", "DAYS OUT"]
  var row: [String] {
    [
      model, String(unitsWithRepeats), String(units), String(repairs), String(most), commonFault ?? "",
      String(daysOut),
    ]
  }
  var handle: String { model }

  init(_ line: ModelRepeats, _ product: Product?) {
    self.product = line.product.rawValue
    model = product.map { "\($0.details.maker) \($0.details.model)" } ?? ""
    unitsWithRepeats = line.unitsWithRepeats
    units = line.units
    repairs = line.repairs
    most = line.most
    commonFault = line.commonFault
    daysOut = line.daysOut
  }
}
