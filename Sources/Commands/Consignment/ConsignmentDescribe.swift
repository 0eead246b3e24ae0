import ArgumentParser
import ServiceDesk

struct ConsignmentDescribe: Verb {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Write down carrier, tracking number or the maker's reference.")

  @OptionGroup var options: ConsignmentOptions
  @OptionGroup var details: ParcelDetailOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (parcel, _) async throws(CommandEnd) in
      DescribeConsignment(consignment: parcel.id, details: details.details)
    }
  }
}
