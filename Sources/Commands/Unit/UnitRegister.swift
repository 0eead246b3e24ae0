import ArgumentParser
import ServiceDesk

struct UnitRegister: Verb {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Register a sold serial: the device, who bought it, when.")

  @OptionGroup var change: ChangeOptions
  @OptionGroup var product: ProductChoiceOptions
  @OptionGroup var customer: CustomerChoiceOptions

  @Option(help: "The serial of the device.")
  var serial: SerialArgument
  @Option(help: ArgumentHelp("Another number of it; may be repeated.", valueName: "kind:number"))
  var alias: [AliasArgument] = []
  @Option(help: "The number of the invoice or fiscal receipt.")
  var document: String
  @Option(help: "The day of the contract, as 2026-11-21; today unless told otherwise.")
  var sold: DayArgument?
  @Option(help: "The day of the delivery; the day of the contract unless told otherwise.")
  var delivered: DayArgument?
  @Option(help: "In which condition it was sold.")
  var condition: Choice<SaleTerms.Condition>?
  @OptionGroup var sale: SaleFactsOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      let day = sold?.day ?? desk.clock.today
      let terms = SaleTerms(
        document: document, contractDay: day, deliveryDay: delivered?.day ?? day,
        condition: condition?.value ?? .new)
      return RegisterSale(
        product: try await product.choice(at: desk), serial: serial.serial, aliases: alias.map(\.alias),
        customer: try customer.choice(in: desk.shop),
        terms: try sale.facts(desk.shop.currency).over(terms))
    } show: { answer, _ in
      RecordAnswer("unit", answer.unit.rawValue, ["sale": String(answer.sale.rawValue)])
    }
  }
}
