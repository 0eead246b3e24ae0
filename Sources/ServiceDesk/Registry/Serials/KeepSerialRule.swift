/// Says how the serials of a product or maker look; without pattern, prefixes and length the rule is taken away.
public struct KeepSerialRule: DeskCommand, Hashable {
  public static let kind = "serialRule.keep"
  public typealias Answer = Done

  public var rule: SerialRule

  public init(rule: SerialRule) { self.rule = rule }

  public var permission: Permission { .registerUnits }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    if case .product(let id) = rule.scope, try desk.product(id) == nil {
      return .refused(.notFound("product"))
    }
    if case .maker(let name) = rule.scope, name.isEmpty || name != folded(name) {
      return .refused(.unacceptable("product.maker"))
    }
    switch rule.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      if checked.pattern == nil, checked.prefixes.isEmpty, checked.paddedLength == nil {
        try desk.removeSerialRule(of: checked.scope)
      } else {
        try desk.keep(checked)
      }
      return .done(Done())
    }
  }
}
