import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Lines of a list that is searched while typing, and of the list of batches.
  private static let found = 20
  private static let batches = 50

  /// Batches of serials: opened once, then fed scan by scan.
  var batchRoutes: [StaffRoute] {
    [
      .may(.registerUnits, method: .get, "/api/registry/suppliers") { call in
        try await parties(call) { (desk, text) throws(StoreFailure) in
          try desk.supplierNames(matching: text, limit: StaffSite.found)
        }
      },
      .may(.registerUnits, method: .get, "/api/registry/customers") { call in
        try await parties(call) { (desk, text) throws(StoreFailure) in
          try desk.customerNames(matching: text, limit: StaffSite.found)
        }
      },
      .may(.registerUnits, method: .get, "/api/registry/batches") { call in try await batches(call) },
      .may(.registerUnits, method: .post, "/api/registry/batches") { call in
        let fields = try call.call.read(OpenBatchFields.self)
        let standing = try await perform(try fields.command, call, id: fields.id)
        return try await answer(standing.batch, call, .created)
      },
      .may(.registerUnits, method: .get, "/api/registry/batches/{id}") { call in
        try await answer(try call.call.id(), call)
      },
      .may(.registerUnits, method: .get, "/api/registry/batches/{id}/serials") { call in
        try await serials(call)
      },
      .may(.registerUnits, method: .get, "/api/registry/batches/{id}/range") { call in try count(call) },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/product") { call in
        try await act(call, ChosenBatchProduct.self)
      },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/scans") { call in
        try await scanIntoBatch(call)
      },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/undo") { call in
        try await act(call, UndoneEntry.self)
      },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/aside") { call in
        try await act(call, AsideFields.self)
      },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/range") { call in
        try await act(call, RangeFields.self)
      },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/own") { call in
        try await act(call, OwnFields.self)
      },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/close") { call in
        try await act(call, ClosedBatch.self)
      },
      .may(.registerUnits, method: .post, "/api/registry/batches/{id}/take-back") { call in
        let batch = try call.call.id(SerialBatchID.self)
        let fields = try call.call.read(ClosedBatch.self)
        let taken = try await perform(TakeBackBatch(batch: batch), call, id: fields.id)
        return Answer.json { $0.member("serials", taken.serials) }
      },
    ]
  }

  private func parties(
    _ call: StaffCall,
    _ find: @escaping @Sendable (any DeskReading, String) throws(StoreFailure) -> [PartyName]
  ) async throws -> Response {
    let text = try call.call.query("q") ?? ""
    let found = try await desk.store.read { (desk) throws(StoreFailure) in try find(desk, text) }
    return Answer.json { $0.member("parties", found, for: call.reader) }
  }

  private func batches(_ call: StaffCall) async throws -> Response {
    let state = try call.call.query("state") ?? SerialBatchFilter.State.all.rawValue
    guard let state = SerialBatchFilter.State(rawValue: state) else { throw Refusal.unacceptable("state") }
    let text = try call.call.query("q")
    guard (text?.utf8.count ?? 0) <= 200 else { throw Refusal.unacceptable("q") }
    let before = try call.call.query("before").map { (text) throws(Refusal) in
      guard let id = Int64(text) else { throw .unacceptable("before") }
      return SerialBatchID(id)
    }
    let filter = SerialBatchFilter(state: state, matching: text, before: before)
    let heads = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.heads(of: try desk.batches(filter, limit: StaffSite.batches + 1))
    }
    return Answer.json {
      $0.member("batches", Array(heads.prefix(StaffSite.batches)), for: call.reader)
      $0.member("more", heads.count > StaffSite.batches)
    }
  }

  private func serials(_ call: StaffCall) async throws -> Response {
    let id = try call.call.id(SerialBatchID.self)
    let found = try await desk.store.read {
      (desk) throws(StoreFailure) -> (SerialBatchView, [BatchLine])? in
      guard let view = try desk.view(of: id) else { return nil }
      return (view, try desk.lines(of: id, limit: SerialRange.most))
    }
    guard let (view, lines) = found else { throw Refusal.notFound("batch") }
    return Answer.json {
      $0.member("batch", view, for: call.reader)
      $0.member("serials", lines, for: call.reader)
    }
  }

  /// How many serials a range has, for the person to compare with the goods before it is taken.
  private func count(_ call: StaffCall) throws -> Response {
    func serial(_ name: String) throws -> SerialNumber {
      guard let serial = SerialNumber(try call.call.query(name) ?? "") else {
        throw Refusal.unacceptable(name)
      }
      return serial
    }
    switch SerialRange.between(try serial("from"), try serial("to")) {
    case .failure(let refusal): throw refusal
    case .success(let range):
      return Answer.json {
        $0.member("count", range.count)
        $0.member("first", range.from.text)
        $0.member("last", range.to.text)
      }
    }
  }

  private func act<F: BatchFields>(_ call: StaffCall, _ type: F.Type) async throws -> Response {
    let batch = try call.call.id(SerialBatchID.self)
    let fields = try call.call.read(F.self)
    let done = try await perform(fields.command(for: batch), call, id: fields.id)
    return try await answer(batch, call) { $0.member("outcome", F.outcome(of: done), for: call.reader) }
  }

  /// A refused scan is an answer like another: the page says why, and the batch goes on.
  private func scanIntoBatch(_ call: StaffCall) async throws -> Response {
    let batch = try call.call.id(SerialBatchID.self)
    let fields = try call.call.read(BatchScanFields.self)
    if fields.codes.count == 1, case .command(let command) = ScanMeaning(fields.codes[0], desk.secrecy) {
      return try await answer(batch, call) { $0.member("command", command.rawValue) }
    }
    let decision = try await desk.perform(fields.command(for: batch), as: .staff(call.member), id: fields.id)
    await counter.announce()
    let outcome: BatchOutcome
    switch decision {
    case .done(let answer): outcome = BatchScanFields.outcome(of: answer)
    case .refused(let refusal):
      guard refusal.isAboutTheScan else { throw refusal }
      outcome = .refused(refusal, unknownProduct: fields.productCode(desk.secrecy))
    }
    return try await answer(batch, call) { $0.member("outcome", outcome, for: call.reader) }
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

extension Refusal {
  /// Whether another scan would be answered otherwise: a closed batch, or one that is not there, refuses them all.
  fileprivate var isAboutTheScan: Bool {
    switch code {
    case .batchClosed, .notPermitted, .commandConflict: false
    case .notFound: values["what"] == "product"
    default: true
    }
  }
}
