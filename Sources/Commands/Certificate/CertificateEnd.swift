import ArgumentParser
import ServiceDesk

struct CertificateEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Record that an authorisation was withdrawn.")

  @Argument(help: "The number of the record.")
  var certificate: Int64
  @OptionGroup var change: ChangeOptions
  @Option(help: "The first day on which it no longer holds; today unless told otherwise.")
  var day: DayArgument?
  @Option(help: "Why.")
  var reason: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      EndCertificate(
        certificate: CertificateID(certificate), on: day?.day ?? desk.clock.today, reason: reason)
    } show: { _, _ in
      RecordAnswer("certificate", certificate)
    }
  }
}
