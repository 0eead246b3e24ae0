import ArgumentParser
import ServiceDesk

/// `ghiseu certificate`: authorisations of the firm and its people.
struct CertificateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "Authorisations of the firm and its people: record, renew, withdraw.",
    subcommands: [
      CertificateList.self, CertificateAdd.self, CertificateRenew.self, CertificateEnd.self,
      CertificateFiscal.self,
    ])
}

/// What an authorisation's paper says.
struct CertificateOptions: ParsableArguments {
  @Option(help: "The number on the paper.")
  var number: String
  @Option(help: "Who gave it.")
  var issuer: String?
  @Option(help: "The first day on which it holds; today unless told otherwise.")
  var from: DayArgument?
  @Option(help: "The last day on which it holds; until further notice without it.")
  var until: DayArgument?
  @Option(help: "Where the paper is kept.")
  var document: String?

  func details(issuer known: String = "", on today: Day) -> CertificateDetails {
    CertificateDetails(
      number: number, issuer: issuer ?? known, validFrom: from?.day ?? today, validUntil: until?.day,
      document: document)
  }
}

struct CertificateRow: Listed {
  let id: Int64
  let kind: String
  let holder: String
  let number: String
  let issuer: String
  let validFrom: String
  let validUntil: String?
  let state: String
  let document: String?
  let renews: Int64?

  init(_ certificate: Certificate, on today: Day, in desk: any DeskReading) throws(StoreFailure) {
    id = certificate.id.rawValue
    kind = certificate.kind.rawValue
    holder =
      switch certificate.holder {
      case .firm: "firm"
      case .staff(let id): try desk.staff(id)?.name ?? ""
      }
    number = certificate.details.number
    issuer = certificate.details.issuer
    validFrom = certificate.details.validFrom.description
    validUntil = certificate.lastDay?.description
    state = certificate.state(on: today).rawValue
    document = certificate.details.document
    renews = certificate.renews?.rawValue
  }

  static let header = ["ID", "STATE", "KIND", "HOLDER", "NUMBER", "FROM", "UNTIL", "ISSUER"]
  var row: [String] {
    [String(id), state, kind, holder, number, validFrom, validUntil ?? "", issuer]
  }
  var handle: String { String(id) }
}
