import ArgumentParser
import ServiceDesk

struct ConsignmentShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a parcel with its units and the maker's answers.")

  @Argument(help: ArgumentHelp("Its code (C1…), or its number.", valueName: "parcel"))
  var parcel: String
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let view = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let (found, today) = (try await desk.consignment(parcel), desk.clock.today)
      return try await desk.ask { (desk) throws(StoreFailure) in
        try ConsignmentDetailView(found, on: today, in: desk)
      }
    }
    session.show(view, answer)
  }
}
