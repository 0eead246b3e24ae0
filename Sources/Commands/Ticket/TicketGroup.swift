import ArgumentParser
import ServiceDesk

/// `ghiseu ticket`: devices in the shop.
struct TicketGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ticket", abstract: "Devices in the shop: take in, move, price, hand over.",
    subcommands: [
      TicketList.self, TicketShow.self, TicketOpen.self, TicketMove.self, TicketShelve.self,
      TicketAssign.self, TicketCoverage.self, TicketApprove.self, TicketTests.self, TicketAmount.self,
      TicketNotice.self, TicketReplace.self, TicketHandOver.self, TicketUndo.self, TicketOverride.self,
      TicketFault.self,
    ])
}

/// The ticket that a change is about.
struct TicketOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Its number, or the code of its label.", valueName: "ticket"))
  var ticket: String

  @OptionGroup var change: ChangeOptions
}

extension Session {
  /// Carries out one command at a ticket, and shows the state it came to.
  func change<Command: DeskCommand>(
    _ options: TicketOptions, _ command: (Ticket, Desk) async throws(CommandEnd) -> Command
  ) async throws(CommandEnd) where Command.Answer == TicketChanged {
    try await change(options.change) { (desk) async throws(CommandEnd) in
      try await command(try await desk.ticket(options.ticket), desk)
    } show: { answer, _ in
      TicketAnswer(answer)
    }
  }
}
