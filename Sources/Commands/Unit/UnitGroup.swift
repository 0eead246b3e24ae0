import ArgumentParser
import ServiceDesk

/// `ghiseu unit`: devices that the shop knows.
struct UnitGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "Devices that the shop knows: look up, register a sale, take back, swap.",
    subcommands: [
      UnitShow.self, UnitRegister.self, UnitReturn.self, UnitSwapping.self, UnitSeal.self, UnitVerdict.self,
      UnitEvent.self, UnitWithdraw.self, UnitFind.self, UnitLifeVerb.self, UnitSale.self,
    ])
}

/// A device with its owner, guarantee and tickets.
struct UnitView: Listed, Shown {
  let id: Int64
  let product: String
  let serial: String
  let aliases: [String]
  let owner: String?
  let soldOn: String?
  let document: String?
  let guarantee: String
  let coveredUntil: String?
  let reasons: [String]
  /// Inspections and service contracts, in sentences.
  let care: [String]
  let ticket: String?
  let stage: String?
  let shelf: String?
  let technician: String?
  let earlier: [String]

  init(_ sheet: UnitSheet) {
    id = sheet.unit.id.rawValue
    product = sheet.product.details.title
    serial = sheet.unit.serial.text
    aliases = sheet.unit.aliases.map { "\($0.kind.rawValue) \($0.number.text)" }
    owner = sheet.owner.map { $0.details.company ?? $0.details.name }
    soldOn = sheet.verdict.soldOn?.description
    document = sheet.verdict.document
    guarantee = sheet.verdict.status.rawValue
    coveredUntil = sheet.verdict.lastCoveredDay?.description
    reasons = sheet.verdict.reasons.map { "\($0.text(.english)) [\($0.rule)]" }
    care = sheet.care?.texts(.english) ?? []
    ticket = sheet.openTicket?.number.description
    stage = sheet.openTicket?.stage.rawValue
    shelf = sheet.shelf?.name
    technician = sheet.technician
    earlier = sheet.earlier.map { "\($0.number) \($0.outcome?.rawValue ?? $0.stage.rawValue)" }
  }

  static let header = ["ID", "PRODUCT", "SERIAL", "OWNER", "GUARANTEE", "TICKET", "STAGE"]
  var row: [String] { [String(id), product, serial, owner ?? "", guarantee, ticket ?? "", stage ?? ""] }
  var handle: String { String(id) }

  var lines: [(caption: String, value: String)] {
    let lines = [
      ("unit", String(id)), ("product", product), ("serial", serial),
      ("also", aliases.joined(separator: ", ")), ("owner", owner ?? ""), ("sold on", soldOn ?? ""),
      ("document", document ?? ""), ("guarantee", guarantee), ("covered until", coveredUntil ?? ""),
    ]
    let stays = [
      ("open ticket", ticket ?? ""), ("stage", stage ?? ""), ("shelf", shelf ?? ""),
      ("technician", technician ?? ""), ("earlier", earlier.joined(separator: ", ")),
    ]
    return (lines + reasons.map { ("", $0) } + care.map { ("beside it", $0) } + stays).map {
      (caption: $0.0, value: $0.1)
    }
  }
}
