/// Reading templates strictly: a misspelt key is an error, not a setting without effect.
extension Decoder {
  func strictContainer<Key: CodingKey & CaseIterable>(
    keyedBy keys: Key.Type, besides others: [String] = []
  ) throws -> KeyedDecodingContainer<Key> {
    _ = try strictContainer(known: Key.allCases.map(\.stringValue) + others)
    return try container(keyedBy: keys)
  }

  func strictContainer(known: [String]) throws -> KeyedDecodingContainer<AnyKey> {
    let container = try container(keyedBy: AnyKey.self)
    let given = container.allKeys.map(\.stringValue)
    if let stranger = given.sorted().first(where: { !known.contains($0) }) {
      throw failure("“\(stranger)” is not known here; known: \(known.joined(separator: ", "))")
    }
    return container
  }

  func failure(_ reason: String) -> DecodingError {
    .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: reason))
  }
}

struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
