/// The fields of one object that comes from outside: each is read as what it must be, and a key that nobody knows is an
/// error that names it.
struct StrictFields<Key: CodingKey & CaseIterable & RawRepresentable<String>> {
  let container: KeyedDecodingContainer<Key>

  init(_ decoder: any Decoder) throws {
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys where Key(rawValue: key.stringValue) == nil
    {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath + [key],
          debugDescription: "is not known; known are \(Self.known)"))
    }
    container = try decoder.container(keyedBy: Key.self)
  }

  /// 1 January 1900 and 31 December 2199, as days since 1 January 1970.
  private static var firstDay: Int { -25_567 }
  private static var lastDay: Int { 84_005 }

  private static var known: String { Key.allCases.map(\.rawValue).joined(separator: ", ") }

  func wrong(_ key: Key, _ description: String) -> DecodingError {
    DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: container.codingPath + [key], debugDescription: description))
  }

  func needed<Value: Decodable>(_ key: Key) throws -> Value {
    guard let value = try container.decodeIfPresent(Value.self, forKey: key) else {
      throw wrong(key, "is missing")
    }
    return value
  }

  func flag(_ key: Key) throws -> Bool {
    do {
      return try container.decodeIfPresent(Bool.self, forKey: key) ?? false
    } catch {
      throw wrong(key, "takes true or false")
    }
  }

  func day(_ key: Key) throws -> Day? {
    let day: Day?
    do {
      day = try container.decodeIfPresent(Day.self, forKey: key)
    } catch {
      throw wrong(key, "takes a day that exists, such as 2026-11-21")
    }
    // Beyond is a slip of the hand, and a term from the year 9999 would end on a day that nobody can write.
    if let day, !(Self.firstDay...Self.lastDay).contains(day.number) {
      throw wrong(key, "takes a day from 1900-01-01 to 2199-12-31")
    }
    return day
  }

  func whole(_ key: Key, _ range: ClosedRange<Int>) throws -> Int? {
    let description = "takes a whole number from \(range.lowerBound) to \(range.upperBound)"
    let value: Int?
    do {
      value = try container.decodeIfPresent(Int.self, forKey: key)
    } catch {
      throw wrong(key, description)
    }
    if let value, !range.contains(value) { throw wrong(key, description) }
    return value
  }

  /// One line of at most 200 characters; a long text may have lines and 4000.
  func text(_ key: Key, isLong: Bool = false) throws -> String? {
    let description =
      isLong ? "takes a text of 1 to 4000 characters" : "takes one line of 1 to 200 characters"
    let value: String?
    do {
      value = try container.decodeIfPresent(String.self, forKey: key)
    } catch {
      throw wrong(key, description)
    }
    guard let value else { return nil }
    guard let cleaned = cleaned(value), isLong ? isLongText(cleaned) : isShortText(cleaned) else {
      throw wrong(key, description)
    }
    return cleaned
  }

  func neededText(_ key: Key, isLong: Bool = false) throws -> String {
    guard let value = try text(key, isLong: isLong) else { throw wrong(key, "is missing") }
    return value
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: Key) throws -> Value? {
    let description = "takes one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))"
    let text: String?
    do {
      text = try container.decodeIfPresent(String.self, forKey: key)
    } catch {
      throw wrong(key, description)
    }
    guard let text else { return nil }
    guard let value = Value(rawValue: text) else { throw wrong(key, description) }
    return value
  }

  func neededChoice<Value: RawRepresentable<String> & CaseIterable>(_ key: Key) throws -> Value {
    guard let value: Value = try choice(key) else { throw wrong(key, "is missing") }
    return value
  }

  /// An amount in whole units and its currency beside it; both or neither.
  func money(_ amount: Key, _ currency: Key) throws -> Money? {
    let chosen: Currency? = try choice(currency)
    let units: Double?
    do {
      units = try container.decodeIfPresent(Double.self, forKey: amount)
    } catch {
      throw wrong(amount, "takes a number, such as 249990 or 99.90")
    }
    guard let units else {
      guard chosen == nil else { throw wrong(amount, "is missing beside its \(currency.stringValue)") }
      return nil
    }
    guard let chosen else { throw wrong(currency, "is missing beside \(amount.stringValue)") }
    let minor = units * (chosen.decimals == 0 ? 1 : 100)
    // Doubles hold amounts below 10 to the 13th minor units exactly enough to tell a fraction of one.
    guard units >= 0, minor < 1e13, (minor - minor.rounded()).magnitude < 1e-3 else {
      throw wrong(amount, "takes 0 or more, with at most \(chosen.decimals) decimals")
    }
    return Money(minorUnits: Int64(minor.rounded()), currency: chosen)
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension Money {
  /// The amount in units such as lei, for formats that write decimals.
  var wholeUnits: Double { Double(minorUnits) / (currency.decimals == 0 ? 1 : 100) }
}
