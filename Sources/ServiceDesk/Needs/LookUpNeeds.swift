/// What finding a unit asks of the database. Every question but ``numbers(holding:after:limit:)`` goes by an index.
///
/// Long answers are read in pages: `after` is the place of the last line read, nil for the first page.
public protocol LookUpReading {
  /// Serials and second numbers whose ``LookUpKey/tail`` is one of `tails`.
  func numbers(withTail tails: [String], limit: Int) throws(StoreFailure) -> [FoundNumber]
  /// Numbers whose tail begins with `tail`, by tail: those that differ by zeros in front come first.
  func numbers(endingIn tail: String, after: FoundPlace?, limit: Int) throws(StoreFailure) -> [FoundNumber]
  /// Numbers whose tail is `tail` and nothing but zeros behind it, by tail.
  func numbers(endingInZerosBefore tail: String, limit: Int) throws(StoreFailure) -> [FoundNumber]
  /// Numbers whose normalised form begins with `start`, by that form.
  func numbers(beginning start: String, after: FoundPlace?, limit: Int) throws(StoreFailure) -> [FoundNumber]
  /// Numbers of the units in `span` that hold `part`, by unit; separators do not count. Looks at each of them, and so
  /// is as slow as the span is long.
  func numbers(
    holding part: String, among span: Range<Int64>
  ) throws(StoreFailure) -> [FoundNumber]
  /// The highest id of a unit; 0 when there is none.
  func lastUnit() throws(StoreFailure) -> Int64

  /// Units sold or bought on documents whose ``documentKey(_:)`` is `key`, or begins with it where `isStart`.
  func units(
    on side: DocumentSide, document key: String, isStart: Bool, after: FoundPlace?, limit: Int
  ) throws(StoreFailure) -> [FoundDocument]
  /// Customers with a ``CustomerKeys`` key that begins with `start`, each once, by key.
  func customers(keyed start: String, after: FoundPlace?, limit: Int) throws(StoreFailure) -> [FoundCustomer]
  /// Units that a customer owns or once brought in, newest first, below `before`.
  func units(around customer: CustomerID, before: UnitID?, limit: Int) throws(StoreFailure) -> [UnitID]
  /// Units of a product, newest first, below `before`.
  func units(of product: ProductID, before: UnitID?, limit: Int) throws(StoreFailure) -> [UnitID]
  /// The unit with its product and owner, in one question.
  func line(of unit: UnitID) throws(StoreFailure) -> UnitLine?
}

/// Where a page of an answer ended: the key by which it is sorted, and the record.
public struct FoundPlace: Sendable, Hashable {
  public var key: String
  public var id: Int64

  public init(key: String, id: Int64) {
    self.key = key
    self.id = id
  }

  /// Reads ``cursor``; nil for what is none.
  public init?(cursor text: String) {
    let parts = text.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int64(parts[0]), id >= 0, parts[1].utf8.count <= 512 else { return nil }
    self.init(key: String(parts[1]), id: id)
  }

  /// `17~KEY`, as it stands in an address or on a command line.
  public var cursor: String { "\(id)~\(key)" }
}

/// A serial or second number on record.
public struct FoundNumber: Sendable, Hashable {
  public var unit: UnitID
  public var number: SerialNumber
  public var place: FoundPlace

  public init(unit: UnitID, number: SerialNumber, place: FoundPlace) {
    self.unit = unit
    self.number = number
    self.place = place
  }
}

public enum DocumentSide: String, Sendable, Hashable, CaseIterable { case sale, purchase }

/// A unit on an invoice, receipt or delivery note.
public struct FoundDocument: Sendable, Hashable {
  public var unit: UnitID
  public var document: String
  public var place: FoundPlace

  public init(unit: UnitID, document: String, place: FoundPlace) {
    self.unit = unit
    self.document = document
    self.place = place
  }
}

public struct FoundCustomer: Sendable, Hashable {
  public var customer: CustomerID
  public var place: FoundPlace

  public init(customer: CustomerID, place: FoundPlace) {
    self.customer = customer
    self.place = place
  }
}

/// A unit as a line of a list tells it.
public struct UnitLine: Sendable, Hashable {
  public var unit: UnitID
  public var serial: SerialNumber
  public var product: ProductDetails
  public var owner: Customer?

  public init(unit: UnitID, serial: SerialNumber, product: ProductDetails, owner: Customer?) {
    self.unit = unit
    self.serial = serial
    self.product = product
    self.owner = owner
  }
}

/// The form in which numbers of documents are compared: capitals, without spaces.
///
/// Only ASCII letters are raised, as every engine does it alike.
public func documentKey(_ document: String) -> String {
  String(
    String.UnicodeScalarView(
      document.unicodeScalars.compactMap { scalar in
        if scalar == " " { return nil }
        return scalar.isASCII ? scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar : scalar
      }))
}

/// The keys under which a customer's units are looked for. Each begins with a letter for what it is.
public enum CustomerKeys {
  static let name = "n:"
  static let phone = "p:"
  static let tax = "t:"
  /// Longer keys are cut: nobody types more to find a person.
  static let longest = 60

  /// Name and firm beginning at each of their words, the telephone from its end, the tax number without its country.
  public static func all(of details: CustomerDetails) -> Set<String> {
    var keys: Set<String> = []
    for text in [details.name, details.company ?? ""] {
      let words = folded(text).split(separator: " ").prefix(8)
      for start in words.indices {
        keys.insert(key(name, (words[start...] + words[..<start]).joined(separator: " ")))
      }
    }
    if let digits = details.phone.map(PhoneNumber.key), !digits.isEmpty {
      keys.insert(key(phone, String(digits.reversed())))
    }
    if let number = details.taxNumber.map(taxKey), !number.isEmpty { keys.insert(key(tax, number)) }
    return keys
  }

  /// The beginnings of keys that a person may have meant by `text`.
  static func starts(for text: String) -> [String] {
    var starts: [String] = []
    let words = folded(text)
    if words.unicodeScalars.count >= 2 { starts.append(key(name, words)) }
    let digits = PhoneNumber.key(text)
    let isNumber = !text.contains(where: \.isLetter)
    if isNumber, digits.count >= 4 { starts.append(key(phone, String(digits.reversed()))) }
    let number = taxKey(text)
    if number.count >= 5, number.contains(where: \.isASCIIDigit) { starts.append(key(tax, number)) }
    return starts
  }

  private static func key(_ kind: String, _ text: String) -> String { kind + String(text.prefix(longest)) }

  /// Letters and digits behind the country's letters: `RO 12345678` and `12345678` are one number.
  private static func taxKey(_ text: String) -> String {
    let plain = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = plain.drop(while: \.isLetter)
    return String(rest.isEmpty ? plain[...] : rest)
  }
}
