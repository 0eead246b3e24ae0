internal import ServiceDesk

extension SQLDesk {
  // MARK: Authorisations

  func certificate(_ id: CertificateID) throws(StoreFailure) -> Certificate? {
    try certificates("SELECT * FROM certificate WHERE id = $1", [SQLValue(id)]).first
  }

  func certificates() throws(StoreFailure) -> [Certificate] {
    try certificates("SELECT * FROM certificate ORDER BY id", [])
  }

  func add(_ certificate: Certificate) throws(StoreFailure) -> CertificateID {
    var holder: StaffID?
    if case .staff(let id) = certificate.holder { holder = id }
    let details = certificate.details
    return try inserted(
      """
      INSERT INTO certificate (staff, kind, number, issuer, valid_from, valid_until, document, renews, recorded_at,
        recorded_by, ended_on, end_reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id
      """,
      [
        SQLValue(holder), SQLValue(code: certificate.kind), .text(details.number), .text(details.issuer),
        SQLValue(details.validFrom), SQLValue(details.validUntil), SQLValue(details.document),
        SQLValue(certificate.renews), SQLValue(certificate.recordedAt), SQLValue(certificate.recordedBy),
      ] + SQLDesk.columns(certificate.ended))
  }

  func replace(_ certificate: Certificate) throws(StoreFailure) {
    try replaceOne(
      "certificate", "UPDATE certificate SET ended_on = $1, end_reason = $2 WHERE id = $3",
      SQLDesk.columns(certificate.ended) + [SQLValue(certificate.id)])
  }

  private func certificates(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [Certificate] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      let staff: StaffID? = try row.optionalID("staff")
      return Certificate(
        id: try row.id("id"), holder: staff.map(Certificate.Holder.staff) ?? .firm,
        kind: try row.code("kind"),
        details: CertificateDetails(
          number: try row.text_("number"), issuer: try row.text_("issuer"),
          validFrom: try row.value("valid_from", Day.init(iso:)),
          validUntil: try row.optionalValue("valid_until", Day.init(iso:)),
          document: try row.optionalText("document")),
        renews: try row.optionalID("renews"), ended: try row.planEnd(),
        recordedAt: try row.moment("recorded_at"), recordedBy: try row.optionalID("recorded_by"))
    }
  }

  func fiscalMark(of product: ProductID) throws(StoreFailure) -> FiscalMark? {
    try row("SELECT * FROM fiscal_mark WHERE product = $1", [SQLValue(product)]).map {
      (row) throws(StoreFailure) in
      FiscalMark(
        product: product, isFiscal: try row.isSet("is_fiscal"), at: try row.moment("at"),
        by: try row.optionalID("marked_by"))
    }
  }

  func keep(_ mark: FiscalMark) throws(StoreFailure) {
    try execute(
      """
      INSERT INTO fiscal_mark (product, is_fiscal, at, marked_by) VALUES ($1, $2, $3, $4)
      ON CONFLICT (product) DO UPDATE SET is_fiscal = excluded.is_fiscal, at = excluded.at,
        marked_by = excluded.marked_by
      """, [SQLValue(mark.product), SQLValue(mark.isFiscal), SQLValue(mark.at), SQLValue(mark.by)])
  }

  // MARK: Contracts

  func serviceContract(_ id: ServiceContractID) throws(StoreFailure) -> ServiceContract? {
    try contracts("SELECT * FROM service_contract WHERE id = $1", [SQLValue(id)]).first
  }

  func serviceContracts(ofCustomer customer: CustomerID) throws(StoreFailure) -> [ServiceContract] {
    try contracts("SELECT * FROM service_contract WHERE customer = $1 ORDER BY id DESC", [SQLValue(customer)])
  }

  func serviceContracts(of unit: UnitID) throws(StoreFailure) -> [ServiceContract] {
    try contracts(
      """
      SELECT service_contract.* FROM contract_unit JOIN service_contract ON service_contract.id = contract_unit.contract
      WHERE contract_unit.unit = $1 ORDER BY service_contract.id DESC
      """, [SQLValue(unit)])
  }

  func serviceContracts(limit: Int) throws(StoreFailure) -> [ServiceContract] {
    try contracts("SELECT * FROM service_contract ORDER BY id DESC LIMIT $1", [.integer(Int64(limit))])
  }

  func contractsEnding(from first: Day, to last: Day, limit: Int) throws(StoreFailure) -> [ServiceContract] {
    try contracts(
      """
      SELECT * FROM service_contract
      WHERE until_day IS NOT NULL AND until_day >= $1 AND until_day <= $2 ORDER BY until_day, id LIMIT $3
      """, [SQLValue(first), SQLValue(last), .integer(Int64(limit))])
  }

  func add(_ contract: ServiceContract) throws(StoreFailure) -> ServiceContractID {
    let details = contract.details
    return try inserted(
      """
      INSERT INTO service_contract (customer, number, from_day, until_day, visits_per_year, covers_labour, covers_parts,
        ended_on, end_reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
      """,
      [
        SQLValue(contract.customer), .text(details.number), SQLValue(details.from), SQLValue(details.until),
        .integer(Int64(details.visitsPerYear)), SQLValue(details.coversLabour), SQLValue(details.coversParts),
      ] + SQLDesk.columns(contract.ended))
  }

  func add(_ unit: UnitID, to contract: ServiceContractID) throws(StoreFailure) {
    try execute(
      "INSERT INTO contract_unit (contract, unit) VALUES ($1, $2)", [SQLValue(contract), SQLValue(unit)])
  }

  func replace(_ contract: ServiceContract) throws(StoreFailure) {
    try replaceOne(
      "service_contract", "UPDATE service_contract SET ended_on = $1, end_reason = $2 WHERE id = $3",
      SQLDesk.columns(contract.ended) + [SQLValue(contract.id)])
  }

  private func contracts(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [ServiceContract] {
    var contracts: [ServiceContract] = []
    for row in try rows(sql, values) {
      let id: ServiceContractID = try row.id("id")
      let units: [UnitID] = try rows(
        "SELECT unit FROM contract_unit WHERE contract = $1 ORDER BY unit", [SQLValue(id)]
      ).map { (row) throws(StoreFailure) in try row.id("unit") }
      contracts.append(
        ServiceContract(
          id: id, customer: try row.id("customer"),
          details: ServiceContractDetails(
            number: try row.text_("number"), from: try row.value("from_day", Day.init(iso:)),
            until: try row.optionalValue("until_day", Day.init(iso:)),
            visitsPerYear: Int(try row.integer_("visits_per_year")),
            coversLabour: try row.isSet("covers_labour"), coversParts: try row.isSet("covers_parts")),
          units: units, ended: try row.planEnd()))
    }
    return contracts
  }
}
