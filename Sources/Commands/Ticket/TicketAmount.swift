import ArgumentParser
import ServiceDesk

struct TicketAmount: Verb {
  static let configuration = CommandConfiguration(
    commandName: "amount", abstract: "Set what the customer has to pay.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "The amount in the shop's currency, as 120.50.")
  var amount: Amount

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, desk) async throws(CommandEnd) in
      SetAmountDue(ticket: ticket.id, amount: try amount.money(desk.shop.currency))
    }
  }
}
