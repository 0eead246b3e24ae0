/// An amount in minor units of a currency (bani, grosze; forint has none).
public struct Money: Sendable, Hashable, Codable {
  public var minorUnits: Int64
  public var currency: Currency

  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// `1234.50`: a point and no groups, so that a file reads back in one way.
  var decimalText: String {
    var digits = String(minorUnits.magnitude)
    digits = String(repeating: "0", count: max(0, currency.decimals + 1 - digits.count)) + digits
    let sign = minorUnits < 0 ? "-" : ""
    guard currency.decimals > 0 else { return sign + digits }
    return sign + digits.dropLast(currency.decimals) + "." + digits.suffix(currency.decimals)
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
