/// Computes the verdict on a unit from its facts: a pure function of facts, day and rules.
public struct GuaranteeEngine: Sendable {
  public init() {}

  /// The verdict on `day`. Events after that day have not happened yet and are left out.
  public func verdict(on day: Day, _ facts: GuaranteeFacts) -> GuaranteeVerdict {
    GuaranteeVerdict(status: .unknown, soldOn: facts.contractDate, reasons: [])
  }
}
