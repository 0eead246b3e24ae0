import ArgumentParser
internal import Foundation
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
    guard let form = TableForm(rawValue: (file as NSString).pathExtension.lowercased()) else {
      throw CommandEnd(CommandEnd.Code.invalid, "\(file) ends neither in .csv nor in .xlsx.")
    }
    if !overwrite, FileManager.default.fileExists(atPath: file) {
      throw CommandEnd(
        CommandEnd.Code.conflict, "\(file) is there already.", hint: "Name another, or say --overwrite.")
    }
    let tables = try session.tables(place)
    try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let lines = try await write(form, SerialExport(desk: desk, tables: tables), desk, session)
      session.show(RecordAnswer("lines", Int64(lines)), answer)
    }
  }

  private func write(
    _ form: TableForm, _ export: SerialExport, _ desk: Desk, _ session: Session
  ) async throws(CommandEnd) -> Int {
    let filter = SerialLineFilter(
      direction: bought ? .bought : .sold, from: from?.day, to: to?.day,
      customer: customer.map(CustomerID.init(rawValue:)), supplier: supplier.map(SupplierID.init(rawValue:)),
      product: product.map(ProductID.init(rawValue:)), document: document)
    let total = try await desk.ask { (desk) throws(StoreFailure) in try desk.count(filter) }
    let meter = ProgressMeter(total: total, desk.clock, session.console)
    // Written beside its place and moved there whole: a file of this name is never half.
    let unfinished = "\(file).part-\(hexadecimal(desk.secrecy.randomBytes(4)))"
    do {
      guard FileManager.default.createFile(atPath: unfinished, contents: nil) else {
        throw CocoaError(.fileWriteUnknown)
      }
      let handle = try FileHandle(forWritingTo: URL(filePath: unfinished))
      defer { try? handle.close() }  // else: the system closes it with the process
      let pieces = export.pieces(
        of: filter, as: form, in: language?.value ?? desk.shop.language, withCustomers: true,
        progress: { meter.tell($0) })
      for try await piece in pieces { try handle.write(contentsOf: Data(piece)) }
      try handle.synchronize()
      guard rename(unfinished, file) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: unfinished)  // else: it stays, under a name that says so
      if let failure = error as? StoreFailure { throw CommandEnd(failure) }
      if let failure = error as? TableFailure { throw CommandEnd(ImportFailure.file(failure)) }
      throw CommandEnd(
        CommandEnd.Code.unavailable, "\(file) cannot be written.", hint: "Check the folder's rights and room."
      )
    }
    meter.end()
    return total
  }
}
