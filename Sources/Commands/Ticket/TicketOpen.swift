import ArgumentParser
import ServiceDesk

struct TicketOpen: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Take a device in. Its label and receipt are printed by the station.")

  @OptionGroup var change: ChangeOptions
  @OptionGroup var customer: CustomerChoiceOptions
  @OptionGroup var product: ProductChoiceOptions

  @Option(help: ArgumentHelp("A known unit; else its product and serial.", valueName: "id"))
  var unit: Int64?
  @Option(help: "The serial of the device.")
  var serial: SerialArgument?
  @Option(help: ArgumentHelp("Another number of it; may be repeated.", valueName: "kind:number"))
  var alias: [AliasArgument] = []
  @Option(help: "The fault in the customer's own words.")
  var fault: String
  @Option(help: "On what ground it is brought.")
  var basis: Choice<ClaimBasis>
  @Option(help: "What it looks like.")
  var condition = ""
  @Option(help: ArgumentHelp("What comes with it; may be repeated.", valueName: "name|2 x name"))
  var accessory: [AccessoryArgument] = []
  @Option(help: "The day it is promised for, as 2026-11-21.")
  var promised: DayArgument?
  @Option(help: "Work up to this amount needs no further question.")
  var priceLimit: Amount?
  @Flag(help: "The customer signed the price limit.")
  var signed = false
  @Option(help: "What the diagnosis costs.")
  var diagnosisFee: Amount?
  @Option(help: "What was paid in advance.")
  var advance: Amount?
  @Option(help: "Who brought it, when not the customer.")
  var handedOverBy: String?
  @Option(help: "The proof of purchase.")
  var proof: String?
  @Flag(help: "The customer was told of the choice of remedy.")
  var remedyInformation = false
  @Option(help: "What the customer asks for on a guarantee.")
  var remedy: Choice<Remedy>?
  @Flag(help: "Data may be erased when the repair asks for it.")
  var mayErase = false
  @Option(help: "What usually comes with it and did not: SIM, memory card, battery.")
  var without: String?
  @Flag(help: "The customer told the code of the screen lock.")
  var lockCodeGiven = false

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      try await command(desk)
    } show: { answer, _ in
      IntakeAnswer(answer)
    }
  }

  private func command(_ desk: Desk) async throws(CommandEnd) -> OpenTicket {
    let (shop, currency) = (desk.shop, desk.shop.currency)
    let device: OpenTicket.UnitChoice
    if let unit {
      device = .known(UnitID(unit))
    } else {
      guard let serial else { throw CommandEnd(.missing("unit.serial")) }
      device = .new(try await product.choice(at: desk), serial.serial, alias.map(\.alias))
    }
    let intake = IntakeRecord(
      basis: basis.value, fault: fault, condition: condition, accessories: accessory.map(\.accessory),
      handedOverBy: handedOverBy, purchaseProof: proof, promisedDay: promised?.day,
      priceLimit: try priceLimit?.money(currency), diagnosisFee: try diagnosisFee?.money(currency),
      advance: try advance?.money(currency), remedyInformationGiven: remedyInformation, mayErase: mayErase,
      remedy: remedy?.value, without: without, lockCodeGiven: lockCodeGiven)
    return OpenTicket(
      customer: try customer.choice(in: shop), unit: device, intake: intake, priceLimitSigned: signed)
  }
}

/// What an intake brought about.
struct IntakeAnswer: Shown {
  let ticket: Int64
  let number: String
  let unit: Int64
  let customer: Int64
  let unitCode: String
  let papers: [Int64]

  init(_ answer: OpenTicket.Answer) {
    ticket = answer.ticket.rawValue
    number = answer.number.description
    unit = answer.unit.rawValue
    customer = answer.customer.rawValue
    unitCode = answer.unitCode.text
    papers = answer.papers.map(\.rawValue)
  }

  var lines: [(caption: String, value: String)] {
    [
      ("ticket", number), ("label", unitCode), ("unit", String(unit)), ("customer", String(customer)),
      ("papers", papers.map(String.init).joined(separator: ", ")),
    ]
  }
}
