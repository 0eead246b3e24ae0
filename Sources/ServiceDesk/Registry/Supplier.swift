/// Whom the shop buys goods from, or sends devices to: a wholesaler, a maker, an authorised service.
public struct Supplier: Sendable, Hashable, Codable {
  public var id: SupplierID
  public var details: SupplierDetails

  public init(id: SupplierID, details: SupplierDetails) {
    self.id = id
    self.details = details
  }
}

public struct SupplierID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct SupplierDetails: Sendable, Hashable, Codable {
  public var name: String
  public var taxNumber: String?
  public var phone: String?
  public var email: String?
  public var address: String?
  /// Whether makers let this firm repair under their guarantee.
  public var isAuthorisedService: Bool

  public init(
    name: String, taxNumber: String? = nil, phone: String? = nil, email: String? = nil,
    address: String? = nil, isAuthorisedService: Bool = false
  ) {
    self.name = name
    self.taxNumber = taxNumber
    self.phone = phone
    self.email = email
    self.address = address
    self.isAuthorisedService = isAuthorisedService
  }

  /// The details as they are stored: trimmed, empty fields absent, comma below; or why they cannot be.
  public func checked() -> Result<SupplierDetails, Refusal> {
    var checked = self
    checked.name = cleaned(name) ?? ""
    checked.taxNumber = taxNumber.flatMap(cleaned)
    checked.phone = phone.flatMap(cleaned)
    checked.email = email.flatMap(cleaned)
    checked.address = address.flatMap(cleaned)
    guard !checked.name.isEmpty else { return .failure(.missing("supplier.name")) }
    for (field, text) in [
      ("supplier.name", checked.name), ("supplier.taxNumber", checked.taxNumber ?? ""),
      ("supplier.phone", checked.phone ?? ""), ("supplier.email", checked.email ?? ""),
      ("supplier.address", checked.address ?? ""),
    ] where !isShortText(text) { return .failure(.unacceptable(field)) }
    return .success(checked)
  }
}

/// A supplier that is known, or one to add in place.
public enum SupplierChoice: Sendable, Hashable, Codable {
  case known(SupplierID)
  case new(SupplierDetails)
}
