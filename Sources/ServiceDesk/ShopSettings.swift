/// What the shop's configuration says about itself.
public struct ShopSettings: Sendable, Hashable {
  public var name: String
  public var address: String
  public var taxNumber: String
  public var phone: String
  public var email: String
  public var openingHours: String
  public var country: Country
  /// The letter of this branch's ticket numbers.
  public var branch: Character
  public var currency: Currency
  /// The language of the counter and of customers who have not said otherwise.
  public var language: Language
  /// Where customers reach the kiosk pages, in the receipt's QR code: `https://service.example`.
  public var publicAddress: String
  /// Which medium the receipt printer takes.
  public var receiptMedium: PaperMedium
  /// Which medium the label printer takes.
  public var labelMedium: PaperMedium
  /// An intake owes a label for each accessory besides the device's own.
  public var labelsAccessories: Bool
  /// What a day of storage costs once a device waits too long; nil for nothing. Stands on the intake receipt.
  public var storageFee: Money?
  /// From which day after the notice on.
  public var storageFromDay: Int

  public init(
    name: String, address: String, taxNumber: String, phone: String, email: String, openingHours: String,
    country: Country, branch: Character, currency: Currency, language: Language, publicAddress: String,
    receiptMedium: PaperMedium, labelMedium: PaperMedium = .label50x30, labelsAccessories: Bool = false,
    storageFee: Money? = nil, storageFromDay: Int = 10
  ) {
    self.name = name
    self.address = address
    self.taxNumber = taxNumber
    self.phone = phone
    self.email = email
    self.openingHours = openingHours
    self.country = country
    self.branch = branch
    self.currency = currency
    self.language = language
    self.publicAddress = publicAddress
    self.receiptMedium = receiptMedium
    self.labelMedium = labelMedium
    self.labelsAccessories = labelsAccessories
    self.storageFee = storageFee
    self.storageFromDay = storageFromDay
  }

  public func medium(for role: PrinterRole) -> PaperMedium {
    switch role {
    case .label: labelMedium
    case .receipt: receiptMedium
    case .office: .a4
    }
  }
}

/// Countries whose rules the program knows.
public enum Country: String, Sendable, Hashable, Codable, CaseIterable {
  case romania = "RO"
  case hungary = "HU"
  case poland = "PL"

  /// In which documents for consumers must be written (`domain.md` 2).
  public var language: Language {
    switch self {
    case .romania: .romanian
    case .hungary: .hungarian
    case .poland: .polish
    }
  }

  public var defaultZone: String {
    switch self {
    case .romania: "Europe/Bucharest"
    case .hungary: "Europe/Budapest"
    case .poland: "Europe/Warsaw"
    }
  }
}
