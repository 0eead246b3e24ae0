import ArgumentParser
import ServiceDesk

struct CertificateFiscal: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fiscal",
    abstract: "Say whether a product's devices are fiscal ones, which only the authorised may sign off.",
    discussion:
      "Without a word a device with a fiscal number is one; the product's type is taken as a proposal.")

  @Argument(help: "The product's number.")
  var product: Int64
  @OptionGroup var change: ChangeOptions
  @Flag(inversion: .prefixedNo, help: "They are, or are not.")
  var fiscal = true

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      MarkFiscal(product: ProductID(product), isFiscal: fiscal)
    } show: { _, _ in
      RecordAnswer("product", product, ["fiscal": fiscal ? "yes" : "no"])
    }
  }
}
