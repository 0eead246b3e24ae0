/// Begins a parcel to a supplier or authorised service.
public struct OpenConsignment: DeskCommand, Hashable {
  public static let kind = "consignment.open"

  public struct Answer: Codable, Sendable, Hashable {
    public var consignment: ConsignmentID
    public var code: ConsignmentCode
  }

  public var supplier: SupplierChoice
  public var details: ConsignmentDetails

  public init(supplier: SupplierChoice, details: ConsignmentDetails = ConsignmentDetails()) {
    self.supplier = supplier
    self.details = details
  }

  public var permission: Permission { .consign }

  public func subject(of answer: Answer) -> String? { "consignment \(answer.consignment)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    let checked: ConsignmentDetails
    switch details.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let details): checked = details
    }
    let receiver: SupplierID
    switch try supplier.chosen(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let chosen): receiver = chosen
    }
    var code = ConsignmentCode.random(from: desk.secrecy)
    while try desk.consignment(code) != nil { code = .random(from: desk.secrecy) }
    let id = try desk.add(
      Consignment(
        id: ConsignmentID(0), code: code, supplier: receiver, opened: Handling(envelope), details: checked))
    return .done(Answer(consignment: id, code: code))
  }
}

/// Writes down carrier, tracking number or the maker's reference, which often come after the parcel left.
public struct DescribeConsignment: ConsignmentCommand, Hashable {
  public static let kind = "consignment.describe"
  public typealias Answer = ConsignmentChanged

  public var consignment: ConsignmentID
  /// Fields that say nothing leave what is known.
  public var details: ConsignmentDetails

  public init(consignment: ConsignmentID, details: ConsignmentDetails) {
    self.consignment = consignment
    self.details = details
  }

  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal> {
    switch details.checked() {
    case .failure(let refusal): return .failure(refusal)
    case .success(let details): parcel.details = details.over(parcel.details)
    }
    return .success(ConsignmentChanged(parcel))
  }
}

/// Gives a parcel up before it leaves; its units are free for another.
public struct CallOffConsignment: ConsignmentCommand, Hashable {
  public static let kind = "consignment.callOff"
  public typealias Answer = ConsignmentChanged

  public var consignment: ConsignmentID
  public var reason: String

  public init(consignment: ConsignmentID, reason: String) {
    self.consignment = consignment
    self.reason = reason
  }

  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal> {
    guard parcel.state == .packing else { return .failure(Refusal(.consignmentNotPacking)) }
    let why: String
    switch requiredReason(reason) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let text): why = text
    }
    for line in parcel.packed {
      try parcel.replace(
        line, in: desk
      ) { $0.takenOff = .init(handling: Handling(envelope), reason: why) }
    }
    parcel.closing = .init(at: envelope.now, by: envelope.actor.staffID, reason: why)
    return .success(ConsignmentChanged(parcel))
  }
}
