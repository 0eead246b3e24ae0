import ArgumentParser
import ServiceDesk

struct CertificateAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record an authorisation of the firm, or of a person.")

  @OptionGroup var change: ChangeOptions
  @OptionGroup var paper: CertificateOptions
  @Option(help: "What it allows.")
  var kind: Choice<Certificate.Kind>
  @Option(help: ArgumentHelp("Whose it is; the firm's without it.", valueName: "name|id"))
  var holder: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      var owner = Certificate.Holder.firm
      if let holder { owner = .staff(try await desk.member(holder).id) }
      return AddCertificate(holder: owner, kind: kind.value, details: paper.details(on: desk.clock.today))
    } show: { answer, _ in
      RecordAnswer("certificate", answer.certificate.rawValue)
    }
  }
}
