import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Lines of one page of the list.
  private static let parcels = 50
  private static let suppliersFound = 20

  var consignmentRoutes: [StaffRoute] {
    [
      .may(.consign, method: .get, "/api/consignments") { call in try await consignments(call) },
      .may(.consign, method: .post, "/api/consignments") { call in
        let fields = try call.call.read(OpenConsignmentFields.self)
        let opened = try await perform(try fields.command(), call, id: fields.id)
        return try await consignment(opened.consignment, call, .created)
      },
      .may(.consign, method: .get, "/api/consignments/suppliers") { call in
        let text = try call.call.query("q") ?? ""
        let found = try await desk.store.read { (desk) throws(StoreFailure) in
          try desk.suppliers(matching: text, limit: StaffSite.suppliersFound)
        }
        return Answer.json { $0.member("suppliers", found.map(SupplierView.init), for: call.reader) }
      },
      .may(.consign, method: .get, "/api/consignments/{id}") { call in
        try await consignment(try call.call.id(), call, .ok)
      },
      .may(.consign, method: .get, "/api/consignments/{id}/find") { call in try await findLine(call) },
      .may(.consign, method: .post, "/api/consignments/{id}/lines") { call in
        try await change(call, PackFields.self)
      },
      .may(.consign, method: .post, "/api/consignments/{id}/take-off") { call in
        try await change(call, TakeOffFields.self)
      },
      .may(.consign, method: .post, "/api/consignments/{id}/check") { call in
        try await change(call, CheckFields.self)
      },
      .may(.consign, method: .post, "/api/consignments/{id}/send") { call in
        try await change(call, SendFields.self)
      },
      .may(.consign, method: .post, "/api/consignments/{id}/answers") { call in
        try await change(call, AnswerFields.self)
      },
      .may(.consign, method: .post, "/api/consignments/{id}/strays") { call in
        try await change(call, StrayFields.self)
      },
      .may(.consign, method: .post, "/api/consignments/{id}/details") { call in
        try await change(call, DetailsFields.self)
      },
      .may(.consign, method: .post, "/api/consignments/{id}/call-off") { call in
        try await change(call, CallOffFields.self)
      },
    ]
  }

  private func change<F: ConsignmentFields>(_ call: StaffCall, _ type: F.Type) async throws -> Response {
    let id = try call.call.id(ConsignmentID.self)
    let fields = try call.call.read(F.self)
    let changed = try await perform(fields.command(for: id, in: desk.shop.currency), call, id: fields.id)
    return try await consignment(changed.consignment, call, .ok, after: changed)
  }

  private func consignment(
    _ id: ConsignmentID, _ call: StaffCall, _ status: HTTPResponse.Status,
    after changed: ConsignmentChanged? = nil
  ) async throws -> Response {
    let sheet = try await desk.store.read { (desk) throws(StoreFailure) -> ConsignmentSheet? in
      guard let parcel = try desk.consignment(id) else { return nil }
      return try desk.sheet(parcel)
    }
    guard let sheet else { throw Refusal.notFound("consignment") }
    return Answer.json(status) {
      $0.member("consignment", ConsignmentView(sheet: sheet), for: call.reader)
      if let changed { $0.member("changed", changed, for: call.reader) }
    }
  }

  private func consignments(_ call: StaffCall) async throws -> Response {
    var filter = ConsignmentFilter.open
    switch try call.call.query("state") {
    case nil, "open"?: break
    case "late"?: filter.expectedBefore = call.today
    case "all"?: filter.closedToo = true
    default: throw Refusal.unacceptable("state")
    }
    if let text = try call.call.query("before") {
      guard let id = Int64(text) else { throw Refusal.unacceptable("before") }
      filter.before = ConsignmentID(id)
    }
    let chosen = filter
    let rows = try await desk.store.read { (desk) throws(StoreFailure) -> [ConsignmentRow] in
      var rows: [ConsignmentRow] = []
      for parcel in try desk.consignments(chosen, limit: StaffSite.parcels + 1) {
        let name = try desk.supplier(parcel.supplier)?.details.name ?? ""
        rows.append(ConsignmentRow(consignment: parcel, supplier: name))
      }
      return rows
    }
    return Answer.json {
      $0.member("consignments", Array(rows.prefix(StaffSite.parcels)), for: call.reader)
      $0.member("more", rows.count > StaffSite.parcels)
    }
  }

  /// Which line a unit that came in belongs to: the question before the maker's answer is written down.
  private func findLine(_ call: StaffCall) async throws -> Response {
    let id = try call.call.id(ConsignmentID.self)
    let text = try call.call.query("text") ?? ""
    let secrecy = desk.secrecy
    let found = try await desk.store.read {
      (desk) throws(StoreFailure) -> Result<ConsignmentLine, Refusal> in
      guard let parcel = try desk.consignment(id) else { return .failure(.notFound("consignment")) }
      return try desk.line(arrivingAs: text, in: parcel, secrecy)
    }
    let line = try found.get()
    return Answer.json { $0.member("line", line.id) }
  }
}

/// A body that changes one consignment.
private protocol ConsignmentFields: Fields {
  associatedtype Command: DeskCommand where Command.Answer == ConsignmentChanged
  /// Made by the page before its first try.
  var id: CommandID { get }
  func command(for consignment: ConsignmentID, in currency: Currency) -> Command
}

private struct OpenConsignmentFields: Fields {
  let id: CommandID
  let supplier: SupplierID?
  let newSupplier: Strict<SupplierFields>?
  let carrier: String?
  let trackingNumber: String?
  let reference: String?
  let note: String?
  enum CodingKeys: String, CodingKey {
    case id, supplier, newSupplier, carrier, trackingNumber, reference, note
  }

  func command() throws -> OpenConsignment {
    let choice: SupplierChoice
    switch (supplier, newSupplier) {
    case (let known?, nil): choice = .known(known)
    case (nil, let new?): choice = .new(new.value.details)
    default: throw Refusal.missing("supplier")
    }
    return OpenConsignment(
      supplier: choice,
      details: ConsignmentDetails(
        carrier: carrier, trackingNumber: trackingNumber, reference: reference, note: note))
  }
}

private struct PackFields: ConsignmentFields {
  let id: CommandID
  let scanned: String
  let unit: UnitID?
  let fault: String?
  let accessories: [Strict<AccessoryFields>]?
  let note: String?
  enum CodingKeys: String, CodingKey { case id, scanned, unit, fault, accessories, note }

  func command(for consignment: ConsignmentID, in currency: Currency) -> PackUnit {
    PackUnit(
      consignment: consignment, scanned: scanned, unit: unit, fault: fault,
      accessories: (accessories ?? []).accessories, note: note)
  }
}

private struct TakeOffFields: ConsignmentFields {
  let id: CommandID
  let line: ConsignmentLineID
  let reason: String?
  enum CodingKeys: String, CodingKey { case id, line, reason }

  func command(for consignment: ConsignmentID, in currency: Currency) -> TakeOffLine {
    TakeOffLine(consignment: consignment, line: line, reason: reason)
  }
}

private struct CheckFields: ConsignmentFields {
  let id: CommandID
  let scanned: String
  let unit: UnitID?
  enum CodingKeys: String, CodingKey { case id, scanned, unit }

  func command(for consignment: ConsignmentID, in currency: Currency) -> CheckUnitOut {
    CheckUnitOut(consignment: consignment, scanned: scanned, unit: unit)
  }
}

private struct SendFields: ConsignmentFields {
  let id: CommandID
  let carrier: String?
  let trackingNumber: String?
  let reference: String?
  let note: String?
  let expectedBack: Day?
  let language: Language?
  enum CodingKeys: String, CodingKey {
    case id, carrier, trackingNumber, reference, note, expectedBack, language
  }

  func command(for consignment: ConsignmentID, in currency: Currency) -> SendConsignment {
    SendConsignment(
      consignment: consignment,
      details: ConsignmentDetails(
        carrier: carrier, trackingNumber: trackingNumber, reference: reference, note: note),
      expectedBack: expectedBack, language: language)
  }
}

private struct DetailsFields: ConsignmentFields {
  let id: CommandID
  let carrier: String?
  let trackingNumber: String?
  let reference: String?
  let note: String?
  enum CodingKeys: String, CodingKey { case id, carrier, trackingNumber, reference, note }

  func command(for consignment: ConsignmentID, in currency: Currency) -> DescribeConsignment {
    DescribeConsignment(
      consignment: consignment,
      details: ConsignmentDetails(
        carrier: carrier, trackingNumber: trackingNumber, reference: reference, note: note))
  }
}

private struct AnswerFields: ConsignmentFields {
  let id: CommandID
  let scanned: String?
  let line: ConsignmentLineID?
  let answer: MakersAnswer.Kind
  let newSerial: SerialNumber?
  let newProduct: ProductID?
  let reference: String?
  let answeredOn: Day?
  let reason: String?
  let cost: Int64?
  let next: Stage?
  enum CodingKeys: String, CodingKey {
    case id, scanned, line, answer, newSerial, newProduct, reference, answeredOn, reason, cost, next
  }

  func command(for consignment: ConsignmentID, in currency: Currency) -> ReceiveUnit {
    ReceiveUnit(
      consignment: consignment, scanned: scanned, line: line, answer: answer, newSerial: newSerial,
      newProduct: newProduct, reference: reference, answeredOn: answeredOn, reason: reason,
      cost: cost.map { Money(minorUnits: $0, currency: currency) }, next: next)
  }
}

private struct StrayFields: ConsignmentFields {
  let id: CommandID
  let scanned: String
  let note: String?
  enum CodingKeys: String, CodingKey { case id, scanned, note }

  func command(for consignment: ConsignmentID, in currency: Currency) -> NoteStrayUnit {
    NoteStrayUnit(consignment: consignment, scanned: scanned, note: note)
  }
}

private struct CallOffFields: ConsignmentFields {
  let id: CommandID
  let reason: String
  enum CodingKeys: String, CodingKey { case id, reason }

  func command(for consignment: ConsignmentID, in currency: Currency) -> CallOffConsignment {
    CallOffConsignment(consignment: consignment, reason: reason)
  }
}
