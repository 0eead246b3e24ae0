/// The languages of the screens and papers.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  case romanian = "ro"
  case english = "en"
  case hungarian = "hu"
  case polish = "pl"

  /// The language's own name, as a language switch shows it.
  public var ownName: String {
    switch self {
    case .romanian: "Română"
    case .english: "English"
    case .hungarian: "Magyar"
    case .polish: "Polski"
    }
  }
}
