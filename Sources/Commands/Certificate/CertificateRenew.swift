import ArgumentParser
import ServiceDesk

struct CertificateRenew: Verb {
  static let configuration = CommandConfiguration(
    commandName: "renew", abstract: "Record the authorisation that follows another.")

  @Argument(help: "The number of the record that it follows.")
  var certificate: Int64
  @OptionGroup var change: ChangeOptions
  @OptionGroup var paper: CertificateOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      let id = CertificateID(certificate)
      let old = try await desk.ask { (desk) throws(StoreFailure) in try desk.certificate(id) }
      return RenewCertificate(
        certificate: id, details: paper.details(issuer: old?.details.issuer ?? "", on: desk.clock.today))
    } show: { answer, _ in
      RecordAnswer("certificate", answer.certificate.rawValue)
    }
  }
}
