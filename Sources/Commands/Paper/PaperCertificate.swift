import ArgumentParser
import ServiceDesk

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
