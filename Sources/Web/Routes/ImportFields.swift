import ServiceDesk

/// What a person decides about an open file.
struct ImportPlanFields: Fields {
  let mapping: Strict<MappingFields>
  let terms: Strict<ImportTermsFields>?
  enum CodingKeys: String, CodingKey { case mapping, terms }

  func plan(_ direction: SerialHeading.Direction) throws -> ImportPlan {
    ImportPlan(
      direction: direction, mapping: mapping.value.mapping, terms: try terms?.value.terms() ?? ImportTerms())
  }
}

struct ImportRunFields: Fields {
  let id: CommandID
  let acceptance: ImportAcceptance
  let mapping: Strict<MappingFields>
  let terms: Strict<ImportTermsFields>?
  enum CodingKeys: String, CodingKey { case id, acceptance, mapping, terms }

  var decided: ImportPlanFields { ImportPlanFields(mapping: mapping, terms: terms) }
}

struct MappingFields: Fields {
  let fields: [SerialField?]
  let hasHeading: Bool
  let dayOrder: ColumnMapping.DayOrder?
  enum CodingKeys: String, CodingKey { case fields, hasHeading, dayOrder }

  var mapping: ColumnMapping { ColumnMapping(fields: fields, hasHeading: hasHeading, dayOrder: dayOrder) }
}

/// What holds for rows that do not say it themselves; customer or supplier are on record or new.
struct ImportTermsFields: Fields {
  let product: ProductID?
  let customer: CustomerID?
  let newCustomer: Strict<CustomerFields>?
  let supplier: SupplierID?
  let newSupplier: Strict<SupplierFields>?
  let document: String?
  let day: Day?
  let guaranteeMonths: Int?
  let customerKind: CustomerKind?
  enum CodingKeys: String, CodingKey {
    case product, customer, newCustomer, supplier, newSupplier, document, day, guaranteeMonths, customerKind
  }

  func terms() throws -> ImportTerms {
    guard customer == nil || newCustomer == nil, supplier == nil || newSupplier == nil else {
      throw Refusal.unacceptable("customer")
    }
    return ImportTerms(
      product: product, customer: customer.map { .known($0) } ?? newCustomer.map { .new($0.value.details) },
      supplier: supplier.map { .known($0) } ?? newSupplier.map { .new($0.value.details) }, document: document,
      day: day, guaranteeMonths: guaranteeMonths, customerKind: customerKind)
  }
}

struct RereadFields: Fields {
  let encoding: TextEncoding?
  let sheet: String?
  enum CodingKeys: String, CodingKey { case encoding, sheet }
}

struct StopFields: Fields {
  enum CodingKeys: CodingKey {}
}
