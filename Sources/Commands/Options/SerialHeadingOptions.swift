import ArgumentParser
import ServiceDesk

/// From whom or to whom serials go, on which document.
struct SerialHeadingOptions: ParsableArguments {
  @Flag(help: "The serials were bought from a supplier.")
  var bought = false
  @Flag(help: "The serials were sold to a customer.")
  var sold = false
  @Option(help: ArgumentHelp("A known supplier.", valueName: "id"))
  var supplier: Int64?
  @Option(help: ArgumentHelp("A supplier to add in place.", valueName: "name"))
  var newSupplier: String?
  @OptionGroup var customer: CustomerChoiceOptions
  @Option(help: "The number of the invoice, fiscal receipt or delivery note.")
  var document: String?
  @Option(help: "The document's day, as 2026-11-21; today unless told otherwise.")
  var day: DayArgument?
  @Option(help: "The day of the delivery; the document's day unless told otherwise.")
  var delivered: DayArgument?
  @Option(help: "Months of guarantee by statement: the supplier's or the customer's.")
  var months: Int?
  @Option(help: "In which condition the goods were sold.")
  var condition: Choice<SaleTerms.Condition>?

  func opening(
    at desk: Desk, product: OpenTicket.ProductChoice?
  ) throws(CommandEnd) -> OpenSerialBatch {
    guard bought != sold else {
      throw CommandEnd(CommandEnd.Code.invalid, "Say --bought or --sold, one of them.")
    }
    guard let document else {
      throw CommandEnd(.missing(sold ? "sale.document" : "purchase.document"))
    }
    let day = day?.day ?? desk.clock.today
    return OpenSerialBatch(
      party: sold ? .soldTo(try customer.choice(in: desk.shop)) : .boughtFrom(try supplierChoice()),
      document: document, documentDay: day, deliveryDay: delivered?.day, guaranteeMonths: months,
      condition: condition?.value ?? .new, product: product)
  }

  private func supplierChoice() throws(CommandEnd) -> SupplierChoice {
    if let supplier { return .known(SupplierID(supplier)) }
    guard let newSupplier else { throw CommandEnd(.missing("supplier")) }
    return .new(SupplierDetails(name: newSupplier))
  }
}
