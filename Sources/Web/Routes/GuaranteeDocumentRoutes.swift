import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Guarantee documents: what they say of a product, whether one may be given, and giving them.
  var guaranteeDocumentRoutes: [StaffRoute] {
    [
      .may(.print, .registerUnits, method: .get, "/api/units/{id}/guarantee-document") { call in
        try await documentState(try call.call.id(), call)
      },
      .may(.print, method: .post, "/api/units/{id}/guarantee-document") { call in
        let fields = try call.call.read(DocumentFields.self)
        let command = GiveGuaranteeDocument(unit: try call.call.id(), compared: fields.compared)
        let given = try await perform(command, call, id: fields.id)
        return Answer.json(.created) {
          $0.member("paper", given.paper)
          $0.member("isCopy", given.isCopy)
        }
      },
      .may(.print, .registerUnits, method: .get, "/api/products/{id}/document-facts") { call in
        let id = try call.call.id(ProductID.self)
        let found = try await desk.store.read { (desk) throws(StoreFailure) -> (Product, DocumentFacts?)? in
          guard let product = try desk.product(id) else { return nil }
          return (product, try desk.documentFacts(of: product))
        }
        guard let (product, facts) = found else { throw Refusal.notFound("product") }
        return Answer.json {
          $0.member("product", product, for: call.reader)
          $0.optional("facts", facts, for: call.reader)
        }
      },
      .may(.registerUnits, method: .post, "/api/products/{id}/document-facts") { call in
        let fields = try call.call.read(DocumentFactsFields.self)
        let command = KeepDocumentFacts(product: try call.call.id(), facts: fields.facts)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.print, method: .post, "/api/registry/batches/{id}/guarantee-documents") { call in
        try await giveBatch(call)
      },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/prices") { call in
        let batch = try call.call.id(SerialBatchID.self)
        let fields = try call.call.read(BatchPriceFields.self)
        let price = Money(minorUnits: fields.price, currency: desk.shop.currency)
        let command = PriceBatchSales(batch: batch, product: fields.product, price: price)
        let priced = try await perform(command, call, id: fields.id)
        return Answer.json { $0.member("sales", priced.sales) }
      },
    ]
  }

  private func documentState(_ unit: UnitID, _ call: StaffCall) async throws -> Response {
    guard let state = try await desk.guaranteeDocument(of: unit) else { throw Refusal.notFound("unit") }
    return Answer.json { state.write(into: &$0, for: call.reader) }
  }

  private func giveBatch(_ call: StaffCall) async throws -> Response {
    let batch = try call.call.id(SerialBatchID.self)
    let fields = try call.call.read(OnlyID.self)
    let given = try await perform(GiveBatchDocuments(batch: batch), call, id: fields.id)
    let products = try await desk.store.read { (desk) throws(StoreFailure) in
      try given.obstacles.map { (obstacle) throws(StoreFailure) in try desk.product(obstacle.product) }
    }
    return Answer.json {
      $0.member("papers", numbers: given.papers.map(\.rawValue))
      $0.member("already", given.already)
      $0.member("left", given.left)
      $0.member("obstacles", listOf: zip(given.obstacles, products)) { json, line in
        json.element {
          $0.member("product", line.1, for: call.reader)
          $0.member("sales", line.0.sales)
          line.0.refusal.write(into: &$0, for: call.reader)
        }
      }
    }
  }
}

extension GuaranteeDocumentState: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("product", product, for: reader)
    json.optional("facts", facts, for: reader)
    json.optional("document", sale?.terms.document)
    json.optional("price", sale?.terms.price, for: reader)
    if let given {
      json.member("given") {
        $0.member("paper", given.id)
        $0.member("at", given.queuedAt.milliseconds)
      }
    }
    json.optional("obstacle", obstacle, for: reader)
  }
}

extension DocumentFacts: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("producer", producer)
    json.member("producerAddress", producerAddress)
    json.member("guarantor", guarantor.rawValue)
    json.optional("lifetimeYears", lifetimeYears.map(Int64.init))
    json.member("serviceUnits", serviceUnits)
  }
}

extension Refusal: View {
  /// A refusal that is told beside other things, not as the answer.
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("code", code.rawValue)
    json.optional("field", values["field"])
    json.member("text", text(reader.language))
  }
}

private struct DocumentFields: Fields {
  let id: CommandID
  let compared: SerialNumber?
  enum CodingKeys: String, CodingKey { case id, compared }
}

private struct DocumentFactsFields: Fields {
  let id: CommandID
  let producer: String
  let producerAddress: String
  let guarantor: DocumentFacts.Guarantor
  let lifetimeYears: Int?
  let serviceUnits: [String]
  enum CodingKeys: String, CodingKey {
    case id, producer, producerAddress, guarantor, lifetimeYears, serviceUnits
  }

  var facts: DocumentFacts {
    DocumentFacts(
      producer: producer, producerAddress: producerAddress, guarantor: guarantor,
      lifetimeYears: lifetimeYears, serviceUnits: serviceUnits)
  }
}

/// The price in minor units of the shop's currency.
private struct BatchPriceFields: Fields {
  let id: CommandID
  let product: ProductID
  let price: Int64
  enum CodingKeys: String, CodingKey { case id, product, price }
}

private struct OnlyID: Fields {
  let id: CommandID
  enum CodingKeys: String, CodingKey { case id }
}
