/// Somebody who brings or owns a device. Name and one way to reach them; never a personal number (`domain.md` P-6).
public struct Customer: Sendable, Hashable, Codable {
  public var id: CustomerID
  public var details: CustomerDetails

  public init(id: CustomerID, details: CustomerDetails) {
    self.id = id
    self.details = details
  }
}

extension Customer {
  /// The language of a document about a right or a duty: the country's for a consumer, as its law demands (`domain.md` 2),
  /// and whatever suits a firm.
  func documentLanguage(in country: Country) -> Language {
    details.kind == .business ? details.language : country.language
  }
}

public struct CustomerDetails: Sendable, Hashable, Codable {
  public var name: String
  public var kind: CustomerKind
  /// For a firm: the person who brought the device is `name`.
  public var company: String?
  public var taxNumber: String?
  public var phone: String?
  public var email: String?
  /// The language of what the kiosk shows this customer, and of papers whose language the law leaves open.
  public var language: Language
  /// Street, postal code and town in up to four lines, as they go on an envelope. Asked only where a paper needs it:
  /// a letter, or the record of a consumer's claim in Hungary (D-2).
  public var address: String?

  public init(
    name: String, kind: CustomerKind, company: String? = nil, taxNumber: String? = nil, phone: String? = nil,
    email: String? = nil, language: Language, address: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.company = company
    self.taxNumber = taxNumber
    self.phone = phone
    self.email = email
    self.language = language
    self.address = address
  }

  /// The details as they are stored: trimmed, empty fields absent, comma below; or why they cannot be.
  ///
  /// - Parameter needsContact: whether a telephone or an e-mail must be there; lists of sold goods may lack both.
  public func checked(needsContact: Bool = true) -> Result<CustomerDetails, Refusal> {
    var checked = self
    checked.name = cleaned(name) ?? ""
    checked.company = company.flatMap(cleaned)
    checked.taxNumber = taxNumber.flatMap(cleaned)
    checked.phone = phone.flatMap(cleaned)
    checked.email = email.flatMap(cleaned)
    checked.address = cleaned(Self.lines(of: address ?? "").joined(separator: "\n"))
    guard !checked.name.isEmpty else { return .failure(.missing("customer.name")) }
    for (field, text) in [
      ("customer.name", checked.name), ("customer.company", checked.company ?? ""),
      ("customer.taxNumber", checked.taxNumber ?? ""), ("customer.phone", checked.phone ?? ""),
      ("customer.email", checked.email ?? ""),
    ] where !isShortText(text) { return .failure(.unacceptable(field)) }
    if let address = checked.address {
      guard isLongText(address), Self.lines(of: address).count <= 4, address.unicodeScalars.count <= 300
      else {
        return .failure(.unacceptable("customer.address"))
      }
    }
    guard !needsContact || checked.phone != nil || checked.email != nil else {
      return .failure(.missing("customer.contact"))
    }
    if let phone = checked.phone, PhoneNumber.digits(phone).count < 6 {
      return .failure(.unacceptable("customer.phone"))
    }
    if let email = checked.email {
      let parts = email.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !email.contains(where: \.isWhitespace) else {
        return .failure(.unacceptable("customer.email"))
      }
    }
    if kind == .business, checked.company == nil { return .failure(.missing("customer.company")) }
    return .success(checked)
  }
}

extension CustomerDetails {
  /// The lines of an address without blank ones.
  static func lines(of address: String) -> [String] {
    address.split(whereSeparator: \.isNewline).compactMap { cleaned(String($0)) }
  }
}

/// Asked, never guessed from a tax number (`domain.md` 1.7): the law that applies depends on it.
public enum CustomerKind: String, Sendable, Hashable, Codable, CaseIterable {
  case consumer
  /// Poland: a sole trader whose purchase is not of professional character, protected like a consumer (W-PL6).
  case soleTraderNonProfessional
  case business
}

/// Telephone numbers are compared by their last nine digits: with or without country code and leading zero.
public enum PhoneNumber {
  public static func digits(_ text: String) -> String { String(text.filter(\.isASCIIDigit)) }

  /// What is stored and looked up beside the number as written.
  public static func key(_ text: String) -> String { String(digits(text).suffix(9)) }
}

/// Trimmed, comma below; nil when nothing is left.
func cleaned(_ text: String) -> String? {
  let trimmed = withCommaBelow(text).trimmedWhitespace
  return trimmed.isEmpty ? nil : trimmed
}

/// One line of at most 200 characters without control characters or direction overrides.
func isShortText(_ text: String) -> Bool { isText(text, longest: 200, lines: false) }

/// Up to 4000 characters in lines, without other control characters or direction overrides.
func isLongText(_ text: String) -> Bool { isText(text, longest: 4000, lines: true) }

private func isText(_ text: String, longest: Int, lines: Bool) -> Bool {
  // Counted in scalars: 300 combining marks on one letter are one character to a person and a flood to a page.
  text.unicodeScalars.count <= longest
    && text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: lines && (scalar == "\n" || scalar == "\t")
      case .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        scalar == "\u{200D}"
      default: true
      }
    }
}
