/// An application identifier with its value: `21` and `ABC123`.
public struct GS1Element: Sendable, Hashable {
  public let identifier: String
  public let value: String

  init(_ identifier: String, _ value: [UInt8]) {
    self.identifier = identifier
    self.value = String(decoding: value, as: UTF8.self)
  }
}

/// What a code says in the language of GS1: product, serial, batch, dates, each with its identifier, in order.
public struct GS1Message: Sendable, Hashable {
  /// How it was told that this is GS1's language.
  public enum Origin: Sendable, Hashable, CaseIterable {
    /// The scanner said so: FNC1 came first in the symbol.
    case carrier
    /// EAN or UPC, with what a composite part adds.
    case tradeItem
    /// There were separators between the fields.
    case separators
    /// Brackets around the identifiers, typed by somebody.
    case brackets
    case link
    /// Nothing but that it reads to the end and a check digit holds.
    case guess
  }

  public let elements: [GS1Element]
  public let origin: Origin
  /// Whether luck decided where a field ends: separators were lost or may have been, and the text reads to the end in
  /// another way too, or in this one only by trying.
  public let splitByLuck: Bool
  /// The first of the other ways in which the text reads to the end.
  public let others: [[GS1Element]]
  /// Attributes of a link that were left out because something is wrong with them; the identity stands all the same.
  public let leftOut: [GS1Fault]

  init(
    _ elements: [GS1Element], _ origin: Origin, splitByLuck: Bool = false, others: [[GS1Element]] = [],
    leftOut: [GS1Fault] = []
  ) {
    self.elements = elements
    self.origin = origin
    self.splitByLuck = splitByLuck
    self.others = others
    self.leftOut = leftOut
  }

  /// The value of the first element with this identifier.
  public func value(of identifier: String) -> String? {
    elements.first { $0.identifier == identifier }?.value
  }

  /// `^010950600013435221ABC123`: one form however it was scanned, typed or linked; `^` is FNC1.
  public var canonical: String { GS1ElementString.text(elements, separator: "^") }

  /// `(01)09506000134352(21)ABC123`, for people.
  public var bracketed: String {
    elements.map { element in
      let value = element.value.reduce(into: "") { $0 += $1 == "(" ? "\\(" : String($1) }
      return "(\(element.identifier))\(value)"
    }.joined()
  }

  /// Elements that lack a companion or do not go together; pass the elements of all codes of one item.
  public static func companionFaults(_ elements: [GS1Element]) -> [GS1Fault] {
    GS1Companions.faults(elements)
  }

  /// A link with the same elements; nil when they have no key, or hold what a link may not.
  public func link(at address: String = "https://id.gs1.org") -> String? {
    GS1Link.text(elements, at: address)
  }
}

/// What came of reading a text as GS1's language.
public enum GS1Reading: Sendable, Hashable {
  case message(GS1Message)
  /// It claims to be GS1's, or is an address, and cannot be read.
  case refused(GS1Fault)
  /// Another text, without the AIM identifier.
  case plain(String)
}

/// What is allowed when reading.
public struct GS1Options: Sendable, Hashable {
  /// Links whose product code has 8, 12 or 13 digits (`domain.md` B-9).
  public var allowsShortProductCodes = true
  /// Identifiers that have no meaning yet, where their end is clear: in brackets and links.
  public var allowsUnknownIdentifiers = false

  public init() {}
}

extension GS1Message {
  /// Reads what a scanner sent or a person typed.
  ///
  /// - Parameter aim: the AIM identifier (`]d2`), when the scanner's driver took it off; else it is looked for at the
  ///   front of the text.
  public static func read(_ text: String, aim: String? = nil, _ options: GS1Options = GS1Options())
    -> GS1Reading
  {
    var body = text[...]
    var carrier = aim.flatMap(GS1Carrier.init(aim:))
    if aim == nil, let (taken, rest) = GS1Carrier.taken(from: body) {
      carrier = taken
      body = rest
    }
    let bytes = Array(body.utf8)
    do throws(GS1Fault) {
      switch carrier?.kind {
      case .elements: return .message(try carried(bytes))
      case .tradeItem13: return .message(try tradeItem(bytes, digits: 13))
      case .tradeItem8: return .message(try tradeItem(bytes, digits: 8))
      case .plain, nil:
        if GS1Link.looksLikeIt(bytes) { return .message(try GS1Link.message(bytes, options)) }
        if carrier == nil, GS1Bracketed.looksLikeIt(bytes) {
          let elements = try GS1Bracketed.elements(
            bytes, allowsUnknown: options.allowsUnknownIdentifiers)
          return .message(GS1Message(elements, .brackets))
        }
        return try guessed(bytes).map(GS1Reading.message) ?? .plain(String(body))
      }
    } catch {
      return .refused(error)
    }
  }

  /// Reads what the scanner says is GS1's.
  private static func carried(_ bytes: [UInt8]) throws(GS1Fault) -> GS1Message {
    let body = withoutLeadingSeparator(bytes)
    let literal = attempt(body)
    if let replaced = GS1Carrier.substituted(bytes), let elements = attempt(withoutLeadingSeparator(replaced))
    {
      return GS1Message(
        elements, .carrier, splitByLuck: literal != nil, others: [literal].compactMap(\.self))
    }
    if let literal {
      if body.contains(GS1Carrier.separator) { return GS1Message(literal, .carrier) }
      let hidden = GS1LostSeparators.hidden(in: literal)
      return GS1Message(
        literal, .carrier, splitByLuck: !hidden.proven.isEmpty, others: hidden.proven + hidden.possible)
    }
    if !body.contains(GS1Carrier.separator) {
      guard let splits = GS1LostSeparators.splits(body), splits.count < 2 else {
        throw GS1Fault(.severalSplits, in: body)
      }
      if let only = splits.first { return GS1Message(only, .carrier, splitByLuck: true) }
    }
    return GS1Message(try GS1ElementString.elements(body), .carrier)
  }

  /// EAN and UPC, with a check digit; after `|]e0` a composite part may follow.
  private static func tradeItem(_ bytes: [UInt8], digits: Int) throws(GS1Fault) -> GS1Message {
    let number = Array(bytes.prefix(digits))
    guard number.count == digits, GS1Check.checkDigit.finding(number) == nil else {
      throw GS1Fault(.noTradeItem, in: bytes)
    }
    let code = GS1Element("01", Array(repeating: UInt8(ascii: "0"), count: 14 - digits) + number)
    let rest = bytes[digits...]
    if rest.isEmpty { return GS1Message([code], .tradeItem) }
    let bridge = Array("|]e0".utf8)
    guard rest.starts(with: bridge) else { throw GS1Fault(.noTradeItem, in: bytes, at: digits..<bytes.count) }
    let added = try GS1ElementString.elements(Array(rest.dropFirst(bridge.count)))
    return GS1Message([code] + added, .tradeItem)
  }

  /// Reads a text of which nobody said what it is: nil unless it is GS1's beyond doubt or a check digit holds.
  private static func guessed(_ bytes: [UInt8]) throws(GS1Fault) -> GS1Message? {
    if bytes.contains(GS1Carrier.separator) {
      let body = withoutLeadingSeparator(bytes)
      // Other languages of labels use the same control character (ISO/IEC 15434).
      guard GS1Rule.at(0, in: body) != nil else { return nil }
      return GS1Message(try GS1ElementString.elements(body), .separators)
    }
    let literal = attempt(bytes).flatMap { $0.contains(where: \.isChecked) ? $0 : nil }
    if let replaced = GS1Carrier.substituted(bytes),
      let elements = attempt(withoutLeadingSeparator(replaced)), elements.contains(where: \.isChecked)
    {
      return GS1Message(
        elements, .separators, splitByLuck: literal != nil, others: [literal].compactMap(\.self))
    }
    // Somebody's serial must not become a batch with a product code inside: the checked value comes first.
    guard literal != nil || GS1Rule.at(0, in: bytes)?.isChecked == true else { return nil }
    let splits = GS1LostSeparators.splits(bytes)
    if let literal {
      let others = splits.map { $0.filter { $0 != literal } }
      return GS1Message(literal, .guess, splitByLuck: others?.isEmpty != true, others: others ?? [])
    }
    let checked = (splits ?? []).filter { $0.contains(where: \.isChecked) }
    guard let only = checked.first else { return nil }
    guard checked.count == 1, splits?.count == 1 else { throw GS1Fault(.severalSplits, in: bytes) }
    return GS1Message(only, .guess, splitByLuck: true)
  }

  private static func attempt(_ bytes: [UInt8]) -> [GS1Element]? {
    do throws(GS1Fault) { return try GS1ElementString.elements(bytes) } catch { return nil }
  }

  private static func withoutLeadingSeparator(_ bytes: [UInt8]) -> [UInt8] {
    bytes.first == GS1Carrier.separator ? Array(bytes.dropFirst()) : bytes
  }
}

extension GS1Element {
  var isChecked: Bool { GS1Rule.of(identifier)?.isChecked == true }

  /// Whether it is the serial of a unit.
  var isSerial: Bool { NumberForms.applicationIdentifiers[identifier] == .serial }
}
