/// What a search found: candidates, the surest first, and by which ways there are more.
public struct UnitFindings: Sendable, Hashable {
  public var candidates: [UnitCandidate]
  /// Where each way goes on (``UnitSearch/go(on:after:in:)``).
  public var more: [UnitWay: FoundPlace]

  public init(candidates: [UnitCandidate] = [], more: [UnitWay: FoundPlace] = [:]) {
    self.candidates = candidates
    self.more = more
  }

  /// The one unit that has exactly this number or code; nil when there are several, or only near ones.
  public var identified: UnitCandidate? {
    let exact = candidates.filter(\.how.identifies)
    return exact.count == 1 ? exact.first : nil
  }
}

/// One unit that may be meant, and how it answers what was asked.
public struct UnitCandidate: Sendable, Hashable {
  public var line: UnitLine
  public var how: UnitMatch
  /// The number, document or model on record that answers; empty where the line itself says it.
  public var matched: String

  public init(line: UnitLine, how: UnitMatch, matched: String) {
    self.line = line
    self.how = how
    self.matched = matched
  }
}

/// How a unit answers what was asked.
public enum UnitMatch: Sendable, Hashable {
  case number(NumberMatch)
  /// By its ticket: the number, the label on the device, or the receipt.
  case ticket
  /// On the document of its sale.
  case document
  /// On the document with which the shop bought it.
  case purchase
  /// It belongs to such a customer, or such a customer brought it.
  case customer
  case product

  public var identifies: Bool { self == .ticket || self == .number(.exact) }

  /// A word for programs.
  public var name: String {
    switch self {
    case .number(let match): match.rawValue
    case .ticket: "ticket"
    case .document: "document"
    case .purchase: "purchase"
    case .customer: "customer"
    case .product: "product"
    }
  }

  /// The surest first.
  var rank: Int {
    switch self {
    case .ticket: 0
    case .number(.exact): 1
    case .number(.withoutSeparators): 2
    case .number(.withoutPrefix): 3
    case .number(.withoutZeros): 4
    case .number(.looksAlike): 5
    case .document: 6
    case .number(.ending): 7
    case .number(.beginning): 8
    case .customer: 9
    case .purchase: 10
    case .product: 11
    case .number(.inside): 12
    }
  }
}

/// A way by which units are found in pages.
public enum UnitWay: String, Sendable, Hashable, Codable, CaseIterable {
  case ending, beginning, document, purchase, customer, product
  /// A part from the middle of a number: no index serves it, each number is looked at, and it is asked for on its own.
  case inside

  public static let indexed: [UnitWay] = allCases.filter { $0 != .inside }
}

extension Desk {
  /// Looks for a unit by all ways; nil when `text` cannot be looked for at all.
  public func find(
    _ text: String, looksFurther: Bool = false, byCustomer: Bool, limit: Int = 20
  ) async throws(StoreFailure) -> UnitFindings? {
    guard
      let search = UnitSearch(text, looksFurther: looksFurther, byCustomer: byCustomer, limit: limit)
    else { return nil }
    let secrecy = secrecy
    return try await store.read { (desk) throws(StoreFailure) in try search.begin(in: desk, secrecy) }
  }

  /// Goes on by one way. A search inside numbers takes the database in spans, and gives way to others between them.
  public func find(
    on way: UnitWay, _ text: String, after: FoundPlace?, byCustomer: Bool, limit: Int = 20
  ) async throws(StoreFailure) -> UnitFindings? {
    guard let search = UnitSearch(text, byCustomer: byCustomer, limit: limit) else { return nil }
    var findings = UnitFindings()
    var place = after
    repeat {
      let from = place
      let page = try await store.read { (desk) throws(StoreFailure) in
        try search.go(on: way, after: from, in: desk)
      }
      findings.candidates += page.candidates
      findings.more = page.more
      place = page.more[way]
    } while way == .inside && place != nil && findings.candidates.count < limit
    return findings
  }
}
