import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Lines of a list that is searched while typing, and of the list of batches.
  private static let found = 20
  private static let batches = 50
  /// The most serials that a sheet shows.
  private static let serials = 10_000

  var batchRoutes: [StaffRoute] {
    [
      .may(.registerUnits, method: .get, "/api/registry/suppliers") { call in try await suppliers(call) },
      .may(.registerUnits, method: .get, "/api/registry/customers") { call in try await buyers(call) },
      .may(.registerUnits, method: .get, "/api/registry/batches") { call in try await batches(call) },
      .may(.registerUnits, method: .get, "/api/registry/batches/{id}") { call in
        try await answer(try call.call.id(), call)
      },
      .may(.registerUnits, method: .get, "/api/registry/batches/{id}/serials") { call in
        try await serials(call)
      },
    ]
  }

  private func suppliers(_ call: StaffCall) async throws -> Response {
    let text = try call.call.query("q") ?? ""
    let found = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.suppliers(matching: text, limit: StaffSite.found)
    }
    return parties(found.map { ($0.id.rawValue, $0.details.name, $0.details.taxNumber) })
  }

  /// The names among which a buyer is chosen. Whoever registers goods reads them off the invoice; how to reach the
  /// customer is told only to those who may know it.
  private func buyers(_ call: StaffCall) async throws -> Response {
    let text = try call.call.query("q") ?? ""
    let found = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.customers(matching: text, limit: StaffSite.found)
    }
    return parties(
      found.map {
        let reach = call.reader.may(.readCustomer) ? $0.details.phone ?? $0.details.email : nil
        return ($0.id.rawValue, $0.details.name, $0.details.company ?? reach)
      })
  }

  private func parties(_ parties: [(id: Int64, name: String, detail: String?)]) -> Response {
    Answer.json {
      $0.member("parties", listOf: parties) { json, party in
        json.element {
          $0.member("id", party.id)
          $0.member("name", party.name)
          $0.optional("detail", party.detail)
        }
      }
    }
  }

  private func batches(_ call: StaffCall) async throws -> Response {
    let filter: SerialBatchFilter = try call.call.query("open") == "yes" ? .open : .all
    let heads = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.heads(of: try desk.batches(filter, limit: StaffSite.batches))
    }
    return Answer.json { $0.member("batches", heads, for: call.reader) }
  }

  private func serials(_ call: StaffCall) async throws -> Response {
    let id = try call.call.id(SerialBatchID.self)
    let found = try await desk.store.read {
      (desk) throws(StoreFailure) -> (SerialBatchView, [SerialLine])? in
      guard let view = try desk.view(of: id) else { return nil }
      return (view, try desk.lines(of: id, limit: StaffSite.serials))
    }
    guard let (view, lines) = found else { throw Refusal.notFound("batch") }
    return Answer.json {
      $0.member("batch", view, for: call.reader)
      $0.member("serials", lines, for: call.reader)
    }
  }

  /// The batch as it is now, after `tell` wrote what came of the request.
  func answer(
    _ id: SerialBatchID, _ call: StaffCall, _ status: HTTPResponse.Status = .ok,
    _ tell: (inout JSONText) -> Void = { _ in }
  ) async throws -> Response {
    let view = try await desk.store.read { (desk) throws(StoreFailure) in try desk.view(of: id) }
    guard let view else { throw Refusal.notFound("batch") }
    return Answer.json(status) {
      tell(&$0)
      $0.member("batch", view, for: call.reader)
    }
  }
}
