/// A search for a unit by whatever somebody has of it: a serial or a part of one, a document, a customer, a model, a
/// ticket or one of our own codes.
///
/// What it finds are offers, each with how it answers. Only a number or code that is exactly the same identifies a unit,
/// and only when one unit alone has it (``UnitFindings/identified``); nothing is ever picked silently.
public struct UnitSearch: Sendable, Hashable {
  public let text: String
  /// Goes on to what is near although something was found exactly.
  public var looksFurther: Bool
  /// Whether customers may be looked for (`readCustomer`).
  public var byCustomer: Bool
  /// Lines of a page, 1 to 100.
  public var limit: Int

  public static let longest = 128

  /// Nil for an empty text, one that is too long, or one with control characters.
  public init?(_ text: String, looksFurther: Bool = false, byCustomer: Bool, limit: Int = 20) {
    let trimmed = text.trimmedWhitespace
    guard !trimmed.isEmpty, trimmed.unicodeScalars.count <= Self.longest, isShortText(trimmed) else {
      return nil
    }
    self.text = trimmed
    self.looksFurther = looksFurther
    self.byCustomer = byCustomer
    self.limit = min(max(limit, 1), 100)
  }

  /// What is known for certain or nearly: codes and whole numbers; then a first page by every way.
  public func begin(
    in desk: any DeskReading, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> UnitFindings {
    var found = Findings()
    try codes(in: desk, secrecy, &found)
    if let asked { try wholeNumbers(like: asked, in: desk, &found) }
    if found.hits.contains(where: \.identifies), !looksFurther { return try found.answer(in: desk, limit) }
    for way in UnitWay.indexed {
      let page = try page(of: way, after: nil, limit, in: desk)
      found.add(page)
    }
    return try found.answer(in: desk, limit)
  }

  /// The next page by one way.
  public func go(
    on way: UnitWay, after: FoundPlace?, in desk: any DeskReading
  ) throws(StoreFailure) -> UnitFindings {
    var found = Findings()
    found.add(try page(of: way, after: after, limit, in: desk))
    return try found.answer(in: desk, limit)
  }

  /// The text as a number, where it may be one.
  var asked: SerialNumber? { SerialNumber(text) }

  // MARK: The same, or nearly

  private func codes(
    in desk: any DeskReading, _ secrecy: any Secrecy, _ found: inout Findings
  ) throws(StoreFailure) {
    let ticket: Ticket?
    switch ScanMeaning(text, secrecy) {
    case .unitLabel(let code): ticket = try desk.ticket(labelled: code)
    case .ticketNumber(let number): ticket = try desk.ticket(number)
    case .receipt(let key):
      let claim = try desk.claim(opening: ReceiptKeyHash(rawValue: key.hash(secrecy)))
      ticket = if let id = claim?.ticket { try desk.ticket(id) } else { nil }
    default: ticket = nil
    }
    if let ticket {
      found.add(UnitHit(unit: ticket.unit, how: .ticket, matched: ticket.number.description))
    }
  }

  private func wholeNumbers(
    like asked: SerialNumber, in desk: any DeskReading, _ found: inout Findings
  ) throws(StoreFailure) {
    for unit in try desk.units(numbered: asked) {
      found.add(UnitHit(unit: unit.id, how: .number(.exact), matched: asked.text))
    }
    if found.hits.contains(where: \.identifies), !looksFurther { return }
    let key = LookUpKey(asked)
    var near = try desk.numbers(withTail: wholeTails(of: key), limit: 100)
    for core in Set([key.core.tail, LookUpKey(normalised: key.alike).core.tail]) {
      near += try desk.numbers(endingInZerosBefore: core, limit: 50)
    }
    for number in near {
      if let match = NumberMatch(asked: key, found: LookUpKey(number.number)), match < .ending {
        found.add(UnitHit(unit: number.unit, how: .number(match), matched: number.number.text))
      }
    }
  }

  /// The tails under which a whole number stands that is `asked` without what may stand in front of it, or with a
  /// label's word in front.
  private func wholeTails(of asked: LookUpKey) -> [String] {
    var tails: [String] = []
    let whole = asked.alike
    for start in whole.indices {
      let rest = String(whole[start...])
      let isWhole = [whole, asked.core.alike, asked.behindLabel?.alike].contains(rest)
      if isWhole || rest.count >= NumberMatch.shortestRest { tails.append(LookUpKey.tail(of: rest)) }
    }
    for label in LookUpKey.labelsOnRecord {
      tails.append(LookUpKey(normalised: label + asked.bare).tail)
      tails.append(LookUpKey(normalised: label + asked.core.bare).tail)
    }
    return Array(Set(tails)).sorted()
  }

  // MARK: By every way

  private func page(
    of way: UnitWay, after: FoundPlace?, _ limit: Int, in desk: any DeskReading
  ) throws(StoreFailure) -> Page {
    switch way {
    case .ending: return try endings(after, limit, in: desk)
    case .beginning: return try beginnings(after, limit, in: desk)
    case .inside: return try insides(after, limit, in: desk)
    case .document: return try documents(.sale, way, after, limit, in: desk)
    case .purchase: return try documents(.purchase, way, after, limit, in: desk)
    case .customer: return byCustomer ? try customers(after, limit, in: desk) : Page(way: way)
    case .product: return try products(after, limit, in: desk)
    }
  }

  private func endings(
    _ after: FoundPlace?, _ limit: Int, in desk: any DeskReading
  ) throws(StoreFailure) -> Page {
    guard let asked else { return Page(way: .ending) }
    let whole = LookUpKey(asked)
    // The last four of a serial may begin as some label does: `S12A` is no label with three characters behind it.
    let keys = [whole.behindLabel, whole].compactMap(\.self)
    guard let key = keys.first(where: { $0.bare.count >= NumberMatch.shortestPart }) else {
      return Page(way: .ending)
    }
    let numbers = try desk.numbers(endingIn: key.tail, after: after, limit: limit + 1)
    return Page(way: .ending, numbers, limit) { matched($0, whole) }
  }

  private func beginnings(
    _ after: FoundPlace?, _ limit: Int, in desk: any DeskReading
  ) throws(StoreFailure) -> Page {
    guard let asked, asked.normalised.count >= NumberMatch.shortestPart else { return Page(way: .beginning) }
    let numbers = try desk.numbers(beginning: asked.normalised, after: after, limit: limit + 1)
    return Page(way: .beginning, numbers, limit) { matched($0, LookUpKey(asked)) }
  }

  private func matched(_ number: FoundNumber, _ asked: LookUpKey) -> UnitHit? {
    NumberMatch(asked: asked, found: LookUpKey(number.number)).map {
      UnitHit(unit: number.unit, how: .number($0), matched: number.number.text)
    }
  }

  /// Looks at so many units in one reading, so that nobody who writes waits for long.
  static let insideSpan: Int64 = 50_000

  /// - Parameter after: the unit behind which to go on; the page ends when it is full or one span was looked through.
  private func insides(
    _ after: FoundPlace?, _ limit: Int, in desk: any DeskReading
  ) throws(StoreFailure) -> Page {
    guard let asked, LookUpKey(asked).bare.count >= NumberMatch.shortestPart else {
      return Page(way: .inside)
    }
    let key = LookUpKey(asked)
    let start = after?.id ?? 0
    let end = start + Self.insideSpan
    let numbers = try desk.numbers(holding: key.bare, among: start..<end)
    var page = Page(way: .inside)
    page.hits = numbers.compactMap { matched($0, key) }
    page.next = try desk.lastUnit() > end ? FoundPlace(key: "", id: end) : nil
    return page
  }

  private func documents(
    _ side: DocumentSide, _ way: UnitWay, _ after: FoundPlace?, _ limit: Int, in desk: any DeskReading
  ) throws(StoreFailure) -> Page {
    let key = documentKey(text)
    guard key.contains(where: \.isASCIIDigit) else { return Page(way: way) }
    let found = try desk.units(
      on: side, document: key, isStart: key.count >= NumberMatch.shortestPart, after: after, limit: limit + 1)
    var page = Page(way: way)
    page.hits = found.prefix(limit).map {
      UnitHit(unit: $0.unit, how: side == .sale ? .document : .purchase, matched: $0.document)
    }
    page.next = found.count > limit ? found[limit - 1].place : nil
    return page
  }

  /// So many units of each customer; the others are read under the customer's own name.
  static let unitsOfEach = 5

  private func customers(
    _ after: FoundPlace?, _ limit: Int, in desk: any DeskReading
  ) throws(StoreFailure) -> Page {
    var page = Page(way: .customer)
    for start in CustomerKeys.starts(for: text) {
      // A page goes on in the kind of key in which it ended.
      if let after, !after.key.hasPrefix(start.prefix(2)) { continue }
      let room = max(1, limit - page.hits.count)
      let found = try desk.customers(keyed: start, after: after, limit: room + 1)
      for customer in found.prefix(room) {
        for unit in try desk.units(around: customer.customer, before: nil, limit: Self.unitsOfEach) {
          page.hits.append(UnitHit(unit: unit, how: .customer, matched: ""))
        }
      }
      if found.count > room { page.next = found[room - 1].place }
      if page.hits.count >= limit { break }
    }
    return page
  }

  private func products(
    _ after: FoundPlace?, _ limit: Int, in desk: any DeskReading
  ) throws(StoreFailure) -> Page {
    var page = Page(way: .product)
    guard folded(text).unicodeScalars.count >= 2 else { return page }
    let products: [Product] =
      if let gtin = GTIN(text) { try desk.product(gtin).map { [$0] } ?? [] } else {
        try desk.products(matching: text, limit: 20)
      }
    for product in products.sorted(by: { $0.id < $1.id }) {
      let isAt = after?.key == String(product.id.rawValue)
      if let after, !isAt, product.id.rawValue < Int64(after.key) ?? 0 { continue }
      let before = isAt ? after.map { UnitID($0.id) } : nil
      let room = limit - page.hits.count
      let units = try desk.units(of: product.id, before: before, limit: room + 1)
      page.hits += units.prefix(room).map {
        UnitHit(unit: $0, how: .product, matched: product.details.title)
      }
      if units.count > room {
        let last = room > 0 ? units[room - 1] : UnitID(Int64.max)
        page.next = FoundPlace(key: String(product.id.rawValue), id: last.rawValue)
        break
      }
    }
    return page
  }

  // MARK: Pages

  fileprivate struct Page {
    let way: UnitWay
    var hits: [UnitHit] = []
    var next: FoundPlace?

    init(way: UnitWay) { self.way = way }

    init(way: UnitWay, _ numbers: [FoundNumber], _ limit: Int, _ hit: (FoundNumber) -> UnitHit?) {
      self.way = way
      hits = numbers.prefix(limit).compactMap(hit)
      next = numbers.count > limit ? numbers[limit - 1].place : nil
    }
  }

  /// Hits, each unit once, under what says most.
  fileprivate struct Findings {
    var hits: [UnitHit] = []
    var next: [UnitWay: FoundPlace] = [:]
    private var places: [UnitID: Int] = [:]

    mutating func add(_ hit: UnitHit) {
      guard let place = places[hit.unit] else {
        places[hit.unit] = hits.count
        hits.append(hit)
        return
      }
      if hit.how.rank < hits[place].how.rank { hits[place] = hit }
    }

    mutating func add(_ page: Page) {
      for hit in page.hits { add(hit) }
      next[page.way] = page.next
    }

    func answer(in desk: any DeskReading, _ limit: Int) throws(StoreFailure) -> UnitFindings {
      let sorted = hits.enumerated().sorted {
        ($0.element.how.rank, $0.offset) < ($1.element.how.rank, $1.offset)
      }
      var candidates: [UnitCandidate] = []
      for (_, hit) in sorted {
        guard let line = try desk.line(of: hit.unit) else { continue }
        candidates.append(UnitCandidate(line: line, how: hit.how, matched: hit.matched))
      }
      return UnitFindings(candidates: candidates, more: next)
    }
  }
}

private struct UnitHit {
  let unit: UnitID
  let how: UnitMatch
  let matched: String

  var identifies: Bool { how.identifies }
}
