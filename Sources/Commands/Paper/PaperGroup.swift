import ArgumentParser
import ServiceDesk

/// `ghiseu paper`: papers that are printed on demand, through the print ledger like all others.
struct PaperGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract:
      "Print certificates, refusals, lives, statements, labels of shelves, addresses, the day's close.",
    subcommands: [
      PaperCertificate.self, PaperCertificateFacts.self, PaperRepairEntry.self, PaperLife.self,
      PaperStatement.self, PaperRefusal.self, PaperComplaintRecord.self, PaperAccessories.self,
      PaperShelves.self, PaperSheet.self, PaperAddresses.self, PaperDayClose.self,
    ])
}

struct PaperCertificate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "Print the guarantee document of a device's sale; again as a copy.")

  @Argument(help: "The device's serial, label or number, as scanned.")
  var code: String
  @Option(help: "The serial read from the device before it is handed out: it must be the document's.")
  var compare: String?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let compared = compare.flatMap(SerialNumber.init)
    if compare != nil, compared == nil { throw CommandEnd(.unacceptable("unit.serial")) }
    try await session.change(change) { (desk) async throws(CommandEnd) in
      GiveGuaranteeDocument(unit: try await desk.unit(named: code), compared: compared)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue, ["copy": answer.isCopy ? "yes" : "no"])
    }
  }
}

struct PaperCertificateFacts: Verb {
  static let configuration = CommandConfiguration(
    commandName: "certificate-facts",
    abstract: "Write down what guarantee documents say of a product: producer, guarantor, service units.")

  @Argument(help: "The product's number.")
  var product: Int64
  @Option(help: "The producer's name in full.")
  var producer: String
  @Option(help: "The producer's address.")
  var address: String
  @Option(help: "Who gives the guarantee by statement.")
  var guarantor: Choice<DocumentFacts.Guarantor>?
  @Option(help: ArgumentHelp("Years for which such goods are used on average (Romania).", valueName: "years"))
  var lifetime: Int?
  @Option(name: .customLong("service-unit"), help: "Name, address and telephone of one; may be repeated.")
  var serviceUnits: [String] = []
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      KeepDocumentFacts(
        product: ProductID(product),
        facts: DocumentFacts(
          producer: producer, producerAddress: address, guarantor: guarantor?.value ?? .seller,
          lifetimeYears: lifetime, serviceUnits: serviceUnits))
    } show: { _, _ in
      RecordAnswer("product", product)
    }
  }
}

struct PaperRepairEntry: Verb {
  static let configuration = CommandConfiguration(
    commandName: "repair-entry", abstract: "Print what a repair under guarantee was, with the term's new end."
  )

  @Argument(help: "The ticket's number or its label's code.")
  var ticket: String
  @Option(help: "The cause of the defect.")
  var cause: String
  @Option(help: "The way of repair.")
  var work: String?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintRepairEntry(ticket: try await desk.ticket(ticket).id, cause: cause, work: work)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}

struct PaperLife: Verb {
  static let configuration = CommandConfiguration(
    commandName: "life", abstract: "Print all that happened to a device.")

  @Argument(help: "The device's serial, label or number, as scanned.")
  var code: String
  @Flag(help: "A copy for a customer, which names nobody.")
  var forCustomer = false
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintUnitLife(unit: try await desk.unit(named: code), isForCustomer: forCustomer)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}

struct PaperStatement: Verb {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Print the servicing done for a customer in a period.")

  @Argument(help: "The customer's number.")
  var customer: Int64
  @Option(help: "The first day of returns, as 2026-01-01.")
  var from: DayArgument
  @Option(help: "The last day of returns.")
  var to: DayArgument
  @Flag(help: "Each stay beside the numbers by device.")
  var detailed = false
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      PrintServicingStatement(
        customer: CustomerID(customer), from: from.day, to: to.day, isDetailed: detailed)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}
