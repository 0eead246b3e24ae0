import ArgumentParser
import ServiceDesk

struct SerialExportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the serials bought or sold into a CSV or XLSX file.",
    discussion: """
      The file's ending says which. It can be taken in again as it is. A text that a spreadsheet would compute (it begins \
      with =, @, + or -) gets an apostrophe in CSV, which is taken off again when the file is read here.
      """)

  @Argument(help: "The file to write: serials.csv, serials.xlsx.")
  var file: String
  @Flag(help: "Serials bought from suppliers instead of sold ones.")
  var bought = false
  @Option(help: "Documents from this day on, as 2026-11-21.")
  var from: DayArgument?
  @Option(help: "Documents up to this day.")
  var to: DayArgument?
  @Option(help: ArgumentHelp("Of this customer.", valueName: "id"))
  var customer: Int64?
  @Option(help: ArgumentHelp("Of this supplier.", valueName: "id"))
  var supplier: Int64?
  @Option(help: ArgumentHelp("Of this product.", valueName: "id"))
  var product: Int64?
  @Option(help: "On this document.")
  var document: String?
  @Option(help: "The language of the headings; the shop's unless told otherwise.")
  var language: Choice<Language>?
  @Flag(help: "Replace the file if it is there.")
  var overwrite = false
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let new = try NewFile(file, mayReplace: overwrite)
    guard let form = TableForm(rawValue: new.ending) else {
      throw CommandEnd(CommandEnd.Code.invalid, "\(file) ends neither in .csv nor in .xlsx.")
    }
    let tables = try session.tables(place)
    try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let lines = try await write(new, form, SerialExport(desk: desk, tables: tables), desk, session)
      session.show(RecordAnswer("lines", Int64(lines)), answer)
    }
  }

  private func write(
    _ new: NewFile, _ form: TableForm, _ export: SerialExport, _ desk: Desk, _ session: Session
  ) async throws(CommandEnd) -> Int {
    let filter = SerialLineFilter(
      direction: bought ? .bought : .sold, from: from?.day, to: to?.day,
      customer: customer.map(CustomerID.init(rawValue:)), supplier: supplier.map(SupplierID.init(rawValue:)),
      product: product.map(ProductID.init(rawValue:)), document: document)
    let total = try await desk.ask { (desk) throws(StoreFailure) in try desk.count(filter) }
    let meter = ProgressMeter(total: total, desk.clock, session.console)
    let pieces = export.pieces(
      of: filter, as: form, in: language?.value ?? desk.shop.language, withCustomers: true,
      progress: { meter.tell($0) })
    try await new.write(pieces, desk.secrecy)
    meter.end()
    return total
  }
}
