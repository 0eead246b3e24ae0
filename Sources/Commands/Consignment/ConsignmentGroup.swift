import ArgumentParser
import ServiceDesk

/// `ghiseu consignment`: parcels to makers and suppliers, and what comes back.
struct ConsignmentGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consignment", abstract: "Parcels to makers and suppliers: pack, send, receive.",
    subcommands: [
      ConsignmentList.self, ConsignmentShow.self, ConsignmentOpen.self, ConsignmentAdd.self,
      ConsignmentRemove.self, ConsignmentCheck.self, ConsignmentSend.self, ConsignmentReceive.self,
      ConsignmentStray.self, ConsignmentDescribe.self, ConsignmentCallOff.self,
    ])
}

/// The parcel that a change is about.
struct ConsignmentOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Its code (C1…), or its number.", valueName: "parcel"))
  var parcel: String

  @OptionGroup var change: ChangeOptions
}

/// What is known of a parcel's way.
struct ParcelDetailOptions: ParsableArguments {
  @Option(help: "Who carries it.")
  var carrier: String?
  @Option(help: "The carrier's number.")
  var tracking: String?
  @Option(help: "The maker's number for the return (RMA).")
  var reference: String?
  @Option(help: "A line for the other end.")
  var note: String?

  var details: ConsignmentDetails {
    ConsignmentDetails(carrier: carrier, trackingNumber: tracking, reference: reference, note: note)
  }
}

extension Session {
  /// Carries out one command at a parcel, and shows the state it came to.
  func change<Command: DeskCommand>(
    _ options: ConsignmentOptions, _ command: (Consignment, Desk) async throws(CommandEnd) -> Command
  ) async throws(CommandEnd) where Command.Answer == ConsignmentChanged {
    try await change(options.change) { (desk) async throws(CommandEnd) in
      try await command(try await desk.consignment(options.parcel), desk)
    } show: { answer, _ in
      ConsignmentAnswer(answer)
    }
  }
}

extension Desk {
  /// The consignment of this code or plain number.
  func consignment(_ name: String) async throws(CommandEnd) -> Consignment {
    let code = ConsignmentCode(name)
    let id = Int64(name).map { ConsignmentID($0) }
    let found = try await ask { (desk) throws(StoreFailure) -> Consignment? in
      if let code { return try desk.consignment(code) }
      guard let id else { return nil }
      return try desk.consignment(id)
    }
    guard let found else { throw CommandEnd(.notFound("consignment")) }
    return found
  }
}
