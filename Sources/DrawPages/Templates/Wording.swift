internal import ServiceDesk

/// A text of a template in the four languages, with places for values.
///
/// `{name}` must have a value, `{name?}` may be without; then the whole text vanishes. A text that is the
/// same in all languages may be a plain string, but only if it has no letters outside its places.
struct Wording: Hashable, Sendable, Decodable {
  enum Piece: Hashable, Sendable {
    case literal(String)
    case value(name: String, isOptional: Bool)
  }

  private let pieces: [Language: [Piece]]

  subscript(language: Language) -> [Piece] { pieces[language] ?? [] }

  /// The values that are placed, in any language.
  var names: Set<String> {
    Set(
      pieces.values.joined().compactMap { piece in
        if case .value(let name, _) = piece { name } else { nil }
      })
  }

  init(from decoder: any Decoder) throws {
    if let same = try? decoder.singleValueContainer().decode(String.self) {
      // Not a string: the four languages below, whose failure is reported.
      let pieces = try Self.pieces(of: same, decoder)
      for case .literal(let text) in pieces where text.contains(where: \.isLetter) {
        throw decoder.failure("“\(text)” needs a text for each language")
      }
      self.pieces = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, pieces) })
      return
    }
    let container = try decoder.strictContainer(known: Language.allCases.map(\.rawValue))
    var pieces: [Language: [Piece]] = [:]
    for language in Language.allCases {
      guard
        let text = try container.decodeIfPresent(String.self, forKey: AnyKey(stringValue: language.rawValue)),
        !text.isEmpty
      else {
        throw decoder.failure("the text in “\(language.rawValue)” is missing")
      }
      pieces[language] = try Self.pieces(of: text, decoder)
    }
    self.pieces = pieces
    for language in Language.allCases where places(language) != places(.romanian) {
      throw decoder.failure("“\(language.rawValue)” and “ro” do not place the same values")
    }
  }

  private func places(_ language: Language) -> Set<Piece> {
    Set(self[language].filter { if case .value = $0 { true } else { false } })
  }

  private static func pieces(of text: String, _ decoder: any Decoder) throws -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw decoder.failure("“\(text)” has a { without }")
      }
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      var name = rest[rest.index(after: open)..<close]
      let isOptional = name.last == "?"
      if isOptional { name.removeLast() }
      guard !name.isEmpty, !name.contains("{") else {
        throw decoder.failure("“\(text)” has a place without a name")
      }
      pieces.append(.value(name: String(name), isOptional: isOptional))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    return pieces
  }
}
