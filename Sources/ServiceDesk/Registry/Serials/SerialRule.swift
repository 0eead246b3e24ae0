/// How the serials of a product or a maker look (`features.md` U39): to refuse what cannot be one, and to find a serial
/// that was read with the maker's prefix or with other zeros. The identity of a unit stays the serial as read.
public struct SerialRule: Sendable, Hashable, Codable {
  /// For one product, or for every product of a maker.
  public enum Scope: Sendable, Hashable, Codable {
    case product(ProductID)
    /// The maker's name, folded.
    case maker(String)
  }

  public var scope: Scope
  /// What a serial must look like, without its prefixes; nil for anything.
  public var pattern: SerialPattern?
  /// What labels print before the serial: `S`, `SN`, `1S`.
  public var prefixes: [String]
  /// The length to which short serials of digits are filled with zeros in front; nil when zeros count.
  public var paddedLength: Int?

  public init(
    scope: Scope, pattern: SerialPattern? = nil, prefixes: [String] = [], paddedLength: Int? = nil
  ) {
    self.scope = scope
    self.pattern = pattern
    self.prefixes = prefixes
    self.paddedLength = paddedLength
  }

  /// The rule as it is stored: prefixes normalised like serials, or why it cannot be.
  public func checked() -> Result<SerialRule, Refusal> {
    var checked = self
    let known = prefixes.map { SerialNumber($0)?.normalised ?? "" }
    guard known.count <= 8, known.allSatisfy({ (1...8).contains($0.unicodeScalars.count) }) else {
      return .failure(.unacceptable("rule.prefixes"))
    }
    checked.prefixes = known
    if let paddedLength, !(1...32).contains(paddedLength) {
      return .failure(.unacceptable("rule.paddedLength"))
    }
    return .success(checked)
  }

  /// Whether this can be a serial, with or without a prefix and its zeros.
  public func accepts(_ serial: SerialNumber) -> Bool {
    guard let pattern else { return true }
    return ([serial.normalised] + withoutPrefix(serial.normalised))
      .contains { pattern.matches($0) || pattern.matches(padded($0)) }
  }

  /// Other serials that may be the same number, read with or without a prefix or zeros; never `serial` itself.
  public func lookalikes(of serial: SerialNumber) -> [SerialNumber] {
    var cores = Set([serial.normalised] + withoutPrefix(serial.normalised))
    if let paddedLength {
      for core in cores where isDigits(core) && core.count <= paddedLength {
        let bare = String(core.drop { $0 == "0" })
        for zeros in 0...max(0, paddedLength - bare.count) {
          let filled = String(repeating: "0", count: zeros) + bare
          if !filled.isEmpty { cores.insert(filled) }
        }
      }
    }
    let forms = cores.union(prefixes.flatMap { prefix in cores.map { prefix + $0 } })
    return forms.subtracting([serial.normalised]).sorted().compactMap(SerialNumber.init)
  }

  private func withoutPrefix(_ text: String) -> [String] {
    prefixes.filter { text.hasPrefix($0) && text.count > $0.count }.map { String(text.dropFirst($0.count)) }
  }

  private func padded(_ text: String) -> String {
    guard let paddedLength, isDigits(text), text.count < paddedLength else { return text }
    return String(repeating: "0", count: paddedLength - text.count) + text
  }

  private func isDigits(_ text: String) -> Bool { text.allSatisfy(\.isASCIIDigit) }
}
