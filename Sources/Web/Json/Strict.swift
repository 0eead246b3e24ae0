/// The members of a JSON object in a request. Its `CodingKeys` are all that may come.
protocol Fields: Decodable, Sendable {
  associatedtype CodingKeys: CodingKey
}

/// Decodes an object and refuses a member that nobody asked for (`reliability.md` 2.2, 15.3.3).
struct Strict<Value: Fields>: Decodable, Sendable {
  let value: Value

  init(from decoder: any Decoder) throws {
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys
    where Value.CodingKeys(stringValue: key.stringValue) == nil {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath + [key], debugDescription: "unknown member"))
    }
    value = try Value(from: decoder)
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init?(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init?(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}
