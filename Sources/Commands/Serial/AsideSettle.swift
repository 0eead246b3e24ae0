import ArgumentParser
import ServiceDesk

struct AsideSettle: Verb {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: "Register a scan that was put aside.")

  @Argument(help: "Its number in the tray.")
  var id: Int64
  @OptionGroup var product: ProductChoiceOptions
  @Option(help: "Which of its codes is the serial.")
  var serial: SerialArgument?
  @Flag(help: "Also where another unit has the same or a similar number.")
  var confirmed = false
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      SettleAside(
        aside: AsideScanID(id), product: try await product.choice(at: desk), serial: serial?.serial,
        isConfirmed: confirmed)
    } show: { answer, _ in
      RecordAnswer("unit", answer.entry.unit.rawValue, ["serial": answer.entry.serial.text])
    }
  }
}
