import ArgumentParser
import ServiceDesk

struct PaperCertificateFacts: Verb {
  static let configuration = CommandConfiguration(
    commandName: "certificate-facts",
    abstract: "Write down what guarantee documents say of a product: producer, guarantor, service units.")

  @Argument(help: "The product's number.")
  var product: Int64
  @Option(help: "The producer's name in full.")
  var producer: String
  @Option(help: "The producer's address.")
  var address: String
  @Option(help: "Who gives the guarantee by statement.")
  var guarantor: Choice<DocumentFacts.Guarantor>?
  @Option(help: ArgumentHelp("Years for which such goods are used on average (Romania).", valueName: "years"))
  var lifetime: Int?
  @Option(name: .customLong("service-unit"), help: "Name, address and telephone of one; may be repeated.")
  var serviceUnits: [String] = []
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      KeepDocumentFacts(
        product: ProductID(product),
        facts: DocumentFacts(
          producer: producer, producerAddress: address, guarantor: guarantor?.value ?? .seller,
          lifetimeYears: lifetime, serviceUnits: serviceUnits))
    } show: { _, _ in
      RecordAnswer("product", product)
    }
  }
}
