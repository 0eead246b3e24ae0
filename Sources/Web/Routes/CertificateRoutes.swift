import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  var certificateRoutes: [StaffRoute] {
    [
      .may(.readAlarms, method: .get, "/api/certificates") { call in try await certificates(call) },
      .may(.manageCertificates, method: .post, "/api/certificates") { call in
        let fields = try call.call.read(CertificateFields.self)
        let command = AddCertificate(
          holder: fields.staff.map(Certificate.Holder.staff) ?? .firm, kind: fields.kind,
          details: CertificateDetails(
            number: fields.number, issuer: fields.issuer, validFrom: fields.validFrom,
            validUntil: fields.validUntil, document: fields.document))
        let added = try await perform(command, call, id: fields.id)
        return Answer.json(.created) { $0.member("certificate", added.certificate) }
      },
      .may(.manageCertificates, method: .post, "/api/certificates/{id}/renewals") { call in
        let fields = try call.call.read(RenewalFields.self)
        let command = RenewCertificate(
          certificate: try call.call.id(),
          details: CertificateDetails(
            number: fields.number, issuer: fields.issuer, validFrom: fields.validFrom,
            validUntil: fields.validUntil, document: fields.document))
        let added = try await perform(command, call, id: fields.id)
        return Answer.json(.created) { $0.member("certificate", added.certificate) }
      },
      .may(.manageCertificates, method: .post, "/api/certificates/{id}/end") { call in
        let fields = try call.call.read(EndFields.self)
        let command = EndCertificate(
          certificate: try call.call.id(), on: fields.day ?? call.today, reason: fields.reason)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.manageCertificates, method: .post, "/api/products/{id}/fiscal") { call in
        let fields = try call.call.read(FiscalFields.self)
        let command = MarkFiscal(product: try call.call.id(), isFiscal: fields.isFiscal)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.readCustomer, .manageContracts, method: .get, "/api/contracts") { call in
        try await contracts(call)
      },
      .may(.manageContracts, method: .post, "/api/contracts") { call in
        let fields = try call.call.read(ContractFields.self)
        let added = try await perform(fields.command, call, id: fields.id)
        return Answer.json(.created) { $0.member("contract", added.contract) }
      },
      .may(.manageContracts, method: .post, "/api/contracts/{id}/units") { call in
        let fields = try call.call.read(ContractUnitsFields.self)
        let command = AddContractUnits(contract: try call.call.id(), units: fields.units)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.manageContracts, method: .post, "/api/contracts/{id}/end") { call in
        let fields = try call.call.read(EndFields.self)
        let command = EndServiceContract(
          contract: try call.call.id(), on: fields.day ?? call.today, reason: fields.reason)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
    ]
  }

  private func certificates(_ call: StaffCall) async throws -> Response {
    let views = try await desk.store.read { (desk) throws(StoreFailure) -> [CertificateView] in
      let all = try desk.certificates()
      let current = Set(all.notRenewed.map(\.id))
      var views: [CertificateView] = []
      for certificate in all {
        var holder: String?
        if case .staff(let id) = certificate.holder { holder = try desk.staff(id)?.name ?? "" }
        views.append(
          CertificateView(
            certificate: certificate, holder: holder, isRenewed: !current.contains(certificate.id)))
      }
      return views
    }
    return Answer.json { $0.member("certificates", views, for: call.reader) }
  }

  /// Those of one customer, or the newest.
  private func contracts(_ call: StaffCall) async throws -> Response {
    let customer = try call.call.query("customer").map { text in
      guard let id = Int64(text) else { throw Refusal.unacceptable("customer") }
      return CustomerID(id)
    }
    let views = try await desk.store.read { (desk) throws(StoreFailure) -> [ContractView] in
      let found: [ServiceContract] =
        if let customer { try desk.serviceContracts(ofCustomer: customer) } else {
          try desk.serviceContracts(limit: 200)
        }
      var views: [ContractView] = []
      for contract in found {
        var view = ContractView(contract: contract, customer: try desk.customer(contract.customer))
        for id in contract.units.prefix(20) {
          if let unit = try desk.unit(id) { view.units.append(unit.serial.text) }
        }
        views.append(view)
      }
      return views
    }
    return Answer.json { $0.member("contracts", views, for: call.reader) }
  }
}

private struct CertificateFields: Fields {
  let id: CommandID
  let kind: Certificate.Kind
  /// Nil for the firm.
  let staff: StaffID?
  let number: String
  let issuer: String
  let validFrom: Day
  let validUntil: Day?
  let document: String?
  enum CodingKeys: String, CodingKey {
    case id, kind, staff, number, issuer, validFrom, validUntil, document
  }
}

private struct RenewalFields: Fields {
  let id: CommandID
  let number: String
  let issuer: String
  let validFrom: Day
  let validUntil: Day?
  let document: String?
  enum CodingKeys: String, CodingKey { case id, number, issuer, validFrom, validUntil, document }
}

private struct EndFields: Fields {
  let id: CommandID
  let day: Day?
  let reason: String
  enum CodingKeys: String, CodingKey { case id, day, reason }
}

private struct FiscalFields: Fields {
  let id: CommandID
  let isFiscal: Bool
  enum CodingKeys: String, CodingKey { case id, isFiscal }
}

private struct ContractFields: Fields {
  let id: CommandID
  let customer: CustomerID
  let number: String
  let from: Day
  let until: Day?
  let visitsPerYear: Int?
  let coversLabour: Bool?
  let coversParts: Bool?
  let units: [UnitID]?
  enum CodingKeys: String, CodingKey {
    case id, customer, number, from, until, visitsPerYear, coversLabour, coversParts, units
  }

  var command: AddServiceContract {
    AddServiceContract(
      customer: customer,
      details: ServiceContractDetails(
        number: number, from: from, until: until, visitsPerYear: visitsPerYear ?? 0,
        coversLabour: coversLabour ?? false, coversParts: coversParts ?? false),
      units: units ?? [])
  }
}

private struct ContractUnitsFields: Fields {
  let id: CommandID
  let units: [UnitID]
  enum CodingKeys: String, CodingKey { case id, units }
}
