/// An amount in minor units of a currency (bani, grosze; forint has none).
public struct Money: Sendable, Hashable, Codable {
  public var minorUnits: Int64
  public var currency: Currency

  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }
}

public enum Currency: String, Sendable, Hashable, Codable, CaseIterable {
  case leu = "RON"
  case zloty = "PLN"
  case forint = "HUF"
  case euro = "EUR"

  /// Digits behind the decimal comma.
  public var decimals: Int { self == .forint ? 0 : 2 }
}
