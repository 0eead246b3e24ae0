/// Prints the statement of servicing of one customer, on demand or at the end of a period.
public struct PrintServicingStatement: DeskCommand, Hashable {
  public static let kind = "customer.printStatement"
  public typealias Answer = PaperOwed

  public var customer: CustomerID
  public var from: Day
  public var to: Day
  /// Each stay beside the numbers by unit.
  public var isDetailed: Bool

  public init(customer: CustomerID, from: Day, to: Day, isDetailed: Bool) {
    self.customer = customer
    self.from = from
    self.to = to
    self.isDetailed = isDetailed
  }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "customer \(customer)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    switch try desk.checkedServicing(of: customer, from: from, to: to) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let statement):
      let paper = statement.paper(of: desk.shop, isDetailed: isDetailed)
      let owed = try PaperDesk(desk: desk, envelope: envelope).owe(.servicingStatement, paper, nil)
      return .done(PaperOwed(paper: owed))
    }
  }
}
