/// One consignment as a person sees it: its lines with the units, tickets and terms behind them.
public struct ConsignmentSheet: Sendable, Hashable {
  public var consignment: Consignment
  public var supplier: Supplier
  public var lines: [Line]
  public var papers: [PaperEntry]

  public struct Line: Sendable, Hashable {
    public var line: ConsignmentLine
    public var unit: DeviceUnit
    public var product: Product
    public var ticket: Ticket?
    /// The newest purchase of this unit, with the supplier's term, for goods of the shop.
    public var purchase: Purchase?
    public var replacement: DeviceUnit?

    public init(
      line: ConsignmentLine, unit: DeviceUnit, product: Product, ticket: Ticket?, purchase: Purchase?,
      replacement: DeviceUnit?
    ) {
      self.line = line
      self.unit = unit
      self.product = product
      self.ticket = ticket
      self.purchase = purchase
      self.replacement = replacement
    }
  }

  public init(consignment: Consignment, supplier: Supplier, lines: [Line], papers: [PaperEntry]) {
    self.consignment = consignment
    self.supplier = supplier
    self.lines = lines
    self.papers = papers
  }
}

extension DeskReading {
  public func sheet(_ parcel: Consignment) throws(StoreFailure) -> ConsignmentSheet {
    guard let supplier = try supplier(parcel.supplier) else {
      throw .damagedRow(what: "consignment.supplier")
    }
    var lines: [ConsignmentSheet.Line] = []
    for line in parcel.lines {
      guard let unit = try unit(line.unit), let product = try product(unit.product) else {
        throw .damagedRow(what: "consignment_line.unit")
      }
      var ticket: Ticket?
      if let id = line.ticket { ticket = try self.ticket(id) }
      var replacement: DeviceUnit?
      if let id = line.back?.answer.replacement { replacement = try self.unit(id) }
      lines.append(
        ConsignmentSheet.Line(
          line: line, unit: unit, product: product, ticket: ticket,
          purchase: try purchases(of: unit.id).last, replacement: replacement))
    }
    var papers: [PaperEntry] = []
    for id in [parcel.dispatch?.packingList, parcel.dispatch?.parcelLabel].compactMap({ $0 }) {
      if let paper = try paper(id) { papers.append(paper) }
    }
    return ConsignmentSheet(consignment: parcel, supplier: supplier, lines: lines, papers: papers)
  }
}
