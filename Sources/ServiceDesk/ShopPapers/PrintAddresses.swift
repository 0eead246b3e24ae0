/// Prints the postal addresses of chosen customers: a label each, or together on A4 sheets of labels.
///
/// Customers without an address are left out and named in the answer.
public struct PrintAddresses: DeskCommand, Hashable {
  public static let kind = "customer.printAddresses"

  public enum Stock: Sendable, Hashable, Codable {
    /// The label printer's stock, one customer each.
    case labels
    /// A4 sheets of 3 × 8 labels of 70 × 37 mm, from this place of the first sheet on; the first place is 1.
    case sheet(start: Int)
  }

  public struct Answer: Codable, Sendable, Hashable {
    public var papers: [PaperID]
    /// Customers who have no address on record.
    public var without: [CustomerID]
  }

  public var customers: [CustomerID]
  public var stock: Stock

  public init(customers: [CustomerID], on stock: Stock) {
    self.customers = customers
    self.stock = stock
  }

  /// Labels of one A4 sheet; the template `addressSheet-a4` has as many places.
  public static let placesOnSheet = 24
  static let most = 1000

  public var permission: Permission { .readCustomer }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard !customers.isEmpty else { return .refused(.missing("customer")) }
    guard customers.count <= Self.most else { return .refused(.unacceptable("customer")) }
    var found: [Customer] = []
    var without: [CustomerID] = []
    for id in customers {
      guard let customer = try desk.customer(id) else { return .refused(.notFound("customer")) }
      if customer.details.address == nil { without.append(id) } else { found.append(customer) }
    }
    guard !found.isEmpty else { return .refused(.missing("customer.address")) }
    let papers = PaperDesk(desk: desk, envelope: envelope)
    var owed: [PaperID] = []
    switch stock {
    case .labels:
      for customer in found { owed.append(try papers.owe(.addressLabel, label(customer, desk.shop), nil)) }
    case .sheet(let start):
      guard (1...Self.placesOnSheet).contains(start) else { return .refused(.unacceptable("sheet.start")) }
      let places = Array(repeating: [String: String](), count: start - 1) + found.map(Self.lines)
      for (index, first) in stride(from: 0, to: places.count, by: Self.placesOnSheet).enumerated() {
        let part = Array(places[first..<min(first + Self.placesOnSheet, places.count)])
        let paper = sheet(part, number: index + 1, on: envelope.today, desk.shop)
        owed.append(try papers.owe(.addressSheet, paper, nil))
      }
    }
    return .done(Answer(papers: owed, without: without))
  }

  private func label(_ customer: Customer, _ shop: ShopSettings) -> Paper {
    var values = PaperValues()
    for (name, text) in Self.lines(of: customer) { values["address.\(name)"] = text }
    values["shop.name"] = shop.name
    values["shop.address"] = shop.address
    values["paper.id"] = "K\(customer.id)"
    return Paper(kind: .addressLabel, language: shop.language, values: values.all)
  }

  private func sheet(
    _ places: [[String: String]], number: Int, on day: Day, _ shop: ShopSettings
  ) -> Paper {
    var values = PaperValues()
    values.rows("addresses", places)
    values["shop.name"] = shop.name
    values["paper.id"] = "AD-\(day)-\(number)"
    return Paper(kind: .addressSheet, language: shop.language, values: values.all)
  }

  /// Whom a letter goes to, as it stands on an envelope: the firm, the person, street and town.
  static func lines(of customer: Customer) -> [String: String] {
    let details = customer.details
    var lines = ["name": details.company ?? details.name, "lines": details.address ?? ""]
    if details.company != nil { lines["person"] = details.name }
    return lines
  }
}
