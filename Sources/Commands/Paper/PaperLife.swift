import ArgumentParser
import ServiceDesk

struct PaperLife: Verb {
  static let configuration = CommandConfiguration(
    commandName: "life", abstract: "Print all that happened to a device, or write it into a PDF file.")

  @Argument(help: "The device's serial, label or number, as scanned.")
  var code: String
  @Flag(help: "A copy for a customer, which names nobody.")
  var forCustomer = false
  @OptionGroup var file: PaperFileOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    if let file = try file.file(["pdf"]) { return try await write(file, session) }
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintUnitLife(unit: try await desk.unit(named: code), isForCustomer: forCustomer)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }

  private func write(_ file: NewFile, _ session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(change.place)
    try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let unit = try await desk.unit(named: code)
      let drawn = try await session.drawn(try await paper(of: unit, desk), desk, configuration)
      try await file.write(drawn.bytes, desk.secrecy)
    }
    session.show(FileAnswer(file: file.path), change.answer)
  }

  private func paper(of unit: UnitID, _ desk: Desk) async throws(CommandEnd) -> Paper {
    do throws(StoreFailure) {
      if let paper = try await desk.lifePaper(of: unit, isForCustomer: forCustomer) { return paper }
    } catch {
      throw CommandEnd(error)
    }
    throw CommandEnd(.notFound("unit"))
  }
}
