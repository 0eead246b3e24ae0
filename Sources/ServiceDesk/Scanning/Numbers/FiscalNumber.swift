/// Numbers under which tax offices know a cash register (`domain.md` 5.6). None of them has a check digit: a form only.
public enum FiscalNumber: String, Sendable, Hashable, Codable, CaseIterable {
  /// The fiscal series of a Romanian device: two letters and ten digits, `DB4500002769`.
  case romanianSeries
  /// The number that the Romanian tax office gives with its certificate: ten digits.
  case romanianNUI
  /// The unique number of a Polish device: two or three letters and eight or ten digits.
  case polishUniqueNumber
  /// The AP number of a Hungarian device: a letter, the licence, the serial: `A19200001`.
  case hungarianAP

  public var country: Country {
    switch self {
    case .romanianSeries, .romanianNUI: .romania
    case .polishUniqueNumber: .poland
    case .hungarianAP: .hungary
    }
  }

  /// What `text` may be; several where the forms of two countries agree, and then a person is asked.
  ///
  /// - Parameters:
  ///   - country: where the shop is; its own form goes before those of others.
  ///   - isFiscal: whether the product is known to be a cash register. Ten digits alone are a NUI only then.
  public static func readings(
    _ text: String, in country: Country? = nil, isFiscal: Bool = false
  ) -> [FiscalNumber] {
    guard let normalised = SerialNumber(text)?.normalised else { return [] }
    let fitting = allCases.filter { $0.fits(normalised) && ($0 != .romanianNUI || isFiscal) }
    let own = fitting.filter { $0.country == country }
    return own.isEmpty ? fitting : own
  }

  private func fits(_ text: String) -> Bool {
    let letters = text.prefix { $0.isASCII && $0.isLetter }.count
    let digits = text.dropFirst(letters)
    guard digits.allSatisfy(\.isASCIIDigit) else { return false }
    switch self {
    case .romanianSeries: return letters == 2 && digits.count == 10
    case .romanianNUI: return letters == 0 && digits.count == 10
    case .polishUniqueNumber: return (2...3).contains(letters) && [8, 10].contains(digits.count)
    case .hungarianAP:
      return letters == 1 && digits.count == 8 && digits.prefix(3) != "000" && digits.suffix(5) != "00000"
    }
  }
}
