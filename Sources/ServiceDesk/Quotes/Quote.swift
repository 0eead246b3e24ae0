/// What a shop offers to do about one ticket, and for how much (`domain.md` 2, D-4).
///
/// `draft → issued → accepted | refused`; an issued quote that nobody answered has lapsed behind its last day, which
/// is computed and not stored.
public struct Quote: Sendable, Hashable {
  public var id: QuoteID
  public var ticket: TicketID
  public var terms: QuoteTerms
  public var state: State

  public enum State: Sendable, Hashable {
    case draft
    case issued(Issue)
    case accepted(Issue, Answer)
    case refused(Issue, Answer)

    /// Nil for a draft.
    public var issue: Issue? {
      switch self {
      case .draft: nil
      case .issued(let issue), .accepted(let issue, _), .refused(let issue, _): issue
      }
    }
  }

  /// When it was given to the customer, and on which sheet.
  public struct Issue: Sendable, Hashable {
    public var day: Day
    /// Through this day the conditions hold (W-RR4).
    public var lastDay: Day
    public var by: StaffID
    /// What the customer read: the exact text is on this paper.
    public var paper: PaperID

    public init(day: Day, lastDay: Day, by: StaffID, paper: PaperID) {
      self.day = day
      self.lastDay = lastDay
      self.by = by
      self.paper = paper
    }
  }

  public struct Answer: Sendable, Hashable {
    public var at: Moment
    /// Who took the customer's answer.
    public var by: StaffID

    public init(at: Moment, by: StaffID) {
      self.at = at
      self.by = by
    }
  }

  public init(id: QuoteID, ticket: TicketID, terms: QuoteTerms, state: State = .draft) {
    self.id = id
    self.ticket = ticket
    self.terms = terms
    self.state = state
  }

  /// Nil for a draft.
  public var issue: Issue? { state.issue }

  /// How it stands on `today`: an issued one has lapsed behind its last day.
  public func status(on today: Day) -> Status {
    switch state {
    case .draft: .draft
    case .issued(let issue): today > issue.lastDay ? .lapsed : .issued
    case .accepted: .accepted
    case .refused: .refused
    }
  }

  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case draft = "DRAFT"
    case issued = "ISSUED"
    case accepted = "ACCEPTED"
    case refused = "REFUSED"
    case lapsed = "LAPSED"
  }
}

public struct QuoteID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What the European Repair Information Form asks for (Directive (EU) 2024/1799, article 4 and annex I; `domain.md` 1.3).
///
/// Repairer, goods, defect in the customer's words and the day come from the shop and the ticket.
public struct QuoteTerms: Sendable, Hashable, Codable {
  /// The nature of the defect, as the diagnosis found it.
  public var defect: String
  /// The type of repair suggested.
  public var repair: String
  /// Taxes included. With a `method`, the most that it can come to.
  public var price: Money
  /// How the price is worked out where it cannot be known before; nil for a fixed price.
  public var method: String?
  /// Calendar days from the contract to the end of the repair.
  public var days: Int
  /// A temporary replacement and what it costs; nil when there is none.
  public var replacement: String?
  /// Where the goods are handed over; nil for the shop.
  public var place: String?
  /// Removal, installation, transport and what they cost; nil when there are none.
  public var ancillary: String?
  /// Through how many days the conditions hold: 30 at least (W-RR4).
  public var validDays: Int
  /// Guarantee of the repair, handling of data and the like.
  public var additional: String?

  public static let leastValidDays = 30

  public init(
    defect: String, repair: String, price: Money, method: String? = nil, days: Int,
    replacement: String? = nil,
    place: String? = nil, ancillary: String? = nil, validDays: Int = QuoteTerms.leastValidDays,
    additional: String? = nil
  ) {
    self.defect = defect
    self.repair = repair
    self.price = price
    self.method = method
    self.days = days
    self.replacement = replacement
    self.place = place
    self.ancillary = ancillary
    self.validDays = validDays
    self.additional = additional
  }

  /// The terms as they are stored, or why they cannot be.
  func checked(in shop: ShopSettings) -> Result<QuoteTerms, Refusal> {
    var checked = self
    checked.defect = cleaned(defect) ?? ""
    checked.repair = cleaned(repair) ?? ""
    checked.method = method.flatMap(cleaned)
    checked.replacement = replacement.flatMap(cleaned)
    checked.place = place.flatMap(cleaned)
    checked.ancillary = ancillary.flatMap(cleaned)
    checked.additional = additional.flatMap(cleaned)
    guard !checked.defect.isEmpty else { return .failure(.missing("quote.defect")) }
    guard !checked.repair.isEmpty else { return .failure(.missing("quote.repair")) }
    for (field, text) in [
      ("quote.defect", checked.defect), ("quote.repair", checked.repair),
      ("quote.method", checked.method ?? ""),
      ("quote.replacement", checked.replacement ?? ""), ("quote.place", checked.place ?? ""),
      ("quote.ancillary", checked.ancillary ?? ""), ("quote.additional", checked.additional ?? ""),
    ] where !isLongText(text) { return .failure(.unacceptable(field)) }
    guard price.currency == shop.currency, (0...99_999_999_99).contains(price.minorUnits) else {
      return .failure(.unacceptable("quote.price"))
    }
    guard (0...366).contains(days) else { return .failure(.unacceptable("quote.days")) }
    guard (Self.leastValidDays...365).contains(validDays) else {
      return .failure(.unacceptable("quote.validDays"))
    }
    return .success(checked)
  }
}
