import ArgumentParser
import ServiceDesk

struct UnitSwapping: Verb {
  static let configuration = CommandConfiguration(
    commandName: "swap", abstract: "Link the device that went with the one that came in its place.")

  @Argument(help: "The device that went: its serial, label or number.")
  var old: String
  @Argument(help: "The serial of the one that came.")
  var new: SerialArgument
  @OptionGroup var product: ProductChoiceOptions
  @Option(help: "Why it was swapped.")
  var reason: String?
  @Option(help: "The day of the swap, as 2026-11-21; today unless told otherwise.")
  var day: DayArgument?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      let another: OpenTicket.ProductChoice? =
        product.isGiven ? try await product.choice(at: desk) : nil
      return SwapUnit(
        old: try await desk.unit(named: old), new: .serial(new.serial, another),
        day: day?.day ?? desk.clock.today, reason: reason)
    } show: { answer, _ in
      RecordAnswer("swap", answer.swap.rawValue, ["unit": String(answer.new.rawValue)])
    }
  }
}

extension ProductChoiceOptions {
  /// Whether any product was named.
  var isGiven: Bool { product != nil || maker != nil || model != nil }
}
